/** What a person asks for in words and ids, and the record that they see, in; what is decided, anchored in words, out. */
import type { Figure, ResolvedClaim } from "#model/claim.ts";
import { MEASURES } from "#model/codes.ts";
import {
  type Act,
  BINDINGS,
  type ClaimAnchor,
  type ClaimValue,
  type Decision,
  type IncidentAnchor,
  type Valued,
} from "#model/decision.ts";
import { InputError } from "#model/errors.ts";
import { GRADES, type Incident } from "#model/incident.ts";
import type { CaseRecord, Reading } from "#model/reading.ts";
import type { ValueId } from "#model/span.ts";
import { addedClaim, overlaps, sentenceAt } from "./added-claims.ts";
import { anchorClaim, anchorFigure, anchorIncident } from "./claim-anchors.ts";
import {
  claimValue,
  incidentValue,
  presentClaimValue,
  presentIncidentValue,
  refused,
  type Typed,
  valueIn,
} from "./field-values.ts";
import { undoneBy } from "./ledger.ts";
import { readChoice, readEstimate, type World } from "./value-text.ts";

/** The words of a report in which a claim is added: where they stand, in UTF-16 code units, or as they are when they stand there only once. */
export type AskedWords = string | Readonly<{ start: number; end: number }>;

/** As typed. `field` of confirm and reject is null for the whole; `assignment` is `FIELD=VALUE`. */
export type Asked =
  | Readonly<{ act: "add"; report: string; words: AskedWords; assignments: readonly string[] }>
  | Readonly<{ act: "merge"; incidents: readonly string[] }>
  | Readonly<{ act: "split"; incident: string; claims: readonly string[] }>
  | Readonly<{ act: "confirm" | "reject"; id: string; field: string | null }>
  | Readonly<{ act: "edit"; id: string; assignment: string }>
  | Readonly<{ act: "grade"; incident: string; grade: string }>
  | Readonly<{ act: "undo"; decision: string }>;

type ToldClaim = Readonly<{ reading: Reading; resolved: ResolvedClaim }>;
type ToldFigure = ToldClaim & Readonly<{ figure: Figure }>;

/** `record`: at least what is asked about. */
type Known = Readonly<{
  record: Pick<CaseRecord, "readings" | "incidents">;
  decisions: readonly Decision[];
  world: World;
}>;

/** @throws InputError `id_unknown`, `decision_unknown`, `decision_invalid`, `value_invalid` */
export function actOf(asked: Asked, known: Known): Act {
  switch (asked.act) {
    case "add":
      return add(asked, known);
    case "merge":
      return merge(asked.incidents, known);
    case "split":
      return split(asked, known);
    case "confirm":
      return confirm(asked.id, asked.field, known);
    case "reject":
      return reject(asked.id, asked.field, known);
    case "edit":
      return edit(asked, known);
    case "grade": {
      const incident = anchored(incidentOf(asked.incident, known), known);
      return { act: "grade", incident, grade: readChoice("grade", asked.grade, GRADES) };
    }
    case "undo":
      return undo(asked.decision, known);
  }
}

function incidentOf(id: string, { record }: Known): Incident {
  const incident = record.incidents.find((one) => one.id === id);
  if (incident === undefined) throw new InputError("id_unknown", id);
  return incident;
}

function findClaim(id: string, { record }: Known): ToldClaim | null {
  for (const reading of record.readings) {
    const resolved = reading.resolved?.claims.find(({ claim }) => claim.id === id);
    if (resolved !== undefined) return { reading, resolved };
  }
  return null;
}

function claimOf(id: string, known: Known): ToldClaim {
  const found = findClaim(id, known);
  if (found === null) throw new InputError("id_unknown", id);
  return found;
}

function findFigure(id: string, { record }: Known): ToldFigure | null {
  for (const reading of record.readings) {
    for (const resolved of reading.resolved?.claims ?? []) {
      const figure = resolved.claim.figures.find((one) => one.id === id);
      if (figure !== undefined) return { reading, resolved, figure };
    }
  }
  return null;
}

function anchored(incident: Incident, { record }: Known): IncidentAnchor {
  return anchorIncident(incident, record.readings);
}

function anchorOf({ reading, resolved }: ToldClaim): ClaimAnchor {
  return anchorClaim(reading, resolved);
}

function merge(ids: readonly string[], known: Known): Act {
  const incidents = [...new Set(ids)].map((id) => incidentOf(id, known));
  if (incidents.length < 2) throw refused(ids.join(" "), "give two incidents or more");
  return { act: "merge", incidents: incidents.map((incident) => anchored(incident, known)) };
}

function split({ incident: id, claims }: Extract<Asked, { act: "split" }>, known: Known): Act {
  const incident = incidentOf(id, known);
  const leaving = new Set<string>(claims);
  const stranger = claims.find((claim) => !incident.claims.some((own) => own === claim));
  if (stranger !== undefined) throw refused(stranger, `it is no claim of ${id}`);
  if (leaving.size === incident.claims.length) throw refused(id, "all its claims would leave");
  const told = [...leaving].map((claim) => anchorOf(claimOf(claim, known)));
  return { act: "split", incident: anchored(incident, known), leaving: told };
}

/** What the person does not tell (day, place, speaker) is taken from a claim of the same sentence, where there is one. */
function add({ report, words, assignments }: Extract<Asked, { act: "add" }>, known: Known): Act {
  const reading = known.record.readings.find(({ article }) => article.doc === report);
  if (reading === undefined) throw new InputError("id_unknown", report);
  const trigger = wordsIn(reading, words);
  const read = reading.resolved?.claims.find(({ claim }) => overlaps(claim.trigger, trigger));
  if (read !== undefined) throw refused(read.claim.id, "it is read in these words already; edit it");
  const sentence = sentenceAt(reading, trigger);
  if (sentence === null) throw refused(report, "the words lie in no sentence that was read, or in several");
  const typed = assignments.map(typedIn);
  const figures = typed.flatMap(({ field, text }) => {
    const measure = MEASURES.find((one) => one === field);
    return measure === undefined ? [] : { measure, value: readEstimate(field, text) };
  });
  const said = typed
    .filter(({ field }) => !MEASURES.some((one) => one === field))
    .map((one) => claimValue(one, known.world));
  const [event, ...more] = said.flatMap((value) => (value.field === "event" ? value.value : []));
  if (event === undefined || more.length > 0) throw refused(report, "tell what it is once, as event=ASSAULT");
  const values = [...said.filter(({ field }) => field !== "event"), ...lentBy(reading, sentence, said)];
  return { act: "add", added: addedClaim(reading, { trigger, sentence }, { event, values, figures }) };
}

function wordsIn({ article }: Reading, words: AskedWords): Readonly<{ start: number; end: number }> {
  if (typeof words !== "string") {
    const { start, end } = words;
    if (start < end && end <= article.text.length && article.text.slice(start, end).trim() !== "") return words;
    throw refused(article.doc, `it has no words from ${start} to ${end}`);
  }
  const start = article.text.indexOf(words);
  if (words.trim() === "" || start < 0) throw refused(article.doc, `it does not have the words “${words}”`);
  if (article.text.includes(words, start + 1))
    throw refused(article.doc, `it has “${words}” several times; give more words`);
  return { start, end: start + words.length };
}

/** Values of a claim of this sentence for fields that the person said nothing of. */
function lentBy({ resolved }: Reading, sentence: number, said: readonly ClaimValue[]): readonly ClaimValue[] {
  const lenders = (resolved?.claims ?? []).filter(
    ({ claim, review }) => claim.sentence === sentence && review !== "rejected",
  );
  const lent = (["date", "place", "speaker"] as const).filter((field) => !said.some((value) => value.field === field));
  return lent.flatMap((field) => {
    const values = lenders.flatMap((lender) => valueIn(lender, field) ?? []);
    return values.slice(0, 1);
  });
}

function undo(id: string, { decisions }: Known): Act {
  const decision = decisions.find((one) => one.id === id);
  if (decision === undefined) throw new InputError("decision_unknown", id);
  const by = undoneBy(decisions).get(decision.id);
  if (by !== undefined) throw refused(id, `it is undone by ${by}; undo that to have it again`);
  return { act: "undo", decision: decision.id };
}

function confirm(id: string, field: string | null, known: Known): Act {
  if (isIncidentId(id)) {
    const incident = incidentOf(id, known);
    if (field === null) return { act: "confirm", of: { on: "incident", incident: anchored(incident, known) } };
    const value = presentIncidentValue(incident, field);
    return { act: "confirm", of: { on: "incident-value", incident: anchored(incident, known), value } };
  }
  const told = findFigure(id, known);
  if (told !== null) return { act: "confirm", of: figureValue(told, told.figure.value) };
  const claim = claimOf(id, known);
  if (field === null) return { act: "confirm", of: { on: "claim", claim: anchorOf(claim) } };
  const figure = figureNamed(claim, field);
  if (figure !== null) return { act: "confirm", of: figureValue({ ...claim, figure }, figure.value) };
  const value = presentClaimValue(claim.resolved, field);
  return { act: "confirm", of: { on: "claim-value", claim: anchorOf(claim), value } };
}

function reject(id: string, field: string | null, known: Known): Act {
  if (isIncidentId(id)) {
    if (field !== null) throw refused(field, "a field of an incident is edited, not rejected; reject it in its claims");
    return { act: "reject", of: { on: "incident", incident: anchored(incidentOf(id, known), known) } };
  }
  const told = findFigure(id, known);
  if (told !== null) return { act: "reject", of: figureTarget(told) };
  const claim = claimOf(id, known);
  if (field === null) return { act: "reject", of: { on: "claim", claim: anchorOf(claim) } };
  const figure = figureNamed(claim, field);
  if (figure !== null) return { act: "reject", of: figureTarget({ ...claim, figure }) };
  const binding = BINDINGS.find((one) => one === field);
  if (binding === undefined) throw refused(field, `of a claim, ${BINDINGS.join(", ")} or a measure can be rejected`);
  presentClaimValue(claim.resolved, binding);
  return { act: "reject", of: { on: "binding", claim: anchorOf(claim), binding } };
}

function edit({ id, assignment }: Extract<Asked, { act: "edit" }>, known: Known): Act {
  return { act: "edit", of: valued(id, typedIn(assignment), known) };
}

function typedIn(assignment: string): Typed {
  const at = assignment.indexOf("=");
  const [field, text] = [assignment.slice(0, at).trim(), assignment.slice(at + 1).trim()];
  if (at < 1 || text === "") throw refused(assignment, "write it as FIELD=VALUE");
  return { field, text };
}

function valued(id: string, typed: Typed, known: Known): Valued {
  if (isIncidentId(id)) {
    const incident = incidentOf(id, known);
    const value = incidentValue(incident, typed, known.world);
    return { on: "incident-value", incident: anchored(incident, known), value };
  }
  const told = findFigure(id, known);
  if (told !== null) {
    if (typed.field !== "count") throw refused(typed.field, "of a figure only its count can be edited, as count=12");
    return figureValue(told, readEstimate("count", typed.text));
  }
  const claim = claimOf(id, known);
  const figure = figureNamed(claim, typed.field);
  if (figure !== null) return figureValue({ ...claim, figure }, readEstimate(typed.field, typed.text));
  return { on: "claim-value", claim: anchorOf(claim), value: claimValue(typed, known.world) };
}

function isIncidentId(id: string): boolean {
  return id.startsWith("i_");
}

function figureTarget(told: ToldFigure) {
  return { on: "figure", claim: anchorOf(told), figure: anchorFigure(told.reading, told.figure) } as const;
}

function figureValue(told: ToldFigure, value: Figure["value"]): Valued {
  return { ...figureTarget(told), on: "figure-value", value };
}

/** The only figure of this measure; null when the field is no measure. */
function figureNamed({ resolved: { claim } }: ToldClaim, field: string): Figure | null {
  const measure = MEASURES.find((one) => one === field);
  if (measure === undefined) return null;
  const [figure, ...more] = claim.figures.filter((one) => one.measure === measure);
  if (figure === undefined) throw refused(claim.id, `it has no figure of ${measure}; edit the incident's`);
  if (more.length === 0) return figure;
  const ids = [figure, ...more].map(({ id }) => id).join(", ");
  throw refused(claim.id, `it has several figures of ${measure}; name one: ${ids}`);
}

/** Ids of incidents that a decision was made on; for messages. */
export function incidentsOf(act: Act): readonly ValueId[] {
  if (act.act === "merge") return act.incidents.map(({ incident }) => incident);
  if (act.act === "split" || act.act === "grade") return [act.incident.incident];
  return "of" in act && "incident" in act.of ? [act.of.incident.incident] : [];
}
