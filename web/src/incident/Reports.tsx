/** The reports that tell of it: who published them and when, where they came from, and which are copies of which. */
import { Link } from "wouter";
import { reportAddress } from "../shared/addresses.ts";
import { dayWords } from "../shared/day-words.ts";
import { OutsideLink } from "../shared/OutsideLink.tsx";
import { VisibleText } from "../shared/VisibleText.tsx";
import { COPY_WORDS } from "../shared/words.ts";
import styles from "./Incident.module.css";
import type { Shown, ShownReport } from "./shown.ts";

export function Reports({ shown }: Readonly<{ shown: Shown }>) {
  const { incident, reports } = shown.json;
  const own = new Set(incident.docs);
  const told = reports.filter(({ id }) => own.has(id)).toSorted(byDay);
  const around = reports.filter(({ id }) => !own.has(id)).toSorted(byDay);
  return (
    <>
      <ol className={styles.reports}>
        {told.map((report) => (
          <Report key={report.id} report={report} shown={shown} />
        ))}
      </ol>
      {around.length > 0 && (
        <>
          <h3 className={styles.relation}>Only of what came before or after, or the text that others copied</h3>
          <ol className={styles.reports}>
            {around.map((report) => (
              <Report key={report.id} report={report} shown={shown} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** Undated last. */
function byDay(one: ShownReport, other: ShownReport): number {
  const [left, right] = [one.published ?? "9999", other.published ?? "9999"];
  return left < right ? -1 : left > right ? 1 : 0;
}

function Report({ report, shown }: Readonly<{ report: ShownReport; shown: Shown }>) {
  const { id, name, title, published, retrieved, url, file } = report;
  const copy = shown.json.incident.copies.find(({ doc }) => doc === id);
  return (
    <li>
      <Link href={reportAddress(id)}>
        <VisibleText text={title ?? name} />
      </Link>
      <span className={styles.source}>
        {name}, {published === null ? "day not known" : dayWords({ earliest: published, latest: published })}; retrieved{" "}
        {retrieved.slice(0, "YYYY-MM-DDTHH:MM".length).replace("T", " ")} UTC
      </span>
      {copy !== undefined && <Copied copy={copy} shown={shown} />}
      <span className={styles.source}>
        {url === null ? file : <OutsideLink url={url} />} <code>{id}</code>
      </span>
    </li>
  );
}

function Copied({ copy, shown }: Readonly<{ copy: Shown["json"]["incident"]["copies"][number]; shown: Shown }>) {
  const of = shown.reports.get(copy.of);
  const share = copy.kind === "same" ? "" : `, ${Math.round(100 * copy.share)} % shared`;
  return (
    <span className={styles.copy}>
      Copy of <Link href={reportAddress(copy.of)}>{of?.name ?? copy.of}</Link> ({COPY_WORDS[copy.kind]}
      {share}): its own words add no origin
    </span>
  );
}
