/** The elements of a report's text in, places of its text as places of the document and back out. */

/** Half-open, in UTF-16 code units of the article's text. */
export type Words = Readonly<{ start: number; end: number }>;

type Entry = Words & Readonly<{ node: ChildNode; parent: Element; index: number }>;

export type TextMap = Readonly<{
  /** null when none of the words are in the text */
  rangeOf: (words: Words) => StaticRange | null;
  /** null for a place outside of the text */
  offsetOf: (node: Node, offset: number) => number | null;
  /** the block that holds a place, or the one after it */
  blockAt: (offset: number) => HTMLElement | null;
}>;

/** On an element that holds the words from this offset on: its children are text, and elements with `data-units` for single characters. */
export const START = "data-start";

/** To be made anew when the elements change. */
export function makeTextMap(root: Element): TextMap {
  const entries = [...root.querySelectorAll(`[${START}]`)].flatMap(entriesOf);
  const byNode = new Map<Node, Entry>(entries.map((entry) => [entry.node, entry]));
  /** The first that ends after a place, or at it where a range ends. */
  const entryAt = (offset: number, isEnd: boolean): number => {
    let [low, high] = [0, entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const { end } = entries[middle]!;
      if (isEnd ? end >= offset : end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    rangeOf({ start, end }) {
      const first = entries[entryAt(start, false)];
      const after = entryAt(end, true);
      // a range that ends between two blocks ends with the first of them
      const last = entries[after] !== undefined && entries[after].start < end ? entries[after] : entries[after - 1];
      if (first === undefined || last === undefined || last.end <= first.start || start >= end) return null;
      const [from, to] = [pointIn(first, Math.max(start, first.start)), pointIn(last, Math.min(end, last.end))];
      return new StaticRange({
        startContainer: from.node,
        startOffset: from.offset,
        endContainer: to.node,
        endOffset: to.offset,
      });
    },
    offsetOf(node, offset) {
      const entry = byNode.get(node);
      if (entry !== undefined) return entry.node instanceof Text ? entry.start + offset : entry.start;
      const sign = node.parentNode === null ? undefined : byNode.get(node.parentNode);
      if (sign !== undefined) return sign.start;
      const block = node instanceof Element ? node : node.parentElement;
      if (block === null || !root.contains(block)) return null;
      const child = byNode.get(node.childNodes[offset] as Node);
      if (child !== undefined) return child.start;
      const before = byNode.get(node.childNodes[offset - 1] as Node);
      return before?.end ?? startOf(block, root);
    },
    blockAt(offset) {
      return (entries[Math.min(entryAt(offset, false), entries.length - 1)]?.parent as HTMLElement | undefined) ?? null;
    },
  };
}

function entriesOf(parent: Element): Entry[] {
  let start = Number(parent.getAttribute(START));
  return [...parent.childNodes].map((node, index) => {
    const units = node instanceof Text ? node.data.length : Number((node as Element).getAttribute("data-units"));
    const entry = { start, end: start + units, node, parent, index };
    start = entry.end;
    return entry;
  });
}

function pointIn({ node, parent, index, start }: Entry, offset: number): Readonly<{ node: Node; offset: number }> {
  if (node instanceof Text) return { node, offset: offset - start };
  return { node: parent, offset: offset > start ? index + 1 : index };
}

/** Of the words that an element around or beside them belongs to. */
function startOf(element: Element, root: Element): number | null {
  const block = element.closest(`[${START}]`) ?? element.querySelector(`[${START}]`);
  return block !== null && root.contains(block) ? Number(block.getAttribute(START)) : null;
}
