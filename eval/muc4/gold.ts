/** A file of MUC-4 documents with their templates in, comparable templates out. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { type Entity, plainFiller } from "./strings.ts";

const numberSchema = z.object({ min: z.number().nullish(), max: z.number().nullish() });
const fillerSchema = z.object({
  optional: z.boolean(),
  values: z.array(z.string()),
  refs: z.array(z.string()).nullable(),
  numbers: z.array(numberSchema).optional(),
});
const dateSchema = z.object({ kind: z.string(), from: z.string().nullable(), to: z.string().nullable() });
const locationSchema = z.object({
  country: z.string().nullable(),
  places: z.array(z.array(z.object({ name: z.string() }))),
});
const templateSchema = z.object({
  template: z.number().nullish(),
  optional: z.boolean(),
  norm: z.object({ date: z.array(dateSchema).nullish(), location: z.array(locationSchema).nullish() }),
  slots: z.record(z.string(), z.array(fillerSchema).nullable()),
});
const documentSchema = z.object({
  id: z.string(),
  dateline_place: z.string().nullish(),
  doc_date: z.string().nullable(),
  body_start: z.number(),
  text: z.string(),
  templates: z.array(templateSchema),
  grit_roles: z.record(z.string(), z.array(z.array(z.string()))),
});
export type GoldDocument = z.output<typeof documentSchema>;
type Filler = z.output<typeof fillerSchema>;
type Slots = z.output<typeof templateSchema>["slots"];
/** Bounds of a number or a period; null is open. */
export type GoldNumber = z.output<typeof numberSchema>;
export type GoldDate = z.output<typeof dateSchema>;
export type GoldLocation = z.output<typeof locationSchema>;

/** The roles of GRIT, in the order of its tables. */
export const ROLES = ["PerpInd", "PerpOrg", "Target", "Victim", "Weapon"] as const;
export type FillerRole = (typeof ROLES)[number];
/** Roles that a template's string slots fill; `VictimAll` is human targets by name and by description. */
export const TEMPLATE_ROLES = ["PerpInd", "PerpOrg", "Target", "Weapon", "VictimAll"] as const;
export type TemplateRole = (typeof TEMPLATE_ROLES)[number];

const SLOTS: Readonly<Record<Exclude<TemplateRole, "VictimAll">, string>> = {
  PerpInd: "PERP: INDIVIDUAL ID",
  PerpOrg: "PERP: ORGANIZATION ID",
  Target: "PHYS TGT: ID",
  Weapon: "INCIDENT: INSTRUMENT ID",
};

/** `effects`: one entry a filler, with its alternatives; `number`: alternatives, empty when gold has none. */
export type GoldHumanTarget = Readonly<{
  names: readonly string[];
  descriptions: readonly string[];
  mentions: Entity;
  optional: boolean;
  number: readonly GoldNumber[];
  effects: readonly Readonly<{ values: readonly string[]; optional: boolean }>[];
}>;

export type GoldTemplate = Readonly<{
  types: readonly string[];
  stages: readonly string[];
  dates: readonly GoldDate[];
  locations: readonly GoldLocation[];
  roles: Readonly<Record<TemplateRole, readonly Entity[]>>;
  humans: readonly GoldHumanTarget[];
  optional: boolean;
}>;

export function readGold(files: readonly string[]): GoldDocument[] {
  return files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => documentSchema.parse(JSON.parse(line))),
  );
}

export function goldTemplates({ templates }: GoldDocument): GoldTemplate[] {
  return templates.map(({ slots, norm, optional }) => {
    const fillersOf = (slot: string): Entity[] => (slots[slot] ?? []).map(({ values }) => values.map(plainFiller));
    const humans = humanTargets(slots);
    return {
      types: slots["INCIDENT: TYPE"]?.[0]?.values ?? [],
      stages: slots["INCIDENT: STAGE OF EXECUTION"]?.[0]?.values ?? [],
      dates: norm.date ?? [],
      locations: norm.location ?? [],
      roles: {
        PerpInd: fillersOf(SLOTS.PerpInd),
        PerpOrg: fillersOf(SLOTS.PerpOrg),
        Target: fillersOf(SLOTS.Target),
        Weapon: fillersOf(SLOTS.Weapon),
        VictimAll: humans.map(({ mentions }) => mentions),
      },
      humans,
      optional,
    };
  });
}

type Draft = {
  keys: string[];
  names: string[];
  descriptions: string[];
  optional: boolean;
  numbers: (readonly GoldNumber[])[];
  effects: { values: readonly string[]; optional: boolean }[];
};

/** Joins the slots on one person by their cross references. */
function humanTargets(slots: Slots): GoldHumanTarget[] {
  const draftOf = ({ values, optional }: Filler): Draft => {
    return { keys: values, names: [], descriptions: [], optional, numbers: [], effects: [] };
  };
  const named = (slots["HUM TGT: NAME"] ?? []).map((filler) => ({ ...draftOf(filler), names: [...filler.values] }));
  const drafts: Draft[] = [...named];
  for (const filler of slots["HUM TGT: DESCRIPTION"] ?? []) {
    const described = named.filter(({ keys }) => keys.some((key) => filler.refs?.includes(key)));
    for (const { descriptions } of described) {
      descriptions.push(...filler.values.filter((value) => !descriptions.includes(value)));
    }
    if (described.length === 0) drafts.push({ ...draftOf(filler), descriptions: [...filler.values] });
  }
  attach(drafts, slots["HUM TGT: NUMBER"] ?? [], (draft, { numbers }) => draft.numbers.push(numbers ?? []));
  attach(drafts, slots["HUM TGT: EFFECT OF INCIDENT"] ?? [], (draft, { values, optional }) =>
    draft.effects.push({ values, optional }),
  );
  return drafts.map(({ names, descriptions, optional, numbers, effects }) => {
    const mentions = [...names, ...descriptions].map(plainFiller);
    return { names, descriptions, mentions, optional, number: numbers[0] ?? [], effects };
  });
}

/** A filler goes to every person that it refers to; as many fillers as persons of one reference go in their order. */
function attach(
  drafts: readonly Draft[],
  fillers: readonly Filler[],
  add: (draft: Draft, filler: Filler) => void,
): void {
  const groups = new Map<string, { persons: Draft[]; fillers: Filler[] }>();
  for (const filler of fillers) {
    const persons = drafts.filter(({ keys }) => keys.some((key) => filler.refs?.includes(key)));
    const key = persons.map((person) => drafts.indexOf(person)).join();
    const group = groups.get(key) ?? { persons, fillers: [] };
    group.fillers.push(filler);
    groups.set(key, group);
  }
  for (const { persons, fillers: told } of groups.values()) {
    const inOrder = persons.length > 1 && told.length === persons.length;
    persons.forEach((person, index) => {
      for (const filler of inOrder ? [told[index]!] : told) add(person, filler);
    });
  }
}
