/** The words of a mention, to the form that the rules read: no articles, counts or hedges, one spelling for "U.S. -led". */
import { nameKey } from "#reference/actors/name-key.ts";
import { COUNT_NOUNS, LEADING_WORDS } from "#reference/lexicon/en/party-words.ts";

/**
 * `before` stands ahead of a preposition, `after` behind it: "soldiers" and "syrian army" of "soldiers of the Syrian army".
 * `named` is `after` as written, for acronyms.
 */
export type PartyPhrase = Readonly<{
  words: string;
  before: string;
  preposition: string | null;
  after: string | null;
  named: string | null;
}>;

const MINISTRY_OF =
  /\b(ministry|minister|department|secretary|secretariat) (?:of|for) (?:the )?(\w+(?: (?:affairs|defence|defense|security|situations|resources|rights|services|management|development))?)/;
/** "office of the president" */
const OFFICE_OF =
  /\boffice (?:of|for) (?:the )?(president|prime minister|premier|prosecutor general|prosecutor|attorney general|public prosecutor)\b/;
const PREPOSITION =
  / (of|from|in|for|at|loyal to|allied to|allied with|aligned with|backed by|supported by|led by|affiliated with|linked to|belonging to|fighting for|within|near|on) /;

export function partyPhrase(text: string): PartyPhrase {
  const words = withoutCounts(nameKey(text.replace(/\s+-(?=\w)/g, "-")))
    .replace(MINISTRY_OF, "$2 $1")
    .replace(OFFICE_OF, "$1 office");
  const match = PREPOSITION.exec(words);
  if (match === null) return { words, before: words, preposition: null, after: null, named: null };
  const after = withoutCounts(words.slice(match.index + match[0].length).replace(/^(?:the|a|an) /, ""));
  const preposition = match[1] ?? "";
  const at = text.toLowerCase().indexOf(` ${preposition} `);
  const named = at < 0 ? after : text.slice(at + preposition.length + 2).replace(/^(?:the|an?)\s/i, "");
  return { words, before: words.slice(0, match.index), preposition, after, named };
}

/** "an estimated 100 militiamen" and "dozens of militiamen" are militiamen. */
function withoutCounts(words: string): string {
  const all = words.split(" ");
  let first = 0;
  while (first < all.length - 1 && isCount(all, first)) first++;
  return all.slice(first).join(" ");
}

function isCount(words: readonly string[], at: number): boolean {
  const word = words[at] ?? "";
  // "thirty-seven"
  if (/^\d/.test(word) || word.split("-").every((part) => LEADING_WORDS.has(part))) return true;
  // "dozens of", "group of": the noun counts what follows.
  if (COUNT_NOUNS.has(word)) return words[at + 1] === "of" || /^\d/.test(words[at + 1] ?? "");
  // "six of the attackers"
  return word === "of" && at > 0 && (COUNT_NOUNS.has(words[at - 1] ?? "") || isCount(words, at - 1));
}

/**
 * The party as written, without what counts it or points at it: "herders" of "two herders", "soldiers" of "the same soldiers", "attackers" of
 * "Six of the attackers". A capital tells a name ("New People's Army"), unless only the first word has one and begins the sentence.
 */
export function partyName(text: string): string {
  const words = text.split(/\s+/);
  const keys = words.map((word) => word.toLowerCase());
  const isWritten = (at: number) => /^\p{Lu}/u.test(words[at] ?? "") && (at > 0 || /^\p{Lu}/u.test(words[1] ?? ""));
  let first = 0;
  // "a 60-year-old man"
  const isAge = (at: number) => /^\d+-/.test(words[at] ?? "");
  while (first < words.length - 1 && isCount(keys, first) && !isWritten(first) && !isAge(first)) first++;
  // "about 8,000 Muslim men": the count tells that the capital is a name's and not the sentence's
  return /^\p{Lu}/u.test(words[first] ?? "") ? text : words.slice(first).join(" ");
}
