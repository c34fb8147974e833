/** Reports in; the groups of copies that they belong to now out. */
import type { CopyGroup } from "#model/copies.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId } from "#model/span.ts";
import { compareTexts } from "#stages/6-link/copies/compare-texts.ts";
import { bucketsOf, type CopyBuckets, mayBeCopies } from "#stages/6-link/copies/copy-index.ts";
import { type ComparedReport, comparedReport, groupOfCopies, joinCopies } from "#stages/6-link/copies/find-copies.ts";
import { sketchOf } from "#stages/6-link/copies/signature.ts";
import { signatureFromBytes } from "#stages/6-link/copies/signature-bytes.ts";
import type { LinkIndex } from "#store/link-lookups.ts";
import type { CopyPlace, LinkedReport } from "#store/link-rows.ts";

export type PlacedCopies = Readonly<{
  compared: ReadonlyMap<DocumentId, ComparedReport>;
  buckets: ReadonlyMap<DocumentId, readonly CopyBuckets[]>;
  /** reports whose place among copies is another than before, the new ones included */
  changed: readonly CopyPlace[];
  /** all reports of the groups of those that were linked before and are linked again */
  besideKnown: readonly DocumentId[];
}>;

type Stored = LinkedReport & CopyPlace;

/** A report that was linked before leaves its group first; the rest of the group is then compared anew. */
export async function placeCopies(index: LinkIndex, pending: readonly Reading[]): Promise<PlacedCopies> {
  const known = await index.reports(pending.map(({ article }) => article.doc));
  const left = await index.copiesOf(originalsOf(known));
  const compared = new Map(pending.map(({ article }) => [article.doc, comparedReport(article)] as const));
  const loose = left.filter(({ doc }) => !compared.has(doc));
  const sketches = new Map([...compared].map(([doc, { signature }]) => [doc, sketchOf(signature)] as const));
  const buckets = new Map([...sketches].map(([doc, sketch]) => [doc, bucketsOf(sketch)] as const));
  const stored = new Map<DocumentId, Stored>([...known, ...left].map((report) => [report.doc, report] as const));
  const groups = joinCopies([...compared.values(), ...loose.map(toCompared)]);
  const joined = await joinStored(index, groups, { buckets, stored });
  const places = joined.flatMap(placesOf);
  const changed = places.filter((place) => !isSame(place, stored.get(place.doc)));
  return { compared, buckets, changed, besideKnown: besideKnown(joined, known) };
}

function originalsOf(reports: readonly CopyPlace[]): DocumentId[] {
  return [...new Set(reports.flatMap(({ original }) => original ?? []))];
}

function toCompared({ doc, signature, published, outlet, credits }: LinkedReport): ComparedReport {
  return { signature: signatureFromBytes(doc, signature), published, outlet, credits };
}

/** Each group with the stored groups that some report of it is a copy in. */
async function joinStored(
  index: LinkIndex,
  groups: readonly (readonly ComparedReport[])[],
  { buckets, stored }: Readonly<{ buckets: PlacedCopies["buckets"]; stored: Map<DocumentId, Stored> }>,
): Promise<readonly (readonly ComparedReport[])[]> {
  const home = new Map<string, ComparedReport[]>();
  const all = new Set<ComparedReport[]>();
  for (const group of groups) {
    const own = [...group];
    all.add(own);
    for (const { signature } of group) home.set(signature.doc, own);
  }
  for (const { signature } of groups.flat()) {
    for (const other of await likeStored(index, signature, buckets.get(signature.doc) ?? [])) {
      const into = home.get(signature.doc)!;
      // reports that are linked now were compared with each other, as they now are
      if (home.get(other.doc) === into || buckets.has(other.doc)) continue;
      const known = toCompared(other);
      if (compareTexts(signature, known.signature) === null) continue;
      const from = home.get(other.doc) ?? (await storedGroup(index, other, stored));
      all.delete(from);
      into.push(...from);
      for (const { signature: member } of from) home.set(member.doc, into);
    }
  }
  return [...all];
}

/** Reports that may be copies of it, as `CopyIndex.candidates` finds them. */
async function likeStored(
  index: LinkIndex,
  signature: ComparedReport["signature"],
  buckets: readonly CopyBuckets[],
): Promise<readonly Stored[]> {
  const near = new Set<DocumentId>();
  for (const asked of buckets) for (const doc of await index.sharing(asked)) near.add(doc);
  near.delete(signature.doc);
  const sketch = sketchOf(signature);
  const found = await index.reports([...near]);
  return found.filter(({ doc, signature: bytes }) => mayBeCopies(sketch, sketchOf(signatureFromBytes(doc, bytes))));
}

async function storedGroup(
  index: LinkIndex,
  report: Stored,
  stored: Map<DocumentId, Stored>,
): Promise<ComparedReport[]> {
  const members = report.original === null ? [report] : await index.copiesOf([report.original]);
  for (const member of members) stored.set(member.doc, member);
  return members.map(toCompared);
}

function placesOf(group: readonly ComparedReport[]): CopyPlace[] {
  const [first, ...others] = group;
  if (others.length === 0) return [{ doc: first!.signature.doc, original: null, copy: null, by: null }];
  const { original, by, copies }: CopyGroup = groupOfCopies(group);
  return [
    { doc: original, original, copy: null, by: JSON.stringify(by) },
    ...copies.map((copy) => ({ doc: copy.doc, original, copy: JSON.stringify(copy), by: null })),
  ];
}

function isSame(place: CopyPlace, before: CopyPlace | undefined): boolean {
  if (before === undefined) return false;
  return place.original === before.original && place.copy === before.copy && place.by === before.by;
}

/** What a report is called by changes for its copies too. */
function besideKnown(groups: readonly (readonly ComparedReport[])[], known: readonly CopyPlace[]): DocumentId[] {
  const docs = new Set(known.map(({ doc }) => doc));
  return groups
    .filter((group) => group.some(({ signature }) => docs.has(signature.doc)))
    .flatMap((group) => group.map(({ signature }) => signature.doc));
}
