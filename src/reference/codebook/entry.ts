/** What the codebook says of one code: its meaning, where it does not belong, and sentences that show both. */

/**
 * A sentence with the words that carry the code in square brackets: "Gunmen [killed] five people." Each list of the codebook
 * says which words those are. Without brackets, a sentence of `silent` must not give the code anywhere.
 *
 * @see readExample
 */
export type MarkedText = string;

export type Some<T> = readonly [T, ...T[]];
export type Pair<T> = readonly [T, T, ...T[]];

/** `fires` must give the code on the words in brackets, `silent` must not; `test/codebook.test.ts` reads them all. */
export type Entry<Fires = Some<MarkedText>> = Readonly<{
  definition: string;
  notFor: string;
  fires: Fires;
  silent: Some<MarkedText>;
  /** true when no rule gives this code yet: the test then holds that it is not given, so that this mark cannot outlive its truth */
  unread?: true;
}>;

/** An entry of a list whose every code is shown by two sentences at least. */
export type DoublyShown = Entry<Pair<MarkedText>>;

export type Example = Readonly<{ text: string; words: Readonly<{ start: number; end: number }> | null }>;

/** Examples are read as if published on this day, a Wednesday; "Monday" is then the 13th. */
export const EXAMPLES_PUBLISHED = "2020-01-15";

/**
 * The sentence without its brackets, and where the words between them stand: UTF-16, half-open; null when none are marked.
 *
 * @throws RangeError when a bracket has no partner, stands the wrong way round, or encloses nothing
 */
export function readExample(marked: MarkedText): Example {
  const [open, close] = [marked.indexOf("["), marked.indexOf("]")];
  if (open < 0 && close < 0) return { text: marked, words: null };
  if (open < 0 || close <= open + 1) throw new RangeError(`brackets enclose no words in \`${marked}\``);
  const text = marked.slice(0, open) + marked.slice(open + 1, close) + marked.slice(close + 1);
  if (/[[\]]/.test(text)) throw new RangeError(`more than one pair of brackets in \`${marked}\``);
  return { text, words: { start: open, end: close - 1 } };
}
