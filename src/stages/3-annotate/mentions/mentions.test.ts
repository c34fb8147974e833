import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "#reference/package-root.ts";
import { makeAnnotator } from "../annotate.ts";
import { NAME_KIND_RULES } from "./name-kinds.ts";
import { sampleArticle } from "./sample-tokens.ts";

const annotate = await makeAnnotator({ modelFolder: join(packageRoot(), "models/reader-en") });
const mentionsOf = async (text: string): Promise<string[]> => {
  const { article, mentions } = await annotate(sampleArticle([text]));
  return mentions.map(
    ({ kind, provenance: { spans } }) => `${kind}: ${article.text.slice(spans[0]!.start, spans[0]!.end)}`,
  );
};

const PRESENT: readonly (readonly [text: string, mention: string])[] = [
  ["The blast killed more than 100 government troops.", "armed-group: more than 100 government troops"],
  ["Shells hit a hospital in Aleppo.", "facility: a hospital"],
  ["Shells hit a hospital in Aleppo.", "place: Aleppo"],
  ["Three farmers were killed near Khan Sheikhoun.", "people: Three farmers"],
  ["Three farmers were killed near Khan Sheikhoun.", "place: Khan Sheikhoun"],
  ["The Ministry of Defense said nothing.", "organisation: The Ministry of Defense"],
  ["Syria's foreign ministry condemned the attack.", "organisation: Syria's foreign ministry"],
  ["Syria's foreign ministry condemned the attack.", "place: Syria"],
  ["President Bashar al-Assad left the capital.", "person: President Bashar al-Assad"],
  [
    "They were tribesmen loyal to President Bashar al-Assad.",
    "armed-group: tribesmen loyal to President Bashar al-Assad",
  ],
  ["They were tribesmen loyal to President Bashar al-Assad.", "person: President Bashar al-Assad"],
  ["Only one US-backed SDF fighter was injured.", "armed-group: Only one US-backed SDF fighter"],
  ["The rebels fired rockets at the town on Tuesday.", "weapon: rockets"],
  ["The rebels fired rockets at the town on Tuesday.", "date: Tuesday"],
  ["The convoy was 40 km from the border.", "quantity: 40 km"],
  ["The blast killed 22 cadets.", "armed-group: 22 cadets"],
  ["In September last year gunmen stormed a base, killing 19 soldiers.", "armed-group: gunmen"],
  ["In September last year gunmen stormed a base, killing 19 soldiers.", "armed-group: 19 soldiers"],
  ["COVINA, Calif. (AP) - A man was shot.", "place: COVINA"],
  ["PORT ELLEN -- A man was shot.", "place: PORT ELLEN"],
  ["GRAND HOLM, N.C. -- A man was shot.", "place: N.C."],
  ["A man was shot in Oakfield, TX, on Monday.", "place: TX"],
  ["UNITED NATIONS — The council met on Monday.", "organisation: UNITED NATIONS"],
  ["She told Northern Wire, UN officials said, of a blast.", "organisation: UN"],
  ["Gangs burned houses in Port-au-Prince.", "place: Port-au-Prince"],
  ["Nine bodies were found in Victoria de Durango, Mexico.", "place: Victoria de Durango"],
  ["Georgian forces shelled Tskhinvali.", "place: Tskhinvali"],
  ["The dead are Omar Said, 31, of Deir Hafir, and his son.", "place: Deir Hafir"],
  ["Israeli air strikes hit the port.", "place: Israeli"],
  ["Saudi-led air strikes hit the port.", "place: Saudi"],
  ["Shops burned after Turkish and Russian shelling.", "place: Russian"],
  ["Fighters of the Syrian Democratic Forces (SDF) entered. The SDF said so.", "armed-group: The SDF"],
];

for (const [text, mention] of PRESENT) {
  test(`${mention} in: ${text}`, async () => {
    const found = await mentionsOf(text);
    assert.ok(found.includes(mention), found.join(" | "));
  });
}

const ABSENT: readonly (readonly [text: string, mention: RegExp])[] = [
  ["Personnel who retreated were not hit.", /who retreated/],
  ["The troops in the country are few.", /^armed-group: .*country/],
  ["The worst is over.", /worst/],
  ["The blast killed 22 sheep.", /sheep/],
  ["In September last year gunmen stormed a base, killing 19 soldiers.", /^armed-group: .*year/],
  ["On Tuesday in June the bridge fell.", /^(?:person|organisation|place): (?:Tuesday|June)/],
  ["The Syrian army left.", /^place: Syrian/],
  ["The victims include Anna Brandt, 30, of UNICEF.", /^place: UNICEF/],
  ["The US-backed forces shelled Hezbollah.", /^place: (?:Hezbollah|US-)/],
  ["ARENA - a party - won.", /^place: ARENA/],
  ["An Afghan bombing killed five people.", /^place: Afghan/],
  ["An Indian general strike closed the port.", /^place: Indian/],
  ["UN -- The council met.", /^place: UN/],
  ["The rebels of the ARDOM (a front) -- left.", /^place: ARDOM/],
];

for (const [text, mention] of ABSENT) {
  test(`nothing like ${mention} in: ${text}`, async () => {
    const found = await mentionsOf(text);
    assert.deepEqual(
      found.filter((one) => mention.test(one)),
      [],
    );
  });
}

test("rule ids of names are unique and the last rule answers always", async () => {
  assert.equal(new Set(NAME_KIND_RULES.map(({ id }) => id)).size, NAME_KIND_RULES.length);
  assert.ok((await mentionsOf("They met Xyzzy.")).some((found) => found.endsWith("Xyzzy")));
});

test("no two mentions have one span, and each head lies in its mention", async () => {
  const { mentions } = await annotate(sampleArticle(PRESENT.map(([text]) => text)));
  assert.equal(new Set(mentions.map(({ first, end }) => `${first}:${end}`)).size, mentions.length);
  for (const { first, head, end } of mentions) assert.ok(first <= head && head < end);
});

test("a long report is read in time that grows with its length", { timeout: 120_000 }, async () => {
  const paragraph =
    "The army said that three farmers were killed near Aleppo on Tuesday, and that it had no part in it. ".repeat(20);
  const oneSentence = "the rebels of the town of the province and ".repeat(2000);
  const { mentions } = await annotate(sampleArticle([...Array.from({ length: 60 }, () => paragraph), oneSentence]));
  assert.ok(mentions.length > 5000);
});
