import assert from "node:assert/strict";
import { test } from "node:test";
import { InputError } from "#model/errors.ts";
import { SPECIAL_IPV4, SPECIAL_IPV6 } from "./address-blocks.ts";
import { contentType } from "./content-type.ts";
import { addressRefusal } from "./judge-address.ts";
import { isAddress, judgeUrl } from "./judge-url.ts";
import { PUBLIC_ONLY } from "./reach.ts";

/** Addresses of pages that must be refused before anything is looked up, with what the message says. */
const REFUSED: readonly (readonly [url: string, why: RegExp])[] = [
  ["http://127.0.0.1/", /127\.0\.0\.1 is no public address: this machine/],
  ["http://127.1/", /127\.0\.0\.1/],
  ["http://127.255.255.254/", /this machine/],
  ["http://2130706433/", /127\.0\.0\.1/],
  ["http://0x7f000001/", /127\.0\.0\.1/],
  ["http://0x7f.0.0.0x1/", /127\.0\.0\.1/],
  ["http://0177.0.0.1/", /127\.0\.0\.1/],
  ["http://017700000001/", /127\.0\.0\.1/],
  ["http://127.0.0.1./", /127\.0\.0\.1/],
  ["http://１２７.０.０.１/", /127\.0\.0\.1/],
  ["http://127。0。0。1/", /127\.0\.0\.1/],
  ["http://%31%32%37.0.0.1/", /127\.0\.0\.1/],
  ["http://0/", /this network/],
  ["http://0.0.0.0/", /this network/],
  ["http://10.0.0.1/", /private/],
  ["http://172.16.0.1/", /private/],
  ["http://172.31.255.255/", /private/],
  ["http://192.168.1.1/", /private/],
  ["http://100.64.0.1/", /shared/],
  ["http://169.254.169.254/latest/meta-data/", /link-local/],
  ["http://0xa9fea9fe/", /169\.254\.169\.254 .*link-local/],
  ["http://192.0.2.7/", /documentation/],
  ["http://198.18.0.1/", /benchmarking/],
  ["http://224.0.0.1/", /multicast/],
  ["http://255.255.255.255/", /broadcast/],
  ["http://[::1]/", /this machine/],
  ["http://[::]/", /no address/],
  ["http://[::ffff:127.0.0.1]/", /IPv4-mapped/],
  ["http://[::ffff:7f00:1]/", /IPv4-mapped/],
  ["http://[::ffff:93.184.216.34]/", /IPv4-mapped/],
  ["http://[::127.0.0.1]/", /IPv4-compatible/],
  ["http://[::ffff:0:127.0.0.1]/", /IPv4-translated/],
  ["http://[64:ff9b::127.0.0.1]/", /127\.0\.0\.1 .*this machine/],
  ["http://[64:ff9b::a00:1]/", /10\.0\.0\.1 .*private/],
  ["http://[64:ff9b:1::1]/", /local translation/],
  ["http://[2002:7f00:1::]/", /6to4/],
  ["http://[2001:0:7f00:1::]/", /Teredo/],
  ["http://[2001:db8::1]/", /documentation/],
  ["http://[3fff::1]/", /documentation/],
  ["http://[fc00::1]/", /unique-local/],
  ["http://[fd12:3456:789a::1]/", /unique-local/],
  ["http://[fe80::1]/", /link-local/],
  ["http://[fe80::1%25eth0]/", /cannot be taken apart/],
  ["http://[fec0::1]/", /site-local/],
  ["http://[ff02::1]/", /multicast/],
  ["http://[4000::1]/", /not given out/],
  ["http://[100::1]/", /discarded/],
  ["http://paper.example@127.0.0.1/", /user name/],
  ["http://paper.example:80@127.0.0.1/", /user name/],
  ["http://user:secret@paper.example/", /user name/],
  ["http://127.0.0.1\\@paper.example/", /127\.0\.0\.1/],
  ["http://paper.example:22/", /port 22 is none of/],
  ["http://paper.example:25/", /port 25/],
  ["https://paper.example:80000/", /cannot be taken apart/],
  ["http://paper.example:6379/", /port 6379/],
  ["file:///etc/passwd", /file: is neither http: nor https:/],
  ["ftp://paper.example/", /ftp:/],
  ["gopher://paper.example/", /gopher:/],
  ["javascript://paper.example/%0aalert(1)", /javascript:/],
  ["data://text/html,<script>", /data:/],
  ["http://", /cannot be taken apart/],
  ["http:// /", /cannot be taken apart/],
  [`http://paper.example/${"a".repeat(5000)}`, /5\d{3} characters/],
];

for (const [url, why] of REFUSED) {
  test(`${url.slice(0, 60)} may not be fetched`, () => {
    assert.throws(
      () => judgeUrl(url, PUBLIC_ONLY),
      (error: unknown) => error instanceof InputError && error.code === "url_refused" && why.test(error.message),
      String(why),
    );
  });
}

const ALLOWED: readonly (readonly [url: string, judged: string])[] = [
  ["https://paper.example/story?id=1#comments", "https://paper.example/story?id=1"],
  ["  http://paper.example:8080/ ", "http://paper.example:8080/"],
  ["HTTPS://PAPER.EXAMPLE", "https://paper.example/"],
  ["https://übung.example/", "https://xn--bung-zra.example/"],
  ["http://93.184.216.34/", "http://93.184.216.34/"],
  ["http://172.32.0.1/", "http://172.32.0.1/"],
  ["http://100.128.0.1/", "http://100.128.0.1/"],
  ["http://[2606:2800:220:1::1]/", "http://[2606:2800:220:1::1]/"],
  ["http://[64:ff9b::5db8:d822]/", "http://[64:ff9b::5db8:d822]/"],
];
for (const [url, judged] of ALLOWED) {
  test(`${url} may be fetched, as far as it tells by itself`, () => {
    assert.equal(judgeUrl(url, PUBLIC_ONLY).href, judged);
  });
}

test("what leads elsewhere names both addresses", () => {
  assert.throws(
    () => judgeUrl("http://10.0.0.1/x", PUBLIC_ONLY, "https://paper.example/"),
    /^InputError: https:\/\/paper\.example\/: .*it leads to http:\/\/10\.0\.0\.1\/x: 10\.0\.0\.1 is no public address/,
  );
});

test("first and last address of every special block are refused, and those beside a block of IPv4 by that block no more", () => {
  for (const [block, what] of [...SPECIAL_IPV4, ...SPECIAL_IPV6]) {
    const [start = ""] = block.split("/");
    assert.ok(addressRefusal(start, PUBLIC_ONLY)?.startsWith(start), `${block}: ${what}`);
  }
  for (const outside of [
    "9.255.255.255",
    "11.0.0.0",
    "126.255.255.255",
    "128.0.0.0",
    "172.15.255.255",
    "223.255.255.255",
  ]) {
    assert.equal(addressRefusal(outside, PUBLIC_ONLY), null, outside);
  }
});

test("an address with a zone, and what is no address, is refused", () => {
  assert.match(addressRefusal("fe80::1%eth0", PUBLIC_ONLY) ?? "", /no address/);
  assert.match(addressRefusal("2606:2800::1%1", PUBLIC_ONLY) ?? "", /no address/);
  assert.match(addressRefusal("paper.example", PUBLIC_ONLY) ?? "", /no address/);
});

test("what a door allows beside the public internet is allowed, and nothing else", () => {
  const reach = { addresses: ["127.0.0.0/8", "fd00::/8"], ports: [4001] };
  assert.equal(judgeUrl("http://127.0.0.1:4001/", reach).port, "4001");
  assert.equal(addressRefusal("fd00::1", reach), null);
  assert.match(addressRefusal("10.0.0.1", reach) ?? "", /private/);
  assert.throws(() => judgeUrl("http://127.0.0.1:4002/", reach), /port 4002/);
});

test("an input with a scheme is an address, a path is none", () => {
  for (const input of ["https://x.example", "HTTP://x", "file:///x", "ftp://x"]) assert.ok(isAddress(input), input);
  for (const input of ["reports/", "C:\\x", "./http:/x", "-", "a b://x"]) assert.ok(!isAddress(input), input);
});

const TYPES: readonly (readonly [header: string | undefined, read: unknown])[] = [
  ["text/html; charset=UTF-8", { mediaType: "text/html", charset: "utf-8" }],
  ['text/html; Charset="windows-1256"', { mediaType: "text/html", charset: "windows-1256" }],
  ["TEXT/PLAIN", { mediaType: "text/plain", charset: null }],
  [undefined, { mediaType: null, charset: null }],
  ["application/octet-stream", { mediaType: null, charset: null }],
  ["application/pdf", "application/pdf"],
  ["image/png; q=1", "image/png"],
  ["application/json", "application/json"],
];
for (const [header, read] of TYPES) {
  test(`Content-Type ${header} is read as ${JSON.stringify(read)}`, () => assert.deepEqual(contentType(header), read));
}
