/** The process in, its exit status out: the only place that knows of `process`, signals and crashes. */
import { EXIT } from "./exit-status.ts";
import { runProgram } from "./program.ts";

/** A reader that has had enough (`| head`) is no error. */
function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED");
}

function reportBug(error: unknown): void {
  if (isClosedPipe(error)) process.exit(EXIT.done);
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`crosscheck: a bug, please report it with the lines below\n${trace}\n`);
  process.exit(EXIT.bug);
}

process.on("uncaughtException", reportBug);
process.on("unhandledRejection", reportBug);
for (const stream of [process.stdout, process.stderr]) stream.on("error", reportBug);

process.exitCode = await runProgram(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  now: () => new Date().toISOString(),
});
