/** A parameter of an address that may stand several times. */
import { z } from "@hono/zod-openapi";

/** Any of its values will do; a single one comes as text, not as a list. */
export function several<T extends z.ZodType<string, string>>(value: T) {
  return z.preprocess((given) => (typeof given === "string" ? [given] : given), z.array(value)).optional();
}
