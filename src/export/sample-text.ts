/** Two invented reports and one that cannot be read, with mentions and attributions made by hand. For tests. */
import type { Attribution, Mention, MentionKind } from "#model/annotated.ts";
import type { Article, Block, BlockKind, Report } from "#model/report.ts";
import type { Span } from "#model/span.ts";
import type { Actor, DateRange, Place } from "#model/world.ts";
import { documentId } from "#text/ids.ts";
import { rule, sourced } from "#text/sourced.ts";

export const BY = rule("sample/hand");

export const FIRST: readonly (readonly [BlockKind, string])[] = [
  ["headline", "Raid on Orlo bridge kills dozens"],
  ["paragraph", "Velmar's army said on Tuesday that its jets killed at least 40 fighters of the Sarn Front near Orlo."],
  ["paragraph", 'The Sarn Front called it "a massacre" and said 12 villagers died on Wednesday.'],
  ["paragraph", "Only one soldier was injured, the army said."],
  ["paragraph", "The army had called the Front's commanders by telephone before the raid."],
  ["paragraph", "Velmar's foreign ministry condemned the Front on Thursday."],
  ["paragraph", "The Front may attack the town again, a spokesman warned."],
  ["paragraph", "In June 2019 a mine killed two farmers in Orlo."],
  ["boilerplate", "Sign up for our newsletter"],
];
export const SECOND: readonly (readonly [BlockKind, string])[] = [
  ["headline", "منظمة: مقتل مدنيين"],
  ["paragraph", "The monitor Kestrel Watch counted 38 dead, 東京 reporters said."],
];

export type Text = Readonly<{ article: Article; at: (quote: string) => Span }>;

function makeText(blocks: readonly (readonly [BlockKind, string])[], language: string, readable: boolean): Text {
  const text = blocks.map(([, words]) => words).join("\n\n");
  const doc = documentId(new TextEncoder().encode(text));
  const at = (quote: string): Span => {
    const start = text.indexOf(quote);
    if (start < 0) throw new RangeError(`\`${quote}\` is not in the text`);
    return { doc, start, end: start + quote.length };
  };
  const article: Article = {
    doc,
    title: blocks[0]?.[1] ?? null,
    outlet: null,
    url: null,
    text,
    language,
    readable,
    blocks: blocks.map(([kind, words]): Block => ({ span: at(words), kind, repeats: null })),
    toRaw: [[0, text.length, 0, text.length]],
    publishedAt: null,
    notes: [],
  };
  return { article, at };
}

export function makeReport(text: Text, file: string, outlet: string | null, publishedAt: string | null): Report {
  return {
    id: text.article.doc,
    file,
    url: null,
    outlet,
    title: null,
    publishedAt,
    retrievedAt: "2021-03-05T00:00:00Z",
    mediaType: "text/plain",
    charset: null,
    bytes: text.article.text.length,
  };
}

export const ARMY: Actor = {
  actorId: "velmar-army",
  name: "Army of Velmar",
  kind: "state-forces",
  party: "velmar",
  country: null,
};
export const MINISTRY: Actor = {
  actorId: "velmar-mfa",
  name: "Foreign ministry of Velmar",
  kind: "government",
  party: "velmar",
  country: null,
};
export const FRONT: Actor = {
  actorId: "said:sarn-front",
  name: "Sarn Front",
  kind: "rebel",
  party: "said:sarn-front",
  country: null,
};
export const KESTREL: Actor = {
  actorId: "said:kestrel-watch",
  name: "Kestrel Watch",
  kind: "monitor",
  party: "said:kestrel-watch",
  country: null,
};
export const ORLO: Place = {
  placeId: "geonames:1",
  name: "Orlo",
  country: "VM",
  admin1: "Upper Sarn",
  admin2: null,
  lat: 41.5,
  lon: -3.25,
  precision: "near",
};
export const TUESDAY: DateRange = { earliest: "2021-03-02", latest: "2021-03-02", edtf: "2021-03-02" };
export const WEDNESDAY: DateRange = { earliest: "2021-03-03", latest: "2021-03-03", edtf: "2021-03-03" };
export const THURSDAY: DateRange = { earliest: "2021-03-04", latest: "2021-03-04", edtf: "2021-03-04" };
export const JUNE: DateRange = { earliest: "2019-06-01", latest: "2019-06-30", edtf: "2019-06" };

export const first = makeText(FIRST, "en", true);
export const second = makeText(SECOND, "en", true);
export const unread = makeText([["paragraph", "Взрыв у моста, сообщили власти."]], "ru", false);

function mention(text: Text, quote: string, kind: MentionKind): Mention {
  const value = sourced("m", quote, { spans: [text.at(quote)], by: BY });
  return { ...value, kind, head: 0, first: 0, end: 1, sentence: 0, chain: value.id };
}

export const army = mention(first, "Velmar's army", "armed-group");
export const fighters = mention(first, "fighters of the Sarn Front", "armed-group");
export const front = mention(first, "The Sarn Front", "armed-group");
export const villagers = mention(first, "villagers", "people");
export const orlo = mention(first, "Orlo.", "place");
export const tuesday = mention(first, "Tuesday", "date");
export const kestrel = mention(second, "Kestrel Watch", "organisation");

export function said(text: Text, source: Mention, cue: string, content: string): Attribution {
  return {
    ...sourced("a", "asserts" as const, { spans: [text.at(content)], by: BY, from: [source.id] }),
    source: source.id,
    sourceSpans: source.provenance.spans,
    cue: [text.at(cue)],
    content: [text.at(content)],
    within: null,
  };
}

export const armySaid = said(first, army, "said", "its jets killed at least 40 fighters of the Sarn Front near Orlo");
export const frontSaid = said(first, front, "and said", "12 villagers died on Wednesday");
