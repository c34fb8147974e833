/** An inflected verb in, the dictionary forms that English spelling allows for it out. */

const VOWEL = /[aeiouy]/;
/** "raided" from raid, "rammed" from ram: a single consonant after a single vowel is doubled. */
const DOUBLED = /([bdfgklmnprstvz])\1$/;
/** Before an irregular form that the table knows: "retook", "overthrew". */
const PREFIXES = ["re", "over", "out", "under", "mis", "un", "fore", "with", "up"];

/** Regular stems, likeliest first; empty for a form without a regular ending. */
export function regularStems(form: string): string[] {
  const stems = form.endsWith("ing")
    ? opened(form.slice(0, -3))
    : form.endsWith("ied") || form.endsWith("ies")
      ? [`${form.slice(0, -3)}y`, `${form.slice(0, -3)}ie`]
      : form.endsWith("ed")
        ? opened(form.slice(0, -2))
        : form.endsWith("es")
          ? [form.slice(0, -1), form.slice(0, -2)]
          : form.endsWith("s")
            ? [form.slice(0, -1)]
            : [];
  return stems.filter((stem) => stem.length > 1 && VOWEL.test(stem));
}

/** What "ed" or "ing" was put on: "strafe", "raid", "ram". */
function opened(rest: string): string[] {
  const plain = [rest, `${rest}e`];
  return DOUBLED.test(rest) ? [...plain, rest.slice(0, -1)] : plain;
}

/** The form without a prefix of verbs, and that prefix; null when it has none. */
export function withoutPrefix(form: string): Readonly<{ prefix: string; rest: string }> | null {
  const prefix = PREFIXES.find((one) => form.startsWith(one) && form.length > one.length + 2);
  return prefix === undefined ? null : { prefix, rest: form.slice(prefix.length) };
}
