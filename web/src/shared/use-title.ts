/** What the tab is called while a view is open. */
import { useEffect } from "react";

/** @param name  null while it is not known */
export function useTitle(name: string | null): void {
  useEffect(() => {
    document.title = name === null ? "Crosscheck" : `${name} – Crosscheck`;
    return () => {
      document.title = "Crosscheck";
    };
  }, [name]);
}
