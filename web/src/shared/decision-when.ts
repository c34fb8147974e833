/** When a decision was taken, as the person's own clock tells it. */
export function momentWords(at: string): string {
  return new Date(at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
}
