/** A verb of dying in; whether it tells where somebody was cared for, or that one of those hurt before died of it, out. */
import { obliques } from "./arguments.ts";
import type { ClauseView } from "./clause-view.ts";
import { dependents } from "./clause-view.ts";
import { isHospital } from "./constructions/treated.ts";

/** "[died] in a hospital in X", "was pronounced [dead] at X Medical Center". */
export function diesInCare(view: ClauseView, token: number): boolean {
  const dead = view.tokens[token]!;
  const verb = dead.lemma === "dead" && dead.head >= 0 ? dead.head : token;
  if (!DYING.has(view.tokens[verb]!.lemma)) return false;
  return obliques(view, verb, "in", "at").some((place) => isHospital(view, place));
}

const DYING: ReadonlySet<string> = new Set(["die", "succumb", "perish", "pronounce", "declare"]);

/** "[died] on Tuesday of his wounds", "succumbed to her injuries on Friday", "four of the wounded [died] overnight". */
export function diesLater(view: ClauseView, token: number): boolean {
  if (!["die", "succumb"].includes(view.tokens[token]!.lemma)) return false;
  const dying = dependents(view, token, "nsubj");
  const told = dying.flatMap((head) => [head, ...dependents(view, head, "nmod", "amod")]);
  return (
    obliques(view, token, "of", "from", "to").some((cause) => WOUNDS.has(view.tokens[cause]!.lemma)) ||
    told.some((at) => HURT.has(view.tokens[at]!.lemma.toLowerCase())) ||
    (dying.some((head) => isFurther(view, head)) && diesInCare(view, token))
  );
}

/** "Another farmer died in hospital": one more than were told of. */
function isFurther(view: ClauseView, head: number): boolean {
  return dependents(view, head, "det", "amod").some((at) => FURTHER.has(view.tokens[at]!.lemma.toLowerCase()));
}

const HURT: ReadonlySet<string> = new Set(["wounded", "injured", "hurt", "wound", "injure"]);
const FURTHER: ReadonlySet<string> = new Set(
  "another more further second third fourth fifth sixth seventh eighth ninth tenth".split(" "),
);

const WOUNDS: ReadonlySet<string> = new Set(["wound", "injury", "burn"]);
