/** Times of the clock in English, as TIMEX3 writes them. */

/** Pattern of a time of the clock in normal form, without groups. */
export const CLOCK_WORDS =
  "(?:\\d{1,2}(?:[:.]\\d\\d)? ?(?:am|pm)|\\d{1,2}:\\d\\d(?::\\d\\d)?(?: ?hours)?|\\d{4} ?(?:hours|hrs|gmt|utc)|noon|midnight)(?: (?:est|edt|gmt|utc|local time))?";

/** `T15:00` for "3 pm", "15:00", "1500 GMT"; the zone is left out. Empty when it is no time. */
export function clockTime(words: string): string {
  if (words.startsWith("noon")) return "T12:00";
  if (words.startsWith("midnight")) return "T24:00";
  const match = /^(?<hour>\d{1,2}?)(?:[:.]?(?<minute>\d\d))?(?: ?(?<half>am|pm))?(?![\d])/.exec(words);
  const hour = Number(match?.groups?.hour ?? Number.NaN);
  const minute = match?.groups?.minute ?? "00";
  const half = match?.groups?.half;
  const inDay = half === "pm" && hour < 12 ? hour + 12 : half === "am" && hour === 12 ? 0 : hour;
  if (!(inDay <= 24) || Number(minute) > 59) return "";
  return `T${String(inDay).padStart(2, "0")}:${minute}`;
}
