/** What comes in at a door in, what the desk takes out. */
import { givenDate } from "../open-reports.ts";
import type { Handed } from "./desk.ts";
import type { Said } from "./messages.ts";

/** What a report is called that has no name. */
const UNNAMED = "unnamed file";
const PASTED = "pasted text";
const MOST_NAME = 1000;

/** @throws InputError `date_impossible` */
export function parseSaid({
  outlet,
  published,
}: Readonly<{ outlet?: string | undefined; published?: string | undefined }>): Said {
  const day = published?.trim() ?? "";
  return { outlet: outlet?.trim() || null, published: day === "" ? null : givenDate(day, "published") };
}

/** The name is a label and never a path: bytes lie under their hash. */
export function handedFile(name: string, bytes: Uint8Array, said: Said): Handed {
  const label = name.trim().slice(0, MOST_NAME) || UNNAMED;
  return { kind: "file", said, given: { kind: "bytes", name: label, bytes, url: null, title: null } };
}

export function handedText(
  { text, title, url }: Readonly<{ text: string; title?: string | undefined; url?: string | undefined }>,
  said: Said,
): Handed {
  const bytes = new TextEncoder().encode(text);
  return {
    kind: "text",
    said,
    given: { kind: "bytes", name: PASTED, bytes, url: url?.trim() || null, title: title?.trim() || null },
  };
}

export function handedLink(url: string, said: Said): Handed {
  return { kind: "link", said, given: { kind: "link", url: url.trim() } };
}
