/** Decoded HTML in, its drafts and facts out. */
import { wordKey } from "#text/words.ts";
import type { Draft, FoundDay, TakenApart } from "../draft.ts";
import { decideKinds } from "../kinds.ts";
import { dayOfTime, pageFacts } from "./facts.ts";
import { pageLines } from "./lines.ts";
import { type Page, readPage } from "./segments.ts";

/** A `time` element further down the page belongs to another story or a comment. */
const TIME_WITHIN_SEGMENTS = 40;

/** Visible text only; what is not the story stays in it as boilerplate. */
export function cleanHtml(source: string, isXml: boolean): TakenApart {
  const page = readPage(source, isXml);
  const facts = pageFacts(page.head, timeDay(page));
  const lines = pageLines(page.segments, facts.title);
  const headlinesMarked = page.segments.some(({ zone }) => zone.heading > 0 && !zone.cue?.strong);
  return {
    drafts: decideKinds(lines, headlinesMarked).map((draft) => nameless(draft, facts.outlet)),
    facts,
    notes: [],
  };
}

/** The outlet's name over its page is no headline. */
function nameless(draft: Draft, outlet: string | null): Draft {
  const isName = draft.kind === "headline" && outlet !== null && wordKey(draft.text.text) === wordKey(outlet);
  return isName ? { ...draft, kind: "boilerplate" } : draft;
}

/** A marked time element wins; else the first that stands at the top and outside furniture. */
function timeDay({ segments, head }: Page): FoundDay | null {
  const marked = head.times.find((time) => time.marked);
  if (marked) return dayOfTime(marked.datetime);
  const top = head.times.find(({ segment }) => segment < TIME_WITHIN_SEGMENTS && !segments[segment]?.zone.cue?.strong);
  return top ? dayOfTime(top.datetime) : null;
}
