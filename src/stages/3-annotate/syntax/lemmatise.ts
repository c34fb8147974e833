/** A word form and its Penn tag in, its dictionary form out. */
import { z } from "zod";
import { IRREGULAR_VERBS } from "#reference/lexicon/en/irregular-verbs.ts";
import { KNOWN_VERBS } from "#reference/lexicon/en/known-verbs.ts";
import { regularStems, withoutPrefix } from "./verb-stems.ts";

/**
 * `exceptions` are keyed "form tag"; `rules` give, by tag and ending, how many letters to cut and what to put there
 * ("3y": bodies, body). The longest ending that has a rule applies.
 */
export type LemmaTable = Readonly<{
  rules: Readonly<Record<string, Readonly<Record<string, string>>>>;
  exceptions: Readonly<Record<string, string>>;
}>;

const TABLE = z.object({
  rules: z.record(z.string(), z.record(z.string(), z.string())),
  exceptions: z.record(z.string(), z.string()),
});

/** @throws when `source`, parsed JSON, is no such table */
export function lemmaTable(source: unknown): LemmaTable {
  return TABLE.parse(source);
}

/** Proper nouns keep their capitals. */
export const NAME_TAGS: ReadonlySet<string> = new Set(["NNP", "NNPS"]);
/** Tags whose words are their own lemma whatever their ending looks like. */
const UNCHANGED: ReadonlySet<string> = new Set(["NNP", "CD", "FW", "ADD", "SYM", "NFP", "HYPH", "LS", "$"]);
const LONGEST_SUFFIX = 5;

/** Lower case but for proper nouns; a word that no rule covers is its own lemma. Verbs of the lexicon are known in every form. */
export function lemmaOf(form: string, tag: string, table: LemmaTable): string {
  const base = NAME_TAGS.has(tag) ? form : form.toLowerCase().replaceAll(/[’ʼ]/g, "'");
  const exception = table.exceptions[`${base} ${tag}`];
  if (exception !== undefined) return exception;
  if (UNCHANGED.has(tag)) return base;
  const verb = tag.startsWith("VB") ? knownVerb(base, tag) : null;
  if (verb !== null) return verb;
  const rules = table.rules[tag] ?? {};
  for (let length = Math.min(LONGEST_SUFFIX, base.length - 1); length >= 0; length -= 1) {
    const rule = rules[base.slice(base.length - length)];
    if (rule !== undefined) return applyRule(base, rule);
  }
  return base;
}

const PAST_TAGS: ReadonlySet<string> = new Set(["VBD", "VBN"]);

function knownVerb(form: string, tag: string): string | null {
  if (KNOWN_VERBS.has(form)) return form;
  const regular = regularStems(form).find((stem) => KNOWN_VERBS.has(stem));
  if (regular !== undefined) return regular;
  const irregular = PAST_TAGS.has(tag) ? IRREGULAR_VERBS.get(form) : undefined;
  if (irregular !== undefined) return irregular;
  // "retook": tagged as what it may
  const parts = withoutPrefix(form);
  const whole = parts === null ? null : `${parts.prefix}${IRREGULAR_VERBS.get(parts.rest)}`;
  return whole !== null && KNOWN_VERBS.has(whole) ? whole : null;
}

function applyRule(base: string, rule: string): string {
  const cut = Number.parseInt(rule, 10);
  return base.length > cut ? base.slice(0, base.length - cut) + rule.slice(String(cut).length) : base;
}
