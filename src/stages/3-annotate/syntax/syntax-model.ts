/** A model folder in, the reader's weights and tables out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { z } from "zod";
import type { Producer } from "#model/sourced.ts";
import { sha256Hex } from "#text/ids.ts";
import type { Parsers } from "./guide.ts";
import type { LemmaTable } from "./lemmatise.ts";
import { decodeWeights, makeScorer, type Scorer } from "./linear-model.ts";
import { transitionCount } from "./parse.ts";
import type { TagName } from "./parse-words.ts";
import type { Lexicon } from "./word-codes.ts";

/** Everything that `readSyntax` needs, read-only. `relations` are in class order. */
export type SyntaxModel = Readonly<{
  producer: Producer;
  tags: readonly TagName[];
  relations: readonly string[];
  lexicon: Lexicon;
  tagger: Scorer;
  parsers: Parsers;
  lemmas: LemmaTable;
}>;

/** Parts of the decompressed weights, in order. */
export const SECTIONS = ["tagger", "backward", "forward", "tagSets", "groups", "lemmas"] as const;
export type Sections = Readonly<Record<(typeof SECTIONS)[number], Uint8Array>>;

const SECTION = z.object({ offset: z.int().min(0), bytes: z.int().min(0) });

/** The small file beside the weights: what they are, and the length and SHA-256 of the compressed file. */
export const MANIFEST = z.object({
  format: z.literal("crosscheck.syntax/2"),
  name: z.string(),
  version: z.string(),
  language: z.literal("en"),
  weights: z.object({ file: z.string(), bytes: z.int(), sha256: z.string() }),
  sections: z.record(z.enum(SECTIONS), SECTION),
  tags: z.array(z.string()),
  relations: z.array(z.string()),
  broadRelations: z.array(z.string()),
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
  const { sections, tags, relations, broadRelations } = manifest;
  const section = (name: (typeof SECTIONS)[number]): Uint8Array =>
    bytes.subarray(sections[name].offset, sections[name].offset + sections[name].bytes);
  const parser = (name: "backward" | "forward", names: readonly string[]): Scorer =>
    makeScorer(decodeWeights(section(name), transitionCount(names.length)));
  return {
    producer: { kind: "model", id: `models/${manifest.name}`, version: manifest.version },
    tags: tags.map(tagName),
    relations,
    lexicon: { tagSets: decodeNumbers(section("tagSets")), groups: decodeNumbers(section("groups")) },
    tagger: makeScorer(decodeWeights(section("tagger"), tags.length)),
    parsers: {
      backward: parser("backward", broadRelations),
      backwardRoot: broadRelations.indexOf("root"),
      forward: parser("forward", relations),
      forwardRoot: relations.indexOf("root"),
    },
    lemmas: LEMMAS.parse(JSON.parse(new TextDecoder().decode(section("lemmas")))),
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
  return brotliDecompressSync(bytes);
}

function damaged(path: string, reason: string, cause?: unknown): Error {
  return new Error(`${path}: ${reason}; install the program again, or train the model with training/syntax/train.ts`, {
    cause,
  });
}

/** Layout, little endian: pairs of a word's hash and a number. */
export function decodeNumbers(bytes: Uint8Array): Map<number, number> {
  const pairs = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const numbers = new Map<number, number>();
  for (let at = 0; at < bytes.length; at += 6) numbers.set(pairs.getInt32(at, true), pairs.getUint16(at + 4, true));
  return numbers;
}

/** @see decodeNumbers */
export function encodeNumbers(numbers: ReadonlyMap<number, number>): Uint8Array {
  const bytes = new Uint8Array(6 * numbers.size);
  const pairs = new DataView(bytes.buffer);
  [...numbers].forEach(([hash, number], index) => {
    pairs.setInt32(6 * index, hash, true);
    pairs.setUint16(6 * index + 4, number, true);
  });
  return bytes;
}
