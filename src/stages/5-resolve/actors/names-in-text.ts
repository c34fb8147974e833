/** A text and the registry in, the places where it holds a name of the registry out: names that mentions cut ("[Islamic State] in the Sahel"). */
import { nameKey } from "#reference/actors/name-key.ts";
import type { ActorRegistry } from "#reference/actors/registry.ts";

/** Half-open, in UTF-16 code units; `words` is how many words the name has. */
export type NameInText = Readonly<{ start: number; end: number; words: number }>;

type Word = Readonly<{ key: string; start: number; end: number }>;

/** Names that begin with a capital, in text order; a longer one hides those inside it. */
export function namesInText(text: string, registry: ActorRegistry): readonly NameInText[] {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.]*/gu)].map(({ 0: form, index }) => {
    return { key: wordKey(form), start: index, end: index + form.replace(/['’.]+$/, "").length };
  });
  const found: NameInText[] = [];
  for (let at = 0; at < words.length; at++) {
    const name = longestName(text, words, at, registry);
    if (name === null) continue;
    found.push(name);
    at += name.words - 1;
  }
  return found;
}

/** A leading article is part of few names, and of no key. */
function wordKey(form: string): string {
  return /^(?:the|an?)$/i.test(form) ? form.toLowerCase() : nameKey(form);
}

function longestName(text: string, words: readonly Word[], at: number, registry: ActorRegistry): NameInText | null {
  const first = words[at];
  if (first === undefined) return null;
  const form = text.slice(first.start, first.end);
  const longest = registry.firstWords.get(first.key) ?? (registry.acronyms.has(form) ? 1 : undefined);
  if (longest === undefined || !/^(?:\p{Lu}|\p{N}|al-)/u.test(text.slice(first.start))) return null;
  for (let count = Math.min(longest, words.length - at); count > 1; count--) {
    const run = words.slice(at, at + count);
    const last = run.at(-1);
    if (last === undefined || !isTogether(text, run)) continue;
    const key = run.map((word) => word.key).join(" ");
    if (registry.names.has(key) || registry.localNames.has(key))
      return { start: first.start, end: last.end, words: count };
  }
  return isKnownWord(form, first.key, registry) ? { start: first.start, end: first.end, words: 1 } : null;
}

function isKnownWord(form: string, key: string, { names, acronyms, localNames }: ActorRegistry): boolean {
  return acronyms.has(form) || names.has(key) || localNames.has(key);
}

/** Nothing but blanks, hyphens and brackets between the words: no stop, no comma. */
function isTogether(text: string, run: readonly Word[]): boolean {
  return run.every((word, index) => {
    const next = run[index + 1];
    return next === undefined || /^[\s()\-–'’]{1,3}$/.test(text.slice(word.end, next.start));
  });
}
