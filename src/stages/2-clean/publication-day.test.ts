import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Report } from "#model/report.ts";
import { documentId } from "#text/ids.ts";
import { cleanReport } from "./clean-report.ts";
import type { FoundDay } from "./draft.ts";
import { choosePublicationDay, dayInAddress, TRUST } from "./publication-day.ts";

const RETRIEVED = "2020-06-01T12:00:00Z";
const STORY = "<h1>Ten killed in Pell</h1><p>Ten people were killed in Pell on Monday, the police said on Tuesday.</p>";

function published(page: string, more: Partial<Report> = {}) {
  const bytes = new TextEncoder().encode(page);
  const report: Report = {
    id: documentId(bytes),
    file: "page.html",
    url: null,
    outlet: null,
    title: null,
    publishedAt: null,
    retrievedAt: RETRIEVED,
    mediaType: "text/html",
    charset: "utf-8",
    bytes: bytes.length,
    ...more,
  };
  const { publishedAt, notes } = cleanReport({ report, bytes });
  const dated = notes.filter(({ rule }) => rule.startsWith("clean/published"));
  return {
    day: publishedAt?.value.edtf ?? null,
    by: publishedAt?.provenance.by.id.replace("clean/published/", "") ?? null,
    notes: dated.map(({ rule, reason }) => `${rule}: ${reason}`),
  };
}

const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
const jsonLd = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const page = (head: string, body = STORY) => `<html><head>${head}</head><body>${body}</body></html>`;

const FOUND: readonly (readonly [what: string, head: string, by: string])[] = [
  ["article:published_time", meta("article:published_time", "2018-02-08T10:15:00+02:00"), "meta"],
  ["og", meta("og:article:published_time", "2018-02-08"), "meta"],
  ["dc.date", meta("DC.date", "2018-02-08"), "meta"],
  ["sailthru", meta("sailthru.date", "Thu, 8 Feb 2018 10:15:00 +0000"), "meta"],
  ["parsely", meta("parsely-pub-date", "2018-02-08T10:15:00.000Z"), "meta"],
  ["parsely as JSON", '<meta name="parsely-page" content="{&quot;pub_date&quot;:&quot;2018-02-08&quot;}">', "meta"],
  ["a day without separators", meta("pubdate", "20180208"), "meta"],
  ["seconds since 1970", meta("date", "1518048000"), "meta"],
  ["milliseconds since 1970", meta("date", "1518048000000"), "meta"],
  ["JSON-LD", jsonLd({ "@type": "NewsArticle", datePublished: "2018-02-08T10:15:00Z" }), "json-ld"],
  ["JSON-LD in a graph", jsonLd({ "@graph": [{ "@type": "WebPage", datePublished: "2018-02-08" }] }), "json-ld"],
  ["JSON-LD as a list", jsonLd([{ "@type": ["Article"], datePublished: ["2018-02-08"] }]), "json-ld"],
  ["an address of the page", '<link rel="canonical" href="https://news.test/2018/02/08/ten-killed">', "url-path"],
  ["an address with the month's name", meta("og:url", "https://news.test/world/2018/feb/08/ten-killed"), "url-path"],
  ["the day of a change alone", meta("article:modified_time", "2018-02-08"), "modified"],
];
for (const [what, head, by] of FOUND) {
  test(`the day of publication is found in ${what}`, () => {
    const found = published(page(head));
    assert.deepEqual([found.day, found.by, found.notes], ["2018-02-08", by, []]);
  });
}

test("the day is found in a marked time element, in the report's own address, in an e-mail's header", () => {
  const time = '<time class="entry-date published" datetime="2018-02-08T10:15:00Z">8 Feb</time>';
  assert.equal(published(page("", time + STORY)).day, "2018-02-08");
  assert.equal(published(page(""), { url: "https://news.test/2018/02/08/a?b=2019/01/01" }).day, "2018-02-08");
  const mail =
    "From: desk@news.test\nTo: all@news.test\nSubject: Ten killed in Pell\nDate: Thu, 8 Feb 2018 10:12:00 +0000\n\nTen people were killed in Pell.";
  const found = published(mail, { mediaType: "text/plain" });
  assert.deepEqual([found.day, found.by], ["2018-02-08", "header"]);
});

const HOSTILE: readonly (readonly [what: string, head: string])[] = [
  ["the first day of 1970", meta("article:published_time", "1970-01-01T00:00:00Z")],
  ["nought seconds", meta("date", "0")],
  ["the year 1", meta("date", "0001-01-01T00:00:00Z")],
  ["a day to come", jsonLd({ "@type": "NewsArticle", datePublished: "2031-01-01" })],
  ["a word", meta("article:published_time", "today")],
  ["a distance", meta("article:published_time", "2 hours ago")],
  ["nothing", meta("article:published_time", "")],
  ["a day that does not exist", meta("article:published_time", "2018-02-30")],
  ["a day that two orders can mean", meta("date", "03/02/2018")],
  ["broken JSON", '<script type="application/ld+json">{"datePublished": "2018-02-08"</script>'],
  ["a change on the day of fetching", meta("article:modified_time", "2020-06-01")],
  ["a number that is no day in an address", '<link rel="canonical" href="https://news.test/2018/13/45/ten">'],
];
for (const [what, head] of HOSTILE) {
  test(`${what} is no day of publication: the next one is taken, or it is left open`, () => {
    const alone = published(page(head));
    assert.equal(alone.day, null);
    assert.equal(published(page(head, `<p>Published 8 February 2018</p>${STORY}`)).day, "2018-02-08");
  });
}

test("an impossible day is named in a warning", () => {
  const [note] = published(page(meta("date", "1970-01-01"))).notes;
  assert.match(note ?? "", /^clean\/published\/impossible: the page's meta gives 1970-01-01/);
});

test("of days that disagree the more trusted is kept, and the others are told", () => {
  const head =
    jsonLd({ "@type": "NewsArticle", datePublished: "2018-02-08" }) +
    meta("date", "2018-03-01") +
    '<link rel="canonical" href="https://news.test/2018/02/09/ten">';
  const { day, by, notes } = published(page(head));
  assert.deepEqual([day, by], ["2018-02-08", "json-ld"]);
  // a day's difference is one of time zones
  assert.deepEqual(notes, [
    `clean/published/conflict: the page gives 2018-03-01 (meta) as its day of publication too; kept 2018-02-08 (json-ld), in the order ${TRUST.join(", ")}`,
  ]);
});

test("a page that stamps the day of fetching is dated by what it says of an earlier one", () => {
  const head = `${meta("article:published_time", "2020-06-01")}<link rel="canonical" href="https://news.test/2018/02/08/ten">`;
  const { day, by, notes } = published(page(head));
  assert.deepEqual([day, by], ["2018-02-08", "url-path"]);
  assert.match(notes[0] ?? "", /kept 2018-02-08 \(url-path\), the other is the day on which it was retrieved/);
});

test("a change does not outrank the address, and is no disagreement", () => {
  const head = `${meta("article:modified_time", "2019-01-01")}<link rel="canonical" href="https://news.test/2018/02/08/ten">`;
  assert.deepEqual(published(page(head)), { day: "2018-02-08", by: "url-path", notes: [] });
});

test("a given day silences what the page says of itself, but for a difference", () => {
  const { day, notes } = published(page(meta("date", "1970-01-01")), { publishedAt: "2018-02-08" });
  assert.deepEqual([day, notes], ["2018-02-08", []]);
});

test("whatever the days, the one that is kept was given and is possible", () => {
  const day = fc.date({ min: new Date("1600-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
  const found: fc.Arbitrary<FoundDay> = fc.record({
    day: day.map((date) => date.toISOString().slice(0, 10)),
    rule: fc.constantFrom(...TRUST),
    words: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.array(found, { maxLength: 6 }), (days) => {
      const chosen = choosePublicationDay(days, RETRIEVED).found;
      return chosen === null || (days.includes(chosen) && chosen.day <= "2020-06-02" && chosen.day >= "1700-01-01");
    }),
  );
});

test("an address without a whole day gives none", () => {
  for (const url of [
    "https://news.test/2018/02/ten",
    "https://news.test/ten-2018",
    "https://news.test/12345678/a",
    null,
  ])
    assert.equal(dayInAddress(url), null);
});
