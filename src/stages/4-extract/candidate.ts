/** What a construction finds in a clause, before it becomes a claim. */
import type { Measure, Mode, Role } from "#model/codes.ts";
import type { Predicate } from "#reference/lexicon/en/predicates.ts";

/** Heads (token indices) of the nominals that fill each role. */
export type RoleHeads = Readonly<Partial<Record<Role, readonly number[]>>>;

/** A nominal that is counted: "12 soldiers". `cumulative` for a running total. */
export type Counted = Readonly<{ measure: Measure; head: number; cumulative: boolean }>;

/**
 * One event found at `token`. `clause` is the token of the clause that carries tense, negation and dates: the trigger itself,
 * or the light verb ("carried out air strikes"). `absorbed` are event nouns that this candidate speaks for, so
 * that "air strikes killed 100" is one event; `words` are the tokens of the trigger.
 */
export type Candidate = Readonly<{
  token: number;
  words: readonly number[];
  clause: number;
  predicate: Predicate;
  mode: Mode | null;
  roles: RoleHeads;
  counted: readonly Counted[];
  absorbed: readonly number[];
  rule: string;
}>;

/** Roles of both, `left` first; a head stands once in a role. */
export function mergeRoles(left: RoleHeads, right: RoleHeads): RoleHeads {
  const merged: Partial<Record<Role, readonly number[]>> = { ...left };
  for (const [role, heads] of Object.entries(right) as [Role, readonly number[]][]) {
    merged[role] = [...new Set([...(merged[role] ?? []), ...heads])];
  }
  return merged;
}
