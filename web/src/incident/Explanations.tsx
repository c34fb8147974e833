/** What the words of the claims might have meant: asked for when a person opens it, as it is made anew from the reports. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { IncidentWhyJson } from "#api/schemas/incident.ts";
import { wordsAddress } from "../shared/addresses.ts";
import { getJson } from "../shared/api.ts";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { VisibleText } from "../shared/VisibleText.tsx";
import type { Shown } from "./shown.ts";
import styles from "./Why.module.css";

type Explained = IncidentWhyJson["why"][number];

const KINDS = { place: "Places", actor: "Parties", date: "Days", figure: "Figures" } as const satisfies Record<
  Explained["kind"],
  string
>;
const ORDER = ["place", "date", "actor", "figure"] as const satisfies readonly Explained["kind"][];

export function Explanations({ shown }: Readonly<{ shown: Shown }>) {
  const [isOpen, setOpen] = useState(false);
  const { id } = shown;
  const { data, error, refetch } = useQuery({
    queryKey: ["incident", id, "why"],
    queryFn: ({ signal }) => getJson<IncidentWhyJson>(`/incidents/${id}/why`, {}, signal),
    enabled: isOpen,
  });
  return (
    <details className={styles.why} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        What the words might have meant{" "}
        <span className="quiet">places, days, parties and figures, with candidates</span>
      </summary>
      {error !== null && <ErrorNote error={error} onRetry={refetch} />}
      {data === undefined && error === null && <p aria-live="polite">Looking the words up again …</p>}
      {data !== undefined &&
        ORDER.map((kind) => (
          <Kind key={kind} kind={kind} why={data.why.filter((one) => one.kind === kind)} shown={shown} />
        ))}
    </details>
  );
}

type KindProps = Readonly<{ kind: Explained["kind"]; why: readonly Explained[]; shown: Shown }>;

/** The same words with the same result are told once, with the number of times. */
function Kind({ kind, why, shown }: KindProps) {
  const same = Map.groupBy(why, ({ words, chosen, open, rule }) => JSON.stringify([words, chosen, open, rule]));
  if (same.size === 0) return null;
  return (
    <>
      <h4 className={styles.kind}>{KINDS[kind]}</h4>
      <ul className={styles.explained}>
        {[...same].map(([key, [first, ...others]]) =>
          first === undefined ? null : <One key={key} one={first} times={others.length + 1} shown={shown} />,
        )}
      </ul>
    </>
  );
}

function One({ one, times, shown }: Readonly<{ one: Explained; times: number; shown: Shown }>) {
  const { doc, start, end, words, chosen, open, certainty, rule, facts, candidates, considered } = one;
  const more = considered - candidates.length;
  return (
    <li>
      <Link href={wordsAddress({ doc, start, end })}>
        “<VisibleText text={words} />”
      </Link>{" "}
      <span className="quiet">
        {shown.reports.get(doc)?.name ?? doc}
        {times > 1 && `, ${times} times`}
      </span>
      : <strong>{chosen === null ? `left open: ${open ?? "no reason told"}` : nameOf(chosen, candidates)}</strong>{" "}
      <span className="quiet">{[certainty, rule].filter((part) => part !== null).join(", ")}</span>
      <ul>
        {candidates.slice(0, MOST_CANDIDATES).map((candidate, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one figure may have two candidates of the same bounds
          <li key={at}>
            <VisibleText text={candidate.name} /> <span className="quiet">{featureText(candidate)}</span>
          </li>
        ))}
        {facts.map(({ name, value }) => (
          <li key={name} className="quiet">
            {name}: <VisibleText text={value} />
          </li>
        ))}
      </ul>
      {more > 0 && <span className="quiet">and {more} more candidates</span>}
    </li>
  );
}

const MOST_CANDIDATES = 5;
const POINTS = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

function nameOf(chosen: string, candidates: Explained["candidates"]): string {
  return candidates.find(({ id }) => id === chosen)?.name ?? chosen;
}

function featureText({ features, score }: Explained["candidates"][number]): string {
  const told = Object.entries(features).filter(([, points]) => points !== 0);
  const sum = score === null ? "" : ` = ${POINTS.format(score)}`;
  return `${told.map(([name, points]) => `${name} ${POINTS.format(points)}`).join(", ")}${sum}`;
}
