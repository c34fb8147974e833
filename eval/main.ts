/** `npm run eval -- TASK …` in; the task's report and, last, its scores as one JSON line out. */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { type AllArguments, type SyntaxArguments, type TaskArguments, TaskError } from "./task.ts";

/** `run` gives the scores, or nothing when it has printed them itself. */
type Task = Readonly<{ run: (options: AllArguments) => Promise<object | null>; needsData: boolean; about: string }>;

type Runner = (options: TaskArguments) => Promise<object>;
/** Loaded when chosen: a task must not fail because another cannot be loaded. */
const later =
  (load: () => Promise<{ run: Runner }>): Runner =>
  async (options) =>
    (await load()).run(options);
const ner = async (options: AllArguments) => (await import("./ner.ts")).run(options);

/** This task reads its own argument list. */
async function syntax({ data, out, raw, model }: SyntaxArguments): Promise<null> {
  const list = ["--data", data[0] as string, ...(raw ? ["--raw"] : [])];
  if (out !== null) list.push("--out", out);
  if (model !== null) list.push("--model", model);
  await (await import("./ud.ts")).run(list);
  return null;
}

const TASKS: Readonly<Record<string, Task>> = {
  seed: {
    run: later(() => import("./seed.ts")),
    needsData: false,
    about: "facts of one scraped page, right or wrong",
  },
  gold: {
    run: async (options) => (await import("./gold.ts")).run(options),
    needsData: false,
    about: "examples and passages against what a person recorded; held by floors.json",
  },
  claims: {
    run: async (options) => (await import("./claims.ts")).run(options),
    needsData: false,
    about: "claims of hard sentences against what a careful coder recorded; --misses",
  },
  dates: {
    run: async (options) => (await import("./dates.ts")).run(options),
    needsData: false,
    about: "days of told events, exact and holding the truth; --misses",
  },
  chains: {
    run: async (options) => (await import("./chains.ts")).run(options),
    needsData: false,
    about: "which words name one thing, and who speaks, against what a careful reader joined; --misses, --data PolNeAR",
  },
  actors: {
    run: async (options) => (await import("./actors.ts")).run(options),
    needsData: false,
    about: "names of parties to the party meant, whom speakers speak for; --misses",
  },
  assessment: {
    run: async (options) => (await import("./assessment.ts")).run(options),
    needsData: false,
    about: "toll, date, place of one incident from a recorder's narrative; --misses, --data FILE for other narratives",
  },
  places: {
    run: async (options) => (await import("./places.ts")).run(options),
    needsData: false,
    about: "place names of hard sentences against what they mean, and those that must stay open; --misses",
  },
  contradictions: {
    run: async (options) => (await import("./contradictions.ts")).run(options),
    needsData: false,
    about: "where reports contradict each other and where they only seem to; held by floors.json; --misses",
  },
  timeline: {
    run: async (options) => (await import("./timeline.ts")).run(options),
    needsData: false,
    about: "what came before and after an incident, and what is of another or has not happened; --misses",
  },
  copies: {
    run: async (options) => (await import("./copies.ts")).run(options),
    needsData: false,
    about: "reports that are copies of one another; --misses, --data FILE of gva or ecb_plus for real pairs and edits",
  },
  ud: { run: syntax, needsData: true, about: "tags and trees on Universal Dependencies" },
  polnear: { run: later(() => import("./polnear.ts")), needsData: true, about: "source, cue, content on PolNeAR" },
  re3d: { run: ner, needsData: true, about: "names and spans on re3d" },
  uner: { run: ner, needsData: true, about: "names on Universal NER" },
  worldwide: { run: ner, needsData: true, about: "names on worldwide newswire" },
  lgl: { run: later(() => import("./lgl.ts")), needsData: true, about: "place names to coordinates on LGL" },
  timebank: { run: later(() => import("./timebank.ts")), needsData: true, about: "TIMEX3 on TimeBank" },
  muc4: {
    run: async (options) => (await import("./muc4/muc4.ts")).run(options),
    needsData: true,
    about: "incident templates on MUC-4: type, fillers, number, effect, date, place; --misses",
  },
  ecb: {
    run: later(() => import("./ecb.ts")),
    needsData: true,
    about: "events of several reports held together, on ECB+ with gold mentions, beside the lemma baseline",
  },
  gva: {
    run: async (options) => (await import("./gva.ts")).run(options),
    needsData: true,
    about: "killed, injured, date, place of shootings; --level article, --clusters",
  },
};

function usage(): string {
  const tasks = Object.entries(TASKS).map(([name, { about, needsData }]) => {
    return `  ${name.padEnd(10)} ${about}${needsData ? " (--data FILE)" : ""}`;
  });
  return [
    "npm run eval -- TASK [--data FILE…] [--out FILE]",
    "npm run eval -- gold [--misses] [--update [--allow-regression]]",
    ...tasks,
  ].join("\n");
}

function readArguments(): AllArguments {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: "string", multiple: true, default: [] },
      out: { type: "string" },
      update: { type: "boolean", default: false },
      "allow-regression": { type: "boolean", default: false },
      misses: { type: "boolean", default: false },
      raw: { type: "boolean", default: false },
      clusters: { type: "boolean", default: false },
      level: { type: "string", default: "incident" },
      model: { type: "string" },
      predictions: { type: "string" },
    },
  });
  // `--data A B` gives B as a positional
  const [task, ...more] = positionals;
  if (task === undefined) throw new TaskError(usage());
  const { update, misses, raw, clusters, out = null, model = null, predictions = null } = values;
  const level = values.level === "article" ? "article" : "incident";
  const data = [...values.data, ...more];
  return {
    task,
    data,
    out,
    model,
    predictions,
    raw,
    level,
    clusters,
    update,
    misses,
    allowRegression: values["allow-regression"],
  };
}

async function main(): Promise<void> {
  const options = readArguments();
  const name = options.task;
  const task = TASKS[name];
  if (task === undefined) throw new TaskError(`no task \`${name}\`\n${usage()}`);
  if (task.needsData && options.data.length === 0) {
    throw new TaskError(`task \`${name}\` reads a data set that is not part of this project: give it with --data FILE`);
  }
  const missing = options.data.find((file) => !existsSync(file));
  if (missing !== undefined) throw new TaskError(`${missing}: no such file; check --data`);
  const result = await task.run(options);
  if (result !== null) console.log(JSON.stringify(result));
}

try {
  await main();
} catch (error) {
  const known = error instanceof TaskError || (error instanceof TypeError && "code" in error);
  console.error(known ? error.message : error);
  process.exitCode = error instanceof TaskError ? error.exitCode : known ? 2 : 1;
}
