/** The days on which something may have happened, in words. */
import { type Days, dayWords } from "./day-words.ts";

export function DayText({ days }: Readonly<{ days: Days | null }>) {
  if (days === null) return <span className="quiet">{dayWords(days)}</span>;
  return days.earliest === days.latest ? (
    <time dateTime={days.earliest}>{dayWords(days)}</time>
  ) : (
    <span>{dayWords(days)}</span>
  );
}
