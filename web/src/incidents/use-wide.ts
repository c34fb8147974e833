/** Whether the window is wide enough for the panes side by side. */
import { useSyncExternalStore } from "react";

const WIDE = "(width >= 60rem)";

export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(WIDE);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => matchMedia(WIDE).matches,
  );
}
