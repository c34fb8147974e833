/** A claim and one of its mentions in; whether the words are of the speaker's own people out. */
import type { ValueId } from "#model/span.ts";
import { OWN_PEOPLE_PATTERN } from "#reference/lexicon/en/toll-words.ts";
import type { FiledClaim } from "./case-file.ts";

/** [three of its men], [our soldiers] */
export function areOwnPeople({ mention }: FiledClaim, id: ValueId): boolean {
  return OWN_PEOPLE_PATTERN.test(mention(id)?.value ?? "");
}
