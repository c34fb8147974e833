/** An incident's accounts in, the rows of the matrix out: who speaks, by origin, and which figures stand in which column. */
import type { Measure } from "#model/codes.ts";
import type { CountedSide } from "#model/incident.ts";
import { figureKey, type LeftOut, type Shown, type ShownAccount, type ShownClaim, type ShownFigure } from "./shown.ts";

export type Column = Readonly<{ key: string; measure: Measure; of: CountedSide }>;

/** A figure as it stands in a cell. `note` says that it is in no toll, or that a later one overtook it. */
export type CellFigure = Readonly<{
  doc: string;
  span: ShownFigure["span"];
  low: number;
  best: number | null;
  high: number | null;
  hedge: ShownFigure["hedge"];
  note: LeftOut | "outrun" | null;
}>;

/** A sentence, and what in it matters: figures, and where there are none the words that tell the event. */
export type Telling = Readonly<{
  claims: readonly [ShownClaim, ...ShownClaim[]];
  marks: readonly ShownFigure["span"][];
}>;

/**
 * What one speaker says, in one report or word for word in several. `speaker` is null where the report speaks for itself, `party` whom the
 * speaker is known as, where the words do not say so.
 */
export type Row = Readonly<{
  key: string;
  docs: readonly [string, ...string[]];
  claims: readonly string[];
  speaker: string | null;
  party: string | null;
  cells: ReadonlyMap<string, readonly CellFigure[]>;
  tellings: readonly Telling[];
  denies: boolean;
}>;

export type OriginGroup = Readonly<{ id: string; name: string; rows: readonly Row[] }>;

/** Sentences of a row that are not shown at once: without figures the first one stands in their place. */
export function moreTellings({ cells, tellings }: Row): readonly Telling[] {
  return cells.size === 0 ? tellings.slice(1) : tellings;
}

/** In the order in which tolls are told. */
export function columnsOf({ json }: Shown): readonly Column[] {
  return json.estimates.map(({ measure, of }) => ({ key: `${measure} ${of}`, measure, of }));
}

/** Origins that give figures first, each group in the order of its accounts. */
export function originGroups(shown: Shown): readonly OriginGroup[] {
  const { accounts, origins } = shown.json.incident;
  const rows = accounts.map((account, at) => ({ origin: account.origin, row: rowOf(account, at, shown) }));
  const groups = origins.map(({ id, name }) => {
    const own = rows.filter(({ origin }) => origin === id).map(({ row }) => row);
    return { id, name, rows: figuresFirst(withReprints(own)) };
  });
  return groups
    .filter((group) => group.rows.length > 0)
    .toSorted((one, other) => Number(hasFigures(other.rows)) - Number(hasFigures(one.rows)));
}

function hasFigures(rows: readonly Row[]): boolean {
  return rows.some(({ cells }) => cells.size > 0);
}

function figuresFirst(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((one, other) => Number(other.cells.size > 0) - Number(one.cells.size > 0));
}

/** The same speaker in the same words in several reports is one row; the report whose figures count comes first. */
function withReprints(rows: readonly Row[]): readonly Row[] {
  const same = Map.groupBy(rows, ({ speaker, tellings }) =>
    JSON.stringify([speaker, ...tellings.map(({ claims }) => claims[0].evidence.text)]),
  );
  return [...same.values()].flatMap((own) => {
    const lead = own.find(counts) ?? own[0];
    if (lead === undefined) return [];
    const others = own.filter((row) => row !== lead);
    const docs = [...lead.docs, ...others.flatMap((row) => row.docs)] as const;
    return [{ ...lead, docs, claims: own.flatMap(({ claims }) => claims) }];
  });
}

function counts({ cells }: Row): boolean {
  return [...cells.values()].flat().some(({ note }) => note === null || note === "outrun");
}

function rowOf(account: ShownAccount, at: number, shown: Shown): Row {
  const claims = account.claims.flatMap((id) => shown.claims.get(id) ?? []);
  const name = shown.partyName(account.speaker.actor);
  const isNamed = name === null || bare(name) === bare(account.speaker.text);
  return {
    key: String(at),
    docs: [account.doc],
    claims: account.claims,
    speaker: account.speaker.actor === null ? null : account.speaker.text,
    party: isNamed ? null : name,
    cells: cellsOf(account, shown),
    tellings: tellingsOf(account, claims),
    denies: claims.length > 0 && claims.every(({ polarity }) => polarity === "negated"),
  };
}

function bare(name: string): string {
  return name.toLowerCase().replace(/^the /, "");
}

function cellsOf({ figures, doc }: ShownAccount, shown: Shown): ReadonlyMap<string, readonly CellFigure[]> {
  const cells = new Map<string, CellFigure[]>();
  for (const { measure, of, low, best, high, span } of figures) {
    const key = `${measure} ${of}`;
    const figure = shown.figureAt.get(figureKey(measure, doc, span));
    const note = figure === undefined ? null : noteOf(figure, shown);
    const cell = cells.get(key) ?? [];
    const told = { doc, span, low, best, high, hedge: figure?.hedge ?? "exact", note } satisfies CellFigure;
    if (!cell.some((one) => isSame(one, told))) cell.push(told);
    cells.set(key, cell);
  }
  return cells;
}

/** That a later number overtook one matters to the best of one policy only. */
function noteOf({ id }: ShownFigure, { leftOut, outrun, json }: Shown): CellFigure["note"] {
  return leftOut.get(id) ?? (outrun.has(id) && json.policy === "range" ? "outrun" : null);
}

/** A headline and its story say one number twice. */
function isSame(one: CellFigure, other: CellFigure): boolean {
  return one.low === other.low && one.best === other.best && one.high === other.high && one.hedge === other.hedge;
}

/** Sentences with figures first. One that only points back ("after the attack") is left out, unless the speaker says nothing else. */
function tellingsOf(account: ShownAccount, claims: readonly ShownClaim[]): readonly Telling[] {
  const bySentence = Map.groupBy(claims, ({ evidence }) => `${evidence.start} ${evidence.end}`);
  const all = [...bySentence.values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    const told = [first, ...rest] as const;
    const within = account.figures.filter(({ span }) => isWithin(span, first.evidence)).map(({ span }) => span);
    const names = told.flatMap(({ characterisation }) => characterisation ?? []);
    const marks = [...within, ...names];
    const figures = within.length > 0;
    const own = figures || told.some(({ refersTo }) => !refersTo);
    return [{ claims: told, marks: marks.length > 0 ? marks : told.map(({ trigger }) => trigger), figures, own }];
  });
  const own = all.filter((one) => one.own);
  const shown = own.length > 0 ? own : all.slice(0, 1);
  return shown.toSorted((one, other) => Number(other.figures) - Number(one.figures));
}

function isWithin(inner: ShownFigure["span"], outer: ShownFigure["span"]): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
