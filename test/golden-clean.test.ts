/** Pages in `test/golden/clean/<case>/`: the raw file, the text that cleaning gives, and what each block of it is. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Article } from "#model/report.ts";
import { openReports } from "#stages/1-intake/open-reports.ts";
import { cleanReport } from "#stages/2-clean/clean-report.ts";

const FOLDER = join(import.meta.dirname, "golden", "clean");
/** Set to write what cleaning gives now; the difference is then read and judged by a person. */
const UPDATE = process.env.CROSSCHECK_UPDATE_GOLDEN === "1";

async function* noInput(): AsyncGenerator<Uint8Array> {}

const OPTIONS = {
  stdin: noInput(),
  now: () => "2026-01-01T00:00:00.000Z",
  published: null,
  outlet: null,
  maxBytes: 1_000_000,
};

async function cleanFile(path: string): Promise<Article> {
  for await (const intake of openReports([path], OPTIONS)) {
    assert.ok(intake.ok, path);
    return cleanReport(intake.raw);
  }
  throw new Error(`no report in ${path}`);
}

/** What is expected, in a form that a person can read and correct. */
function summary(article: Article): unknown {
  const { title, outlet, url, language, readable, publishedAt, blocks, notes, text } = article;
  const words = (publishedAt?.provenance.spans ?? []).map(({ start, end }) => text.slice(start, end));
  return {
    title,
    outlet,
    url,
    language,
    readable,
    published: publishedAt && {
      day: publishedAt.value.edtf,
      certainty: publishedAt.certainty,
      rule: publishedAt.provenance.by.id,
      words,
    },
    notes: notes.map(({ rule, severity, reason }) => `${severity} ${rule}: ${reason}`),
    blocks: blocks.map(({ kind, repeats, span }) =>
      [kind, repeats === null ? "" : `repeats ${repeats}`, text.slice(span.start, span.end).slice(0, 60)]
        .filter(Boolean)
        .join(" | "),
    ),
  };
}

for (const name of readdirSync(FOLDER).sort()) {
  test(`golden page ${name} is cleaned as expected`, async () => {
    const folder = join(FOLDER, name);
    const raw = readdirSync(folder).find((file) => file.startsWith("raw."));
    assert.ok(raw, `no raw file in ${name}`);
    const article = await cleanFile(join(folder, raw));
    const expected = { text: join(folder, "article.txt"), blocks: join(folder, "blocks.json") };
    if (UPDATE) {
      writeFileSync(expected.text, article.text);
      writeFileSync(expected.blocks, `${JSON.stringify(summary(article), null, 2)}\n`);
    }
    assert.equal(article.text, readFileSync(expected.text, "utf8"));
    assert.deepEqual(summary(article), JSON.parse(readFileSync(expected.blocks, "utf8")));
  });
}
