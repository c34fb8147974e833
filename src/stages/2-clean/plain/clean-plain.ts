/** A decoded text file in, its drafts and facts out. */
import type { Note } from "#model/sourced.ts";
import { mapWhole, sliceMapped } from "#text/mapped-text.ts";
import { type Line, NO_FACTS, type TakenApart } from "../draft.ts";
import { decideKinds } from "../kinds.ts";
import { readHeader } from "./header.ts";
import { splitParagraphs } from "./paragraphs.ts";

/** A header's lines become boilerplate, so that its words stay quotable and support no claim. */
export function cleanPlain(source: string): TakenApart {
  const whole = mapWhole(source);
  const header = readHeader(whole);
  const story = sliceMapped(whole, header?.end ?? 0, source.length);
  const lines = splitParagraphs(story).map(
    ({ text, listItem }): Line => ({ text, hint: listItem ? "list" : null, part: null }),
  );
  return {
    drafts: [...decideKinds(header?.lines ?? [], false), ...decideKinds(lines, false)],
    facts: header?.facts ?? NO_FACTS,
    notes: impossibleDateNotes(header?.impossibleDate ?? null),
  };
}

/** The note for a header's date that is no date. */
export function impossibleDateNotes(written: string | null): Note[] {
  if (written === null) return [];
  const reason = `the header's publication date \`${written}\` is not a date of the calendar: left out`;
  return [{ rule: "clean/published/header", severity: "warning", reason, span: null }];
}
