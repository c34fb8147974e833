/** JSONL files in, their running text out, to learn groups of words from. */
import { readFileSync } from "node:fs";

/** The `text` of each record and of its `articles`; a file is read when its texts are asked for. */
export function* textsOf(files: readonly string[]): Generator<string> {
  for (const file of files) {
    for (const line of readFileSync(file, "utf8").split("\n")) {
      if (line !== "") yield* textsIn(JSON.parse(line));
    }
  }
}

function* textsIn(record: unknown): Generator<string> {
  if (typeof record !== "object" || record === null) return;
  if ("text" in record && typeof record.text === "string") yield record.text;
  if ("articles" in record && Array.isArray(record.articles))
    for (const article of record.articles) yield* textsIn(article);
}
