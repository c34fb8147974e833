/** An id in, what it stands for out: an incident with its history, a claim or a report, as persons decided them. */
import type { CopyGroup } from "#model/copies.ts";
import type { Decision, Outcome } from "#model/decision.ts";
import { InputError } from "#model/errors.ts";
import type { Incident, Judgement } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { Report } from "#model/report.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import type { ReportState } from "#store/store.ts";
import type { Workspace } from "#store/workspace.ts";
import type { PastRecord } from "./as-of.ts";
import { decidedReadings } from "./decisions/decided-record.ts";
import { type Heir, makeHeirFinder } from "./decisions/heirs.ts";
import { decisionsOn } from "./decisions/touching.ts";
import { type GrowthStep, tollGrowth } from "./growth.ts";
import type { Linker } from "./read-report.ts";

/**
 * An incident and where it came from. `asked` is the id that was given: one that it was known by before when it is not its own.
 * `former` are such ids, oldest first. `alsoIn` are incidents that hold other claims of the one that was asked for.
 */
export type ShownIncident = Readonly<{
  kind: "incident";
  asked: string;
  incident: Incident;
  former: readonly ValueId[];
  alsoIn: readonly Heir[];
  decisions: readonly Outcome[];
  growth: readonly GrowthStep[];
  readings: readonly Reading[];
  judgements: readonly Judgement[];
}>;

/** What an id stands for, with what is needed to show it. `incidents` are those that the claim or report is part of. */
export type Shown =
  | ShownIncident
  | Readonly<{
      kind: "claim";
      claim: ValueId;
      obsolete: boolean;
      reading: Reading;
      incidents: readonly Incident[];
      decisions: readonly Outcome[];
    }>
  | Readonly<{
      kind: "report";
      state: ReportState;
      history: readonly Report[];
      reading: Reading | null;
      incidents: readonly Incident[];
      copies: CopyGroup | null;
      /** of the other reports of the group, those that are in the workspace */
      others: readonly Report[];
    }>;

/** `past` shows the record as of a day. */
export type ShowOptions = Readonly<{ linker: Linker; past: PastRecord | null }>;

/** @throws InputError `id_unknown` */
export async function showId(workspace: Workspace, id: string, options: ShowOptions): Promise<Shown> {
  const shown =
    (await showIncident(workspace, id as ValueId, options)) ??
    (await showClaim(workspace, id as ValueId, options)) ??
    (await showReport(workspace, id as DocumentId, options));
  if (shown === null) throw new InputError("id_unknown", id);
  return shown;
}

type Found = Readonly<{ incident: Incident; alsoIn: readonly Heir[] }>;

/** The incident of this id; where it is none any more, or was none then, the one that holds most of its claims. */
async function findIncident({ store }: Workspace, id: ValueId, past: PastRecord | null): Promise<Found | null> {
  const asked = past?.store ?? store;
  const incident = await asked.incident(id);
  if (incident !== null) return { incident, alsoIn: [] };
  const known = (await store.incidentHistory(id)).at(-1)?.incident;
  if (known === undefined) return null;
  const heirs = await makeHeirFinder(store).holdersOf(known.claims, asked.incidentsWith);
  const [first, ...alsoIn] = heirs;
  if (first !== undefined) return { incident: first.incident, alsoIn };
  const day = past === null || past.day === null ? "now" : `as of ${past.day}`;
  throw new InputError("id_unknown", id, `it was ${known.title}; no incident holds its claims ${day}`);
}

/** null for an id that no incident has or had. @throws InputError `id_unknown` when no incident holds its claims any more */
export async function showIncident(
  workspace: Workspace,
  id: ValueId,
  { linker, past }: ShowOptions,
): Promise<ShownIncident | null> {
  const { store } = workspace;
  const found = await findIncident(workspace, id, past);
  if (found === null) return null;
  const { incident } = found;
  const context = await Promise.all(incident.context.map(({ claim }) => store.findClaim(claim)));
  const docs = new Set([...incident.docs, ...context.flatMap((one) => one?.doc ?? [])]);
  const stored = await Promise.all([...docs].sort().map((doc) => store.reading(doc)));
  const decisions = await store.decisions();
  const readings = decidedReadings(
    stored.flatMap((one) => one?.reading ?? []),
    decisions,
  );
  const recorded = await store.outcomes();
  return {
    kind: "incident",
    asked: id,
    ...found,
    former: past === null ? await makeHeirFinder(store).formerIds(incident) : [],
    decisions: decisionsOn(incident.claims, readings, { decisions, recorded }),
    growth: tollGrowth(incident, readings, linker),
    readings,
    judgements: await judgementsOf(workspace, incident, past),
  };
}

/** What rules and persons hold of its claims; not what a person took back. */
async function judgementsOf({ store }: Workspace, incident: Incident, past: PastRecord | null) {
  const claims = new Set(incident.claims);
  const all =
    past === null
      ? (await Promise.all(incident.claims.map((claim) => store.judgements(claim)))).flat()
      : past.record.linked.judgements.filter(({ left, right }) => claims.has(left) || claims.has(right));
  const inForce = new Set<string>(incident.decisions);
  const holds = ({ provenance: { by } }: Judgement) => by.kind !== "person" || inForce.has(by.version);
  return [...new Map(all.filter(holds).map((judgement) => [judgement.id, judgement])).values()];
}

async function showClaim({ store }: Workspace, id: ValueId, { past }: ShowOptions): Promise<Shown | null> {
  const decisions = await store.decisions();
  const found = (await store.findClaim(id)) ?? (await findAdded(store, id, decisions));
  if (found === null) return null;
  const history = await store.readingHistory(found.doc);
  const holds = ({ reading }: { reading: Reading }) => reading.resolved?.claims.some(({ claim }) => claim.id === id);
  const stored = history.findLast(holds) ?? history.find(({ state }) => state === "current");
  if (stored === undefined) return null;
  const obsolete = found.state === "obsolete";
  // What was decided since is of the claim that is now read there.
  const [reading = stored.reading] = obsolete ? [] : decidedReadings([stored.reading], decisions);
  const recorded = await store.outcomes();
  return {
    kind: "claim",
    claim: id,
    obsolete,
    reading,
    incidents: await (past?.store ?? store).incidentsWith(id),
    decisions: decisionsOn([id], [reading], { decisions, recorded }).filter(isOnClaims),
  };
}

/** A claim that a person added; null when it is none, and when its words are gone or the decision is undone. */
async function findAdded(store: Workspace["store"], id: ValueId, decisions: readonly Decision[]) {
  const added = decisions.flatMap(({ act }) =>
    act.act === "add" && act.added.claim.claim === id ? act.added.claim : [],
  );
  const doc = added[0]?.doc;
  const stored = doc === undefined ? null : await store.reading(doc);
  if (stored === null) return null;
  const told = decidedReadings([stored.reading], decisions).flatMap(({ resolved }) => resolved?.claims ?? []);
  return told.some(({ claim }) => claim.id === id)
    ? { doc: stored.reading.article.doc, state: "current" as const }
    : null;
}

/** What was decided of an incident is shown with the incident. */
function isOnClaims({ decision: { act } }: Outcome): boolean {
  return act.act !== "grade" && !("of" in act && "incident" in act.of);
}

async function showReport({ store }: Workspace, id: DocumentId, { past }: ShowOptions): Promise<Shown | null> {
  const state = await store.report(id);
  if (state === null) return null;
  const stored = (await store.reading(id))?.reading ?? null;
  const copies = await store.copiesOf(id);
  const group = copies === null ? [] : [copies.original, ...copies.copies.map(({ doc }) => doc)];
  const others = await Promise.all(group.filter((doc) => doc !== id).map((doc) => store.report(doc)));
  const [reading = null] = stored === null ? [] : decidedReadings([stored], await store.decisions());
  return {
    kind: "report",
    state,
    copies,
    others: others.flatMap((other) => other?.report ?? []),
    history: await store.reportHistory(id),
    reading,
    incidents: await (past?.store ?? store).incidentsWith(id),
  };
}
