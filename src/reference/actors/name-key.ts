/** A name as written, to the form under which names are compared. */

/** Lower case without articles, accents, full stops, apostrophes and possessive endings; hyphens are blanks. */
export function nameKey(name: string): string {
  return (
    name
      // Before they are put in order too: that takes the square of how many stand on one letter.
      .replace(/\p{M}/gu, "")
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[’‘`]/g, "'")
      .replace(/'s\b|'/g, "")
      .replace(/\./g, "")
      .replace(/[-–—/()"“”,]/g, " ")
      .replace(/\s+/g, " ")
      .trim()
      .replace(/^(?:the|a|an) /, "")
  );
}
