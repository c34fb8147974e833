/** A model folder in, the reader's networks and tables out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Producer } from "#model/sourced.ts";
import { sha256Hex } from "#text/ids.ts";
import { type LemmaTable, lemmaTable } from "../syntax/lemmatise.ts";
import { NETWORKS, type ObserveNetwork } from "./networks.ts";
import { NAME_LAYERS } from "./window-model.ts";
import { openWindowPool, type ReadWindow } from "./window-pool.ts";
import { readVocabulary, type SpecialPieces, specialPieces, type Vocabulary } from "./word-pieces.ts";

/** A tag class: Universal Dependencies' part of speech and the Penn Treebank's. */
export type TagName = Readonly<{ upos: string; xpos: string }>;

export type ReaderModel = Readonly<{
  producer: Producer;
  vocabulary: Vocabulary;
  special: SpecialPieces;
  /** most pieces in a window */
  window: number;
  tags: readonly TagName[];
  relations: readonly string[];
  lemmas: LemmaTable;
  readWindow: ReadWindow;
}>;

export type LoadOptions = Readonly<{
  /** for `npm run bench` */
  observeNetwork?: ObserveNetwork;
}>;

const FILE = z.object({ file: z.string().regex(/^[\w.-]+$/), bytes: z.int().min(0), sha256: z.string() });
const FILES = [...NETWORKS, "vocabulary", "lemmas"] as const;

/** The file beside the weights: what they are, with the length and SHA-256 of each file. */
const MANIFEST = z.object({
  format: z.literal("crosscheck.reader/1"),
  name: z.string(),
  version: z.string(),
  language: z.literal("en"),
  files: z.record(z.enum(FILES), FILE),
  window: z.int().min(16),
  context: z.object({ before: z.int(), after: z.int(), words: z.int() }),
  tags: z.array(z.string()),
  relations: z.array(z.string()),
  names: z.record(z.enum(NAME_LAYERS), z.array(z.string())),
  roles: z.object({ names: z.array(z.string()), first: z.array(z.number()), transitions: z.array(z.number()) }),
});
type Manifest = z.infer<typeof MANIFEST>;

/**
 * Reads `model.json` and the files that it names, and checks the SHA-256 of each.
 *
 * @throws Error that names the file and the remedy when one is missing, damaged or of another format
 */
export async function loadReaderModel(folder: string, options: LoadOptions = {}): Promise<ReaderModel> {
  const manifest = readManifest(join(folder, "model.json"));
  const bytes = (name: (typeof FILES)[number]): Buffer => readChecked(folder, manifest.files[name]);
  const vocabulary = readVocabulary(bytes("vocabulary").toString("utf8"));
  const { names, roles, context } = manifest;
  const weights = { encoder: bytes("encoder"), relations: bytes("relations"), frames: bytes("frames") };
  return {
    producer: { kind: "model", id: `models/${manifest.name}`, version: manifest.version },
    vocabulary,
    special: specialPieces(vocabulary),
    window: manifest.window,
    tags: manifest.tags.map(tagName),
    relations: manifest.relations,
    lemmas: lemmaTable(JSON.parse(bytes("lemmas").toString("utf8"))),
    readWindow: await openWindowPool({ weights, classes: { names, roles, context } }, options.observeNetwork).catch(
      (cause) => {
        throw damaged(folder, "the runtime cannot open its networks", cause);
      },
    ),
  };
}

/** "VERB VBD" in the manifest. */
function tagName(tag: string): TagName {
  const [upos = "X", xpos = "FW"] = tag.split(" ");
  return { upos, xpos };
}

function readManifest(path: string): Manifest {
  const source = readBytes(path).toString("utf8");
  try {
    return MANIFEST.parse(JSON.parse(source));
  } catch (cause) {
    throw damaged(path, "it does not describe a reader of this version", cause);
  }
}

function readChecked(folder: string, { file, sha256 }: z.infer<typeof FILE>): Buffer {
  const path = join(folder, file);
  const bytes = readBytes(path);
  const found = sha256Hex(bytes);
  if (found !== sha256) throw damaged(path, `its SHA-256 is ${found}, ${sha256} was expected`);
  return bytes;
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw damaged(path, "it cannot be read", cause);
  }
}

function damaged(path: string, reason: string, cause?: unknown): Error {
  return new Error(
    `${path}: ${reason}; install the program again, or train the model as training/reader/README.md says`,
    {
      cause,
    },
  );
}
