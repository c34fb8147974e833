/** Readings and decisions that were stored since the record was last linked in; what they change in it out. */
import type { DocumentId, ValueId } from "#model/span.ts";
import { indexConstraints, judgementsOf } from "#stages/6-link/constraints.ts";
import { signatureToBytes } from "#stages/6-link/copies/signature-bytes.ts";
import { rememberRelations } from "#stages/6-link/remember-relations.ts";
import { storyToJson } from "#stages/6-link/story-json.ts";
import type { LinkIndex, Unlinked } from "#store/link-lookups.ts";
import type { LinkChanges, LinkedReport, LinkState, MadeIncidents, RecordedOutcome } from "#store/link-rows.ts";
import { reachOf } from "../decisions/touching.ts";
import type { Linker } from "../read-report.ts";
import { emptyIndex } from "./empty-index.ts";
import { type Material, openMaterial } from "./material.ts";
import { placeClaims } from "./place-claims.ts";
import { type PlacedCopies, placeCopies } from "./place-copies.ts";
import { type PlacedStories, placeStories } from "./place-stories.ts";
import { type PlacedVoices, placeVoices } from "./place-voices.ts";
import { clusterRows, clustersToRenew, dueIncidents, endedIncidents, renewIncidents } from "./renew-incidents.ts";
import { byPlace } from "./told-stories.ts";

/** How much is linked at once: so many reports, whose stored readings have so many bytes. */
export type Part = Readonly<{ reports: number; bytes: number }>;

/** What one step of linking writes: all there is to link, or in parts the rows of some reports, then incidents of them. */
export type LinkStep =
  | Readonly<{ kind: "links"; changes: LinkChanges; progress: PartProgress | null }>
  | Readonly<{ kind: "made"; made: MadeIncidents; progress: PartProgress }>;

/** What the step does, and what is left when it is done. */
export type PartProgress = Readonly<{ of: "reports" | "incidents"; done: number; left: number }>;

type Task = Readonly<{
  linker: Linker;
  producers: string;
  state: LinkState;
  /** nothing that is linked holds */
  whole: boolean;
  /** reports that are waiting, beside those that decisions bring */
  docs: readonly DocumentId[];
  /** the last decision that was heeded */
  decisionsUpTo: number;
  /** incidents are made later, when all reports are linked */
  inParts: boolean;
}>;

/**
 * The changes make the same record as linking all readings from the ground would, byte for byte. They cost what the new reports
 * and the incidents that they touch cost, however many others there are. All of it is one part.
 *
 * @returns  null when nothing was stored since, and the rules are those that linked it
 */
export async function planLinks(stored: LinkIndex, linker: Linker, producers: string): Promise<LinkChanges | null> {
  const step = await planStep(stored, { linker, producers, part: { reports: ALL, bytes: ALL } });
  if (step?.kind === "made") throw new Error("a record that is being made is no record to plan on");
  return step?.changes ?? null;
}

const ALL = 2 ** 31;

/** A part of what `planLinks` links. What stands in the store is enough to go on from, whoever was stopped at whichever step. */
export async function planStep(
  stored: LinkIndex,
  { linker, producers, part }: Readonly<{ linker: Linker; producers: string; part: Part }>,
): Promise<LinkStep | null> {
  const state = await stored.state();
  const { making } = state;
  const isOther = (making?.by ?? state.linkedBy) !== producers;
  if (isLinked(state) && (!isOther || state.readingsUpTo === 0)) return null;
  const unlinked = { after: isOther || making !== null ? 0 : state.linkedUpTo, anew: isOther };
  const { whole, docs, left } = await nextPart(stored, unlinked, part);
  const decisionsUpTo = whole ? 0 : (making?.decisionsUpTo ?? state.linkedDecisionsUpTo);
  const task = { linker, producers, state, whole, docs, decisionsUpTo, inParts: making !== null || left > 0 };
  if (making !== null && !whole && docs.length === 0 && decisionsUpTo === state.decisionsUpTo)
    return planMade(stored, task, part);
  const changes = await planChanges(whole ? emptyIndex(stored) : stored, task);
  return { kind: "links", changes, progress: task.inParts ? { of: "reports", done: docs.length, left } : null };
}

type NextPart = Readonly<{ whole: boolean; docs: readonly DocumentId[]; left: number }>;

/** What is read anew is linked at once: no row may be of an earlier reading while others are linked beside it. */
async function nextPart(stored: LinkIndex, unlinked: Unlinked, part: Part): Promise<NextPart> {
  const { known, fresh } = await stored.waiting(unlinked, part.reports + 1);
  if (known.length > part.reports) return nextPart(stored, { after: 0, anew: true }, part);
  const docs = [...known];
  let bytes = 0;
  for (const one of fresh) {
    bytes += one.bytes;
    if (docs.length > 0 && (docs.length === part.reports || bytes > part.bytes)) break;
    docs.push(one.doc);
  }
  const isAll = docs.length === known.length + fresh.length;
  return { whole: unlinked.anew, docs, left: isAll ? 0 : (await stored.countWaiting(unlinked)) - docs.length };
}

async function planChanges(index: LinkIndex, task: Task): Promise<LinkChanges> {
  const { linker, producers, state, whole, inParts } = task;
  const material = await openMaterial(index);
  const pending = await material.readings(pendingDocs(task, material));
  const relate = rememberRelations(linker.relate);
  const constraints = indexConstraints(material.constraints);
  const stories = await placeStories(index, pending, { relate, rarity: linker.rarity, constraints });
  const claims = await placeClaims(index, pending, stories, { material, relate });
  const copies = await placeCopies(index, pending);
  const voices = await placeVoices(index, pending, { copies, registry: linker.registry });
  const changed = { stories, claims, voices, copies: copies.changed };
  const renewed = inParts
    ? { due: await clustersToRenew(index, changed), incidents: [] }
    : { due: null, incidents: await renewIncidents(index, changed, { material, linker }) };
  const decided = await decidedJudgements(index, material, stories);
  return {
    readingsUpTo: state.readingsUpTo,
    decisionsUpTo: state.decisionsUpTo,
    links: state.links,
    producers,
    whole,
    ...renewed,
    ...reportRows(copies, voices),
    ...storyRows(stories),
    judgements: [...stories.judgements, ...decided],
    clusters: clusterRows(changed),
    placedIn: [...claims.docs],
    placed: claims.placed,
    endedIncidents: await endedIncidents(index, stories),
    decided: [...new Set(decided.map(({ id }) => id))],
    outcomes: inParts ? null : outcomesOf(material),
  };
}

/** When all reports are linked: the next incidents that are due. */
async function planMade(index: LinkIndex, { linker, producers, state }: Task, part: Part): Promise<LinkStep> {
  const { clusters: due, all } = await index.due(part.reports);
  const clusters: number[] = [];
  const sum = { stories: 0, bytes: 0 };
  for (const { id, stories, bytes } of due) {
    sum.stories += stories;
    sum.bytes += bytes;
    if (clusters.length > 0 && (sum.stories > part.reports || sum.bytes > part.bytes)) break;
    clusters.push(id);
  }
  const material = await openMaterial(index);
  const incidents = await dueIncidents(index, clusters, { material, linker });
  const left = all - clusters.length;
  const { readingsUpTo, decisionsUpTo, links } = state;
  const outcomes = left === 0 ? outcomesOf(material) : null;
  const made = { readingsUpTo, decisionsUpTo, links, producers, clusters, incidents, outcomes };
  return { kind: "made", made, progress: { of: "incidents", done: clusters.length, left } };
}

/** To be asked when the incidents are made. */
function outcomesOf({ outcomes }: Material): readonly RecordedOutcome[] {
  return outcomes().map(({ decision, ...outcome }) => ({ decision: decision.id, ...outcome }));
}

function isLinked({ readingsUpTo, linkedUpTo, decisionsUpTo, linkedDecisionsUpTo, making }: LinkState): boolean {
  return making === null && readingsUpTo === linkedUpTo && decisionsUpTo === linkedDecisionsUpTo;
}

/** New readings, and the reports that new decisions, or new readings of reports that were decided on, may have made otherwise. */
function pendingDocs({ docs, state, decisionsUpTo }: Task, { decisions }: Material): readonly DocumentId[] {
  const made = decisions.slice(Math.max(0, decisions.length - (state.decisionsUpTo - decisionsUpTo)));
  return [...docs, ...reachOf(decisions, { made: decisionsUpTo === state.decisionsUpTo ? [] : made, read: docs })];
}

function reportRows({ compared, buckets, changed }: PlacedCopies, { voices, tellings, speakers }: PlacedVoices) {
  const reports = voices.map(({ doc, voice, voiceKey }): LinkedReport => {
    const { signature, published, outlet, credits } = compared.get(doc)!;
    return { doc, published, outlet, credits, voice, voiceKey, signature: signatureToBytes(signature) };
  });
  return {
    reports,
    hashes: [...buckets].flatMap(([doc, own]) => own.map(({ hashes, sampled }) => ({ doc, hashes, sampled }))),
    tellings: tellings.map((telling) => ({ ...telling, speaker: telling.speaker && JSON.stringify(telling.speaker) })),
    speakers,
    copies: changed,
  };
}

function storyRows({ removed, fresh, regrouped, removedPairs, pairs, removedClusters }: PlacedStories) {
  return {
    removedStories: removed.map(({ id }) => id),
    stories: fresh.map(({ story, ...row }) => ({ ...row, ...storyToJson(story) })),
    regrouped,
    removedPairs,
    pairs,
    removedClusters: [...removedClusters.keys()],
  };
}

/** What persons said of pairs of claims, all of it. */
async function decidedJudgements(
  index: LinkIndex,
  { constraints, decidedOn }: Material,
  { removed, fresh }: PlacedStories,
) {
  if (constraints.length === 0) return [];
  const gone = new Set(removed.map(({ id }) => id));
  const stored = (await index.storiesOf([...decidedOn])).filter(({ id }) => !gone.has(id));
  const stories: { claims: readonly ValueId[] }[] = [...stored, ...fresh].sort(byPlace);
  return judgementsOf(stories, indexConstraints(constraints));
}
