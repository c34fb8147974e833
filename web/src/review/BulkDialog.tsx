/** Confirming many at once: how many, and some of them to look at, before anything is stored. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { QueueJson } from "#api/schemas/review.ts";
import { getJson, type Query } from "../shared/api.ts";
import decideStyles from "../shared/decide.module.css";
import { useDecide } from "../shared/decide.ts";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { counted } from "../shared/words.ts";
import styles from "./review.module.css";

/** As many as one request stores. */
const MOST = 500;
const SAMPLE = 5;

type Props = Readonly<{ selection: Query; why: string; onClose: () => void }>;

/** Evenly spread, so that the sample is not the first few alone. */
function sampleOf<T>(all: readonly T[]): readonly T[] {
  if (all.length <= SAMPLE) return all;
  return Array.from({ length: SAMPLE }, (_, at) => all[Math.floor((at * all.length) / SAMPLE)] as T);
}

export function BulkDialog({ selection, why, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { decideMany, busy } = useDecide();
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { data, error } = useQuery({
    queryKey: ["bulk", selection],
    queryFn: ({ signal }) =>
      getJson<QueueJson>("/review/queue", { ...selection, review: "suggested", limit: MOST }, signal),
    staleTime: 0,
  });
  const all = data?.incidents ?? [];
  const contested = all.filter(({ contradictions }) => contradictions.length > 0).length;
  const close = () => {
    dialog.current?.close();
    onClose();
  };
  const confirm = async (): Promise<void> => {
    const asks = all.map(({ id }) => ({ act: "confirm", id }) as const);
    const about = counted(all.length, "incident");
    const done = await decideMany(asks, { about, why: why.trim() || null, onRefused: setFault });
    if (done !== null) close();
  };
  return (
    <dialog ref={dialog} className={decideStyles.dialog} aria-labelledby="bulk-title" onCancel={onClose}>
      <h2 id="bulk-title">Confirm {data === undefined ? "many" : counted(all.length, "incident")}?</h2>
      {error !== null && <ErrorNote error={error} />}
      {data !== undefined && (
        <>
          <p>
            All that wait in this queue{data.next === null ? "" : `, the first ${MOST}`}.{" "}
            {contested > 0 && (
              <strong className={styles.warn}>In {contested} of them accounts contradict each other.</strong>
            )}
          </p>
          <p className={styles.note}>{all.length > SAMPLE ? `${SAMPLE} of them, spread over the queue:` : "These:"}</p>
          <ul className={styles.sample}>
            {sampleOf(all).map(({ id, title, reasons }) => (
              <li key={id}>
                {title} <span className="quiet">{reasons.join("; ")}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <div className={decideStyles.actions}>
        <button
          type="button"
          className={decideStyles.main}
          disabled={all.length === 0 || busy}
          onClick={() => void confirm()}
        >
          {busy ? "Storing …" : `Confirm ${counted(all.length, "incident")}`}
        </button>
        <button type="button" onClick={close}>
          Cancel
        </button>
      </div>
    </dialog>
  );
}
