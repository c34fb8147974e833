import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "#reference/package-root.ts";
import { makeAnnotator } from "../annotate.ts";
import { sampleArticle } from "../mentions/sample-tokens.ts";

const annotate = await makeAnnotator({ modelFolder: join(packageRoot(), "models/reader-en") });

/** The value of the first mention that the last mention with `words` names again; null when it has no chain. */
async function chainOf(paragraphs: readonly string[], words: string): Promise<string | null> {
  const { mentions } = await annotate(sampleArticle(paragraphs));
  const mention = mentions.findLast(({ value }) => value.toLowerCase() === words.toLowerCase());
  assert.ok(mention, `no mention "${words}"`);
  return mentions.find(({ id }) => id === mention.chain)?.value ?? null;
}

const CASES: readonly Readonly<{ name: string; text: readonly string[]; words: string; chain: string | null }>[] = [
  {
    name: "an acronym in brackets names the body before it",
    text: ["The Syrian Democratic Forces (SDF) advanced.", "On Monday the SDF withdrew."],
    words: "SDF",
    chain: "Syrian Democratic Forces",
  },
  {
    name: 'an "it" that adds something is who spoke before, no truck',
    text: ["The interior ministry said 11 soldiers died.", "Two of their trucks were destroyed, it added."],
    words: "it",
    chain: "interior ministry",
  },
  {
    name: "a family name goes back to the full name",
    text: ["Colonel Ryan Dillon spoke to reporters.", "Dillon said nobody was hurt."],
    words: "Dillon",
    chain: "Colonel Ryan Dillon",
  },
  {
    name: "a repeated definite description goes back to the first",
    text: ["Syria's foreign ministry condemned the strikes.", "The ministry said they were illegal."],
    words: "ministry",
    chain: "Syria's foreign ministry",
  },
  {
    name: "he goes back to the person quoted before",
    text: ["The strikes were over, Veale said.", "The rebels held the town.", "Nobody was hurt, he said."],
    words: "he",
    chain: "Veale",
  },
  {
    name: "the same official goes back to the official quoted before",
    text: [
      "The strikes were over, a military official said.",
      "The rebels held the town.",
      "Nobody was hurt, the same official said.",
    ],
    words: "same official",
    chain: "military official",
  },
  {
    name: "who speaks is not whom he names in what he says",
    text: ["Mayor Delic said a shopkeeper had died.", "The man had gone back for his keys, he said."],
    words: "he",
    chain: "Mayor Delic",
  },
  {
    name: "a body that speaks is not the one that its words are about",
    text: [
      "The Mountain Front disputes the account of the River Alliance.",
      "The front has no missiles, the alliance said.",
    ],
    words: "alliance",
    chain: "River Alliance",
  },
  {
    name: "an object is not the subject of its own verb",
    text: ["Ms Keller met Mr Maes.", "Mr Maes told him nothing, Ms Keller said."],
    words: "him",
    chain: null,
  },
  {
    name: "nor of the verb before that shares its subject",
    text: ["Sergeant Ortiz stood at the door.", "The suspect came out and shot him."],
    words: "him",
    chain: "Sergeant Ortiz",
  },
  {
    name: "a woman is no he",
    text: ["Hospital director Ruth Amadi met police spokesman Daniel Achu.", "She left early and he stayed."],
    words: "he",
    chain: "police spokesman Daniel Achu",
  },
  {
    name: "a third person between quotation marks is not who is quoted",
    text: ["Amira Said was hurt.", '"I thought she was dead," Leyla Haddad said.'],
    words: "she",
    chain: "Amira Said",
  },
  {
    name: '"I" is who is quoted',
    text: ['"I heard the jets," Ahmed Zaki said.'],
    words: "I",
    chain: "Ahmed Zaki",
  },
  {
    name: '"we" is the group that speaks',
    text: ['"We attacked the barracks," the Sons of the Valley said.'],
    words: "We",
    chain: "Sons of the Valley",
  },
  {
    name: '"we" of a person who speaks for nobody is open',
    text: ['"We heard the jets," Ahmed Zaki said.'],
    words: "We",
    chain: null,
  },
  {
    name: "an it of the weather stands for nothing",
    text: ["The army took the town.", "It has rained for days."],
    words: "It",
    chain: null,
  },
  {
    name: "what is denied is what was said",
    text: ["The army shelled the market, the rebels said.", "The army denied it."],
    words: "it",
    chain: null,
  },
  {
    name: "an it that is ready to act is a body",
    text: ["The army took the town.", "It was ready to attack again."],
    words: "It",
    chain: "army",
  },
  {
    name: "a pronoun before its name goes to the subject that follows",
    text: ["When he reached the village, Sergeant Pavlo Hrytsenko found only smoke."],
    words: "he",
    chain: "Sergeant Pavlo Hrytsenko",
  },
  {
    name: "the charity is the body told before",
    text: ["Refugee Aid International said its clinic was hit.", "The government was silent.", "The charity has left."],
    words: "charity",
    chain: "Refugee Aid International",
  },
  {
    name: "the charity is no ministry",
    text: ["The Defence Ministry of Velania spoke.", "The charity has left."],
    words: "charity",
    chain: "charity",
  },
  {
    name: "the tanker is the vessel told before",
    text: ["A tanker was boarded off the coast.", "The vessel carried no oil."],
    words: "vessel",
    chain: "tanker",
  },
  {
    name: "a ministry with its name in front is told again by it",
    text: [
      "Velania's defence ministry spoke.",
      "Ormund's foreign ministry was silent.",
      "The defence ministry said three soldiers died.",
    ],
    words: "defence ministry",
    chain: "Velania's defence ministry",
  },
  {
    name: "the latter is the second of two",
    text: ["The army chief, Omar Nasr, met the rebel leader, Idris Sadi.", "The latter said nothing."],
    words: "latter",
    chain: "rebel leader",
  },
  {
    name: "the same family name is another man's where the first name differs",
    text: ["Viktor Saran spoke.", "Lidia Saran was silent."],
    words: "Lidia Saran",
    chain: "Lidia Saran",
  },
  {
    name: "a headline's family name is the person named in full below",
    text: ["Castillo blames militia for killing", "Minister Rosa Castillo spoke on Monday of the killing."],
    words: "Minister Rosa Castillo",
    chain: "Castillo",
  },
  {
    name: "a name beside a description names the same",
    text: ["Its spokeswoman, Ana Ruiz, said the camp was full."],
    words: "Ana Ruiz",
    chain: "Its spokeswoman",
  },
  { name: "a pronoun that nothing fits has no chain", text: ["He left."], words: "he", chain: null },
  {
    name: "another ministry is not the ministry before",
    text: ["The defence ministry spoke.", "The foreign ministry was silent."],
    words: "foreign ministry",
    chain: "foreign ministry",
  },
];

for (const { name, text, words, chain } of CASES) {
  test(name, async () => {
    assert.equal(await chainOf(text, words), chain);
  });
}

const PLURALS: readonly Readonly<{
  name: string;
  text: readonly string[];
  words: string;
  together: readonly string[];
}>[] = [
  {
    name: "both sides are the two that fight",
    text: ["Fighting between the Karwan Front and the Houri Brigade went on.", "Both sides used mortars."],
    words: "Both sides",
    together: ["Karwan Front", "Houri Brigade"],
  },
  {
    name: "they are two persons told before",
    text: ["General Okoro and General Deby met.", "They shook hands."],
    words: "They",
    together: ["General Okoro", "General Deby"],
  },
  {
    name: "they are the rebels where one group is told",
    text: ["The rebels met General Deby.", "They shook hands."],
    words: "They",
    together: [],
  },
];

for (const { name, text, words, together } of PLURALS) {
  test(name, async () => {
    const { mentions } = await annotate(sampleArticle(text));
    const mention = mentions.findLast(({ value }) => value === words);
    assert.ok(mention, `no mention "${words}"`);
    const named = (mention.together ?? []).map((chain) => mentions.find(({ id }) => id === chain)?.value);
    assert.deepEqual(named, together);
  });
}
