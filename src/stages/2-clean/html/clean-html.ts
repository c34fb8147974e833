/** Decoded HTML in, its drafts and facts out. */

import type { TakenApart } from "../draft.ts";
import { cleanPlain } from "../plain/clean-plain.ts";

export function cleanHtml(source: string, _isXml: boolean): TakenApart {
  return cleanPlain(source);
}
