/** `npm start`: reads the reports named after `--`, or those of examples/ when none is. */
const given = process.argv.slice(2);
const onlyOptions = given.every((argument) => argument.startsWith("-") && argument !== "-");
process.argv.splice(2, given.length, "read", ...given, ...(onlyOptions ? ["examples"] : []));
await import("./crosscheck.mjs");
