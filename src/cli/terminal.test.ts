import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import { makeTerminal, pageWidth, wantsColour } from "./terminal.ts";

const COLOURS: readonly (readonly [Record<string, string>, boolean, boolean, boolean])[] = [
  [{}, true, true, true],
  [{}, false, true, false],
  [{ NO_COLOR: "1" }, true, true, false],
  [{ NO_COLOR: "" }, true, true, true],
  [{}, true, false, false],
  [{ FORCE_COLOR: "1" }, false, true, true],
  [{ FORCE_COLOR: "0" }, true, true, false],
  [{ TERM: "dumb" }, true, true, false],
];
for (const [env, isTerminal, allowed, wanted] of COLOURS) {
  const where = isTerminal ? "on a terminal" : "in a pipe";
  test(`${wanted ? "colour" : "no colour"} ${where} with ${JSON.stringify(env)}${allowed ? "" : " and --no-color"}`, () => {
    assert.equal(wantsColour(env, isTerminal, allowed), wanted);
  });
}

test("the page is as wide as the terminal, within limits, and 80 columns in a pipe", () => {
  assert.deepEqual(
    [
      pageWidth(90, {}),
      pageWidth(300, {}),
      pageWidth(10, {}),
      pageWidth(undefined, {}),
      pageWidth(undefined, { COLUMNS: "60" }),
    ],
    [90, 100, 40, 80, 60],
  );
  assert.equal(pageWidth(undefined, { COLUMNS: "wide" }), 80);
});

function printed(isTTY: boolean, quiet: boolean): { stdout: string; stderr: string } {
  const stderr = Object.assign(new PassThrough(), { isTTY });
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr };
  const terminal = makeTerminal(streams, {}, { quiet, colour: false });
  terminal.progress("reading");
  terminal.complain("crosscheck: \u001b[2Ja file");
  terminal.remark("done");
  return { stdout: String(streams.stdout.read() ?? ""), stderr: String(stderr.read() ?? "") };
}

test("progress shows on a terminal only", () => {
  assert.match(printed(true, false).stderr, /reading/);
  assert.equal(printed(false, false).stderr, "crosscheck: ␛[2Ja file\ndone\n");
});

test("--quiet leaves the errors", () => {
  assert.equal(printed(true, true).stderr, "crosscheck: ␛[2Ja file\n");
});
