/** The clean text of a report, block by block, as it stands: what is shown of it is marked by highlights, never by elements in it. */
import { Fragment, memo } from "react";
import type { ReadingJson } from "#export/reading-schema.ts";
import type { BlockKind } from "#model/report.ts";
import { UnseenSign } from "../shared/VisibleText.tsx";
import { visiblePieces } from "../shared/visible-text.ts";
import styles from "./report.module.css";
import { partsOf } from "./text-parts.ts";

type Article = ReadingJson["article"];
type Block = Article["blocks"][number];

const KIND_WORDS: Readonly<Record<BlockKind, string | null>> = {
  headline: null,
  dateline: null,
  paragraph: null,
  list: null,
  caption: "Caption",
  boilerplate: "Not part of the story",
};

function labelOf({ kind, repeats }: Block): string | null {
  return repeats === null ? KIND_WORDS[kind] : "Told before, word for word";
}

export const TextBlocks = memo(function TextBlocks({ article }: Readonly<{ article: Article }>) {
  return article.blocks.map((block) => (
    <div key={block.start} className={styles.block} data-kind={block.kind} data-repeats={block.repeats !== null}>
      {labelOf(block) !== null && <span className={styles.blockLabel}>{labelOf(block)}</span>}
      {partsOf(article.text, block, PARTS).map(({ start, end }) => (
        <p key={start} className={styles.words} dir="auto" data-start={start}>
          <Shown text={article.text.slice(start, end)} />
        </p>
      ))}
    </div>
  ));
});

/** No paragraph that anybody wrote is longer; lines of a megabyte are laid out in parts, or the page would stand still. */
const PARTS = { longest: 20_000, after: " " };

function Shown({ text }: Readonly<{ text: string }>) {
  return visiblePieces(text).map(({ start, end, sign }) =>
    sign === null ? (
      <Fragment key={start}>{text.slice(start, end)}</Fragment>
    ) : (
      <UnseenSign key={start} name={sign} units={end - start} />
    ),
  );
}
