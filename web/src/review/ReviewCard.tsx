/** An incident in short, so that a person can decide on it: its values, who says what in which words, and what cannot all be true. */
import { Fragment } from "react";
import { Link } from "wouter";
import type { ShownIncidentJson } from "#api/schemas/incident.ts";
import { claimAddress, incidentAddress, wordsAddress } from "../shared/addresses.ts";
import { DayText } from "../shared/DayText.tsx";
import { dayWords } from "../shared/day-words.ts";
import { EstimateText } from "../shared/EstimateText.tsx";
import { GradeMark } from "../shared/GradeMark.tsx";
import { PlaceText } from "../shared/PlaceText.tsx";
import { Quote } from "../shared/Quote.tsx";
import { ReviewMark } from "../shared/ReviewMark.tsx";
import { tellingWords } from "../shared/telling-words.ts";
import { VisibleText } from "../shared/VisibleText.tsx";
import { AGREEMENT_WORDS, CONTRADICTION_WORDS, counted, EVENT_WORDS, MEASURE_WORDS } from "../shared/words.ts";
import styles from "./review.module.css";
import { tollWords } from "./toll-words.ts";
import { sideName } from "./values.ts";

type Incident = ShownIncidentJson["incident"];
type Sourced = Readonly<{
  certainty: string;
  agreement?: Incident["counts"][number]["agreement"];
  decision: string | null;
}>;

export function ReviewCard({ shown, reasons }: Readonly<{ shown: ShownIncidentJson; reasons: readonly string[] }>) {
  const { incident } = shown;
  return (
    <>
      <p className={styles.states}>
        <ReviewMark state={incident.review.state} />
        {incident.grade !== null && (
          <span className={styles.grade}>
            <span className="quiet">Civilian harm</span> <GradeMark grade={incident.grade.grade} />
          </span>
        )}
        <Link href={incidentAddress(incident.id)}>Open the incident</Link>
      </p>
      {reasons.length > 0 && (
        <p className={styles.reasons}>
          <span className="quiet">Here because:</span> {reasons.join("; ")}
        </p>
      )}
      <Values shown={shown} />
      <Contradictions shown={shown} />
      <Accounts shown={shown} />
    </>
  );
}

/** What a person must know of where a value comes from, in words; nothing for one that is simply stated. */
function Note({ certainty, agreement, decision }: Sourced) {
  if (decision !== null) return <span className={styles.decided}>decided by a person</span>;
  const doubt = certainty === "assumed" ? "assumed" : certainty === "implied" ? "from the context" : null;
  const told = agreement === "conflicting" ? AGREEMENT_WORDS.conflicting.toLowerCase() : null;
  return (
    <>
      {doubt !== null && <span className={certainty === "assumed" ? styles.warn : styles.doubt}>{doubt}</span>}
      {told !== null && <span className={styles.warn}>{told}</span>}
    </>
  );
}

type Field = ShownIncidentJson["values"][number]["field"];

/** The words that say so most plainly, a click away in their report. */
function Words({ of, shown }: Readonly<{ of: Field; shown: ShownIncidentJson }>) {
  const words = tellingWords(shown.values.find(({ field }) => field === of)?.chosen.words ?? [], of);
  if (words === undefined) return null;
  return (
    <Link href={wordsAddress(words)} className={styles.source}>
      “<VisibleText text={words.text} />”
    </Link>
  );
}

function Values({ shown }: Readonly<{ shown: ShownIncidentJson }>) {
  const { incident } = shown;
  const { when, where, sideA, sideB, event, counts } = incident;
  return (
    <dl className={styles.values}>
      <div>
        <dt>What</dt>
        <dd>
          {EVENT_WORDS[event]} <Words of="event" shown={shown} />
        </dd>
      </div>
      <div>
        <dt>When</dt>
        <dd>
          <DayText days={when} /> <Words of="when" shown={shown} /> {when !== null && <Note {...when} />}
        </dd>
      </div>
      <div>
        <dt>Where</dt>
        <dd>
          <PlaceText place={where} /> <Words of="where" shown={shown} /> {where !== null && <Note {...where} />}
        </dd>
      </div>
      {[sideA, sideB].map((side, at) => (
        <div key={at === 0 ? "a" : "b"}>
          <dt>{at === 0 ? "Side A" : "Side B"}</dt>
          <dd>
            {side === null ? <span className="quiet">not told</span> : side.name}{" "}
            <Words of={at === 0 ? "side A" : "side B"} shown={shown} /> {side !== null && <Note {...side} />}
          </dd>
        </div>
      ))}
      {counts.map((count) => (
        <div key={`${count.measure} ${count.of}`}>
          <dt>
            {MEASURE_WORDS[count.measure]}, {sideName(incident, count.of)}
          </dt>
          <dd>
            <EstimateText estimate={count} /> <TollSources count={count} />
            <Note certainty="stated" agreement={count.agreement} decision={count.decision} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The words of its ends; the incident has all of them. */
function TollSources({ count }: Readonly<{ count: Incident["counts"][number] }>) {
  return tollWords(count).map((words) => (
    <Fragment key={`${words.doc} ${words.start}`}>
      <Link href={wordsAddress(words)} className={styles.source}>
        “<VisibleText text={words.text} />”
      </Link>{" "}
    </Fragment>
  ));
}

function Contradictions({ shown: { incident } }: Readonly<{ shown: ShownIncidentJson }>) {
  if (incident.contradictions.length === 0) return null;
  return (
    <section aria-labelledby="review-contradictions" className={styles.contradictions}>
      <h3 id="review-contradictions">What cannot all be true</h3>
      <ul>
        {incident.contradictions.map(({ kind, about, values, reason }) => (
          <li key={`${kind} ${about} ${reason}`}>
            <p>
              They differ about {CONTRADICTION_WORDS[kind]}
              {about === null ? "" : ` of ${MEASURE_WORDS[about]}`}
            </p>
            <ul className={styles.sides}>
              {values.map(({ value, speakers }) => (
                <li key={value}>
                  <strong>{inWords(value)}</strong> <span className="quiet">{speakers.join(", ")}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Days of contradictions are ISO days. */
function inWords(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayWords({ earliest: value, latest: value }) : value;
}

const MOST_CLAIMS = 4;

function Accounts({ shown }: Readonly<{ shown: ShownIncidentJson }>) {
  const { incident, claims, reports } = shown;
  const known = new Map(claims.map((claim) => [claim.id, claim] as const));
  const named = new Map(reports.map((report) => [report.id, report] as const));
  return (
    <section aria-labelledby="review-accounts">
      <h3 id="review-accounts">
        {counted(incident.accounts.length, "account")}, {counted(incident.origins.length, "origin")}
      </h3>
      <ul className={styles.accounts}>
        {incident.accounts.map((account) => {
          const own = account.claims.flatMap((id) => known.get(id) ?? []);
          const sentences = [...new Map(own.map((claim) => [claim.evidence.start, claim] as const)).values()];
          const report = named.get(account.doc);
          const day = report?.published ?? null;
          return (
            <li key={`${account.doc} ${account.claims[0]}`}>
              <p className={styles.speaker}>
                <strong>
                  <bdi>{account.speaker.text === report?.name ? "The report itself" : account.speaker.text}</bdi>
                </strong>{" "}
                <span className="quiet">
                  {report?.name ?? account.doc}
                  {day !== null && `, ${dayWords({ earliest: day, latest: day })}`}
                </span>
              </p>
              {sentences.slice(0, MOST_CLAIMS).map((claim) => (
                <p key={claim.id} className={styles.words}>
                  <Quote
                    at={{ doc: claim.doc, start: claim.evidence.start, end: claim.evidence.end }}
                    text={claim.evidence.text}
                    marks={[
                      claim.trigger,
                      ...own
                        .filter((one) => one.evidence.start === claim.evidence.start)
                        .flatMap(({ figures }) => figures.map(({ span }) => span)),
                    ]}
                  />{" "}
                  <Link href={claimAddress(claim.doc, claim.id)} className={styles.source}>
                    in the report
                  </Link>
                </p>
              ))}
              {sentences.length > MOST_CLAIMS && (
                <p className={styles.note}>and {counted(sentences.length - MOST_CLAIMS, "sentence")} more</p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
