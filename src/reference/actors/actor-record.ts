/** What the registry of parties holds, as `data/actors/README.md` describes it, and the check that refuses anything else. */
import { z } from "zod";
import { ACTOR_KINDS } from "#model/world.ts";

export const RELATIONS = [
  "memberOf",
  "backedBy",
  "partOf",
  "speaksFor",
  "opposes",
  "renamedFrom",
  "splitFrom",
  "succeeds",
] as const;

/** A year, month or day; a period ends with the last day of its `to`. */
const when = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, "write it as 2014, 2014-06 or 2014-06-29")
  .nullable();
const text = z.string().trim().min(1, "must not be empty");
const country = z.string().regex(/^[A-Z]{2}$/, "a country is two capital letters, as in ISO 3166-1");
const inOrder = ({ from, to }: Readonly<{ from: string | null; to: string | null }>): boolean =>
  from === null || to === null || from.slice(0, to.length) <= to;
const ORDER = "`from` is after `to`";

/** A dated fact about two parties; `from` and `to` inclusive, null is open. */
export const relationSchema = z
  .strictObject({ relation: z.enum(RELATIONS), actor: text, from: when, to: when, source: text })
  .refine(inOrder, ORDER);

/** A name that holds at any time, or from one day to another. */
const nameSchema = z.union([
  text,
  z.strictObject({ alias: text, from: when.default(null), to: when.default(null) }).refine(inOrder, ORDER),
]);

/** `localAliases` are names that mean this party only in reports on that country; `otherScripts` names as written there. */
export const actorSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "an id is words of small letters and digits with hyphens between"),
  name: text,
  aliases: z.array(nameSchema),
  acronyms: z.array(nameSchema),
  localAliases: z.array(
    z.strictObject({ alias: text, country, from: when.default(null), to: when.default(null) }).refine(inOrder, ORDER),
  ),
  otherScripts: z
    .array(z.strictObject({ name: text, language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/) }))
    .default([]),
  kind: z.enum(ACTOR_KINDS),
  country: country.nullable(),
  party: text,
  relations: z.array(relationSchema),
  source: text,
});

/** `seats` are the towns that news uses for the government; `relations` are those of its government. */
export const stateSchema = z.strictObject({
  country,
  slug: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  seats: z.array(text),
  source: text,
  relations: z.array(relationSchema),
});

export type Relation = z.infer<typeof relationSchema>;
export type ActorRecord = z.infer<typeof actorSchema>;
export type StateRecord = z.infer<typeof stateSchema>;
export type Period = Readonly<{ from: string | null; to: string | null }>;

/** A name of a record with the days between which it means it. */
export type DatedName = Period & Readonly<{ alias: string }>;

export function datedName(name: ActorRecord["aliases"][number]): DatedName {
  return typeof name === "string" ? { alias: name, from: null, to: null } : name;
}

/** @param day  ISO day, or the beginning of one; null holds always */
export function holdsOn(period: Period, day: string | null): boolean {
  return day === null || (hasBegun(period, day) && !hasEnded(period, day));
}

export function hasBegun({ from }: Period, day: string): boolean {
  return from === null || from <= day || day.startsWith(from) || from.startsWith(day);
}

export function hasEnded({ to }: Period, day: string): boolean {
  return to !== null && to < day.slice(0, to.length);
}
