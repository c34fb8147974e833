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
/** Words whose first line is in this part of it stay where they are. */
const SEEN_FROM = 0.1;
const SEEN_TO = 0.6;
/** Frames without a move after which all is laid out that is in the window. */
const STILL_FRAMES = 6;
const LONGEST_MS = 1_500;
/** What the user does to scroll: from then on the page is theirs. */
const BY_USER = ["wheel", "touchmove", "keydown", "pointerdown"] as const;

/**
 * Scrolls words into the window, where they are not in it already, at once and not by degrees. Blocks that were never shown have no
 * height yet: when they are laid out, what is above the words may grow, and then it is scrolled again.
 */
export function useScrollTo(map: TextMap | null): (words: Words) => void {
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  return useCallback(
    (words) => {
      stop.current();
      stop.current = keepInWindow(() => rectOf(map, words));
    },
    [map],
  );
}

function isSeen({ top, height }: DOMRect): boolean {
  return height > 0 && top > innerHeight * SEEN_FROM && top < innerHeight * SEEN_TO;
}

/** @returns what ends it at once */
function keepInWindow(look: () => DOMRect | null): () => void {
  const end = performance.now() + LONGEST_MS;
  const abort = new AbortController();
  for (const name of BY_USER) addEventListener(name, () => abort.abort(), { signal: abort.signal, passive: true });
  let still = 0;
  const step = (): void => {
    const rect = look();
    if (rect === null || abort.signal.aborted || still > STILL_FRAMES || performance.now() > end) {
      abort.abort();
      return;
    }
    const before = scrollY;
    if (!isSeen(rect)) scrollBy({ top: rect.top - innerHeight * ABOVE, behavior: "instant" });
    still = scrollY === before ? still + 1 : 0;
    requestAnimationFrame(step);
  };
  step();
  return () => abort.abort();
}

function rectOf(map: TextMap | null, words: Words): DOMRect | null {
  const range = map?.rangeOf(words) ?? null;
  if (range === null) return null;
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.getBoundingClientRect();
}
