/** Speakers differ on who the dead and hurt were: combatants or civilians, soldiers or militiamen. */
import type { Figure } from "#model/claim.ts";
import type { Contradiction } from "#model/incident.ts";
import type { Span } from "#model/span.ts";
import { type Sort, sortOf } from "#reference/actors/party-kind.ts";
import type { CaseFile, FiledClaim } from "../case-file.ts";
import { isAffirmed, quote } from "../case-file.ts";
import type { FiledFigure } from "../filed-figures.ts";
import type { Sides } from "../sides.ts";
import { actingSide, otherSide } from "./acting-side.ts";
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
  const harmed = file.claims.filter(isAffirmed).flatMap((filed) => harmedIn(filed, figures, sides));
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

function harmedIn(filed: FiledClaim, figures: readonly FiledFigure[], sides: Sides): Harmed[] {
  const { claim, actors } = filed.resolved;
  if (claim.event.value !== "ASSAULT") return [];
  return (claim.roles.victim ?? []).flatMap((id) => {
    const [mention, actor] = [filed.mention(id), actors.find((one) => one.mention === id)?.value];
    const figure = figures.find((one) => one.filed === filed && one.figure.of === id)?.figure ?? null;
    const sort = figure?.status === "civilian" ? "people" : actor === undefined ? "other" : sortOf(actor);
    if (mention === undefined || sort === "other" || actor?.kind === "person") return [];
    const own = actor === undefined ? null : sides.seatOf(actor.party);
    const acting = own === null ? actingSide(filed, sides) : otherSide(own);
    const span = mention.provenance.spans[0]!;
    return [{ filed, acting, sort, text: quote(filed, span), span, figure }];
  });
}
