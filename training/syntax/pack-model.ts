/** Trained parts in, the two files of a model folder out. */
import { brotliCompressSync, constants } from "node:zlib";
import { type Manifest, SECTIONS, type Sections } from "#stages/3-annotate/syntax/syntax-model.ts";
import { sha256Hex } from "#text/ids.ts";

/** Raised when the weights are trained again. */
const VERSION = "2.0.0";

/** Class names in class order, and the encoded parts. */
export type TrainedSyntax = Readonly<{
  tags: readonly string[];
  relations: readonly string[];
  broadRelations: readonly string[];
  parts: Sections;
}>;

export function packModel({ tags, relations, broadRelations, parts }: TrainedSyntax): {
  manifest: Manifest;
  bytes: Uint8Array;
} {
  const raw = Buffer.concat(SECTIONS.map((name) => parts[name]));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
  const bytes = brotliCompressSync(raw, { params });
  const manifest: Manifest = {
    format: "crosscheck.syntax/2",
    name: "syntax-en",
    version: VERSION,
    language: "en",
    weights: { file: "weights.bin", bytes: bytes.length, sha256: sha256Hex(bytes) },
    sections: placeSections(parts),
    tags: [...tags],
    relations: [...relations],
    broadRelations: [...broadRelations],
  };
  return { manifest, bytes };
}

function placeSections(parts: Sections): Manifest["sections"] {
  let offset = 0;
  const place = (name: (typeof SECTIONS)[number]): { offset: number; bytes: number } => {
    const bytes = parts[name].length;
    offset += bytes;
    return { offset: offset - bytes, bytes };
  };
  const [tagger, backward, forward] = [place("tagger"), place("backward"), place("forward")];
  return { tagger, backward, forward, tagSets: place("tagSets"), groups: place("groups"), lemmas: place("lemmas") };
}
