/** An element's tag and attributes in, what they say about the text in it out. */
import type { Attributes } from "./tokens.ts";

/**
 * An element that looks like page furniture. `strong` ones are furniture unless they hold the page's title; `weak` ones may
 * also be the wrapper of the story, which the share of prose in them tells.
 */
export type Cue = Readonly<{ strong: boolean; parent: Cue | null; depth: number }>;

/** What the open elements say about the text in them. Elements that say nothing share their parent's zone. */
export type Zone = Readonly<{
  hidden: boolean;
  /** 1 to 6, 0 outside headings */
  heading: number;
  caption: boolean;
  listItem: boolean;
  /** inside what the page marks as its article */
  main: boolean;
  byline: boolean;
  /** the sentence under the headline */
  deck: boolean;
  link: boolean;
  bold: boolean;
  preformatted: boolean;
  cue: Cue | null;
}>;

export const OUTERMOST: Zone = {
  hidden: false,
  heading: 0,
  caption: false,
  listItem: false,
  main: false,
  byline: false,
  deck: false,
  link: false,
  bold: false,
  preformatted: false,
  cue: null,
};

const ZONE_KEYS = Object.keys(OUTERMOST) as readonly (keyof Zone)[];

/** Cues are followed no deeper: furniture is not nested more, hostile pages are. */
const DEEPEST_CUE = 24;
const LONGEST_NAMES = 400;

const HIDDEN_TAGS = new Set(
  "script style template noscript svg math head title textarea iframe object audio video canvas map datalist noframes noembed xmp".split(
    " ",
  ),
);
const STRONG_TAGS = new Set(["nav", "footer", "select", "menu", "dialog", "button"]);
const WEAK_TAGS = new Set(["aside", "form", "fieldset"]);
const STRONG_ROLES = new Set(["navigation", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar"]);
const WEAK_ROLES = new Set(["banner", "complementary", "alert"]);
/** Elements that hold the whole page or story: names such as `with-sidebar` speak of what stands beside it. */
const CONTAINERS = new Set(["html", "body", "main", "article"]);

const STRONG_NAMES = new Set(
  "comments comment commentlist disqus related recommended recommendations recommendation newsletter newsletters cookie cookies consent gdpr trending breadcrumb breadcrumbs footer nav navbar navigation menu subnav copyright mostread mostpopular popular outbrain taboola sitemap pagination pager skip".split(
    " ",
  ),
);
const WEAK_NAMES = new Set(
  "sidebar aside banner widget social share sharing sharebar sharetools promo promotion ad ads advert adverts advertisement adslot sponsor sponsored header masthead popup modal overlay tags tag topics toolbar tools teaser teasers subscribe subscription signup login search rail carousel readmore more follow bio print ticker".split(
    " ",
  ),
);
const BYLINE_NAMES = new Set(
  "byline bylines author authors dateline timestamp datetime pubdate published publish posted postdate date time updated meta".split(
    " ",
  ),
);
const CAPTION_NAMES = new Set("caption captions figcaption cutline credit credits photocredit imagecredit".split(" "));
const DECK_NAMES = new Set("standfirst deck dek subhead subheadline subheading subtitle strapline".split(" "));
const STORY_NAMES = new Set("article story entry post news".split(" "));
const BODY_NAMES = new Set("body content text main".split(" "));
const STORY_BODY_NAMES = new Set(
  "articlebody storybody entrycontent postcontent maincontent articletext storytext".split(" "),
);

const NO_NAMES: ReadonlySet<string> = new Set();

/** The words of an element's class and id, lower-cased: `relatedLinks read-more` gives related, links, read, more. */
function namesOf(attributes: Attributes): ReadonlySet<string> {
  if (!attributes.has("class") && !attributes.has("id")) return NO_NAMES;
  const written = `${attributes.get("class") ?? ""} ${attributes.get("id") ?? ""}`.slice(0, LONGEST_NAMES);
  const whole = written.toLowerCase().split(/[^a-z]+/);
  const parts = written
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase()
    .split(/[^a-z]+/);
  return new Set([...whole, ...parts].filter((name) => name !== ""));
}

function has(names: ReadonlySet<string>, list: ReadonlySet<string>): boolean {
  for (const name of names) if (list.has(name)) return true;
  return false;
}

function isHidden(tag: string, attributes: Attributes): boolean {
  if (HIDDEN_TAGS.has(tag)) return true;
  // pages that show themselves by script hide their outermost element until then
  if (CONTAINERS.has(tag)) return false;
  if (attributes.has("hidden") && attributes.get("hidden") !== "until-found") return true;
  if (attributes.get("aria-hidden") === "true") return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(
    (attributes.get("style") ?? "").slice(0, LONGEST_NAMES),
  );
}

function cueStrength(
  tag: string,
  attributes: Attributes,
  names: ReadonlySet<string>,
  parent: Zone,
): "strong" | "weak" | null {
  const role = attributes.get("role") ?? "";
  if (STRONG_TAGS.has(tag) || STRONG_ROLES.has(role)) return "strong";
  if (tag === "html" || tag === "body" || tag === "main") return null;
  if (has(names, STRONG_NAMES)) return tag === "article" && !names.has("comment") ? "weak" : "strong";
  if (WEAK_TAGS.has(tag) || WEAK_ROLES.has(role)) return "weak";
  // a header inside the article holds its headline and byline
  if (tag === "header") return parent.main ? null : "weak";
  return !CONTAINERS.has(tag) && has(names, WEAK_NAMES) ? "weak" : null;
}

function isMain(tag: string, attributes: Attributes, names: ReadonlySet<string>): boolean {
  if (tag === "article" || tag === "main" || attributes.get("role") === "main") return true;
  if (attributes.get("itemprop") === "articleBody" || has(names, STORY_BODY_NAMES)) return true;
  return tag !== "body" && tag !== "html" && has(names, STORY_NAMES) && has(names, BODY_NAMES);
}

const BOLD_TAGS = new Set(["b", "strong"]);
const BYLINE_TAGS = new Set(["address", "time"]);
const CAPTION_TAGS = new Set(["figcaption", "figure"]);

/** Elements that say something by their tag alone. */
const SPEAKING_TAGS = new Set([
  ...HIDDEN_TAGS,
  ...STRONG_TAGS,
  ...WEAK_TAGS,
  ...BOLD_TAGS,
  ...BYLINE_TAGS,
  ...CAPTION_TAGS,
  ..."h1 h2 h3 h4 h5 h6 header article main li dd dt pre plaintext".split(" "),
]);

/** The zone inside an element; the parent's own when the element says nothing. */
export function zoneIn(tag: string, attributes: Attributes, parent: Zone): Zone {
  if (parent.hidden || (attributes.size === 0 && !SPEAKING_TAGS.has(tag))) return parent;
  if (isHidden(tag, attributes)) return { ...parent, hidden: true };
  const names = namesOf(attributes);
  const strength = cueStrength(tag, attributes, names, parent);
  const depth = (parent.cue?.depth ?? 0) + 1;
  const cue =
    strength === null || depth > DEEPEST_CUE
      ? parent.cue
      : { strong: strength === "strong", parent: parent.cue, depth };
  const rel = attributes.get("rel") ?? "";
  const itemprop = attributes.get("itemprop") ?? "";
  const zone: Zone = {
    hidden: false,
    heading: /^h[1-6]$/.test(tag) ? Number(tag[1]) : parent.heading,
    caption: parent.caption || CAPTION_TAGS.has(tag) || has(names, CAPTION_NAMES),
    listItem: parent.listItem || tag === "li" || tag === "dd" || tag === "dt",
    main: parent.main || isMain(tag, attributes, names),
    byline:
      parent.byline ||
      BYLINE_TAGS.has(tag) ||
      rel === "author" ||
      itemprop === "author" ||
      (!CONTAINERS.has(tag) && has(names, BYLINE_NAMES)),
    deck: parent.deck || has(names, DECK_NAMES),
    link: parent.link || (tag === "a" && attributes.has("href")),
    bold: parent.bold || BOLD_TAGS.has(tag),
    preformatted: parent.preformatted || tag === "pre" || tag === "plaintext",
    cue,
  };
  return sameZone(zone, parent) ? parent : zone;
}

function sameZone(left: Zone, right: Zone): boolean {
  for (const key of ZONE_KEYS) if (left[key] !== right[key]) return false;
  return true;
}
