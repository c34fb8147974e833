/** "I" and "we" between quotation marks, to who is quoted. */
import type { ChainContext } from "./constraints.ts";

const ONE = /^(?:i|me|my|myself)$/i;

/** "I" is the person who is quoted; "we" is a body or group that speaks as one, and is left open where a person speaks. */
export function chooseFirstPerson({ tree, profiles, table, told }: ChainContext, mention: number): number | null {
  const { head } = profiles[mention]!;
  const telling = told.tellingAt(head);
  if (telling === undefined || telling.source === null || !telling.direct) return null;
  const root = table.rootOf(telling.source);
  const known = table.known(root);
  const isOne = ONE.test(tree.tokens[head]!.form);
  if (isOne) return known.person ? root : null;
  if (known.person) return known.words.isDisjointFrom(SPOKESMEN) ? null : bodyOf({ profiles, table }, root);
  const isBody = known.kinds.has("organisation") || known.kinds.has("armed-group");
  return isBody || (known.named && !known.kinds.has("place")) ? root : null;
}

const SPOKESMEN: ReadonlySet<string> = new Set(["spokesman", "spokeswoman", "spokesperson"]);

/** "A spokesman for [the rebels]", "[UN] spokesman Lars Berg": the body inside the words for who speaks. */
function bodyOf({ profiles, table }: Pick<ChainContext, "profiles" | "table">, root: number): number | null {
  for (const index of table.seen(root).mentions.slice(0, LOOKED_AT)) {
    const { first, end, form } = profiles[index]!;
    for (
      let inner = index + 1;
      form !== "pronoun" && inner < profiles.length && profiles[inner]!.first < end;
      inner++
    ) {
      const { kind, first: from, form: innerForm } = profiles[inner]!;
      if (from >= first && innerForm !== "pronoun" && (kind === "organisation" || kind === "armed-group"))
        return table.rootOf(inner);
    }
  }
  return null;
}
/** A spokesman is told to be one where he is told first. */
const LOOKED_AT = 3;
