/** Documents of a named-entity corpus in; the names, dates and measures found in its types, and their scores out. */
import { readFileSync, writeFileSync } from "node:fs";
import type { Annotated, Mention, MentionKind } from "#model/annotated.ts";
import { COUNTRY_NAMES, DEMONYMS, PEOPLES } from "#reference/lexicon/en/countries.ts";
import { TITLES } from "#reference/lexicon/en/titles.ts";
import { findNames, type Name } from "#stages/3-annotate/mentions/name-mentions.ts";
import { makeTree } from "#stages/3-annotate/mentions/tree.ts";
import { makeOffsets } from "#text/offsets.ts";
import { prf } from "./attribution-score.ts";
import { makeTextReader } from "./read-text.ts";

type Entity = Readonly<{ start: number; end: number; type: string }>;
type Document = Readonly<{ id: string; text: string; entities?: readonly Entity[] } & Record<string, unknown>>;
export type NerCorpus = "re3d" | "uner" | "worldwide";

/** Our kinds in each corpus's types; null where the corpus marks no such thing. `nationality` is an adjective such as "Syrian". */
const TYPES: Readonly<Record<NerCorpus, Readonly<Record<MentionKind | "nationality", string | null>>>> = {
  re3d: {
    person: "Person",
    organisation: "Organisation",
    "armed-group": "Organisation",
    people: null,
    place: "Location",
    facility: "Location",
    weapon: "Weapon",
    platform: "MilitaryPlatform",
    date: "Temporal",
    quantity: "Quantity",
    nationality: "Nationality",
  },
  uner: {
    person: "PER",
    organisation: "ORG",
    "armed-group": "ORG",
    people: null,
    place: "LOC",
    facility: "LOC",
    weapon: null,
    platform: null,
    date: null,
    quantity: null,
    nationality: null,
  },
  worldwide: {
    person: "Person",
    organisation: "Organization",
    "armed-group": "Organization",
    people: "NORP",
    place: "Location",
    facility: "Facility",
    weapon: "Product",
    platform: "Product",
    date: "Date",
    quantity: "Money",
    nationality: "NORP",
  },
};

/** The corpus is told by the fields that its records carry, when it is not named. */
export async function run(args: { data: string[]; out: string | null; corpus?: NerCorpus }): Promise<object> {
  const documents = args.data.flatMap((path) =>
    readFileSync(path, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Document),
  );
  const corpus = args.corpus ?? corpusOf(documents[0] ?? {});
  const read = await makeTextReader({ attitudes: false });
  const predicted: { id: string; entities: Entity[] }[] = [];
  for (const { id, text } of documents) predicted.push({ id, entities: entitiesOf(await read(text), corpus) });
  if (args.out !== null) writeFileSync(args.out, predicted.map((record) => `${JSON.stringify(record)}\n`).join(""));
  const hasGold = documents.every(({ entities }) => entities !== undefined);
  const scored = hasGold
    ? scores(
        documents.map(({ entities }) => entities ?? []),
        predicted.map(({ entities }) => entities),
      )
    : {};
  return { task: corpus, documents: documents.length, ...scored };
}

function corpusOf(record: Readonly<Record<string, unknown>>): NerCorpus {
  if ("region" in record) return "worldwide";
  return "licence" in record ? "re3d" : "uner";
}

/** Names without titles and articles; dates and measures as the annotator spans them. */
export function entitiesOf(annotated: Annotated, corpus: NerCorpus): Entity[] {
  const { tokens, sentences, mentions, article } = annotated;
  const codePoint = makeOffsets(article.text).codePointOf;
  const types = TYPES[corpus];
  const entity = (start: number, end: number, kind: MentionKind | "nationality"): Entity[] => {
    const type = types[kind];
    return type === null ? [] : [{ start: codePoint(start), end: codePoint(end), type }];
  };
  if (corpus === "re3d") return distinct(mentions.flatMap((mention) => phraseEntity(mention, entity)));
  const names = findNames(makeTree(tokens), sentences).flatMap((name) => {
    const { first, end } = bareName(annotated, name);
    const isTitleOnly = end - first === 1 && TITLES.has(tokens[first]!.form.toLowerCase());
    return first < end && !isTitleOnly ? entity(tokens[first]!.start, tokens[end - 1]!.end, name.kind) : [];
  });
  const nationalities = tokens.flatMap(({ form, start, end, upos }) =>
    upos === "ADJ" && /^\p{Lu}/u.test(form) && DEMONYMS.has(form.toLowerCase())
      ? entity(start, end, "nationality")
      : [],
  );
  const measured = mentions.flatMap(({ kind, provenance }) => {
    const span = provenance.spans[0]!;
    const wanted =
      kind === "date"
        ? !provenance.by.id.endsWith("-vague")
        : kind === "quantity" && provenance.by.id.endsWith("money");
    return wanted ? entity(span.start, span.end, kind) : [];
  });
  return distinct([...names, ...measured, ...nationalities]);
}

/** re3d marks whole phrases, pronouns and groups by description: "the residents of Camp Hurriya" is an organisation there. */
function phraseEntity(
  { kind, provenance, value }: Mention,
  entity: (start: number, end: number, kind: MentionKind) => Entity[],
): Entity[] {
  const { start, end } = provenance.spans[0]!;
  if (provenance.by.id.endsWith("-vague")) return [];
  if (provenance.by.id.endsWith("/pronoun"))
    return PERSONAL.has(value.toLowerCase()) ? entity(start, end, PERSONAL.get(value.toLowerCase())!) : [];
  return entity(start, end, kind === "people" ? "organisation" : kind);
}

const PERSONAL: ReadonlyMap<string, MentionKind> = new Map([
  ...["i", "me", "he", "him", "she", "her"].map((word) => [word, "person"] as const),
  ...["we", "us", "they", "them"].map((word) => [word, "organisation"] as const),
]);

/** A person's name without nationality and titles before it, a body's or place's name whole. */
function bareName({ tokens }: Annotated, { run, kind }: Name): Readonly<{ first: number; end: number }> {
  if (kind !== "person") return run;
  let { first } = run;
  const isPrefix = (word: string): boolean =>
    TITLES.has(word.replace(/\.$/, "")) ||
    DEMONYMS.has(word) ||
    PEOPLES.has(word) ||
    COUNTRY_NAMES.has(word) ||
    word === "prime" ||
    word === "." ||
    word === "foreign" ||
    word === "defense" ||
    word === "defence";
  while (first < run.end - 1 && isPrefix(tokens[first]!.form.toLowerCase())) first++;
  return { first, end: run.end };
}

/** No two of the same span: the first finder's type holds. */
function distinct(entities: readonly Entity[]): Entity[] {
  const bySpan = new Map<string, Entity>();
  for (const entity of entities) {
    const key = `${entity.start}:${entity.end}`;
    if (!bySpan.has(key)) bySpan.set(key, entity);
  }
  return [...bySpan.values()].sort((one, other) => one.start - other.start);
}

/** Strict: equal span and type, by type and over all. */
function scores(gold: readonly (readonly Entity[])[], predicted: readonly (readonly Entity[])[]): object {
  const counts = new Map<string, { right: number; predicted: number; gold: number }>();
  const add = (type: string, field: "right" | "predicted" | "gold"): void => {
    for (const name of [type, "all"]) {
      const sum = counts.get(name) ?? { right: 0, predicted: 0, gold: 0 };
      counts.set(name, { ...sum, [field]: sum[field] + 1 });
    }
  };
  const key = ({ start, end, type }: Entity): string => `${start}:${end}:${type}`;
  for (const [index, entities] of gold.entries()) {
    const goldKeys = new Set(entities.map(key));
    for (const entity of distinctKeys(entities, key)) add(entity.type, "gold");
    for (const entity of distinctKeys(predicted[index] ?? [], key)) {
      add(entity.type, "predicted");
      if (goldKeys.has(key(entity))) add(entity.type, "right");
    }
  }
  return { strict: Object.fromEntries([...counts].sort().map(([type, sum]) => [type, prf(sum)])) };
}

function distinctKeys(entities: readonly Entity[], key: (entity: Entity) => string): Entity[] {
  return [...new Map(entities.map((entity) => [key(entity), entity])).values()];
}
