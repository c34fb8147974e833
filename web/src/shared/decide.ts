/** Deciding in the page: signed, tried before it is made, and taken back. `DecisionDesk` makes it true for all views. */
import { createContext, useContext, useEffect, useRef } from "react";
import type { AskJson, DecidedJson, DecidedManyJson } from "#api/schemas/decisions.ts";

export type Ask = AskJson;
export type Decided = DecidedJson;
export type DecidedMany = DecidedManyJson;

/** `about` is what the status line names ("Strike near Khushām"); `why` is the person's explanation, which nobody must give. */
export type DecideOptions = Readonly<{
  about?: string;
  why?: string | null;
  /** told in a line why it was refused, beside the status line */
  onRefused?: (line: string) => void;
}>;

export type Desk = Readonly<{
  /** under which decisions are signed; null until it was asked for */
  reviewer: string | null;
  changeReviewer: () => void;
  /** a decision is being stored: the next one waits for it */
  busy: boolean;
  /** what it changed; null when the person did not sign, or it was refused, which the status line then tells */
  decide: (ask: Ask, options?: DecideOptions) => Promise<Decided | null>;
  /** what it would change; nothing is stored. @throws ApiError */
  preview: (ask: Ask) => Promise<Decided>;
  /** many as one linking; each is a decision of its own */
  decideMany: (asks: readonly Ask[], options?: DecideOptions) => Promise<DecidedMany | null>;
  /** of any decision, however old; an undo can be undone */
  undo: (decision: string, options?: DecideOptions) => Promise<Decided | null>;
  /** the newest decision of this person that holds, also of another day; null when there is none */
  undoLast: () => Promise<Undone | null>;
  /** says something in the status line that is no decision */
  tell: (text: string) => void;
  /** told of every decision that was stored from this tab; null for many at once. Returns how to end it. */
  listen: (listener: (decided: Decided | null) => void) => () => void;
}>;

/** `incidents` are those that the decision was about, by the ids that they have now. */
export type Undone = Readonly<{ decided: Decided; incidents: readonly string[] }>;

export const DeskContext = createContext<Desk | null>(null);

function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("`DecisionDesk` stands around all views");
  return desk;
}

/** Waits for the server, shows at once that it works, and asks all views to read the record again. */
export function useDecide(): Pick<Desk, "reviewer" | "changeReviewer" | "busy" | "decide" | "preview" | "decideMany"> {
  return useDesk();
}

/** Unlimited, and across reloads: what can be undone is what is stored. */
export function useUndo(): Pick<Desk, "busy" | "undo" | "undoLast"> {
  return useDesk();
}

export function useTell(): Desk["tell"] {
  return useDesk().tell;
}

/** Calls back after every decision of this tab, wherever it was taken; null for many at once. */
export function useDecided(onDecided: (decided: Decided | null) => void): void {
  const { listen } = useDesk();
  const latest = useRef(onDecided);
  latest.current = onDecided;
  useEffect(() => listen((decided) => latest.current(decided)), [listen]);
}
