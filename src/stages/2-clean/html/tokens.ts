/** HTML source in; start tags, end tags and stretches of text out, in one pass whose time and memory are linear in the source. */
import { type Token, Tokenizer, TokenizerMode } from "parse5";

export type Attributes = ReadonlyMap<string, string>;

/** `[start, end)` are UTF-16 units of the source. Text is given undecoded: entities are still entities. */
export type TagHandler = Readonly<{
  start: (tag: string, attributes: Attributes, place: Place & Readonly<{ closed: boolean }>) => void;
  end: (tag: string) => void;
  text: (place: Place) => void;
}>;

export type Place = Readonly<{ start: number; end: number }>;

/** How the text in an element is tokenised, where it is not markup: the standard's tree construction, §13.2.6. */
const TEXT_MODES = new Map([
  ["title", TokenizerMode.RCDATA],
  ["textarea", TokenizerMode.RCDATA],
  ["script", TokenizerMode.SCRIPT_DATA],
  ["style", TokenizerMode.RAWTEXT],
  ["xmp", TokenizerMode.RAWTEXT],
  ["iframe", TokenizerMode.RAWTEXT],
  ["noembed", TokenizerMode.RAWTEXT],
  ["noframes", TokenizerMode.RAWTEXT],
  ["noscript", TokenizerMode.RAWTEXT],
  ["plaintext", TokenizerMode.PLAINTEXT],
]);

const NO_PLACE: Place = { start: 0, end: 0 };

/**
 * Runs the tokeniser alone, without the tree: a tree of a hostile page costs more than the page (open elements are
 * searched for every tag, formatting elements are opened again in every paragraph), and blocks need no tree.
 *
 * @param isXml  an empty tag `<p/>` closes itself
 */
export function readTags(source: string, isXml: boolean, handler: TagHandler): void {
  let text: { start: number; end: number } | null = null;
  let foreignDepth = 0;
  const flush = (): void => {
    if (text) handler.text(text);
    text = null;
  };
  const addText = ({ location }: Token.CharacterToken): void => {
    const { startOffset, endOffset } = location ?? { startOffset: 0, endOffset: 0 };
    if (text) text.end = endOffset;
    else text = { start: startOffset, end: endOffset };
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        flush();
        const { tagName, attrs, selfClosing } = token;
        const closed = selfClosing && (isXml || foreignDepth > 0);
        if ((tagName === "svg" || tagName === "math") && !selfClosing) foreignDepth++;
        const mode = TEXT_MODES.get(tagName);
        if (mode !== undefined && !closed && foreignDepth === 0) tokenizer.state = mode;
        handler.start(tagName, attributesOf(attrs), { ...placeOf(token), closed });
      },
      onEndTag({ tagName }) {
        flush();
        if ((tagName === "svg" || tagName === "math") && foreignDepth > 0) foreignDepth--;
        handler.end(tagName);
      },
      onComment: flush,
      onDoctype: flush,
      onEof: flush,
      onCharacter: addText,
      onNullCharacter: addText,
      onWhitespaceCharacter: addText,
    },
  );
  tokenizer.write(source, true);
}

const NO_ATTRIBUTES: Attributes = new Map();
/** Attributes kept of one tag; real ones have a dozen. */
const MOST_ATTRIBUTES = 200;

function attributesOf(attrs: Token.TagToken["attrs"]): Attributes {
  if (attrs.length === 0) return NO_ATTRIBUTES;
  return new Map(attrs.slice(0, MOST_ATTRIBUTES).map(({ name, value }) => [name, value]));
}

function placeOf({ location }: Token.TagToken): Place {
  return location ? { start: location.startOffset, end: location.endOffset } : NO_PLACE;
}
