/** When something began, by the reader's clock. */
export function TimeOfDay({ at }: Readonly<{ at: string }>) {
  return <time dateTime={at}>{new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}</time>;
}
