/** A run of name words in its sentence, to the kind of thing it names, by rules in order. */
import type { MentionKind, Token } from "#model/annotated.ts";
import { COUNTRY_NAMES, DEMONYMS, PEOPLES } from "#reference/lexicon/en/countries.ts";
import { SPEECH_LEMMAS } from "#reference/lexicon/en/cue-verbs.ts";
import { HEAD_NOUNS, headNounKind } from "#reference/lexicon/en/head-nouns.ts";
import { KNOWN_PLACES } from "#reference/lexicon/en/known-places.ts";
import { NAME_NOUNS } from "#reference/lexicon/en/organisation-nouns.ts";
import { GIVEN_NAMES, NAME_PARTICLES } from "#reference/lexicon/en/person-names.ts";
import { PLACE_PREPOSITIONS, PLACE_TYPES, STATE_CODES } from "#reference/lexicon/en/place-words.ts";
import { TITLES } from "#reference/lexicon/en/titles.ts";
import { isInDateline } from "./dateline-run.ts";
import type { NameRun } from "./name-runs.ts";
import { preposition, type Tree } from "./tree.ts";

/** What a rule sees: the run, its words in lower case, its syntactic head, and the tree around it. */
export type NameContext = Readonly<{ tree: Tree; run: NameRun; words: readonly string[]; head: number }>;

/** A rule of kinds. `strong` results carry over to other places where the same name stands; weak ones yield to them. */
export type NameKindRule = Readonly<{
  id: string;
  strong: boolean;
  kind: (name: NameContext) => MentionKind | null;
}>;

export type NameKind = Readonly<{ kind: MentionKind; rule: string; strong: boolean }>;

/** The context of a run; its head is the token whose own head lies outside the run. */
export function nameContext(tree: Tree, run: NameRun): NameContext {
  const tokens = tree.tokens.slice(run.first, run.end);
  const outside = tokens.findIndex((token) => token.head < run.first || token.head >= run.end);
  return {
    tree,
    run,
    words: tokens.map((token) => token.form.toLowerCase()),
    head: run.first + Math.max(0, outside),
  };
}

const text = ({ words }: NameContext): string => words.join(" ").replaceAll(" - ", "-");
const before = ({ tree, run }: NameContext): Token | undefined => tree.tokens[run.first - 1];
const after = ({ tree, run }: NameContext): Token | undefined => tree.tokens[run.end];
const lower = (token: Token | undefined): string => token?.form.toLowerCase() ?? "";
const isTitle = (word: string): boolean => TITLES.has(word.replace(/\.$/, ""));

/** The word that says what a body is: the last before "of" or "for", else the last. */
function mainWord({ words }: NameContext): string {
  const link = words.findIndex((word, index) => index > 0 && (word === "of" || word === "for"));
  return (link > 0 ? words[link - 1] : words.at(-1)) ?? "";
}

/** In order: the first that answers decides. */
export const NAME_KIND_RULES: readonly NameKindRule[] = [
  {
    // [Syria] accused [Turkey]; in the [United States]
    id: "country",
    strong: true,
    kind: (name) =>
      COUNTRY_NAMES.has(text(name)) || COUNTRY_NAMES.has(text(name).replace(/\.$/, "")) ? "place" : null,
  },
  {
    // the [Kurds]; [Americans] were evacuated
    id: "people",
    strong: true,
    kind: (name) => {
      const word = text(name);
      return PEOPLES.has(word) || (word.endsWith("s") && DEMONYMS.has(word.slice(0, -1))) ? "people" : null;
    },
  },
  {
    // [President Bashar al-Assad]; [Mr Veale]; spokesman [Mustafa Bali]
    id: "title",
    strong: true,
    kind: (name) => {
      if (NAME_NOUNS.has(mainWord(name)) && !isTitle(mainWord(name))) return null;
      // Port-au-Prince is no prince
      if (KNOWN_PLACES.has(text(name))) return null;
      const first = name.words.findIndex((word) => !DEMONYMS.has(word));
      if (name.words.some((word, index) => isTitle(word) && index >= first && index < name.words.length - 1))
        return "person";
      if (isTitle(name.words.at(-1) ?? "")) return "person";
      const previous = before(name);
      return previous !== undefined &&
        isTitle(lower(previous)) &&
        previous.head >= name.run.first &&
        previous.head < name.run.end
        ? "person"
        : null;
    },
  },
  {
    // [KANO], Nigeria (AFP) - …; [PORT SUDAN] — …; GREENVILLE, [N.C.] -- …; but the [WHITE HOUSE] — …
    id: "dateline",
    strong: true,
    kind: (name) => {
      const main = NAME_NOUNS.get(mainWord(name));
      return (main === undefined || main === "place") && isInDateline(name.tree.tokens, name.run) ? "place" : null;
    },
  },
  {
    // [Ministry of Defense]; [Syrian Democratic Forces]; [Deir al-Zor province]; [Islamic State]
    id: "main-word",
    strong: true,
    kind: (name) => {
      if (/^(?:the )?islamic state\b/.test(text(name))) return "armed-group";
      if (GIVEN_NAMES.has(name.words[0] ?? "") && name.words.length === 2) return null;
      if (name.words.length === 1 && PLACE_TYPES.has(name.words[0]!)) return "place";
      return (
        NAME_NOUNS.get(mainWord(name)) ?? (name.words.length > 1 ? (NAME_NOUNS.get(name.words.at(-1)!) ?? null) : null)
      );
    },
  },
  {
    // [Baghdad]; [Eastern Ghouta]
    id: "known-place",
    strong: true,
    kind: (name) => (KNOWN_PLACES.has(text(name)) ? "place" : null),
  },
  {
    // an [SDF] fighter; [PKK] militants
    id: "acronym-of-fighters",
    strong: true,
    kind: (name) => (isAcronym(name) && modifiesFighters(name) ? "armed-group" : null),
  },
  {
    // [F-16]; [T-72]
    id: "model-number",
    strong: true,
    kind: (name) => (/^[a-z]{1,3}-?\d{1,3}[a-z]?$/.test(text(name)) && name.words.length <= 3 ? "platform" : null),
  },
  {
    // the town of [Amudah]; [Idlib] province; the village of [Khan Sheikhoun]
    id: "place-type",
    strong: true,
    kind: (name) => {
      const { tree, run, head } = name;
      const previous = lower(tree.tokens[run.first - 2]);
      if (lower(before(name)) === "of" && PLACE_TYPES.has(previous)) return "place";
      const next = after(name);
      const modifies =
        tree.tokens[head]!.head === run.end && next !== undefined && tree.tokens[head]!.deprel === "compound";
      return modifies && PLACE_TYPES.has(next.lemma.toLowerCase()) && !HEAD_NOUNS.get(next.lemma)?.startsWith("org")
        ? "place"
        : null;
    },
  },
  {
    // in [Victoria de Durango], Mexico; near [Santa Marta], Colombia
    id: "in-country",
    strong: true,
    kind: (name) => {
      const country = lower(name.tree.tokens[name.run.end + 1]);
      const isArea = lower(after(name)) === "," && (COUNTRY_NAMES.has(country) || KNOWN_PLACES.has(country));
      return isArea && LOCATIVES.has(lower(before(name))) ? "place" : null;
    },
  },
  {
    // Greenville, [NC]; in Surrey, [B.C.], on Friday
    id: "state-code",
    strong: true,
    kind: (name) => (isStateCode(name) ? "place" : null),
  },
  {
    // Omar Said, 31, of [Deir Hafir]
    id: "home",
    strong: true,
    kind: (name) => {
      const [age, comma, of] = name.tree.tokens.slice(Math.max(0, name.run.first - 3), name.run.first);
      const isHome = lower(of) === "of" && comma?.form === "," && /^\d{1,2}$/.test(age?.form ?? "");
      return isHome && !isAcronym(name) ? "place" : null;
    },
  },
  {
    // [CENTCOM]; [UN]; [NATO]
    id: "acronym",
    strong: true,
    kind: (name) => (isAcronym(name) ? "organisation" : null),
  },
  {
    // [Mustafa Bali]; [John Kerry]
    id: "given-name",
    strong: true,
    kind: (name) => (name.words.length >= 2 && GIVEN_NAMES.has(name.words[0]!) ? "person" : null),
  },
  {
    // near [Khusham]; in [Deir al-Zor]
    id: "place-preposition",
    strong: false,
    kind: (name) => {
      const mark = preposition(name.tree, name.head);
      const relation = name.tree.tokens[name.head]!.deprel;
      return mark !== null && PLACE_PREPOSITIONS.has(mark) && /^(?:obl|nmod)/.test(relation) ? "place" : null;
    },
  },
  {
    // [Hun Sen] said; [Veale] pointed out
    id: "speaker",
    strong: false,
    kind: ({ tree, head }) => {
      const token = tree.tokens[head]!;
      const verb = tree.tokens[token.head];
      return token.deprel === "nsubj" && verb !== undefined && SPEECH_LEMMAS.has(verb.lemma.toLowerCase())
        ? "person"
        : null;
    },
  },
  {
    // [Jean-Paul Akayesu]; [Omar bin Laden]; [J. Edgar Hoover]
    id: "name-shape",
    strong: false,
    kind: ({ words, tree, run }) => {
      if (words.length === 1) return GIVEN_NAMES.has(words[0]!) ? "person" : null;
      const particle = words.some(
        (word) => NAME_PARTICLES.has(word) && word !== "la" && word !== "de" && word !== "the",
      );
      const initial = tree.tokens.slice(run.first, run.end).some((token) => /^\p{Lu}\.$/u.test(token.form));
      return particle || initial || words.every((word) => /^\p{L}[\p{L}'’-]+$/u.test(word)) ? "person" : null;
    },
  },
  {
    // [Amudah], Syria: what stands before a comma and a country
    id: "before-country",
    strong: false,
    kind: (name) =>
      lower(after(name)) === "," && COUNTRY_NAMES.has(lower(name.tree.tokens[name.run.end + 1])) ? "place" : null,
  },
  { id: "single-word", strong: false, kind: () => "organisation" },
];

const LOCATIVES: ReadonlySet<string> = new Set(["in", "near", "outside", "around"]);

/** What is done to towns and positions, and to nobody alone. */
const DONE_TO_TOWNS: ReadonlySet<string> = new Set(["shell", "bombard", "besiege", "overrun", "recapture", "retake"]);

/** [Tskhinvali] was shelled: the reader takes an unknown name for a person. */
function isShelled({ tree, head, words }: NameContext): boolean {
  const { deprel, head: verb } = tree.tokens[head]!;
  const lemma = tree.tokens[verb]?.lemma.toLowerCase() ?? "";
  return words.length === 1 && /^(?:obj|nsubj:pass)$/.test(deprel) && DONE_TO_TOWNS.has(lemma);
}

/** A state's letters behind a capitalised name and a comma, and before a stop, a comma, a dash or the line's end. */
function isStateCode({ tree: { tokens }, run }: NameContext): boolean {
  const code = tokens[run.first]!.form.replaceAll(".", "");
  if (run.end - run.first !== 1 || !STATE_CODES.has(code) || tokens[run.first - 1]?.form !== ",") return false;
  const next = tokens[run.end];
  const endsThere = next === undefined || /^[\p{P}\d]/u.test(next.form) || next.start - tokens[run.first]!.end >= 2;
  return endsThere && /^\p{Lu}\p{L}+$/u.test(tokens[run.first - 2]?.form ?? "");
}

function isAcronym({ tree, run }: NameContext): boolean {
  const word = tree.tokens[run.first]!.form;
  return run.end - run.first === 1 && /^(?:\p{Lu}\.?){2,8}(?:-\p{Lu}+)?s?$/u.test(word);
}

/** Whether the name stands as a modifier of a noun for those who fight. */
function modifiesFighters({ tree, head }: NameContext): boolean {
  const noun = tree.tokens[tree.tokens[head]!.head];
  return (
    noun !== undefined &&
    /^(?:compound|nmod:poss|amod)/.test(tree.tokens[head]!.deprel) &&
    headNounKind(noun.lemma, noun.form) === "armed-group"
  );
}

/** The kind that the first certain rule gives, else what the trained reader saw there (`read`), else the first guess. */
export function nameKind(name: NameContext, read: MentionKind | null = null): NameKind {
  for (const rule of NAME_KIND_RULES) {
    if (!rule.strong && read === "person" && isShelled(name)) return { kind: "place", rule: "shelled", strong: false };
    if (!rule.strong && read !== null) return { kind: read, rule: "reader", strong: false };
    const kind = rule.kind(name);
    if (kind !== null) return { kind, rule: rule.id, strong: rule.strong };
  }
  throw new TypeError("the last rule of names answers always");
}
