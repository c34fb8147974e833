/** The size of an element, kept as it changes. */
import { type RefCallback, useCallback, useState } from "react";
import type { Size } from "./size.ts";

/** 0 by 0 until the element is there. */
export function useSize<E extends HTMLElement>(): readonly [RefCallback<E>, Size] {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const ref = useCallback((element: E | null) => {
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}

/** Pixels of the reader's own text size. */
export function rootRem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
