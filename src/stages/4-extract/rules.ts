/** The constructions, in the order in which they are tried on a token: the first that fires speaks for it. */
import { act } from "./constructions/act.ts";
import { adjective } from "./constructions/adjective.ts";
import { burial } from "./constructions/burial.ts";
import { fallen } from "./constructions/fallen.ts";
import { guilt } from "./constructions/guilt.ts";
import { happening } from "./constructions/happening.ts";
import { identity } from "./constructions/identity.ts";
import { livesLost } from "./constructions/lives.ts";
import { losses } from "./constructions/losses.ts";
import { noun } from "./constructions/noun.ts";
import { ownDeath } from "./constructions/own-death.ts";
import { refutation } from "./constructions/refutation.ts";
import { toll } from "./constructions/toll.ts";
import { treated } from "./constructions/treated.ts";
import { verb } from "./constructions/verb.ts";
import { verdict } from "./constructions/verdict.ts";
import type { Rule } from "./rule.ts";

/** `toll`, `lives`, `treated` and `ownDeath` stand before `noun`: "death toll", "lost lives" and "wounds" would else be read as nouns of harm. `fallen` knows a town from a shell, which `verb` reads. `act` stands behind `verb`, which knows what a verb alone tells. `verdict` comes last: "called it a massacre" is told by its noun. */
export const RULES: readonly Rule[] = [
  toll,
  livesLost,
  losses,
  burial,
  treated,
  ownDeath,
  fallen,
  verb,
  act,
  adjective,
  noun,
  identity,
  guilt,
  happening,
  refutation,
  verdict,
];
