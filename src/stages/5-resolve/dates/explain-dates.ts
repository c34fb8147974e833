/** A report in, why each of its dates means the days that it was read as out: the day of writing, the date told before, the rule. */
import type { Annotated, Mention } from "#model/annotated.ts";
import type { ResolvedDate } from "#model/claim.ts";
import type { ExplainedCandidate, Explanation } from "#model/explanation.ts";
import type { ValueId } from "#model/span.ts";
import type { DateRange } from "#model/world.ts";
import type { Tense } from "./frame.ts";
import { normalForm } from "./normal-form.ts";
import { parseDatePhrase } from "./parse-date-phrase.ts";
import { type DatedPhrase, readDatesInContext } from "./read-dates.ts";
import { tenseAt } from "./tense.ts";

const TENSES: readonly Tense[] = ["past", "future", "unknown"];

/** By mention id, for every date. Candidates are what the words mean in each tense; the feature `tense` is 1 for the tense that was read. */
export function explainDates(
  annotated: Annotated,
  dates: ReadonlyMap<ValueId, ResolvedDate>,
): ReadonlyMap<ValueId, Explanation> {
  const { article } = annotated;
  const mentions = annotated.mentions
    .filter(({ kind, provenance }) => kind === "date" && provenance.spans.length > 0)
    .toSorted((left, right) => left.provenance.spans[0]!.start - right.provenance.spans[0]!.start);
  const phrases = mentions.map((mention): DatedPhrase => {
    const { start, end } = mention.provenance.spans[0]!;
    return { start, end, tense: tenseAt(annotated, mention.head) };
  });
  const contexts = readDatesInContext(article.text, phrases, article.publishedAt?.value ?? null);
  return new Map(
    mentions.map((mention, index) => {
      const { words, anchor, previous } = contexts[index]!;
      const context = { words, anchor, previous, tense: phrases[index]!.tense };
      return [mention.id, explanation(annotated, mention, dates.get(mention.id) ?? null, context)] as const;
    }),
  );
}

type Context = Readonly<{ words: string; anchor: DateRange | null; previous: DateRange | null; tense: Tense }>;

function explanation(
  { article }: Annotated,
  mention: Mention,
  date: ResolvedDate | null,
  context: Context,
): Explanation {
  const span = mention.provenance.spans[0]!;
  const candidates = candidatesOf(context);
  const { words, anchor, previous, tense } = context;
  const reading = parseDatePhrase(words, anchor, { tense, previous });
  const published = article.publishedAt;
  const isDateline = anchor !== null && anchor.edtf !== published?.value.edtf;
  const writing = isDateline ? "the dateline" : (published?.provenance.by.id ?? "");
  return {
    kind: "date",
    id: mention.id,
    words: article.text.slice(span.start, span.end),
    span,
    candidates,
    considered: candidates.length,
    chosen: date?.range?.value.edtf ?? null,
    certainty: date?.range?.certainty ?? null,
    rule: date?.range?.provenance.by.id ?? reading?.rule ?? null,
    open: date?.range ? null : openWhy(date, anchor),
    facts: [
      ["read as", normalForm(words).words],
      ["day of writing", anchor === null ? "not told" : `${anchor.edtf} (${writing})`],
      ["tense", tense],
      ["told before", previous?.edtf ?? "nothing"],
      ["TIMEX3", date === null ? "none" : `${date.type} ${date.timex}`],
    ],
  };
}

function openWhy(date: ResolvedDate | null, anchor: DateRange | null): string {
  if (date === null) return "no-such-day";
  if (date.type === "DURATION" || date.type === "SET") return "names-no-day";
  return anchor === null ? "undated-report" : "names-no-day";
}

function candidatesOf({ words, anchor, previous, tense }: Context): ExplainedCandidate[] {
  const ranges = new Map<string, number>();
  for (const one of TENSES) {
    const edtf = parseDatePhrase(words, anchor, { tense: one, previous })?.range?.edtf;
    if (edtf !== undefined) ranges.set(edtf, Math.max(ranges.get(edtf) ?? 0, Number(one === tense)));
  }
  return [...ranges].map(([edtf, fits]) => ({ id: edtf, name: edtf, features: { tense: fits }, score: null }));
}
