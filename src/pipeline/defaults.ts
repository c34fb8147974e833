/** The parts that a reader is made of by default. */
import { join } from "node:path";
import { packageRoot } from "#reference/package-root.ts";
import { makeAnnotator } from "#stages/3-annotate/annotate.ts";
import type { Reader } from "./read-report.ts";

/** Loads the reader's model, gazetteer and registry; takes under a second. */
export function makeReader(options: Pick<Reader, "observe"> = {}): Reader {
  return {
    annotate: makeAnnotator({ modelFolder: join(packageRoot(), "models", "syntax-en") }),
    resolveActors: () => new Map(),
    resolvePlaces: () => new Map(),
    relate: (left, right) => (left.party === right.party ? "same" : "unknown"),
    ...options,
  };
}
