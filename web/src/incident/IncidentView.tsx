/** One incident: who says what of it, how much of that agrees, and why the record holds what it holds. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { useLocation, useParams } from "wouter";
import type { ShownIncidentJson } from "#api/schemas/incident.ts";
import { incidentAddress } from "../shared/addresses.ts";
import { apiUrl, getJson } from "../shared/api.ts";
import { useDecided } from "../shared/decide.ts";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { useSearchState } from "../shared/use-search-state.ts";
import { useTitle } from "../shared/use-title.ts";
import { AccountsMatrix } from "./AccountsMatrix.tsx";
import { Contradictions } from "./Contradictions.tsx";
import { Growth } from "./Growth.tsx";
import { History } from "./History.tsx";
import styles from "./Incident.module.css";
import { IncidentDecisions } from "./IncidentDecisions.tsx";
import { IncidentHead } from "./IncidentHead.tsx";
import { INCIDENT_STATE } from "./policy.ts";
import { Reports } from "./Reports.tsx";
import { indexShown, type Shown } from "./shown.ts";
import { Timeline } from "./Timeline.tsx";
import { Tolls } from "./Tolls.tsx";
import { Why } from "./Why.tsx";

export function IncidentView() {
  const { id } = useParams<"/incidents/:id">();
  const [state] = useSearchState(INCIDENT_STATE);
  const query = { policy: state.policy, as_of: state.as_of };
  const path = `/incidents/${encodeURIComponent(id)}`;
  const { data, error, refetch } = useQuery({
    queryKey: ["incident", id, query],
    queryFn: ({ signal }) => getJson<ShownIncidentJson>(path, query, signal),
    // While another policy is asked for, what is known stays, and with it the focus.
    placeholderData: (before) => (before?.asked === id ? before : undefined),
  });
  useFollow(data, query);
  const shown = useMemo(() => (data === undefined ? null : indexShown(data)), [data]);
  useTitle(data?.incident.title ?? "Incident");
  if (error !== null && shown === null) {
    return (
      <>
        <h1>No incident to show</h1>
        <ErrorNote error={error} onRetry={refetch} />
      </>
    );
  }
  if (shown === null) return <p aria-live="polite">Opening the incident …</p>;
  return <Incident shown={shown} json={apiUrl(`${path}.json`, query)} />;
}

/**
 * Merged or split from this tab, the incident has another id: the address follows, and nothing on the screen is lost. Where its claims went
 * to several, the view stays and names them.
 */
function useFollow(json: ShownIncidentJson | undefined, query: Readonly<{ policy: string; as_of: string }>): void {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const hasDecided = useRef(false);
  useDecided(() => {
    hasDecided.current = true;
  });
  useEffect(() => {
    if (json === undefined || !hasDecided.current) return;
    const { asked, incident, alsoIn, asOf } = json;
    if (asked === incident.id || alsoIn.length > 0 || asOf !== null) return;
    hasDecided.current = false;
    queries.setQueryData(["incident", incident.id, query], { ...json, asked: incident.id });
    navigate(`${incidentAddress(incident.id)}${location.search}`, { replace: true });
  }, [json, query, queries, navigate]);
}

/** Sections in the order in which one asks: who says what, how many, who differs, since when, why. */
function Incident({ shown, json }: Readonly<{ shown: Shown; json: string }>) {
  const { incident, growth, decisions, versions } = shown.json;
  const article = useRef<HTMLElement>(null);
  const sections = [
    { id: "accounts", title: "Accounts", content: <AccountsMatrix shown={shown} />, isShown: true },
    { id: "tolls", title: "Tolls", content: <Tolls shown={shown} />, isShown: incident.counts.length > 0 },
    {
      id: "contradictions",
      title: "Contradictions",
      content: <Contradictions shown={shown} />,
      isShown: incident.contradictions.length > 0,
    },
    { id: "growth", title: "How the toll grew", content: <Growth shown={shown} />, isShown: growth.length > 1 },
    {
      id: "timeline",
      title: "Before and after",
      content: <Timeline shown={shown} />,
      isShown: incident.context.length > 0,
    },
    { id: "reports", title: "Reports", content: <Reports shown={shown} />, isShown: true },
    { id: "why", title: "Why", content: <Why shown={shown} />, isShown: true },
    {
      id: "history",
      title: "History",
      content: <History shown={shown} />,
      isShown: decisions.length + versions.length > 0,
    },
  ].filter(({ isShown }) => isShown);
  return (
    <article className={styles.incident} ref={article}>
      <IncidentHead shown={shown} />
      <IncidentDecisions incident={shown.json} within={article} />
      <nav aria-label="Parts of the incident" className={styles.parts}>
        {sections.map(({ id, title }) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      {sections.map(({ id, title, content }) => (
        <section key={id} id={id} aria-labelledby={`${id}-title`} tabIndex={-1} className={styles.section}>
          <h2 id={`${id}-title`}>{title}</h2>
          {content}
        </section>
      ))}
      <footer className={styles.foot}>
        <a href={json}>This incident as JSON</a>
        <button type="button" onClick={() => window.print()}>
          Print with words and sources
        </button>
      </footer>
    </article>
  );
}
