/** An incident's accounts -> the table of speaker, figures and words. */
import type { Account, AccountFigure, Incident } from "#model/incident.ts";
import type { Span } from "#model/span.ts";
import { type Line, type Paper, row, run } from "./lines.ts";
import { quotation } from "./quotes.ts";
import { publisherOf, type RecordIndex, spanKey } from "./record-index.ts";
import { COUNTED_SIDE_WORDS, estimateWords } from "./said-words.ts";

/** Below this width, cells stand under one another. */
const NARROW = 60;
const INDENT = 2;
/** Lines that a quotation may fill. */
const QUOTE_LINES = 3;

export type TableLayout = Readonly<{ widths: readonly number[]; quoteLimit: number }>;

/** Widths of three columns: who, what, and the words. */
export function layoutTable({ width }: Paper, who: number, what: number): TableLayout {
  if (width < NARROW) return { widths: [width - INDENT], quoteLimit: (width - INDENT) * (QUOTE_LINES + 1) };
  const words = width - INDENT - who - what - 4;
  return { widths: [who, what, words], quoteLimit: words * QUOTE_LINES };
}

/** A row of the table, or on narrow paper its cells one under another. */
export function tableRow(cells: readonly (readonly Line[])[], { widths }: TableLayout): Line[] {
  const told = cells.filter((cell) => cell.some((line) => line.length > 0));
  const lines = widths.length === 1 ? [...told.flatMap((cell) => row([cell], widths)), []] : row(cells, widths);
  return lines.map((line) => [run(" ".repeat(INDENT)), ...line]);
}

function figureLine({ measure, of, ofText, estimate }: AccountFigure): Line {
  const whom = ofText ?? (of === "unknown" ? "" : COUNTED_SIDE_WORDS[of]);
  return [run(`${measure} `), run(estimateWords(estimate), "strong"), run(whom === "" ? "" : ` (${whom})`)];
}

/** A sentence and what in it is to be seen; figures of one sentence share it. */
type Telling = Readonly<{
  evidence: Span;
  focus: Span;
  claim: string;
  negated: boolean;
  figures: readonly AccountFigure[];
}>;

function tellings(account: Account, index: RecordIndex): Telling[] {
  const found = new Map<string, Telling>();
  for (const id of account.claims) {
    const resolved = index.claims.get(id);
    if (resolved === undefined) continue;
    const { evidence, trigger, characterisation, polarity } = resolved.claim;
    const figures = account.figures.filter(({ claim }) => claim === id);
    const focus = figures[0]?.words ?? characterisation?.provenance.spans[0] ?? trigger;
    const earlier = found.get(spanKey(evidence));
    found.set(spanKey(evidence), {
      ...(earlier ?? { evidence, focus, claim: id, negated: polarity === "negated" }),
      figures: [...(earlier?.figures ?? []), ...figures],
    });
  }
  return [...found.values()];
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/^the /, "");
}

function speakerCell(account: Account, incident: Incident, index: RecordIndex): Line[] {
  const cell: Line[] = [[run(account.speakerText, "strong")]];
  const name = account.speaker?.value.name;
  if (name !== undefined && bareName(name) !== bareName(account.speakerText)) cell.push([run(name)]);
  const reading = index.readings.get(account.doc);
  if (incident.docs.length > 1 && reading !== undefined) cell.push([run(`in ${publisherOf(reading)}`, "faint")]);
  return cell;
}

function tellingCell({ evidence, focus, claim }: Telling, index: RecordIndex, limit: number): Line[] {
  const reading = index.readings.get(evidence.doc);
  if (reading === undefined) return [[run(claim, "faint")]];
  return [[...quotation(reading.article, evidence, focus, limit), run(` ${claim}`, "faint")]];
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.doc === outer.doc && inner.start >= outer.start && inner.end <= outer.end;
}

/** The speaker's figures; else whom it names as victims; and what it calls the act. */
function whatCell({ evidence, figures, negated }: Telling, account: Account, index: RecordIndex): Line[] {
  const quoteOf = (span: Span) => index.readings.get(span.doc)?.article.text.slice(span.start, span.end) ?? "";
  const victims = account.victims.filter((span) => isWithin(span, evidence));
  const names = account.characterisations.flatMap(({ provenance }) => provenance.spans);
  return [
    ...(negated ? [[run("denied", "alert")]] : []),
    ...figures.map(figureLine),
    ...victims.map((span): Line => [run("victims: "), run(quoteOf(span))]),
    ...names.filter((span) => isWithin(span, evidence)).map((span): Line => [run(`calls it “${quoteOf(span)}”`)]),
  ];
}

/** One row a sentence; the speaker stands once, before the first. */
export function accountTable(incident: Incident, index: RecordIndex, paper: Paper): Line[] {
  const layout = layoutTable(paper, 20, 18);
  return incident.accounts.flatMap((account) =>
    tellings(account, index).flatMap((telling, position) => {
      const who = position === 0 ? speakerCell(account, incident, index) : [[]];
      return tableRow([who, whatCell(telling, account, index), tellingCell(telling, index, layout.quoteLimit)], layout);
    }),
  );
}
