/** A case record in, the values that do not lead back to words and to a producer out. */
import type { CaseRecord } from "#model/reading.ts";
import type { Sourced } from "#model/sourced.ts";
import type { Span, ValueId } from "#model/span.ts";

type Value = Sourced<unknown>;

/** A person's value, or one that came with the report (its publication date), has no words in the text. */
const GIVEN: ReadonlySet<string> = new Set(["person", "import"]);

/**
 * Every sourced value reachable from the record's incidents and claims that has no producer, or from which following
 * `from` reaches no quote, no given value and no `assumed`. Each is a line for a person.
 */
export function unsourced(record: CaseRecord): readonly string[] {
  const values = sourcedIn([record.incidents, record.linked, record.readings]);
  const texts = new Map(record.readings.map((reading) => [reading.article.doc, reading.article.text]));
  const quotes = (span: Span): boolean => (texts.get(span.doc) ?? "").slice(span.start, span.end).trim() !== "";
  const leads = (value: Value, seen: ReadonlySet<ValueId>): boolean => {
    if (value.certainty === "assumed" || GIVEN.has(value.provenance.by.kind)) return true;
    if (value.provenance.spans.length > 0) return value.provenance.spans.every(quotes);
    const next = value.provenance.from.filter((id) => !seen.has(id));
    return next.some((id) => {
      const from = values.get(id);
      return from !== undefined && leads(from, new Set([...seen, id]));
    });
  };
  return [...values.values()]
    .filter((value) => value.provenance.by.id === "" || !leads(value, new Set([value.id])))
    .map((value) => `${value.id} by ${value.provenance.by.id || "nobody"}`);
}

/** Number of sourced values in the record. */
export function countSourced(record: CaseRecord): number {
  return sourcedIn([record.incidents, record.linked, record.readings]).size;
}

/** All sourced values in a tree of plain objects, arrays and maps, by id. */
function sourcedIn(root: unknown): ReadonlyMap<ValueId, Value> {
  const found = new Map<ValueId, Value>();
  const open: unknown[] = [root];
  const seen = new Set<unknown>();
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== "object" || node === null || seen.has(node)) continue;
    seen.add(node);
    if (isSourced(node)) found.set(node.id, node);
    open.push(...(node instanceof Map ? node.values() : Object.values(node)));
  }
  return found;
}

function isSourced(node: object): node is Value {
  return "id" in node && "certainty" in node && "provenance" in node;
}
