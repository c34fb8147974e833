/** A mention in, the string that MUC-4 writes into a slot out: the shortest one that tells it from others. */
import type { Mention } from "#model/annotated.ts";
import { HEAD_NOUNS } from "#reference/lexicon/en/head-nouns.ts";
import { TITLES } from "#reference/lexicon/en/titles.ts";
import { onOneLine, type Scene } from "./scene.ts";

/** Counts, hedges and doubts have slots of their own. */
const LEADING =
  /^(?:(?:an?|the|some|several|many|few|various|numerous|about|over|around|nearly|almost|approximately|at least|more than|less than|up to|only|all|both|each|other|another|these|those|this|that|its|nearby|alleged|suspected|presumed|supposed|so-called|unknown number of|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|hundred|thousand|dozens?|hundreds|thousands)(?: of(?: the| his| her| their)?)? )+(?=\S)/i;
/** A body of people is named by who is in it. */
const BODY_OF =
  /^(?:(?:small|large|armed|heavily armed)\s)?(?:group|band|gang|column|team|number)s? of (?:the )?(?=\S)/i;
/** Brackets, appositions and relative clauses say more than which one it is. */
const TAIL = /\s*(?:[,;:([{]| -- | (?:who|whom|which|that|where|whose)\b).*$/i;
/** What a cut tail was bound by. */
const DANGLING = /\s+(?:of|in|from|by|at|on|to|with|and|for)$/i;

/** What stands before a count and is no part of the phrase: "up five pylons", "least 10 buses". */
const STRAY = /^(?:(?:up|at|least|just|even|as well as|including|other)\s+)+(?=\S)/i;
const OWNER = /^(?:his|her|their|our|my)\s+(?=\S)/i;

export function shortWords(words: string): string {
  const line = onOneLine(words).replace(STRAY, "").replace(OWNER, "").replace(TAIL, "").replace(DANGLING, "");
  const short = line.replace(LEADING, "").replace(BODY_OF, "").replace(LEADING, "");
  return (short === "" ? line : short).replace(/^["'\s]+|["'.\s]+$/g, "");
}

/** The shortest string of a mention. */
export function fillerOf({ value }: Mention): string {
  return shortWords(value);
}

const isRank = (word: string): boolean => {
  const plain = word.toLowerCase().replace(/\.$/, "");
  const kind = HEAD_NOUNS.get(plain);
  return TITLES.has(plain) || kind === "person" || kind === "people" || plain.endsWith("-elect");
};

/** The words before a person's name, and the name; "" where there is none. */
export function splitName(words: string): Readonly<{ title: string; name: string }> {
  const parts = shortWords(words).split(" ");
  const last = parts.findLastIndex(isRank);
  if (last === parts.length - 1 || /^of$/i.test(parts[last + 1] ?? "")) return { title: parts.join(" "), name: "" };
  return { title: parts.slice(0, last + 1).join(" "), name: parts.slice(last + 1).join(" ") };
}

/** The same for a mention: nouns and adjectives that stand first are no name either. */
export function nameIn(mention: Mention, scene: Scene): Readonly<{ title: string; name: string }> {
  const split = splitName(mention.value);
  if (split.name === "" || split.title !== "") return split;
  let first = mention.first;
  while (first < mention.end && /^(?:DET|NUM|ADJ|NOUN)$/.test(scene.token(first).upos)) first++;
  const lead = first === mention.end ? 0 : first - mention.first;
  const words = split.name.split(" ");
  return lead === 0 || lead >= words.length
    ? split
    : { title: words.slice(0, lead).join(" "), name: words.slice(lead).join(" ") };
}

export function isPronoun(mention: Mention, scene: Scene): boolean {
  return scene.head(mention).upos === "PRON" || /^(?:which|who|that|himself|themselves)$/i.test(mention.value);
}

/** Whether the mention's own words name a person. */
export function isNamedPerson(mention: Mention): boolean {
  return mention.kind === "person" && splitName(mention.value).name !== "";
}

/** The lemma of the head, lower case; a plural that the reader left as it is loses its s. */
export function headNoun(mention: Mention, scene: Scene): string {
  const { lemma } = scene.head(mention);
  const plain = lemma.toLowerCase();
  return HEAD_NOUNS.has(plain) ? plain : plain.replace(/(?<=[^s])s$/, "");
}
