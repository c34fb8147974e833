import assert from "node:assert/strict";
import { test } from "node:test";
import { actor, claimId, days, type Given, NO_RELATIONS, node, town } from "./node-by-hand.ts";
import { storiesOf } from "./stories.ts";

const ARMY = actor("army", "state-forces", "XX");
const GUNMEN = actor("said:gunmen", "militia");
const SOLDIERS = actor("said:soldiers", "state-forces");
const STRANGERS = actor("strangers", "rebel", "YY");

const LEAD: Given = {
  sentences: [0],
  acting: [GUNMEN],
  suffering: [SOLDIERS],
  days: [days("2020-05-05")],
  places: [town("Tarn")],
  figures: [{ measure: "killed", best: 11 }],
};

const CASES: readonly Readonly<{ name: string; nodes: readonly Given[]; stories: readonly (readonly number[])[] }>[] = [
  {
    name: "losses of the other side belong to the story",
    nodes: [LEAD, { sentences: [3], suffering: [GUNMEN] }],
    stories: [[0, 1]],
  },
  {
    name: "a bare toll far below belongs to the story",
    nodes: [LEAD, { sentences: [12], figures: [{ measure: "injured", best: 9 }] }],
    stories: [[0, 1]],
  },
  {
    name: "the attack, without a day or place, is the one told before",
    nodes: [LEAD, { sentences: [6], refersOnly: true }],
    stories: [[0, 1]],
  },
  {
    name: "a day that is only that of the telling parts nothing",
    nodes: [
      LEAD,
      { sentences: [5], figures: [{ measure: "killed", best: 14 }] },
      { sentences: [7], refersOnly: true, looseDays: true, days: [days("2020-05-06")] },
    ],
    stories: [[0, 1, 2]],
  },
  {
    name: "a deed that the report says it came amid is another story",
    nodes: [
      { ...LEAD, claim: "strike", answers: new Set([claimId("one fought")]) },
      { claim: "fought", sentences: [0], acting: [ARMY] },
    ],
    stories: [[0], [1]],
  },
  {
    name: "what points back without a day, where all lies in the past, is of that",
    nodes: [
      { ...LEAD, ground: "background" },
      { sentences: [6], refersOnly: true },
    ],
    stories: [[0, 1]],
  },
  {
    name: "what points back where there is news is not of the past",
    nodes: [
      LEAD,
      { sentences: [9], ground: "background", days: [days("2019-12-01")] },
      { sentences: [10], refersOnly: true },
    ],
    stories: [[0, 2], [1]],
  },
  {
    name: "another town is another story",
    nodes: [LEAD, { sentences: [3], places: [town("Olm", 200)] }],
    stories: [[0], [1]],
  },
  {
    name: "another day is another story",
    nodes: [LEAD, { sentences: [3], days: [days("2020-05-07")] }],
    stories: [[0], [1]],
  },
  {
    name: "strangers to both parties are another story",
    nodes: [
      { ...LEAD, acting: [ARMY] },
      { sentences: [9], acting: [STRANGERS] },
    ],
    stories: [[0], [1]],
  },
  {
    name: "what the report sets apart is another story",
    nodes: [LEAD, { sentences: [3], setApart: true, figures: [{ measure: "killed", best: 2 }] }],
    stories: [[0], [1]],
  },
  {
    name: "background is another story",
    nodes: [LEAD, { sentences: [9], ground: "background", figures: [{ measure: "killed", best: 4 }] }],
    stories: [[0], [1]],
  },
  {
    name: "two events of the past that share nothing are two stories",
    nodes: [LEAD, { sentences: [9], ground: "background" }, { sentences: [14], ground: "background" }],
    stories: [[0], [1], [2]],
  },
  {
    name: "two tellings of one event of the past are one story",
    nodes: [
      LEAD,
      { sentences: [4], ground: "background", modes: new Set(["shoot-down"]) },
      { sentences: [9], ground: "background", modes: new Set(["shoot-down"]) },
    ],
    stories: [[0], [1, 2]],
  },
  {
    name: "victims and a toll of their own, with nobody shared, are another story",
    nodes: [LEAD, { sentences: [5], sufferingWords: new Set(["farmer"]), figures: [{ measure: "killed", best: 4 }] }],
    stories: [[0], [1]],
  },
  {
    name: "[its aircraft had killed 15 fighters] is the other side's account of the drone strike told before",
    nodes: [
      { ...LEAD, modes: new Set(["drone"]), sufferingWords: new Set(["villager"]) },
      {
        sentences: [1],
        modes: new Set(["aerial"]),
        sufferingWords: new Set(["fighter"]),
        figures: [{ measure: "killed", best: 15 }],
      },
    ],
    stories: [[0, 1]],
  },
  {
    name: "victims and a toll of their own are another story where another manner is told",
    nodes: [
      { ...LEAD, modes: new Set(["drone"]), sufferingWords: new Set(["villager"]) },
      {
        sentences: [1],
        modes: new Set(["arson"]),
        sufferingWords: new Set(["farmer"]),
        figures: [{ measure: "killed", best: 15 }],
      },
    ],
    stories: [[0], [1]],
  },
  {
    name: "victims and a toll of their own are another story where it has a place, though the manner is one",
    nodes: [
      { ...LEAD, modes: new Set(["drone"]), places: [], sufferingWords: new Set(["villager"]) },
      {
        sentences: [6],
        modes: new Set(["aerial"]),
        placeWords: new Set(["ulm"]),
        sufferingWords: new Set(["farmer"]),
        figures: [{ measure: "killed", best: 15 }],
      },
    ],
    stories: [[0], [1]],
  },
  {
    name: "victims of their own without a toll belong to the story",
    nodes: [LEAD, { sentences: [5], sufferingWords: new Set(["farmer"]) }],
    stories: [[0, 1]],
  },
  {
    name: "two places that no gazetteer knows are two stories",
    nodes: [
      { ...LEAD, places: [], placeWords: new Set(["ulm"]) },
      { sentences: [3], placeWords: new Set(["tarnak"]) },
    ],
    stories: [[0], [1]],
  },
  {
    name: "one place that no gazetteer knows is one story",
    nodes: [
      { ...LEAD, places: [], placeWords: new Set(["ulm"]) },
      { sentences: [3], placeWords: new Set(["ulm"]) },
    ],
    stories: [[0, 1]],
  },
  {
    name: "the report's headline, with a toll and no town of its own, tells its story",
    nodes: [
      { sentences: [0], headline: true, sufferingWords: new Set(["man"]), figures: [{ measure: "killed", best: 2 }] },
      { ...LEAD, sentences: [3], figures: [{ measure: "killed", best: 3 }] },
    ],
    stories: [[0, 1]],
  },
  {
    name: "two measures told alike are one story",
    nodes: [
      {
        ...LEAD,
        figures: [
          { measure: "killed", best: 2 },
          { measure: "injured", best: 3 },
        ],
      },
      {
        sentences: [20],
        sufferingWords: new Set(["man"]),
        figures: [
          { measure: "killed", best: 2 },
          { measure: "injured", best: 3 },
        ],
      },
    ],
    stories: [[0, 1]],
  },
  {
    name: "a sum over years is another story",
    nodes: [LEAD, { sentences: [1], scope: "sum", figures: [{ measure: "killed", best: 90_000 }] }],
    stories: [[0], [1]],
  },
  {
    name: "what the sentence counts time from is another story, though told in one breath",
    nodes: [LEAD, { sentences: [0], scope: "other-time", suffering: [SOLDIERS] }],
    stories: [[0], [1]],
  },
  {
    name: "a campaign of many days is another story than a deed against others",
    nodes: [LEAD, { sentences: [1], scope: "campaign", sufferingWords: new Set(["enclave"]) }],
    stories: [[0], [1]],
  },
  {
    name: "a campaign against the same is one story",
    nodes: [LEAD, { sentences: [1], scope: "campaign", suffering: [SOLDIERS] }],
    stories: [[0, 1]],
  },
];

for (const { name, nodes, stories } of CASES) {
  test(name, () => {
    const made = nodes.map((given, index) => node({ claim: `${index}`, ...given }));
    const numberOf = (id: string) => made.findIndex(({ claims }) => claims[0] === id);
    const found = storiesOf(made, NO_RELATIONS).map(({ claims }) => claims.map(numberOf).sort());
    assert.deepEqual(found, stories);
  });
}
