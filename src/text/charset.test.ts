import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { charsetInPage, decodeBytes } from "./charset.ts";

const bytesOf = (text: string): Uint8Array => Buffer.from(text, "latin1");

const CASES = [
  {
    what: "UTF-8 without a label",
    bytes: "caf\xc3\xa9",
    labels: [],
    text: "café",
    charset: "utf-8",
    reason: "valid-utf-8",
  },
  {
    what: "a byte order mark over a label",
    bytes: "\xef\xbb\xbfa",
    labels: ["windows-1252"],
    text: "a",
    charset: "utf-8",
    reason: "bom",
  },
  {
    what: "UTF-16 with a mark",
    bytes: "\xff\xfea\0\x3d\xd8\x00\xde",
    labels: [],
    text: "a😀",
    charset: "utf-16le",
    reason: "bom",
  },
  {
    what: "a named charset",
    bytes: "\xcf\xf0",
    labels: ["windows-1251"],
    text: "Пр",
    charset: "windows-1251",
    reason: "named",
  },
  {
    what: "the first label that is known",
    bytes: "\x93a\x94",
    labels: ["no-such", "iso-8859-1"],
    text: "“a”",
    charset: "windows-1252",
    reason: "named",
  },
  {
    what: "bytes that are no UTF-8",
    bytes: "\x93caf\xe9\x94 \x80",
    labels: [],
    text: "“café” €",
    charset: "windows-1252",
    reason: "fallback",
  },
  {
    what: "Shift_JIS",
    bytes: "a\x93\xfa\x96\x7bb",
    labels: ["shift_jis"],
    text: "a日本b",
    charset: "shift_jis",
    reason: "named",
  },
] as const;
for (const { what, bytes, labels, text, charset, reason } of CASES) {
  test(`decodes ${what}`, () => {
    const decoded = decodeBytes(bytesOf(bytes), labels);
    assert.deepEqual([decoded.text, decoded.charset, decoded.reason], [text, charset, reason]);
    assert.equal(decoded.invalidCount, 0);
  });
}

test("invalid UTF-8 becomes one U+FFFD a sequence, at its byte", () => {
  const decoded = decodeBytes(bytesOf("ab\xff c\xe2\x82 d\xf0\x9f\x98"), ["utf-8"]);
  assert.equal(decoded.text, "ab\ufffd c\ufffd d\ufffd");
  assert.deepEqual(decoded.invalid, [2, 5, 9]);
});

test("decoding as UTF-8 gives what the platform's decoder gives, for any bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
      fc.pre(!marked);
      assert.equal(decodeBytes(bytes, ["utf-8"]).text, new TextDecoder("utf-8").decode(bytes));
    }),
    { numRuns: 500 },
  );
});

test("each unit is mapped to the byte where its character begins", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      fc.pre(!text.startsWith("\ufeff"));
      const bytes = new TextEncoder().encode(text);
      const { byteAt } = decodeBytes(bytes, []);
      let byte = 0;
      let unit = 0;
      for (const character of text) {
        for (let index = 0; index < character.length; index++) assert.equal(byteAt[unit++], byte);
        byte += Buffer.byteLength(character);
      }
      assert.equal(byteAt[unit], bytes.length);
    }),
  );
});

const PAGES = [
  { page: '<meta charset="utf-8">', label: "utf-8" },
  { page: "<META http-equiv=Content-Type content='text/html; charset=windows-1256'>", label: "windows-1256" },
  { page: '<?xml version="1.0" encoding="iso-8859-2"?><html/>', label: "iso-8859-2" },
  { page: "<p>charset=utf-8</p>", label: null },
] as const;
for (const { page, label } of PAGES) {
  test(`${page} names ${label ?? "no charset"}`, () => assert.equal(charsetInPage(bytesOf(page)), label));
}
