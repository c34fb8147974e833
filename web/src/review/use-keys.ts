/** Keys pressed in the view in, actions out; none while something is typed, and none when they are switched off. */
import { useCallback, useEffect, useRef, useState } from "react";
import { type Action, actionOf, type Keys, loadKeys, storeKeys } from "./keys.ts";

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [role=combobox]"))
  );
}

/** A button or link does with Enter what it says, and any field of a form stores it. */
function doesItself(target: EventTarget | null, key: string): boolean {
  return (
    key === "Enter" &&
    target instanceof HTMLElement &&
    target.closest("button, a, summary, form, [role=option]") !== null
  );
}

export function useKeys(run: (action: Action) => void): readonly [Keys, (keys: Keys) => void] {
  const [keys, setKeys] = useState(loadKeys);
  const latest = useRef({ keys, run });
  latest.current = { keys, run };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { keys: now, run: act } = latest.current;
      if (!now.on || event.defaultPrevented || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (isTyping(event.target) || doesItself(event.target, event.key)) return;
      if (document.querySelector("dialog[open]") !== null) return;
      const action = actionOf(event.key, now.bindings);
      if (action === null) return;
      event.preventDefault();
      act(action);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
  const change = useCallback((next: Keys) => {
    storeKeys(next);
    setKeys(next);
  }, []);
  return [keys, change];
}
