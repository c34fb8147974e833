/** What a server says of its answer in, what it can be read as out. */

/** `mediaType` is null when the bytes must tell. */
export type ContentType = Readonly<{ mediaType: string | null; charset: string | null }>;

/** What is not here cannot be read. */
const READ_AS: ReadonlyMap<string, string | null> = new Map([
  ["", null],
  ["application/octet-stream", null],
  ["text/html", "text/html"],
  ["application/xhtml+xml", "application/xhtml+xml"],
  ["text/plain", "text/plain"],
  ["text/markdown", "text/markdown"],
  ["text/x-markdown", "text/markdown"],
  ["application/jsonl", "application/jsonl"],
  ["application/x-ndjson", "application/jsonl"],
]);

/** @returns  the type as the server wrote it when it cannot be read */
export function contentType(header: string | undefined): ContentType | string {
  const [written = "", ...parameters] = (header ?? "").split(";");
  const type = written.trim().toLowerCase();
  const mediaType = READ_AS.get(type);
  if (mediaType === undefined) return type.slice(0, 100);
  const charset = parameters.map(
    (parameter) => /^\s*charset\s*=\s*["']?(?<label>[\w.:+-]{1,40})/i.exec(parameter)?.groups?.label,
  );
  return { mediaType, charset: charset.find((label) => label !== undefined)?.toLowerCase() ?? null };
}
