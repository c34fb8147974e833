/** All that is known of a report beside its text: where it came from, copies, incidents, readings, and what could not be read. */
import { Link } from "wouter";
import type { ReportDetailJson } from "#api/schemas/reports.ts";
import { DayText } from "../shared/DayText.tsx";
import { OutsideLink } from "../shared/OutsideLink.tsx";
import { ReviewMark } from "../shared/ReviewMark.tsx";
import { VisibleText } from "../shared/VisibleText.tsx";
import { COPY_WORDS, counted } from "../shared/words.ts";
import { timeWords } from "./RawCapture.tsx";
import styles from "./report.module.css";
import type { Words } from "./text-map.ts";

export type AboutReportProps = Readonly<{ report: ReportDetailJson; onAt: (words: Words) => void }>;

export function AboutReport({ report, onAt }: AboutReportProps) {
  return (
    <div className={styles.about}>
      <Facts report={report} onAt={onAt} />
      <Notes report={report} onAt={onAt} />
      <IncidentsOfReport report={report} />
      <Copies report={report} />
      <Readings report={report} />
      <History report={report} />
    </div>
  );
}

function Facts({ report, onAt }: AboutReportProps) {
  const { said, outlet, url, language, published, addedAt } = report;
  return (
    <dl className={styles.values}>
      <div>
        <dt>Outlet</dt>
        <dd>{outlet === null ? "not told" : <VisibleText text={outlet} />}</dd>
      </div>
      <div>
        <dt>Address</dt>
        <dd>{url === null ? "not told" : <OutsideLink url={url} />}</dd>
      </div>
      <div>
        <dt>Published</dt>
        <dd>
          <DayText days={published} />
          {published !== null && (
            <span className="quiet">
              , {published.certainty}, by {published.by}
            </span>
          )}
          {published?.words.map((words) => (
            <button key={words.start} type="button" className={styles.textButton} onClick={() => onAt(words)}>
              “<VisibleText text={words.text} />”
            </button>
          ))}
        </dd>
      </div>
      <div>
        <dt>Language</dt>
        <dd>{language === null ? "not known yet" : languageWords(language)}</dd>
      </div>
      <div>
        <dt>File</dt>
        <dd>{said.file === null ? "none" : <VisibleText text={said.file} />}</dd>
      </div>
      <div>
        <dt>Added</dt>
        <dd>{timeWords(addedAt)}</dd>
      </div>
      <div>
        <dt>Report</dt>
        <dd className={styles.exact}>{report.id}</dd>
      </div>
    </dl>
  );
}

function languageWords(code: string): string {
  return code === "und" ? "could not be told" : (new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code);
}

/** What could not be read, or read with a doubt. */
function Notes({ report: { reading }, onAt }: AboutReportProps) {
  const notes = reading?.notes ?? [];
  if (notes.length === 0) return null;
  return (
    <section>
      <h2>Notes</h2>
      <ul className={styles.notes}>
        {notes.map(({ rule, severity, reason, start, end }) => (
          <li key={`${rule} ${start} ${reason}`} data-severity={severity}>
            {severity === "warning" && <strong>Warning: </strong>}
            <VisibleText text={reason} /> <span className={styles.rule}>{rule}</span>
            {start !== null && end !== null && start < end && (
              <button type="button" className={styles.textButton} onClick={() => onAt({ start, end })}>
                Show the words
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function IncidentsOfReport({ report: { incidents } }: Pick<AboutReportProps, "report">) {
  if (incidents.length === 0) return null;
  return (
    <section>
      <h2>Incidents</h2>
      <ul className={styles.notes}>
        {incidents.map(({ id, title, when, review, claims, context }) => (
          <li key={id}>
            <Link href={`/incidents/${id}`}>
              <VisibleText text={title} />
            </Link>
            <br />
            <DayText days={when} />
            <span className="quiet">
              , {counted(claims.length, "claim")} of this report
              {context.length > 0 && `, ${context.length} around it`}
            </span>{" "}
            <ReviewMark state={review} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Copies({ report: { id, copies } }: Pick<AboutReportProps, "report">) {
  if (copies === null) return null;
  return (
    <section>
      <h2>Copies</h2>
      <p className="quiet">One text in {counted(copies.reports.length, "report")}: they count as one origin.</p>
      <ul className={styles.notes}>
        {copies.reports.map((copy) => (
          <li key={copy.id}>
            {copy.id === id ? (
              <strong>This report</strong>
            ) : (
              <Link href={`/reports/${copy.id}`}>{copy.title ?? copy.id}</Link>
            )}
            {copy.outlet !== null && (
              <>
                , <VisibleText text={copy.outlet} />
              </>
            )}
            , <DayText days={copy.published} />
            <span className="quiet">
              {copy.of === null || copy.kind === null || copy.share === null
                ? ", the original"
                : `, ${COPY_WORDS[copy.kind]}, ${Math.round(copy.share * 100)} % shared`}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.rule}>{copies.by}</p>
    </section>
  );
}

function Readings({ report: { readings } }: Pick<AboutReportProps, "report">) {
  return (
    <section>
      <h2>Readings</h2>
      <ul className={styles.notes}>
        {readings.toReversed().map(({ state, producers, readAt, claims, sha256 }) => (
          <li key={`${sha256} ${readAt}`}>
            {state === "current" ? <strong>Current</strong> : "Obsolete"}, {timeWords(readAt)},{" "}
            {counted(claims, "claim")}
            <span className={styles.rule}>{producers}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Everything that was ever said of it, where that is more than one thing. */
function History({ report: { history } }: Pick<AboutReportProps, "report">) {
  if (history.length < 2) return null;
  return (
    <section>
      <h2>How it was described</h2>
      <ol className={styles.notes}>
        {history.map(({ retrievedAt, title, outlet, url, publishedAt, file }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is what tells them apart
          <li key={index}>
            <VisibleText text={[title, outlet, url, publishedAt, file].filter((part) => part !== null).join(" · ")} />
            <span className="quiet">, {timeWords(retrievedAt)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
