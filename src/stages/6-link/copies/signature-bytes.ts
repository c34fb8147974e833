/** A signature to bytes and back: the form in which it is kept, a fifth of its size as JSON. */
import type { DocumentId } from "#model/span.ts";
import type { HashSet } from "#text/shingles.ts";
import type { Signature } from "./signature.ts";

/** Words, hash of the text, and how many runs, grams and lead grams; then each statement's length and all hashes in order. */
const HEAD = 6;

/** Little-endian numbers of 32 bits. */
export function signatureToBytes({ words, text, shingles, grams, lead, statements }: Signature): Uint8Array {
  const sets = [shingles, grams, lead, ...statements];
  const lengths = [words, text, shingles.length, grams.length, lead.length, statements.length];
  const numbers = [...lengths, ...statements.map(({ length }) => length)];
  const size = numbers.length + sets.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(4 * size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const list of [numbers, ...sets]) {
    for (const number of list) {
      view.setUint32(at, number, true);
      at += 4;
    }
  }
  return bytes;
}

/** The signature that `signatureToBytes` was given. */
export function signatureFromBytes(doc: DocumentId, bytes: Uint8Array): Signature {
  const numbers = numbersIn(bytes);
  const [words, text, shingles, grams, lead, statements] = numbers.subarray(0, HEAD) as unknown as readonly number[];
  let at = HEAD + statements!;
  const take = (length: number): HashSet => {
    const set = numbers.slice(at, at + length);
    at += length;
    return set;
  };
  const [runs, unordered, leading] = [take(shingles!), take(grams!), take(lead!)];
  const told = [...numbers.subarray(HEAD, HEAD + statements!)].map(take);
  return { doc, words: words!, text: text!, shingles: runs, grams: unordered, lead: leading, statements: told };
}

/** In a loop: `Uint32Array.from` takes far longer, and all candidates for a copy are read. */
function numbersIn(bytes: Uint8Array): Uint32Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = new Uint32Array(bytes.length / 4);
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = view.getUint32(4 * at, true);
  return numbers;
}
