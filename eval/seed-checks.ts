/** Ways to judge a fact about a record: which incident is meant, what it must hold, and what was found instead. */
import { matches } from "./gold-align.ts";
import type { ClaimView, FigureView, IncidentView, RecordView } from "./record-view.ts";

export type Check = Readonly<{ right: boolean; found: string }>;
export type Fact = readonly [fact: string, check: (seen: Seen) => Check];

/** The record, and its incidents of the table, null where there is none. */
export type Seen = Readonly<{ record: RecordView; fighting: IncidentView | null; enclave: IncidentView | null }>;

const OBSERVATORY = "syrian observatory|sohr|observatory";

/** The current incident with most figures of a hundred dead. */
export function mainIncident(record: RecordView): IncidentView | null {
  const ranked = record.incidents
    .filter((incident) => incident.ground === "current" && hundreds(incident).length > 0)
    .sort((left, right) => hundreds(right).length - hundreds(left).length);
  return ranked[0] ?? null;
}

function hundreds(incident: IncidentView): readonly FigureView[] {
  return incident.figures.filter(({ measure, estimate: { low, best } }) => {
    return measure === "killed" && [low, best ?? low].some((value) => value === 100 || value === 101);
  });
}

export function tells(incident: IncidentView, words: RegExp): boolean {
  return incident.claims.some((claim) => words.test(claim.evidence));
}

export function inFighting(check: (incident: IncidentView) => readonly [boolean, string]): (seen: Seen) => Check {
  return ({ fighting }) => {
    if (fighting === null) return { right: false, found: "no such incident" };
    const [right, found] = check(fighting);
    return { right, found };
  };
}

export function account(
  name: string,
  speaker: string,
  hedge: string,
  low: number | number[],
  high: number | null,
): Fact[] {
  const lows = [low].flat();
  const said = (it: IncidentView): readonly FigureView[] => hundreds(it).filter((figure) => figure.hedge === hedge);
  return [
    [
      `killed, as ${name} has it: ${lows[0]} ${hedge}`,
      inFighting((it) => {
        const right = said(it).some(
          ({ estimate }) => lows.includes(estimate.low) && (estimate.high === high || hedge === "about"),
        );
        return [right, hundreds(it).map(showFigure).join("; ")];
      }),
    ],
    [
      `this is said by ${name}`,
      inFighting((it) => {
        const speakers = said(it).map((figure) => figure.speaker);
        return [speakers.some((each) => matches(each, speaker)), speakers.join("; ") || "none"];
      }),
    ],
  ];
}

export function originsOf(incident: IncidentView, speaker: string): string[] {
  const figures = hundreds(incident).filter((figure) => matches(figure.speaker, speaker));
  return [...new Set(figures.map((figure) => figure.origin))];
}

export function dead(name: string, words: RegExp): Fact[] {
  return [
    [
      `the Observatory says that the dead were ${name}`,
      inFighting((it) => {
        const right = it.victims.some((each) => matches(each.speaker, OBSERVATORY) && words.test(each.words));
        return [right, it.victims.map((each) => `${each.speaker}: "${each.words}"`).join("; ") || "none"];
      }),
    ],
  ];
}

export function contradiction(name: string, kind: string, values: readonly RegExp[]): Fact {
  return [
    `contradiction of ${name}`,
    inFighting((it) => {
      const there = it.contradictions.filter((each) => each.kind === kind);
      const right = there.some((each) => values.every((value) => each.values.some((found) => value.test(found))));
      return [right, there.map((each) => each.values.join(" / ")).join("; ") || "none"];
    }),
  ];
}

export function timeline(
  name: string,
  words: RegExp,
  relations: readonly string[],
  events: readonly string[],
  day: string | null,
): Fact[] {
  const there = (it: IncidentView) => it.context.filter(({ claim }) => words.test(claim.evidence));
  const isRight = (each: IncidentView["context"][number]): boolean =>
    relations.includes(each.relation) && events.includes(each.claim.event);
  const stands: Fact = [
    name,
    inFighting((it) => {
      const found = there(it).map(({ relation, claim }) => `${relation} ${claim.event}`);
      return [there(it).some(isRight), found.join("; ") || "none"];
    }),
  ];
  if (day === null) return [stands];
  const dated: Fact = [
    `${name}, on ${day}`,
    inFighting((it) => {
      const days = there(it)
        .filter(isRight)
        .map(({ claim: { when } }) => (when === null ? "none" : `${when.earliest}/${when.latest}`));
      return [days.includes(`${day}/${day}`), days.join("; ") || "none"];
    }),
  ];
  return [stands, dated];
}

export function isDown(claim: ClaimView): boolean {
  return (
    /sho[ot]t?s? down/i.test(claim.evidence) && (claim.mode === "shoot-down" || /sho[ot]t?s?/i.test(claim.trigger))
  );
}

export function isShootDown(incident: IncidentView): boolean {
  return incident.claims.some(isDown);
}

export function isWarning(claim: ClaimView): boolean {
  return /may attack/i.test(claim.evidence) && /attack/i.test(claim.trigger);
}

export function inNoClaim(fact: string, words: RegExp): Fact {
  return [
    fact,
    ({ record }) => {
      const holders = record.claims.filter((claim) => words.test(claim.evidence));
      return { right: record.claims.length > 0 && holders.length === 0, found: `${holders.length} claims` };
    },
  ];
}

export function show({ title, ground, when }: IncidentView): string {
  return `"${title}" (${ground}, ${when === null ? "no date" : `${when.earliest}/${when.latest}`})`;
}

export function showFigure({ estimate: { low, high }, hedge, speaker }: FigureView): string {
  return `${low}-${high ?? "open"} ${hedge ?? "no hedge"} (${speaker})`;
}
