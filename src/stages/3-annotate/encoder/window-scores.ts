/** A window in, the scores that the networks give its words out. */
import * as ort from "onnxruntime-node";
import type { Tensors } from "./networks.ts";
import { NAME_LAYERS, type NameLayer, type WindowModel } from "./window-model.ts";
import type { Window } from "./windows.ts";

/**
 * By word of the window. `tags` are tag classes; `ends` is above 0 where a sentence ends; `cues` and `names[layer]` hold
 * a score for each class of each word, row by row; `arcs` a score for each head of each word, the last column the root.
 */
export type WindowScores = Readonly<{
  window: Window;
  tags: Int32Array;
  ends: Float32Array;
  cues: Float32Array;
  names: Readonly<Record<NameLayer, Float32Array>>;
  arcs: Float32Array;
  /** what the networks of relations and of frames go on with */
  states: Readonly<{ dependents: ort.Tensor; heads: ort.Tensor; projected: ort.Tensor }>;
}>;

/** Classes of a word as part of a cue, in the order of the network's scores. */
export const CUE_CLASSES = ["O", "B-cue", "I-cue"] as const;

export async function scoreWindow(window: Window, model: WindowModel): Promise<WindowScores> {
  const { pieces, cases, starts } = window;
  const row = (values: Int32Array): ort.Tensor => new ort.Tensor("int32", values, [1, values.length]);
  const output = await model.networks.encoder({ pieces: row(pieces), cases: row(cases), starts: vector(starts) });
  const scores = floats(output, "scores");
  const columns = columnsOf(scores, starts.length, [
    1,
    CUE_CLASSES.length,
    ...NAME_LAYERS.map((layer) => model.names[layer].length),
  ]);
  const names = Object.fromEntries(NAME_LAYERS.map((layer, index) => [layer, columns[index + 2]]));
  return {
    window,
    tags: tensor(output, "tags").data as Int32Array,
    ends: columns[0]!,
    cues: columns[1]!,
    names: names as Record<NameLayer, Float32Array>,
    arcs: floats(output, "arcs"),
    states: {
      dependents: tensor(output, "dependents"),
      heads: tensor(output, "heads"),
      projected: tensor(output, "projected"),
    },
  };
}

/** The class of each word's relation to its head; a head of `heads.length` is the root. */
export async function bestRelations(
  { states }: WindowScores,
  heads: Int32Array,
  model: WindowModel,
): Promise<Int32Array> {
  const { dependents, heads: headStates } = states;
  const output = await model.networks.relations({ dependents, heads: headStates, chosen: vector(heads) });
  return tensor(output, "relations").data as Int32Array;
}

/** Scores of each role for each of the words `rows` that a cue sees, row by row. */
export async function scoreRoles(
  { states }: WindowScores,
  seen: Readonly<{ rows: Int32Array; marks: Int32Array; distances: Int32Array }>,
  model: WindowModel,
): Promise<Float32Array> {
  const output = await model.networks.frames({
    projected: states.projected,
    rows: vector(seen.rows),
    marks: vector(seen.marks),
    distances: vector(seen.distances),
  });
  return floats(output, "roles");
}

const vector = (values: Int32Array): ort.Tensor => new ort.Tensor("int32", values, [values.length]);

function tensor(output: Tensors, name: string): ort.Tensor {
  const value = output[name];
  if (value === undefined) throw new Error(`the network has no output "${name}"`);
  return value;
}

const floats = (output: Tensors, name: string): Float32Array => tensor(output, name).data as Float32Array;

/** The matrix cut into bands of columns, each a matrix of its own. */
function columnsOf(matrix: Float32Array, rows: number, widths: readonly number[]): Float32Array[] {
  const width = widths.reduce((sum, each) => sum + each, 0);
  let from = 0;
  return widths.map((columns) => {
    const band = new Float32Array(rows * columns);
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        band[row * columns + column] = matrix[row * width + from + column]!;
      }
    }
    from += columns;
    return band;
  });
}
