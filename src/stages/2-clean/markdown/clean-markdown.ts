/** Decoded Markdown in, its drafts and facts out. */

import type { TakenApart } from "../draft.ts";
import { cleanPlain } from "../plain/clean-plain.ts";

export function cleanMarkdown(source: string): TakenApart {
  return cleanPlain(source);
}
