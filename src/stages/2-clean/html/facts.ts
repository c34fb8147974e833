/** A page's metadata in; its title, outlet, address and publication day out. */
import { parseGivenDate } from "#text/written-date.ts";
import type { FoundDay, PageFacts } from "../draft.ts";
import type { Head } from "./segments.ts";

const PUBLISHED_META = [
  "article:published_time",
  "article:published",
  "og:published_time",
  "og:article:published_time",
  "rnews:datepublished",
  "citation_publication_date",
  "bt:pubdate",
  "published_at",
  "datepublished",
  "article.published",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "publication_date",
  "originalpublicationdate",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date",
  "dcterms.date",
  "dcterms.created",
  "date",
] as const;
/** Days of a later change: the report was there by then. */
const MODIFIED_META = [
  "article:modified_time",
  "og:updated_time",
  "datemodified",
  "dc.date.modified",
  "dcterms.modified",
  "last-modified",
] as const;
/** Elements of JSON-LD looked at: graphs of real pages hold a few dozen. */
const MOST_NODES = 2000;
const STORY_TYPE = /(?:Article|Report|BlogPosting|LiveBlogPosting)$/;

type Node = Readonly<Record<string, unknown>>;

/** What the page says of itself, JSON-LD first, as it is written for machines and least often stale. */
export function pageFacts(head: Head, timeDay: FoundDay | null): PageFacts {
  const nodes = head.jsonLd.flatMap(nodesOf);
  const story = nodeOfType(nodes, STORY_TYPE);
  const meta = (...names: readonly string[]): string | null => firstText(names.map((name) => head.meta.get(name)));
  const outlet = firstText([meta("og:site_name"), nameOf(story?.publisher), meta("application-name", "publisher")]);
  const title = firstText([meta("og:title", "twitter:title"), textOf(story?.headline), head.title]);
  return {
    title: title && withoutOutlet(title, outlet),
    outlet,
    url: [head.canonical, meta("og:url"), textOf(story?.url)].find(isAddress) ?? null,
    published: [
      ...daysOfNode(story ?? nodeOfType(nodes, /^WebPage$/)),
      ...PUBLISHED_META.map((name) => dayOf(head.meta.get(name), "meta")),
      dayOf(textOf((parseJson(head.meta.get("parsely-page") ?? "") as Node | null)?.pub_date), "meta"),
      timeDay,
      ...MODIFIED_META.map((name) => dayOf(head.meta.get(name), "modified")),
    ].filter((day) => day !== null),
  };
}

function daysOfNode(node: Node | null): (FoundDay | null)[] {
  const published = dayOf(textOf(node?.datePublished), "json-ld") ?? dayOf(textOf(node?.dateCreated), "json-ld");
  return [published, dayOf(textOf(node?.dateModified), "modified")];
}

/** The day that `datetime` of a `time` element gives, or null. */
export function dayOfTime(datetime: string): FoundDay | null {
  return dayOf(datetime, "time-element");
}

function dayOf(written: string | null | undefined, rule: FoundDay["rule"]): FoundDay | null {
  const date = written ? parseGivenDate(machineDate(written.trim())) : null;
  return date?.kind === "date" ? { day: date.day, rule, words: null } : null;
}

/** "20180208", "20180208T101500Z", and seconds or milliseconds since 1970, as ISO; other text as it is. */
function machineDate(written: string): string {
  const compact = /^(\d{4})(\d\d)(\d\d)(?:T\d{4,6}Z?)?$/.exec(written);
  if (compact) return compact.slice(1).join("-");
  if (!/^\d{9,10}$|^\d{12,13}$/.test(written)) return written;
  return new Date(Number(written) * (written.length <= 10 ? 1000 : 1)).toISOString().slice(0, 10);
}

function firstText(values: readonly (string | null | undefined)[]): string | null {
  for (const value of values) if (value && value.trim() !== "") return value.trim().replace(/\s+/g, " ");
  return null;
}

function isAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\/\S+$/.test(url);
}

/** "Title - Outlet" and "Title | Outlet" without the outlet. */
function withoutOutlet(title: string, outlet: string | null): string {
  const cut = title.search(/ [|–—-] [^|]*$/);
  if (cut <= 0) return title;
  const [before, after] = [title.slice(0, cut), title.slice(cut + 3)];
  const namesOutlet = outlet !== null && after.toLowerCase().includes(outlet.toLowerCase());
  return namesOutlet || title[cut + 1] === "|" ? before : title;
}

function nodeOfType(nodes: readonly Node[], pattern: RegExp): Node | null {
  return nodes.find((node) => typesOf(node).some((type) => pattern.test(type))) ?? null;
}

/** Objects of a JSON-LD script, outermost first. */
function nodesOf(script: string): Node[] {
  const nodes: Node[] = [];
  const waiting: unknown[] = [parseJson(script)];
  for (let index = 0; index < waiting.length && index < MOST_NODES; index++) {
    const value = waiting[index];
    if (Array.isArray(value)) waiting.push(...value.slice(0, MOST_NODES));
    else if (value !== null && typeof value === "object") {
      const node = value as Node;
      nodes.push(node);
      waiting.push(node["@graph"], node.mainEntity, node.mainEntityOfPage);
    }
  }
  return nodes;
}

function parseJson(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    // pages write JSON-LD by hand; what is not JSON says nothing
    return null;
  }
}

function typesOf(node: Node): string[] {
  const type = node["@type"];
  return (Array.isArray(type) ? type : [type]).filter((name): name is string => typeof name === "string");
}

/** A string, or the first one of a list; a number as its digits. */
function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0]);
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : null;
}

function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) return nameOf(value[0]);
  return value !== null && typeof value === "object" ? textOf((value as Node).name) : textOf(value);
}
