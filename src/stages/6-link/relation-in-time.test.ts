import assert from "node:assert/strict";
import { test } from "node:test";
import type { ResolvedClaim } from "#model/claim.ts";
import type { EventType } from "#model/codes.ts";
import { dayRange } from "#text/calendar.ts";
import { documentId, valueId } from "#text/ids.ts";
import { rule, sourced } from "#text/sourced.ts";
import { relationInTime, type Telling } from "./relation-in-time.ts";

const BY = rule("test/by-hand");
const SPAN = { doc: documentId(new TextEncoder().encode("report")), start: 0, end: 1 };

function claim(event: EventType): ResolvedClaim {
  return {
    claim: {
      id: valueId("c", event),
      evidence: SPAN,
      trigger: SPAN,
      token: 0,
      sentence: 0,
      event: sourced("v", event, { spans: [SPAN], by: BY }),
      mode: null,
      polarity: "affirmed",
      modality: "actual",
      ground: "current",
      attribution: [],
      roles: {},
      figures: [],
      characterisation: null,
      refersTo: false,
      relations: [],
      toldWith: [],
      by: BY,
    },
    actors: [],
    speaker: null,
    place: null,
    when: null,
    ground: "current",
  };
}

const CASES: readonly Readonly<{ name: string; event: EventType; told: Telling; relation: string }>[] = [
  { name: "a vow without a day answers the deed", event: "THREATEN", told: "open", relation: "response" },
  { name: "a warning that had been given came before", event: "THREATEN", told: "earlier", relation: "before" },
  { name: "a talk is told as of the same time", event: "CONSULT", told: "open", relation: "during" },
  { name: "a visit that is told after the deed came after", event: "CONSULT", told: "onward", relation: "after" },
  { name: "a talk an hour before the deed came before", event: "CONSULT", told: "earlier", relation: "before" },
  { name: "a build-up leads to the deed", event: "MOBILIZE", told: "open", relation: "before" },
  { name: "troops that are sent after the deed answer it", event: "MOBILIZE", told: "onward", relation: "response" },
  { name: "people flee while the deed goes on", event: "RETREAT", told: "onward", relation: "during" },
];

for (const { name, event, told, relation } of CASES) {
  test(name, () => assert.equal(relationInTime(claim(event), [claim("ASSAULT")], told), relation));
}

const on = (event: EventType, day: string): ResolvedClaim => ({
  ...claim(event),
  when: sourced("v", dayRange(day), { spans: [SPAN], by: BY }),
});

test("what had been done months before belongs to the deed; what was done then, and is told as news, does not", () => {
  const deed = on("ASSAULT", "2019-01-17");
  assert.equal(relationInTime(on("SANCTION", "2018-09-08"), [deed], "earlier"), "before");
  assert.equal(relationInTime(on("SANCTION", "2018-09-08"), [deed], "onward"), null);
});

test("troops sent a day after the deed answer it, a visit a day after came after it", () => {
  const deed = on("ASSAULT", "2019-01-17");
  assert.equal(relationInTime(on("MOBILIZE", "2019-01-18"), [deed], "onward"), "response");
  assert.equal(relationInTime(on("CONSULT", "2019-01-18"), [deed], "onward"), "after");
});
