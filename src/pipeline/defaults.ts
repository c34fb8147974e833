/** The parts that a reader is made of by default. */
import { join } from "node:path";
import { openGazetteer } from "#reference/gazetteer/gazetteer.ts";
import { packageRoot } from "#reference/package-root.ts";
import { makeAnnotator } from "#stages/3-annotate/annotate.ts";
import { resolvePlaces } from "#stages/5-resolve/places/resolve-places.ts";
import type { Reader } from "./read-report.ts";

/** Loads the reader's model, gazetteer and registry; takes under a second. */
export function makeReader(options: Pick<Reader, "observe"> = {}): Reader {
  const gazetteer = openGazetteer();
  return {
    annotate: makeAnnotator({ modelFolder: join(packageRoot(), "models", "syntax-en") }),
    resolveActors: () => new Map(),
    resolvePlaces: (annotated) => resolvePlaces(annotated, gazetteer),
    relate: (left, right) => (left.party === right.party ? "same" : "unknown"),
    ...options,
  };
}
