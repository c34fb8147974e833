/** Segments of a page in; lines out, each with what the page's marks and shape say it is. */
import { type MappedText, sliceMapped } from "#text/mapped-text.ts";
import { tidySpaces } from "#text/whitespace.ts";
import { wordSimilarity } from "#text/words.ts";
import type { Line } from "../draft.ts";
import { endsSentence, phraseKind } from "../phrases.ts";
import { splitParagraphs } from "../plain/paragraphs.ts";
import type { Segment } from "./segments.ts";
import type { Cue } from "./zones.ts";

/** Prose: a sentence of some length that is not a link. */
const SHORTEST_PROSE_UNITS = 40;
/** Above this share of the page's prose, what the page marks as its article holds the story, and the rest is beside it. */
const MAIN_SHARE = 0.6;
/** A weak cue around more of the prose than this is the story's wrapper. */
const WRAPPER_SHARE = 0.4;
/** Share of a line's characters that decides about the line. */
const MOSTLY = 0.8;
const LINK_DENSE = 0.6;
const LONGEST_BYLINE_UNITS = 160;
const LONGEST_CROSSHEAD_WORDS = 15;
const SAME_TITLE = 0.6;
const DECK_WITHIN_SEGMENTS = 3;

type Shape = Readonly<{
  title: Segment | null;
  /** whether the marked article holds the story */
  mainHolds: boolean;
  isFurniture: (cue: Cue | null) => boolean;
}>;

/** Lines in page order. `pageTitle` is the title in the metadata, by which the headline is known among several headings. */
export function pageLines(segments: readonly Segment[], pageTitle: string | null): Line[] {
  const shape = shapeOf(segments, pageTitle);
  return segments.flatMap((segment) => {
    const { hint, part } = hintOf(segment, shape);
    return piecesOf(segment).map((text): Line => ({ text, hint, part }));
  });
}

function isProse({ text, units }: Segment): boolean {
  return units.all >= SHORTEST_PROSE_UNITS && units.link < units.all / 2 && endsSentence(text.text.trimEnd());
}

function shapeOf(segments: readonly Segment[], pageTitle: string | null): Shape {
  const title = titleSegment(segments, pageTitle);
  const proseIn = new Map<Cue, number>();
  let [prose, proseInMain] = [0, 0];
  for (const segment of segments.filter(isProse)) {
    prose += segment.units.all;
    if (segment.zone.main) proseInMain += segment.units.all;
    for (let cue = segment.zone.cue; cue; cue = cue.parent)
      proseIn.set(cue, (proseIn.get(cue) ?? 0) + segment.units.all);
  }
  const aroundTitle = new Set<Cue>();
  for (let cue = title?.zone.cue ?? null; cue; cue = cue.parent) aroundTitle.add(cue);
  const isOne = (cue: Cue): boolean =>
    !aroundTitle.has(cue) && (cue.strong || (proseIn.get(cue) ?? 0) <= prose * WRAPPER_SHARE);
  return {
    title,
    mainHolds: prose > 0 && proseInMain >= prose * MAIN_SHARE,
    isFurniture(innermost) {
      for (let cue = innermost; cue; cue = cue.parent) if (isOne(cue)) return true;
      return false;
    },
  };
}

/** The heading that is the page's title: most like the metadata's title, else the first `h1`, one in the article before others. */
function titleSegment(segments: readonly Segment[], pageTitle: string | null): Segment | null {
  const headings = segments.filter(({ zone }) => zone.heading === 1 || zone.heading === 2);
  const alike = headings
    .map((segment) => ({ segment, similarity: wordSimilarity(segment.text.text, pageTitle ?? "") }))
    .filter(({ similarity }) => similarity >= SAME_TITLE)
    .toSorted((left, right) => right.similarity - left.similarity);
  const first = headings.filter(({ zone }) => zone.heading === 1);
  return alike[0]?.segment ?? first.find(({ zone }) => zone.main) ?? first[0] ?? null;
}

/** A heading or deck that stands with the title, outside what the page marks as the article's body. */
function isDeck({ zone, place }: Segment, { title }: Shape): boolean {
  return (
    (zone.heading > 0 || zone.deck) &&
    title !== null &&
    place > title.place &&
    place <= title.place + DECK_WITHIN_SEGMENTS
  );
}

type Hint = Pick<Line, "hint" | "part">;

function hintOf(segment: Segment, shape: Shape): Hint {
  const { zone, units } = segment;
  const text = segment.text.text.trim();
  if (segment === shape.title) return { hint: "headline", part: "title" };
  if (shape.isFurniture(zone.cue) || units.cue >= units.all * MOSTLY) return furniture(segment, shape);
  if (zone.caption || units.caption >= units.all * MOSTLY) return { hint: "caption", part: null };
  const byline = zone.byline || units.byline >= units.all * MOSTLY;
  if (byline && units.all <= LONGEST_BYLINE_UNITS && !(isProse(segment) && zone.main))
    return { hint: "boilerplate", part: "byline" };
  if (shape.mainHolds && !zone.main && !isDeck(segment, shape)) return furniture(segment, shape);
  return storyHint(segment, text);
}

/** Furniture; a byline between the page's menu and its article is still a byline. */
function furniture({ zone }: Segment, shape: Shape): Hint {
  return { hint: "boilerplate", part: zone.byline && !shape.isFurniture(zone.cue) ? "byline" : null };
}

function storyHint({ zone, units }: Segment, text: string): Hint {
  const linked = units.link / units.all;
  const sentence = endsSentence(text);
  if (zone.heading > 0) return linked >= MOSTLY && zone.heading > 1 ? FURNITURE : headingHint(text);
  if (zone.deck) return { hint: "headline", part: null };
  if (linked >= LINK_DENSE && !sentence) return FURNITURE;
  if (linked >= MOSTLY && !zone.main) return FURNITURE;
  if (zone.listItem) return { hint: "list", part: null };
  const bold = units.bold >= units.all * MOSTLY;
  if (bold && !sentence && text.split(/\s+/).length <= LONGEST_CROSSHEAD_WORDS) return headingHint(text);
  return { hint: null, part: null };
}

const FURNITURE: Hint = { hint: "boilerplate", part: null };

/** "Related stories" is a heading, too: its words decide. */
function headingHint(text: string): Hint {
  return { hint: phraseKind(text) === null ? "headline" : null, part: null };
}

/** The segment's lines: preformatted text as plain text, other text parted at its line breaks. */
function piecesOf({ text, zone, breaks }: Segment): MappedText[] {
  if (zone.preformatted) return splitParagraphs(text).map((paragraph) => paragraph.text);
  if (breaks.length === 0 || zone.heading > 0) return [tidySpaces(text)].filter(isFilled);
  const pieces: MappedText[] = [];
  let start = 0;
  for (const [index, end] of [...breaks, text.text.length].entries()) {
    const next = text.text.slice(end, breaks[index + 1] ?? text.text.length).trimStart();
    // a sentence that goes on after the break is one line
    if (index < breaks.length && /^\p{Ll}/u.test(next) && !endsSentence(text.text.slice(start, end).trimEnd()))
      continue;
    pieces.push(tidySpaces(sliceMapped(text, start, end)));
    start = end;
  }
  return pieces.filter(isFilled);
}

function isFilled({ text }: MappedText): boolean {
  return text !== "";
}
