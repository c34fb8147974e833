/** Parameters of an address in, typed values out, and back. */

/** How one parameter is read and written. `write` gives no values for what the address need not say. */
export type Parameter<T> = Readonly<{ read: (values: readonly string[]) => T; write: (value: T) => readonly string[] }>;

type AnyParameter = Readonly<{
  read: (values: readonly string[]) => unknown;
  write: (value: never) => readonly string[];
}>;
/** Parameters of a view, by name. */
export type Shape = Readonly<Record<string, AnyParameter>>;
export type SearchState<S extends Shape> = Readonly<{ [K in keyof S]: ReturnType<S[K]["read"]> }>;

/** Free text; empty is absent. */
export const text: Parameter<string> = {
  read: ([value]) => value ?? "",
  write: (value) => (value === "" ? [] : [value]),
};

/** Any number of values, in the order they were chosen. */
export const several: Parameter<readonly string[]> = { read: (values) => values, write: (values) => values };

/** One of a closed list, the first of which is meant when the address says nothing or something else. */
export function oneOf<const T extends readonly [string, ...string[]]>(values: T): Parameter<T[number]> {
  return {
    read: ([value]) => values.find((known) => known === value) ?? values[0],
    write: (value) => (value === values[0] ? [] : [value]),
  };
}

/** Any of a closed list; others in the address are left out. */
export function anyOf<const T extends readonly string[]>(values: T): Parameter<readonly T[number][]> {
  return {
    read: (given) => values.filter((known) => given.includes(known)),
    write: (chosen) => chosen,
  };
}

export function readState<S extends Shape>(shape: S, parameters: URLSearchParams): SearchState<S> {
  const entries = Object.entries(shape).map(([name, { read }]) => [name, read(parameters.getAll(name))]);
  return Object.fromEntries(entries) as SearchState<S>;
}

export function writeState<S extends Shape>(
  shape: S,
  current: URLSearchParams,
  change: Partial<SearchState<S>>,
): URLSearchParams {
  const next = new URLSearchParams(current);
  for (const [name, value] of Object.entries(change)) {
    next.delete(name);
    for (const one of shape[name]?.write(value as never) ?? []) next.append(name, one);
  }
  return next;
}
