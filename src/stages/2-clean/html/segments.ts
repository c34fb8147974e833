/** HTML source in; its visible text in segments, as block elements part it, and the parts that metadata is read from out. */
import { type MappedText, type MappedTextBuilder, makeMappedText } from "#text/mapped-text.ts";
import { MOST_BLOCKS } from "../draft.ts";
import { makeTextAppender, plainText } from "./entities.ts";
import { type Attributes, type Place, readTags } from "./tokens.ts";
import { OUTERMOST, type Zone, zoneIn } from "./zones.ts";

/** Text between two block boundaries. `zone` is that of the innermost block element; the counts are UTF-16 units, white space aside. */
export type Segment = Readonly<{
  /** index on the page */
  place: number;
  text: MappedText;
  zone: Zone;
  /** places in `text` where a `br` stands */
  breaks: readonly number[];
  units: Readonly<Record<"all" | "link" | "bold" | "byline" | "caption" | "cue", number>>;
}>;

/** What is not visible but tells about the page; `time` elements carry the segment that they stand in. */
export type Head = Readonly<{
  title: string | null;
  /** first content of each `property`, `name` or `itemprop`, lower-cased */
  meta: ReadonlyMap<string, string>;
  jsonLd: readonly string[];
  canonical: string | null;
  times: readonly Readonly<{ datetime: string; segment: number; marked: boolean }>[];
}>;

export type Page = Readonly<{ segments: readonly Segment[]; head: Head }>;

const BLOCK_TAGS = new Set(
  "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre section select summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const VOID_TAGS = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
/** A start tag closes an open element of its own group that no element of `BARRIERS` shields. */
const SELF_PARTING: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [["li"], ["dt", "dd"], ["tr"], ["td", "th"], ["option"], ["thead", "tbody", "tfoot"]].flatMap((group) =>
    group.map((tag) => [tag, new Set(group)] as const),
  ),
);
const BARRIERS = new Set("ul ol dl table td th select menu html body".split(" "));
/** Table cells shield what is open outside them from end tags inside. */
const END_BARRIERS = new Set(["td", "th", "table", "html", "body"]);
/** Open elements searched for the one that a tag closes; keeps hostile nesting linear, real pages nest less. */
const SEARCH_DEPTH = 200;
const MOST_JSON_LD = 20;
const LONGEST_JSON_LD = 500_000;
const MOST_TIMES = 200;

type Element = Readonly<{ tag: string; zone: Zone; block: Zone }>;

/** Reads the whole page in one pass. */
export function readPage(source: string, isXml: boolean): Page {
  const append = makeTextAppender(source);
  const open: Element[] = [{ tag: "#document", zone: OUTERMOST, block: OUTERMOST }];
  const collector = makeSegments(source, append);
  const head = makeHead(source);
  const top = (): Element => open.at(-1) as Element;
  readTags(source, isXml, {
    start(tag, attributes, { closed }) {
      head.element(tag, attributes, collector.count());
      if (tag === "br") collector.lineBreak();
      if (BLOCK_TAGS.has(tag)) collector.end();
      if (VOID_TAGS.has(tag)) return;
      closeImplied(open, tag);
      const { zone: parent, block } = top();
      const zone = zoneIn(tag, attributes, parent);
      if (!closed) open.push({ tag, zone, block: BLOCK_TAGS.has(tag) ? zone : block });
    },
    end(tag) {
      if (BLOCK_TAGS.has(tag)) collector.end();
      closeElement(open, tag);
      head.closed();
    },
    text(place) {
      head.text(place);
      const { zone, block } = top();
      if (!zone.hidden) collector.text(place, zone, block);
    },
  });
  collector.end(true);
  return { segments: collector.segments, head: head.build() };
}

/** Index of the nearest open element that fits, above every barrier; -1 when there is none. */
function findOpen(open: readonly Element[], fits: (tag: string) => boolean, barriers: ReadonlySet<string>): number {
  for (let index = open.length - 1; index > Math.max(0, open.length - SEARCH_DEPTH); index--) {
    const { tag } = open[index] as Element;
    if (fits(tag)) return index;
    if (barriers.has(tag)) return -1;
  }
  return -1;
}

function closeImplied(open: Element[], tag: string): void {
  const group = SELF_PARTING.get(tag);
  const barriers = group?.has("td") ? new Set(["table", "tr"]) : group?.has("tr") ? new Set(["table"]) : BARRIERS;
  const index = group
    ? findOpen(open, (other) => group.has(other), barriers)
    : BLOCK_TAGS.has(tag) && open.at(-1)?.tag === "p"
      ? open.length - 1
      : -1;
  if (index > 0) open.length = index;
}

function closeElement(open: Element[], tag: string): void {
  if (tag === "body" || tag === "html") return;
  const barriers = BLOCK_TAGS.has(tag)
    ? /^(?:table|tr|td|th|tbody|thead|tfoot)$/.test(tag)
      ? NONE
      : END_BARRIERS
    : BLOCK_TAGS;
  const index = findOpen(open, (other) => other === tag, barriers);
  if (index > 0) open.length = index;
}
const NONE: ReadonlySet<string> = new Set();

type Segments = Readonly<{
  segments: readonly Segment[];
  count: () => number;
  text: (place: Place, zone: Zone, block: Zone) => void;
  lineBreak: () => void;
  /** ends the segment; the page's last call also ends the one that holds the rest of an overlong page */
  end: (isLast?: boolean) => void;
}>;

function makeSegments(source: string, append: (builder: MappedTextBuilder, place: Place) => void): Segments {
  const segments: Segment[] = [];
  const noUnits = () => ({ all: 0, link: 0, bold: 0, byline: 0, caption: 0, cue: 0 });
  let builder = makeMappedText();
  let zone: Zone | null = null;
  let breaks: number[] = [];
  let breakCount = 0;
  let units = noUnits();
  const end = (isLast = false): void => {
    if (units.all > 0 && segments.length === MOST_BLOCKS && !isLast) {
      builder.inserted(" ");
      return;
    }
    if (units.all > 0 && zone) segments.push({ place: segments.length, text: builder.build(), zone, breaks, units });
    if (builder.length() === 0 && breaks.length === 0) return;
    builder = makeMappedText();
    [zone, breaks, units] = [null, [], noUnits()];
  };
  return {
    segments,
    count: () => segments.length,
    end,
    lineBreak() {
      if (builder.length() === 0) return;
      if (segments.length + breakCount++ < MOST_BLOCKS) breaks.push(builder.length());
      else builder.inserted(" ");
    },
    text(place, inner, block) {
      append(builder, place);
      const count = visibleUnits(source, place);
      if (count === 0) return;
      zone ??= block;
      units.all += count;
      for (const key of ["link", "bold", "byline", "caption"] as const) if (inner[key]) units[key] += count;
      if (inner.cue !== block.cue) units.cue += count;
    },
  };
}

function visibleUnits(source: string, { start, end }: Place): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const unit = source.charCodeAt(at);
    if (unit > 0x20 && unit !== 0xa0) count++;
  }
  return count;
}

type HeadReader = Readonly<{
  element: (tag: string, attributes: Attributes, segment: number) => void;
  text: (place: Place) => void;
  closed: () => void;
  build: () => Head;
}>;

function makeHead(source: string): HeadReader {
  const meta = new Map<string, string>();
  const jsonLd: string[] = [];
  const times: { datetime: string; segment: number; marked: boolean }[] = [];
  let title: string | null = null;
  let canonical: string | null = null;
  let reading: "title" | "json-ld" | null = null;
  return {
    element(tag, attributes, segment) {
      reading = null;
      if (tag === "title" && title === null) reading = "title";
      if (tag === "script" && /^application\/ld\+json/i.test(attributes.get("type") ?? "")) reading = "json-ld";
      if (tag === "link" && attributes.get("rel")?.toLowerCase() === "canonical")
        canonical ??= attributes.get("href") ?? null;
      if (tag === "time" && attributes.has("datetime") && times.length < MOST_TIMES) {
        times.push({ datetime: attributes.get("datetime") ?? "", segment, marked: isPublicationTime(attributes) });
      }
      const content = attributes.get("content") ?? attributes.get("datetime");
      if (content === undefined || (tag !== "meta" && !attributes.has("itemprop"))) return;
      for (const key of ["property", "name", "itemprop"]) {
        const name = attributes.get(key)?.toLowerCase();
        if (name !== undefined && !meta.has(name)) meta.set(name, content);
      }
    },
    text({ start, end }) {
      if (reading === "title")
        title =
          plainText(source.slice(start, Math.min(end, start + 1000)))
            .replace(/\s+/g, " ")
            .trim() || null;
      if (reading === "json-ld" && jsonLd.length < MOST_JSON_LD && end - start <= LONGEST_JSON_LD)
        jsonLd.push(source.slice(start, end));
    },
    closed() {
      reading = null;
    },
    build: () => ({ title, meta, jsonLd, canonical, times }),
  };
}

function isPublicationTime(attributes: Attributes): boolean {
  return (
    attributes.has("pubdate") ||
    attributes.get("itemprop") === "datePublished" ||
    /\b(?:published|entry-date|pubdate)\b/i.test((attributes.get("class") ?? "").slice(0, 200))
  );
}
