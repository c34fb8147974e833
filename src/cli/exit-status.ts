/** What a command ended as -> the exit status that scripts rely on. */

/**
 * `badInput`: nothing could be done; `partlyDone`: some inputs could not be opened or not be read, the rest was done;
 * `interrupted`: 128 + SIGINT, as shells expect.
 */
export const EXIT = { done: 0, bug: 1, badInput: 2, partlyDone: 3, interrupted: 130 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** The status of a command that tried several things. */
export function exitStatus(done: number, failed: number): ExitStatus {
  if (failed === 0) return EXIT.done;
  return done === 0 ? EXIT.badInput : EXIT.partlyDone;
}
