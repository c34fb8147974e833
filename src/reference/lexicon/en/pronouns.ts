/** Personal and relative pronouns that can stand for a party, with what they can refer to. */

/** `who`: people by gender or number; `it`: one body or thing; `they`: several, or one of unknown gender; `speaker`: first person. */
export type PronounClass = "he" | "she" | "it" | "they" | "speaker" | "relative";

/** Lower-case form to class; second person and expletives are left out on purpose. */
export const PRONOUNS: ReadonlyMap<string, PronounClass> = new Map([
  ["he", "he"],
  ["him", "he"],
  ["his", "he"],
  ["himself", "he"],
  ["she", "she"],
  ["her", "she"],
  ["hers", "she"],
  ["herself", "she"],
  ["it", "it"],
  ["its", "it"],
  ["itself", "it"],
  ["they", "they"],
  ["them", "they"],
  ["their", "they"],
  ["theirs", "they"],
  ["themselves", "they"],
  ["i", "speaker"],
  ["me", "speaker"],
  ["my", "speaker"],
  ["we", "speaker"],
  ["us", "speaker"],
  ["our", "speaker"],
  ["who", "relative"],
  ["whom", "relative"],
  ["which", "relative"],
]);
