/** What each speaker says of an incident, in its own words, and who is behind it. */
import type { Account, Origin } from "#model/incident.ts";
import { publisherOf } from "#model/report.ts";
import type { Span } from "#model/span.ts";
import type { CaseFile, FiledClaim } from "./case-file.ts";
import { accountFigure } from "./counts.ts";
import type { FiledFigure } from "./filed-figure.ts";
import { statementKey } from "./voices.ts";

/** One account a speaker and report, in reading order of its first claim. The outlet has one where it speaks itself. */
export function accountsOf({ claims }: CaseFile, figures: readonly FiledFigure[]): Account[] {
  return accountGroups(claims).map((own) => makeAccount(own, figures));
}

function accountGroups(claims: readonly FiledClaim[]): (readonly FiledClaim[])[] {
  return [...Map.groupBy(claims, ({ doc, resolved }) => `${doc}\n${resolved.speaker?.value.actorId ?? ""}`).values()];
}

/** The claim that stands for an account: the first that gives a figure. */
function leading(own: readonly FiledClaim[]): FiledClaim {
  return own.find(({ resolved }) => resolved.claim.figures.length > 0) ?? own[0]!;
}

function makeAccount(own: readonly FiledClaim[], figures: readonly FiledFigure[]): Account {
  const first = own[0]!;
  const { speaker } = first.resolved;
  const lead = leading(own);
  const ids = new Set(own.map(({ resolved }) => resolved.claim.id));
  const told = withoutRepeats(own);
  return {
    speaker,
    speakerText: speaker?.text ?? publisherOf(first.reading),
    origin: lead.origin,
    doc: first.doc,
    claims: [...ids],
    figures: figures.filter(({ filed }) => told.has(filed.resolved.claim.id)).map(accountFigure),
    victims: own.flatMap(victimsWithoutNumber),
    characterisations: own.flatMap(({ resolved }) => resolved.claim.characterisation ?? []),
    words: lead.resolved.claim.evidence,
  };
}

/** Claims of the statements that the report does not repeat word for word: a headline in the body, a quotation in a box. */
function withoutRepeats(own: readonly FiledClaim[]): ReadonlySet<string> {
  const first = new Map<string, number>();
  const isFirst = ({ reading, resolved: { claim } }: FiledClaim) => {
    const key = statementKey(reading.article, claim);
    if (key !== "" && !first.has(key)) first.set(key, claim.evidence.start);
    return key === "" || first.get(key) === claim.evidence.start;
  };
  return new Set(own.filter(isFirst).map(({ resolved }) => resolved.claim.id));
}

/** In the order of the accounts. Outlets are in order of their reports' accounts, each once. */
export function originsOf({ claims }: CaseFile): Origin[] {
  const leads = accountGroups(claims).map(leading);
  return [...Map.groupBy(leads, ({ origin }) => origin)].map(([id, own]) => ({
    id,
    name: own[0]!.originName,
    outlets: [...new Set(own.map(({ reading }) => publisherOf(reading)))],
  }));
}

/** Quotes of the victims that no figure counts: who the dead were. */
function victimsWithoutNumber({ resolved, mention }: FiledClaim): Span[] {
  const { roles, figures, event } = resolved.claim;
  if (event.value !== "ASSAULT") return [];
  const counted = new Set(figures.map(({ of }) => of));
  return (roles.victim ?? []).filter((id) => !counted.has(id)).flatMap((id) => mention(id)?.provenance.spans[0] ?? []);
}
