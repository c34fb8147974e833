/** Claims of an incident that no longer is in; the incidents that hold them now out. */
import type { Incident } from "#model/incident.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import type { Store, StoredReading } from "#store/store.ts";
import { anchorClaim, makeClaimFinder } from "./claim-anchors.ts";

/** `held` of the former incident's claims; those that are not read any more are in none. */
export type Heir = Readonly<{ incident: Incident; held: number }>;
export type Heirs = Readonly<{ former: Incident; heirs: readonly Heir[] }>;

/** What is asked of one store again and again, kept for as long as one command runs. */
export type HeirFinder = Readonly<{
  /** the last version of an incident that is no longer; null for an id that never was one, or still is */
  heirsOf(id: ValueId): Promise<Heirs | null>;
  /** those that hold these claims, the one that holds most first; `incidents` are the present ones, or those of a past day */
  holdersOf(claims: readonly ValueId[], incidents: IncidentsWith): Promise<readonly Heir[]>;
  /** ids under which most claims of this incident were known before, oldest first */
  formerIds(incident: Incident): Promise<readonly ValueId[]>;
}>;
export type IncidentsWith = (claim: ValueId) => Promise<readonly Incident[]>;

export function makeHeirFinder(store: Store): HeirFinder {
  const histories = new Map<DocumentId, Promise<readonly StoredReading[]>>();
  const historyOf = (doc: DocumentId) => {
    const known = histories.get(doc) ?? store.readingHistory(doc);
    histories.set(doc, known);
    return known;
  };
  /** The claim that is now read in the words in which this one was; null when none is. */
  const presentClaim = async (id: ValueId): Promise<ValueId | null> => {
    const found = await store.findClaim(id);
    if (found === null || found.state === "current") return found === null ? null : id;
    const history = await historyOf(found.doc);
    for (const { reading } of history.toReversed()) {
      const resolved = reading.resolved?.claims.find(({ claim }) => claim.id === id);
      if (resolved === undefined) continue;
      const current = history.flatMap((stored) => (stored.state === "current" ? stored.reading : []));
      const now = makeClaimFinder(current)(anchorClaim(reading, resolved));
      return now.found ? now.resolved.claim.id : null;
    }
    return null;
  };
  const holdersOf = async (claims: readonly ValueId[], incidentsWith: IncidentsWith): Promise<readonly Heir[]> => {
    const held = new Map<ValueId, { incident: Incident; held: number }>();
    for (const claim of new Set(await Promise.all(claims.map(presentClaim)))) {
      for (const incident of claim === null ? [] : await incidentsWith(claim)) {
        if (claim === null || !incident.claims.includes(claim)) continue;
        const before = held.get(incident.id) ?? { incident, held: 0 };
        held.set(incident.id, { incident, held: before.held + 1 });
      }
    }
    return [...held.values()].sort(
      (one, other) => other.held - one.held || (one.incident.id < other.incident.id ? -1 : 1),
    );
  };
  return Object.freeze({
    holdersOf,
    heirsOf: async (id) => {
      const last = (await store.incidentHistory(id)).at(-1);
      if (last === undefined || last.endedAt === null) return null;
      return { former: last.incident, heirs: await holdersOf(last.incident.claims, store.incidentsWith) };
    },
    formerIds: async (incident) => {
      const formers = await Promise.all(incident.docs.map((doc) => store.formerIncidents(doc)));
      const unique = new Map(formers.flat().map((former) => [former.id, former] as const));
      const ids: ValueId[] = [];
      for (const former of unique.values()) {
        const [first] = await holdersOf(former.claims, store.incidentsWith);
        if (first?.incident.id === incident.id) ids.push(former.id);
      }
      return ids;
    },
  } satisfies HeirFinder);
}
