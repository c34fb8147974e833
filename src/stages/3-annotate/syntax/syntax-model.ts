/** A model folder in, the reader's weights and tables out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Producer } from "#model/sourced.ts";
import { sha256Hex } from "#text/ids.ts";
import type { LemmaTable } from "./lemmatise.ts";
import { decodeWeights, makeScorer, type Scorer } from "./linear-model.ts";
import { transitionCount } from "./parse.ts";
import type { TagName } from "./parse-words.ts";
import type { Ambiguity } from "./word-codes.ts";

/** Everything that `readSyntax` needs, read-only. `relations` are in class order. */
export type SyntaxModel = Readonly<{
  producer: Producer;
  tags: readonly TagName[];
  relations: readonly string[];
  rootRelation: number;
  ambiguity: Ambiguity;
  tagger: Scorer;
  parser: Scorer;
  lemmas: LemmaTable;
}>;

const SECTION = z.object({ offset: z.int().min(0), bytes: z.int().min(0) });

/** The small file beside the weights: what they are, how long, and their SHA-256. */
export const MANIFEST = z.object({
  format: z.literal("crosscheck.syntax/1"),
  name: z.string(),
  version: z.string(),
  language: z.literal("en"),
  weights: z.object({ file: z.string(), bytes: z.int(), sha256: z.string() }),
  sections: z.object({ tagger: SECTION, parser: SECTION, ambiguity: SECTION, lemmas: SECTION }),
  tags: z.array(z.string()),
  relations: z.array(z.string()),
});
export type Manifest = z.infer<typeof MANIFEST>;

const LEMMAS = z.object({
  rules: z.record(z.string(), z.record(z.string(), z.string())),
  exceptions: z.record(z.string(), z.string()),
});

/**
 * Reads `model.json` and the weights that it names, and checks their SHA-256.
 *
 * @throws Error that names the file and the remedy when one is missing, damaged or of another format
 */
export function loadSyntaxModel(folder: string): SyntaxModel {
  const manifest = readManifest(join(folder, "model.json"));
  const bytes = readWeights(join(folder, manifest.weights.file), manifest);
  const { sections, tags, relations } = manifest;
  const section = ({ offset, bytes: length }: { offset: number; bytes: number }): Uint8Array =>
    bytes.subarray(offset, offset + length);
  return {
    producer: { kind: "model", id: `models/${manifest.name}`, version: manifest.version },
    tags: tags.map(tagName),
    relations,
    rootRelation: relations.indexOf("root"),
    ambiguity: decodeAmbiguity(section(sections.ambiguity)),
    tagger: makeScorer(decodeWeights(section(sections.tagger), tags.length)),
    parser: makeScorer(decodeWeights(section(sections.parser), transitionCount(relations.length))),
    lemmas: LEMMAS.parse(JSON.parse(new TextDecoder().decode(section(sections.lemmas)))),
  };
}

/** "VERB VBD" in the manifest. */
export function tagName(tag: string): TagName {
  const [upos = "X", xpos = "FW"] = tag.split(" ");
  return { upos, xpos };
}

function readFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw damaged(path, "it cannot be read", cause);
  }
}

function readManifest(path: string): Manifest {
  const source = readFile(path).toString("utf8");
  try {
    return MANIFEST.parse(JSON.parse(source));
  } catch (cause) {
    throw damaged(path, "it does not describe a syntax model of this version", cause);
  }
}

function readWeights(path: string, { weights }: Manifest): Uint8Array {
  const bytes = readFile(path);
  const found = sha256Hex(bytes);
  if (found !== weights.sha256) throw damaged(path, `its SHA-256 is ${found}, ${weights.sha256} was expected`);
  return bytes;
}

function damaged(path: string, reason: string, cause?: unknown): Error {
  return new Error(`${path}: ${reason}; install the program again, or train the model with training/syntax/train.ts`, {
    cause,
  });
}

/** Layout, little endian: pairs of word hash and number of its set of tags. */
export function decodeAmbiguity(bytes: Uint8Array): Map<number, number> {
  const pairs = new Int32Array(new Uint8Array(bytes).buffer);
  const ambiguity = new Map<number, number>();
  for (let at = 0; at < pairs.length; at += 2) ambiguity.set(pairs[at] as number, pairs[at + 1] as number);
  return ambiguity;
}

/** @see decodeAmbiguity */
export function encodeAmbiguity(ambiguity: Ambiguity): Uint8Array {
  return new Uint8Array(new Int32Array([...ambiguity].flat()).buffer);
}
