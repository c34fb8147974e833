/** Decisions -> what a person reads of them: what was decided, of what, and what became of it. */
import type { Act, ClaimValue, IncidentValue, Standing } from "#model/decision.ts";
import type { Estimate, Place } from "#model/world.ts";
import { bestWords, estimateWords, placeWords, rangeWords } from "./said-words.ts";

function estimateText(value: Estimate): string {
  return `${estimateWords(value)}${bestWords(value)}`;
}

function placeText(place: Place): string {
  return `${placeWords(place)} (${place.placeId})`;
}

function valueText(said: ClaimValue | IncidentValue): string {
  switch (said.field) {
    case "count":
      return `${said.measure}.${said.of} = ${estimateText(said.value)}`;
    case "date":
      return `date = ${rangeWords(said.value)}`;
    case "place":
      return `place = ${placeText(said.value)}`;
    case "event":
    case "polarity":
    case "modality":
    case "ground":
      return `${said.field} = ${said.value}`;
    default:
      return `${said.field} = ${said.value.name}`;
  }
}

function targetText(of: Extract<Act, { of: unknown }>["of"]): string {
  switch (of.on) {
    case "incident":
      return of.incident.incident;
    case "incident-value":
      return `${of.incident.incident} ${valueText(of.value)}`;
    case "claim":
      return of.claim.claim;
    case "claim-value":
      return `${of.claim.claim} ${valueText(of.value)}`;
    case "binding":
      return `${of.claim.claim} ${of.binding}`;
    case "figure":
      return `${of.claim.claim} ${of.figure.measure} “${of.figure.words.exact}”`;
    case "figure-value":
      return `${of.claim.claim} ${of.figure.measure} “${of.figure.words.exact}” = ${estimateText(of.value)}`;
  }
}

/** "merge i_… i_…", "edit i_… killed.civilians = 12": nearly the command that made it. */
export function actText(act: Act): string {
  switch (act.act) {
    case "add": {
      const { claim, event, figures, values } = act.added;
      const counts = figures.map(({ measure, value }) => `${measure} = ${estimateText(value)}`);
      return [`add ${claim.claim} “${claim.trigger.exact}” event = ${event}`, ...counts, ...values.map(valueText)].join(
        ", ",
      );
    }
    case "merge":
      return `merge ${act.incidents.map(({ incident }) => incident).join(" ")}`;
    case "split":
      return `split ${act.incident.incident} ${act.leaving.map(({ claim }) => claim).join(" ")}`;
    case "grade":
      return `grade ${act.incident.incident} ${act.grade}`;
    case "undo":
      return `undo ${act.decision}`;
    default:
      return `${act.act} ${targetText(act.of)}`;
  }
}

export function standingText(standing: Standing): string {
  if (standing.state === "in force") return "in force";
  return standing.state === "unanchored" ? `not applied: ${standing.why}` : `${standing.state} by ${standing.by}`;
}
