import assert from "node:assert/strict";
import { test } from "node:test";
import type { ResolvedClaim } from "#model/claim.ts";
import type { EventType } from "#model/codes.ts";
import { documentId, valueId } from "#text/ids.ts";
import { rule, sourced } from "#text/sourced.ts";
import { relationInTime } from "./relation-in-time.ts";

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

const CASES: readonly Readonly<{ name: string; event: EventType; earlier: boolean; relation: string }>[] = [
  { name: "a vow without a day answers the deed", event: "THREATEN", earlier: false, relation: "response" },
  { name: "a warning that had been given came before", event: "THREATEN", earlier: true, relation: "before" },
  { name: "a talk is told as of the same time", event: "CONSULT", earlier: false, relation: "during" },
  { name: "a talk an hour before the deed came before", event: "CONSULT", earlier: true, relation: "before" },
  { name: "a build-up leads to the deed", event: "MOBILIZE", earlier: false, relation: "before" },
];

for (const { name, event, earlier, relation } of CASES) {
  test(name, () => assert.equal(relationInTime(claim(event), [claim("ASSAULT")], earlier), relation));
}
