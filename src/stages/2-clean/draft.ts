/** What the readers of text, Markdown and HTML hand on: blocks on the way to being blocks of an article. */
import type { BlockKind } from "#model/report.ts";
import type { Note } from "#model/sourced.ts";
import type { MappedText } from "#text/mapped-text.ts";

/** Blocks kept apart: ten times what the longest live blog has. The rest of a longer page becomes one block. */
export const MOST_BLOCKS = 20_000;

/** A stretch of the page between two breaks, tidied, never empty. `hint` is what the page's own marks say it is, null when they say nothing. */
export type Line = Readonly<{
  text: MappedText;
  hint: BlockKind | null;
  /** `title`: the page's own title; `byline`: who wrote it and when; `header`: a metadata line above the story */
  part: "title" | "byline" | "header" | null;
}>;

export type Draft = Readonly<{ text: MappedText; kind: BlockKind; part: Line["part"] }>;

/** A publication day that the page gives. `draft` and its span are where the words stand, null when they are not in the text. */
export type FoundDay = Readonly<{
  day: string;
  /** last part of the rule's id */
  rule: "json-ld" | "meta" | "time-element" | "header" | "byline" | "dateline" | "url-path" | "modified";
  words: Readonly<{ line: MappedText; start: number; end: number }> | null;
}>;

/** What a page says of itself; null where it says nothing. */
export type PageFacts = Readonly<{
  title: string | null;
  outlet: string | null;
  url: string | null;
  /** every day that it gives, in no order */
  published: readonly FoundDay[];
}>;

export const NO_FACTS: PageFacts = { title: null, outlet: null, url: null, published: [] };

/** A page taken apart. Texts are mapped to units of the decoded page. */
export type TakenApart = Readonly<{ drafts: readonly Draft[]; facts: PageFacts; notes: readonly Note[] }>;
