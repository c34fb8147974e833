/** Works in, the same works out, each begun when the one before it has ended. */
export type Turnstile = <T>(work: () => Promise<T>) => Promise<T>;

export function oneAtATime(): Turnstile {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work, work);
    last = result.catch(() => undefined);
    return result;
  };
}
