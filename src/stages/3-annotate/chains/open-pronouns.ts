/** "It" that stands for nothing that is named: weather, time, what was said, and the "it" that announces a clause. */
import { baseRelation, childBy, childrenBy, type Tree } from "../mentions/tree.ts";

const WEATHER = /^(?:rain|snow|hail|thunder|drizzle|pour|freeze)$/;
/** "It [took] hours to reach them"; "it [emerged] that …". */
const ANNOUNCING = /^(?:take|cost|seem|appear|emerge|happen|turn|transpire|remain|matter|follow|help|become|prove)$/;
/** What "it is" or "it was" tells of the time or the case itself: "it was [raining]", "it was a [holiday]". */
const SITUATIONS =
  /^(?:dark|late|early|cold|hot|light|quiet|time|night|day|morning|evening|noon|midnight|dawn|holiday|weekend|winter|summer|war|peace|sabotage|murder|terrorism|massacre|attack|disaster|crime|mistake|accident|failure|success|case|turn|matter|thing|fault|tragedy|shame|honour|honor)$/;
/** Adjectives whose "to" clause is about their subject: "it is [ready] to attack". */
const ABOUT_SUBJECT =
  /^(?:ready|able|unable|willing|unwilling|likely|unlikely|due|set|free|prepared|eager|determined|bound|sure|certain|keen|quick|slow|responsible)$/;
const CLAUSES = ["csubj", "ccomp", "advcl", "acl", "xcomp"];

/** What is denied or confirmed is what was said, not who or what was named: "the army denied [it]". */
const OF_WORDS = /^(?:deny|confirm|say|know|believe|doubt|admit|regret|discuss|mean|dispute)$/;

/** Whether the word `index`, an "it", is an expletive that the parser took for a pronoun. */
export function standsForNothing(tree: Tree, index: number): boolean {
  const { form, deprel, head } = tree.tokens[index]!;
  if (form.toLowerCase() !== "it" || head < 0) return false;
  const { lemma } = tree.tokens[head]!;
  const word = lemma.toLowerCase();
  if (baseRelation(deprel) === "obj") return OF_WORDS.test(word);
  if (baseRelation(deprel) !== "nsubj") return false;
  if (WEATHER.test(word)) return true;
  const announces = childrenBy(tree, head, ...CLAUSES).some(
    (clause) =>
      clause > head &&
      tree.tokens[clause]!.deprel !== "acl:relcl" &&
      isAnnounced(tree, clause, !ABOUT_SUBJECT.test(word)),
  );
  if (childBy(tree, head, "cop") === null) return ANNOUNCING.test(word) && announces;
  return announces || SITUATIONS.test(word) || isCleft(tree, head);
}

/** "that …", "to …", "whether …", "who …": a clause that says what "it" is. */
function isAnnounced(tree: Tree, clause: number, takesInfinitive: boolean): boolean {
  if (takesInfinitive && tree.tokens[clause]!.tag === "VB" && childBy(tree, clause, "mark") !== null) return true;
  return tree.children[clause]!.some((child) => {
    const { form, deprel } = tree.tokens[child]!;
    return child < clause && /^(?:that|whether|if|how|who|why|when|what|where)$/i.test(form) && deprel !== "det";
  });
}

/** "It was [the army] that fired"; not "it was behind the strike, in which two died". */
function isCleft(tree: Tree, head: number): boolean {
  return childBy(tree, head, "acl:relcl") !== null && childBy(tree, head, "case") === null;
}
