/** The OpenAPI document as a page: each address with its parameters, what it takes and what it answers; then the shapes of the answers. */
import { openApiDocument } from "#api/document.ts";

type Lines = readonly string[];

/** JSON Schema as far as the document uses it. */
type Schema = Readonly<{
  $ref?: string;
  type?: string | readonly string[];
  enum?: readonly unknown[];
  const?: unknown;
  description?: string;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  minimum?: number;
  maximum?: number;
}>;

type Media = Readonly<Record<string, Readonly<{ schema?: Schema; example?: unknown }>>>;
type Operation = Readonly<{
  summary?: string;
  description?: string;
  parameters?: readonly Readonly<{
    name: string;
    in: string;
    required?: boolean;
    description?: string;
    schema: Schema;
  }>[];
  requestBody?: Readonly<{ content: Media }>;
  responses: Readonly<Record<string, Readonly<{ description: string; content?: Media }>>>;
}>;
type Document = Readonly<{
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: Readonly<{ schemas: Readonly<Record<string, Schema>> }>;
}>;

/** A shape this deep is told in its own section, or not further. */
const MOST_DEPTH = 3;
/** More values of a closed list would fill a cell: the codebook defines them. */
const MOST_VALUES = 12;

function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .trim()
    .replaceAll(" ", "-");
}

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function nameOf({ $ref }: Schema): string | null {
  return $ref?.split("/").at(-1) ?? null;
}

function typeText(schema: Schema): string {
  const name = nameOf(schema);
  if (name !== null) return `[${name}](#${anchor(name)})`;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return [...new Set(choices.map(typeText))].join(" or ");
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum !== undefined) return valuesText(schema.enum);
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? ["anything"]);
  return types
    .map((type) => (type === "array" ? `list of ${typeText(schema.items ?? {})}` : `${type}${rangeText(schema, type)}`))
    .join(" or ");
}

function valuesText(values: readonly unknown[]): string {
  const shown = values.slice(0, MOST_VALUES).map((value) => (value === null ? "null" : `\`${value}\``));
  return `${shown.join(", ")}${values.length > MOST_VALUES ? `, and ${values.length - MOST_VALUES} more` : ""}`;
}

function rangeText({ minimum, maximum }: Schema, type: string): string {
  if (type !== "number" && type !== "integer") return "";
  // The bounds that every integer has say nothing.
  const [least, most] = [minimum, maximum].map((bound) =>
    bound !== undefined && Number.isSafeInteger(bound) && Math.abs(bound) < Number.MAX_SAFE_INTEGER ? bound : null,
  );
  if (least == null && most == null) return "";
  if (most == null) return ` from ${least}`;
  return least == null ? ` to ${most}` : ` ${least} to ${most}`;
}

/** One row a member; members of unnamed objects follow as `outer.inner`, of lists as `outer[].inner`. */
function memberRows(schema: Schema, path: string, depth: number): Lines {
  if (nameOf(schema) !== null || depth > MOST_DEPTH) return [];
  if (schema.items !== undefined) return memberRows(schema.items, `${path}[]`, depth);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return [...new Set(choices.flatMap((choice) => memberRows(choice, path, depth)))];
  return Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const own = path === "" ? name : `${path}.${name}`;
    const optional = schema.required?.includes(name) === true ? "" : ", may be missing";
    const row = `| \`${own}\` | ${cell(typeText(member))}${optional} | ${cell(member.description ?? "")} |`;
    return [row, ...memberRows(member, own, depth + 1)];
  });
}

function membersTable(schema: Schema): Lines {
  const rows = memberRows(schema, "", 0);
  return rows.length === 0 ? [] : ["| member | type | meaning |", "|---|---|---|", ...rows, ""];
}

function parameterLines({ parameters = [] }: Operation): Lines {
  if (parameters.length === 0) return [];
  const rows = parameters.map(({ name, in: place, required, description, schema }) => {
    const where = place === "path" ? " (in the address)" : required === true ? " (required)" : "";
    // A number that is read from text is never null, whatever its schema lets through.
    const type = typeText(schema).replace(/ or null$/, "");
    return `| \`${name}\`${where} | ${cell(type)} | ${cell(description ?? "")} |`;
  });
  return ["| parameter | type | meaning |", "|---|---|---|", ...rows, ""];
}

function mediaLines(media: Media): Lines {
  return Object.values(media).flatMap(({ schema = {}, example }) => [
    ...(nameOf(schema) === null ? membersTable(schema) : []),
    ...(example === undefined ? [] : ["```json", JSON.stringify(example, null, 2), "```", ""]),
  ]);
}

function mediaText(media: Media): string {
  return Object.entries(media)
    .map(([type, { schema = {} }]) => (type === "application/json" ? typeText(schema) : `\`${type}\``))
    .join(" or ");
}

function bodyLines({ requestBody }: Operation): Lines {
  if (requestBody === undefined) return [];
  return [`Takes: ${mediaText(requestBody.content)}.`, "", ...mediaLines(requestBody.content)];
}

/** Faults have one shape, which the head of the page tells. */
function answerLines({ responses }: Operation): Lines {
  const faults = Object.keys(responses).filter((status) => Number(status) >= 400);
  const told = Object.entries(responses).filter(([status]) => Number(status) < 400);
  return told.flatMap(([status, { description, content = {} }], index) => {
    const shape = Object.keys(content).length === 0 ? "" : `, ${mediaText(content)}`;
    const also =
      index === told.length - 1 && faults.length > 0
        ? ` Faults: ${faults.map((fault) => `\`${fault}\``).join(", ")}.`
        : "";
    return [`Answers \`${status}\`: ${description}${shape}.${also}`, "", ...mediaLines(content)];
  });
}

function operationLines(heading: string, operation: Operation): Lines {
  return [
    `### ${heading}`,
    "",
    `${operation.summary ?? ""}.`,
    "",
    ...(operation.description === undefined ? [] : [operation.description, ""]),
    ...parameterLines(operation),
    ...bodyLines(operation),
    ...answerLines(operation),
  ];
}

const METHODS = ["get", "post", "put", "patch", "delete"] as const;

export function apiPage(notice: string): string {
  // As any other program reads it.
  const { paths, components }: Document = JSON.parse(JSON.stringify(openApiDocument("")));
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    METHODS.flatMap((method) => {
      const operation = methods[method];
      return operation === undefined ? [] : [{ heading: `${method.toUpperCase()} ${path}`, operation }];
    }),
  );
  return [
    "# HTTP API",
    "",
    notice,
    "",
    "`crosscheck serve` answers on this machine alone, at the address that it prints; the page in the browser uses the same API. `/api` gives this",
    "description as an OpenAPI 3.1 document.",
    "",
    "- A parameter that an address does not know is refused with status 400, so that a mistyped filter is not taken for none.",
    '- A parameter of the type "list of" may stand several times; any of its values will do.',
    "- Lists come in pages: `next` of a page is `after` of the following one, null on the last. Pages stay whole when the record changes.",
    "- Lists are there as `.json` and `.csv` too. Cells that a spreadsheet would run as formulas are made inert.",
    "- Offsets are UTF-16 code units, half-open, into the text of the report. Days are ISO 8601.",
    "- Every fault has the shape [Error](#error); [docs/errors.md](errors.md) lists the codes.",
    "",
    "## Addresses",
    "",
    "| address | gives |",
    "|---|---|",
    ...operations.map(
      ({ heading, operation }) => `| [${heading}](#${anchor(heading)}) | ${cell(operation.summary ?? "")} |`,
    ),
    "",
    ...operations.flatMap(({ heading, operation }) => operationLines(heading, operation)),
    "## Shapes",
    "",
    "`outer.inner` is a member of a member, `outer[].inner` of each of a list. Members may be added; none changes its meaning.",
    "",
    ...Object.entries(components.schemas)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .flatMap(([name, schema]) => [
        `### ${name}`,
        "",
        ...(schema.description === undefined ? [] : [`${schema.description}.`, ""]),
        ...shapeLines(schema),
      ]),
  ].join("\n");
}

function shapeLines(schema: Schema): Lines {
  const table = membersTable(schema);
  return table.length > 0 ? table : [typeText(schema), ""];
}
