/** The chart of a toll that grew stands on a scale of time. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dayTicks, stretches, timeScale } from "../../web/src/incident/growth-steps.ts";

const BURST = ["2015-10-03", "2015-10-04", "2015-10-13"];

test("a step is as wide as the time that its toll held, and the last goes on to the end", () => {
  const scale = timeScale(BURST, [0, 540]);
  const [one, two, last] = stretches(BURST, scale).map(({ from, to }) => to - from);
  assert.ok(Math.abs(two! / one! - 9) < 1e-9, "nine days against one");
  assert.ok(last! > 0);
  assert.equal(stretches(BURST, scale).at(-1)?.to, 540);
});

test("a single day has a width", () => {
  assert.deepEqual(stretches(["2015-10-03"], timeScale(["2015-10-03"], [0, 100])), [{ from: 0, to: 100 }]);
});

const TICKS: readonly (readonly [days: readonly string[], labels: RegExp])[] = [
  [["2015-10-03", "2015-10-04"], /^3 Oct 2015,4 Oct$/],
  [["2022-12-29", "2023-01-03"], /29 Dec 2022,.*1 Jan 2023,/],
  [["2015-10-03", "2016-09-01"], /Jan 2016/],
  [["1995-03-01", "2023-03-01"], /^2000,/],
];
for (const [days, labels] of TICKS) {
  test(`${days.join(" to ")} is labelled by whole days, months or years`, () => {
    const ticks = dayTicks(timeScale(days, [0, 500]));
    const told = ticks.map(({ label, year }) => (year === null ? label : `${label} ${year}`));
    assert.match(told.join(","), labels);
    assert.ok(ticks.length <= 12, "few enough to stand beside each other");
  });
}
