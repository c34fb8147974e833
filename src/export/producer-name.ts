/** A producer -> its name in the JSON formats: rule, model or person, and version. */
import type { Producer } from "#model/sourced.ts";

export function producerName({ id, version }: Producer): string {
  return `${id}@${version}`;
}
