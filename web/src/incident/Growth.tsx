/** How the toll grew from report to report: a chart over time, and the same as a table. */
import { Link } from "wouter";
import { dayWords } from "../shared/day-words.ts";
import { estimateWords } from "../shared/estimate-words.ts";
import { counted } from "../shared/words.ts";
import styles from "./Growth.module.css";
import { GrowthChart, type Told } from "./GrowthChart.tsx";
import { POLICY_NAMES } from "./incident-words.ts";
import { asOfAddress } from "./policy.ts";
import type { Shown } from "./shown.ts";

export function Growth({ shown }: Readonly<{ shown: Shown }>) {
  const { growth, policy } = shown.json;
  const told = growth.filter((step): step is Told => step.killed !== null);
  return (
    <div className={styles.growth}>
      {told.length > 1 && <GrowthChart steps={told} />}
      <div>
        <p className="quiet">
          Killed, all sides together, by {POLICY_NAMES[policy]}, as the reports that were out on each day give it by
          rule. A day leads to the incident as it was then.
        </p>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Killed</th>
              <th scope="col">New reports</th>
            </tr>
          </thead>
          <tbody>
            {growth.map(({ day, reports, killed, late }) => (
              <tr key={day}>
                <th scope="row">
                  <Link href={asOfAddress(shown.id, { policy, day })}>
                    {dayWords({ earliest: day, latest: day })}
                    <span className="visually-hidden">: the incident as of this day</span>
                  </Link>
                </th>
                <td>{killed === null ? <span className="quiet">nobody counted</span> : estimateWords(killed)}</td>
                <td>
                  {counted(reports.length, "report")}
                  {isUndated(reports, shown) && <span className="quiet">, by the day of retrieval</span>}
                  {late.map((one) => (
                    <span key={one.claims.join()} className="quiet">
                      , {estimateWords(one.killed)} as known on {dayWords({ earliest: one.known, latest: one.known })}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** A report whose day of publication nothing tells counts from when it was retrieved. */
function isUndated(docs: readonly string[], { reports }: Shown): boolean {
  return docs.every((doc) => reports.get(doc)?.published === null);
}
