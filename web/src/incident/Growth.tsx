/** How the toll grew from report to report: a chart of steps, and the same as a table. */
import { scaleLinear } from "d3-scale";
import { Link } from "wouter";
import { dayWords } from "../shared/day-words.ts";
import { estimateWords } from "../shared/estimate-words.ts";
import { counted } from "../shared/words.ts";
import styles from "./Growth.module.css";
import { POLICY_NAMES } from "./incident-words.ts";
import { asOfAddress } from "./policy.ts";
import type { Shown } from "./shown.ts";

type Step = Shown["json"]["growth"][number];
type Told = Step & Readonly<{ killed: NonNullable<Step["killed"]> }>;

export function Growth({ shown }: Readonly<{ shown: Shown }>) {
  const { growth, policy } = shown.json;
  const told = growth.filter((step): step is Told => step.killed !== null);
  return (
    <div className={styles.growth}>
      {told.length > 1 && <Chart steps={told} />}
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

const [WIDTH, HEIGHT] = [520, 210];
const MARGIN = { left: 36, right: 8, top: 10, bottom: 40 };
/** More days than these cannot be named under their steps. */
const MOST_NAMED = 8;

/**
 * A step a day on which reports came out: reports come in bursts, and a scale of time would hide how the first days went. The band runs
 * from low to high; where the high is open it ends in a broken line. The strong line is the best.
 */
function Chart({ steps }: Readonly<{ steps: readonly Told[] }>) {
  const top = ({ killed: { low, best, high } }: Told) => high ?? best ?? low;
  const step = (WIDTH - MARGIN.left - MARGIN.right) / steps.length;
  const x = (index: number) => MARGIN.left + index * step;
  const y = scaleLinear([0, Math.max(...steps.map(top), 1)], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
  const named = Math.ceil(steps.length / MOST_NAMED);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.chart} role="img" aria-label={summary(steps)}>
      {y.ticks(4).map((tick) => (
        <g key={tick} transform={`translate(0 ${y(tick)})`}>
          <line x1={MARGIN.left} x2={WIDTH - MARGIN.right} className={styles.grid} />
          <text x={MARGIN.left - 6} dy="0.32em" textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {steps.map((one, index) => {
        const [high, low] = [y(top(one)), y(one.killed.low)];
        const [from, to] = [x(index), x(index + 1)];
        return (
          <g key={one.day}>
            <rect x={from} width={step} y={high} height={Math.max(low - high, 1)} className={styles.band} />
            <line
              x1={from}
              x2={to}
              y1={high}
              y2={high}
              className={one.killed.high === null ? styles.open : styles.edge}
            />
            <line x1={from} x2={to} y1={low} y2={low} className={styles.edge} />
            {index % named === 0 && (
              <text x={from} y={HEIGHT - 22} className={styles.day}>
                <tspan>{`${Number(one.day.slice(8))} ${MONTHS[Number(one.day.slice(5, 7)) - 1]}`}</tspan>
                {isNewYear(steps, index) && (
                  <tspan x={from} dy="1.25em">
                    {one.day.slice(0, 4)}
                  </tspan>
                )}
              </text>
            )}
          </g>
        );
      })}
      {steps.every(({ killed }) => killed.best !== null) && (
        <path
          d={steps
            .map(({ killed }, index) => `${index === 0 ? "M" : "L"}${x(index)} ${y(killed.best ?? 0)}H${x(index + 1)}`)
            .join("")}
          className={styles.best}
        />
      )}
    </svg>
  );
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function isNewYear(steps: readonly Told[], index: number): boolean {
  return steps[index - 1]?.day.slice(0, 4) !== steps[index]?.day.slice(0, 4);
}

function summary(steps: readonly Told[]): string {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return "";
  const told = ({ day, killed }: Told) =>
    `${estimateWords(killed, "killed")} on ${dayWords({ earliest: day, latest: day })}`;
  return `Chart: from ${told(first)} to ${told(last)}; the table beside it has all steps`;
}
