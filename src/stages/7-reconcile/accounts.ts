/** What each speaker says of an incident, in its own words. */
import type { Account } from "#model/incident.ts";
import type { Span } from "#model/span.ts";
import type { CaseFile, FiledClaim } from "./case-file.ts";
import { accountFigure } from "./counts.ts";
import type { FiledFigure } from "./filed-figures.ts";

/** One account a speaker and report, in reading order of its first claim. The outlet has one where it speaks itself. */
export function accountsOf({ claims }: CaseFile, figures: readonly FiledFigure[]): Account[] {
  const groups = Map.groupBy(claims, (filed) => `${filed.doc}\n${filed.resolved.speaker?.value.actorId ?? ""}`);
  return [...groups.values()].map((own) => makeAccount(own, figures));
}

function makeAccount(own: readonly FiledClaim[], figures: readonly FiledFigure[]): Account {
  const first = own[0]!;
  const { speaker } = first.resolved;
  const ids = new Set(own.map(({ resolved }) => resolved.claim.id));
  const words = (own.find(({ resolved }) => resolved.claim.figures.length > 0) ?? first).resolved.claim.evidence;
  return {
    speaker,
    speakerText: speaker?.text ?? first.reading.article.outlet ?? first.reading.report.file ?? first.doc,
    origin: first.origin,
    doc: first.doc,
    claims: [...ids],
    figures: figures.filter(({ filed }) => ids.has(filed.resolved.claim.id)).map(accountFigure),
    victims: own.flatMap(victimsWithoutNumber),
    characterisations: own.flatMap(({ resolved }) => resolved.claim.characterisation ?? []),
    words,
  };
}

/** Quotes of the victims that no figure counts: who the dead were. */
function victimsWithoutNumber({ resolved, mention }: FiledClaim): Span[] {
  const { roles, figures, event } = resolved.claim;
  if (event.value !== "ASSAULT") return [];
  const counted = new Set(figures.map(({ of }) => of));
  return (roles.victim ?? []).filter((id) => !counted.has(id)).flatMap((id) => mention(id)?.provenance.spans[0] ?? []);
}
