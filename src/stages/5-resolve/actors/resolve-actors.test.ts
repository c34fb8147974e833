import assert from "node:assert/strict";
import { test } from "node:test";
import type { Annotated } from "#model/annotated.ts";
import { loadActors } from "#reference/actors/load-actors.ts";
import { annotatedByHand, type MentionByHand, type WordByHand } from "../annotated-by-hand.ts";
import { splitName } from "./read-person.ts";
import { resolveActors } from "./resolve-actors.ts";

const registry = loadActors();

type Expected =
  | string
  | null
  | Readonly<{ id: string; party?: string; kind?: string; certainty?: string; rule?: string }>;
type Case = Readonly<{
  title: string;
  text: string;
  mentions: readonly (MentionByHand & Readonly<{ is: Expected }>)[];
  words?: readonly WordByHand[];
}>;

const SUBJECT = { deprel: "nsubj", under: "condemned" };
const CONDEMNED: WordByHand = { form: "condemned", lemma: "condemn", upos: "VERB", tag: "VBD" };

const CASES: readonly Case[] = [
  {
    title: "a date in front of a group is no part of its name, an adjective is",
    text: "In September last year gunmen attacked, as masked raiders did.",
    words: [
      { form: "year", under: "gunmen", deprel: "compound" },
      { form: "masked", under: "raiders", deprel: "amod" },
    ],
    mentions: [
      { quote: "September last year", kind: "date", is: null },
      { quote: "gunmen", kind: "armed-group", is: "said:gunmen" },
      { quote: "raiders", kind: "armed-group", is: "said:masked-raiders" },
    ],
  },
  {
    title: "a body that names no state is of the place that it is said to be in, if the place has such a body",
    text: "In Israel the health ministry in Gaza counted ten dead, and the health ministry in Haifa none.",
    mentions: [
      { quote: "health ministry", after: "In Israel the ", kind: "organisation", is: "gaza-health-ministry" },
      {
        quote: "health ministry",
        after: "dead, and the ",
        kind: "organisation",
        is: { id: "israel-health-ministry", certainty: "implied" },
      },
    ],
  },
  {
    title: "a name keeps its words, its rule and its certainty",
    text: "The Pentagon said so.",
    mentions: [
      {
        quote: "The Pentagon",
        kind: "organisation",
        is: { id: "us-dod", party: "us-government", certainty: "stated", rule: "resolve/actor/name" },
      },
    ],
  },
  {
    title: "an unknown group is kept as said, with the kind of its noun and without its number",
    text: "An estimated 100 militiamen and three farmers died, the Free Lions Band said.",
    mentions: [
      {
        quote: "An estimated 100 militiamen",
        kind: "people",
        is: { id: "said:militiamen", kind: "militia", party: "said:militiamen" },
      },
      { quote: "three farmers", kind: "people", is: { id: "said:farmers", kind: "civilian" } },
      { quote: "Free Lions Band", kind: "organisation", is: { id: "said:free-lions-band", kind: "unknown" } },
    ],
  },
  {
    title: "people who fight on a side keep their own name and that side's party",
    text: "Tribesmen loyal to President Bashar al-Assad died in Syria.",
    mentions: [
      {
        quote: "Tribesmen loyal to President Bashar al-Assad",
        kind: "armed-group",
        is: { id: "said:tribesmen-loyal-to-president-bashar-al-assad", kind: "communal", party: "syria-government" },
      },
    ],
  },
  {
    title: "an acronym that the text introduces stands for its long form",
    text: "Syrian pro-regime forces (PRF) attacked in Syria. The PRF fled.",
    mentions: [
      {
        quote: "PRF",
        after: "The ",
        kind: "armed-group",
        is: { id: "syria-forces", rule: "resolve/actor/acronym", certainty: "implied" },
      },
    ],
  },
  {
    title: "an apposition gives a person the party of the office",
    text: "Col. Thomas Veale, a spokesman for the U.S.-led coalition, said so. Veale said more.",
    mentions: [
      {
        quote: "Col. Thomas Veale",
        kind: "person",
        is: { id: "said:thomas-veale", kind: "person", party: "us-government", rule: "resolve/actor/apposition" },
      },
      {
        quote: "Veale",
        after: "so. ",
        kind: "person",
        is: { id: "said:thomas-veale", party: "us-government", certainty: "implied" },
      },
    ],
  },
  {
    title: "a title before the name does so too, inside the mention or ahead of it",
    text: "Pentagon spokesman Jeff Davis spoke. Then Taliban commander Mullah Rahim spoke.",
    mentions: [
      { quote: "Jeff Davis", kind: "person", is: { id: "said:jeff-davis", party: "us-government" } },
      {
        quote: "Taliban commander Mullah Rahim",
        kind: "person",
        is: { id: "said:rahim", party: "taliban", rule: "resolve/actor/title" },
      },
    ],
  },
  {
    title: "a surname that nothing introduces stays as said",
    text: "Veale said so. Later Ali Hassan, a shopkeeper, spoke.",
    mentions: [
      { quote: "Veale", kind: "person", is: { id: "said:veale", kind: "person", party: "said:veale" } },
      { quote: "Ali Hassan", kind: "person", is: { id: "said:ali-hassan", party: "said:ali-hassan" } },
    ],
  },
  {
    title: "a pronoun is bound through its chain only",
    text: "The SDF said it had won. They cheered.",
    mentions: [
      { quote: "The SDF", kind: "armed-group", is: "sdf" },
      {
        quote: "it",
        kind: "people",
        chain: "The SDF",
        is: { id: "sdf", certainty: "implied", rule: "resolve/actor/chain" },
      },
      { quote: "They", kind: "people", is: null },
    ],
  },
  {
    title: "the last word of a name stands for it later, and not before",
    text: "The ministry waited. Syria's foreign ministry condemned it. The ministry said more.",
    mentions: [
      { quote: "The ministry", kind: "organisation", is: { id: "said:ministry" } },
      { quote: "Syria's foreign ministry", kind: "organisation", is: "syria-foreign-ministry" },
      {
        quote: "The ministry",
        after: "condemned it. ",
        kind: "organisation",
        is: { id: "syria-foreign-ministry", certainty: "implied", rule: "resolve/actor/short-form" },
      },
    ],
  },
  {
    title: "an owner or leader outside the mention belongs to it",
    text: "Syria's foreign ministry and U.S. -backed fighters spoke in Syria, where the SDF is.",
    mentions: [
      { quote: "foreign ministry", kind: "organisation", is: "syria-foreign-ministry" },
      { quote: "fighters", kind: "armed-group", is: { id: "sdf", rule: "resolve/actor/backed" } },
      { quote: "SDF", kind: "armed-group", is: "sdf" },
    ],
  },
  {
    title: "fighters of a party that is not known are its own, and make it one that fights",
    text: "The fighters of the Free Lions Union slept.",
    words: [
      { form: "fighters", lemma: "fighter", upos: "NOUN" },
      { form: "of", under: "Union", deprel: "case" },
      { form: "Union", upos: "PROPN", under: "fighters", deprel: "nmod" },
    ],
    mentions: [
      {
        quote: "fighters",
        kind: "armed-group",
        is: { id: "said:free-lions-union", kind: "militia", rule: "resolve/actor/owner" },
      },
      { quote: "Free Lions Union", kind: "organisation", is: { id: "said:free-lions-union", kind: "militia" } },
    ],
  },
  {
    title: "victims of a party are not its own, and make it nothing",
    text: "The victims of the Free Lions Union slept.",
    words: [
      { form: "victims", lemma: "victim", upos: "NOUN" },
      { form: "of", under: "Union", deprel: "case" },
      { form: "Union", upos: "PROPN", under: "victims", deprel: "nmod" },
    ],
    mentions: [
      { quote: "victims", kind: "people", is: { id: "said:victims", party: "said:victims" } },
      { quote: "Free Lions Union", kind: "organisation", is: { id: "said:free-lions-union", kind: "unknown" } },
    ],
  },
  {
    title: "adjectives that a mention leaves out belong to it, a state named elsewhere in the sentence does not",
    text: "The Palestinian health ministry spoke. In Syria a ministry burned.",
    mentions: [
      { quote: "ministry", kind: "organisation", is: "palestine-health-ministry" },
      {
        quote: "ministry",
        after: "In Syria a ",
        kind: "organisation",
        is: "said:ministry",
      },
    ],
  },
  {
    title: "a platform with a state's name is that state's forces, another is no one's",
    text: "A U.S. warplane and a drone struck in Syria.",
    mentions: [
      { quote: "A U.S. warplane", kind: "platform", is: "us-forces" },
      { quote: "a drone", kind: "platform", is: null },
    ],
  },
  {
    title: "a capital that condemns is a government",
    text: "Damascus condemned it.",
    words: [CONDEMNED, { form: "Damascus", ...SUBJECT }],
    mentions: [{ quote: "Damascus", kind: "place", is: { id: "syria-government", certainty: "implied" } }],
  },
  {
    title: "a capital that burns, a country in which something happens, and the leader in U.S.-led are places",
    text: "Damascus burned. In Syria the U.S. -led jets struck.",
    words: [
      { form: "burned", lemma: "burn", upos: "VERB", tag: "VBD" },
      { form: "struck", lemma: "strike", upos: "VERB", tag: "VBD" },
      { form: "Damascus", deprel: "nsubj", under: "burned" },
      { form: "Syria", deprel: "nsubj", under: "struck" },
      { form: "U.S.", deprel: "nsubj", under: "struck" },
    ],
    mentions: [
      { quote: "Damascus", kind: "place", is: null },
      { quote: "Syria", kind: "place", is: null },
      { quote: "U.S.", kind: "place", is: null },
    ],
  },
  {
    title: "the army is that of the forces named last, else that of the country in view",
    text: "Israeli forces arrested ten Palestinians, the army said. A Palestinian minister and Palestinian police came.",
    mentions: [
      { quote: "Israeli forces", kind: "armed-group", is: "il-idf" },
      {
        quote: "the army",
        kind: "armed-group",
        is: { id: "israel-army", certainty: "implied", rule: "resolve/actor/last-forces" },
      },
    ],
  },
  {
    title: "an army without forces named before it is that of the country in view",
    text: "In Syria, the army attacked.",
    mentions: [
      { quote: "the army", kind: "armed-group", is: { id: "syria-army", rule: "resolve/actor/country-in-view" } },
    ],
  },
  {
    title: "a mention that is cut from a name of the registry means the whole name",
    text: "Islamic State in the Greater Sahara attacked. The self-proclaimed Donetsk People's Republic denied it.",
    mentions: [
      { quote: "Islamic State", kind: "armed-group", is: "isgs" },
      { quote: "self-proclaimed Donetsk People", kind: "organisation", is: "dpr" },
    ],
  },
  {
    title: "a short form that the text explains is not the registry's, and is the same party each time",
    text: "The Peasant League of Atacora (PLA) burned lorries. The PLA wants land. Chinese PLA ships came.",
    mentions: [
      { quote: "Peasant League of Atacora", kind: "organisation", is: "said:peasant-league-of-atacora" },
      { quote: "PLA", after: "The ", kind: "organisation", is: "said:peasant-league-of-atacora" },
    ],
  },
  {
    title: "letters of a name told in full stand for it before the registry's acronym",
    text: "The Armed Forces of the Philippines attacked. The AFP lost ten men.",
    mentions: [
      { quote: "Armed Forces of the Philippines", kind: "armed-group", is: "ph-afp" },
      { quote: "AFP", kind: "organisation", is: { id: "ph-afp", certainty: "implied", rule: "resolve/actor/acronym" } },
    ],
  },
  {
    title: "the bare name after one with a country is that country's party",
    text: "Pakistani Taliban gunmen attacked. The Taliban said more.",
    mentions: [
      { quote: "Pakistani Taliban", kind: "armed-group", is: "ttp" },
      { quote: "Taliban", after: "The ", kind: "armed-group", is: "ttp" },
    ],
  },
  {
    title: "a savings plan, an arrival time and a football club are no armed groups",
    text: "He paid into an IRA. The ship's ETA is Tuesday. Al Shabab beat Al Hilal 2-1.",
    mentions: [
      { quote: "IRA", kind: "organisation", is: "said:ira" },
      { quote: "ETA", kind: "organisation", is: { id: "said:eta" } },
    ],
  },
  {
    title: "a person with a group's name is a person, and so is the bare surname after it",
    text: "Lawyer Jens Wagner spoke. Wagner said more. Then Wagner fighters came.",
    mentions: [
      { quote: "Jens Wagner", kind: "person", is: { id: "said:jens-wagner", party: "said:jens-wagner" } },
      { quote: "Wagner", after: "spoke. ", kind: "person", is: "said:jens-wagner" },
      { quote: "Wagner fighters", kind: "armed-group", is: "wagner" },
    ],
  },
  {
    title: "an office in front of a name and its comma, with its state, or with the party named last",
    text: "In Syria Turkey's foreign minister, Hakan Fidan, spoke. The SDF waited; its spokesman, Farhad Shami, spoke. Sam Roe of the SDF came.",
    mentions: [
      { quote: "Hakan Fidan", kind: "person", is: { id: "said:hakan-fidan", party: "turkey-government" } },
      { quote: "The SDF", kind: "armed-group", is: "sdf" },
      { quote: "Farhad Shami", kind: "person", is: { id: "said:farhad-shami", party: "sdf" } },
      { quote: "Sam Roe", kind: "person", is: { id: "said:sam-roe", party: "sdf" } },
    ],
  },
  {
    title: "places, dates, weapons and buildings are no parties",
    text: "Rockets hit a hospital in Homs on Tuesday.",
    mentions: [
      { quote: "Rockets", kind: "weapon", is: null },
      { quote: "a hospital", kind: "facility", is: null },
      { quote: "Homs", kind: "place", is: null },
      { quote: "Tuesday", kind: "date", is: null },
    ],
  },
  {
    title: "whoever acts or speaks for a group is of its party, and its statement is its own word",
    text: "The Plains Front said so. Its spokesman boasted, its statement gave ten dead, its victims fled.",
    words: [
      { form: "Its", under: "spokesman", deprel: "nmod:poss" },
      { form: "its", under: "statement", deprel: "nmod:poss" },
    ],
    mentions: [
      { quote: "The Plains Front", kind: "armed-group", is: "said:plains-front" },
      { quote: "Its", kind: "people", chain: "The Plains Front", is: "said:plains-front" },
      {
        quote: "Its spokesman",
        kind: "person",
        head: "spokesman",
        is: { id: "said:spokesman", party: "said:plains-front", certainty: "implied", rule: "resolve/actor/owner" },
      },
      { quote: "its", after: "boasted, ", kind: "people", chain: "The Plains Front", is: "said:plains-front" },
      { quote: "its statement", kind: "organisation", head: "statement", is: "said:plains-front" },
    ],
  },
  {
    title: "those whom a group holds or hurts are not of it, nor is a person's commander of the person",
    text: "The Plains Front freed its hostages. Omar Said obeyed his commander.",
    words: [
      { form: "its", under: "hostages", deprel: "nmod:poss" },
      { form: "his", under: "commander", deprel: "nmod:poss" },
    ],
    mentions: [
      { quote: "The Plains Front", kind: "armed-group", is: "said:plains-front" },
      { quote: "its", kind: "people", chain: "The Plains Front", is: "said:plains-front" },
      { quote: "its hostages", kind: "people", head: "hostages", is: { id: "said:hostages", party: "said:hostages" } },
      { quote: "Omar Said", kind: "person", is: "said:omar-said" },
      { quote: "his", kind: "person", chain: "Omar Said", is: "said:omar-said" },
      {
        quote: "his commander",
        kind: "person",
        head: "commander",
        is: { id: "said:commander", party: "said:commander" },
      },
    ],
  },
];

for (const { title, text, mentions, words } of CASES) {
  test(title, () => {
    const annotated = annotatedByHand(text, mentions, words);
    const actors = resolveActors(annotated, registry);
    for (const [index, { is }] of mentions.entries()) {
      const actor = actors.get(annotated.mentions[index]?.id ?? "m_");
      if (is === null) {
        assert.equal(actor?.value.actorId, undefined, mentions[index]?.quote);
        continue;
      }
      const expected = typeof is === "string" ? { id: is } : is;
      const seen = {
        id: actor?.value.actorId,
        party: actor?.value.party,
        kind: actor?.value.kind,
        certainty: actor?.certainty,
        rule: actor?.provenance.by.id,
      };
      assert.deepEqual({ ...seen, ...expected }, seen, mentions[index]?.quote);
    }
  });
}

test("what an actor was made of exists: its mention, and the mention that a chain took it from", () => {
  const annotated = annotatedByHand("The SDF said it had won.", [
    { quote: "The SDF", kind: "armed-group" },
    { quote: "it", kind: "people", chain: "The SDF" },
  ]);
  const ids = new Set(annotated.mentions.map(({ id }) => id));
  for (const [id, actor] of resolveActors(annotated, registry)) {
    assert.equal(actor.provenance.from[0], id);
    assert.ok(actor.provenance.from.every((from) => ids.has(from)));
    assert.ok(actor.provenance.spans.length > 0);
  }
});

test("the same report gives the same actors", () => {
  const made = (): Annotated => annotatedByHand("The SDF fought.", [{ quote: "The SDF", kind: "armed-group" }]);
  assert.deepEqual([...resolveActors(made(), registry)], [...resolveActors(made(), registry)]);
});

const SPLIT: readonly (readonly [value: string, office: string, name: string | null])[] = [
  ["coalition spokesman Col. Thomas Veale", "coalition spokesman Col.", "Thomas Veale"],
  ["President Bashar al-Assad", "President", "Bashar al-Assad"],
  ["Veale", "", "Veale"],
  ["the spokesman", "the spokesman", null],
];
for (const [value, office, name] of SPLIT) {
  test(`"${value}" is ${name ?? "a description"}, office "${office}"`, () => {
    assert.deepEqual(splitName(value), { office, name });
  });
}
