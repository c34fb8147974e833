/** `npm start`: reads the reports named after `--`, or those of examples/ when none is; on a terminal, then opens the page. */
const given = process.argv.slice(2);
/** Options of `crosscheck read` that take the next argument as their value. */
const TAKES_VALUE = ["--published", "--outlet", "--max-bytes"];
const onlyOptions = given.every(
  (argument, index) => (argument.startsWith("-") && argument !== "-") || TAKES_VALUE.includes(given[index - 1] ?? ""),
);
process.argv.splice(2, given.length, "read", "--page", ...given, ...(onlyOptions ? ["examples"] : []));
await import("./crosscheck.mjs");
