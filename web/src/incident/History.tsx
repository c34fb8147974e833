/** What persons decided about it, with the way back, and when and how the record of it changed. */
import type { ShownIncidentJson } from "#api/schemas/incident.ts";
import { DecisionEntries } from "../shared/DecisionEntries.tsx";
import { momentWords } from "../shared/decision-when.ts";
import { VisibleText } from "../shared/VisibleText.tsx";
import styles from "./Incident.module.css";
import type { Shown } from "./shown.ts";

type Version = ShownIncidentJson["versions"][number];

export function History({ shown: { json } }: Readonly<{ shown: Shown }>) {
  return (
    <>
      <h3 className={styles.relation}>Decided by persons</h3>
      {json.decisions.length === 0 ? (
        <p className="quiet">Nobody has decided anything about it: all is suggested by rules.</p>
      ) : (
        <DecisionEntries rows={json.decisions} here={json.incident.id} />
      )}
      <h3 className={styles.relation}>Versions of the record</h3>
      <ol className={styles.reports}>
        {json.versions.map((version) => (
          <VersionEntry key={`${version.id} ${version.from}`} version={version} />
        ))}
      </ol>
    </>
  );
}

function VersionEntry({ version: { id, title, from, until, before, changes } }: Readonly<{ version: Version }>) {
  return (
    <li>
      <span>
        <time dateTime={from}>{momentWords(from)}</time>
        {until === null ? ", as it is now: " : ` to ${momentWords(until)}: `}
        <VisibleText text={title} />
      </span>
      {changes.length > 0 && (
        <ul className={styles.changes}>
          {changes.map((change) => (
            <li key={change}>
              <VisibleText text={change} />
            </li>
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
