/** A case and the contradictions that the program sees in it in; right, missed and extra ones, and which agreements held, out. */
import type { Contradiction, ContradictionKind } from "#model/incident.ts";
import type { CaseRecord } from "#model/reading.ts";
import type { Span } from "#model/span.ts";
import type { ContradictionCase, GoldContradiction } from "./contradictions-gold.ts";
import type { Outcome } from "./tally.ts";

/** Where a value is said: the sentences of its claims and its own words. */
type SeenValue = Readonly<{ value: string; spans: readonly Span[] }>;
export type SeenContradiction = Readonly<{
  kind: ContradictionKind;
  about: Contradiction["about"];
  values: readonly SeenValue[];
}>;
/** `half` and `case` are added by who reads the gold. */
export type ContradictionOutcome = Outcome<ContradictionKind>;
export type Agreement = Readonly<{ kind: ContradictionKind; held: boolean; detail: string }>;

/** All contradictions of a record's incidents. */
export function seenContradictions({ incidents, readings }: CaseRecord): SeenContradiction[] {
  const evidence = new Map(
    readings.flatMap(({ resolved }) =>
      (resolved?.claims ?? []).map(({ claim }) => [claim.id, claim.evidence] as const),
    ),
  );
  return incidents.flatMap(({ contradictions }) =>
    contradictions.map(({ kind, about, values }) => ({
      kind,
      about,
      values: values.map(({ value, claims, spans }) => ({
        value,
        spans: [...claims.flatMap((id) => evidence.get(id) ?? []), ...spans],
      })),
    })),
  );
}

/** Where the gold's words stand. @throws RangeError for words that no article holds */
export function makeFind({ readings }: CaseRecord): (quote: string) => readonly Span[] {
  return (quote) => {
    const spans = readings.flatMap(({ article }) => {
      const start = article.text.indexOf(quote);
      return start < 0 ? [] : [{ doc: article.doc, start, end: start + quote.length }];
    });
    if (spans.length === 0) throw new RangeError(`no report of the case holds \`${quote}\``);
    return spans;
  };
}

/** Each gold contradiction takes the first seen one that is it; what is left over is extra. */
export function scoreContradictions(
  gold: ContradictionCase,
  seen: readonly SeenContradiction[],
  find: (quote: string) => readonly Span[],
): readonly ContradictionOutcome[] {
  const left = [...seen];
  const outcomes = gold.contradictions
    .toSorted((one, other) => Number(one.optional) - Number(other.optional))
    .flatMap((wanted): ContradictionOutcome[] => {
      const at = left.findIndex((one) => isTheOne(wanted, one, find));
      const detail = `${wanted.kind.join(" or ")}: ${wanted.values.map(([quote]) => quote).join(" / ")}`;
      const [found] = at < 0 ? [] : left.splice(at, 1);
      if (found !== undefined) return wanted.optional ? [] : [{ field: found.kind, verdict: "right", detail }];
      return wanted.optional ? [] : [{ field: wanted.kind[0]!, verdict: "missed", detail }];
    });
  const extra = left.map(
    ({ kind, values }): ContradictionOutcome => ({
      field: kind,
      verdict: "extra",
      detail: `${kind}: ${values.map(({ value }) => value).join(" / ")}`,
    }),
  );
  return [...outcomes, ...extra];
}

/** Of an accepted kind and measure, and two of its values are said in the words of two of the gold's. */
function isTheOne(
  wanted: GoldContradiction,
  seen: SeenContradiction,
  find: (quote: string) => readonly Span[],
): boolean {
  if (!wanted.kind.includes(seen.kind)) return false;
  if (seen.kind === "figure" && wanted.about !== undefined && wanted.about !== seen.about) return false;
  const touched = wanted.values.map((quotes) => {
    const words = quotes.flatMap((quote) => find(quote));
    return seen.values.flatMap(({ spans }, at) =>
      spans.some((span) => words.some((one) => meet(span, one))) ? [at] : [],
    );
  });
  return touched.some((own, at) =>
    touched.slice(at + 1).some((others) => own.some((one) => others.some((other) => one !== other))),
  );
}

function meet(one: Span, other: Span): boolean {
  return one.doc === other.doc && one.start < other.end && other.start < one.end;
}

/** An agreement holds when no contradiction of its kind is seen in the case. */
export function agreementsOf(gold: ContradictionCase, seen: readonly SeenContradiction[]): readonly Agreement[] {
  return gold.agreements.map(({ kind, why }) => ({
    kind,
    held: !seen.some((one) => one.kind === kind),
    detail: `${kind}: ${why}`,
  }));
}
