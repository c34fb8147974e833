/** The user's selection and caret in a report's text out, as places of the text. */
import { type RefObject, useCallback, useEffect, useState } from "react";
import type { TextMap, Words } from "./text-map.ts";

/** Where a selection begins and where it ends, which may be before; places of the text. */
export type Ends = Readonly<{ anchor: number; focus: number }>;

/** What is selected in an element now; `elsewhere` when that is in another. */
export function selectionIn(root: HTMLElement | null, map: TextMap): Ends | null | "elsewhere" {
  const { anchorNode = null, focusNode = null, anchorOffset = 0, focusOffset = 0 } = document.getSelection() ?? {};
  if (anchorNode === null || focusNode === null || root === null) return "elsewhere";
  if (!root.contains(anchorNode) || !root.contains(focusNode)) return "elsewhere";
  const anchor = map.offsetOf(anchorNode, anchorOffset);
  const focus = map.offsetOf(focusNode, focusOffset);
  return anchor === null || focus === null ? null : { anchor, focus };
}

export function wordsBetween({ anchor, focus }: Ends): Words {
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}

/**
 * What is selected, or where the caret stands (`start` is `end`), by mouse, touch, keys or caret browsing; null when nothing is. It
 * stays while the selection is elsewhere, as in a form that is about it.
 */
export function useSelectedWords(
  root: RefObject<HTMLElement | null>,
  map: TextMap | null,
): readonly [Words | null, () => void] {
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    if (map === null) return;
    const look = (): void => {
      const ends = selectionIn(root.current, map);
      if (ends === "elsewhere") return;
      const found = ends === null ? null : wordsBetween(ends);
      setWords((known) => (known?.start === found?.start && known?.end === found?.end ? known : found));
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [root, map]);
  const forget = useCallback(() => setWords(null), []);
  return [words, forget];
}
