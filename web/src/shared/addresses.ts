/** What a view shows in, the address at which it is seen out. */

/** Where words stand: offsets are UTF-16 code units, half-open, into the report's clean text. */
export type At = Readonly<{ doc: string; start: number; end: number }>;

/** The report, scrolled to these words and with them marked. */
export function wordsAddress({ doc, start, end }: At): string {
  return `/reports/${doc}?at=${start}-${end}`;
}

/** The report, scrolled to this claim. */
export function claimAddress(doc: string, claim: string): string {
  return `/reports/${doc}?claim=${claim}`;
}

export function reportAddress(doc: string): string {
  return `/reports/${doc}`;
}

export function incidentAddress(id: string): string {
  return `/incidents/${id}`;
}
