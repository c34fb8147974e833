/** Places in an article's text: the unit of all evidence. */

/** `doc_` and the first 16 hex digits of the SHA-256 of the report's raw bytes. */
export type DocumentId = `doc_${string}`;

/** A kind (`m`, `a`, `c`, `f`, `i` …), `_`, and 16 hex digits of the SHA-256 of the value's canonical JSON; never random. */
export type ValueId = `${string}_${string}`;

/** Half-open, in UTF-16 code units of `Article.text`: `text.slice(start, end)` is the quote. Never empty. */
export type Span = Readonly<{ doc: DocumentId; start: number; end: number }>;
