/** Tasks in, done in the order in which they came, at most so many at the same time. */

export type Line = ((task: () => Promise<void>) => void) &
  Readonly<{ done: () => Promise<void>; isIdle: () => boolean }>;

/** `done` drops what has not begun and resolves when what has begun is over. A task must not reject. */
export function makeLine(atOnce: number): Line {
  const waiting: (() => Promise<void>)[] = [];
  const begun = new Set<Promise<void>>();
  const next = (): void => {
    const task = begun.size < atOnce ? waiting.shift() : undefined;
    if (task === undefined) return;
    const running = task().finally(() => {
      begun.delete(running);
      next();
    });
    begun.add(running);
  };
  const enter = (task: () => Promise<void>): void => {
    waiting.push(task);
    next();
  };
  const done = async (): Promise<void> => {
    waiting.length = 0;
    await Promise.all(begun);
  };
  return Object.assign(enter, { done, isIdle: () => begun.size === 0 && waiting.length === 0 });
}
