/** Raw bytes in, text out, with the byte at which each UTF-16 unit begins. */

export type CharsetReason = "bom" | "named" | "valid-utf-8" | "fallback";

/**
 * `byteAt[unit]` is the byte where the unit's character begins, `byteAt[text.length]` the end of the bytes; both units of
 * a surrogate pair share one. A byte order mark is not in the text. `invalid` are the byte offsets of sequences that
 * became U+FFFD, the first `MAX_INVALID` of them; `invalidCount` counts all.
 */
export type Decoded = Readonly<{
  text: string;
  charset: string;
  reason: CharsetReason;
  byteAt: Uint32Array;
  invalid: readonly number[];
  invalidCount: number;
}>;

const MAX_INVALID = 100;
const REPLACEMENT = 0xfffd;
/** Bytes of a page in which `<meta charset>` is looked for; the standard asks for 1024, real pages are worse. */
const META_WINDOW = 4096;
const STRING_CHUNK = 8192;

type Units = Readonly<{ text: string; byteAt: Uint32Array; invalid: readonly number[]; invalidCount: number }>;

type UnitSink = Readonly<{
  unit: (unit: number, byte: number) => void;
  invalid: (byte: number) => void;
  build: (end: number) => Units;
}>;

function makeUnits(capacity: number): UnitSink {
  const units = new Uint16Array(capacity);
  const byteAt = new Uint32Array(capacity + 1);
  const invalid: number[] = [];
  let [length, invalidCount] = [0, 0];
  const unit = (value: number, byte: number): void => {
    units[length] = value;
    byteAt[length++] = byte;
  };
  return {
    unit,
    invalid(byte) {
      unit(REPLACEMENT, byte);
      invalidCount++;
      if (invalid.length < MAX_INVALID) invalid.push(byte);
    },
    build(end) {
      byteAt[length] = end;
      return {
        text: unitsToString(units.subarray(0, length)),
        byteAt: byteAt.subarray(0, length + 1),
        invalid,
        invalidCount,
      };
    },
  };
}

function unitsToString(units: Uint16Array): string {
  const chunks: string[] = [];
  for (let at = 0; at < units.length; at += STRING_CHUNK) {
    chunks.push(String.fromCharCode(...units.subarray(at, at + STRING_CHUNK)));
  }
  return chunks.join("");
}

type Utf8Lead = Readonly<{ length: number; low: number; high: number }>;

/** Length of a sequence by its first byte, and the bounds of its second: Unicode, table 3-7. */
function utf8Lead(byte: number): Utf8Lead | null {
  if (byte >= 0xc2 && byte <= 0xdf) return { length: 2, low: 0x80, high: 0xbf };
  if (byte >= 0xe0 && byte <= 0xef)
    return { length: 3, low: byte === 0xe0 ? 0xa0 : 0x80, high: byte === 0xed ? 0x9f : 0xbf };
  if (byte >= 0xf0 && byte <= 0xf4)
    return { length: 4, low: byte === 0xf0 ? 0x90 : 0x80, high: byte === 0xf4 ? 0x8f : 0xbf };
  return null;
}

/** UTF-8 with the replacement practice of the WHATWG standard: one U+FFFD for each maximal ill-formed part. */
function decodeUtf8(bytes: Uint8Array, start: number): Units {
  const sink = makeUnits(bytes.length - start);
  for (let at = start; at < bytes.length; ) {
    const first = bytes[at] as number;
    if (first < 0x80) {
      sink.unit(first, at++);
      continue;
    }
    const lead = utf8Lead(first);
    const taken = lead === null ? 1 : wellFormedLength(bytes, at, lead);
    if (lead === null || taken < lead.length) sink.invalid(at);
    else putCodePoint(sink, codePointOf(bytes, at, lead.length), at);
    at += taken;
  }
  return sink.build(bytes.length);
}

function wellFormedLength(bytes: Uint8Array, at: number, { length, low, high }: Utf8Lead): number {
  for (let offset = 1; offset < length; offset++) {
    const byte = bytes[at + offset] ?? 0;
    if (byte < (offset === 1 ? low : 0x80) || byte > (offset === 1 ? high : 0xbf)) return offset;
  }
  return length;
}

function codePointOf(bytes: Uint8Array, at: number, length: number): number {
  let codePoint = (bytes[at] as number) & (0xff >> (length + 1));
  for (let offset = 1; offset < length; offset++)
    codePoint = (codePoint << 6) | ((bytes[at + offset] as number) & 0x3f);
  return codePoint;
}

function putCodePoint(sink: UnitSink, codePoint: number, byte: number): void {
  if (codePoint <= 0xffff) {
    sink.unit(codePoint, byte);
    return;
  }
  sink.unit(0xd800 + ((codePoint - 0x10000) >> 10), byte);
  sink.unit(0xdc00 + ((codePoint - 0x10000) & 0x3ff), byte);
}

function decodeUtf16(bytes: Uint8Array, start: number, littleEndian: boolean): Units {
  const sink = makeUnits(bytes.length - start);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unitAt = (at: number): number => (at + 1 < bytes.length ? view.getUint16(at, littleEndian) : 0);
  for (let at = start; at < bytes.length; at += 2) {
    const unit = unitAt(at);
    const next = unitAt(at + 2);
    if (unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
      sink.unit(unit, at);
      sink.unit(next, at);
      at += 2;
    } else if ((unit >= 0xd800 && unit < 0xe000) || at + 1 >= bytes.length) sink.invalid(at);
    else sink.unit(unit, at);
  }
  return sink.build(bytes.length);
}

function decodeSingleByte(bytes: Uint8Array, charset: string): Units {
  const decoder = new TextDecoder(charset);
  const table = Uint16Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte)).charCodeAt(0));
  const sink = makeUnits(bytes.length);
  for (let at = 0; at < bytes.length; at++) {
    const unit = table[bytes[at] as number] as number;
    if (unit === REPLACEMENT) sink.invalid(at);
    else sink.unit(unit, at);
  }
  return sink.build(bytes.length);
}

/** Charsets of several bytes a character: fed byte by byte, so that each output is known to come from the bytes since the last. */
function decodeMultiByte(bytes: Uint8Array, charset: string): Units {
  let decoder = new TextDecoder(charset);
  const stateless = charset !== "iso-2022-jp";
  const sink = makeUnits(bytes.length * 2 + 2);
  let pending = 0;
  /** Characters of the bytes since `pending`: a character that replaces a broken one begins a byte later than it. */
  const put = (text: string, last: number): void => {
    let byte = pending;
    for (const character of text) {
      if (character === "\ufffd") sink.invalid(byte);
      else for (let index = 0; index < character.length; index++) sink.unit(character.charCodeAt(index), byte);
      byte = Math.min(byte + 1, last);
    }
  };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (stateless && pending === at && byte < 0x80) {
      sink.unit(byte, at);
      pending = at + 1;
      continue;
    }
    const text = decodedOrNull(decoder, Uint8Array.of(byte));
    if (text === null) {
      sink.invalid(pending);
      decoder = new TextDecoder(charset);
    } else put(text, at);
    if (text !== "") pending = at + 1;
  }
  put(decodedOrNull(decoder, null) ?? "\ufffd", bytes.length - 1);
  return sink.build(bytes.length);
}

/** The next characters; null where the platform's decoder refuses what it should replace, as it does when one byte completes several characters. */
function decodedOrNull(decoder: TextDecoder, bytes: Uint8Array | null): string | null {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** The WHATWG name of a charset label, null when it names none. */
export function charsetOf(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    // TextDecoder offers no other way to ask whether it knows a label
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): Readonly<{ charset: string; length: number }> | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { charset: "utf-8", length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { charset: "utf-16le", length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { charset: "utf-16be", length: 2 };
  return null;
}

const MULTI_BYTE = new Set(["gbk", "gb18030", "big5", "euc-jp", "iso-2022-jp", "shift_jis", "euc-kr"]);

function decodeAs(bytes: Uint8Array, charset: string, start: number): Units {
  if (charset === "utf-8") return decodeUtf8(bytes, start);
  if (charset === "utf-16le" || charset === "utf-16be") return decodeUtf16(bytes, start, charset === "utf-16le");
  if (MULTI_BYTE.has(charset)) return decodeMultiByte(bytes, charset);
  return decodeSingleByte(bytes, charset === "replacement" || charset === "x-user-defined" ? "windows-1252" : charset);
}

/** The charset that an HTML page or XML declaration names in its first bytes, as written, or null. */
export function charsetInPage(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, META_WINDOW));
  const named =
    /<meta\s[^>]{0,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}(?<label>[\w:.-]{1,40})/i.exec(start) ??
    /^<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["'](?<label>[\w:.-]{1,40})/i.exec(start);
  return named?.groups?.label ?? null;
}

/**
 * Text of raw bytes. A byte order mark decides; then the first of `labels` that names a charset; then UTF-8 if the bytes
 * are valid UTF-8; then Windows-1252, which every byte fits.
 *
 * @param labels  charset labels in order of trust: transport, then the page's own; null and unknown ones are passed over
 * @see https://encoding.spec.whatwg.org
 */
export function decodeBytes(bytes: Uint8Array, labels: readonly (string | null)[]): Decoded {
  const mark = byteOrderMark(bytes);
  if (mark) return { ...decodeAs(bytes, mark.charset, mark.length), charset: mark.charset, reason: "bom" };
  for (const label of labels) {
    const charset = label === null ? null : charsetOf(label);
    if (charset !== null) return { ...decodeAs(bytes, charset, 0), charset, reason: "named" };
  }
  const utf8 = decodeUtf8(bytes, 0);
  if (utf8.invalidCount === 0) return { ...utf8, charset: "utf-8", reason: "valid-utf-8" };
  return { ...decodeSingleByte(bytes, "windows-1252"), charset: "windows-1252", reason: "fallback" };
}
