/** Loaded names for the incident that put the blame on different sides. */
import type { Contradiction } from "#model/incident.ts";
import type { CaseFile } from "../case-file.ts";
import type { Sides } from "../sides.ts";
import { actingSide } from "./acting-side.ts";
import { contradiction } from "./said.ts";

export function characterisationContradictions({ claims }: CaseFile, sides: Sides): Contradiction[] {
  const named = claims.flatMap((filed) => {
    const { characterisation } = filed.resolved.claim;
    const blamed = characterisation === null ? null : actingSide(filed, sides);
    if (characterisation === null || blamed === null) return [];
    return [{ filed, blamed, value: characterisation.value, span: characterisation.provenance.spans[0]! }];
  });
  const clashing = named.filter((one) =>
    named.some((other) => other.filed.origin !== one.filed.origin && other.blamed !== one.blamed),
  );
  const said = Map.groupBy(clashing, ({ value }) => value);
  return contradiction("characterisation", said, { reason: "speakers name it in ways that blame different sides" });
}
