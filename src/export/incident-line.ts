/** An incident -> one line of `crosscheck incidents --json`: what a list needs, without the words. */
import type { Incident } from "#model/incident.ts";
import { gradeJson, placeJson } from "./incident-json.ts";

/** Names of those who print the incident's accounts, each once. */
export function outletsOf({ origins }: Pick<Incident, "origins">): readonly string[] {
  return [...new Set(origins.flatMap(({ outlets }) => outlets))];
}

export function incidentLine(incident: Incident) {
  const { id, title, ground, event, when, place, sideA, sideB, counts, accounts, origins, contradictions, docs } =
    incident;
  const { review, grade, decisions } = incident;
  return {
    id,
    title,
    ground,
    event: event.chosen.value,
    when: when && { ...when.chosen.value, certainty: when.chosen.certainty },
    where: place && { ...placeJson(place.chosen.value), certainty: place.chosen.certainty },
    sideA: sideA && { actor: sideA.chosen.value.actorId, name: sideA.chosen.value.name },
    sideB: sideB && { actor: sideB.chosen.value.actorId, name: sideB.chosen.value.name },
    counts: counts.map(({ measure, of, estimate }) => {
      const { low, best, high } = estimate.chosen.value;
      return { measure, of, low, best, high, origins: estimate.origins, policy: estimate.policy };
    }),
    accounts: accounts.length,
    origins: origins.length,
    outlets: outletsOf(incident).length,
    contradictions: contradictions.map(({ kind }) => kind),
    reports: [...docs],
    review: review.state,
    grade: gradeJson(grade),
    decisions: [...decisions],
  };
}
