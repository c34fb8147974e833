/** What a file system or database said, as an error that a user can act on. */
import { type ErrorCode, InputError } from "#model/errors.ts";

/** First match wins. SQLITE_IOERR_SHMSIZE is how SQLite says that the shared-memory file found no room. */
const CODES: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^SQLITE_(?:BUSY|LOCKED)/, "workspace_busy"],
  [/^(?:SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT|EFBIG)$/, "disk_full"],
  [/^SQLITE_(?:NOTADB|CORRUPT|IOERR_(?:SHORT_)?READ)/, "workspace_damaged"],
  [/^SQLITE_(?:CANTOPEN|READONLY|PERM|AUTH|IOERR)/, "workspace_unwritable"],
  [
    /^(?:EACCES|EPERM|EROFS|ENOTDIR|EISDIR|EEXIST|ENAMETOOLONG|EINVAL|EIO|ENOENT|ELOOP|EMFILE|ENFILE)$/,
    "workspace_unwritable",
  ],
];

/** The code of a system or SQLite error, null for anything else. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/**
 * The error that a door should see.
 *
 * @param place  the file or folder that the work was on
 * @returns  an `InputError` with its cause where the system named one; the error itself otherwise: a bug, to be seen as one
 */
export function asInputError(error: unknown, place: string): unknown {
  const code = errorCode(error);
  if (code === null || error instanceof InputError) return error;
  const known = CODES.find(([pattern]) => pattern.test(code));
  return known === undefined ? error : new InputError(known[1], place, (error as Error).message, error);
}
