/** A predicate nominal in; the people that it says its subject to be out. */
import { isBeing } from "./beings.ts";
import type { ClauseView } from "./clause-view.ts";
import { dependents, withConjuncts } from "./clause-view.ts";

/** "were [farmers] and [traders]", "were not soldiers but [farmers]"; nobody for "were not soldiers". */
export function predicateBeings(view: ClauseView, predicate: number): number[] {
  const told = withConjuncts(view, predicate).filter((at) => isBeing(view, at));
  if (!isNegated(view, predicate)) return told;
  return told.filter((at) => at !== predicate && hasBut(view, at));
}

function isNegated(view: ClauseView, at: number): boolean {
  return dependents(view, at, "advmod").some((word) => /^(?:not|n['’]t|never)$/i.test(view.tokens[word]!.form));
}

function hasBut(view: ClauseView, at: number): boolean {
  return dependents(view, at, "cc").some((word) => view.tokens[word]!.lemma === "but");
}
