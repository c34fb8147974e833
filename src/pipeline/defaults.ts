/** The parts that a reader is made of by default. */
import { join } from "node:path";
import { loadOwnActors } from "#reference/actors/own-actors.ts";
import type { ActorRegistry } from "#reference/actors/registry.ts";
import { relatedParty } from "#reference/actors/relations.ts";
import { type Gazetteer, openGazetteer } from "#reference/gazetteer/gazetteer.ts";
import { loadWordRarity } from "#reference/lexicon/word-rarity.ts";
import { packageRoot } from "#reference/package-root.ts";
import { type AnnotatorOptions, makeAnnotator } from "#stages/3-annotate/annotate.ts";
import { resolveActors } from "#stages/5-resolve/actors/resolve-actors.ts";
import { resolvePlaces } from "#stages/5-resolve/places/resolve-places.ts";
import type { World } from "./decisions/value-text.ts";
import type { Linker, Reader } from "./read-report.ts";

export type ReaderOptions = Pick<Reader, "observe" | "policy"> &
  Pick<AnnotatorOptions, "observeNetwork" | "keep"> &
  Readonly<{
    /** where the places lie that the user added; without it only the installed ones are known */
    addedPlaces?: string;
    /** files with parties of the user's own, a later one before an earlier one */
    actorFiles?: readonly string[];
  }>;

/** Loads the registry of parties only. @throws InputError when one of `actorFiles` cannot be read or used */
export function makeLinker({ actorFiles = [], ...options }: Pick<ReaderOptions, "actorFiles" | "policy"> = {}): Linker {
  const { registry } = loadOwnActors(actorFiles);
  return {
    ...options,
    registry,
    rarity: loadWordRarity(),
    relate: (left, right) => relatedParty(left, right, registry),
  };
}

/** What values that a person types are looked up in, each loaded when it is asked for; `close` it. */
export function makeWorld({
  addedPlaces,
  actorFiles = [],
}: Pick<ReaderOptions, "addedPlaces" | "actorFiles"> = {}): World & Readonly<{ close: () => void }> {
  let gazetteer: Gazetteer | null = null;
  let registry: ActorRegistry | null = null;
  return {
    gazetteer: () => {
      gazetteer ??= openGazetteer(addedPlaces === undefined ? {} : { addedFolder: addedPlaces });
      return gazetteer;
    },
    registry: () => {
      registry ??= loadOwnActors(actorFiles).registry;
      return registry;
    },
    close: () => gazetteer?.close(),
  };
}

/**
 * Loads the reader's model, gazetteer and registry; takes under a second.
 *
 * @throws InputError when one of `actorFiles` cannot be read or used
 */
export async function makeReader({
  observeNetwork,
  keep,
  addedPlaces,
  actorFiles = [],
  ...options
}: ReaderOptions = {}): Promise<Reader> {
  const { registry, version: ownActors } = loadOwnActors(actorFiles);
  const modelFolder = join(packageRoot(), "models", "reader-en");
  // The model opens in threads of its own meanwhile.
  const annotator = makeAnnotator({ modelFolder, ...(observeNetwork && { observeNetwork }), ...(keep && { keep }) });
  const gazetteer = openGazetteer(addedPlaces === undefined ? {} : { addedFolder: addedPlaces });
  return {
    annotate: await annotator,
    resolveActors: (annotated) => resolveActors(annotated, registry),
    resolvePlaces: (annotated) => resolvePlaces(annotated, gazetteer),
    addedPlaces: gazetteer.fingerprint,
    ownActors,
    rarity: loadWordRarity(),
    registry,
    relate: (left, right) => relatedParty(left, right, registry),
    ...options,
  };
}
