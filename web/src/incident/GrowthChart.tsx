/** The toll from report to report on a scale of time: how soon it rose is seen as it was. */
import { scaleLinear } from "d3-scale";
import type { ShownIncidentJson } from "#api/schemas/incident.ts";
import { dayWords } from "../shared/day-words.ts";
import { estimateWords } from "../shared/estimate-words.ts";
import styles from "./Growth.module.css";
import { dayTicks, stretches, timeScale } from "./growth-steps.ts";

type Step = ShownIncidentJson["growth"][number];
export type Told = Step & Readonly<{ killed: NonNullable<Step["killed"]> }>;

const [WIDTH, HEIGHT] = [520, 210];
const MARGIN = { left: 36, right: 8, top: 10, bottom: 40 };
/** Of the marks under the axis that stand for the days with new reports. */
const MARK = 5;

/** The band runs from low to high; where the high is open it ends in a broken line. The strong line is the best. */
export function GrowthChart({ steps }: Readonly<{ steps: readonly Told[] }>) {
  const top = ({ killed: { low, best, high } }: Told) => high ?? best ?? low;
  const days = steps.map(({ day }) => day);
  const x = timeScale(days, [MARGIN.left, WIDTH - MARGIN.right]);
  const bottom = HEIGHT - MARGIN.bottom;
  const y = scaleLinear([0, Math.max(...steps.map(top), 1)], [bottom, MARGIN.top]).nice(4);
  const parts = stretches(days, x);
  const best = steps.every(({ killed }) => killed.best !== null)
    ? parts.map(({ from, to }, at) => `${at === 0 ? "M" : "L"}${from} ${y(steps[at]?.killed.best ?? 0)}H${to}`).join("")
    : null;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.chart} role="img" aria-label={summary(steps)}>
      {y
        .ticks(4)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick} transform={`translate(0 ${y(tick)})`}>
            <line x1={MARGIN.left} x2={WIDTH - MARGIN.right} className={styles.grid} />
            <text x={MARGIN.left - 6} dy="0.32em" textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
      {steps.map((step, at) => {
        const { from = 0, to = 0 } = parts[at] ?? {};
        const [high, low] = [y(top(step)), y(step.killed.low)];
        const edge = step.killed.high === null ? styles.open : styles.edge;
        return (
          <g key={step.day}>
            <rect x={from} width={to - from} y={high} height={Math.max(low - high, 1)} className={styles.band} />
            <line x1={from} x2={to} y1={high} y2={high} className={edge} />
            <line x1={from} x2={to} y1={low} y2={low} className={styles.edge} />
            <line x1={from} x2={from} y1={bottom} y2={bottom + MARK} className={styles.mark} />
          </g>
        );
      })}
      {best !== null && <path d={best} className={styles.best} />}
      {dayTicks(x).map(({ at, label, year }) => (
        <text key={at} x={at} y={HEIGHT - 20}>
          <tspan>{label}</tspan>
          {year !== null && (
            <tspan x={at} dy="1.25em">
              {year}
            </tspan>
          )}
        </text>
      ))}
    </svg>
  );
}

function summary(steps: readonly Told[]): string {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return "";
  const told = ({ day, killed }: Told) =>
    `${estimateWords(killed, "killed")} on ${dayWords({ earliest: day, latest: day })}`;
  return `Chart: from ${told(first)} to ${told(last)}; the table beside it has all steps`;
}
