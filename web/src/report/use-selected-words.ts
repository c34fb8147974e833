/** The user's selection and caret in a report's text out, as places of the text. */
import { type RefObject, useEffect, useState } from "react";
import type { TextMap, Words } from "./text-map.ts";

/**
 * What is selected, or where the caret stands (`start` is `end`), by mouse, touch, keys or caret browsing; null when the selection is
 * elsewhere. It stays while the focus is in a form that is about it.
 */
export function useSelectedWords(
  root: RefObject<HTMLElement | null>,
  map: TextMap | null,
): readonly [Words | null, () => void] {
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    if (map === null) return;
    const look = (): void => {
      const selection = document.getSelection();
      const found = selection === null ? null : selectedIn(selection, root.current, map);
      if (found === "elsewhere") return;
      setWords((known) => (known?.start === found?.start && known?.end === found?.end ? known : found));
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [root, map]);
  return [words, () => setWords(null)];
}

function selectedIn(selection: Selection, root: HTMLElement | null, map: TextMap): Words | null | "elsewhere" {
  const { anchorNode, focusNode, anchorOffset, focusOffset } = selection;
  if (anchorNode === null || focusNode === null || root === null) return "elsewhere";
  if (!root.contains(anchorNode) || !root.contains(focusNode)) return "elsewhere";
  const anchor = map.offsetOf(anchorNode, anchorOffset);
  const focus = map.offsetOf(focusNode, focusOffset);
  if (anchor === null || focus === null) return null;
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}
