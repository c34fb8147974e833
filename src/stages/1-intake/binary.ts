/** The first bytes of a file in, the name of its binary format out. */

/** Signatures at offset 0, as Latin-1 text. A format whose signature begins another's stands after it. */
const SIGNATURES: readonly (readonly [signature: string, format: string])[] = [
  ["%PDF-", "PDF"],
  ["\x89PNG\r\n", "PNG image"],
  ["\xff\xd8\xff", "JPEG image"],
  ["GIF87a", "GIF image"],
  ["GIF89a", "GIF image"],
  ["PK\x03\x04", "ZIP archive, such as DOCX, ODT or EPUB"],
  ["PK\x05\x06", "ZIP archive, empty"],
  ["\x1f\x8b", "gzip archive"],
  ["BZh", "bzip2 archive"],
  ["\xfd7zXZ\0", "xz archive"],
  ["7z\xbc\xaf\x27\x1c", "7z archive"],
  ["\x28\xb5\x2f\xfd", "Zstandard archive"],
  ["Rar!\x1a\x07", "RAR archive"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Microsoft Office document before 2007"],
  ["{\\rtf", "RTF document"],
  ["SQLite format 3\0", "SQLite database"],
  ["\x7fELF", "program"],
  ["MZ\x90", "program"],
  ["RIFF", "RIFF media file"],
  ["OggS", "Ogg media file"],
  ["ID3", "MP3 audio"],
  ["II*\0", "TIFF image"],
  ["MM\0*", "TIFF image"],
];

/** Bytes in which a zero byte tells binary from text: the rule of git. */
const ZERO_WINDOW = 8000;

/** The binary format that these bytes begin, or null for text. UTF-16 with a byte order mark is text. */
export function binaryFormat(start: Uint8Array): string | null {
  const head = Buffer.from(start.subarray(0, 16)).toString("latin1");
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  // "BZh" and "ID3" begin no word of a report, but two letters more cost nothing to be sure
  if (known && !(known[0] === "BZh" && !/^BZh[1-9]1AY/.test(head))) return known[1];
  if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff")) return null;
  const zero = start.subarray(0, ZERO_WINDOW).indexOf(0);
  return zero === -1 ? null : `zero byte at offset ${zero}`;
}

/** Whether the bytes hold nothing but white space and a byte order mark. */
export function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf || byte >= 0xfe);
}
