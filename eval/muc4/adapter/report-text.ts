/** A MUC-4 document in, the report that the program reads out. */
import type { RawReport } from "#model/report.ts";
import { rawText } from "../../read-case.ts";
import type { GoldDocument } from "../gold.ts";

/** As the documents are wrapped. */
const COLUMNS = 78;

/**
 * The body as published: capitals, hard line breaks, editors' brackets. Its first paragraph is wrapped anew, as the
 * dateline that is cut from it would leave a first line as short as a headline.
 */
export function reportOf({ id, text, body_start, doc_date }: GoldDocument): RawReport {
  const body = text.slice(body_start);
  const end = /\n[ \t]*\n/.exec(body)?.index ?? body.length;
  return rawText(id, wrap(body.slice(0, end)) + body.slice(end), doc_date);
}

function wrap(paragraph: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}
