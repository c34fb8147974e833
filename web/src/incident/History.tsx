/** What persons decided of it, and when and how the record of it changed. */
import type { ShownIncidentJson } from "#api/schemas/incident.ts";
import styles from "./Incident.module.css";
import type { Shown } from "./shown.ts";

type Decision = ShownIncidentJson["decisions"][number];
type Version = ShownIncidentJson["versions"][number];

export function History({ shown: { json } }: Readonly<{ shown: Shown }>) {
  return (
    <>
      <h3 className={styles.relation}>Decided by persons</h3>
      {json.decisions.length === 0 ? (
        <p className="quiet">Nobody has decided anything of it: all is suggested by rules.</p>
      ) : (
        <ol className={styles.reports}>
          {json.decisions.map((decision) => (
            <DecisionEntry key={decision.id} decision={decision} />
          ))}
        </ol>
      )}
      <h3 className={styles.relation}>Versions</h3>
      <ol className={styles.reports}>
        {json.versions.map((version) => (
          <VersionEntry key={`${version.id} ${version.from}`} version={version} />
        ))}
      </ol>
    </>
  );
}

function minute(at: string): string {
  return `${at.slice(0, "YYYY-MM-DDTHH:MM".length).replace("T", " ")} UTC`;
}

function DecisionEntry({ decision: { id, at, who, why, act, standing, remarks } }: Readonly<{ decision: Decision }>) {
  return (
    <li>
      <span>
        <strong>{who}</strong> <time dateTime={at}>{minute(at)}</time>: {act}
      </span>
      {why !== null && <q dir="auto">{why}</q>}
      <span className={standing.state === "in force" ? styles.source : styles.lapsed}>
        {[standingWords(standing), ...remarks].join("; ")} <code>{id}</code>
      </span>
    </li>
  );
}

function standingWords(standing: Decision["standing"]): string {
  switch (standing.state) {
    case "in force":
      return "in force";
    case "unanchored":
      return `not applied: ${standing.why}`;
    default:
      return `${standing.state} by ${standing.by}`;
  }
}

function VersionEntry({ version: { id, title, from, until, before, changes } }: Readonly<{ version: Version }>) {
  return (
    <li>
      <span>
        <time dateTime={from}>{minute(from)}</time>
        {until === null ? ", as it is now" : ` to ${minute(until)}`}: {title}
      </span>
      {changes.length > 0 && (
        <ul className={styles.changes}>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <span className={styles.source}>
        <code>{id}</code>
        {before === null ? ", first seen" : before === id ? "" : `, before ${before}`}
      </span>
    </li>
  );
}
