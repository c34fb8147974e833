/** What of the report view its address says. */
import { oneOf, type Parameter, text } from "../shared/search-state.ts";
import { LAYERS, type Layer, USUAL_LAYERS } from "./marks.ts";
import type { Words } from "./text-map.ts";

const PANELS = ["", "text", "claims", "raw", "about"] as const;
/** `text` is a panel of its own on narrow screens only; nothing means that there, and the claims elsewhere. */
export type Panel = (typeof PANELS)[number];

const words: Parameter<Words | null> = {
  read: ([value]) => {
    const places = /^(\d{1,9})-(\d{1,9})$/.exec(value ?? "");
    const [start, end] = [Number(places?.[1]), Number(places?.[2])];
    return places !== null && start < end ? { start, end } : null;
  },
  write: (value) => (value === null ? [] : [`${value.start}-${value.end}`]),
};

const NONE = "none";

/** Left out where they are the usual ones. */
const layers: Parameter<readonly Layer[]> = {
  read: (values) => (values.length === 0 ? USUAL_LAYERS : LAYERS.filter((layer) => values.includes(layer))),
  write: (chosen) => {
    if (chosen.length === 0) return [NONE];
    const usual = chosen.length === USUAL_LAYERS.length && USUAL_LAYERS.every((layer) => chosen.includes(layer));
    return usual ? [] : chosen;
  },
};

export const REPORT_ADDRESS = { claim: text, at: words, layer: layers, panel: oneOf(PANELS) };

/** The permanent address of words. */
export function wordsAddress(doc: string, { start, end }: Words): string {
  return `/reports/${doc}?at=${start}-${end}`;
}
