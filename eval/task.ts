/** What an evaluation task takes and gives. */

/** `task`: its name on the command line; `data`: files given with --data; `out`: where predictions go. */
export type TaskArguments = Readonly<{ task: string; data: string[]; out: string | null }>;
/** Options that only the task `gold` uses. */
export type GoldArguments = TaskArguments & Readonly<{ update: boolean; allowRegression: boolean; misses: boolean }>;
/** Options that only the task `ud` uses. */
export type SyntaxArguments = TaskArguments & Readonly<{ raw: boolean; model: string | null }>;
/** Options that only the task `gva` uses. */
export type GvaArguments = TaskArguments & Readonly<{ level: "incident" | "article"; clusters: boolean }>;
/** Options that only the tasks of names use: a file of predictions to score in place of the shipped model's. */
export type NameArguments = TaskArguments & Readonly<{ predictions: string | null }>;
export type AllArguments = GoldArguments & SyntaxArguments & GvaArguments & NameArguments;

/** A task that cannot run or whose result is not good enough; the message is for the person at the terminal. */
export class TaskError extends Error {
  readonly exitCode: 2 | 3;

  constructor(message: string, exitCode: 2 | 3 = 2) {
    super(message);
    this.name = "TaskError";
    this.exitCode = exitCode;
  }
}
