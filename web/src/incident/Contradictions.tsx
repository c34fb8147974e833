/** What cannot all be true, side by side, each with the words of who says it. */

import { Link } from "wouter";
import type { ShownIncidentJson } from "#api/schemas/incident.ts";
import { claimAddress, wordsAddress } from "../shared/addresses.ts";
import { dayWords } from "../shared/day-words.ts";
import { Quote } from "../shared/Quote.tsx";
import { CONTRADICTION_WORDS, MEASURE_WORDS } from "../shared/words.ts";
import styles from "./Contradictions.module.css";
import { countedName, type Shown, type ShownClaim } from "./shown.ts";

type Contradiction = ShownIncidentJson["incident"]["contradictions"][number];
type Value = Contradiction["values"][number];

export function Contradictions({ shown }: Readonly<{ shown: Shown }>) {
  return shown.json.incident.contradictions.map((contradiction, at) => {
    const { kind, about, reason, values } = contradiction;
    const of = about === null ? null : countedIn(contradiction, shown);
    const title =
      about === null
        ? CONTRADICTION_WORDS[kind]
        : `how many were ${MEASURE_WORDS[about]}${of === null ? "" : `, ${of}`}`;
    return (
      // A contradiction has no id; the list is made anew with every answer.
      // biome-ignore lint/suspicious/noArrayIndexKey: nothing in the list has a state
      <div key={at} className={styles.contradiction}>
        <h3>They differ about {title}</h3>
        <p className="quiet">{reason}</p>
        <ul className={styles.values}>
          {values.map((value) => (
            <li key={value.value}>
              <strong className={styles.value}>{inWords(value.value)}</strong>
              <span className={styles.speakers}>{speakersOf(value)}</span>
              <Words value={value} shown={shown} />
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

/** Whose toll it is: the side with whose figures its words stand. */
function countedIn({ about, values }: Contradiction, shown: Shown): string | null {
  const spans = new Set(values.flatMap((value) => value.spans.map(({ doc, start }) => `${doc} ${start}`)));
  const count = shown.json.incident.counts.find(
    ({ measure, figures }) => measure === about && figures.some(({ span }) => spans.has(`${span.doc} ${span.start}`)),
  );
  return count === undefined ? null : countedName(shown, count.of);
}

const MOST_SPEAKERS = 5;

function speakersOf({ speakers }: Value): string {
  const more = speakers.length - MOST_SPEAKERS;
  return `${speakers.slice(0, MOST_SPEAKERS).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** Days of contradictions are ISO days. */
function inWords(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayWords({ earliest: value, latest: value }) : value;
}

const MOST_QUOTED = 3;

function Words({ value, shown }: Readonly<{ value: Value; shown: Shown }>) {
  const claims = value.claims.flatMap((id) => shown.claims.get(id) ?? []);
  // A reprint says the same in the same words: once is enough.
  const sentences = [...new Map(claims.toReversed().map((claim) => [claim.evidence.text, claim] as const)).values()];
  sentences.reverse();
  if (sentences.length === 0) {
    return value.spans.map(({ doc, start, end, text }) => (
      <Link key={`${doc} ${start}`} href={wordsAddress({ doc, start, end })}>
        <q dir="auto">{text}</q>
      </Link>
    ));
  }
  const more = sentences.length - MOST_QUOTED;
  return (
    <>
      {sentences.slice(0, MOST_QUOTED).map((claim) => (
        <Sentence key={claim.id} claim={claim} value={value} shown={shown} />
      ))}
      {more > 0 && <p className="quiet">and {more} more in the accounts above</p>}
    </>
  );
}

function Sentence({ claim, value, shown }: Readonly<{ claim: ShownClaim; value: Value; shown: Shown }>) {
  const { doc, evidence, trigger } = claim;
  const within = value.spans.filter(
    (span) => span.doc === doc && span.start >= evidence.start && span.end <= evidence.end,
  );
  // where the whole sentence is meant, what tells the event stands out
  const marks = within.filter(({ start, end }) => end - start < evidence.end - evidence.start);
  const report = shown.reports.get(doc);
  const day = report?.published ?? null;
  return (
    <p className={styles.words}>
      <Quote
        at={{ doc, start: evidence.start, end: evidence.end }}
        text={evidence.text}
        marks={marks.length > 0 ? marks : [trigger]}
      />
      <Link href={claimAddress(doc, claim.id)} className={styles.source}>
        {report?.name ?? doc}
        {day !== null && `, ${dayWords({ earliest: day, latest: day })}`}
      </Link>
    </p>
  );
}
