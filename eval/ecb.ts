/** Documents of ECB+ in; how well their gold mentions of events are held together by what deed they tell, beside the lemma baseline, out. */
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { Annotated } from "#model/annotated.ts";
import { deedOf } from "#reference/lexicon/en/deed-families.ts";
import { type ChainPair, MEASURES, scoreClusters } from "./coreference.ts";
import { makeTextReader } from "./read-text.ts";
import type { TaskArguments } from "./task.ts";

const documentSchema = z.object({
  id: z.string(),
  subtopic: z.string(),
  text: z.string(),
  mentions: z.array(
    z.object({ id: z.string(), kind: z.string(), start: z.int(), end: z.int(), text: z.string(), cluster: z.string() }),
  ),
});
type EcbDocument = z.output<typeof documentSchema>;

/** A gold mention with the lemma of its head, and what it is held to be one deed by, as the reader sees it. */
type Told = Readonly<{
  doc: string;
  subtopic: string;
  start: number;
  end: number;
  gold: string;
  lemma: string;
  deed: string;
}>;

/** Mentions and subtopics are gold, clusters are predicted; those of a subtopic are compared with each other only. */
export async function run({ data, out }: TaskArguments): Promise<object> {
  const documents = data.flatMap((file) =>
    readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => documentSchema.parse(JSON.parse(line))),
  );
  const read = await makeTextReader({ attitudes: false });
  const told: Told[] = [];
  for (const document of documents) told.push(...toldIn(document, await read(document.text)));
  if (out !== null) writeFileSync(out, predictionLines(documents, told));
  return {
    task: "ecb",
    documents: documents.length,
    mentions: told.length,
    deeds: scores(told, ({ deed }) => deed),
    lemmaBaseline: scores(told, ({ lemma }) => lemma),
    halves: halvesOf(told).map((half) => ({
      mentions: half.length,
      deeds: scores(half, ({ deed }) => deed).conll,
      lemmaBaseline: scores(half, ({ lemma }) => lemma).conll,
    })),
  };
}

/** Every other subtopic, in the order of the data: errors were looked at in the first half, the second is the honest one. */
function halvesOf(told: readonly Told[]): Told[][] {
  const subtopics = [...new Set(told.map(({ subtopic }) => subtopic))];
  return [0, 1].map((half) => told.filter(({ subtopic }) => subtopics.indexOf(subtopic) % 2 === half));
}

function toldIn({ id, subtopic, mentions }: EcbDocument, annotated: Annotated): Told[] {
  return mentions
    .filter(({ kind }) => kind === "event")
    .map(({ start, end, text, cluster }) => {
      const head = headOf(annotated, start, end);
      const lemma = (annotated.tokens[head]?.lemma ?? text).toLowerCase();
      const deed = SAYING.has(lemma) ? sayingOf(annotated, head, id) : deedOf(lemma, text);
      return { doc: id, subtopic, start, end, gold: cluster, lemma, deed };
    });
}

/** What many say of many things: one only where one speaker says it. */
const SAYING: ReadonlySet<string> = new Set(
  "say tell add state explain note insist speak mention recall report claim confirm reveal accord".split(" "),
);

/** A pronoun is somebody else in another report; who is not told is nobody else. */
function sayingOf({ tokens }: Annotated, verb: number, doc: string): string {
  const speaker = tokens.find(({ head, deprel }) => head === verb && deprel.startsWith("nsubj"));
  if (speaker === undefined) return `say at ${doc} ${verb}`;
  return speaker.upos === "PRON" ? `say ${speaker.lemma} in ${doc}` : `say ${speaker.lemma.toLowerCase()}`;
}

/** The first word whose head lies outside; -1 when no word touches the span. */
function headOf({ tokens }: Annotated, from: number, to: number): number {
  const first = tokens.findIndex(({ end }) => end > from);
  if (first < 0) return first;
  const after = tokens.findIndex(({ start }) => start >= to);
  const end = after < 0 ? tokens.length : after;
  return (
    first +
    Math.max(
      0,
      tokens.slice(first, end).findIndex(({ head }) => head < first || head >= end),
    )
  );
}

/** Percent: F1 of each measure over all subtopics, and their mean. */
function scores(told: readonly Told[], clusterOf: (each: Told) => string): Readonly<Record<string, number>> {
  const subtopics = Map.groupBy(told, ({ subtopic }) => subtopic);
  const pairs = [...subtopics.values()].map((own): ChainPair => {
    return { gold: grouped(own, ({ gold }) => gold), predicted: grouped(own, clusterOf) };
  });
  const { conll, ...measures } = scoreClusters(pairs);
  const percents = MEASURES.map((name) => [name, percent(measures[name].f1)] as const);
  return { ...Object.fromEntries(percents), conll: percent(conll) };
}

function grouped(told: readonly Told[], keyOf: (each: Told) => string): Set<string>[] {
  const groups = Map.groupBy(told, keyOf);
  return [...groups.values()].map((group) => new Set(group.map(({ doc, start, end }) => `${doc} ${start} ${end}`)));
}

function percent(share: number): number {
  return Number((100 * share).toFixed(2));
}

/** One document a line; clusters are named by their subtopic, so that they are unlike those of others. */
function predictionLines(documents: readonly EcbDocument[], told: readonly Told[]): string {
  const byDocument = Map.groupBy(told, ({ doc }) => doc);
  const lines = documents.map(({ id }) => {
    const mentions = (byDocument.get(id) ?? []).map(({ start, end, subtopic, deed }) => {
      return { start, end, cluster: `${subtopic} ${deed}` };
    });
    return `${JSON.stringify({ id, mentions })}\n`;
  });
  return lines.join("");
}
