/** The seed page in; one line per fact, right or wrong with what was found, and how many are right out. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./gold-case.ts";
import { openReader } from "./open-reader.ts";
import { countSourced, unsourced } from "./provenance.ts";
import { openAll, recordOf } from "./read-case.ts";
import { viewRecord } from "./record-view.ts";
import { type Judged, judgeSeed } from "./seed-facts.ts";
import { type TaskArguments, TaskError } from "./task.ts";

/** The page is not part of this project: it lies beside the checkout, or where --data says. */
const PAGE = join(ROOT, "..", "shared", "seed", "report.txt");
const PUBLISHED = "2018-02-09";

/** @throws TaskError when the page is not there */
export async function run({ data }: TaskArguments): Promise<object> {
  const page = data[0] ?? PAGE;
  if (!existsSync(page)) throw new TaskError(`${page}: no seed page; give it with --data FILE`);
  const record = await recordOf(await openAll([page], PUBLISHED), await openReader());
  const loose = unsourced(record);
  const facts: Judged[] = [
    ...judgeSeed(viewRecord(record)),
    {
      fact: "every value leads back to words and names its producer",
      right: loose.length === 0 && record.incidents.length > 0,
      found: `${countSourced(record)} values, ${loose.length} without${loose.slice(0, 3).map((each) => ` ${each}`)}`,
    },
  ];
  for (const { fact, right, found } of facts)
    console.log(`${right ? "right" : "WRONG"}  ${fact}\n         found: ${found}`);
  const right = facts.filter((each) => each.right).length;
  console.log(`\n${right} of ${facts.length} right`);
  return { task: "seed", published: PUBLISHED, right, facts: facts.length };
}
