/** All that a person can decide of a claim: whether it is told so, each of its values, and each of its figures. */
import { useId, useRef, useState } from "react";
import type { ClaimJson } from "#export/reading-schema.ts";
import { useDecide } from "../shared/decide.ts";
import { ACT_WORDS, REVIEW_WORDS } from "../shared/words.ts";
import { EditValue } from "./EditValue.tsx";
import styles from "./review.module.css";
import { claimValues, type EditableValue, figureValue } from "./values.ts";

type Props = Readonly<{
  claim: ClaimJson;
  /** selected in the report: the value is taken from them */
  words?: string | null;
}>;

export function ClaimDecisions({ claim, words = null }: Props) {
  const { decide, busy } = useDecide();
  const [open, setOpen] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const about = `claim “${claim.trigger.text}”`;
  const settle = (act: "confirm" | "reject") => void decide({ act, id: claim.id }, { about });
  return (
    <section className={styles.decide} aria-label="Decide on this claim">
      <div role="toolbar" aria-label="Decisions on the claim" className={styles.actions}>
        <button type="button" disabled={busy || claim.review === "confirmed"} onClick={() => settle("confirm")}>
          {claim.review === "confirmed" ? REVIEW_WORDS.confirmed : ACT_WORDS.confirm}
        </button>
        <button type="button" disabled={busy || claim.review === "rejected"} onClick={() => settle("reject")}>
          {claim.review === "rejected" ? REVIEW_WORDS.rejected : ACT_WORDS.reject}
        </button>
        <button ref={edit} type="button" aria-expanded={open} onClick={() => setOpen((now) => !now)}>
          Edit a value
        </button>
      </div>
      {open && (
        <EditClaim
          claim={claim}
          words={words}
          onDone={() => {
            setOpen(false);
            edit.current?.focus();
          }}
        />
      )}
    </section>
  );
}

type Part = Readonly<{ id: string; value: EditableValue }>;

/** Figures first: they are what a reader edits most; each is edited by its own id. */
export function claimParts(claim: ClaimJson): readonly Part[] {
  return [
    ...claim.figures.map((figure) => ({ id: figure.id, value: figureValue(figure) })),
    ...claimValues(claim).map((value) => ({ id: claim.id, value })),
  ];
}

export function EditClaim({
  claim,
  words,
  onDone,
}: Readonly<{ claim: ClaimJson; words: string | null; onDone: (stored: boolean) => void }>) {
  const { decide, busy } = useDecide();
  const parts = claimParts(claim);
  const choice = useId();
  const [at, setAt] = useState(0);
  const part = parts[at] ?? parts[0];
  if (part === undefined) return null;
  const { id, value } = part;
  const about = `claim “${claim.trigger.text}”`;
  const canBeRejected =
    id !== claim.id || ["date", "place", "speaker", "agent", "target", "victim"].includes(value.field);
  return (
    <div className={styles.panel}>
      <label className={styles.field} htmlFor={choice}>
        Which value
        <select id={choice} value={at} onChange={(event) => setAt(Number(event.target.value))}>
          {parts.map((one, index) => (
            <option key={`${one.id} ${one.value.field}`} value={index}>
              {one.value.name}: {one.value.now}
            </option>
          ))}
        </select>
      </label>
      <EditValue id={id} value={value} words={words} about={about} onDone={onDone} />
      {canBeRejected && (
        <p className={styles.note}>
          <button
            type="button"
            disabled={busy}
            onClick={() =>
              void decide({ act: "reject", id, field: id === claim.id ? value.field : null }, { about }).then(
                (stored) => stored !== null && onDone(true),
              )
            }
          >
            Reject this value
          </button>{" "}
          The claim then stands without it.
        </p>
      )}
    </div>
  );
}
