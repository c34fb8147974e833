/** Speakers differ on who the dead and hurt were: combatants or civilians, soldiers or militiamen. */
import type { Mention } from "#model/annotated.ts";
import type { Figure } from "#model/claim.ts";
import type { Contradiction } from "#model/incident.ts";
import type { Span } from "#model/span.ts";
import type { Actor } from "#model/world.ts";
import { isDescribed, type Sort, sortOf } from "#reference/actors/party-kind.ts";
import { CIVILIAN_NOUNS } from "#reference/lexicon/en/victims.ts";
import type { CaseFile, FiledClaim } from "../case-file.ts";
import { isAffirmed, quote } from "../case-file.ts";
import type { FiledFigure } from "../filed-figure.ts";
import type { Sides } from "../sides.ts";
import { actingSide, onlyActingSide, otherSide, type Seat } from "./acting-side.ts";
import { contradiction } from "./said.ts";

/** `acting`: the side that hurt them, where it is told; people hurt by different sides are different people. */
type Harmed = Readonly<{
  filed: FiledClaim;
  acting: "side-a" | "side-b" | null;
  sort: Exclude<Sort, "other">;
  text: string;
  span: Span;
  figure: Figure | null;
}>;

export function victimContradictions(figures: readonly FiledFigure[], file: CaseFile, sides: Sides): Contradiction[] {
  const deed = onlyActingSide(file, sides);
  const harmed = file.claims.filter(isAffirmed).flatMap((filed) => harmedIn(filed, { figures, sides, deed }));
  const clashing = harmed.filter((one) => harmed.some((other) => exclude(one, other)));
  const groups = [...Map.groupBy(clashing, ({ sort }) => sort).values()];
  const said = new Map(groups.map((group) => [group[0]!.text, group] as const));
  return contradiction("victims", said, { reason: "speakers differ on who those killed or hurt were" });
}

/** The same people told as two sorts: hurt by the same side, by different speakers, in numbers that can be one. */
function exclude(one: Harmed, other: Harmed): boolean {
  if (one.sort === other.sort || one.filed.origin === other.filed.origin) return false;
  if (one.acting === null || one.acting !== other.acting) return false;
  return one.figure === null || other.figure === null || mayBeOne(one.figure, other.figure);
}

/** Of the same measure, and neither more than twice the other: 15 fighters may be the "seven to nine civilians", not 3. */
function mayBeOne(one: Figure, other: Figure): boolean {
  if (one.measure !== other.measure) return false;
  const [left, right] = [one.value.best ?? one.value.low, other.value.best ?? other.value.low];
  return Math.max(left, right) <= MOST_APART * Math.max(1, Math.min(left, right));
}
const MOST_APART = 2.5;

/** `deed`: the side that alone is told to have acted; who does not say who did it means the same deed. */
type Surroundings = Readonly<{ figures: readonly FiledFigure[]; sides: Sides; deed: Seat | null }>;

/** [members of a militant group]: people by their noun, and not by what they are members of. */
const ARMED_PATTERN =
  /\b(?:militant|armed|rebel|terror|terrorist|jihadist|insurgent|extremist|guerrilla) (?:group|gang|cell|organi[sz]ation|movement|faction|network)/i;

/** [Fifty people, most of them children]: who they were is told behind them. */
function isTellingMost(filed: FiledClaim, { provenance }: Mention): boolean {
  const { start, end } = provenance.spans[0]!;
  const { evidence } = filed.resolved.claim;
  const behind = quote(filed, { ...evidence, start: Math.max(start, end), end: Math.max(end, evidence.end) });
  return MOST_PATTERN.test(behind);
}

const MOST_PATTERN =
  /^,? (?:most|many|all|mostly|mainly|chiefly)\b[^,.;]{0,30}\b(?:children|women|civilians|pupils|students|villagers)\b/i;

const GENERAL_PATTERN = /\b(?:people|persons?|m[ae]n|lives|others)$/i;

function sortOfVictim(figure: Figure | null, actor: Actor | undefined, noun: string): Sort {
  if (actor !== undefined && isDescribed(actor) && ARMED_PATTERN.test(actor.name)) return "armed";
  if (figure?.status === "civilian") return "people";
  const sort = actor === undefined ? "other" : sortOf(actor);
  return sort === "other" && CIVILIAN_NOUNS.has(noun) ? "people" : sort;
}

/** The rule of extraction that tells who the dead were. */
const IDENTITY = "extract/identity";

function harmedIn(filed: FiledClaim, { figures, sides, deed }: Surroundings): Harmed[] {
  const { claim, actors } = filed.resolved;
  if (claim.event.value !== "ASSAULT") return [];
  const { victim = [], target = [] } = claim.roles;
  // [Our strike hit fighters]: who did it tells whom it hit
  const own = filed.resolved.speaker?.value.party;
  const byDoer = own !== undefined && actors.some(({ role, value }) => role === "agent" && value.party === own);
  // [the 14 men shot there were guards]: who is shot or hit is counted, and no victim before he is dead
  const isCounted = claim.figures.some(({ of }) => of !== null && target.includes(of));
  return [...victim, ...(victim.length === 0 && (byDoer || isCounted) ? target : [])].flatMap((id) => {
    const [mention, actor] = [filed.mention(id), actors.find((one) => one.mention === id)?.value];
    const figure = figures.find((one) => one.filed === filed && one.figure.of === id)?.figure ?? null;
    // "those killed were traders": said of people who were told before, and not named in passing
    const noun = claim.by.id === IDENTITY ? filed.reading.annotated?.tokens[mention?.head ?? -1]?.lemma : undefined;
    const sort = sortOfVictim(figure, actor, noun?.toLowerCase() ?? "");
    if (mention === undefined || sort === "other" || actor?.kind === "person") return [];
    const seat = actor === undefined ? null : sides.seatOf(actor.party);
    // "30 people" may be anybody, so that their doer must be told
    const meant = GENERAL_PATTERN.test(mention.value) && !isTellingMost(filed, mention) ? null : deed;
    const acting = seat === null ? (actingSide(filed, sides) ?? meant) : otherSide(seat);
    const span = mention.provenance.spans[0]!;
    return [{ filed, acting, sort, text: quote(filed, span), span, figure }];
  });
}
