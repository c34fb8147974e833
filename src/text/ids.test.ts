import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { canonicalJson, documentId, sha256Hex, valueId } from "./ids.ts";

test("canonical JSON is JSON with sorted keys: any text, nested as you like", () => {
  const strings = fc.string({ unit: "binary" });
  const json = fc.jsonValue({ depthSize: "medium", stringUnit: "binary" });
  fc.assert(fc.property(strings, (text) => assert.equal(canonicalJson(text), JSON.stringify(text))));
  fc.assert(
    fc.property(json, (value) => {
      const written = canonicalJson(value);
      assert.deepEqual(JSON.parse(written), JSON.parse(JSON.stringify(value)));
      assert.equal(canonicalJson(JSON.parse(written)), written);
    }),
  );
  assert.equal(canonicalJson({ b: [1, "é\n"], a: { d: null, c: true } }), '{"a":{"c":true,"d":null},"b":[1,"é\\n"]}');
});

test("every code unit is escaped as JSON escapes it", () => {
  for (let unit = 0; unit <= 0xffff; unit += 1) {
    const text = `a${String.fromCharCode(unit)}`;
    assert.equal(canonicalJson(text), JSON.stringify(text));
  }
});

test("what JSON cannot hold is refused", () => {
  for (const value of [undefined, () => 1, 1n, { a: undefined }, [undefined]]) {
    assert.throws(() => canonicalJson(value), /TypeError: `\w+` has no canonical JSON/);
  }
});

test("ids are 64 bits of SHA-256", () => {
  const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  assert.equal(sha256Hex(""), empty);
  assert.equal(documentId(new Uint8Array()), `doc_${empty.slice(0, 16)}`);
  assert.equal(valueId("c", { b: 1, a: "x" }), `c_${sha256Hex('{"a":"x","b":1}').slice(0, 16)}`);
});
