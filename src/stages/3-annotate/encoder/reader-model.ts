/** A model folder in, the reader's networks and tables out. */
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import * as ort from "onnxruntime-node";
import { z } from "zod";
import type { Producer } from "#model/sourced.ts";
import { sha256Hex } from "#text/ids.ts";
import { type LemmaTable, lemmaTable } from "../syntax/lemmatise.ts";
import { readVocabulary, type SpecialPieces, specialPieces, type Vocabulary } from "./word-pieces.ts";

/** A tag class: Universal Dependencies' part of speech and the Penn Treebank's. */
export type TagName = Readonly<{ upos: string; xpos: string }>;

/** The corpora whose annotation of names the reader has learnt, each with classes of its own ("B-Person"). */
export const NAME_LAYERS = ["worldwide", "re3d", "uner"] as const;
export type NameLayer = (typeof NAME_LAYERS)[number];

/** `first` and `transitions` (from, to) are the scores of a linear chain over the roles. */
export type RoleChain = Readonly<{
  names: readonly string[];
  first: readonly number[];
  transitions: readonly number[];
}>;

export type Tensors = Readonly<Record<string, ort.Tensor>>;
/** One of the model's networks: named tensors in, named tensors out. */
export type Network = (inputs: Tensors) => Promise<Tensors>;
const NETWORKS = ["encoder", "relations", "frames"] as const;
export type NetworkName = (typeof NETWORKS)[number];

/** `context`: a cue sees its sentence, so many before and after it, and no more words than that. */
export type ReaderModel = Readonly<{
  producer: Producer;
  vocabulary: Vocabulary;
  special: SpecialPieces;
  /** most pieces in a window */
  window: number;
  context: Readonly<{ before: number; after: number; words: number }>;
  tags: readonly TagName[];
  relations: readonly string[];
  names: Readonly<Record<NameLayer, readonly string[]>>;
  roles: RoleChain;
  lemmas: LemmaTable;
  networks: Readonly<Record<NetworkName, Network>>;
}>;

export type LoadOptions = Readonly<{
  /** called after each run of a network with the milliseconds that it took, for `npm run bench` */
  observeNetwork?: (name: NetworkName, ms: number) => void;
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
 * Threads of a network. The small ones have the caller's alone: threads of theirs would wait busily while the encoder
 * runs, and take half its speed on two cores. More than four wait for one another in the encoder too.
 */
const THREADS: Readonly<Record<NetworkName, () => number>> = {
  encoder: () => Math.min(availableParallelism(), 4),
  relations: () => 1,
  frames: () => 1,
};

/**
 * Reads `model.json` and the files that it names, and checks the SHA-256 of each.
 *
 * @throws Error that names the file and the remedy when one is missing, damaged or of another format
 */
export async function loadReaderModel(folder: string, options: LoadOptions = {}): Promise<ReaderModel> {
  const manifest = readManifest(join(folder, "model.json"));
  const bytes = (name: (typeof FILES)[number]): Buffer => readChecked(folder, manifest.files[name]);
  const vocabulary = readVocabulary(bytes("vocabulary").toString("utf8"));
  const network = async (name: NetworkName): Promise<Network> => {
    const path = join(folder, manifest.files[name].file);
    return networkOf(name, await openSession(path, bytes(name), THREADS[name]()), options);
  };
  return {
    producer: { kind: "model", id: `models/${manifest.name}`, version: manifest.version },
    vocabulary,
    special: specialPieces(vocabulary),
    window: manifest.window,
    context: manifest.context,
    tags: manifest.tags.map(tagName),
    relations: manifest.relations,
    names: manifest.names,
    roles: manifest.roles,
    lemmas: lemmaTable(JSON.parse(bytes("lemmas").toString("utf8"))),
    networks: {
      encoder: await network("encoder"),
      relations: await network("relations"),
      frames: await network("frames"),
    },
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

async function openSession(path: string, bytes: Buffer, threads: number): Promise<ort.InferenceSession> {
  try {
    return await ort.InferenceSession.create(bytes, {
      executionProviders: ["cpu"],
      executionMode: "sequential",
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      logSeverityLevel: 3,
      // waiting threads sleep: between two windows the processor is wanted for other work
      extra: { session: { intra_op: { allow_spinning: "0" } } },
    });
  } catch (cause) {
    throw damaged(path, "the runtime cannot open it", cause);
  }
}

function networkOf(name: NetworkName, session: ort.InferenceSession, { observeNetwork }: LoadOptions): Network {
  const run: Network = async (inputs) => (await session.run(inputs)) as Tensors;
  if (observeNetwork === undefined) return run;
  return async (inputs) => {
    const start = performance.now();
    const outputs = await run(inputs);
    observeNetwork(name, performance.now() - start);
    return outputs;
  };
}

function damaged(path: string, reason: string, cause?: unknown): Error {
  return new Error(
    `${path}: ${reason}; install the program again, or train the model as training/reader/README.md says`,
    {
      cause,
    },
  );
}
