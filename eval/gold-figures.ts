/** Gold and figures read in, verdicts on figures, speakers, hedges, counts and origins out. */
import type { Measure } from "#model/codes.ts";
import type { Estimate } from "#model/world.ts";
import { holdsAny, matches, type Pair, seatSides } from "./gold-align.ts";
import type { GoldAccount, GoldCase, GoldCount, GoldIncident, GoldNumber } from "./gold-case.ts";
import type { CountView, FigureView } from "./record-view.ts";
import type { Outcome } from "./tally.ts";

export type FigureField = "killed" | "injured" | "other-harm" | "speaker" | "hedge" | "count" | "origins";
type FigureOutcome = Outcome<FigureField>;

/** Which field a measure is scored under. */
export function fieldOf(measure: Measure): "killed" | "injured" | "other-harm" {
  return measure === "killed" || measure === "injured" ? measure : "other-harm";
}

/**
 * What was read of who said how many, wherever in the record it stands: whether it stands in the right incident is judged
 * by `tellings` and `count`. `figures` leaves out those of incidents that may be recorded or not.
 */
export function scoreFigures(gold: GoldCase, figures: readonly FigureView[]): readonly FigureOutcome[] {
  const accounts = gold.incidents.filter((incident) => !incident.optional).flatMap((incident) => incident.accounts);
  const found = accounts.flatMap((account) => scoreAccount(account, figures));
  const extra = figures.filter((figure) => !accounts.some((account) => isSaid(account, figure))).map(extraFigure);
  return [...found, ...extra];
}

/** A figure that no gold account holds. */
function extraFigure(figure: FigureView): FigureOutcome {
  return { field: fieldOf(figure.measure), verdict: "extra", detail: `${showFigure(figure)} in "${figure.evidence}"` };
}

function scoreAccount(account: GoldAccount, figures: readonly FigureView[]): FigureOutcome[] {
  const said = figures.filter((figure) => isSaid(account, figure));
  if (account.optional) return [];
  const field = fieldOf(account.measure);
  const detail = `${account.measure} ${showNumber(account.low)}-${showNumber(account.high)}: "${account.quotes[0]}"`;
  if (said.length === 0) return missedAccount(account, field, detail);
  const speakers = [...new Set(said.map((figure) => figure.speaker))];
  const speaks = speakers.some((speaker) => matches(speaker, account.speaker));
  const outcomes: FigureOutcome[] = [
    { field, verdict: "right", detail },
    {
      field: "speaker",
      verdict: speaks ? "right" : "wrong",
      detail: `${account.speaker} for ${detail}; found ${speakers.join(" | ")}`,
    },
  ];
  if (account.hedge === undefined) return outcomes;
  const hedged = said.some((figure) => figure.hedge === account.hedge);
  const hedges = [...new Set(said.map((figure) => figure.hedge))].join(", ");
  const hedge = `${account.hedge} for ${detail}; found ${hedges}`;
  return [...outcomes, { field: "hedge", verdict: hedged ? "right" : "wrong", detail: hedge }];
}

function missedAccount(account: GoldAccount, field: FigureField, detail: string): FigureOutcome[] {
  const fields: FigureField[] = account.hedge === undefined ? [field, "speaker"] : [field, "speaker", "hedge"];
  return fields.map((each) => ({
    field: each,
    verdict: "missed",
    detail: each === field ? detail : `figure: ${detail}`,
  }));
}

function isSaid(account: GoldAccount, figure: FigureView): boolean {
  return (
    [account.measure, ...account.measures].includes(figure.measure) &&
    holdsAny(figure.evidence, account.quotes) &&
    fitsEstimate(account, figure.estimate)
  );
}

/** Bounds that gold leaves out fit anything. */
export function fitsEstimate(
  gold: Readonly<{ low?: GoldNumber | undefined; best?: GoldNumber | undefined; high?: GoldNumber | undefined }>,
  { low, best, high }: Estimate,
): boolean {
  return fitsNumber(gold.low, low) && fitsNumber(gold.best, best) && fitsNumber(gold.high, high);
}

function fitsNumber(gold: GoldNumber | undefined, value: number | null): boolean {
  if (gold === undefined) return true;
  return Array.isArray(gold) ? value !== null && gold.includes(value) : gold === value;
}

/** Reconciled counts: one verdict for the bounds and the best, one for the number of origins. */
export function scoreCounts({ gold, read }: Pair): readonly FigureOutcome[] {
  const seats = seatSides(gold, read);
  const seatOf = ({ of }: CountView): string => {
    if (of !== "side-a" && of !== "side-b") return of;
    return String(seats[of === "side-a" ? 0 : 1] ?? "no side");
  };
  const outcomes = gold.counts.flatMap((count) => {
    const there = read.counts.filter(
      (each) => each.measure === count.measure && count.of.includes(seatOf(each) as never),
    );
    return scoreCount(count, there, read.counts.map((each) => `${seatOf(each)} ${showCount(each)}`).join("; "));
  });
  const extra = read.counts
    .filter((each) => gold.counts.some(({ measure }) => measure === each.measure))
    .filter(
      (each) =>
        !gold.counts.some((count) => count.measure === each.measure && count.of.includes(seatOf(each) as never)),
    )
    .map((each): FigureOutcome => ({ field: "count", verdict: "extra", detail: `${seatOf(each)} ${showCount(each)}` }));
  return [...outcomes, ...extra];
}

function scoreCount(count: GoldCount, there: readonly CountView[], found: string): FigureOutcome[] {
  const wanted = `${count.measure} of ${count.of.join("/")} ${showNumber(count.low)}-${showNumber(count.high)} best ${showNumber(count.best)}`;
  const right = there.find((each) => fitsEstimate(count, each.estimate));
  const detail = `${wanted}; found ${found || "none"}`;
  const bounds: FigureOutcome = {
    field: "count",
    verdict: right ? "right" : there.length > 0 ? "wrong" : "missed",
    detail,
  };
  if (count.origins === undefined) return [bounds];
  const origins = (right ?? there[0])?.origins;
  const verdict = origins === undefined ? "missed" : count.origins.includes(origins) ? "right" : "wrong";
  return [bounds, { field: "origins", verdict, detail: `${count.origins.join("/")} for ${detail}` }];
}

/** Outcomes for the counts of a gold incident that was not found at all. */
export function missedCounts(gold: GoldIncident): readonly FigureOutcome[] {
  return gold.counts.flatMap((count) => scoreCount(count, [], ""));
}

function showNumber(value: GoldNumber | undefined): string {
  if (value === undefined) return "any";
  return value === null ? "open" : Array.isArray(value) ? value.join("/") : String(value);
}

function showFigure({ measure, estimate, speaker }: FigureView): string {
  return `${measure} ${estimate.low}-${estimate.high ?? "open"} (${speaker})`;
}

function showCount({ measure, estimate, origins }: CountView): string {
  return `${measure} ${estimate.low}-${estimate.high ?? "open"} best ${estimate.best ?? "none"}, ${origins} origins`;
}
