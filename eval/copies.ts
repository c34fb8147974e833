/** Reports whose copies are known in; precision and recall of the copies that are found, by kind, out. */
import type { CopyKind } from "#model/copies.ts";
import { compareTexts } from "#stages/6-link/copies/compare-texts.ts";
import { makeCopyIndex } from "#stages/6-link/copies/copy-index.ts";
import { findCopies } from "#stages/6-link/copies/find-copies.ts";
import { type GoldCopy, readCopies } from "./copies-gold.ts";
import { measureEdits, measureRealPairs, readArticles } from "./copies-real.ts";
import { rounded } from "./floors.ts";
import { f1Of, type Outcome, precisionOf, recallOf, tallyOf } from "./tally.ts";
import type { TaskArguments } from "./task.ts";

type PairOutcome = Outcome<"copies"> & Readonly<{ kinds: readonly CopyKind[] }>;

/** Without data the project's own gold; with `--data` also pairs of real articles, and seeded edits of them. */
export async function run({ data, misses }: TaskArguments & Readonly<{ misses: boolean }>): Promise<object> {
  const gold = await readCopies();
  const outcomes = pairOutcomes(gold);
  const tally = tallyOf(outcomes);
  if (misses) for (const { verdict, detail } of outcomes) if (verdict !== "right") console.log(`${verdict} ${detail}`);
  const own = {
    reports: gold.length,
    pairs: tally,
    precision: rounded(precisionOf(tally)),
    recall: rounded(recallOf(tally)),
    f1: rounded(f1Of(tally)),
    recallByKind: recallByKind(outcomes),
    kindsRight: kindsRight(gold),
    groups: groupScores(gold),
  };
  if (data.length === 0) return { task: "copies", gold: own };
  const articles = readArticles(data);
  return { task: "copies", gold: own, real: measureRealPairs(articles), edits: measureEdits(articles) };
}

/** One a copy pair of the gold, and one a pair that is wrongly taken for one. */
function pairOutcomes(gold: readonly GoldCopy[]): PairOutcome[] {
  const index = makeCopyIndex();
  for (const { compared } of gold) index.add(compared.signature);
  return gold.flatMap((one, at) =>
    gold.slice(at + 1).flatMap((other): PairOutcome[] => {
      const [left, right] = [one.compared.signature, other.compared.signature];
      const found = index.candidates(left).includes(right) ? compareTexts(left, right) : null;
      const isPair = one.of === other.name || other.of === one.name;
      const detail = `${one.name} ${other.name}${found === null ? "" : ` ${found.kind} ${found.share.toFixed(2)}`}`;
      const kinds = one.of === other.name ? one.kinds : other.kinds;
      if (isPair) return [{ field: "copies", verdict: found === null ? "missed" : "right", detail, kinds }];
      return found === null || one.group === other.group
        ? []
        : [{ field: "copies", verdict: "extra", detail, kinds: [] }];
    }),
  );
}

/** Under the first of the kinds that are right. */
function recallByKind(outcomes: readonly PairOutcome[]): object {
  const groups = Map.groupBy(
    outcomes.filter(({ kinds }) => kinds.length > 0),
    ({ kinds }) => kinds[0]!,
  );
  return Object.fromEntries(
    [...groups].map(([kind, own]) => [
      kind,
      { copies: own.length, found: own.filter(({ verdict }) => verdict === "right").length },
    ]),
  );
}

/** Of the copies that are said to be of the gold's report, how many are of one of its kinds. */
function kindsRight(gold: readonly GoldCopy[]): object {
  const names = new Map(gold.map(({ name, compared }) => [compared.signature.doc, name] as const));
  const byName = new Map(gold.map((report) => [report.name, report] as const));
  const copies = findCopies(gold.map(({ compared }) => compared)).flatMap((group) => group.copies);
  const judged = copies
    .map(({ doc, of, kind }) => ({ report: byName.get(names.get(doc)!)!, of: names.get(of), kind }))
    .filter(({ report, of }) => report.of === of);
  return { judged: judged.length, right: judged.filter(({ report, kind }) => report.kinds.includes(kind)).length };
}

/** Groups of the gold with two reports and more: how many are found whole and with nothing else in them. */
function groupScores(gold: readonly GoldCopy[]): object {
  const docs = (own: readonly GoldCopy[]) =>
    own
      .map(({ compared }) => compared.signature.doc)
      .sort()
      .join(" ");
  const wanted = [...Map.groupBy(gold, ({ group }) => group).values()].filter(({ length }) => length > 1).map(docs);
  const found = findCopies(gold.map(({ compared }) => compared)).map(({ original, copies }) =>
    [original, ...copies.map(({ doc }) => doc)].sort().join(" "),
  );
  return { wanted: wanted.length, found: found.length, whole: wanted.filter((group) => found.includes(group)).length };
}
