/** What is asked in; what it would change, or why it cannot be, out. */
import { useState } from "react";
import { ApiError } from "../shared/api.ts";
import { type Ask, type Decided, useDecide } from "../shared/decide.ts";

export type Tried =
  | Readonly<{ state: "none" | "trying" }>
  | Readonly<{ state: "tried"; ask: Ask; decided: Decided }>
  | Readonly<{ state: "refused"; line: string }>;

export function usePreview() {
  const { preview } = useDecide();
  const [tried, setTried] = useState<Tried>({ state: "none" });
  const look = async (ask: Ask): Promise<void> => {
    setTried({ state: "trying" });
    try {
      setTried({ state: "tried", ask, decided: await preview(ask) });
    } catch (error) {
      const line = error instanceof ApiError ? error.fault.message : "The page itself failed here; load it again";
      setTried({ state: "refused", line });
    }
  };
  return { tried, look, forget: () => setTried({ state: "none" }) };
}
