/** The scorer of the gold of parties, on values made by hand; and the gold itself: its ids exist and its words stand in the text. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadActors } from "#reference/actors/load-actors.ts";
import { actorById } from "#reference/actors/registry.ts";
import { type ActorPassage, AS_SAID, actorPassageSchema, readActorGold } from "../eval/actors-gold.ts";
import { type SeenActor, scoreActors } from "../eval/actors-score.ts";

const PASSAGE: ActorPassage = {
  id: "one",
  published: "2020-01-01",
  text: "The RF and Ann Roe of the RF met gunmen.",
  actors: [
    { words: "The RF", is: ["red-front"] },
    { words: "Ann Roe", is: [AS_SAID], party: ["red-front"] },
    { words: "RF", nth: 2, is: ["red-front"], sameAs: "The RF" },
    { words: "gunmen", is: [AS_SAID] },
  ],
};

function seen(words: string, actorId: string | null, party = actorId, from = 0): SeenActor {
  const start = PASSAGE.text.indexOf(words, from);
  return { start, end: start + words.length, actorId, party };
}
const RIGHT = [
  seen("The RF", "red-front"),
  seen("Ann Roe", "said:ann-roe", "red-front"),
  seen("RF", "red-front", "red-front", 10),
  seen("gunmen", "said:gunmen"),
];

const CASES: readonly (readonly [title: string, mentions: readonly SeenActor[], verdicts: readonly string[]])[] = [
  ["all right", RIGHT, ["right", "right", "right", "right", "right", "right"]],
  [
    "nothing found is missed, and what must stay as said stays",
    [],
    ["missed", "right", "missed", "missed", "missed", "right"],
  ],
  [
    "another party is wrong, also where the words must stay as said",
    [seen("The RF", "blue-front"), seen("Ann Roe", "red-front"), ...RIGHT.slice(2, 3), seen("gunmen", "red-front")],
    ["wrong", "wrong", "right", "right", "wrong", "wrong"],
  ],
];
for (const [title, mentions, verdicts] of CASES) {
  test(title, () => {
    assert.deepEqual(
      scoreActors(PASSAGE, mentions).map(({ verdict }) => verdict),
      verdicts,
    );
  });
}

test("a passage whose words are not in its text is refused", () => {
  const absent = { ...PASSAGE, actors: [{ words: "The BF", is: ["red-front"] }] };
  assert.ok(!actorPassageSchema.safeParse(absent).success);
  assert.ok(actorPassageSchema.safeParse(PASSAGE).success);
});

test("the gold has at least 120 passages, ids of its own, and names parties that exist", () => {
  const passages = readActorGold().flatMap((theme) => theme.passages);
  assert.ok(passages.length >= 120);
  assert.equal(new Set(passages.map(({ id }) => id)).size, passages.length);
  const registry = loadActors();
  for (const { id, actors } of passages) {
    for (const { is, party = [] } of actors) {
      const ids = [is, party].flatMap((list) => (list.includes(AS_SAID) ? [] : list));
      assert.ok(
        is.includes(AS_SAID) || ids.some((one) => actorById(registry, one) !== null),
        `${id}: ${ids.join(" ")}`,
      );
    }
  }
});
