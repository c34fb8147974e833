/** Articles in, groups of copies out: which reports are one text, and which of them came first. */
import type { Copy, CopyGroup, CopyKind } from "#model/copies.ts";
import type { Article } from "#model/report.ts";
import { creditedAgency, outletKey } from "#reference/outlets/outlet-name.ts";
import { rule } from "#text/sourced.ts";
import { compareTexts, type TextRelation } from "./compare-texts.ts";
import { makeCopyIndex } from "./copy-index.ts";
import { type Signature, signatureOf } from "./signature.ts";

/**
 * A report as it is compared. `published` is its first possible day, null when unknown; `outlet` and `credits` are
 * `outletKey`s: who published it, and whose copy its dateline says it is.
 */
export type ComparedReport = Readonly<{
  signature: Signature;
  published: string | null;
  outlet: string | null;
  credits: string | null;
}>;

export function comparedReport(article: Article): ComparedReport {
  const credit = creditedAgency(article);
  return {
    signature: signatureOf(article),
    published: article.publishedAt?.value.earliest ?? null,
    outlet: article.outlet === null ? null : outletKey(article.outlet),
    credits: credit === null ? null : outletKey(credit),
  };
}

/**
 * Groups of two reports and more, by the id of their original. Whether two are copies depends on the two alone, and a group is
 * all that hang together through such pairs: the order of `reports` changes nothing, nor does adding them one by one.
 */
export function findCopies(reports: readonly ComparedReport[]): CopyGroup[] {
  return joinCopies(reports)
    .filter((group) => group.length > 1)
    .map(groupOfCopies)
    .sort((one, other) => compareTextually(one.original, other.original));
}

/** The reports by group, also those that are alone; each group in the order of publication. */
export function joinCopies(unordered: readonly ComparedReport[]): ComparedReport[][] {
  const reports = unordered.toSorted(byPublication);
  const index = makeCopyIndex();
  const groupOf = new Map<Signature, Signature[]>();
  for (const { signature } of reports) {
    let own = [signature];
    groupOf.set(signature, own);
    for (const candidate of index.candidates(signature)) {
      const other = groupOf.get(candidate)!;
      if (other === own || compareTexts(signature, candidate) === null) continue;
      const [into, from] = other.length < own.length ? [own, other] : [other, own];
      for (const member of from) groupOf.set(member, into);
      into.push(...from);
      own = into;
    }
    index.add(signature);
  }
  return [...Map.groupBy(reports, ({ signature }) => groupOf.get(signature)!).values()];
}

/** What makes one report rather than another the original; the first on which they differ decides. */
const PRECEDENCE: readonly (readonly [
  ruleId: string,
  compare: (one: ComparedReport, other: ComparedReport) => number,
])[] = [
  ["link/copies/earliest-published", byDay],
  ["link/copies/longest", (one, other) => other.signature.words - one.signature.words],
  ["link/copies/smallest-id", byId],
];

/** @param reports  two or more, all that hang together through pairs of copies */
export function groupOfCopies(reports: readonly ComparedReport[]): CopyGroup {
  const credited = new Set(reports.flatMap(({ credits }) => credits ?? []));
  const isCredited = ({ outlet }: ComparedReport) => outlet !== null && credited.has(outlet);
  const precedence: typeof PRECEDENCE = [
    ["link/copies/credited-outlet", (one, other) => Number(isCredited(other)) - Number(isCredited(one))],
    ...PRECEDENCE,
  ];
  const [original, ...others] = reports.toSorted((one, other) => {
    return precedence.map(([, compare]) => compare(one, other)).find((order) => order !== 0) ?? 0;
  });
  const [ruleId] = precedence.find(([, compare]) => compare(original!, others[0]!) !== 0)!;
  const members = [original!, ...others.sort(byPublication)];
  const copies = members.slice(1).map((report) => copyOf(report, members));
  return { original: original!.signature.doc, by: rule(ruleId), copies };
}

/** A copy of the original, else of the first of the group that it is a copy of. */
function copyOf({ signature }: ComparedReport, members: readonly ComparedReport[]): Copy {
  for (const { signature: other } of members) {
    const relation = other === signature ? null : compareTexts(signature, other);
    if (relation === null) continue;
    return {
      doc: signature.doc,
      of: other.doc,
      kind: kindOf(relation, signature, other),
      share: rounded(relation.share),
    };
  }
  throw new RangeError(`\`${signature.doc}\` is no copy of any report of its group`);
}

function kindOf({ kind }: TextRelation, copy: Signature, of: Signature): CopyKind {
  if (kind !== "contained") return kind;
  return copy.shingles.length < of.shingles.length ? "shortened" : "extended";
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

/** Undated reports come last. */
function byDay(one: ComparedReport, other: ComparedReport): number {
  return compareTextually(one.published ?? "9999", other.published ?? "9999");
}

function byId(one: ComparedReport, other: ComparedReport): number {
  return compareTextually(one.signature.doc, other.signature.doc);
}

function byPublication(one: ComparedReport, other: ComparedReport): number {
  return byDay(one, other) || byId(one, other);
}

function compareTextually(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
