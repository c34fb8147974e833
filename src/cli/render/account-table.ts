/** An incident's accounts -> the table of speaker, figures and words. */

import { COUNTED_SIDE_WORDS, estimateWords } from "#export/said-words.ts";
import type { Claim } from "#model/claim.ts";
import type { Account, AccountFigure, Incident } from "#model/incident.ts";
import { publisherOf } from "#model/report.ts";
import type { Span } from "#model/span.ts";
import { findQuantities } from "#text/numbers.ts";
import { type Line, type Paper, row, run } from "./lines.ts";
import { quotation } from "./quotes.ts";
import { OUTLET_ITSELF, type RecordIndex, spanKey } from "./record-index.ts";

/** Below this width, cells stand under one another. */
const NARROW = 60;
const INDENT = 2;
/** Lines that a quotation may fill. */
const QUOTE_LINES = 5;

export type TableLayout = Readonly<{ widths: readonly number[]; quoteLimit: number }>;

/** Widths of three columns: who, what, and the words. */
export function layoutTable({ width }: Paper, who: number, what: number): TableLayout {
  if (width < NARROW) return { widths: [width - INDENT], quoteLimit: (width - INDENT) * QUOTE_LINES };
  const words = width - INDENT - who - what - 4;
  return { widths: [who, what, words], quoteLimit: words * QUOTE_LINES };
}

/** A row of the table, or on narrow paper its cells one under another. */
export function tableRow(cells: readonly (readonly Line[])[], { widths }: TableLayout): Line[] {
  const told = cells.filter((cell) => cell.some((line) => line.length > 0));
  const lines = widths.length === 1 ? [...told.flatMap((cell) => row([cell], widths)), []] : row(cells, widths);
  return lines.map((line) => [run(" ".repeat(INDENT)), ...line]);
}

/** Whom the words count, without the number that begins them: "at least 11 soldiers" is "soldiers". */
function countedWords({ of, ofText }: AccountFigure): string {
  if (ofText === null) return of === "unknown" ? "" : COUNTED_SIDE_WORDS[of];
  const [number] = findQuantities(ofText);
  // "six-year-old boy": a number of years is part of the words
  return number?.start === 0 && number.kind === "count" && ofText[number.end] !== "-"
    ? ofText.slice(number.end).trim()
    : ofText;
}

function figureLine(figure: AccountFigure): Line {
  const whom = countedWords(figure);
  const number = run(estimateWords(figure.estimate), "strong");
  return [run(`${figure.measure} `), number, run(whom === "" ? "" : ` (${whom})`)];
}

/** A sentence and what in it is to be seen; claims of one sentence share it. */
type Telling = Readonly<{
  evidence: Span;
  claims: readonly Claim[];
  figures: readonly AccountFigure[];
}>;

function tellings(account: Account, index: RecordIndex): Telling[] {
  const claims = account.claims.flatMap((id) => index.claims.get(id)?.claim ?? []);
  const bySentence = Map.groupBy(claims, ({ evidence }) => spanKey(evidence));
  const all = [...bySentence.values()].flatMap((told) => {
    const evidence = told[0]?.evidence;
    if (evidence === undefined) return [];
    const figures = account.figures.filter(({ claim }) => told.some(({ id }) => id === claim));
    return [{ evidence, claims: told, figures }];
  });
  // A sentence that only points back ("after the attack") says nothing of its own, unless the speaker says nothing else.
  const own = all.filter(({ claims: told, figures }) => figures.length > 0 || told.some(({ refersTo }) => !refersTo));
  if (own.length === 0) return all.slice(0, 1);
  return [...own.filter(({ figures }) => figures.length > 0), ...own.filter(({ figures }) => figures.length === 0)];
}

/** What stands out in a sentence: a figure, else the name given to the act, else the words that tell it. */
function focusOf({ evidence, claims, figures }: Telling): Span {
  const name = claims
    .map(({ characterisation }) => characterisation?.provenance.spans[0])
    .find((span) => span !== undefined);
  return figures[0]?.words ?? name ?? claims[0]?.trigger ?? evidence;
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/^the /, "");
}

/** Without a source, `speakerText` is the outlet's name, which stands on a line of its own. */
function speakerName({ speaker, speakerText }: Account): string {
  return speaker === null ? OUTLET_ITSELF : speakerText;
}

/** Accounts that say the same in the same words: a reprint, or one agency's copy in several outlets. */
function withReprints(accounts: readonly Account[], index: RecordIndex): (readonly Account[])[] {
  const quoteOf = (span: Span) =>
    index.readings.get(span.doc)?.article.text.slice(span.start, span.end) ?? spanKey(span);
  const sayings = (account: Account) => tellings(account, index).map(({ evidence }) => quoteOf(evidence));
  return [...Map.groupBy(accounts, (account) => JSON.stringify([speakerName(account), ...sayings(account)])).values()];
}

/** Who speaks, whom the registry takes that for, and in which outlets, when the incident is told by several reports. */
function speakerCell(same: readonly Account[], incident: Incident, index: RecordIndex): Line[] {
  const [account] = same;
  if (account === undefined) return [];
  const cell: Line[] = [[run(speakerName(account), "strong")]];
  const name = account.speaker?.value.name;
  if (name !== undefined && bareName(name) !== bareName(account.speakerText)) cell.push([run(name)]);
  if (incident.docs.length === 1) return cell;
  const publishers = same.flatMap(({ doc }) => index.readings.get(doc) ?? []).map(publisherOf);
  return [...cell, [run(`in ${[...new Set(publishers)].join(", ")}`, "faint")]];
}

function tellingCell(telling: Telling, index: RecordIndex, limit: number): Line[] {
  const reading = index.readings.get(telling.evidence.doc);
  const ids = run(` ${telling.claims.map(({ id }) => id).join(" ")}`, "faint");
  if (reading === undefined) return [[ids]];
  return [[...quotation(reading.article, telling.evidence, focusOf(telling), limit), ids]];
}

function overlap(left: Span, right: Span): boolean {
  return left.doc === right.doc && left.start < right.end && right.start < left.end;
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.doc === outer.doc && inner.start >= outer.start && inner.end <= outer.end;
}

/** The speaker's figures; else whom it names as victims; and what it calls the act. */
function whatCell({ evidence, figures, claims }: Telling, account: Account, index: RecordIndex): Line[] {
  const quoteOf = (span: Span) => index.readings.get(span.doc)?.article.text.slice(span.start, span.end) ?? "";
  const victims = account.victims.filter(
    (span) => isWithin(span, evidence) && !figures.some(({ words }) => overlap(span, words)),
  );
  const names = account.characterisations.flatMap(({ provenance }) => provenance.spans);
  return [
    ...(claims.every(({ polarity }) => polarity === "negated") ? [[run("denied", "alert")]] : []),
    ...figures.map(figureLine),
    ...victims.map((span): Line => [run("victims: "), run(quoteOf(span))]),
    ...names.filter((span) => isWithin(span, evidence)).map((span): Line => [run(`calls it “${quoteOf(span)}”`)]),
  ];
}

/** Who gives numbers is read first, then who names victims or the act, then who tells no more than that it happened. */
function byWeight(left: Account, right: Account): number {
  const weight = ({ figures, victims, characterisations }: Account) =>
    figures.length > 0 ? 2 : victims.length + characterisations.length > 0 ? 1 : 0;
  return weight(right) - weight(left);
}

/** One row a sentence; the speaker stands once, before the first. */
export function accountTable(incident: Incident, index: RecordIndex, paper: Paper): Line[] {
  const layout = layoutTable(paper, 20, 18);
  return withReprints(incident.accounts.toSorted(byWeight), index).flatMap((same) => {
    const [account] = same;
    if (account === undefined) return [];
    return tellings(account, index).flatMap((telling, position) => {
      const who = position === 0 ? speakerCell(same, incident, index) : [[]];
      const what = whatCell(telling, account, index);
      return tableRow([who, what, tellingCell(telling, index, layout.quoteLimit)], layout);
    });
  });
}
