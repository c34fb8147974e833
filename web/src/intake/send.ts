/** Files in, requests out: as many as fit at a time, all into one job. */
import type { IntakeJobJson, IntakeJson } from "#api/schemas/intake.ts";
import { postForm } from "../shared/api.ts";
import type { NamedFile } from "./gather-files.ts";

/** Small enough that the first items are stored while the next are sent. */
const MOST_FILES = 40;
const MOST_BYTES = 16_000_000;

export type Said = Readonly<{ outlet: string; published: string }>;

/** In order; a large file goes alone. */
export function parcels(files: readonly NamedFile[]): readonly (readonly NamedFile[])[] {
  const all: NamedFile[][] = [];
  let bytes = 0;
  for (const one of files) {
    const current = all.at(-1);
    if (current === undefined || current.length === MOST_FILES || bytes + one.file.size > MOST_BYTES) {
      all.push([one]);
      bytes = one.file.size;
    } else {
      current.push(one);
      bytes += one.file.size;
    }
  }
  return all;
}

function formOf(files: readonly NamedFile[], said: Said, into: string | null): FormData {
  const form = new FormData();
  for (const { name, file } of files) form.append("files", file, name);
  for (const [field, value] of Object.entries({ ...said, into })) if (value) form.append(field, value);
  return form;
}

/** @throws ApiError; what was sent before stays with its job */
export async function sendFiles(
  files: readonly NamedFile[],
  said: Said,
  {
    into,
    signal,
    onSent,
  }: Readonly<{ into: string | null; signal: AbortSignal; onSent: (sent: number, job: IntakeJobJson) => void }>,
): Promise<void> {
  let job = into;
  let sent = 0;
  for (const parcel of parcels(files)) {
    if (signal.aborted) return;
    const answered = await postForm<IntakeJobJson>("/intake", formOf(parcel, said, job), signal);
    job = answered.id;
    sent += parcel.length;
    onSent(sent, answered);
  }
}

/** What need not be sent to be refused: a request may not hold it. */
export function tooLarge(files: readonly NamedFile[], { requestBytes }: IntakeJson["limits"]): readonly NamedFile[] {
  return files.filter(({ file }) => file.size > requestBytes * 0.99);
}
