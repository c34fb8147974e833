/** The row from which one left the table, kept with this entry of the browser's history, so that going back leads to it. */

export function rememberedRow(): number | null {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && "row" in state && typeof state.row === "number"
    ? state.row
    : null;
}

export function rememberRow(row: number): void {
  const state: unknown = history.state;
  history.replaceState(typeof state === "object" ? { ...state, row } : { row }, "");
}
