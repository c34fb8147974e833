/** UD English EWT's training split and running text in, `models/syntax-en/` out; see README.md for the command. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { GoldSentence } from "./conllu.ts";
import { readConllu } from "./conllu.ts";
import { packModel } from "./pack-model.ts";
import { textsOf } from "./read-texts.ts";
import { trainSyntax } from "./train-syntax.ts";

const OWN_SENTENCES = join(import.meta.dirname, "news.conllu");

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    text: { type: "string", multiple: true, default: [] },
    out: { type: "string", default: join(import.meta.dirname, "../../models/syntax-en") },
    seed: { type: "string", default: "1" },
    "own-copies": { type: "string", default: "3" },
  },
});

const startedAt = performance.now();
const log = (line: string): void => {
  process.stderr.write(`${((performance.now() - startedAt) / 1000).toFixed(0)} s: ${line}\n`);
};

/** The treebank's sentences and then our own, which count several times. */
function readGold(folder: string): { gold: GoldSentence[]; times: number[] } {
  const file = readdirSync(folder).find((name) => /train.*\.conllu$/.test(name));
  if (file === undefined) throw new Error(`${folder}: no training split (*train*.conllu) here`);
  const treebank = readConllu(readFileSync(join(folder, file), "utf8"));
  const own = readConllu(readFileSync(OWN_SENTENCES, "utf8"));
  const times = [...treebank.map(() => 1), ...own.map(() => Number(values["own-copies"]))];
  return { gold: [...treebank, ...own], times };
}

if (values.data === undefined) throw new Error("give the folder of the treebank: --data DIR");
const { gold, times } = readGold(values.data);
const trained = trainSyntax(gold, textsOf(values.text), { seed: Number(values.seed), times, log });
const { manifest, bytes } = packModel(trained);
mkdirSync(values.out, { recursive: true });
writeFileSync(join(values.out, manifest.weights.file), bytes);
writeFileSync(join(values.out, "model.json"), `${JSON.stringify(manifest, null, 1)}\n`);
log(`${values.out}: ${(bytes.length / 2 ** 20).toFixed(2)} MB`);
