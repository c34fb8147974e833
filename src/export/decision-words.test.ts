import assert from "node:assert/strict";
import { test } from "node:test";
import type { Act, ClaimAnchor, ClaimValue } from "#model/decision.ts";
import { actWords } from "./decision-words.ts";

/** Words are made of the value alone. */
const CLAIM = {} as ClaimAnchor;
const edited = (value: ClaimValue): Act => ({ act: "edit", of: { on: "claim-value", claim: CLAIM, value } });

const SAID: readonly (readonly [value: ClaimValue, words: string])[] = [
  [{ field: "event", value: "ASSAULT" }, "edited: kind of event is now assault"],
  [{ field: "polarity", value: "negated" }, "edited: it did not happen"],
  [{ field: "modality", value: "planned" }, "edited: it was planned"],
  [{ field: "ground", value: "background" }, "edited: it is background"],
];
for (const [value, words] of SAID) {
  test(`${value.field} is told without a code: "${words}"`, () => assert.equal(actWords(edited(value)), words));
}
