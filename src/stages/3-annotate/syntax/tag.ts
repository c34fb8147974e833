/** A sentence's word codes in, one tag class a word out, left to right. */
import { mix } from "./hash.ts";
import type { Scorer } from "./linear-model.ts";
import { WORD_PADDING, type WordCodes } from "./word-codes.ts";

/** Room for the features of one word. */
export const TAG_FEATURES = 48;
/** Stands for the tag before the first word. */
const NO_TAG = 255;

/** The class with the highest score for each word; earlier choices are features of later ones. */
export function tagWords(codes: WordCodes, scorer: Scorer): Uint8Array {
  const tags = new Uint8Array(codes.length);
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Float64Array(scorer.classes);
  for (let index = 0; index < codes.length; index += 1) {
    const count = tagFeatures(codes, index, tags, features);
    scorer.addScores(features, count, scores.fill(0));
    tags[index] = best(scores);
  }
  return tags;
}

/** Index of the highest score, the first of equals. */
export function best(scores: Float64Array): number {
  let top = 0;
  for (let index = 1; index < scores.length; index += 1) {
    if ((scores[index] as number) > (scores[top] as number)) top = index;
  }
  return top;
}

/** Index of the highest score but one that is left out. */
export function bestBut(scores: Float64Array, leftOut: number): number {
  return best(scores.map((score, index) => (index === leftOut ? Number.NEGATIVE_INFINITY : score)));
}

/** Writes the features of word `index` given the tags of the words before it; returns how many. */
export function tagFeatures(codes: WordCodes, index: number, tags: Uint8Array, out: Int32Array): number {
  const { key, shape, prefix, suffix, ambiguity, group } = codes;
  const at = index + WORD_PADDING;
  const last = index > 0 ? (tags[index - 1] as number) : NO_TAG;
  const beforeLast = index > 1 ? (tags[index - 2] as number) : NO_TAG;
  const value = (column: Int32Array, offset = 0): number => column[at + offset] as number;
  let count = 0;
  let template = 1;
  const add = (first: number, second = 0, third = 0): void => {
    out[count] = mix(mix(mix(template, first), second), third);
    count += 1;
    template += 1;
  };
  add(0);
  add(value(key));
  for (const column of suffix) add(value(column));
  for (const column of prefix) add(value(column));
  add(value(shape));
  add(value(shape), value(suffix[2]));
  add(value(shape), index === 0 ? 1 : 0, value(ambiguity));
  add(value(ambiguity));
  add(last);
  add(last, beforeLast);
  add(last, value(key));
  add(last, value(ambiguity));
  add(last, beforeLast, value(ambiguity));
  add(last, value(suffix[2]));
  add(last, value(ambiguity, 1));
  add(value(key, -1));
  add(value(key, -2));
  add(value(key, 1));
  add(value(key, 2));
  add(value(key, -1), value(key));
  add(value(key), value(key, 1));
  add(value(ambiguity), value(key, 1));
  add(value(ambiguity), value(key, -1));
  add(value(ambiguity), value(ambiguity, 1));
  add(value(ambiguity), value(ambiguity, 1), value(ambiguity, 2));
  add(last, value(ambiguity), value(ambiguity, 1));
  add(value(suffix[2], -1));
  add(value(suffix[2], 1));
  add(value(ambiguity, 1), value(suffix[2], 1));
  add(value(shape, -1), value(shape));
  add(value(shape), value(shape, 1));
  add(value(group));
  add(value(group, -1));
  add(value(group, 1));
  add(value(group), value(shape));
  add(value(group), last);
  add(value(group), value(group, 1));
  add(value(group), value(group, 1), last);
  add(value(group), value(group, -1));
  add(value(group), value(suffix[2]));
  return count;
}
