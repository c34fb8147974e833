/** What the file system said in, an error that a user can act on out. */
import { type ErrorCode, InputError } from "#model/errors.ts";

const BY_SYSTEM_CODE: Readonly<Record<string, readonly [ErrorCode, string | null]>> = {
  ENOENT: ["report_not_found", null],
  ENOTDIR: ["report_not_found", null],
  ENAMETOOLONG: ["report_not_found", "the name is too long"],
  EACCES: ["report_unreadable", "permission denied"],
  EPERM: ["report_unreadable", "permission denied"],
  ELOOP: ["report_unreadable", "its links lead in a circle"],
  ENXIO: ["report_unreadable", "a pipe, socket or device, not a file"],
};

/**
 * @throws the error itself when it is neither ours nor the file system's: a bug
 */
export function asInputError(error: unknown, place: string): InputError {
  if (error instanceof InputError) return error;
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
  if (code === null || !/^E[A-Z0-9]+$/.test(code)) throw error;
  const [ours, detail] = BY_SYSTEM_CODE[code] ?? (["report_unreadable", code] as const);
  return new InputError(ours, place, detail, error);
}
