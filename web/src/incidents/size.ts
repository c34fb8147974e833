/** Of an element, in CSS pixels. */
export type Size = Readonly<{ width: number; height: number }>;
