/** Lists of words in, the hashes of their runs out: two texts share as much as their sets of hashes do. */

/** Hashes as unsigned 32-bit numbers, ascending, each once. Of equal texts they are equal, on every machine. */
export type HashSet = Uint32Array<ArrayBuffer>;

/** Of FNV-1a (Fowler, Noll, Vo), 32 bits. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Hash of a word's UTF-16 code units; spread evenly, so that the smallest of many are a fair sample. */
export function hashWord(word: string): number {
  let hash = FNV_OFFSET;
  for (let unit = 0; unit < word.length; unit += 1) hash = Math.imul(hash ^ word.charCodeAt(unit), FNV_PRIME);
  return mixed(hash);
}

/** Hash of words in this order. */
export function hashRun(hashes: readonly number[]): number {
  let run = FNV_OFFSET;
  for (const hash of hashes) run = Math.imul(run ^ hash, FNV_PRIME) ^ (run >>> 15);
  return mixed(run);
}

/** The last step of MurmurHash3: every bit of the input changes half the bits of the output. */
function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** Every run of `size` words (a shingle); a shorter text has one, of all its words; no words, none. */
export function shinglesOf(words: readonly string[], size: number): HashSet {
  return hashSetOf(runsOf(words, size).map(hashRun));
}

/** As `shinglesOf`, where the order within a run does not count. */
export function unorderedShinglesOf(words: readonly string[], size: number): HashSet {
  return hashSetOf(runsOf(words, size).map((run) => hashRun(run.sort((one, other) => one - other))));
}

function runsOf(words: readonly string[], size: number): number[][] {
  const hashes = words.map(hashWord);
  if (hashes.length === 0) return [];
  return Array.from({ length: Math.max(1, hashes.length - size + 1) }, (_, first) => hashes.slice(first, first + size));
}

export function hashSetOf(hashes: Iterable<number>): HashSet {
  return Uint32Array.from(new Set(hashes)).sort();
}

/** How many hashes are in both. Takes time linear in the two. */
export function sharedHashes(one: HashSet, other: HashSet): number {
  let [shared, left, right] = [0, 0, 0];
  while (left < one.length && right < other.length) {
    const [first, second] = [one[left]!, other[right]!];
    if (first === second) shared += 1;
    if (first <= second) left += 1;
    if (second <= first) right += 1;
  }
  return shared;
}

/** Share of the smaller set that is in the larger, 0 to 1; 0 when one is empty. */
export function containment(one: HashSet, other: HashSet): number {
  return sharedHashes(one, other) / Math.max(1, Math.min(one.length, other.length));
}
