/** Drafts in; whether the page is a login wall, an error or a check for robots instead of a story. */
import { EVIDENCE_BLOCKS } from "#model/report.ts";
import type { Note } from "#model/sourced.ts";
import type { Draft } from "./draft.ts";

type WallKind = "a login or subscription wall" | "an error page" | "a browser check";

const WALLS: readonly (readonly [pattern: RegExp, kind: WallKind])[] = [
  [
    /\b(?:please |you (?:must|need to) |to continue,? )?(?:log|sign) ?in (?:to|or|and) (?:continue|read|view|access|register|subscribe|create|see)\b/i,
    "a login or subscription wall",
  ],
  [/\b(?:please|you (?:must|need to)|you have to)(?: first)? (?:log|sign) ?in\b/i, "a login or subscription wall"],
  [
    /\b(?:subscribe|register|create (?:a|an|your)(?: free)? account)(?: now| today)? (?:to|and) (?:continue|keep|read|unlock|get (?:full|unlimited) access|access)\b/i,
    "a login or subscription wall",
  ],
  [
    /\b(?:this (?:article|content|story) is (?:for|available (?:only )?to|reserved for) (?:our )?(?:subscribers|members)|already a (?:subscriber|member)\?|you have (?:reached your|no) (?:free )?articles?|your (?:free )?(?:trial|article limit))\b/i,
    "a login or subscription wall",
  ],
  [
    /\b(?:(?:40[0134]|410|429|50[0234])(?: error)?\s*[-:–—|]?\s*(?:not found|forbidden|unauthori[sz]ed|page not found|error|bad gateway|service unavailable|gateway time-?out|too many requests|gone))\b/i,
    "an error page",
  ],
  [/\b(?:error|http) (?:40[0134]|410|429|50[0234])\b/i, "an error page"],
  [
    /\b(?:page (?:not found|(?:you (?:requested|were looking for) |you are looking for )?(?:could not|cannot|can['’]t) be found|(?:does not|doesn['’]t) exist|no longer exists)|access (?:to this (?:page|resource|site) )?(?:is |has been )?denied|(?:internal server|bad gateway|service unavailable)(?: error)?|you (?:do not|don['’]t) have permission to access)\b/i,
    "an error page",
  ],
  [
    /\b(?:(?:please )?(?:enable|turn on) (?:javascript|cookies)|javascript is (?:disabled|required|not enabled)|checking (?:if the site connection is secure|your browser)|verify (?:that )?you are (?:a )?human|are you a robot|unusual traffic|complete the (?:security check|captcha)|ddos protection by)\b/i,
    "a browser check",
  ],
];

/** A page with more words of prose has a story, whatever it also asks of its reader. */
const MOST_WALL_WORDS = 80;
/** Words of prose that make even a page with a wall's words a story when the wall stands outside its titles and first lines. */
const STORY_WORDS = 35;

const LONGEST_WALL_UNITS = 500;

type Walled = Readonly<{ drafts: readonly Draft[]; notes: readonly Note[] }>;

/**
 * The drafts with all story blocks of a wall turned into boilerplate, so that "please log in" is evidence of nothing, and a note that says so.
 *
 * @param pageTitle  title in the page's metadata, where error pages name themselves
 */
export function markWall(drafts: readonly Draft[], pageTitle: string | null): Walled {
  const found = drafts.map((draft) => wallIn(draft)).find((kind) => kind !== null) ?? null;
  const kind = wallKind(pageTitle ?? "") ?? found;
  if (kind === null) return { drafts, notes: [] };
  const prose = drafts.filter((draft) => draft.kind === "paragraph" || draft.kind === "list");
  const proseWords = prose.filter((draft) => wallIn(draft) === null).reduce((sum, draft) => sum + words(draft), 0);
  const inTitle =
    wallKind(pageTitle ?? "") !== null || drafts.some((draft) => draft.kind === "headline" && wallIn(draft));
  if (proseWords >= (inTitle ? MOST_WALL_WORDS : STORY_WORDS)) {
    return {
      drafts: drafts.map(wallToBoilerplate),
      notes: [note("info", `the page has ${kind}: its story may be cut short`)],
    };
  }
  const reason = `the page is ${kind}, not a report: nothing was read from it`;
  return {
    drafts: drafts.map((draft) => ({ ...draft, kind: EVIDENCE_BLOCKS.has(draft.kind) ? "boilerplate" : draft.kind })),
    notes: [note("warning", reason)],
  };
}

/** A short line that asks to log in is furniture, in a story too. */
function wallToBoilerplate(draft: Draft): Draft {
  const isWall =
    EVIDENCE_BLOCKS.has(draft.kind) &&
    /\b(?:subscribe|log ?in|sign ?in|javascript|register)\b/i.test(draft.text.text) &&
    wallIn(draft) !== null;
  return isWall ? { ...draft, kind: "boilerplate" } : draft;
}

/** A long block that has a wall's words tells of something else. */
function wallIn(draft: Draft): WallKind | null {
  const isLong = draft.text.text.length > LONGEST_WALL_UNITS || words(draft) > STORY_WORDS;
  return isLong ? null : wallKind(draft.text.text);
}

function wallKind(text: string): WallKind | null {
  return WALLS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

function words({ text }: Draft): number {
  return text.text.split(" ").length;
}

function note(severity: Note["severity"], reason: string): Note {
  return { rule: "clean/wall", severity, reason, span: null };
}
