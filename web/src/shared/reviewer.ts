/** The name under which decisions are signed, as this browser keeps it. */
import { useSyncExternalStore } from "react";

const KEY = "crosscheck.reviewer";
/** `storage` events tell other tabs only. */
const CHANGED = "crosscheck:reviewer";

function subscribe(onChange: () => void): () => void {
  addEventListener("storage", onChange);
  addEventListener(CHANGED, onChange);
  return () => {
    removeEventListener("storage", onChange);
    removeEventListener(CHANGED, onChange);
  };
}

export function storedReviewer(): string | null {
  const name = localStorage.getItem(KEY)?.trim() ?? "";
  return name === "" ? null : name;
}

export function storeReviewer(name: string): void {
  localStorage.setItem(KEY, name.trim());
  dispatchEvent(new Event(CHANGED));
}

export function useReviewer(): string | null {
  return useSyncExternalStore(subscribe, storedReviewer);
}
