/** The parts that a reader is made of by default. */
import { join } from "node:path";
import { loadActors } from "#reference/actors/load-actors.ts";
import { relatedParty } from "#reference/actors/relations.ts";
import { openGazetteer } from "#reference/gazetteer/gazetteer.ts";
import { packageRoot } from "#reference/package-root.ts";
import { type AnnotatorOptions, makeAnnotator } from "#stages/3-annotate/annotate.ts";
import { resolveActors } from "#stages/5-resolve/actors/resolve-actors.ts";
import { resolvePlaces } from "#stages/5-resolve/places/resolve-places.ts";
import type { Reader } from "./read-report.ts";

export type ReaderOptions = Pick<Reader, "observe"> &
  Pick<AnnotatorOptions, "observeNetwork" | "keep"> &
  Readonly<{
    /** where the places lie that the user added; without it only the installed ones are known */
    addedPlaces?: string;
  }>;

/** Loads the reader's model, gazetteer and registry; takes under a second. */
export async function makeReader({
  observeNetwork,
  keep,
  addedPlaces,
  ...options
}: ReaderOptions = {}): Promise<Reader> {
  const modelFolder = join(packageRoot(), "models", "reader-en");
  // The model opens in threads of its own meanwhile.
  const annotator = makeAnnotator({ modelFolder, ...(observeNetwork && { observeNetwork }), ...(keep && { keep }) });
  const gazetteer = openGazetteer(addedPlaces === undefined ? {} : { addedFolder: addedPlaces });
  const registry = loadActors();
  return {
    annotate: await annotator,
    resolveActors: (annotated) => resolveActors(annotated, registry),
    resolvePlaces: (annotated) => resolvePlaces(annotated, gazetteer),
    addedPlaces: gazetteer.fingerprint,
    registry,
    relate: (left, right) => relatedParty(left, right, registry),
    ...options,
  };
}
