/** Says who published a report, and when; it is read again with that. */
import { useEffect, useRef, useState } from "react";
import type { IntakeItemJson } from "#api/schemas/intake.ts";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import styles from "./intake.module.css";
import { useDescribe } from "./use-intake.ts";

type Props = Readonly<{ job: string; item: IntakeItemJson; onDone: () => void }>;

export function DescribeForm({ job, item: { n, read }, onDone }: Props) {
  const before = { outlet: read?.outlet ?? "", published: read?.published?.earliest ?? "" };
  const [outlet, setOutlet] = useState(before.outlet);
  const [published, setPublished] = useState(before.published);
  const describe = useDescribe(job, n);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const save = () => {
    const said = {
      ...(outlet.trim() !== before.outlet && outlet.trim() !== "" && { outlet: outlet.trim() }),
      ...(published !== before.published && published !== "" && { published }),
    };
    if (Object.keys(said).length === 0) onDone();
    else describe.mutate(said, { onSuccess: onDone });
  };
  return (
    <form
      className={styles.describe}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape") onDone();
      }}
    >
      <label>
        Outlet
        <input
          type="text"
          value={outlet}
          maxLength={200}
          ref={first}
          onChange={({ target }) => setOutlet(target.value)}
        />
      </label>
      <label>
        Published on
        <input type="date" value={published} onChange={({ target }) => setPublished(target.value)} />
      </label>
      <p className={styles.buttons}>
        <button type="submit" disabled={describe.isPending}>
          Read it so
        </button>
        <button type="button" onClick={onDone}>
          Leave it
        </button>
      </p>
      {describe.error !== null && <ErrorNote error={describe.error} />}
    </form>
  );
}
