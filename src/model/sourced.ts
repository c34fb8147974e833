/** A value together with the words that support it and who made it. */
import type { Span, ValueId } from "./span.ts";

/** Who made a value. `id` is a path such as `extract/assault/kill-active` and is never reused for another rule. */
export type Producer = Readonly<{ kind: "rule" | "model" | "person" | "import"; id: string; version: string }>;

/** `from` names the values that this one was made of; following it must end at spans, or at `certainty: "assumed"`. */
export type Provenance = Readonly<{ spans: readonly Span[]; by: Producer; from: readonly ValueId[] }>;

/**
 * `stated`: the words say it; `implied`: it follows from the words and their context (a weekday and the publication
 * date); `assumed`: neither, a default that a person should check.
 */
export type Certainty = "stated" | "implied" | "assumed";

/** `score` comes from models only, 0..1; scores of different producers are not comparable. */
export type Sourced<T> = Readonly<{
  id: ValueId;
  value: T;
  certainty: Certainty;
  score?: number;
  provenance: Provenance;
}>;

/** What a stage could not read, or read with a doubt that a person should know of; never an exception. */
export type Note = Readonly<{ rule: string; severity: "warning" | "info"; reason: string; span: Span | null }>;
