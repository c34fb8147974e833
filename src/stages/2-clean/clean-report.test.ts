import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Article, Report } from "#model/report.ts";
import { documentId } from "#text/ids.ts";
import { cleanReport } from "./clean-report.ts";

function clean(raw: string | Uint8Array, given: Partial<Report> = {}): Article {
  const bytes = typeof raw === "string" ? new TextEncoder().encode(raw) : raw;
  const report: Report = {
    id: documentId(bytes),
    file: "page",
    url: null,
    outlet: null,
    title: null,
    publishedAt: null,
    retrievedAt: "2020-01-01T00:00:00Z",
    mediaType: "text/plain",
    charset: null,
    bytes: bytes.length,
    ...given,
  };
  return cleanReport({ report, bytes });
}

function outline({ text, blocks }: Article): string[] {
  return blocks.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);
}

/** Blocks are in order, apart, inside and not empty; runs are ordered, in range, and true where they say "unit by unit". */
function assertSound(article: Article, bytes: Uint8Array): void {
  let end = -2;
  for (const { span, repeats } of article.blocks) {
    assert.equal(span.start, end + 2);
    assert.ok(span.end > span.start);
    assert.ok(repeats === null || repeats < article.blocks.length);
    end = span.end;
  }
  assert.equal(article.text.length, Math.max(end, 0));
  let [textEnd, rawEnd] = [0, 0];
  for (const [start, length, raw, rawLength] of article.toRaw) {
    assert.ok(start >= textEnd && raw >= rawEnd && length > 0 && rawLength > 0);
    if (length === rawLength) {
      for (let unit = 0; unit < length; unit++) {
        const code = article.text.charCodeAt(start + unit);
        if (code < 0x80) assert.equal(bytes[raw + unit], code);
      }
    }
    [textEnd, rawEnd] = [start + length, raw + rawLength];
  }
  assert.ok(textEnd <= article.text.length && rawEnd <= bytes.length);
}

const PIECES = fc.constantFrom(
  ..."<p> </p> <div class=nav> </div> <br> <b> </b> <li> <script> </script> <!-- --> &amp; &eacute &#x1F600; & < > <h1> </h1> <td> </td> <table> </table> <pre> </pre> <svg> </svg> # * [a](b) ![a](b) > - 1. --- Title: http://x".split(
    " ",
  ),
  ...[
    "\n",
    "\n\n",
    " ",
    "\r\n",
    "\t",
    "\u00a0",
    "\u00ad",
    "\u200b",
    "é",
    "😀",
    "word",
    "Killed ten. ",
    "By A",
    "—",
    "(Reuters) - ",
    "2018-02-09",
    "\0",
    "Ж",
    "ي",
  ],
);
const PAGES = fc.array(PIECES, { maxLength: 40 }).map((pieces) => pieces.join(""));

for (const mediaType of ["text/plain", "text/html", "text/markdown", "application/xhtml+xml"]) {
  test(`any ${mediaType} page gives sound blocks and a true map, twice the same`, () => {
    fc.assert(
      fc.property(PAGES, (page) => {
        const bytes = new TextEncoder().encode(page);
        const article = clean(bytes, { mediaType });
        assertSound(article, bytes);
        assert.deepEqual(clean(bytes, { mediaType }), article);
      }),
      { numRuns: 300 },
    );
  });

  test(`any bytes as ${mediaType} in any charset give sound blocks`, () => {
    const charsets = fc.constantFrom(
      null,
      "utf-8",
      "windows-1252",
      "utf-16le",
      "shift_jis",
      "gb18030",
      "iso-2022-jp",
      "nonsense",
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), charsets, (bytes, charset) => {
        const article = clean(bytes, { mediaType, charset });
        if (charset !== "utf-16le") assertSound(article, bytes);
      }),
      { numRuns: 200 },
    );
  });
}

test("an entity and a character of several bytes are atomic runs to their bytes", () => {
  const article = clean("<p>R&amp;D in Téra.</p>", { mediaType: "text/html" });
  assert.equal(article.text, "R&D in Téra.");
  assert.deepEqual(article.toRaw, [
    [0, 1, 3, 1],
    [1, 1, 4, 5],
    [2, 6, 9, 6],
    [8, 1, 15, 2],
    [9, 3, 17, 3],
  ]);
});

test("a joined line break has no bytes of its own, a wider gap is one atomic run", () => {
  const line = "The ministry said that ten soldiers had been killed near the";
  const article = clean(`${line}  \nriver on Monday and that the road was closed to all traffic\nsince.`);
  assert.equal(outline(article).length, 1);
  assert.ok(
    article.toRaw.some(([start, length, , rawLength]) => start === line.length && length === 1 && rawLength === 3),
  );
});

const DEEP = 100_000;
const HOSTILE = [
  { what: "100,000 open elements", page: `${"<div>".repeat(DEEP)}<p>Ten men died.` },
  { what: "100,000 nested navigations", page: `${'<div class="nav">'.repeat(DEEP)}Ten men died.` },
  { what: "100,000 open formatting elements", page: `${"<b><a href=x>".repeat(DEEP)}<p>Ten men died.` },
  { what: "unmatched end tags", page: `<table><td>${"<b>".repeat(1000)}${"</div>".repeat(DEEP)}Ten men died.` },
  { what: "a million entities", page: `<p>${"&amp;".repeat(1_000_000)}` },
  {
    what: "a tag with 100,000 attributes",
    page: `<p ${Array.from({ length: DEEP }, (_, n) => `a${n}=1`).join(" ")}>Ten men died.`,
  },
  { what: "deep JSON-LD", page: `<script type="application/ld+json">${"[".repeat(DEEP)}</script><p>Ten men died.` },
  { what: "300,000 list items", page: "<li>a".repeat(300_000) },
] as const;
for (const { what, page } of HOSTILE) {
  test(`${what} neither overflow the stack nor take long`, () => {
    const started = process.cpuUsage();
    const article = clean(page, { mediaType: "text/html" });
    assert.ok(article.text.length > 0);
    // seconds, where quadratic work would take minutes; wide, because test machines are shared
    assert.ok(process.cpuUsage(started).user < 8e6, `${process.cpuUsage(started).user / 1e6} s`);
  });
}

const KINDS = [
  {
    what: "a caption after the story began",
    page: "Army says two died.\n\nA burnt bus in the main square\nA burnt bus in the main square",
    last: "caption",
  },
  {
    what: "a caption by its credit",
    page: "Army says two died.\n\nA burnt bus in the main square [Ali Omar/AFP]",
    last: "caption",
  },
  {
    what: "a caption by a credit after a colon",
    page: "Army says two died.\n\nA burnt bus in the main square Photo: Reuters",
    last: "caption",
  },
  {
    what: "a caption by an agency's file photo",
    page: "Army says two died.\n\nA soldier at a post in Pell. (AP file photo)",
    last: "caption",
  },
  {
    what: "a caption by an agency of pictures",
    page: "Army says two died.\n\nThe beach west of Pell Getty Images",
    last: "caption",
  },
  {
    what: "a sentence about photos",
    page: "Army says two died.\n\nThe ministry showed a photo of the bus to Getty Images.",
    last: "paragraph",
  },
  {
    what: "a sentence with an agency in it",
    page: "Army says two died.\n\nThe driver spoke to Reuters/Ipsos staff on Monday.",
    last: "paragraph",
  },
  { what: "a navigation line at the end", page: "Army says two died.\n\nOther news today", last: "boilerplate" },
  { what: "a crosshead", page: "Army says two died.\n\nHow it began that day\n\nIt began at noon.", last: "paragraph" },
  {
    what: "a sentence that begins with Share",
    page: "Army says two died.\n\nShare prices fell after the attack, brokers said.",
    last: "paragraph",
  },
  {
    what: "a sentence that begins with Follow",
    page: "Army says two died.\n\nFollowing the attack, troops closed the road.",
    last: "paragraph",
  },
  {
    what: "a wire credit",
    page: "Army says two died.\n\n(Reporting by Ann Lee; editing by Bo Ek)",
    last: "boilerplate",
  },
  { what: "a bulleted line", page: "Army says two died.\n\n- Two soldiers near Pell", last: "list" },
] as const;
for (const { what, page, last } of KINDS) {
  test(`${what} makes the last block a ${last}`, () => assert.equal(clean(page).blocks.at(-1)?.kind, last));
}

const BETWEEN = [
  { line: "A man stands next to a burnt-out car in Pell", kind: "caption" },
  { line: "Relatives carry a coffin during a funeral in Pell", kind: "caption" },
  { line: "The main square of Pell after dark - AFP", kind: "caption" },
  { line: "Gunmen attack a convoy and hold the road near Pell", kind: "headline" },
  { line: "Minister calls for restraint along the border", kind: "headline" },
  { line: "Where the two sides stand", kind: "headline" },
] as const;
for (const { line, kind } of BETWEEN) {
  test(`"${line}" between paragraphs is a ${kind}`, () =>
    assert.equal(clean(`Army says two died.\n\n${line}\n\nIt began at noon.`).blocks[1]?.kind, kind));
}

test("a headline that names its agency is a headline", () =>
  assert.equal(clean("Army takes the town of Pell - SANA\n\nThe army took it.").blocks[0]?.kind, "headline"));

const ORDERS = [
  {
    what: "another story's headline above the page's own, told twice, takes nothing from it",
    page: "Port reopens in Vall\n\nTen die in Pell\n\nTen die in Pell\n\nArmy says two died.",
    kinds: ["headline", "headline", "headline", "paragraph"],
  },
  {
    what: "a line told twice below the first paragraph is a caption",
    page: "Port reopens in Vall\n\nArmy says two died.\n\nThe square in Pell\n\nThe square in Pell\n\nIt began at noon.",
    kinds: ["headline", "paragraph", "caption", "caption", "paragraph"],
  },
] as const;
for (const { what, page, kinds } of ORDERS) {
  test(what, () =>
    assert.deepEqual(
      clean(page).blocks.map(({ kind }) => kind),
      kinds,
    ),
  );
}

test("repeated blocks point to the first with the same words", () => {
  const { blocks } = clean("Ten killed in Pell.\n\nArmy denies it.\n\nTEN KILLED in Pell!\n\nTen killed in Pell.");
  assert.deepEqual(
    blocks.map(({ repeats }) => repeats),
    [null, null, 0, 0],
  );
});

const NOTES = [
  {
    what: "an Arabic page",
    page: "قتل سبعة أشخاص في قصف مدفعي استهدف سوقا شعبيا صباح اليوم.",
    rule: "clean/language",
    reason: /^report is in Arabic \(ar\); the reader reads English only: kept, not read$/,
  },
  {
    what: "a Russian page",
    page: "В результате обстрела города погибли десять человек, сообщили власти.",
    rule: "clean/language",
    reason: /Russian \(ru\)/,
  },
  {
    what: "a login wall",
    page: "Please log in to continue.",
    rule: "clean/wall",
    reason: /login or subscription wall, not a report/,
  },
  {
    what: "a browser check",
    page: "Checking your browser before accessing the site.\n\nPlease enable JavaScript.",
    rule: "clean/wall",
    reason: /browser check/,
  },
] as const;
for (const { what, page, rule, reason } of NOTES) {
  test(`${what} is noted under ${rule}`, () => {
    const note = clean(page).notes.find((each) => each.rule === rule);
    assert.match(note?.reason ?? "", reason);
    assert.equal(note?.severity, "warning");
  });
}

test("a story that tells of a log-in is a story", () => {
  const page =
    "Hackers told officials to please log in to a false site before the attack on the grid, the ministry said on Monday. The attack cut power to ten towns and to the hospital at Pell, where two patients died, doctors said. The ministry blamed a foreign service, which denied it.";
  assert.deepEqual(
    clean(page).blocks.map(({ kind }) => kind),
    ["paragraph"],
  );
});

const LANGUAGES = [
  { page: "Air strikes batter Syria", language: "en", readable: true },
  {
    page: "Killed: Ahmad Mahmud, Ali Hasan, Fatima Omar, Khaled Ibrahim, Mustafa Yusuf",
    language: "en",
    readable: true,
  },
  {
    page: "Der Angriff auf die Stadt hat am Mittwoch viele Menschen getötet, sagte der Sprecher.",
    language: "de",
    readable: false,
  },
  {
    page: "La policia mata a tres hombres en la ciudad y hiere a otros dos, dijo el alcalde.",
    language: "es",
    readable: false,
  },
  { page: "12 34", language: "und", readable: false },
] as const;
for (const { page, language, readable } of LANGUAGES) {
  test(`"${page.slice(0, 40)}" is in ${language}`, () => {
    const article = clean(page);
    assert.deepEqual([article.language, article.readable], [language, readable]);
  });
}

test("the language is that of the story, not of the page around it", () => {
  const menu = '<nav><a href="/">Главная</a><a href="/n">Новости сегодня и всегда для всех читателей</a></nav>';
  const page = `${menu}<h1>Ten killed in Pell</h1><p>Ten people were killed in Pell on Monday, the police said.</p>`;
  assert.equal(clean(page, { mediaType: "text/html" }).language, "en");
});

test("invalid bytes become U+FFFD, with a note that names the first byte", () => {
  const { text, notes } = clean(Uint8Array.of(0x41, 0xff, 0x42), { charset: "utf-8" });
  assert.equal(text, "A\ufffdB");
  assert.match(notes[0]?.reason ?? "", /the first at byte 1/);
});

const PUBLISHED = [
  {
    what: "a date line",
    page: "Ten die\n\nPublished 7 February 2018\n\nTen men died.",
    day: "2018-02-07",
    words: "7 February 2018",
  },
  {
    what: "Published before Updated",
    page: "Ten die\nUpdated 9 February 2018\nPublished 7 February 2018\n\nTen men died.",
    day: "2018-02-07",
    words: "7 February 2018",
  },
  {
    what: "a dateline with a year",
    page: "Ten die\n\nDAMASCUS, Feb. 7, 2018 (AP) - Ten men died.",
    day: "2018-02-07",
    words: "Feb. 7, 2018",
  },
  { what: "a header line", page: "Published: 2018-02-07\n\nTen men died.", day: "2018-02-07", words: "2018-02-07" },
  { what: "a date in the story", page: "Ten die\n\nTen men died on 7 February 2018 in Pell.", day: null, words: null },
] as const;
for (const { what, page, day, words } of PUBLISHED) {
  test(`${what} gives the publication day ${day}`, () => {
    const { publishedAt, text } = clean(page);
    assert.equal(publishedAt?.value.edtf ?? null, day);
    const span = publishedAt?.provenance.spans[0];
    assert.equal(span ? text.slice(span.start, span.end) : null, words);
    if (day !== null) assert.equal(publishedAt?.certainty, "stated");
  });
}

test("a given date outranks the page's, is the giver's, and the difference is noted", () => {
  const page = "Ten die\n\nPublished 7 February 2018\n\nTen men died.";
  const { publishedAt, notes } = clean(page, { publishedAt: "2018-02-09T22:00:00+02:00" });
  assert.deepEqual([publishedAt?.value.edtf, publishedAt?.provenance.by.kind], ["2018-02-09", "person"]);
  assert.match(notes[0]?.reason ?? "", /2018-02-07; kept 2018-02-09/);
  assert.equal(clean(page, { publishedAt: "2018-02-09", file: "a.jsonl#3" }).publishedAt?.provenance.by.kind, "import");
});

test("a publication date after the report was retrieved is noted", () => {
  const [note] = clean("Ten men died.", { publishedAt: "2031-01-01" }).notes;
  assert.match(note?.reason ?? "", /2031-01-01 is after the report was retrieved/);
});

test("an impossible date in a header is noted and left out", () => {
  const { publishedAt, notes } = clean("Published: 2018-02-30\n\nTen men died.");
  assert.equal(publishedAt, null);
  assert.match(notes[0]?.reason ?? "", /`2018-02-30` is not a date/);
});

test("a page whose only text is a script says that it has no story", () => {
  const { text, notes } = clean("<script>var x = '<p>Ten died.</p>'</script>", { mediaType: "text/html" });
  assert.equal(text, "");
  assert.deepEqual(
    notes.map(({ rule }) => rule),
    ["clean/empty"],
  );
});
