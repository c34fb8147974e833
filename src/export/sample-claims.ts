/** The claims of the invented reports, made by hand. For tests. */
import type { Mention } from "#model/annotated.ts";
import type { Claim, Figure, ResolvedClaim } from "#model/claim.ts";
import type { EventType, Hedge, Measure, Mode, Role, VictimStatus } from "#model/codes.ts";
import type { ValueId } from "#model/span.ts";
import type { Actor, DateRange, Estimate } from "#model/world.ts";
import { valueId } from "#text/ids.ts";
import { sourced } from "#text/sourced.ts";
import {
  ARMY,
  army,
  armySaid,
  BY,
  FIRST,
  FRONT,
  fighters,
  first,
  frontSaid,
  JUNE,
  KESTREL,
  MINISTRY,
  ORLO,
  orlo,
  SECOND,
  second,
  type Text,
  THURSDAY,
  TUESDAY,
  tuesday,
  villagers,
  WEDNESDAY,
} from "./sample-text.ts";

export function figure(
  text: Text,
  quote: string,
  of: Mention | null,
  value: Estimate,
  more: Partial<{ measure: Measure; hedge: Hedge; status: VictimStatus }> = {},
): Figure {
  return {
    ...sourced("f", value, { spans: [text.at(quote)], by: BY }),
    measure: more.measure ?? "killed",
    of: of?.id ?? null,
    status: more.status ?? "unknown",
    hedge: more.hedge ?? "exact",
    cumulative: false,
    partOf: null,
  };
}

type ClaimParts = Readonly<{
  text: Text;
  evidence: string;
  trigger: string;
  event: EventType;
  mode?: Mode;
  modality?: Claim["modality"];
  ground?: Claim["ground"];
  attribution?: readonly ValueId[];
  roles?: Partial<Record<Role, readonly ValueId[]>>;
  figures?: readonly Figure[];
  loaded?: string;
  speaker?: readonly [Actor, string];
  when?: DateRange;
}>;

function makeClaim(parts: ClaimParts): ResolvedClaim {
  const { text, evidence, trigger, event } = parts;
  const words = { spans: [text.at(trigger)], by: BY };
  const claim: Claim = {
    id: valueId("c", { evidence, trigger, doc: text.article.doc }),
    evidence: text.at(evidence),
    trigger: text.at(trigger),
    token: 0,
    sentence: 0,
    event: sourced("v", event, words),
    mode: parts.mode === undefined ? null : sourced("v", parts.mode, words),
    polarity: "affirmed",
    modality: parts.modality ?? "actual",
    ground: parts.ground ?? "current",
    attribution: parts.attribution ?? [],
    roles: parts.roles ?? {},
    figures: parts.figures ?? [],
    characterisation:
      parts.loaded === undefined ? null : sourced("v", parts.loaded, { spans: [text.at(parts.loaded)], by: BY }),
    refersTo: false,
    toldWith: [],
    relations: [],
    by: BY,
  };
  const speaker = parts.speaker;
  return {
    claim,
    actors: [],
    speaker: speaker === undefined ? null : { ...sourced("s", speaker[0], words), text: speaker[1] },
    place: event === "ASSAULT" ? sourced("p", ORLO, { spans: orlo.provenance.spans, by: BY }) : null,
    when: parts.when === undefined ? null : sourced("d", parts.when, { ...words, certainty: "implied" }),
    ground: claim.ground,
  };
}

export const forty = figure(
  first,
  "at least 40",
  fighters,
  { low: 40, best: 40, high: null },
  { hedge: "at-least", status: "combatant" },
);
export const twelve = figure(first, "12", villagers, { low: 12, best: 12, high: 12 }, { status: "civilian" });
export const one = figure(
  first,
  "one",
  null,
  { low: 1, best: 1, high: 1 },
  { measure: "injured", status: "combatant" },
);
export const thirtyEight = figure(second, "38", null, { low: 38, best: 38, high: 38 });
export const two = figure(first, "two", null, { low: 2, best: 2, high: 2 }, { status: "civilian" });

export const killing = makeClaim({
  text: first,
  evidence: FIRST[1]![1],
  trigger: "killed",
  event: "ASSAULT",
  mode: "aerial",
  attribution: [armySaid.id],
  roles: { agent: [army.id], victim: [fighters.id], place: [orlo.id], date: [tuesday.id] },
  figures: [forty],
  speaker: [ARMY, "Velmar's army"],
  when: TUESDAY,
});
export const massacre = makeClaim({
  text: first,
  evidence: FIRST[2]![1],
  trigger: "died",
  event: "ASSAULT",
  attribution: [frontSaid.id],
  roles: { victim: [villagers.id] },
  figures: [twelve],
  loaded: "a massacre",
  speaker: [FRONT, "The Sarn Front"],
  when: WEDNESDAY,
});
export const injury = makeClaim({
  text: first,
  evidence: FIRST[3]![1],
  trigger: "injured",
  event: "ASSAULT",
  figures: [one],
  speaker: [ARMY, "the army"],
});
export const call = makeClaim({
  text: first,
  evidence: FIRST[4]![1],
  trigger: "called the",
  event: "CONSULT",
  mode: "phone",
});
export const condemned = makeClaim({
  text: first,
  evidence: FIRST[5]![1],
  trigger: "condemned",
  event: "REJECT",
  mode: "statement",
  speaker: [MINISTRY, "Velmar's foreign ministry"],
  when: THURSDAY,
});
export const warning = makeClaim({
  text: first,
  evidence: FIRST[6]![1],
  trigger: "attack the town",
  event: "ASSAULT",
  modality: "possible",
  ground: "forecast",
});
export const mine = makeClaim({
  text: first,
  evidence: FIRST[7]![1],
  trigger: "a mine killed",
  event: "ASSAULT",
  mode: "explosive",
  ground: "background",
  figures: [two],
  when: JUNE,
});
export const monitored = makeClaim({
  text: second,
  evidence: SECOND[1]![1],
  trigger: "dead",
  event: "ASSAULT",
  figures: [thirtyEight],
  speaker: [KESTREL, "Kestrel Watch"],
});
