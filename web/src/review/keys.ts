/** Single keys of the review: which does what, as the person likes it, kept in this browser. */

export const ACTIONS = [
  "confirm",
  "reject",
  "edit",
  "skip",
  "undo",
  "next",
  "previous",
  "grade",
  "merge",
  "split",
  "why",
  "open",
  "search",
  "keys",
] as const;
export type Action = (typeof ACTIONS)[number];

export const ACTION_WORDS = {
  confirm: "Confirm: the incident happened, and its claims belong together",
  reject: "Reject: leave it out of lists and exports",
  edit: "Edit a value",
  skip: "Skip, to the next that is not reviewed",
  undo: "Undo your last decision",
  next: "Next incident",
  previous: "Previous incident",
  grade: "Grade it",
  merge: "Merge it with another",
  split: "Split claims off it",
  why: "Say why, for the next decision",
  open: "Open the incident",
  search: "Search in the queue",
  keys: "Show and change these keys",
} as const satisfies Record<Action, string>;

/** The first key of an action is the one that can be changed. */
export type Bindings = Readonly<Record<Action, readonly string[]>>;

export const DEFAULT_KEYS: Bindings = {
  confirm: ["c", "a"],
  reject: ["r"],
  edit: ["e"],
  skip: ["s"],
  undo: ["u"],
  next: ["n", "j"],
  previous: ["p", "k"],
  grade: ["g"],
  merge: ["m"],
  split: ["x"],
  why: ["w"],
  open: ["Enter"],
  search: ["/"],
  keys: ["?"],
};

export type Keys = Readonly<{ on: boolean; bindings: Bindings }>;

const STORED = "crosscheck.keys";

/** Those of the store, where they are sound; what it lacks is as at first. */
export function readKeys(json: string | null): Keys {
  try {
    const stored: unknown = JSON.parse(json ?? "null");
    if (typeof stored !== "object" || stored === null) return { on: true, bindings: DEFAULT_KEYS };
    const { on, changed } = stored as { on?: unknown; changed?: Partial<Record<Action, unknown>> };
    const entries = ACTIONS.map((action) => {
      const key = changed?.[action];
      return [action, typeof key === "string" ? [key] : DEFAULT_KEYS[action]] as const;
    });
    return { on: on !== false, bindings: Object.fromEntries(entries) as Bindings };
  } catch {
    return { on: true, bindings: DEFAULT_KEYS };
  }
}

export function loadKeys(): Keys {
  return readKeys(localStorage.getItem(STORED));
}

export function storeKeys({ on, bindings }: Keys): void {
  const changed = ACTIONS.filter((action) => bindings[action] !== DEFAULT_KEYS[action]);
  const keys = Object.fromEntries(changed.map((action) => [action, bindings[action][0]]));
  localStorage.setItem(STORED, JSON.stringify({ on, changed: keys }));
}

export function actionOf(key: string, bindings: Bindings): Action | null {
  return ACTIONS.find((action) => bindings[action].includes(key)) ?? null;
}

/** Keys that move about in a page, or leave it. */
const KEPT_FREE: ReadonlySet<string> = new Set(["Tab", "Escape", " ", "Shift", "Control", "Alt", "Meta", "AltGraph"]);

export type Rebound = Readonly<{ ok: true; bindings: Bindings }> | Readonly<{ ok: false; why: string }>;

/** A key that does something already is refused. */
export function rebind(bindings: Bindings, action: Action, key: string): Rebound {
  if (KEPT_FREE.has(key) || key === "Dead" || key === "Unidentified")
    return { ok: false, why: `${keyWords(key)} is needed to move about; choose another key` };
  const taken = actionOf(key, bindings);
  if (taken !== null && taken !== action)
    return { ok: false, why: `${keyWords(key)} is taken: ${ACTION_WORDS[taken].toLowerCase()}` };
  return { ok: true, bindings: { ...bindings, [action]: [key] } };
}

const KEY_WORDS: Readonly<Record<string, string>> = {
  " ": "Space",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
};

/** As it is printed on the key. */
export function keyWords(key: string): string {
  return KEY_WORDS[key] ?? key;
}

/** As `aria-keyshortcuts` wants them. */
export function shortcutsOf(action: Action, { on, bindings }: Keys): string | undefined {
  return on ? bindings[action].join(" ") : undefined;
}
