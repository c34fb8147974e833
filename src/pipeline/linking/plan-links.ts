/** Readings and decisions that were stored since the record was last linked in; what they change in it out. */
import type { ValueId } from "#model/span.ts";
import { indexConstraints, judgementsOf } from "#stages/6-link/constraints.ts";
import { signatureToBytes } from "#stages/6-link/copies/signature-bytes.ts";
import { rememberRelations } from "#stages/6-link/remember-relations.ts";
import { storyToJson } from "#stages/6-link/story-json.ts";
import type { LinkIndex } from "#store/link-lookups.ts";
import type { LinkChanges, LinkedReport, LinkState } from "#store/link-rows.ts";
import { reachOf } from "../decisions/touching.ts";
import type { Linker } from "../read-report.ts";
import { emptyIndex } from "./empty-index.ts";
import { type Material, openMaterial } from "./material.ts";
import { placeClaims } from "./place-claims.ts";
import { type PlacedCopies, placeCopies } from "./place-copies.ts";
import { type PlacedStories, placeStories } from "./place-stories.ts";
import { type PlacedVoices, placeVoices } from "./place-voices.ts";
import { renewIncidents } from "./renew-incidents.ts";
import { byPlace } from "./told-stories.ts";

/**
 * The changes make the same record as linking all readings from the ground would, byte for byte. They cost what the new reports
 * and the incidents that they touch cost, however many others there are.
 *
 * @returns  null when nothing was stored since, and the rules are those that linked it
 */
export async function planLinks(stored: LinkIndex, linker: Linker, producers: string): Promise<LinkChanges | null> {
  const state = await stored.state();
  const whole = state.linkedBy !== producers;
  if (isLinked(state) && (!whole || state.readingsUpTo === 0)) return null;
  const index = whole ? emptyIndex(stored) : stored;
  const material = await openMaterial(index);
  const pending = await material.readings(await pendingDocs(index, state, { whole, material }));
  const relate = rememberRelations(linker.relate);
  const constraints = indexConstraints(material.constraints);
  const stories = await placeStories(index, pending, { relate, rarity: linker.rarity, constraints });
  const claims = await placeClaims(index, pending, stories, { material, relate });
  const copies = await placeCopies(index, pending);
  const voices = await placeVoices(index, pending, { copies, registry: linker.registry });
  const changed = { stories, claims, voices, copies: copies.changed };
  const renewed = await renewIncidents(index, changed, { material, linker });
  const decided = await decidedJudgements(index, material, stories);
  return {
    readingsUpTo: state.readingsUpTo,
    decisionsUpTo: state.decisionsUpTo,
    links: state.links,
    producers,
    whole,
    ...reportRows(copies, voices),
    ...storyRows(stories),
    judgements: [...stories.judgements, ...decided],
    clusters: renewed.clusters,
    placedIn: [...claims.docs],
    placed: claims.placed,
    endedIncidents: renewed.ended,
    incidents: renewed.incidents,
    decided: [...new Set(decided.map(({ id }) => id))],
    outcomes: material.outcomes().map(({ decision, ...outcome }) => ({ decision: decision.id, ...outcome })),
  };
}

function isLinked({ readingsUpTo, linkedUpTo, decisionsUpTo, linkedDecisionsUpTo }: LinkState): boolean {
  return readingsUpTo === linkedUpTo && decisionsUpTo === linkedDecisionsUpTo;
}

/** New readings, and the reports that new decisions, or new readings of reports that were decided on, may have made otherwise. */
async function pendingDocs(
  index: LinkIndex,
  { linkedUpTo, decisionsUpTo, linkedDecisionsUpTo }: LinkState,
  { whole, material: { decisions } }: Readonly<{ whole: boolean; material: Material }>,
) {
  const read = await index.readSince(whole ? 0 : linkedUpTo);
  const made = decisions.slice(decisions.length - (decisionsUpTo - linkedDecisionsUpTo));
  return [...read, ...reachOf(decisions, { made: decisionsUpTo === linkedDecisionsUpTo ? [] : made, read })];
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
