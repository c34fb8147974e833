/** A MUC-4 document in, when and where it was filed out. */
import { openGazetteer } from "#reference/gazetteer/gazetteer.ts";
import type { GoldDocument } from "../gold.ts";
import type { Filing } from "./scene.ts";
import { isLatin } from "./setting.ts";

const gazetteer = openGazetteer();

/** A name of many towns means the largest one of Latin America: that is where the task's reports come from. */
export function filingOf({ doc_date, dateline_place }: GoldDocument): Filing {
  const name = dateline_place?.replace(/\s*\(.*|,.*/, "") ?? null;
  if (name === null || name === "" || name === "CLANDESTINE" || name === "NO CITY") {
    return { publishedOn: doc_date, filedFrom: null };
  }
  const found = gazetteer.lookup(name);
  const country = (found.find((entry) => isLatin(entry.country)) ?? found[0])?.country ?? null;
  return { publishedOn: doc_date, filedFrom: country };
}
