/** The element that shows a report's text in; its map, marks and scrolling out. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ReadingJson } from "#export/reading-schema.ts";
import { paint } from "./highlights.ts";
import { type Layer, type Marks, marksOf } from "./marks.ts";
import { makeTextMap, type TextMap, type Words } from "./text-map.ts";

export function useTextMap(article: ReadingJson["article"] | null): Readonly<{
  root: RefObject<HTMLDivElement | null>;
  map: TextMap | null;
}> {
  const root = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<TextMap | null>(null);
  useLayoutEffect(() => {
    setMap(article === null || root.current === null ? null : makeTextMap(root.current));
  }, [article]);
  return { root, map };
}

function rangesOf(map: TextMap, all: readonly Words[]): readonly StaticRange[] {
  return all.flatMap((words) => map.rangeOf(words) ?? []);
}

/** Only what changes is painted again: a layer that is switched leaves the others as they are. */
export function useLayers(map: TextMap | null, reading: ReadingJson | null, layers: readonly Layer[]): Marks | null {
  const marks = useMemo(() => (reading === null ? null : marksOf(reading)), [reading]);
  const ranges = useRef(new Map<Layer, readonly StaticRange[]>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: ranges belong to one text
  useEffect(() => ranges.current.clear(), [map, marks]);
  useEffect(() => {
    if (map === null || marks === null) return;
    const undo = layers.map((layer) => {
      const known = ranges.current.get(layer) ?? rangesOf(map, marks[layer]);
      ranges.current.set(layer, known);
      return paint(layer, known);
    });
    return () => {
      for (const takeAway of undo) takeAway();
    };
  }, [map, marks, layers]);
  return marks;
}

/** Marks words that one is at, until they change. */
export function usePainted(map: TextMap | null, name: string, words: readonly Words[]): void {
  useEffect(() => (map === null ? undefined : paint(name, rangesOf(map, words))), [map, name, words]);
}

/** Part of the window above words that are scrolled to. */
const ABOVE = 0.3;
const ATTEMPTS = 4;
/** Nearer than this to where it should be, nothing moves. */
const NEAR_PX = 2;

/**
 * Scrolls words into the window, where they are not in it already, at once and not by degrees. Blocks that were never shown have no
 * height yet: what is above may grow when they are, and then it is scrolled again.
 */
export function useScrollTo(map: TextMap | null): (words: Words) => void {
  return useCallback(
    (words) => {
      const step = (left: number): void => {
        const rect = rectOf(map, words);
        if (rect === null) return;
        const { innerHeight } = window;
        const isSeen = left === ATTEMPTS && rect.top > innerHeight * 0.08 && rect.bottom < innerHeight * 0.7;
        const off = rect.top - innerHeight * ABOVE;
        if (isSeen || Math.abs(off) < NEAR_PX || left === 0) return;
        window.scrollBy({ top: off, behavior: "instant" });
        requestAnimationFrame(() => step(left - 1));
      };
      step(ATTEMPTS);
    },
    [map],
  );
}

function rectOf(map: TextMap | null, words: Words): DOMRect | null {
  const range = map?.rangeOf(words) ?? null;
  if (range === null) return null;
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.getBoundingClientRect();
}
