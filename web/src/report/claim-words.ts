/** A claim in, the words in which a list tells it out. */
import type { ClaimJson, ReadingJson } from "#export/reading-schema.ts";
import type { Stance } from "#model/annotated.ts";
import type { Role } from "#model/codes.ts";
import { estimateWords } from "../shared/estimate-words.ts";
import { EVENT_WORDS, HEDGE_WORDS, MODE_WORDS } from "../shared/words.ts";

/** "Assault, air strike" */
export function eventWords({ event, mode }: Pick<ClaimJson, "event" | "mode">): string {
  return mode === null ? EVENT_WORDS[event] : `${EVENT_WORDS[event]}, ${MODE_WORDS[mode].toLowerCase()}`;
}

/** "17 killed", "about 20 to 30 injured, running total" */
export function figureWords(figure: ClaimJson["figures"][number]): string {
  const { measure, hedge, cumulative } = figure;
  const words = estimateWords(figure, measure);
  const hedged = hedge === "about" ? `${HEDGE_WORDS[hedge]} ${words}` : words;
  return cumulative ? `${hedged}, running total` : hedged;
}

/** What keeps a claim from being plain news: denied, possible, planned, background. */
export function reservations({ polarity, modality, ground, refersTo }: ClaimJson): readonly string[] {
  return [
    polarity === "negated" ? "said not to have happened" : null,
    modality === "actual" ? null : modality,
    ground === "background" ? "background" : null,
    ground === "forecast" ? "not yet happened" : null,
    refersTo ? "points back to what was told before" : null,
  ].filter((words) => words !== null);
}

export const STANCE_WORDS = {
  asserts: "says so",
  denies: "denies it",
  doubts: "doubts it",
  accuses: "accuses",
  warns: "warns",
  relays: "passes it on",
} as const satisfies Record<Stance, string>;

/** `name` is whom the words point to, where they are a pronoun that was read as a party. */
export type NamedMention = ReadingJson["mentions"][number] & Readonly<{ name: string | null }>;
export type Mentions = ReadonlyMap<string, NamedMention>;

const PRONOUN =
  /^(?:it|its|itself|he|him|his|she|her|hers|they|them|their|theirs|we|us|our|who|whom|whose|which|that|this|these|those)$/i;

/** @param parties  names by actor id */
export function namedMentions(mentions: ReadingJson["mentions"], parties: ReadonlyMap<string, string>): Mentions {
  return new Map(
    mentions.map((mention) => {
      const name = PRONOUN.test(mention.text) ? (parties.get(mention.actor ?? "") ?? null) : null;
      return [mention.id, { ...mention, name: name === null || PRONOUN.test(name) ? null : name }];
    }),
  );
}

/** The mentions in a role, in the order of the claim. */
export function mentionsIn(claim: ClaimJson, role: Role, mentions: Mentions): readonly NamedMention[] {
  return claim.roles[role].flatMap((id) => mentions.get(id) ?? []);
}

/** As a screen reader is told of it when it is come to. */
export function claimLine(claim: ClaimJson): string {
  const figures = claim.figures.map(figureWords).join(", ");
  const parts = [`“${claim.trigger.text}”`, eventWords(claim), figures, ...reservations(claim)];
  return parts.filter((part) => part !== "").join("; ");
}

/** The text's order. */
export function inTextOrder(claims: readonly ClaimJson[]): readonly ClaimJson[] {
  return claims.toSorted((left, right) => left.trigger.start - right.trigger.start || left.id.localeCompare(right.id));
}
