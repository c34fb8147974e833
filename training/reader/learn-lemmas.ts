/** Words with gold lemmas in, suffix rules and exceptions out. */
import { type LemmaTable, lemmaOf, NAME_TAGS } from "#stages/3-annotate/syntax/lemmatise.ts";
import type { GoldWord } from "./conllu.ts";

const LONGEST_SUFFIX = 5;
/** A rule for a suffix needs this many different words. */
const MIN_WORDS = 3;

type Example = Readonly<{ form: string; tag: string; lemma: string; rule: string }>;

/** The commonest lemma of every form and tag decides; rules go from short suffixes to long ones that say otherwise. */
export function learnLemmas(words: readonly GoldWord[]): LemmaTable {
  const examples = commonest(words);
  const rules: Record<string, Record<string, string>> = {};
  for (const [tag, ofTag] of Map.groupBy(examples, (example) => example.tag)) rules[tag] = learnRules(ofTag);
  const table: LemmaTable = { rules, exceptions: {} };
  const wrong = examples.filter(({ form, tag, lemma }) => lemmaOf(form, tag, table) !== lemma);
  return { rules, exceptions: Object.fromEntries(wrong.map(({ form, tag, lemma }) => [`${form} ${tag}`, lemma])) };
}

function commonest(words: readonly GoldWord[]): Example[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { form, xpos, lemma } of words) {
    if (lemma === "_" || xpos === "GW") continue;
    const name = NAME_TAGS.has(xpos);
    const key = `${name ? form : form.toLowerCase().replaceAll("’", "'")} ${xpos}`;
    const wanted = name ? lemma : lemma.toLowerCase();
    const ofKey = counts.get(key) ?? new Map<string, number>();
    counts.set(key, ofKey.set(wanted, (ofKey.get(wanted) ?? 0) + 1));
  }
  return [...counts].map(([key, lemmas]) => {
    const [form = "", tag = ""] = key.split(" ");
    const [lemma = form] = [...lemmas].sort((left, right) => right[1] - left[1]).map(([text]) => text);
    return { form, tag, lemma, rule: ruleBetween(form, lemma) };
  });
}

/** How many letters to cut from the end, and what to put there: "bodies" to "body" is `3y`. */
function ruleBetween(form: string, lemma: string): string {
  let same = 0;
  while (same < form.length && form[same] === lemma[same]) same += 1;
  return `${form.length - same}${lemma.slice(same)}`;
}

function learnRules(examples: readonly Example[]): Record<string, string> {
  const rules: Record<string, string> = {};
  for (let length = 0; length <= LONGEST_SUFFIX; length += 1) {
    const longEnough = examples.filter(({ form }) => form.length > length || length === 0);
    for (const [suffix, group] of Map.groupBy(longEnough, ({ form }) => (length === 0 ? "" : form.slice(-length)))) {
      const rule = majority(group, length === 0 ? 1 : MIN_WORDS);
      if (rule !== null && rule !== inherited(rules, suffix)) rules[suffix] = rule;
    }
  }
  return rules;
}

function inherited(rules: Readonly<Record<string, string>>, suffix: string): string | undefined {
  for (let from = 1; from <= suffix.length; from += 1) {
    const rule = rules[suffix.slice(from)];
    if (rule !== undefined) return rule;
  }
  return undefined;
}

function majority(group: readonly Example[], minWords: number): string | null {
  const counts = new Map<string, number>();
  for (const { rule } of group) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const [top] = [...counts].sort((left, right) => right[1] - left[1]);
  return top !== undefined && top[1] >= minWords ? top[0] : null;
}
