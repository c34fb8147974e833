/** PolNeAR documents in; how many sources that are pronouns get an antecedent, and how many of the judged ones the right one, out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Annotated, Mention } from "#model/annotated.ts";
import { PRONOUNS } from "#reference/lexicon/en/pronouns.ts";
import type { AttributionParts } from "./attribution-score.ts";
import { figuresOf } from "./coreference.ts";
import { rounded } from "./floors.ts";
import { ROOT } from "./gold-case.ts";
import { makeTextReader } from "./read-text.ts";
import type { Tally } from "./tally.ts";

const offsets = z.tuple([z.int(), z.int()]);
const judgementsSchema = z.array(
  z.strictObject({ document: z.string(), pronoun: offsets, antecedents: z.array(offsets) }),
);
type Judgement = z.output<typeof judgementsSchema>[number];
type Document = Readonly<{ id: string; text: string; attributions: readonly AttributionParts[] }>;
type Offsets = readonly [start: number, end: number];

/** The corpus has no chains: 100 of its pronouns were read by a person, who noted where the words stand that they stand for. */
const JUDGEMENTS = join(ROOT, "eval", "gold", "chains", "polnear", "pronouns.json");

/** Personal pronouns of the third person; "who" and "I" are found by syntax and quotation. */
const ASKED = new Set(["he", "she", "it", "they"]);

export async function scoreSources(files: readonly string[], misses: boolean): Promise<object> {
  const read = await makeTextReader({ attitudes: true });
  const judgements = Map.groupBy(
    judgementsSchema.parse(JSON.parse(readFileSync(JUDGEMENTS, "utf8"))),
    ({ document }) => document,
  );
  let [sources, linked] = [0, 0];
  const tally = { right: 0, given: 0, wanted: 0 };
  for (const document of files.flatMap(documentsOf)) {
    const annotated = await read(document.text);
    const asked = pronounSources(document);
    sources += asked.length;
    linked += asked.filter((place) => chainAt(annotated, place).length > 0).length;
    for (const judgement of judgements.get(document.id) ?? []) judge(judgement, annotated, tally, misses);
  }
  const { p, r, f1 } = figuresOf(tally);
  return {
    task: "chains",
    sources,
    linked,
    judged: { p: rounded(p), r: rounded(r), f1: rounded(f1), ...tally },
  };
}

function documentsOf(path: string): Document[] {
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Document);
}

/** Places of sources that are one pronoun, each once. */
function pronounSources({ text, attributions }: Document): Offsets[] {
  const places = attributions.flatMap(({ source }) => (source?.length === 1 ? [source[0]!] : []));
  const pronouns = places.filter(([start, end]) => ASKED.has(text.slice(start, end).toLowerCase()));
  return [...new Map(pronouns.map((place) => [place[0], place] as const)).values()];
}

/** Mentions of the chain of the pronoun at these offsets, pronouns left out; none when it stands for nothing. */
function chainAt({ mentions }: Annotated, [start, end]: Offsets): Mention[] {
  const pronoun = mentions.find(({ provenance: { spans } }) => spans[0]!.start === start && spans[0]!.end === end);
  const chain = pronoun?.chain ?? null;
  if (chain === null) return [];
  return mentions.filter((mention) => mention.chain === chain && !PRONOUNS.has(mention.value.toLowerCase()));
}

/** Right when a mention of the chain has its head or the rest of its name among the words that were noted; no words noted: nothing may be joined. */
function judge(
  { pronoun, antecedents, document }: Judgement,
  annotated: Annotated,
  tally: { -readonly [Key in keyof Tally]: Tally[Key] },
  misses: boolean,
): void {
  const chain = chainAt(annotated, pronoun);
  const isRight = chain.some((mention) => {
    const { start, end } = nameOf(mention, annotated);
    return antecedents.some(([first, last]) => first < end && start < last);
  });
  if (antecedents.length > 0) tally.wanted++;
  if (chain.length > 0) tally.given++;
  if (isRight) tally.right++;
  else if (misses && (chain.length > 0 || antecedents.length > 0))
    console.log(`${document}@${pronoun[0]}: ${chain.length > 0 ? `"${chain.at(-1)!.value}"` : "nothing"}`);
}

/** The head with the proper nouns behind it: "spokesman Josh Earnest" has its head at the first name. */
function nameOf({ head, end }: Mention, { tokens }: Annotated): { start: number; end: number } {
  let last = head;
  while (last + 1 < end && tokens[last + 1]!.upos === "PROPN") last++;
  return { start: tokens[head]!.start, end: tokens[last]!.end };
}
