/** A stretch of HTML text in, its characters out, each entity mapped to the units that spelled it. */
import { type Token, Tokenizer } from "parse5";
import type { MappedTextBuilder } from "#text/mapped-text.ts";
import type { Place } from "./tokens.ts";

const ENTITY = /&(?:#(?:[xX][0-9a-fA-F]{1,12}|[0-9]{1,12})|[a-zA-Z][a-zA-Z0-9]{0,40});?/g;
/** HTML has 2231 names; a page that spells more than this many is inventing them. */
const MOST_NAMES = 4000;

export type TextAppender = (builder: MappedTextBuilder, place: Place) => void;

/** Appends stretches of one source to builders. */
export function makeTextAppender(source: string): TextAppender {
  const decoded = new Map<string, string>();
  const decode = (entity: string): string => {
    const known = decoded.get(entity);
    if (known !== undefined) return known;
    if (decoded.size >= MOST_NAMES) return entity;
    const characters = decodeEntity(entity);
    decoded.set(entity, characters);
    return characters;
  };
  return (builder, { start, end }) => {
    // cut first: a search in the whole source would run to its end for every stretch without an entity
    const text = source.slice(start, end);
    let at = 0;
    for (const match of text.matchAll(ENTITY)) {
      const entity = match[0];
      const characters = decode(entity);
      if (characters === entity) continue;
      builder.verbatim(text.slice(at, match.index), start + at);
      builder.atomic(characters, start + match.index, entity.length);
      at = match.index + entity.length;
    }
    builder.verbatim(text.slice(at), start + at);
  };
}

/** The characters that a character reference stands for, itself when it is none. */
function decodeEntity(entity: string): string {
  let characters = "";
  const add = ({ chars }: Token.CharacterToken): void => {
    characters += chars;
  };
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: ignore,
      onEndTag: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onCharacter: add,
      onNullCharacter: add,
      onWhitespaceCharacter: add,
    },
  );
  tokenizer.write(entity, true);
  return characters;
}

/** The decoded text of a stretch, its map forgotten. */
export function plainText(source: string): string {
  return source.replace(ENTITY, (entity) => decodeEntity(entity));
}
