/** Where a person confirms, rejects, corrects, grades, merges or splits the incident that is shown. */
import { type RefObject, useEffect, useRef, useState } from "react";
import type { ShownIncidentJson } from "#api/schemas/incident.ts";
import { Panel, type PanelName } from "../review/Panels.tsx";
import { useSelectedWords } from "../review/use-selected-words.ts";
import { useDecide, useUndo } from "../shared/decide.ts";
import styles from "./IncidentDecisions.module.css";

const PANELS = { edit: "Correct a value", grade: "Grade", merge: "Merge", split: "Split" } as const satisfies Record<
  PanelName,
  string
>;

type Props = Readonly<{
  incident: ShownIncidentJson;
  /** words that are selected in it fill the field of a correction */
  within: RefObject<HTMLElement | null>;
}>;

/** Nothing can be decided of a past day: a decision is on the record as it is. */
export function IncidentDecisions({ incident: shown, within }: Props) {
  const [open, setOpen] = useState<PanelName | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [words] = useSelectedWords(within);
  if (shown.asOf !== null) return null;
  const close = () => {
    setOpen(null);
    opener.current?.focus();
  };
  return (
    <section className={styles.decisions} aria-label="Decide on this incident">
      <div className={styles.bar}>
        <Review shown={shown} />
        {(Object.keys(PANELS) as PanelName[]).map((name) => (
          <button
            key={name}
            type="button"
            aria-expanded={open === name}
            onClick={(event) => {
              opener.current = event.currentTarget;
              setOpen(open === name ? null : name);
            }}
          >
            {PANELS[name]}
          </button>
        ))}
      </div>
      {open !== null && (
        <OpenPanel key={open} title={PANELS[open]}>
          <Panel name={open} shown={shown} words={words} onDone={close} />
        </OpenPanel>
      )}
    </section>
  );
}

/** The first field of a panel takes the focus. */
function OpenPanel({ title, children }: Readonly<{ title: string; children: React.ReactNode }>) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.querySelector<HTMLElement>("[data-first]")?.focus(), []);
  return (
    <div ref={panel} className={styles.panel}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

function Review({ shown: { incident } }: Readonly<{ shown: ShownIncidentJson }>) {
  const { decide, busy } = useDecide();
  const { undo } = useUndo();
  const { state, decision } = incident.review;
  const about = incident.title;
  return (
    <>
      {state !== "confirmed" && (
        <button
          type="button"
          className={styles.main}
          aria-disabled={busy}
          onClick={() => busy || void decide({ act: "confirm", id: incident.id }, { about })}
        >
          Confirm
        </button>
      )}
      {state !== "rejected" && (
        <button
          type="button"
          aria-disabled={busy}
          onClick={() => busy || void decide({ act: "reject", id: incident.id }, { about })}
        >
          Reject
        </button>
      )}
      {decision !== null && (
        <button type="button" aria-disabled={busy} onClick={() => busy || void undo(decision, { about })}>
          {state === "confirmed" ? "Take the confirmation back" : "Take the rejection back"}
        </button>
      )}
    </>
  );
}
