/** For each value what else is said and the rule that chose; why these claims are held to be one incident. */
import { Link } from "wouter";
import type { ShownIncidentJson } from "#api/schemas/incident.ts";
import type { EventType } from "#model/codes.ts";
import { incidentAddress, wordsAddress } from "../shared/addresses.ts";
import { Quote } from "../shared/Quote.tsx";
import { AGREEMENT_WORDS, counted, EVENT_WORDS } from "../shared/words.ts";
import { Explanations } from "./Explanations.tsx";
import { CERTAINTY_WORDS } from "./incident-words.ts";
import type { Shown } from "./shown.ts";
import styles from "./Why.module.css";

type Value = ShownIncidentJson["values"][number];
type Candidate = Value["chosen"];
type Judgement = ShownIncidentJson["judgements"][number];

export function Why({ shown }: Readonly<{ shown: Shown }>) {
  const { values, judgements } = shown.json;
  return (
    <>
      <h3 className={styles.title}>Why each value</h3>
      {values.map((value) => (
        <ValueWhy key={value.field} value={value} shown={shown} />
      ))}
      <Explanations shown={shown} />
      <h3 className={styles.title}>Why one incident</h3>
      {judgements.length === 0 ? (
        <p className="quiet">All its claims are of one report, which tells them together.</p>
      ) : (
        <Judgements judgements={judgements} shown={shown} />
      )}
    </>
  );
}

function ValueWhy({ value, shown }: Readonly<{ value: Value; shown: Shown }>) {
  const { field, chosen, others, agreement, origins } = value;
  return (
    <details className={`${styles.why} ${styles.value}`}>
      <summary>
        <span className={styles.field}>{field}</span> {valueWords(field, chosen.value)}
        <span className="quiet">
          {" "}
          {origins > 1 ? `${AGREEMENT_WORDS[agreement].toLowerCase()}, ${counted(origins, "origin")}` : "one origin"}
        </span>
      </summary>
      <div>
        <CandidateLine candidate={chosen} shown={shown} />
        {others.length > 0 && <p>Also said, and not chosen:</p>}
        <ul>
          {others.map((other, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two speakers may say the same in the same words
            <li key={at}>
              <strong>{valueWords(field, other.value)}</strong> <CandidateLine candidate={other} shown={shown} />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

function valueWords(field: Value["field"], value: string): string {
  return field === "event" ? EVENT_WORDS[value as EventType] : value;
}

const MOST_WORDS = 6;

function CandidateLine({ candidate, shown }: Readonly<{ candidate: Candidate; shown: Shown }>) {
  const { certainty, by, rule, words } = candidate;
  const more = words.length - MOST_WORDS;
  return (
    <p>
      {by === "person" ? "Decided by a person" : CERTAINTY_WORDS[certainty]}, <code>{rule}</code>
      {words.length > 0 && ": "}
      {words.slice(0, MOST_WORDS).map(({ doc, start, end, text }, at) => (
        <span key={`${doc} ${start}`}>
          {at > 0 && ", "}
          <Link href={wordsAddress({ doc, start, end })}>
            <q dir="auto">{text}</q>
          </Link>{" "}
          <span className="quiet">{shown.reports.get(doc)?.name ?? doc}</span>
        </span>
      ))}
      {more > 0 && <span className="quiet"> and {more} more</span>}
    </p>
  );
}

const VERDICTS = { same: "Held together", different: "Held apart", unsure: "Not certain" } as const satisfies Record<
  Judgement["verdict"],
  string
>;
const SCORE = new Intl.NumberFormat("en-GB", { signDisplay: "always", maximumFractionDigits: 1 });

function Judgements({ judgements, shown }: Readonly<{ judgements: readonly Judgement[]; shown: Shown }>) {
  const ordered = [...judgements].sort((one, other) => rank(one) - rank(other) || other.score - one.score);
  return (
    <details className={styles.why}>
      <summary>
        {counted(judgements.length, "comparison")} of tellings in different reports{" "}
        <span className="quiet">each with what speaks for and against</span>
      </summary>
      <ol className={styles.judgements}>
        {ordered.map((judgement) => (
          <JudgementEntry key={judgement.id} judgement={judgement} shown={shown} />
        ))}
      </ol>
    </details>
  );
}

/** What a person decided first, then what is not certain: both are worth a look. */
function rank({ decided, verdict }: Judgement): number {
  if (decided !== null) return 0;
  return verdict === "unsure" ? 1 : verdict === "different" ? 2 : 3;
}

function JudgementEntry({ judgement, shown }: Readonly<{ judgement: Judgement; shown: Shown }>) {
  const { verdict, left, right, features, score, decided, other } = judgement;
  return (
    <li>
      <strong>{VERDICTS[verdict]}</strong>
      {decided !== null && ` by ${decided.who}`}
      {other !== null && (
        <>
          {" "}
          with a claim of{" "}
          {shown.json.asOf === null ? <Link href={incidentAddress(other.id)}>{other.title}</Link> : other.title}
        </>
      )}
      <ul>
        {[left, right].map((id) => (
          <Telling key={id} id={id} shown={shown} />
        ))}
      </ul>
      {decided === null && (
        <span className={styles.features}>
          {features.map(({ points, words }) => `${words} ${SCORE.format(points)}`).join(", ")}; together{" "}
          {SCORE.format(score)}
        </span>
      )}
    </li>
  );
}

function Telling({ id, shown }: Readonly<{ id: string; shown: Shown }>) {
  const claim = shown.claims.get(id);
  if (claim === undefined) return <li className="quiet">a claim of another incident, {id}</li>;
  const { doc, evidence, trigger } = claim;
  return (
    <li>
      <Quote at={{ doc, start: evidence.start, end: evidence.end }} text={evidence.text} marks={[trigger]} />{" "}
      <span className="quiet">{shown.reports.get(doc)?.name ?? doc}</span>
    </li>
  );
}
