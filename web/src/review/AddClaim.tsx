/** A claim that a person reads in words in which none was read. */
import { type FormEvent, useId, useState } from "react";
import type { EventType } from "#model/codes.ts";
import { useDecide } from "../shared/decide.ts";
import { EVENT_WORDS } from "../shared/words.ts";
import { FormEnd } from "./FormEnd.tsx";
import { LookUp } from "./LookUp.tsx";
import styles from "./review.module.css";
import { countOfWords, countText } from "./values.ts";
import { whyWith } from "./why.ts";

type Props = Readonly<{
  /** half-open, in UTF-16 code units of the report's text; `text` is the quote */
  words: Readonly<{ doc: string; start: number; end: number; text: string }>;
  onDone: () => void;
}>;

const EVENTS = Object.keys(EVENT_WORDS) as EventType[];
const COUNTED = ["killed", "injured", "detained", "displaced", "missing"] as const;
const MORE = ["agent", "target"] as const;
const MORE_WORDS = { agent: "Who did it", target: "Whom it was aimed at" } as const;

export function AddClaim({ words, onDone }: Props) {
  const { decide, busy } = useDecide();
  const found = countOfWords(words.text);
  const [event, setEvent] = useState<EventType>("ASSAULT");
  const [measure, setMeasure] = useState<(typeof COUNTED)[number] | "">(found === null ? "" : "killed");
  const [count, setCount] = useState(found === null ? "" : (countText(found) ?? ""));
  const [day, setDay] = useState("");
  const [place, setPlace] = useState("");
  const [parties, setParties] = useState<Readonly<Partial<Record<(typeof MORE)[number], string>>>>({});
  const [why, setWhy] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const hint = useId();
  const title = useId();
  const submit = async (submitted: FormEvent): Promise<void> => {
    submitted.preventDefault();
    setFault(null);
    const assignments = [
      `event=${event}`,
      ...(measure !== "" && count.trim() !== "" ? [`${measure}=${count.trim()}`] : []),
      ...(day.trim() === "" ? [] : [`date=${day.trim()}`]),
      ...(place.trim() === "" ? [] : [`place=${place.trim()}`]),
      ...MORE.flatMap((role) => (parties[role] ? [`${role}=${parties[role]}`] : [])),
    ];
    const { doc, start, end, text } = words;
    const ask = { act: "add", report: doc, words: { start, end }, assignments } as const;
    const stored = await decide(ask, { about: `“${text}”`, why: whyWith(why, null), onRefused: setFault });
    if (stored !== null) onDone();
  };
  return (
    <form className={styles.form} onSubmit={(submitted) => void submit(submitted)} aria-labelledby={title}>
      <p id={title} className={styles.formTitle}>
        Add a claim
      </p>
      <label className={styles.field}>
        What kind
        <select
          value={event}
          onChange={(chosen) => setEvent(EVENTS.find((one) => one === chosen.target.value) ?? "ASSAULT")}
        >
          {EVENTS.map((one) => (
            <option key={one} value={one}>
              {EVENT_WORDS[one]}
            </option>
          ))}
        </select>
      </label>
      <div className={styles.pair}>
        <label className={styles.field}>
          A figure of
          <select
            value={measure}
            onChange={(chosen) => setMeasure(COUNTED.find((one) => one === chosen.target.value) ?? "")}
          >
            <option value="">none</option>
            {COUNTED.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          How many
          <input
            value={count}
            disabled={measure === ""}
            aria-describedby={hint}
            onChange={(typed) => setCount(typed.target.value)}
          />
        </label>
      </div>
      <p id={hint} className={styles.note}>
        12, or 10..15, or 10.. for 10 or more
      </p>
      <label className={styles.field}>
        Day, or days <span className={styles.optional}>2018-02-07, 2018-02, 2018-02-06/2018-02-07</span>
        <input value={day} onChange={(typed) => setDay(typed.target.value)} autoComplete="off" />
      </label>
      <LookUp what="places" label="Place" onChoose={({ value }) => setPlace(value)} />
      {MORE.map((role) => (
        <LookUp
          key={role}
          what="actors"
          label={MORE_WORDS[role]}
          onChoose={({ value }) => setParties((now) => ({ ...now, [role]: value }))}
        />
      ))}
      <p className={styles.note}>
        Day, place and speaker that you leave out are those of another claim of the same sentence.
      </p>
      <FormEnd why={why} onWhy={setWhy} fault={fault} store="Add this claim" busy={busy} onCancel={onDone} />
    </form>
  );
}
