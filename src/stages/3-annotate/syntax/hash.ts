/** Strings and feature parts in, 32-bit integers out: features are named by their hash, so the model needs no vocabulary. */

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
const GOLDEN = 0x9e3779b1 | 0;

/** FNV-1a over UTF-16 code units. */
export function hashText(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash;
}

/** One more part of a feature; order matters. The rotation keeps equal parts from cancelling out. */
export function mix(hash: number, part: number): number {
  const mixed = Math.imul(hash ^ part, GOLDEN);
  return mixed ^ (mixed >>> 15);
}
