/** Gold and predicted attributions of documents in, precision, recall and F1 by part and as linked wholes out. */
import { bestAssignment } from "./assignment.ts";

type Spans = readonly (readonly [start: number, end: number])[] | null;
export type AttributionParts = Readonly<{ source: Spans; cue: Spans; content: Spans }>;
export type ScoredDocument = Readonly<{
  text: string;
  gold: readonly AttributionParts[];
  predicted: readonly AttributionParts[];
}>;

const ROLES = ["source", "cue", "content"] as const;
type Role = (typeof ROLES)[number];
/** Token indexes of each part; the key tells equal sets. */
type TokenSet = Readonly<{ tokens: ReadonlySet<number>; key: string }>;
type Parts = Readonly<Record<Role, TokenSet>>;
type Counts = { right: number; predicted: number; gold: number };

const LINKS: Readonly<Record<string, (gold: Parts, predicted: Parts) => boolean>> = {
  exact: (gold, predicted) => ROLES.every((role) => gold[role].key === predicted[role].key),
  half: (gold, predicted) => ROLES.every((role) => sharesHalf(gold[role], predicted[role])),
  source_content: (gold, predicted) =>
    sharesHalf(gold.source, predicted.source) && sharesHalf(gold.content, predicted.content),
  cue_content: (gold, predicted) => sharesHalf(gold.cue, predicted.cue) && sharesHalf(gold.content, predicted.content),
};

/**
 * Tokens are runs of word characters and single punctuation marks; a unit is a distinct token set of a role in a document.
 * `exact` asks for equal sets, `half` for an overlap of at least half of the larger, `linked` for whole attributions.
 */
export function scoreAttributions(documents: readonly ScoredDocument[]): object {
  const counts = new Map<string, Counts>();
  const add = (name: string, right: number, predicted: number, gold: number): void => {
    const sum = counts.get(name) ?? { right: 0, predicted: 0, gold: 0 };
    counts.set(name, { right: sum.right + right, predicted: sum.predicted + predicted, gold: sum.gold + gold });
  };
  for (const document of documents) scoreDocument(document, add);
  return Object.fromEntries([...counts].map(([name, each]) => [name, prf(each)]));
}

function scoreDocument(
  document: ScoredDocument,
  add: (name: string, right: number, predicted: number, gold: number) => void,
): void {
  const tokens = [...document.text.matchAll(/[\p{L}\p{N}_\p{M}]+|[^\p{L}\p{N}_\p{M}\s]/gu)].map(
    ({ 0: { length }, index }) => [index, index + length] as const,
  );
  const gold = document.gold.map((parts) => partsOf(parts, tokens));
  const predicted = document.predicted.map((parts) => partsOf(parts, tokens));
  for (const role of ROLES) {
    const goldUnits = distinct(gold.map((parts) => parts[role]));
    const predictedUnits = distinct(predicted.map((parts) => parts[role]));
    const keys = new Set(goldUnits.map(({ key }) => key));
    add(
      `exact_${role}`,
      predictedUnits.filter(({ key }) => keys.has(key)).length,
      predictedUnits.length,
      goldUnits.length,
    );
    const weights = goldUnits.map((one) =>
      predictedUnits.map((other) => (sharesHalf(one, other) ? overlap(one, other) : 0)),
    );
    add(`half_${role}`, bestAssignment(weights).length, predictedUnits.length, goldUnits.length);
  }
  for (const [name, linked] of Object.entries(LINKS)) {
    const weights = gold.map((one) =>
      predicted.map((other) => (linked(one, other) ? 1 + 0.001 * overlap(one.content, other.content) : 0)),
    );
    add(`linked_${name}`, bestAssignment(weights).length, predicted.length, gold.length);
  }
}

function partsOf(parts: AttributionParts, tokens: readonly (readonly [number, number])[]): Parts {
  return {
    source: tokenSet(parts.source, tokens),
    cue: tokenSet(parts.cue, tokens),
    content: tokenSet(parts.content, tokens),
  };
}

function tokenSet(spans: Spans, tokens: readonly (readonly [number, number])[]): TokenSet {
  const found = new Set<number>();
  for (const [start, end] of spans ?? []) {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens[middle]![1] <= start) low = middle + 1;
      else high = middle;
    }
    for (; low < tokens.length && tokens[low]![0] < end; low++) found.add(low);
  }
  return { tokens: found, key: [...found].sort((one, other) => one - other).join(" ") };
}

function distinct(sets: readonly TokenSet[]): TokenSet[] {
  return [...new Map(sets.filter(({ tokens }) => tokens.size > 0).map((set) => [set.key, set])).values()];
}

function shared(one: TokenSet, other: TokenSet): number {
  return one.tokens.intersection(other.tokens).size;
}

function overlap(one: TokenSet, other: TokenSet): number {
  return shared(one, other) / Math.max(1, one.tokens.size, other.tokens.size);
}

/** Both empty counts as equal. */
function sharesHalf(one: TokenSet, other: TokenSet): boolean {
  if (one.tokens.size === 0 || other.tokens.size === 0) return one.tokens.size === other.tokens.size;
  return 2 * shared(one, other) >= Math.max(one.tokens.size, other.tokens.size);
}

/** In percent, two decimals. */
export function prf({ right, predicted, gold }: Readonly<Counts>): object {
  const percent = (part: number, all: number): number => (all === 0 ? 0 : Math.round((10_000 * part) / all) / 100);
  return {
    p: percent(right, predicted),
    r: percent(right, gold),
    f1: percent(2 * right, predicted + gold),
    right,
    predicted,
    gold,
  };
}
