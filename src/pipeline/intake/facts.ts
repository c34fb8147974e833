/** A reading or a linked report in, what an item of intake shows of it out. */
import type { Reading } from "#model/reading.ts";
import type { Report } from "#model/report.ts";
import type { DocumentId } from "#model/span.ts";
import type { Store } from "#store/store.ts";
import type { LinkedFacts, ReadFacts } from "./item.ts";

/** What a report came with, as people know it. */
export function nameOf({ file, url, title, id }: Report): string {
  return file ?? url ?? title ?? id;
}

const FAILED: ReadFacts["why"] =
  "the reader failed on it, which is a bug: please report it; it is tried again when reading goes on";

/** The file of a stored report is not there. */
export const MISSING: ReadFacts = {
  title: null,
  outlet: null,
  published: null,
  why: "its file is missing from the archive: run `crosscheck verify`, and add it again",
  claims: 0,
};

/** @param reading  null when the reader failed */
export function readFacts(report: Report, reading: Reading | null): ReadFacts {
  const { title, outlet } = reading?.article ?? report;
  const day = reading?.article.publishedAt?.value ?? null;
  return {
    title,
    outlet,
    published: day && { earliest: day.earliest, latest: day.latest },
    why: reading === null ? FAILED : whyNotRead(reading),
    claims: reading?.resolved?.claims.length ?? 0,
  };
}

function whyNotRead({ annotated, notes }: Reading): string | null {
  if (annotated !== null) return null;
  return notes.find(({ severity }) => severity === "warning")?.reason ?? "the reader does not know it";
}

export async function linkedFacts(store: Store, doc: DocumentId): Promise<LinkedFacts> {
  const [incidents, group] = [await store.incidentsWith(doc), await store.copiesOf(doc)];
  const copy = group?.copies.find((one) => one.doc === doc);
  const other = copy === undefined ? null : await store.report(copy.of);
  return {
    doc,
    incidents: [...incidents]
      .sort((left, right) => Number(left.ground === "background") - Number(right.ground === "background"))
      .map(({ id, title }) => ({ id, title })),
    copyOf:
      copy === undefined
        ? null
        : { doc: copy.of, kind: copy.kind, name: other === null ? copy.of : nameOf(other.report) },
  };
}
