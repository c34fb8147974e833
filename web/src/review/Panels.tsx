/** What is done to one incident besides confirming it: edited, graded, merged, split. One at a time, beside its words. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useDeferredValue, useEffect, useId, useRef, useState } from "react";
import type { IncidentListJson } from "#api/schemas/browse.ts";
import type { ShownIncidentJson } from "#api/schemas/incident.ts";
import type { GradeCode } from "#model/incident.ts";
import { getJson } from "../shared/api.ts";
import { dayWords } from "../shared/day-words.ts";
import { type Ask, useDecide } from "../shared/decide.ts";
import { placeWords } from "../shared/place-words.ts";
import { VisibleText } from "../shared/VisibleText.tsx";
import { counted, GRADE_WORDS } from "../shared/words.ts";
import { Changes } from "./Changes.tsx";
import { EditValue } from "./EditValue.tsx";
import { FormEnd } from "./FormEnd.tsx";
import styles from "./review.module.css";
import { usePreview } from "./use-preview.ts";
import { incidentValues } from "./values.ts";
import { whyWith } from "./why.ts";

export type PanelName = "edit" | "grade" | "merge" | "split";
export type PanelProps = Readonly<{
  shown: ShownIncidentJson;
  /** words that the person selected before they asked for the panel, or while it is open */
  words: string | null;
  onDone: (stored: boolean) => void;
}>;

export const PANEL_TITLES = {
  edit: "Edit a value",
  grade: "Grade it",
  merge: "Merge it with another",
  split: "Split claims off it",
} as const satisfies Record<PanelName, string>;

/** Takes the focus when it opens; Esc leaves it. */
export function DecisionPanel({ name, ...props }: PanelProps & Readonly<{ name: PanelName }>) {
  const box = useRef<HTMLElement>(null);
  const title = useId();
  const { onDone } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another panel takes the focus
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>("[data-first]");
    (first ?? box.current)?.focus();
  }, [name]);
  return (
    <section
      ref={box}
      tabIndex={-1}
      className={styles.panel}
      aria-labelledby={title}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onDone(false);
      }}
    >
      <h3 id={title}>{PANEL_TITLES[name]}</h3>
      <Panel name={name} {...props} />
    </section>
  );
}

export function Panel({ name, ...props }: PanelProps & Readonly<{ name: PanelName }>): ReactNode {
  switch (name) {
    case "edit":
      return <EditPanel {...props} />;
    case "grade":
      return <GradePanel {...props} />;
    case "merge":
      return <MergePanel {...props} />;
    case "split":
      return <SplitPanel {...props} />;
  }
}

function EditPanel({ shown: { incident }, words, onDone }: PanelProps) {
  const values = incidentValues(incident);
  const [field, setField] = useState(
    () => (words !== null && /\d/.test(words) ? values[0]?.field : undefined) ?? values[0]?.field ?? "event",
  );
  const value = values.find((one) => one.field === field) ?? values[0];
  return (
    <>
      <label className={styles.field}>
        Which value
        <select value={field} onChange={(event) => setField(event.target.value)} data-first>
          {values.map((one) => (
            <option key={one.field} value={one.field}>
              {one.name}: {one.now}
            </option>
          ))}
        </select>
      </label>
      <p className={styles.note}>Select words in the accounts to take the value from them.</p>
      {value !== undefined && (
        <EditValue id={incident.id} value={value} words={words} about={incident.title} onDone={onDone} />
      )}
    </>
  );
}

const GRADE_MEANS = {
  confirmed: "a party took responsibility, or it is beyond doubt",
  fair: "two or more credible origins",
  weak: "one origin only",
  contested: "origins disagree on who did it",
  discounted: "those harmed were fighters, or it did not happen so",
} as const satisfies Record<GradeCode, string>;

function GradePanel({ shown: { incident }, onDone }: PanelProps) {
  const { decide, busy } = useDecide();
  const [grade, setGrade] = useState<GradeCode>(incident.grade?.grade ?? "fair");
  const [why, setWhy] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const options = { about: incident.title, why: whyWith(why, null), onRefused: setFault };
    if ((await decide({ act: "grade", incident: incident.id, grade }, options)) !== null) onDone(true);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      {incident.grade !== null && (
        <p className={styles.note}>
          Now {GRADE_WORDS[incident.grade.grade].toLowerCase()}; the rules suggest{" "}
          {GRADE_WORDS[incident.grade.suggested].toLowerCase()}: {incident.grade.reason}
        </p>
      )}
      <fieldset className={styles.choices}>
        <legend>How well is harm to civilians borne out?</legend>
        {(Object.keys(GRADE_WORDS) as GradeCode[]).map((one, at) => (
          <label key={one} className={styles.check}>
            <input
              type="radio"
              name="grade"
              value={one}
              checked={grade === one}
              onChange={() => setGrade(one)}
              {...(at === 0 && { "data-first": true })}
            />
            <span>
              {GRADE_WORDS[one]} <span className="quiet">{GRADE_MEANS[one]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <FormEnd
        why={why}
        onWhy={setWhy}
        fault={fault}
        store="Store this grade"
        busy={busy}
        onCancel={() => onDone(false)}
      />
    </form>
  );
}

type ChoosingProps = Readonly<{
  /** null while nothing that can be decided is chosen */
  ask: Ask | null;
  about: string;
  store: string;
  onDone: (stored: boolean) => void;
  children: ReactNode;
}>;

/** First chosen, then tried, then stored: no merge and no split without a look at what it changes. */
function Choosing({ ask, about, store, onDone, children }: ChoosingProps) {
  const { decide, busy } = useDecide();
  const { tried, look } = usePreview();
  const [why, setWhy] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const isTried = tried.state === "tried" && JSON.stringify(tried.ask) === JSON.stringify(ask);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (ask === null) return;
    setFault(null);
    if (!isTried) return look(ask);
    if ((await decide(ask, { about, why: whyWith(why, null), onRefused: setFault })) !== null) onDone(true);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      {children}
      {isTried && <Changes tried={tried.decided} />}
      <FormEnd
        why={isTried ? why : null}
        onWhy={setWhy}
        fault={tried.state === "refused" ? tried.line : fault}
        store={isTried ? store : tried.state === "trying" ? "Looking …" : "See what changes"}
        busy={busy}
        disabled={ask === null || tried.state === "trying"}
        onCancel={() => onDone(false)}
      />
    </form>
  );
}

type Candidate = Readonly<{ id: string; title: string; why: string }>;

/** Others with which the linker compared a claim of it, the likest first. */
function comparedWith({ judgements }: ShownIncidentJson): readonly Candidate[] {
  const best = new Map<string, Candidate & Readonly<{ score: number }>>();
  for (const { other, score, features, decided } of judgements) {
    if (other === null || decided !== null || (best.get(other.id)?.score ?? -Infinity) >= score) continue;
    const telling = features.toSorted((one, two) => two.points - one.points).slice(0, 2);
    best.set(other.id, { ...other, score, why: telling.map(({ words }) => words).join("; ") });
  }
  return [...best.values()].toSorted((one, two) => two.score - one.score).slice(0, MOST_COMPARED);
}
const MOST_COMPARED = 5;
const MOST_SEARCHED = 8;

function MergePanel({ shown, onDone }: PanelProps) {
  const { incident } = shown;
  const [q, setQ] = useState("");
  const asked = useDeferredValue(q.trim());
  const [chosen, setChosen] = useState<ReadonlyMap<string, Candidate>>(new Map());
  const { data: searched = [] } = useQuery({
    queryKey: ["merge-with", asked],
    queryFn: ({ signal }) => searchIncidents(asked, signal),
    enabled: asked !== "",
    placeholderData: keepPreviousData,
  });
  const listed = asked === "" ? comparedWith(shown) : searched;
  // What was found before and chosen stays above; what is listed keeps its place when it is chosen.
  const earlier = [...chosen.values()].filter(({ id }) => !listed.some((one) => one.id === id));
  const all = [...earlier, ...listed].filter(({ id }) => id !== incident.id);
  const ids = [incident.id, ...chosen.keys()];
  const toggle = (one: Candidate): void => {
    const next = new Map(chosen);
    if (!next.delete(one.id)) next.set(one.id, one);
    setChosen(next);
  };
  return (
    <Choosing
      ask={chosen.size === 0 ? null : { act: "merge", incidents: ids }}
      about={incident.title}
      store={`Merge ${ids.length} incidents`}
      onDone={onDone}
    >
      <label className={styles.field}>
        Find the other incident
        <input type="search" value={q} onChange={(event) => setQ(event.target.value)} data-first />
      </label>
      <fieldset className={styles.choices}>
        <legend>{asked === "" ? "Compared with it when it was linked" : "Incidents with these words"}</legend>
        {all.map((one) => (
          <label key={one.id} className={styles.check}>
            <input type="checkbox" checked={chosen.has(one.id)} onChange={() => toggle(one)} />
            <span>
              {one.title} <span className="quiet">{one.why}</span>
            </span>
          </label>
        ))}
        {all.length === 0 && <p className={styles.note}>{asked === "" ? "None. Search by words." : "None."}</p>}
      </fieldset>
    </Choosing>
  );
}

async function searchIncidents(q: string, signal: AbortSignal): Promise<readonly Candidate[]> {
  const { incidents } = await getJson<IncidentListJson>("/incidents", { q, limit: MOST_SEARCHED }, signal);
  return incidents.map(({ id, title, when, where }) => ({ id, title, why: `${dayWords(when)}, ${placeWords(where)}` }));
}

function SplitPanel({ shown, onDone }: PanelProps) {
  const { incident } = shown;
  const claims = shown.claims.filter(({ id }) => incident.claims.includes(id));
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const names = new Map(shown.reports.map(({ id, name }) => [id, name] as const));
  const hint = useId();
  const toggle = (id: string): void => {
    const next = new Set(leaving);
    if (!next.delete(id)) next.add(id);
    setLeaving(next);
  };
  const some = leaving.size > 0 && leaving.size < claims.length;
  return (
    <Choosing
      ask={some ? { act: "split", incident: incident.id, claims: [...leaving] } : null}
      about={incident.title}
      store={`Split off ${counted(leaving.size, "claim")}`}
      onDone={onDone}
    >
      <fieldset className={styles.choices} aria-describedby={hint}>
        <legend>Which claims tell another incident?</legend>
        {bySentence(claims).map(({ doc, text, own }, at) => (
          <div key={`${doc} ${own[0]?.evidence.start}`} className={styles.sentence}>
            <q dir="auto">
              <VisibleText text={text} />
            </q>{" "}
            <span className="quiet">{names.get(doc)}</span>
            {own.map(({ id, trigger }, index) => (
              <label key={id} className={styles.check}>
                <input
                  type="checkbox"
                  checked={leaving.has(id)}
                  onChange={() => toggle(id)}
                  {...(at === 0 && index === 0 && { "data-first": true })}
                />
                <span>
                  what is told by “<VisibleText text={trigger.text} />”
                </span>
              </label>
            ))}
          </div>
        ))}
      </fieldset>
      <p id={hint} className={styles.note}>
        {claims.length < 2 ? "It has one claim: nothing can leave it." : "At least one claim must stay."}
      </p>
    </Choosing>
  );
}

type ShownClaim = ShownIncidentJson["claims"][number];
type ToldIn = Readonly<{ doc: string; text: string; own: readonly ShownClaim[] }>;

/** One sentence may tell several events. */
function bySentence(claims: readonly ShownClaim[]): readonly ToldIn[] {
  const told = Map.groupBy(claims, ({ doc, evidence }) => `${doc} ${evidence.start}`);
  return [...told.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ doc: first.doc, text: first.evidence.text, own }];
  });
}
