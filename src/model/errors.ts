/** Every error that a user can cause: code, message, remedy. `docs/errors.md` is generated from this list. */

type ErrorText = Readonly<{ message: string; remedy: string; status: number }>;

/** Codes are slugs and never reused. `status` is the HTTP status that a door answers with. */
export const ERRORS = {
  report_not_found: { message: "no such file", remedy: "check the path", status: 404 },
  report_unreadable: { message: "the file cannot be read", remedy: "check its permissions", status: 403 },
  folder_empty: {
    message: "the folder holds no report",
    remedy: "give files that end in .txt .html .htm .md .jsonl",
    status: 400,
  },
  report_empty: { message: "the report is empty", remedy: "save the page again, with its text", status: 400 },
  report_binary: {
    message: "the file is not text",
    remedy: "give text, HTML, Markdown or JSONL; convert other formats first",
    status: 415,
  },
  report_too_large: {
    message: "the report is larger than the limit",
    remedy: "split it, or raise --max-bytes",
    status: 413,
  },
  url_refused: {
    message: "the address may not be fetched",
    remedy: "give the http or https address of a public page; save any other page and add the file",
    status: 400,
  },
  url_unreachable: {
    message: "the page cannot be fetched",
    remedy: "check the address; or open it in a browser, save the page and add the file",
    status: 502,
  },
  record_malformed: {
    message: "the line is not a JSON object with a `text` or `html` string",
    remedy: "correct the line; the other lines were read",
    status: 400,
  },
  actors_unreadable: {
    message: "the file of parties cannot be read",
    remedy: "give a text file in UTF-8 with one JSON object a line, or leave --actors out",
    status: 400,
  },
  actor_invalid: {
    message: "the line is not a party",
    remedy: "correct the line as data/actors/README.md describes it; nothing was read",
    status: 400,
  },
  date_impossible: { message: "not a date of the calendar", remedy: "write it as YYYY-MM-DD", status: 400 },
  workspace_unwritable: {
    message: "the workspace cannot be written",
    remedy: "choose another with --workspace",
    status: 403,
  },
  workspace_newer: {
    message: "the workspace was made by a newer Crosscheck",
    remedy: "update Crosscheck, or choose another workspace with --workspace",
    status: 409,
  },
  workspace_busy: {
    message: "another process is writing to the workspace",
    remedy: "wait until it is done and run the command again",
    status: 409,
  },
  workspace_missing: { message: "there is no workspace here", remedy: "make one with `crosscheck add`", status: 404 },
  workspace_damaged: {
    message: "the workspace does not hold what it should",
    remedy: "run `crosscheck verify` and restore a backup",
    status: 500,
  },
  disk_full: {
    message: "the disk is full",
    remedy: "free some space and run the command again; what was stored is kept",
    status: 507,
  },
  id_unknown: {
    message: "nothing in the workspace has this id",
    remedy: "list ids with `crosscheck incidents`",
    status: 404,
  },
  filter_invalid: {
    message: "the filter is not valid",
    remedy: "see `crosscheck incidents --help`, or `/api` of the server",
    status: 400,
  },
  decision_invalid: {
    message: "this cannot be decided",
    remedy: "see `crosscheck decide --help`; `crosscheck show` tells what an id holds",
    status: 400,
  },
  decision_unknown: {
    message: "there is no such decision",
    remedy: "list decisions with `crosscheck decisions`",
    status: 404,
  },
  value_invalid: {
    message: "the value cannot be understood",
    remedy: "see `crosscheck decide edit --help`",
    status: 400,
  },
  decider_unknown: {
    message: "nobody is named who decides",
    remedy: "give your name with --by, or set CROSSCHECK_USER",
    status: 400,
  },
  request_invalid: {
    message: "the request is not valid",
    remedy: "see /api for what each address takes",
    status: 400,
  },
  request_too_large: {
    message: "the request is larger than the limit",
    remedy: "send fewer files at once, or add large ones with `crosscheck add`",
    status: 413,
  },
  job_unknown: {
    message: "there is no such job",
    remedy: "list jobs at /api/intake; they end with the server, what they stored does not",
    status: 404,
  },
  address_unknown: { message: "nothing is here", remedy: "see /api for all addresses", status: 404 },
  origin_refused: {
    message: "the request came from another site or asked for another host",
    remedy: "open the page by the address that `crosscheck serve` printed",
    status: 403,
  },
  request_failed: {
    message: "a bug of the program",
    remedy: "report it with the lines that `crosscheck serve` printed",
    status: 500,
  },
  port_unusable: {
    message: "the port cannot be listened on",
    remedy: "choose another with --port, or 0 for any that is free",
    status: 409,
  },
  page_missing: {
    message: "the page has not been built",
    remedy: "run `npm run build`; the API is there without it",
    status: 404,
  },
  format_unknown: { message: "no such format", remedy: "see `crosscheck export --help`", status: 400 },
  output_exists: { message: "the output file exists", remedy: "choose another with -o, or add --force", status: 409 },
  output_unwritable: {
    message: "the output file cannot be written",
    remedy: "check the folder and its permissions",
    status: 403,
  },
  gazetteer_file_unreadable: {
    message: "the file of places cannot be read",
    remedy: "check the path and its permissions",
    status: 404,
  },
  gazetteer_format_unknown: {
    message: "not a file of places that is known",
    remedy: "give a GeoNames dump, a GeoNames file of alternate names, or a CSV with columns name, lat, lon, country",
    status: 415,
  },
  gazetteer_line_invalid: {
    message: "the line is not a place",
    remedy: "correct the line or download the file again; nothing was added",
    status: 400,
  },
  gazetteer_archive_refused: {
    message: "the archive cannot be used",
    remedy: "unpack it and give the text file",
    status: 400,
  },
  gazetteer_unknown: {
    message: "no added file has this name",
    remedy: "see `crosscheck gazetteer list`",
    status: 404,
  },
  gazetteer_busy: {
    message: "another process is changing the added places",
    remedy: "wait until it is done and run the command again",
    status: 409,
  },
  gazetteer_unwritable: {
    message: "the added places cannot be written",
    remedy: "check the folder, or name another in CROSSCHECK_GAZETTEER",
    status: 403,
  },
  gazetteer_damaged: {
    message: "the file of added places is not what it should be",
    remedy: "delete it and add your files again",
    status: 500,
  },
} as const satisfies Record<string, ErrorText>;

export type ErrorCode = keyof typeof ERRORS;

/**
 * Bad input at a door. `place` says where (a file, a file and line, an argument), `detail` what was found.
 * Its message is one line: place, what was found, what to do.
 */
export class InputError extends Error {
  readonly code: ErrorCode;
  readonly place: string;
  readonly remedy: string;

  constructor(code: ErrorCode, place: string, detail: string | null = null, cause?: unknown) {
    const { message, remedy } = ERRORS[code];
    super(
      `${place}: ${message}${detail === null ? "" : ` (${detail})`}; ${remedy}`,
      cause === undefined ? {} : { cause },
    );
    this.name = "InputError";
    this.code = code;
    this.place = place;
    this.remedy = remedy;
  }
}
