/** Where a person confirms, rejects, edits, grades, merges or splits the incident that is shown. */
import { type RefObject, useEffect, useRef, useState } from "react";
import type { ShownIncidentJson } from "#api/schemas/incident.ts";
import { PANEL_TITLES, Panel, type PanelName } from "../review/Panels.tsx";
import { useSelectedWords } from "../review/use-selected-words.ts";
import { useDecide, useUndo } from "../shared/decide.ts";
import { ACT_WORDS } from "../shared/words.ts";
import styles from "./IncidentDecisions.module.css";

const PANELS = ["edit", "grade", "merge", "split"] as const satisfies readonly PanelName[];

type Props = Readonly<{
  incident: ShownIncidentJson;
  /** words that are selected in it fill the field of an edit */
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
        {PANELS.map((name) => (
          <button
            key={name}
            type="button"
            aria-expanded={open === name}
            onClick={(event) => {
              opener.current = event.currentTarget;
              setOpen(open === name ? null : name);
            }}
          >
            {ACT_WORDS[name]}
          </button>
        ))}
      </div>
      {open !== null && (
        <OpenPanel key={open} title={PANEL_TITLES[open]}>
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
          {ACT_WORDS.confirm}
        </button>
      )}
      {state !== "rejected" && (
        <button
          type="button"
          aria-disabled={busy}
          onClick={() => busy || void decide({ act: "reject", id: incident.id }, { about })}
        >
          {ACT_WORDS.reject}
        </button>
      )}
      {decision !== null && (
        <button type="button" aria-disabled={busy} onClick={() => busy || void undo(decision, { about })}>
          {state === "confirmed" ? "Undo the confirmation" : "Undo the rejection"}
        </button>
      )}
    </>
  );
}
