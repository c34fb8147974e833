/** How the toll grew from report to report: a chart of steps, and the same as a table. */
import { scaleLinear, scaleTime } from "d3-scale";
import { Link } from "wouter";
import { incidentAddress } from "../shared/addresses.ts";
import { dayWords } from "../shared/day-words.ts";
import { estimateWords } from "../shared/estimate-words.ts";
import { counted } from "../shared/words.ts";
import styles from "./Growth.module.css";
import { POLICY_NAMES } from "./incident-words.ts";
import type { Shown } from "./shown.ts";

type Step = Shown["json"]["growth"][number];
type Told = Step & Readonly<{ killed: NonNullable<Step["killed"]> }>;

const [WIDTH, HEIGHT] = [520, 200];
const MARGIN = { left: 36, right: 12, top: 10, bottom: 26 };

export function Growth({ shown }: Readonly<{ shown: Shown }>) {
  const { growth, policy } = shown.json;
  const told = growth.filter((step): step is Told => step.killed !== null);
  return (
    <div className={styles.growth}>
      {told.length > 1 && <Chart steps={told} />}
      <div>
        <p className="quiet">
          Killed, all sides together, by {POLICY_NAMES[policy]}, as the reports that were out on each day give it by
          rule.
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
            {growth.map(({ day, reports, killed }) => (
              <tr key={day}>
                <th scope="row">
                  <Link href={`${incidentAddress(shown.json.incident.id)}?as_of=${day}`}>
                    {dayWords({ earliest: day, latest: day })}
                    <span className="visually-hidden">: the incident as of this day</span>
                  </Link>
                </th>
                <td>{killed === null ? <span className="quiet">nobody counted</span> : estimateWords(killed)}</td>
                <td>{counted(reports.length, "report")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** The band runs from low to high; where the high is open it ends in a broken line. The strong line is the best. */
function Chart({ steps }: Readonly<{ steps: readonly Told[] }>) {
  const days = steps.map(({ day }) => new Date(`${day}T00:00:00Z`));
  const first = days[0] ?? new Date(0);
  const last = new Date((days.at(-1) ?? first).getTime() + (days.at(-1)!.getTime() - first.getTime()) * 0.08);
  const most = Math.max(...steps.map(({ killed }) => killed.high ?? killed.best ?? killed.low), 1);
  const x = scaleTime([first, last], [MARGIN.left, WIDTH - MARGIN.right]);
  const y = scaleLinear([0, most], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
  const at = (index: number) => x(days[index] ?? last);
  const top = ({ killed }: Told) => killed.high ?? killed.best ?? killed.low;
  const band = steps.map((step, index) => {
    const [from, to] = [at(index), at(index + 1)];
    const [high, low] = [y(top(step)), y(step.killed.low)];
    return { key: step.day, from, to, high, low, open: step.killed.high === null };
  });
  const best = steps
    .map(({ killed }, index) => {
      const level = y(killed.best ?? killed.low);
      return `${index === 0 ? "M" : "L"}${at(index)} ${level}H${at(index + 1)}`;
    })
    .join("");
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
      {band.map(({ key, from, to, high, low, open }) => (
        <g key={key}>
          <rect x={from} width={to - from} y={high} height={Math.max(low - high, 1)} className={styles.band} />
          <line x1={from} x2={to} y1={high} y2={high} className={open ? styles.open : styles.edge} />
          <line x1={from} x2={to} y1={low} y2={low} className={styles.edge} />
        </g>
      ))}
      <path d={best} className={styles.best} />
      {steps.map(({ day }, index) => (
        <text key={day} x={at(index)} y={HEIGHT - 8} textAnchor={index === 0 ? "start" : "middle"}>
          {Number(day.slice(8))} {MONTHS[Number(day.slice(5, 7)) - 1]}
        </text>
      ))}
    </svg>
  );
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function summary(steps: readonly Told[]): string {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return "";
  const told = ({ day, killed }: Told) =>
    `${estimateWords(killed, "killed")} on ${dayWords({ earliest: day, latest: day })}`;
  return `Chart: from ${told(first)} to ${told(last)}; the table beside it has all steps`;
}
