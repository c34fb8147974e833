/** Words of a report, with what matters in them marked; what is marked leads to where it stands. */
import { Fragment } from "react";
import { Link } from "wouter";
import { type At, wordsAddress } from "./addresses.ts";
import styles from "./quote.module.css";
import { UnseenSign } from "./VisibleText.tsx";
import { visiblePieces } from "./visible-text.ts";

/** `text` are the words at `at`; `marks` lie within it, in the same offsets, and may overlap. */
export type QuoteProps = Readonly<{
  at: At;
  text: string;
  marks?: readonly Readonly<{ start: number; end: number }>[];
}>;

type Piece = Readonly<{ start: number; end: number; marked: boolean }>;

export function Quote({ at, text, marks = [] }: QuoteProps) {
  return (
    <q className={styles.quote} dir="auto">
      {pieces(at, marks).map(({ start, end, marked }) => {
        const words = <Words text={text.slice(start - at.start, end - at.start)} />;
        if (!marked) return <Fragment key={start}>{words}</Fragment>;
        return (
          <Link key={start} href={wordsAddress({ doc: at.doc, start, end })} className={styles.mark}>
            {words}
          </Link>
        );
      })}
    </q>
  );
}

/** What cannot be seen is named. Nothing here stands apart from the words around it: all are of one sentence. */
function Words({ text }: Readonly<{ text: string }>) {
  return visiblePieces(text).map(({ start, end, sign }) =>
    sign === null ? (
      <Fragment key={start}>{text.slice(start, end)}</Fragment>
    ) : (
      <UnseenSign key={start} name={sign} units={end - start} />
    ),
  );
}

/** The quote cut at its marks; marks that touch or overlap are one. */
function pieces({ start, end }: At, marks: NonNullable<QuoteProps["marks"]>): readonly Piece[] {
  const found: Piece[] = [];
  let from = start;
  for (const mark of marks.toSorted((one, other) => one.start - other.start)) {
    const [first, last] = [Math.max(mark.start, from), Math.min(mark.end, end)];
    if (first >= last) continue;
    if (first > from) found.push({ start: from, end: first, marked: false });
    found.push({ start: first, end: last, marked: true });
    from = last;
  }
  if (from < end) found.push({ start: from, end, marked: false });
  return found;
}
