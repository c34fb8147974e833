/** Ranges in, highlights of the document out: nothing in the text itself changes, so that joined letters stay joined. */

/** Later ones are painted over earlier ones. */
export const HIGHLIGHT_ORDER = [
  "contents",
  "mentions",
  "places",
  "days",
  "sources",
  "cues",
  "figures",
  "claims",
  "now-evidence",
  "now-figure",
  "now-trigger",
  "now-at",
] as const;

export function canHighlight(): boolean {
  return typeof Highlight === "function" && "highlights" in CSS;
}

/** Names as `highlights.css` styles them. */
export function highlightName(name: string): string {
  return `report-${name}`;
}

/** @returns what takes it away again */
export function paint(name: string, ranges: readonly StaticRange[]): () => void {
  if (!canHighlight() || ranges.length === 0) return () => {};
  const highlight = new Highlight(...ranges);
  const kind = name.startsWith("mention-") ? "mentions" : name;
  highlight.priority = (HIGHLIGHT_ORDER as readonly string[]).indexOf(kind) + 1;
  CSS.highlights.set(highlightName(name), highlight);
  return () => {
    // another may have taken the name since
    if (CSS.highlights.get(highlightName(name)) === highlight) CSS.highlights.delete(highlightName(name));
  };
}
