/** The names of the export formats, apart from their code, so that a list of them costs nothing to load. */

export const FORMAT_NAMES = ["jsonl", "csv"] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

export function isFormatName(name: string): name is FormatName {
  return FORMAT_NAMES.some((known) => known === name);
}
