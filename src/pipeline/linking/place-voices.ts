/** Reports and their places among copies in; whose words are whose now, and which reports that changes, out. */
import type { Reading } from "#model/reading.ts";
import type { DocumentId } from "#model/span.ts";
import type { ActorRegistry } from "#reference/actors/registry.ts";
import { outletKey } from "#reference/outlets/outlet-name.ts";
import {
  leads,
  outletVoice,
  type Speaking,
  speakerKeysOf,
  type Telling,
  tellingKey,
  tellingsOf,
  type Voice,
  type Voices,
} from "#stages/7-reconcile/voices.ts";
import type { LinkIndex } from "#store/link-lookups.ts";
import type { CopyPlace, LinkedReport, NamedSpeaker, Telling as StoredTelling } from "#store/link-rows.ts";
import type { PlacedCopies } from "./place-copies.ts";

type OwnVoice = Readonly<{ doc: DocumentId; voice: Voice; voiceKey: string }>;

export type PlacedVoices = Readonly<{
  voices: readonly OwnVoice[];
  tellings: readonly Telling[];
  speakers: readonly NamedSpeaker[];
  /** reports of whose claims the origins may be others than before, the new ones included */
  affected: ReadonlySet<DocumentId>;
  /** what the origins of these reports' claims depend on */
  voicesFor: (readings: readonly Reading[]) => Promise<Voices>;
}>;

export async function placeVoices(
  index: LinkIndex,
  pending: readonly Reading[],
  { copies, registry }: Readonly<{ copies: PlacedCopies; registry: ActorRegistry }>,
): Promise<PlacedVoices> {
  const docs = pending.map(({ article }) => article.doc);
  const voices = pending.map((reading) => ownVoice(reading, registry));
  const tellings = pending.flatMap(tellingsOf);
  const speakers = pending.flatMap((reading) =>
    speakerKeysOf(reading).map((voiceKey) => ({ voiceKey, doc: reading.article.doc })),
  );
  const now: Now = { index, docs: new Set(docs), voices, tellings, changed: copies.changed };
  const spoken = await index.namingSpeakers(await renamed(now, await index.reports(docs)));
  const restated = new Set([...docs, ...copies.changed.map(({ doc }) => doc), ...copies.besideKnown, ...spoken]);
  const affected = new Set([...restated, ...(await retold(now, restated))]);
  return { voices, tellings, speakers, affected, voicesFor: (readings) => voicesFor(now, readings) };
}

/** `voicesFor` of a record as it is stored. */
export function storedVoices(index: LinkIndex): PlacedVoices["voicesFor"] {
  const now: Now = { index, docs: new Set(), voices: [], tellings: [], changed: [] };
  return (readings) => voicesFor(now, readings);
}

/** The record as it is with the reports that are being linked. */
type Now = Readonly<{
  index: LinkIndex;
  docs: ReadonlySet<DocumentId>;
  voices: readonly OwnVoice[];
  tellings: readonly Telling[];
  changed: readonly CopyPlace[];
}>;

function ownVoice(reading: Reading, registry: ActorRegistry): OwnVoice {
  const voice = outletVoice(reading, registry);
  return { doc: reading.article.doc, voice, voiceKey: outletKey(voice.name) };
}

/** The voice of each outlet: as the last of its reports has it. */
async function outletsNow({ index, docs, voices }: Now, keys: ReadonlySet<string>): Promise<Map<string, Voice>> {
  const stored = await index.voices([...keys], [...docs]);
  const last = new Map<string, OwnVoice>();
  for (const own of [...stored, ...voices]) {
    const known = last.get(own.voiceKey);
    if (keys.has(own.voiceKey) && (known === undefined || known.doc < own.doc)) last.set(own.voiceKey, own);
  }
  return new Map([...last].map(([key, { voice }]) => [key, voice] as const));
}

/** Names of outlets that go by another voice than before. */
async function renamed(now: Now, known: readonly LinkedReport[]): Promise<readonly string[]> {
  const keys = new Set([...now.voices, ...known].map(({ voiceKey }) => voiceKey));
  const before = new Map(
    (await now.index.voices([...keys], [])).map(({ voiceKey, voice }) => [voiceKey, voice] as const),
  );
  const after = await outletsNow(now, keys);
  return [...keys].filter((key) => {
    const [one, other] = [before.get(key), after.get(key)];
    return one?.id !== other?.id || one?.name !== other?.name;
  });
}

/** All tellings of these statements, as they are now; those of before that are no longer are left out. */
async function tellingsNow({ index, docs, tellings }: Now, keys: ReadonlySet<number>): Promise<readonly Telling[]> {
  const stored = (await index.tellings([...keys])).filter(({ doc }) => !docs.has(doc)).map(toTelling);
  return [...stored, ...tellings.filter(({ key }) => keys.has(key))];
}

function toTelling({ speaker, ...telling }: StoredTelling): Telling {
  return { ...telling, speaker: speaker === null ? null : (JSON.parse(speaker) as Speaking) };
}

function leadersOf(tellings: readonly Telling[]): ReadonlyMap<number, Telling> {
  const leaders = new Map<number, Telling>();
  for (const telling of tellings) {
    const known = leaders.get(telling.key);
    if (known === undefined || leads(telling, known)) leaders.set(telling.key, telling);
  }
  return leaders;
}

/** Reports with a statement whose leading telling was, or is, in one of these. */
async function retold(now: Now, restated: ReadonlySet<DocumentId>): Promise<readonly DocumentId[]> {
  const own = await now.index.tellingsOf([...restated]);
  const keys = new Set([...own, ...now.tellings].map(({ key }) => key));
  const before = (await now.index.tellings([...keys])).map(toTelling);
  const after = await tellingsNow(now, keys);
  const [led, leading] = [leadersOf(before), leadersOf(after)];
  const isMoved = ({ key }: Telling) =>
    [led.get(key), leading.get(key)].some((leader) => leader !== undefined && restated.has(leader.doc));
  return after.filter(isMoved).map(({ doc }) => doc);
}

async function voicesFor(now: Now, readings: readonly Reading[]): Promise<Voices> {
  const claims = readings.flatMap(({ article, resolved }) =>
    (resolved?.claims ?? []).map((one) => ({ article, ...one })),
  );
  const unspoken = claims.filter(({ speaker }) => speaker === null);
  const keys = new Set(unspoken.flatMap(({ article, claim }) => tellingKey(article, claim) ?? []));
  const leading = leadersOf(await tellingsNow(now, keys));
  const named = [
    ...claims.flatMap(({ speaker }) => speaker?.value ?? []),
    ...[...leading.values()].flatMap(({ speaker }) => speaker ?? []),
  ];
  const unknown = named.filter(({ party }) => party.startsWith("said:"));
  const outlets = await outletsNow(now, new Set(unknown.map(({ name }) => outletKey(name))));
  const docs = [...readings.map(({ article }) => article.doc), ...[...leading.values()].map(({ doc }) => doc)];
  const originals = await originalsNow(now, docs);
  const reports = await reportVoices(now, [...docs, ...originals.values()]);
  return {
    ofReport: (doc) => reports.get(doc),
    ofOutlet: (key) => outlets.get(key),
    originalOf: (doc) => originals.get(doc),
    leading: (key) => leading.get(key),
  };
}

/** Of copies only. */
async function originalsNow(
  { index, changed }: Now,
  docs: readonly DocumentId[],
): Promise<Map<DocumentId, DocumentId>> {
  const places = [...(await index.reports([...new Set(docs)])), ...changed];
  const originals = new Map(places.map(({ doc, original }) => [doc, original] as const));
  return new Map(
    [...originals].flatMap(([doc, original]) => (original === null || original === doc ? [] : [[doc, original]])),
  );
}

async function reportVoices({ index, voices }: Now, docs: readonly DocumentId[]): Promise<Map<DocumentId, Voice>> {
  const stored = await index.reports([...new Set(docs)]);
  return new Map([...stored, ...voices].map(({ doc, voice }) => [doc, voice] as const));
}
