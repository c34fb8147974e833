import assert from "node:assert/strict";
import { test } from "node:test";
import { tellLinking } from "./linking-progress.ts";

test("a long linking says once that it may be stopped, and then how far it is", () => {
  const said: string[] = [];
  const tell = tellLinking({
    remark: (message) => said.push(`remark ${message}`),
    progress: (message) => said.push(message),
  });
  tell({ of: "reports", done: 1000, all: 2500 });
  tell({ of: "reports", done: 2500, all: 2500 });
  tell({ of: "incidents", done: 900, all: 900 });
  assert.deepEqual(said, [
    "remark crosscheck: linking 2,500 reports part by part; stopped, it goes on from there next time",
    "linked 1000 of 2500 reports",
    "linked 2500 of 2500 reports",
    "made 900 of 900 incidents",
    "",
  ]);
});
