/** Which parameters of the address a view keeps its state in; their values out, typed, and a way to change them. */
import { useCallback, useMemo } from "react";
import { useSearchParams } from "wouter";
import { readState, type SearchState, type Shape, writeState } from "./search-state.ts";

export type SetSearchState<S extends Shape> = (
  change: Partial<SearchState<S>>,
  options?: Readonly<{ replace?: boolean }>,
) => void;

/**
 * @param shape  constant of the module: parameters that it does not name stay as they are
 * @returns the state, and a setter that makes one step of the browser's history (`replace`: none)
 */
export function useSearchState<S extends Shape>(shape: S): readonly [SearchState<S>, SetSearchState<S>] {
  const [parameters, setParameters] = useSearchParams();
  const state = useMemo(() => readState(shape, parameters), [shape, parameters]);
  const setState: SetSearchState<S> = useCallback(
    (change, { replace = false } = {}) => setParameters((current) => writeState(shape, current, change), { replace }),
    [shape, setParameters],
  );
  return [state, setState];
}
