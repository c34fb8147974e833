/** A word in, the ids of its pieces in an encoder's vocabulary out: BERT's uncased WordPiece (Devlin et al., 2019). */

/** Piece to id. Continuations begin with "##". */
export type Vocabulary = ReadonlyMap<string, number>;

/** Ids of the pieces that every BERT vocabulary reserves. */
export type SpecialPieces = Readonly<{
  padding: number;
  unknown: number;
  start: number;
  separator: number;
  mask: number;
}>;

/** BERT reads no longer word: it is one unknown piece. */
const LONGEST_WORD = 100;
/** A word of more pieces is cut: its spelling has told what it can (a link, a line of code). */
export const MOST_PIECES = 16;
/** What BERT drops before it looks: controls, and format characters such as joiners and soft hyphens. */
const DROPPED = /[\p{Cc}\p{Cf}\uFFFD]/gu;
/** BERT takes each of these for a word of its own: ASCII symbols and Unicode punctuation, and Han characters. */
const ALONE = /[!-/:-@[-`{-~]|\p{P}|\p{Script=Han}/u;

/** The vocabulary of a `vocab.txt`: one piece a line, its id the line's number from 0. */
export function readVocabulary(source: string): Vocabulary {
  return new Map(source.split("\n").map((line, id) => [line.replace(/\r$/, ""), id] as const));
}

/** @throws Error that names the piece when the vocabulary lacks one of BERT's own */
export function specialPieces(vocabulary: Vocabulary): SpecialPieces {
  const idOf = (piece: string): number => {
    const id = vocabulary.get(piece);
    if (id === undefined) throw new Error(`the vocabulary has no ${piece}`);
    return id;
  };
  return {
    padding: idOf("[PAD]"),
    unknown: idOf("[UNK]"),
    start: idOf("[CLS]"),
    separator: idOf("[SEP]"),
    mask: idOf("[MASK]"),
  };
}

/** At least one id; accents and case are dropped, and what the vocabulary cannot spell is the unknown piece. */
export function piecesOf(word: string, vocabulary: Vocabulary, unknown: number): number[] {
  const folded = word
    .replace(DROPPED, "")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "");
  const ids = partsOf(folded).flatMap((part) => spell(part, vocabulary) ?? [unknown]);
  return ids.length === 0 ? [unknown] : ids.slice(0, MOST_PIECES);
}

/** "pro-regime" is three parts to BERT: pro, -, regime. */
function partsOf(word: string): string[] {
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    const isAlone = ALONE.test(character);
    if (isAlone || /\s/u.test(character)) {
      if (part !== "") parts.push(part);
      if (isAlone) parts.push(character);
      part = "";
    } else part += character;
  }
  if (part !== "") parts.push(part);
  return parts;
}

/** The longest known piece from the left, again and again; null when some rest is unknown. */
function spell(part: string, vocabulary: Vocabulary): number[] | null {
  const characters = [...part];
  if (characters.length > LONGEST_WORD) return null;
  const ids: number[] = [];
  for (let from = 0; from < characters.length; ) {
    let to = characters.length;
    let id: number | undefined;
    for (; to > from; to -= 1) {
      id = vocabulary.get((from > 0 ? "##" : "") + characters.slice(from, to).join(""));
      if (id !== undefined) break;
    }
    if (id === undefined) return null;
    ids.push(id);
    from = to;
  }
  return ids;
}
