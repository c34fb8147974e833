import assert from "node:assert/strict";
import { test } from "node:test";
import { type Article, publisherOf, type Report } from "./report.ts";

const REPORT = { id: "doc_1", file: null, url: null, outlet: null } as unknown as Report;
const ARTICLE = { outlet: null } as Article;

test("a report is named by its outlet, else by its file without the folders, else by its address", () => {
  const named = (said: Partial<Report>, outlet: string | null = null) =>
    publisherOf({ report: { ...REPORT, ...said }, article: { ...ARTICLE, outlet } });
  assert.equal(named({ file: "a/b.txt", outlet: "Daily Lantern" }), "Daily Lantern");
  assert.equal(named({ file: "a/b.txt" }, "Northline Wire"), "Northline Wire");
  assert.equal(named({ file: "/home/someone/reports/b.jsonl#7" }), "b.jsonl#7");
  assert.equal(named({ file: "C:\\reports\\b.txt" }), "b.txt");
  assert.equal(named({ url: "https://outlet.example/a/b" }), "https://outlet.example/a/b");
  assert.equal(named({}), "doc_1");
});
