/** The lists of the codebook, in the order in which a coder decides. */
import { GROUND_ENTRIES, MODALITY_ENTRIES, POLARITY_ENTRIES } from "./circumstances.ts";
import type { Entry } from "./entry.ts";
import { EVENT_ENTRIES } from "./events.ts";
import { HEDGE_ENTRIES } from "./hedges.ts";
import { MEASURE_ENTRIES } from "./measures.ts";
import { MODE_ENTRIES } from "./modes.ts";
import { RELATION_ENTRIES } from "./relations.ts";
import { ROLE_ENTRIES } from "./roles.ts";
import { STATUS_ENTRIES } from "./victim-statuses.ts";

/** `words` says which words the brackets of its examples enclose. */
export type CodeList = Readonly<{
  title: string;
  introduction: string;
  words: string;
  entries: Readonly<Record<string, Entry>>;
}>;

export const CODEBOOK = {
  events: {
    title: "Event types",
    introduction:
      "What happened. The types are those of PLOVER, except that its DEMAND is part of REQUEST. COERCE and ASSAULT are violence and make incidents; all others are context, which joins the timeline of an incident when it has to do with it. A claim has one event type.",
    words: "the words that tell the event",
    entries: EVENT_ENTRIES,
  },
  modes: {
    title: "Modes",
    introduction:
      "How it was done. A claim has one mode, or none when the words do not say: an attack without a weapon has none. A mode is read off the sentence and never off what is usual.",
    words: "the words that tell the event",
    entries: MODE_ENTRIES,
  },
  polarity: {
    title: "Polarity",
    introduction: "Whether the source says that it happened or that it did not. A negated claim is never counted.",
    words: "the words that tell the event",
    entries: POLARITY_ENTRIES,
  },
  modality: {
    title: "Modality",
    introduction:
      "Whether it is told as a fact, a possibility, a plan or an attempt. Only what is `actual` is counted.",
    words: "the words that tell the event",
    entries: MODALITY_ENTRIES,
  },
  ground: {
    title: "Ground",
    introduction: "Whether it belongs to the story that the report tells, to its past or to its future.",
    words: "the words that tell the event",
    entries: GROUND_ENTRIES,
  },
  roles: {
    title: "Roles",
    introduction:
      "Who and what plays which part in one claim, as its source tells it. The sides of an incident have no direction; the roles of a claim do.",
    words: "the words that play the part",
    entries: ROLE_ENTRIES,
  },
  measures: {
    title: "Measures",
    introduction:
      "What a figure counts. All but `present` are harm. UCDP and ACLED count only the killed, Airwars the killed and the injured; no recorder named here counts the rest in a column of its own.",
    words: "the words that are counted",
    entries: MEASURE_ENTRIES,
  },
  hedges: {
    title: "Hedges",
    introduction: "How sure the words are of a number, and so which bounds the figure gets.",
    words: "the words that are counted",
    entries: HEDGE_ENTRIES,
  },
  statuses: {
    title: "Victim status",
    introduction: "Whether those counted bore arms. The words alone decide, as each source uses them.",
    words: "the words that are counted",
    entries: STATUS_ENTRIES,
  },
  relations: {
    title: "Relations",
    introduction:
      "Where a claim stands in time to another claim of its sentence; the same codes tie context to an incident.",
    words: "the words that tell the event that stands so to the other",
    entries: RELATION_ENTRIES,
  },
} as const satisfies Readonly<Record<string, CodeList>>;

export type ListName = keyof typeof CODEBOOK;
