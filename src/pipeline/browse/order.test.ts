import assert from "node:assert/strict";
import { test } from "node:test";
import { addRow, type Columns, dropRow } from "./columns.ts";
import type { Facts } from "./facts.ts";
import { columnsOf, outOf, PLAIN } from "./facts-by-hand.ts";
import { formatCursor, indexAfter, orderRows, pageOf, SORTS, type Sort } from "./order.ts";

const FACTS: readonly Partial<Facts>[] = [
  { title: "Čapek street", days: [["2020-02-01", "2020-02-01"]], figures: [["killed", 5]] },
  { title: "Attack", days: [], contradictions: ["figure", "date"], agreement: "conflicting" },
  { title: "Bridge", days: [["2021-02-01", "2021-02-01"]], figures: [["killed", 40]], contradictions: ["date"] },
  {
    title: "Dam",
    days: [["2019-01-01", "2019-12-31"]],
    figures: [["injured", 9]],
    agreement: "agreeing",
    review: "confirmed",
  },
  { title: "bridge", days: [["2021-02-01", "2021-02-01"]], urgency: 3 },
];

function ids(columns: Columns, sort: Sort): readonly string[] {
  return Array.from(orderRows(columns, sort, null), (row) => columns.ids[row]?.slice(3) ?? "");
}

const ORDERS: Readonly<Record<Sort, string>> = {
  day: "41352",
  "-day": "35142",
  killed: "13245",
  "-killed": "31245",
  title: "23514",
  contested: "23451",
  review: "53124",
  changed: "54321",
};
for (const sort of SORTS) {
  test(`sorted by ${sort}; what has no such value comes last, and ids decide ties`, () => {
    assert.equal(ids(columnsOf(FACTS), sort).join(""), ORDERS[sort]);
  });
}

test("rows that are added later are sorted in, as if all had been there", () => {
  for (const sort of SORTS) {
    const columns = columnsOf(FACTS.slice(0, 3));
    const known = orderRows(columns, sort, null);
    const whole = columnsOf(FACTS);
    const grown = columnsOf(FACTS.slice(0, 3));
    for (const row of [3, 4]) {
      addRow(grown, row + 1, { ...PLAIN, ...FACTS[row], id: whole.ids[row] as string });
    }
    assert.deepEqual(orderRows(grown, sort, known), orderRows(whole, sort, null), sort);
  }
});

function pages(columns: Columns, sort: Sort, limit: number): readonly string[] {
  const order = orderRows(columns, sort, null);
  const out = outOf(columns);
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const start: number = after === null ? 0 : indexAfter(columns, order, { sort, after });
    const { rows, last } = pageOf(order, out, { start, limit });
    seen.push(...rows.map((row) => columns.ids[row] as string));
    if (last) return seen;
    after = formatCursor(columns, sort, rows.at(-1) as number);
  }
}

test("pages together are the list, each incident once", () => {
  const columns = columnsOf(
    [...FACTS, ...FACTS, ...FACTS].map((facts, index) => ({ ...facts, id: `i_${(index * 7) % 15}0` })),
  );
  for (const sort of SORTS) {
    for (const limit of [1, 2, 4, 15])
      assert.deepEqual(pages(columns, sort, limit), pages(columns, sort, 100), `${sort} ${limit}`);
  }
});

test("a jump over rows gives the page that walking there gives, and one over all of them is empty", () => {
  const columns = columnsOf(
    FACTS.map((facts, index) => ({ ...facts, review: index === 1 ? "rejected" : "suggested" })),
  );
  const order = orderRows(columns, "title", null);
  const out = outOf(columns);
  const all = pageOf(order, out, { start: 0, limit: 10 }).rows;
  for (let skip = 0; skip <= all.length + 1; skip += 1) {
    const { rows, last } = pageOf(order, out, { start: 0, skip, limit: 2 });
    assert.deepEqual(rows, all.slice(skip, skip + 2), `skip ${skip}`);
    assert.equal(last, skip + 2 >= all.length);
  }
  assert.deepEqual(pageOf(order, out, { start: 2, skip: 1, limit: 1 }).rows, all.slice(all.length - 2, all.length - 1));
});

test("a page goes on where the last one ended though that incident is gone", () => {
  const columns = columnsOf(FACTS);
  const order = orderRows(columns, "day", null);
  const after = formatCursor(columns, "day", order[1] as number);
  dropRow(columns, columns.position.values[order[1] as number] as number);
  assert.equal(indexAfter(columns, order, { sort: "day", after }), 2);
});

for (const after of ["", "x", "day~~i_01", "day~x~i_01", "day~1~'; drop table incident", "title~a~b~i_01"]) {
  test(`${JSON.stringify(after)} is no cursor`, () => {
    assert.throws(() => indexAfter(columnsOf(FACTS), new Uint32Array(), { sort: "day", after }), {
      code: "filter_invalid",
      message: /^after/,
    });
  });
}

test("a cursor of another order is refused", () => {
  const columns = columnsOf(FACTS);
  const after = formatCursor(columns, "-killed", 0);
  assert.throws(() => indexAfter(columns, orderRows(columns, "day", null), { sort: "day", after }), {
    message: /sorted by -killed, not by day/,
  });
});
