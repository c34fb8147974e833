/** Decisions -> what a person reads of them: what was decided, of what, and what became of it. */
import type { Act, ClaimValue, IncidentValue, Standing } from "#model/decision.ts";
import type { Estimate, Place } from "#model/world.ts";
import { EVENT_WORDS } from "#text/event-words.ts";
import { bestWords, COUNTED_SIDE_WORDS, counted, estimateWords, placeWords, rangeWords } from "./said-words.ts";

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

type ToldField = "polarity" | "modality" | "ground";

/** How a claim tells its event, as a sentence. */
const TOLD_WORDS = {
  affirmed: "it happened",
  negated: "it did not happen",
  actual: "it was done",
  possible: "it is only possible",
  planned: "it was planned",
  attempted: "it was attempted",
  current: "it was news when reported",
  background: "it is background",
  forecast: "it is still to come",
} as const satisfies Record<Extract<ClaimValue, { field: ToldField }>["value"], string>;

const FIELD_WORDS = {
  event: "kind of event",
  date: "day",
  place: "place",
  speaker: "speaker",
  agent: "who did it",
  target: "target",
  victim: "victim",
  "side-a": "side A",
  "side-b": "side B",
} as const satisfies Record<Exclude<ClaimValue["field"] | IncidentValue["field"], "count" | ToldField>, string>;

/** `field` is null where the value says all. */
type SaidValue = Readonly<{ field: string | null; value: string }>;

function saidValue(said: ClaimValue | IncidentValue): SaidValue {
  switch (said.field) {
    case "count":
      return { field: `${said.measure}, ${COUNTED_SIDE_WORDS[said.of]}`, value: estimateText(said.value) };
    case "date":
      return { field: FIELD_WORDS.date, value: rangeWords(said.value) };
    case "place":
      return { field: FIELD_WORDS.place, value: placeWords(said.value) };
    case "event":
      return { field: FIELD_WORDS.event, value: EVENT_WORDS[said.value].toLowerCase() };
    case "polarity":
    case "modality":
    case "ground":
      return { field: null, value: TOLD_WORDS[said.value] };
    default:
      return { field: FIELD_WORDS[said.field], value: said.value.name };
  }
}

function valueWords(verb: "confirmed" | "edited", { field, value }: SaidValue): string {
  if (field === null) return `${verb}: ${value}`;
  return verb === "confirmed" ? `confirmed: ${field} is ${value}` : `edited: ${field} is now ${value}`;
}

function ofWords(act: Extract<Act, { act: "confirm" | "reject" | "edit" }>): string {
  const verb = act.act === "reject" ? "rejected" : act.act === "edit" ? "edited" : "confirmed";
  const { of } = act;
  switch (of.on) {
    case "incident":
      return `${verb} the incident`;
    case "claim":
      return `${verb} the claim`;
    case "figure":
      return `${verb} the figure of ${of.figure.measure} “${of.figure.words.exact}”`;
    case "binding":
      return `${verb} the ${FIELD_WORDS[of.binding]} of the claim`;
    case "figure-value":
      return `${verb}: ${of.figure.measure} “${of.figure.words.exact}” is ${estimateText(of.value)}`;
    default:
      return valueWords(verb === "edited" ? "edited" : "confirmed", saidValue(of.value));
  }
}

/** What was decided, for a person who sees elsewhere of which incident or claim: "merged 2 incidents", "edited: place is now near Taiz". */
export function actWords(act: Act): string {
  switch (act.act) {
    case "add":
      return `added a claim, “${act.added.claim.trigger.exact}”`;
    case "merge":
      return `merged ${counted(act.incidents.length, "incident")}`;
    case "split":
      return `split off ${counted(act.leaving.length, "claim")}`;
    case "grade":
      return `graded ${act.grade}`;
    case "undo":
      return "undid a decision";
    default:
      return ofWords(act);
  }
}
