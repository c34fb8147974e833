/** A cue verb, to the words that hang on it as its content, frame by frame. */
import type { CueFrame } from "#reference/lexicon/en/cue-verbs.ts";
import { childBy, childrenBy, preposition, subtree, type Tree } from "../mentions/tree.ts";

/** The content in tokens, and words that belong to the cue because of it (the preposition of "called for"). */
export type Complement = Readonly<{ words: readonly number[]; cue: readonly number[] }>;

type FrameFinder = (tree: Tree, verb: number) => Complement | null;

const PREPOSITION_FRAMES = ["of", "on", "for", "about", "to", "with", "against", "over", "at"] as const;

/** In the order of preference: a verb with a clause and an object ("told reporters that …") is taken with its clause. */
export const FRAME_ORDER: readonly CueFrame[] = [
  "clause",
  "as",
  "predicate",
  "infinitive",
  ...PREPOSITION_FRAMES,
  "object",
];

/** How each frame finds its words. */
export const FRAMES: Readonly<Record<CueFrame, FrameFinder>> = {
  clause: (tree, verb) => whole(tree, childBy(tree, verb, "ccomp")),
  infinitive: (tree, verb) => {
    const clause = childrenBy(tree, verb, "xcomp", "advcl").find((child) => isInfinitive(tree, child));
    if (clause === undefined) return null;
    const object = childrenBy(tree, verb, "obj", "iobj").find((child) => child > verb && child < clause);
    if (object !== undefined) {
      // "called the officials to …" is a telephone call, "called on the officials to …" a request
      if (/^(?:call|appeal)$/.test(tree.tokens[verb]!.lemma)) return null;
      return { words: [...subtree(tree, object), ...subtree(tree, clause)], cue: [] };
    }
    const addressee = childrenBy(tree, verb, "obl").find(
      (child) => child > verb && child < clause && /^(?:on|to|upon)$/.test(preposition(tree, child) ?? ""),
    );
    if (addressee === undefined) return whole(tree, clause);
    const { words, cue } = withoutPreposition(tree, addressee);
    return { words: [...words, ...subtree(tree, clause)], cue };
  },
  object: (tree, verb) => {
    const object = childBy(tree, verb, "obj");
    return object !== null && !isReflexive(tree, object) ? whole(tree, object) : null;
  },
  predicate: (tree, verb) => {
    const object = childBy(tree, verb, "obj", "nsubj:pass");
    const predicate = childrenBy(tree, verb, "xcomp", "obj").find(
      (child) => child !== object && !isInfinitive(tree, child),
    );
    if (predicate === undefined) return null;
    return { words: [...(object === null ? [] : subtree(tree, object)), ...subtree(tree, predicate)], cue: [] };
  },
  as: (tree, verb) => {
    const object = childBy(tree, verb, "obj", "nsubj:pass");
    const predicate = childrenBy(tree, verb, "obl", "advcl", "xcomp", "ccomp").find(
      (child) => marker(tree, child) === "as",
    );
    if (predicate === undefined) return null;
    return { words: [...(object === null ? [] : subtree(tree, object)), ...subtree(tree, predicate)], cue: [] };
  },
  of: prepositional("of"),
  on: prepositional("on"),
  for: prepositional("for"),
  about: prepositional("about"),
  to: prepositional("to"),
  with: prepositional("with"),
  against: prepositional("against"),
  over: prepositional("over"),
  at: prepositional("at"),
};

/** "warned [of] …" takes the preposition into the cue; "accused [him of …]" leaves it in the content. */
function prepositional(word: string): FrameFinder {
  return (tree, verb) => {
    const phrase = childrenBy(tree, verb, "obl", "advcl", "ccomp", "xcomp").find(
      (child) => child > verb && marker(tree, child) === word,
    );
    if (phrase === undefined) return word === "of" ? objectWithDeed(tree, verb) : null;
    const object = childrenBy(tree, verb, "obj", "nsubj:pass").find((child) => child < phrase);
    if (object !== undefined) return { words: [...subtree(tree, object), ...subtree(tree, phrase)], cue: [] };
    return withoutPreposition(tree, phrase);
  };
}

/** "accused [the rebels of shelling the market]", where the parser hung the deed on the rebels. */
function objectWithDeed(tree: Tree, verb: number): Complement | null {
  const object = childBy(tree, verb, "obj");
  if (object === null) return null;
  const relations = /^(?:accuse|convict|suspect)$/.test(tree.tokens[verb]!.lemma) ? ["acl", "nmod"] : ["acl"];
  return childrenBy(tree, object, ...relations).some((child) => marker(tree, child) === "of")
    ? whole(tree, object)
    : null;
}

function whole(tree: Tree, head: number | null): Complement | null {
  return head === null ? null : { words: subtree(tree, head), cue: [] };
}

function withoutPreposition(tree: Tree, phrase: number): Complement {
  const mark = childBy(tree, phrase, "case", "mark");
  if (mark === null || mark > phrase) return { words: subtree(tree, phrase), cue: [] };
  const preposition = subtree(tree, mark);
  return { words: subtree(tree, phrase, (token) => token === mark), cue: preposition };
}

/** Lower-case preposition or conjunction that introduces `child`. */
export function marker(tree: Tree, child: number): string | null {
  const mark = childBy(tree, child, "case", "mark");
  return mark === null || mark > child ? null : tree.tokens[mark]!.form.toLowerCase();
}

function isInfinitive(tree: Tree, child: number): boolean {
  return childrenBy(tree, child, "mark", "aux").some((mark) => tree.tokens[mark]!.tag === "TO");
}

function isReflexive(tree: Tree, token: number): boolean {
  return /(?:self|selves)$/i.test(tree.tokens[token]!.form);
}
