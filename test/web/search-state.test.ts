/** What a view keeps in its address, read and written. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { anyOf, oneOf, readState, several, text, writeState } from "../../web/src/shared/search-state.ts";

const SHAPE = { q: text, actor: several, sort: oneOf(["-day", "day"]), hide: anyOf(["map", "timeline"]) };

test("an address is read into typed values, and what it does not know is left out", () => {
  const state = readState(SHAPE, new URLSearchParams("actor=b&actor=a&sort=sideways&hide=map&hide=menu"));
  assert.deepEqual(state, { q: "", actor: ["b", "a"], sort: "-day", hide: ["map"] });
});

test("a change writes only what it names, leaves out what is meant anyway, and keeps what is not the view's", () => {
  const before = new URLSearchParams("actor=a&sort=day&other=1");
  const after = writeState(SHAPE, before, { sort: "-day", actor: ["a", "c"], q: "" });
  assert.equal(after.toString(), "other=1&actor=a&actor=c");
  assert.equal(before.toString(), "actor=a&sort=day&other=1");
});
