/** A stretch of HTML text in, its characters out, each entity mapped to the units that spelled it. */
import { type Token, Tokenizer } from "parse5";
import type { MappedTextBuilder } from "#text/mapped-text.ts";
import type { Place } from "./tokens.ts";

const ENTITY = /&(?:#(?:[xX][0-9a-fA-F]{1,12}|[0-9]{1,12})|[a-zA-Z][a-zA-Z0-9]{0,40});?/y;
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
    let at = start;
    for (let found = source.indexOf("&", at); found !== -1 && found < end; ) {
      ENTITY.lastIndex = found;
      const entity = ENTITY.exec(source)?.[0];
      const characters = entity === undefined || found + entity.length > end ? undefined : decode(entity);
      if (entity !== undefined && characters !== undefined && characters !== entity) {
        builder.verbatim(source.slice(at, found), at);
        builder.atomic(characters, found, entity.length);
        at = found + entity.length;
      }
      found = source.indexOf("&", Math.max(at, found + 1));
    }
    builder.verbatim(source.slice(at, end), at);
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
  return source.replace(/&(?:#(?:[xX][0-9a-fA-F]{1,12}|[0-9]{1,12})|[a-zA-Z][a-zA-Z0-9]{0,40});?/g, decodeEntity);
}
