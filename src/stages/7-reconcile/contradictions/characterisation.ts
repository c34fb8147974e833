/** Loaded names for the incident that cannot both be just: they blame different sides, or one condemns what the other excuses. */
import type { Contradiction } from "#model/incident.ts";
import { EXCUSING_PATTERN } from "#reference/lexicon/en/verdict-words.ts";
import type { CaseFile, FiledClaim } from "../case-file.ts";
import type { Sides } from "../sides.ts";
import { actingSide, onlyActingSide, type Seat } from "./acting-side.ts";
import { contradiction, type Said } from "./said.ts";

/** `acting`: the side whose deed is named, null when it is not told; `condemns`: whether the name says that this side did wrong. */
type Named = Said & Readonly<{ value: string; origin: string; acting: Seat | null; condemns: boolean }>;

export function characterisationContradictions(file: CaseFile, sides: Sides): Contradiction[] {
  const deed = onlyActingSide(file, sides);
  const named = file.claims.flatMap((filed) => namedIn(filed, { file, sides, deed }));
  const clashing = named.filter((one) => named.some((other) => exclude(one, other)));
  const said = Map.groupBy(clashing, ({ value }) => value);
  return contradiction("characterisation", said, { reason: "speakers name it in ways that cannot both be just" });
}

function namedIn(
  filed: FiledClaim,
  { file, sides, deed }: Readonly<{ file: CaseFile; sides: Sides; deed: Seat | null }>,
): Named[] {
  const { characterisation, polarity, refersTo } = filed.resolved.claim;
  if (characterisation === null) return [];
  const { value } = characterisation;
  const namer = namerOf(filed, file);
  const excuses = EXCUSING_PATTERN.test(value) !== (polarity === "negated");
  return [
    {
      filed,
      span: characterisation.provenance.spans[0]!,
      value,
      origin: namer?.origin ?? filed.origin,
      // who names the attack without telling it means the one that was told
      acting: actingSide(filed, sides) ?? (refersTo || hasNobody(filed) ? deed : null),
      condemns: !excuses,
      ...(namer === null ? {} : { speaker: namer.speaker }),
    },
  ];
}

function hasNobody({ resolved }: FiledClaim): boolean {
  return resolved.actors.every(({ role }) => role !== "agent" && role !== "target" && role !== "victim");
}

/** [Armenia condemned the shelling as an aggression]: the outlet tells it, and Armenia says it. */
function namerOf(filed: FiledClaim, { context }: CaseFile): Readonly<{ origin: string; speaker: string }> | null {
  if (filed.resolved.speaker !== null) return null;
  const { sentence } = filed.resolved.claim;
  const answers = context.filter(
    ({ doc, resolved: { claim } }) =>
      doc === filed.doc && claim.sentence === sentence && claim.event.value === "ACCUSE",
  );
  const accusers = answers.flatMap((one) => one.resolved.actors.filter(({ role }) => role === "agent"));
  const [only] = accusers;
  return only === undefined || accusers.length > 1 ? null : { origin: only.value.party, speaker: only.value.name };
}

/** By different speakers: wrong done by different sides, or of one deed wrong and right. */
function exclude(one: Named, other: Named): boolean {
  if (one.origin === other.origin) return false;
  const known = one.acting !== null && other.acting !== null;
  if (one.condemns !== other.condemns) return !known || one.acting === other.acting;
  return one.condemns && known && one.acting !== other.acting;
}
