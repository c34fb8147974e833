/** Treebanks in, the table of dictionary forms out: `node training/reader/lemmas.ts --out FILE TREEBANK.conllu…`. */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readConllu } from "./conllu.ts";
import { learnLemmas } from "./learn-lemmas.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
if (values.out === undefined || positionals.length === 0) throw new Error("give --out FILE and the treebanks");
const words = positionals.flatMap((file) => readConllu(readFileSync(file, "utf8")).flatMap(({ words }) => words));
writeFileSync(values.out, `${JSON.stringify(learnLemmas(words))}\n`);
