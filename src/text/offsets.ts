/** A text's places in other units: UTF-16 code units (ours), Unicode code points (Python, W3C), UTF-8 bytes. */

/**
 * Conversions for one text. A place inside a surrogate pair or inside a multi-byte character counts as the place where
 * the character begins. Bounds are 0 and the text's length in the unit; places beyond are cut to them.
 */
export type Offsets = Readonly<{
  codePointOf: (unit: number) => number;
  unitOfCodePoint: (codePoint: number) => number;
  byteOf: (unit: number) => number;
  unitOfByte: (byte: number) => number;
}>;

const ASCII_ONLY = /^[\0-\x7f]*$/;

/** Builds the tables in one pass; a text of ASCII only needs none. */
export function makeOffsets(text: string): Offsets {
  if (ASCII_ONLY.test(text)) {
    const clamp = (place: number): number => Math.min(Math.max(place, 0), text.length);
    return { codePointOf: clamp, unitOfCodePoint: clamp, byteOf: clamp, unitOfByte: clamp };
  }
  const codePointAt = new Uint32Array(text.length + 1);
  const byteAt = new Uint32Array(text.length + 1);
  let [codePoints, bytes] = [0, 0];
  for (let unit = 0; unit < text.length; ) {
    const codePoint = text.codePointAt(unit) as number;
    const units = codePoint > 0xffff ? 2 : 1;
    codePointAt.fill(codePoints, unit, unit + units);
    byteAt.fill(bytes, unit, unit + units);
    codePoints += 1;
    bytes += utf8Length(codePoint);
    unit += units;
  }
  codePointAt[text.length] = codePoints;
  byteAt[text.length] = bytes;
  return {
    codePointOf: (unit) => at(codePointAt, unit),
    unitOfCodePoint: (codePoint) => firstAt(codePointAt, codePoint),
    byteOf: (unit) => at(byteAt, unit),
    unitOfByte: (byte) => firstAt(byteAt, byte),
  };
}

/** Bytes of a code point in UTF-8; a lone surrogate counts as U+FFFD, as encoders write it. */
function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

function at(table: Uint32Array, unit: number): number {
  return table[Math.min(Math.max(unit, 0), table.length - 1)] as number;
}

/** First unit of the character that holds `place`. */
function firstAt(table: Uint32Array, place: number): number {
  let [low, high] = [0, table.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((table[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && table[low - 1] === table[low]) low--;
  return low;
}
