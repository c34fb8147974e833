/** What happened, when, where and between whom; who has said that it is so; and under which ids and days it is shown. */
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { ShownIncidentJson } from "#api/schemas/incident.ts";
import { incidentAddress, wordsAddress } from "../shared/addresses.ts";
import { DayText } from "../shared/DayText.tsx";
import { dayWords } from "../shared/day-words.ts";
import { GradeMark } from "../shared/GradeMark.tsx";
import { MiniMap } from "../shared/MiniMap.tsx";
import { PlaceText, PrecisionText } from "../shared/PlaceText.tsx";
import { ReviewMark } from "../shared/ReviewMark.tsx";
import { tellingWords } from "../shared/telling-words.ts";
import { VisibleText } from "../shared/VisibleText.tsx";
import { AGREEMENT_WORDS, counted, EVENT_WORDS, GROUND_WORDS } from "../shared/words.ts";
import styles from "./Incident.module.css";
import { CERTAINTY_WORDS } from "./incident-words.ts";
import { asOfAddress } from "./policy.ts";
import type { Shown } from "./shown.ts";

export function IncidentHead({ shown }: Readonly<{ shown: Shown }>) {
  const { incident } = shown.json;
  return (
    <header className={styles.head}>
      <div className={styles.facts}>
        <Standing json={shown.json} />
        <h1>
          <VisibleText text={incident.title} />
        </h1>
        <Marks shown={shown} />
        <Facts shown={shown} />
      </div>
      {incident.where !== null && (
        <div className={styles.map}>
          <MiniMap places={[incident.where]} />
          <p className={styles.precision}>
            Known to: <PrecisionText precision={incident.where.precision} />
          </p>
        </div>
      )}
    </header>
  );
}

/** That the id that was asked for is an earlier one, or the day a past one. */
function Standing({ json }: Readonly<{ json: ShownIncidentJson }>) {
  const { asked, incident, asOf } = json;
  if (asOf !== null) return <PastDay json={json} day={asOf} />;
  if (asked === incident.id) return null;
  return (
    <div role="status" className={styles.standing}>
      <p>
        <code>{asked}</code> is an earlier id of this incident, which is now{" "}
        <Link href={incidentAddress(incident.id)}>{incident.id}</Link>.
      </p>
      {json.alsoIn.map(({ id, title, held }) => (
        <p key={id}>
          {counted(held, "claim")} of <code>{asked}</code> {held === 1 ? "is" : "are"} now in{" "}
          <Link href={incidentAddress(id)}>
            <VisibleText text={title} />
          </Link>
          .
        </p>
      ))}
    </div>
  );
}

/** Ids of a past day are of no incident that is stored: what is shown goes by the id that was asked for. */
function PastDay({ json, day }: Readonly<{ json: ShownIncidentJson; day: string }>) {
  const { asked, later, policy, alsoIn } = json;
  return (
    <div role="status" className={styles.standing}>
      <p>
        As of {dayWords({ earliest: day, latest: day })}: {counted(later, "later report")} of the record left out.{" "}
        <Link href={asOfAddress(asked, { policy, day: null })}>Show it as it is now</Link>
      </p>
      {alsoIn.map(({ id, title, held }) => (
        <p key={id}>
          {counted(held, "claim")} of it {held === 1 ? "was" : "were"} then in another incident:{" "}
          <VisibleText text={title} />
        </p>
      ))}
    </div>
  );
}

function Marks({ shown: { json } }: Readonly<{ shown: Shown }>) {
  const { review, grade, ground } = json.incident;
  const decided = json.decisions.find(({ id }) => id === review.decision);
  return (
    <div className={styles.marks}>
      <ReviewMark state={review.state} />
      {decided !== undefined && (
        <span className="quiet">
          by {decided.who}, {decided.at.slice(0, 10)}
        </span>
      )}
      {grade !== null && (
        <>
          <span>
            <span className="quiet">Civilian harm </span>
            <GradeMark grade={grade.grade} />
          </span>
          <span className="quiet">
            {grade.decision === null
              ? grade.reason
              : `decided by a person; by rule ${grade.suggested}, ${grade.reason}`}
          </span>
        </>
      )}
      {ground === "background" && <span className="quiet">{GROUND_WORDS[ground]}</span>}
    </div>
  );
}

function Facts({ shown }: Readonly<{ shown: Shown }>) {
  const { incident } = shown.json;
  const { when, where, sideA, sideB, event, origins } = incident;
  const outlets = new Set(origins.flatMap((origin) => origin.outlets)).size;
  return (
    <dl className={styles.list}>
      <dt>What</dt>
      <dd>
        {EVENT_WORDS[event]} <Words of="event" shown={shown} />
      </dd>
      <dt>When</dt>
      <dd>
        <DayText days={when} /> <Basis of={when} /> <Words of="when" shown={shown} />
      </dd>
      <dt>Where</dt>
      <dd>
        <PlaceText place={where} /> <Basis of={where} /> <Words of="where" shown={shown} />
      </dd>
      <dt>Sides</dt>
      <dd>
        <Side letter="A" side={sideA} words={<Words of="side A" shown={shown} />} />
        <Side letter="B" side={sideB} words={<Words of="side B" shown={shown} />} />
      </dd>
      <dt>Told by</dt>
      <dd>
        {counted(outlets, "outlet")}, {counted(origins.length, "origin")}
      </dd>
      <dt>Id</dt>
      <dd>
        <code>{incident.id}</code>
      </dd>
    </dl>
  );
}

type Basis = Readonly<{
  certainty: "stated" | "implied" | "assumed";
  decision: string | null;
  agreement?: "single" | "agreeing" | "conflicting";
}>;

/** How it is known. What the words simply state needs no remark. */
function Basis({ of }: Readonly<{ of: Basis | null }>) {
  if (of === null) return null;
  const remarks = [
    of.decision === null ? "" : "decided by a person",
    of.decision === null && of.certainty !== "stated" ? CERTAINTY_WORDS[of.certainty] : "",
    of.agreement === "conflicting" ? AGREEMENT_WORDS.conflicting.toLowerCase() : "",
  ].filter((remark) => remark !== "");
  return remarks.length === 0 ? null : <span className="quiet">({remarks.join("; ")})</span>;
}

/** The first words that say so, a click away; the others stand in the part that tells why. */
function Words({ of, shown }: Readonly<{ of: ShownIncidentJson["values"][number]["field"]; shown: Shown }>) {
  const words = shown.json.values.find(({ field }) => field === of)?.chosen.words ?? [];
  const first = tellingWords(words, of);
  if (first === undefined) return null;
  const others = words.length - 1;
  return (
    <span className={styles.basis}>
      <Link href={wordsAddress(first)}>
        “<VisibleText text={first.text} />”
      </Link>{" "}
      {shown.reports.get(first.doc)?.name ?? first.doc}
      {others > 0 && (
        <>
          {" "}
          and{" "}
          <a href="#why">
            {others} more<span className="visually-hidden"> words for it</span>
          </a>
        </>
      )}
    </span>
  );
}

type SideProps = Readonly<{ letter: string; side: ShownIncidentJson["incident"]["sideA"]; words: ReactNode }>;

function Side({ letter, side, words }: SideProps) {
  return (
    <span className={styles.side}>
      <span className="quiet">{letter} </span>
      {side === null ? <span className="quiet">not told</span> : <VisibleText text={side.name} />} <Basis of={side} />{" "}
      {words}
    </span>
  );
}
