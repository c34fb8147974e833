/** One incident's claims in; of each toll what every origin says, and why figures were left out, out, for a person who asks. */
import { MEASURES } from "#model/codes.ts";
import type { ExplainedCount, LeftOut } from "#model/explanation.ts";
import type { Linked } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { ActorRegistry } from "#reference/actors/registry.ts";
import { fileClaims, makeCaseFile, type RelateParties } from "./case-file.ts";
import { countable, isOutrun, isTotal, type Statement, size, statementOf, statementsOf } from "./counts.ts";
import type { FiledFigure } from "./filed-figure.ts";
import { filedFigures } from "./filed-figures.ts";
import { withFurtherDead } from "./further-dead.ts";
import { findSides } from "./sides.ts";
import { makeVoiceOf, voicesIn } from "./voices.ts";

/** In the order of `MEASURES`. Nothing when `linked` holds no cluster. */
export function explainCounts(
  readings: readonly Reading[],
  linked: Pick<Linked, "clusters" | "copies">,
  { relate, registry }: Readonly<{ relate: RelateParties; registry: ActorRegistry }>,
): readonly ExplainedCount[] {
  const [cluster] = linked.clusters;
  if (cluster === undefined) return [];
  const voiceOf = makeVoiceOf(voicesIn(readings, linked.copies, registry), registry);
  const file = makeCaseFile(cluster, fileClaims(readings, voiceOf), relate);
  if (file.claims.length === 0) return [];
  const figures = withFurtherDead(filedFigures(file, findSides(file)));
  const counted = Map.groupBy(figures, ({ figure, of }) => `${MEASURES.indexOf(figure.measure)} ${of}`);
  return [...counted.values()]
    .map(explainCount)
    .sort((one, other) => MEASURES.indexOf(one.measure) - MEASURES.indexOf(other.measure));
}

/** @param figures  of one measure and side, at least one */
export function explainCount(figures: readonly FiledFigure[]): ExplainedCount {
  const statements = statementsOf(figures);
  const { figure, of } = figures[0]!;
  return {
    measure: figure.measure,
    of,
    statements: statements.map((one) => ({
      origin: one.origin,
      originName: one.figures[0]!.filed.originName,
      published: one.published,
      estimate: one.estimate,
      figures: summed(one).map((filed) => filed.figure.id),
      outrun: isOutrun(one, statements),
    })),
    leftOut: figures.flatMap((one) => {
      const why = whyLeftOut(one, figures, statements);
      return why === null ? [] : [{ figure: one.figure.id, why }];
    }),
  };
}

/** Those of a statement that are added up: parts only where it gives no whole. */
function summed({ figures }: Statement): readonly FiledFigure[] {
  const wholes = figures.filter(({ figure }) => figure.partOf === null);
  return wholes.length > 0 ? wholes : figures;
}

/** null for a figure that is in its origin's statement. */
function whyLeftOut(
  one: FiledFigure,
  figures: readonly FiledFigure[],
  statements: readonly Statement[],
): LeftOut | null {
  const stands = statements.find(({ origin }) => origin === one.filed.origin);
  if (stands !== undefined && summed(stands).includes(one)) return null;
  if (!countable(figures).includes(one)) return one.replaced ? "replaced" : "part";
  if (stands === undefined || stands.figures.includes(one)) return "included";
  const own = statementOf(countable(figures).filter(({ statement }) => statement === one.statement));
  if (own.published !== stands.published) return "earlier";
  if (isTotal(own) !== isTotal(stands)) return "no-total";
  return size(own) < size(stands) ? "smaller" : "repeated";
}
