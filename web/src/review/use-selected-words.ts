/** Words that are selected within an element: a value can be taken from them. */
import { type RefObject, useEffect, useState } from "react";

const LONGEST = 400;

/** The last that were selected there; kept while the person goes on to a field, gone when they select nothing there. */
export function useSelectedWords(within: RefObject<HTMLElement | null>): readonly [string | null, () => void] {
  const [words, setWords] = useState<string | null>(null);
  useEffect(() => {
    const look = (): void => {
      const selection = getSelection();
      const node = selection?.anchorNode ?? null;
      if (selection === null || node === null || within.current?.contains(node) !== true) return;
      const text = selection.toString().trim().slice(0, LONGEST);
      setWords(text === "" ? null : text);
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [within]);
  return [words, () => setWords(null)];
}
