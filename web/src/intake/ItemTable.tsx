/** The items of a job: what each is, how far it is, and what came of it or what to do. */
import { useState } from "react";
import { Link } from "wouter";
import type { IntakeItemJson } from "#api/schemas/intake.ts";
import { DayText } from "../shared/DayText.tsx";
import { VisibleText } from "../shared/VisibleText.tsx";
import { counted, numeral } from "../shared/words.ts";
import { DescribeForm } from "./DescribeForm.tsx";
import styles from "./intake.module.css";
import { copyWords, NEEDS_PERSON, STATE_WORDS, sizeWords } from "./intake-words.ts";

const MOST_INCIDENTS = 2;

export function ItemTable({ job, items }: Readonly<{ job: string; items: readonly IntakeItemJson[] }>) {
  if (items.length === 0) return <p className="quiet">No item is in this state.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
    <section className={styles.scroll} aria-label="Items" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Report</th>
            <th scope="col">State</th>
            <th scope="col">What came of it</th>
            <th scope="col">Outlet and day</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <ItemRow key={item.n} job={job} item={item} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ItemRow({ job, item }: Readonly<{ job: string; item: IntakeItemJson }>) {
  const { name, state, doc, bytes, read } = item;
  const title = read?.title ?? null;
  const label = <VisibleText text={title ?? name} />;
  return (
    <tr>
      <th scope="row">
        {doc === null ? label : <Link href={`/reports/${doc}`}>{label}</Link>}
        <span className={styles.name}>
          {title !== null && <VisibleText text={name} />} {sizeWords(bytes)}
        </span>
      </th>
      <td>
        <span className={styles.state} data-needs={NEEDS_PERSON.has(state)} data-state={state}>
          {state === "storing" && item.given === "link" ? "Fetching" : STATE_WORDS[state]}
        </span>
      </td>
      <td>
        <Outcome item={item} />
      </td>
      <td>
        <Description job={job} item={item} />
      </td>
    </tr>
  );
}

function Outcome({ item: { state, refusal, read, sameAs, linked } }: Readonly<{ item: IntakeItemJson }>) {
  const isKnown = state === "known" && sameAs !== null;
  return (
    <ul className={styles.outcome}>
      {refusal !== null && (
        <li className={styles.reason}>
          <VisibleText text={refusal.message} />
        </li>
      )}
      {state === "kept" && read !== null && <li className={styles.reason}>{read.why}</li>}
      {sameAs !== null && (
        <li>
          {isKnown ? "The same bytes as " : "Stored before as "}
          <Link href={`/reports/${sameAs.doc}`}>
            <VisibleText text={sameAs.name} />
          </Link>
        </li>
      )}
      {linked?.copyOf != null && (
        <li>
          Copy: {copyWords(linked.copyOf)}{" "}
          <Link href={`/reports/${linked.copyOf.doc}`}>
            <VisibleText text={linked.copyOf.name} />
          </Link>
        </li>
      )}
      {state === "read" && read !== null && linked === null && <li className="quiet">{claimWords(read.claims)}</li>}
      {linked !== null && state !== "kept" && linked.incidents.length === 0 && (
        <li className="quiet">No incident is told in it</li>
      )}
      {linked?.incidents.slice(0, MOST_INCIDENTS).map(({ id, title }) => (
        <li key={id}>
          <Link href={`/incidents/${id}`}>
            <VisibleText text={title} />
          </Link>
        </li>
      ))}
      {linked !== null && linked.incidents.length > MOST_INCIDENTS && (
        <li className="quiet">and {counted(linked.incidents.length - MOST_INCIDENTS, "incident")} more</li>
      )}
    </ul>
  );
}

function claimWords(claims: number): string {
  return claims === 0 ? "No claim found" : `${numeral(claims)} ${claims === 1 ? "claim" : "claims"}, to be linked`;
}

/** The day matters most: without it the days that a report names stay open. */
function Description({ job, item }: Readonly<{ job: string; item: IntakeItemJson }>) {
  const [open, setOpen] = useState(false);
  const { read, state } = item;
  if (read === null || (state !== "read" && state !== "kept")) return null;
  if (open) return <DescribeForm job={job} item={item} onDone={() => setOpen(false)} />;
  return (
    <>
      {read.outlet !== null && (
        <div>
          <VisibleText text={read.outlet} />
        </div>
      )}
      <div className={read.published === null && state === "read" ? styles.reason : undefined}>
        {read.published === null ? "no day of publication found" : <DayText days={read.published} />}
      </div>
      <button type="button" className={styles.small} onClick={() => setOpen(true)}>
        Change
        <span className="visually-hidden">
          {" "}
          outlet and day of <VisibleText text={item.name} />
        </span>
      </button>
    </>
  );
}
