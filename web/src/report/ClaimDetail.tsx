/** All that a claim holds, with its words, its incidents and why it is read so. */
import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import type { ClaimDetailJson, ReportDetailJson } from "#api/schemas/reports.ts";
import type { ClaimJson } from "#export/reading-schema.ts";
import { ClaimDecisions } from "../review/ClaimDecisions.tsx";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { VisibleText } from "../shared/VisibleText.tsx";
import { ROLE_WORDS } from "../shared/words.ts";
import { figureWords, type Mentions, mentionsIn, STANCE_WORDS } from "./claim-words.ts";
import styles from "./report.module.css";
import { useClaim } from "./use-report.ts";

const ROLES = ["agent", "target", "victim", "instrument", "place", "date", "beneficiary"] as const;

export type ClaimDetailProps = Readonly<{ claim: ClaimJson; report: ReportDetailJson; mentions: Mentions }>;

export function ClaimDetail({ claim, report, mentions }: ClaimDetailProps) {
  const said = report.reading?.attributions.filter(({ id }) => claim.attribution.includes(id)) ?? [];
  return (
    <div className={styles.detail}>
      <dl className={styles.values}>
        {claim.figures.map((figure) => (
          <Value key={figure.id} name={figureWords(figure)} words={figure.span.text} />
        ))}
        {ROLES.flatMap((role) =>
          mentionsIn(claim, role, mentions).map(({ id, text, name }) => (
            <Value key={`${role} ${id}`} name={ROLE_WORDS[role]} words={text}>
              {name !== null && <span className="quiet"> read as {name}</span>}
            </Value>
          )),
        )}
        {said.map(({ id, source, cue, stance }) => (
          <Value key={id} name="Who says it" words={[...source, ...cue].map(({ text }) => text).join(" … ")}>
            <span className="quiet"> {STANCE_WORDS[stance]}</span>
          </Value>
        ))}
        {claim.characterisation !== null && <Value name="Called" words={claim.characterisation.text} />}
      </dl>
      <ClaimDecisions claim={claim} />
      <Incidents claim={claim} report={report} />
      <Why id={claim.id} />
    </div>
  );
}

function Value({ name, words, children }: Readonly<{ name: string; words: string; children?: ReactNode }>) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        “<VisibleText text={words} />”{children}
      </dd>
    </div>
  );
}

function Incidents({ claim, report }: Readonly<{ claim: ClaimJson; report: ReportDetailJson }>) {
  const tells = report.incidents.filter(({ claims }) => claims.includes(claim.id));
  const context = report.incidents.filter(({ context: around }) => around.includes(claim.id));
  if (tells.length + context.length === 0) return <p className="quiet">In no incident</p>;
  return (
    <ul className={styles.incidents}>
      {[...tells, ...context].map(({ id, title }, index) => (
        <li key={id}>
          {index < tells.length ? "Tells " : "Around "}
          <Link href={`/incidents/${id}?claim=${claim.id}`}>
            <VisibleText text={title} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Why({ id }: Readonly<{ id: string }>) {
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useClaim(isOpen ? id : null);
  return (
    <details className={styles.why} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Why it is read so</summary>
      {error !== null && <ErrorNote error={error} />}
      {data !== undefined && <WhyText detail={data} />}
    </details>
  );
}

function WhyText({ detail: { why, claim, readBy, readAt, decisions } }: Readonly<{ detail: ClaimDetailJson }>) {
  return (
    <>
      <dl className={styles.values}>
        {why.map(({ kind, id, words, chosen, open, certainty, rule, facts, candidates }) => (
          <div key={`${kind} ${id}`}>
            <dt>
              {kind} “<VisibleText text={words} />”
            </dt>
            <dd>
              {chosen === null
                ? `left open: ${open ?? "no reason told"}`
                : (candidates.find((one) => one.id === chosen)?.name ?? chosen)}
              {certainty !== null && <span className="quiet">, {certainty}</span>}
              {rule !== null && <span className={styles.rule}>{rule}</span>}
              {facts.length > 0 && (
                <span className="quiet">
                  {facts.map(({ name, value }) => (
                    <span key={name} className={styles.fact}>
                      {name}: <VisibleText text={value} />
                    </span>
                  ))}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {decisions.length > 0 && (
        <ul className={styles.incidents}>
          {decisions.map(({ id, at, who, act, why: reason, standing }) => (
            <li key={id}>
              <VisibleText text={who} /> {at.slice(0, "YYYY-MM-DD".length)}: {act}
              {reason !== null && (
                <>
                  , “<VisibleText text={reason} />”
                </>
              )}{" "}
              <span className="quiet">({standing})</span>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">
        Found by {claim.producer}; read by {readBy} on {readAt.slice(0, "YYYY-MM-DD".length)}
      </p>
    </>
  );
}
