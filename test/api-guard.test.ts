/** What the server refuses, and what it tells browsers: the app itself, asked without a network. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { refusal } from "#api/guard.ts";

const CASES: readonly Readonly<{
  name: string;
  host?: string;
  origin?: string;
  site?: string;
  refused: RegExp | null;
}>[] = [
  { name: "a program on this machine", host: "localhost:4870", refused: null },
  {
    name: "the page itself",
    host: "localhost:4870",
    origin: "http://localhost:4870",
    site: "same-origin",
    refused: null,
  },
  { name: "an address that was typed", host: "127.0.0.1:4870", site: "none", refused: null },
  { name: "version 6 of the protocol", host: "[::1]:4870", refused: null },
  { name: "a name that was bound to this machine", host: "evil.example:4870", refused: /Host is evil/ },
  { name: "a name that only begins like ours", host: "localhost.evil.example", refused: /Host/ },
  { name: "no host", refused: /Host is missing/ },
  { name: "another site", host: "localhost:4870", origin: "https://evil.example", refused: /Origin/ },
  { name: "another port of this machine", host: "localhost:4870", origin: "http://localhost:3000", refused: /Origin/ },
  { name: "a page without an origin", host: "localhost:4870", origin: "null", refused: /Origin/ },
  { name: "a picture on another site", host: "localhost:4870", site: "cross-site", refused: /Sec-Fetch-Site/ },
  {
    name: "another program's page on this machine",
    host: "localhost:4870",
    site: "same-site",
    refused: /Sec-Fetch-Site/,
  },
];

for (const { name, host, origin, site, refused } of CASES) {
  test(`a request of ${name} is ${refused === null ? "answered" : "refused"}`, () => {
    const why = refusal({ host, origin, site });
    if (refused === null) assert.equal(why, null);
    else assert.match(why ?? "", refused);
  });
}
