/** What a rule makes of the words for a party, before it is tied to its mention. */
import type { Certainty } from "#model/sourced.ts";
import type { Actor } from "#model/world.ts";

export type PartyReading = Readonly<{ actor: Actor; certainty: Certainty; rule: string }>;

export function party(actor: Actor, certainty: Certainty, rule: string): PartyReading {
  return { actor, certainty, rule: `resolve/actor/${rule}` };
}

/** Longest run of words, up to `longest`, for which `find` has something; from the last word backwards. */
export function lastRun<T>(
  words: readonly string[],
  longest: number,
  find: (run: string) => T | undefined,
): Readonly<{ value: T; first: number; end: number }> | null {
  for (let end = words.length; end > 0; end--) {
    for (let first = Math.max(0, end - longest); first < end; first++) {
      const value = find(words.slice(first, end).join(" "));
      if (value !== undefined) return { value, first, end };
    }
  }
  return null;
}

/** The same from the first word on. */
export function firstRun<T>(
  words: readonly string[],
  longest: number,
  find: (run: string) => T | undefined,
): Readonly<{ value: T; first: number; end: number }> | null {
  for (let first = 0; first < words.length; first++) {
    for (let end = Math.min(words.length, first + longest); end > first; end--) {
      const value = find(words.slice(first, end).join(" "));
      if (value !== undefined) return { value, first, end };
    }
  }
  return null;
}
