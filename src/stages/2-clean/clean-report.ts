/** A report's raw bytes in, its clean article out: decoded, taken apart into blocks, mapped back to the bytes. */
import { type Article, EVIDENCE_BLOCKS, type RawReport, type Report } from "#model/report.ts";
import type { Note } from "#model/sourced.ts";
import { charsetInPage, charsetOf, type Decoded, decodeBytes } from "#text/charset.ts";
import { wordSimilarity } from "#text/words.ts";
import { type Assembled, assemble } from "./assemble.ts";
import { partDateline } from "./dateline.ts";
import type { Draft, PageFacts, TakenApart } from "./draft.ts";
import { cleanHtml } from "./html/clean-html.ts";
import { languageName, languageOf } from "./language.ts";
import { cleanMarkdown } from "./markdown/clean-markdown.ts";
import { cleanPlain } from "./plain/clean-plain.ts";
import { type ChosenDay, choosePublicationDay, dayInAddress } from "./publication-day.ts";
import { daysInText, type Locate, publishedOf } from "./published.ts";
import { markWall } from "./wall.ts";

/** A headline and the metadata's title with this share of common words are one title. */
const SAME_TITLE = 0.4;
const HTML_TYPES = new Set(["text/html", "application/xhtml+xml"]);

/**
 * The article of a report. Pure; never throws on bytes: what could not be read is in `notes`. What the user or the record
 * gave (title, outlet, url, publication date) outranks what the page says.
 */
export function cleanReport({ report, bytes }: RawReport): Article {
  const isHtml = HTML_TYPES.has(report.mediaType);
  const labels = [report.charset, isHtml ? charsetInPage(bytes) : null];
  const decoded = decodeBytes(bytes, labels);
  const apart = takeApart(report.mediaType, decoded.text);
  const walled = markWall(partDateline(apart.drafts), apart.facts.title);
  const drafts = walled.drafts;
  const assembled = assemble(report.id, drafts, decoded);
  const chosen = publicationDay(report, apart.facts, drafts);
  const published = publishedOf(report, chosen.found, locator(drafts, assembled));
  const language = languageOf(storyText(drafts));
  return {
    doc: report.id,
    title: report.title ?? titleOf(drafts, apart.facts),
    outlet: report.outlet ?? apart.facts.outlet,
    url: report.url ?? apart.facts.url,
    ...assembled,
    language: language.code,
    readable: language.readable,
    publishedAt: published.value,
    notes: [
      ...charsetNotes(decoded, labels),
      ...apart.notes,
      ...walled.notes,
      ...(walled.notes.length === 0 ? emptyNotes(drafts) : []),
      ...languageNotes(language.code, language.readable, assembled.text),
      ...(report.publishedAt === null ? chosen.notes : []),
      ...published.notes,
    ],
  };
}

function takeApart(mediaType: string, text: string): TakenApart {
  if (HTML_TYPES.has(mediaType)) return cleanHtml(text, mediaType === "application/xhtml+xml");
  return mediaType === "text/markdown" ? cleanMarkdown(text) : cleanPlain(text);
}

/** Text of the blocks that may support claims; of all blocks when there is none. */
function storyText(drafts: readonly Draft[]): string {
  const story = drafts.filter((draft) => EVIDENCE_BLOCKS.has(draft.kind));
  return (story.length > 0 ? story : drafts).map((draft) => draft.text.text).join("\n");
}

/** The day to believe, with the words in the text that say it, where there are some. */
function publicationDay(report: Report, facts: PageFacts, drafts: readonly Draft[]): ChosenDay {
  const inText = daysInText(drafts);
  const inAddress = dayInAddress(report.url ?? facts.url);
  const all = [...facts.published, ...inText, ...(inAddress === null ? [] : [inAddress])];
  const { found, notes } = choosePublicationDay(all, report.retrievedAt);
  const quoted = found && inText.find(({ day, rule }) => day === found.day && rule !== "modified");
  return { found: quoted ?? found, notes };
}

/** The title in the text, if there is one: it can be quoted. */
function titleOf(drafts: readonly Draft[], facts: PageFacts): string | null {
  const headlines = drafts.filter((draft) => draft.kind === "headline");
  const named = headlines.find((draft) => wordSimilarity(draft.text.text, facts.title ?? "") >= SAME_TITLE);
  const headline = headlines.find((draft) => draft.part === "title") ?? named ?? headlines[0];
  return headline?.text.text ?? facts.title;
}

function locator(drafts: readonly Draft[], { blocks }: Assembled): Locate {
  return (line, start, end) => {
    const block = blocks[drafts.findIndex((draft) => draft.text === line)];
    if (block === undefined) return null;
    return { doc: block.span.doc, start: block.span.start + start, end: block.span.start + end };
  };
}

function charsetNotes(decoded: Decoded, labels: readonly (string | null)[]): Note[] {
  const notes: Note[] = [];
  const rule = "clean/charset";
  for (const label of labels) {
    if (label === null || charsetOf(label) !== null) continue;
    notes.push({ rule, severity: "warning", reason: `the charset \`${label}\` is not known: passed over`, span: null });
  }
  if (decoded.reason === "fallback") {
    const reason = "the bytes are not UTF-8 and no charset is named: read as Windows-1252";
    notes.push({ rule, severity: "info", reason, span: null });
  }
  if (decoded.invalidCount > 0) {
    const reason = `${decoded.invalidCount} byte sequences are not ${decoded.charset}, the first at byte ${decoded.invalid[0]}: replaced by U+FFFD`;
    notes.push({ rule, severity: "warning", reason, span: null });
  }
  return notes;
}

function emptyNotes(drafts: readonly Draft[]): Note[] {
  if (drafts.some((draft) => EVIDENCE_BLOCKS.has(draft.kind))) return [];
  return [{ rule: "clean/empty", severity: "warning", reason: "the page has no story text", span: null }];
}

function languageNotes(code: string, readable: boolean, text: string): Note[] {
  if (readable || text === "") return [];
  const name = code === "und" ? "a language that could not be told" : `${languageName(code)} (${code})`;
  const reason = `report is in ${name}; the reader reads English only: kept, not read`;
  return [{ rule: "clean/language", severity: "warning", reason, span: null }];
}
