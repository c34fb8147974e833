/** One published item as fetched, and the clean text made of it. */
import type { Note, Sourced } from "./sourced.ts";
import type { DocumentId, Span } from "./span.ts";
import type { DateRange } from "./world.ts";

/**
 * A report as it came in. `publishedAt` is an ISO day or date-time given by the user, the feed record or an HTTP header,
 * null when none said it; `retrievedAt` is an ISO UTC date-time; `mediaType` has no parameters; `bytes` is the raw length.
 */
export type Report = Readonly<{
  id: DocumentId;
  /** path or name as the user gave it (`-` for standard input), with `#N` for the Nth record of a JSONL file, from 1 */
  file: string | null;
  url: string | null;
  outlet: string | null;
  title: string | null;
  publishedAt: string | null;
  retrievedAt: string;
  mediaType: string;
  /** charset that the transport or the record named, lower case; null when none did */
  charset: string | null;
  bytes: number;
}>;

/** A report with its raw bytes, as intake hands it on. For a JSONL record the bytes are those of its text or HTML. */
export type RawReport = Readonly<{ report: Report; bytes: Uint8Array }>;

export const BLOCK_KINDS = ["headline", "dateline", "paragraph", "list", "caption", "boilerplate"] as const;
/** `headline` covers all title and deck lines; `boilerplate` is everything that is not the story. */
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Block kinds whose sentences may support a claim. */
export const EVIDENCE_BLOCKS: ReadonlySet<BlockKind> = new Set(["headline", "dateline", "paragraph", "list"]);

/** `repeats` is the index of the earlier block with the same words, null for a first telling. */
export type Block = Readonly<{ span: Span; kind: BlockKind; repeats: number | null }>;

/**
 * A run of text units and the raw bytes that they came from. Equal lengths mean unit by unit; otherwise the run is atomic
 * (an entity, a multi-byte character). Units that no run covers (inserted line breaks) have no raw bytes.
 */
export type RawRun = readonly [textStart: number, textLength: number, rawStart: number, rawLength: number];

/**
 * The clean text. Blocks are in text order, do not overlap, and are separated by blank lines; `text` is never changed
 * once made. `language` is an ISO 639-1 code or `und`; `readable` is false when the reader does not know the language.
 */
export type Article = Readonly<{
  doc: DocumentId;
  title: string | null;
  outlet: string | null;
  url: string | null;
  text: string;
  language: string;
  readable: boolean;
  blocks: readonly Block[];
  toRaw: readonly RawRun[];
  publishedAt: Sourced<DateRange> | null;
  notes: readonly Note[];
}>;

/** Who published a report: the outlet, else the name of the file (without its folders) or the address that it came from. */
export function publisherOf({ report, article }: Readonly<{ report: Report; article: Article }>): string {
  return report.outlet ?? article.outlet ?? report.file?.replace(/^.*[/\\]/, "") ?? report.url ?? report.id;
}
