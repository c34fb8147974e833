/** What the address says is selected and how it is shown; what the API is asked for it; the restrictions that are set, one by one. */
import type { SORTS as API_SORTS, FacetName, FacetsJson } from "#api/schemas/browse.ts";
import type { Query } from "../shared/api.ts";
import { anyOf, oneOf, type Parameter, type SearchState, several, text } from "../shared/search-state.ts";
import {
  AGREEMENT_WORDS,
  CONTRADICTION_WORDS,
  EVENT_WORDS,
  GRADE_WORDS,
  GROUND_WORDS,
  MEASURE_WORDS,
  MODE_WORDS,
  numeral,
  REVIEW_WORDS,
} from "../shared/words.ts";

/** In the order of the pane. */
export const FACET_WORDS = {
  place: "Place",
  actor: "Actor",
  type: "Type",
  mode: "How",
  measure: "Harm told",
  contradiction: "Accounts differ on",
  agreement: "Agreement",
  grade: "Grade",
  review: "Review",
  outlet: "Outlet",
  origin: "Origin",
  ground: "News or background",
} as const satisfies Record<FacetName, string>;
export const FACET_NAMES = Object.keys(FACET_WORDS) as readonly FacetName[];

const YES_NO = oneOf(["", "no", "yes"]);

/** The parameters that every address of the API about a selection takes. */
export const SELECTION = {
  q: text,
  from: text,
  to: text,
  place: several,
  actor: several,
  type: several,
  mode: several,
  measure: several,
  min: text,
  contradiction: several,
  agreement: several,
  grade: several,
  review: several,
  outlet: several,
  origin: several,
  ground: several,
  dated: YES_NO,
  located: YES_NO,
  bounds: text,
} as const;

export const PANES = ["filters", "timeline", "map"] as const;
export type Pane = (typeof PANES)[number];
export type Sort = (typeof API_SORTS)[number];
/** The first is meant when the address names none. */
export const SORTS = [
  "-day",
  "day",
  "-killed",
  "killed",
  "contested",
  "review",
  "title",
  "changed",
] as const satisfies readonly Sort[];

/** Null: as suits the width of the window. */
const panes: Parameter<readonly Pane[] | null> = {
  read: (values) => (values.length === 0 ? null : anyOf(PANES).read(values)),
  write: (open) => (open === null ? [] : open.length === 0 ? ["none"] : open),
};

/** `view` is what the map shows: LAT,LON,ZOOM. */
export const VIEW_STATE = { ...SELECTION, sort: oneOf(SORTS), pane: panes, view: text } as const;

export type Selection = SearchState<typeof SELECTION>;
export type ViewState = SearchState<typeof VIEW_STATE>;

export const NOTHING_SELECTED: Selection = {
  ...(Object.fromEntries(FACET_NAMES.map((name) => [name, []])) as unknown as Record<FacetName, readonly string[]>),
  q: "",
  from: "",
  to: "",
  min: "",
  dated: "",
  located: "",
  bounds: "",
};

/** In an order of its own, so that the same selection is asked once however it was reached. */
export function selectionQuery(state: Selection): Query {
  return Object.fromEntries(Object.keys(SELECTION).map((name) => [name, state[name as keyof Selection]]));
}

const CODE_WORDS: Readonly<Partial<Record<FacetName, Readonly<Record<string, string>>>>> = {
  type: EVENT_WORDS,
  mode: MODE_WORDS,
  measure: MEASURE_WORDS,
  contradiction: CONTRADICTION_WORDS,
  agreement: AGREEMENT_WORDS,
  grade: { ...GRADE_WORDS, none: "Not graded" },
  review: REVIEW_WORDS,
  ground: GROUND_WORDS,
};

/** @param label  the API's, which for codes is the code */
export function valueWords(facet: FacetName, value: string, label: string = value): string {
  const words = CODE_WORDS[facet]?.[value] ?? label;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** One restriction that is set, and the selection without it. */
export type Restriction = Readonly<{ id: string; words: string; lifted: Partial<Selection> }>;

/** In the order of the pane; `facets` lend the names of what has only an id. */
export function restrictions(state: Selection, facets: FacetsJson | undefined): readonly Restriction[] {
  const one = (id: keyof Selection, words: string): readonly Restriction[] =>
    state[id] === "" ? [] : [{ id, words, lifted: { [id]: "" } }];
  return [
    ...one("q", `Words: ${state.q}`),
    ...one("from", `From ${state.from}`),
    ...one("to", `To ${state.to}`),
    ...FACET_NAMES.flatMap((facet) => valueRestrictions(state, facet, facets)),
    ...one("min", `At least ${/^\d+$/.test(state.min) ? numeral(Number(state.min)) : state.min}`),
    ...one("dated", state.dated === "no" ? "No day told" : "With a day"),
    ...one("located", state.located === "no" ? "No place told" : "With a place"),
    ...one("bounds", "Within a part of the map"),
  ];
}

function valueRestrictions(state: Selection, facet: FacetName, facets: FacetsJson | undefined): readonly Restriction[] {
  const labels = facets?.facets.find((known) => known.facet === facet)?.values ?? [];
  return state[facet].map((value) => ({
    id: `${facet} ${value}`,
    words: `${FACET_WORDS[facet]}: ${valueWords(facet, value, labels.find((known) => known.value === value)?.label)}`,
    lifted: { [facet]: state[facet].filter((other) => other !== value) },
  }));
}
