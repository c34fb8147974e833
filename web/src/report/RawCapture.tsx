/** The stored bytes of a report as they came, as text and never as a page, with where words of the clean text lie in them. */
import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import type { ReportDetailJson } from "#api/schemas/reports.ts";
import { apiUrl } from "../shared/api.ts";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { UnseenSign } from "../shared/VisibleText.tsx";
import { visiblePieces } from "../shared/visible-text.ts";
import { numeral } from "../shared/words.ts";
import { paint } from "./highlights.ts";
import styles from "./report.module.css";
import { makeTextMap, type Words } from "./text-map.ts";
import { partsOf } from "./text-parts.ts";
import { type RawBytes, useRawBytes, useRawPlace } from "./use-report.ts";

export function RawCapture({ report, words }: Readonly<{ report: ReportDetailJson; words: Words | null }>) {
  const { data: raw, error } = useRawBytes(report.id);
  const { data: place } = useRawPlace(report.id, words);
  const text = useMemo(() => (raw === undefined ? null : decode(raw)), [raw]);
  const at = useMemo(
    () => (raw === undefined || words === null || place == null ? null : unitsOf(raw, place)),
    [raw, words, place],
  );
  return (
    <>
      <dl className={styles.values}>
        <Fact name="SHA-256" value={report.sha256} />
        <Fact name="Size" value={`${numeral(report.bytes)} bytes`} />
        <Fact name="Kind" value={report.said.mediaType} />
        <Fact name="Charset" value={charsetWords(report, raw)} />
        <Fact name="Retrieved" value={timeWords(report.said.retrievedAt)} />
        <Fact name="Stored" value={timeWords(report.addedAt)} />
      </dl>
      <p>
        <a href={apiUrl(`/reports/${report.id}/raw`)} download={`${report.id}.txt`}>
          Save the bytes
        </a>
      </p>
      {words !== null && place !== undefined && <PlaceNote place={place} />}
      {error !== null && <ErrorNote error={error} />}
      {text !== null && <RawText text={text} at={at} />}
    </>
  );
}

function Fact({ name, value }: Readonly<{ name: string; value: string }>) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={styles.exact}>{value}</dd>
    </div>
  );
}

/** "23 November 2026, 01:05 UTC" */
export function timeWords(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return `${time.toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" })} UTC`;
}

function charsetWords({ said }: ReportDetailJson, raw: RawBytes | undefined): string {
  const named = said.charset === null ? "none named" : `named ${said.charset}`;
  return raw?.charset == null ? named : `read as ${raw.charset} (${named})`;
}

function PlaceNote({ place }: Readonly<{ place: NonNullable<ReturnType<typeof useRawPlace>["data"]> | null }>) {
  if (place === null) return <p className="quiet">These words do not stand in the bytes as such.</p>;
  const about = place.exact ? "" : "; they are the least run that holds the words";
  return (
    <p className="quiet">
      The words are bytes {numeral(place.start)} to {numeral(place.end)}
      {about}.
    </p>
  );
}

function decoderOf({ charset }: RawBytes): TextDecoder {
  return new TextDecoder(charset ?? "utf-8");
}

function decode(raw: RawBytes): string {
  return decoderOf(raw).decode(raw.bytes);
}

/** Bytes as places of the decoded text. */
function unitsOf(raw: RawBytes, { start, end }: Words): Words {
  const before = decoderOf(raw).decode(raw.bytes.subarray(0, start)).length;
  return { start: before, end: before + decoderOf(raw).decode(raw.bytes.subarray(start, end)).length };
}

/** More than this is shown around the words only: nobody reads it, and laying it out takes time. */
const SHOWN_UNITS = 400_000;
const CHUNKS = { longest: 8_000, after: "\n" };

function RawText({ text, at }: Readonly<{ text: string; at: Words | null }>) {
  const box = useRef<HTMLElement>(null);
  const middle = at?.start ?? 0;
  const from =
    text.length <= SHOWN_UNITS ? 0 : Math.max(0, Math.min(middle - SHOWN_UNITS / 2, text.length - SHOWN_UNITS));
  const until = Math.min(text.length, from + SHOWN_UNITS);
  const chunks = useMemo(() => partsOf(text, { start: from, end: until }, CHUNKS), [text, from, until]);
  useMarkIn(box, at, chunks);
  return (
    <>
      {(from > 0 || until < text.length) && (
        <p className="quiet">
          Characters {numeral(from)} to {numeral(until)} of {numeral(text.length)} are shown.
        </p>
      )}
      <section
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
        tabIndex={0}
        aria-label="Stored bytes as text"
        className={styles.raw}
      >
        {chunks.map(({ start, end }) => (
          <RawChunk key={start} text={text.slice(start, end)} start={start} />
        ))}
      </section>
    </>
  );
}

function RawChunk({ text, start }: Readonly<{ text: string; start: number }>) {
  return (
    <span className={styles.chunk} data-start={start} dir="auto">
      {visiblePieces(text).map((piece) =>
        piece.sign === null ? (
          text.slice(piece.start, piece.end)
        ) : (
          <UnseenSign key={piece.start} name={piece.sign} units={piece.end - piece.start} />
        ),
      )}
    </span>
  );
}

/** Marks the words and scrolls to them within the box. */
function useMarkIn(box: React.RefObject<HTMLElement | null>, at: Words | null, chunks: readonly Words[]): void {
  const map = useRef<ReturnType<typeof makeTextMap> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the elements are those of the chunks
  useLayoutEffect(() => {
    map.current = box.current === null ? null : makeTextMap(box.current);
  }, [chunks]);
  useEffect(() => {
    const range = at === null ? null : (map.current?.rangeOf(at) ?? null);
    if (range === null || at === null || box.current === null) return;
    const undo = paint("raw-at", [range]);
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const outer = box.current.getBoundingClientRect();
    box.current.scrollTop += live.getBoundingClientRect().top - outer.top - outer.height / 3;
    return undo;
  }, [box, at]);
}
