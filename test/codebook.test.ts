/** The examples of the codebook, read by the whole reader: each code on its words, and not where it does not belong. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ResolvedClaim } from "#model/claim.ts";
import { ACTOR_KINDS } from "#model/world.ts";
import { makeReader } from "#pipeline/defaults.ts";
import { readReport } from "#pipeline/read-report.ts";
import { sampleReport } from "#pipeline/sample-report.ts";
import { acledOf } from "#reference/codebook/crosswalk-acled.ts";
import { cameoOf } from "#reference/codebook/crosswalk-cameo.ts";
import { mucOf } from "#reference/codebook/crosswalk-muc.ts";
import { ucdpTypeOf } from "#reference/codebook/crosswalk-ucdp.ts";
import { type Entry, EXAMPLES_PUBLISHED, type Example, readExample } from "#reference/codebook/entry.ts";
import { CODEBOOK, type ListName } from "#reference/codebook/lists.ts";

type Words = Readonly<{ start: number; end: number }>;
/** A code, and the words that carry it. */
type Given = Readonly<{ code: string; words: Words }>;
type MentionWords = ReadonlyMap<string, Words>;

const onTrigger =
  (codesOf: (resolved: ResolvedClaim) => readonly (string | undefined)[]) =>
  (resolved: ResolvedClaim): Given[] =>
    codesOf(resolved)
      .filter((code) => code !== undefined)
      .map((code) => ({ code, words: resolved.claim.trigger }));

const onFigures =
  (member: "measure" | "hedge" | "status") =>
  ({ claim }: ResolvedClaim): Given[] =>
    claim.figures.flatMap((figure) => figure.provenance.spans.map((words) => ({ code: figure[member], words })));

/** What a claim gives to each list. */
const GIVEN: Readonly<Record<ListName, (resolved: ResolvedClaim, mentions: MentionWords) => Given[]>> = {
  events: onTrigger(({ claim }) => [claim.event.value]),
  modes: onTrigger(({ claim }) => [claim.mode?.value]),
  polarity: onTrigger(({ claim }) => [claim.polarity]),
  modality: onTrigger(({ claim }) => [claim.modality]),
  ground: onTrigger(({ ground }) => [ground]),
  relations: onTrigger(({ claim }) => claim.relations.map(({ relation }) => relation)),
  measures: onFigures("measure"),
  hedges: onFigures("hedge"),
  statuses: onFigures("status"),
  roles: ({ claim }, mentions) =>
    Object.entries(claim.roles).flatMap(([code, ids]) =>
      ids.flatMap((id) => {
        const words = mentions.get(id);
        return words === undefined ? [] : [{ code, words }];
      }),
    ),
};

const reader = await makeReader();

async function givenBy(list: ListName, { text }: Example): Promise<Given[]> {
  const reading = await readReport(sampleReport(text, EXAMPLES_PUBLISHED), reader);
  assert.equal(reading.article.text.trim(), text);
  const mentions = new Map(reading.annotated?.mentions.map(({ id, provenance }) => [id, provenance.spans[0]!]) ?? []);
  return (reading.resolved?.claims ?? []).flatMap((resolved) => GIVEN[list](resolved, mentions));
}

/** The code's words that overlap the example's, or all of them when the example marks none. */
async function found(list: ListName, code: string, example: Example): Promise<Words[]> {
  const given = await givenBy(list, example);
  const { words } = example;
  const overlaps = (other: Words) => words === null || (other.start < words.end && words.start < other.end);
  return given.filter((one) => one.code === code && overlaps(one.words)).map((one) => one.words);
}

for (const [list, { entries }] of Object.entries(CODEBOOK) as [ListName, (typeof CODEBOOK)[ListName]][]) {
  for (const [code, entry] of Object.entries<Entry>(entries)) {
    for (const marked of entry.fires) {
      const example = readExample(marked);
      test(`${list}: ${code} is ${entry.unread ? "not yet " : ""}given by: ${marked}`, async () => {
        assert.ok(example.words !== null, "mark the words");
        const given = (await found(list, code, example)).length > 0;
        assert.equal(
          given,
          entry.unread !== true,
          given ? "the program reads it now: take `unread` away" : "not given",
        );
      });
    }
    for (const marked of entry.silent) {
      test(`${list}: ${code} is not given by: ${marked}`, async () => {
        assert.deepEqual(await found(list, code, readExample(marked)), []);
      });
    }
  }
}

test("the mode decides the crosswalks of violence, where it belongs to the event type", () => {
  assert.equal(acledOf("ASSAULT", "aerial", "unknown")?.subEventType, "Air/drone strike");
  assert.equal(acledOf("ASSAULT", "small-arms", "civilian")?.subEventType, "Attack");
  assert.equal(acledOf("ASSAULT", "small-arms", "combatant")?.subEventType, "Armed clash");
  assert.equal(acledOf("COERCE", "aerial", "unknown")?.subEventType, "Other");
  assert.equal(acledOf("CONSULT", "phone", "unknown"), null);
  assert.equal(cameoOf("ASSAULT", "chemical").root, "20");
  assert.equal(cameoOf("COERCE", "ground").root, "17");
  assert.equal(mucOf("ASSAULT", "abduct").type, "KIDNAPPING");
  assert.equal(mucOf("AGREE", "ceasefire").type, null);
});

test("UCDP's type of violence follows from the sides, in either order", () => {
  assert.equal(ucdpTypeOf("state-forces", "rebel"), 1);
  assert.equal(ucdpTypeOf("militia", "rebel"), 2);
  assert.equal(ucdpTypeOf("rebel", "civilian"), 3);
  assert.equal(ucdpTypeOf("communal", "communal"), 2);
  assert.equal(ucdpTypeOf("government", "communal"), null);
  assert.equal(ucdpTypeOf("state-forces", "unknown"), null);
  for (const left of ACTOR_KINDS) {
    for (const right of ACTOR_KINDS) assert.equal(ucdpTypeOf(left, right), ucdpTypeOf(right, left));
  }
});
