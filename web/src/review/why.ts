/** What a person says of their decision in, what is kept of it out. */

/** The explanation with the words that the value was taken from. */
export function whyWith(why: string, words: string | null): string | null {
  const said = words === null ? "" : `from the words “${words.replace(/\s+/g, " ").trim()}”`;
  const both = [why.trim(), said].filter((part) => part !== "").join("; ");
  return both === "" ? null : both;
}
