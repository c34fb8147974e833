/** One value of an incident, claim or figure, edited by typing, or from words that the person selected in a report. */
import { type FormEvent, type ReactNode, useId, useState } from "react";
import type { EventType } from "#model/codes.ts";
import { useDecide } from "../shared/decide.ts";
import { EVENT_WORDS } from "../shared/words.ts";
import { FormEnd } from "./FormEnd.tsx";
import { LookUp } from "./LookUp.tsx";
import styles from "./review.module.css";
import { CHOICE_WORDS, countOfWords, countText, type EditableValue, type TypedCount } from "./values.ts";
import { whyWith } from "./why.ts";

export type EditValueProps = Readonly<{
  /** of the incident, claim or figure */
  id: string;
  /** of a figure the field is `count` */
  value: EditableValue;
  /** words that the person selected: they fill the field, and are kept in the explanation */
  words?: string | null;
  /** what is edited, for the status line */
  about?: string;
  onDone: (stored: boolean) => void;
}>;

const EVENTS = Object.keys(EVENT_WORDS) as EventType[];

/** Another field, or other words, start anew. */
export function EditValue(props: EditValueProps) {
  return <ValueForm key={`${props.id} ${props.value.field} ${props.words ?? ""}`} {...props} />;
}

/** What the fields hold before anybody types. */
function startText({ kind }: EditableValue, words: string | null): string | null {
  if (words === null) return null;
  if (kind === "count") return countText(countOfWords(words) ?? NO_COUNT);
  if (kind === "day") return dayIn(words);
  return kind === "place" || kind === "party" ? words : null;
}

function dayIn(words: string | null): string {
  return /\b\d{4}(?:-\d{2}){0,2}\b/.exec(words ?? "")?.[0] ?? "";
}

function ValueForm({ id, value, words = null, about = "", onDone }: EditValueProps) {
  const { decide, busy } = useDecide();
  const [text, setText] = useState(() => startText(value, words));
  const [why, setWhy] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const title = useId();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text === null || text === "") return setFault("Give a value");
    setFault(null);
    const ask = { act: "edit", id, assignment: `${value.field}=${text}` } as const;
    const stored = await decide(ask, { about, why: whyWith(why, words), onRefused: setFault });
    if (stored !== null) onDone(true);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} aria-labelledby={title}>
      <p id={title} className={styles.formTitle}>
        {value.name}
      </p>
      <p className={styles.note}>
        Now: <strong>{value.now}</strong>
      </p>
      {words !== null && (
        <p className={styles.note}>
          Selected: <q dir="auto">{words}</q>
        </p>
      )}
      <ValueField value={value} words={words} onText={setText} />
      <FormEnd
        why={why}
        onWhy={setWhy}
        fault={fault}
        store="Store this value"
        busy={busy}
        onCancel={() => onDone(false)}
      />
    </form>
  );
}

type FieldProps = Readonly<{
  value: EditableValue;
  words: string | null;
  onText: (text: string | null) => void;
}>;

function ValueField(props: FieldProps): ReactNode {
  switch (props.value.kind) {
    case "day":
      return <DayField {...props} />;
    case "place":
      return <PlaceField {...props} />;
    case "party":
      return (
        <LookUp what="actors" label="Party" start={props.words ?? ""} onChoose={({ value }) => props.onText(value)} />
      );
    case "event":
      return <EventField {...props} />;
    case "choice":
      return <ChoiceField {...props} />;
    case "count":
      return <CountField {...props} />;
  }
}

function DayField({ words, onText }: FieldProps) {
  const hint = useId();
  return (
    <div className={styles.field}>
      <label>
        Day, or days
        <input
          defaultValue={dayIn(words)}
          aria-describedby={hint}
          onChange={(event) => onText(event.target.value.trim())}
          autoComplete="off"
          spellCheck={false}
        />
      </label>
      <p id={hint} className={styles.note}>
        2018-02-07, or 2018-02 for the month, or 2018-02-06/2018-02-07 for a range
      </p>
    </div>
  );
}

function PlaceField({ words, onText }: FieldProps) {
  const [near, setNear] = useState(false);
  const [place, setPlace] = useState(words ?? "");
  const tell = (value: string, isNear: boolean) => onText(value === "" ? null : isNear ? `near ${value}` : value);
  return (
    <>
      <LookUp
        what="places"
        label="Place"
        start={words ?? ""}
        onChoose={({ value }) => {
          setPlace(value);
          tell(value, near);
        }}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={near}
          onChange={(event) => {
            setNear(event.target.checked);
            tell(place, event.target.checked);
          }}
        />
        near it, not in it
      </label>
    </>
  );
}

function EventField({ onText }: FieldProps) {
  return (
    <label className={styles.field}>
      What kind
      <select defaultValue="" onChange={(event) => onText(event.target.value)}>
        <option value="" disabled>
          Choose
        </option>
        {EVENTS.map((event) => (
          <option key={event} value={event}>
            {EVENT_WORDS[event]}
          </option>
        ))}
      </select>
    </label>
  );
}

function ChoiceField({ value, onText }: FieldProps) {
  return (
    <label className={styles.field}>
      {value.name}
      <select defaultValue="" onChange={(event) => onText(event.target.value)}>
        <option value="" disabled>
          Choose
        </option>
        {value.choices?.map((choice) => (
          <option key={choice} value={choice}>
            {CHOICE_WORDS[choice]}
          </option>
        ))}
      </select>
    </label>
  );
}

const NO_COUNT: TypedCount = { low: "", best: "", high: "", open: false };
const COUNT_FIELDS = [
  ["low", "Lowest"],
  ["best", "Best"],
  ["high", "Highest"],
] as const;

function CountField({ words, onText }: FieldProps) {
  const [count, setCount] = useState(() => countOfWords(words ?? "") ?? NO_COUNT);
  const change = (next: TypedCount): void => {
    setCount(next);
    onText(countText(next));
  };
  return (
    <fieldset className={styles.count}>
      <legend>How many</legend>
      {COUNT_FIELDS.map(([part, label]) => (
        <label key={part} className={styles.field}>
          {label}
          <input
            inputMode="numeric"
            pattern="\d{0,9}"
            title="a whole number"
            value={count[part]}
            disabled={count.open && part !== "low"}
            onChange={(event) => change({ ...count, [part]: event.target.value.trim() })}
          />
        </label>
      ))}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={count.open}
          onChange={(event) => change({ ...count, best: "", high: "", open: event.target.checked })}
        />
        or more
      </label>
      <p className={styles.note}>The lowest alone says that it is exactly so many.</p>
    </fieldset>
  );
}
