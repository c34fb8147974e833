/** What the registry of parties holds, as `data/actors/README.md` describes it, and the check that refuses anything else. */
import { z } from "zod";
import { ACTOR_KINDS, type Actor } from "#model/world.ts";

const RELATIONS = ["memberOf", "backedBy", "partOf", "speaksFor", "opposes"] as const;

const year = z
  .string()
  .regex(/^\d{4}$/)
  .nullable();
const text = z.string().min(1);

/** A dated fact about two parties. `from` and `to` are years, inclusive; null is open. */
export const relationSchema = z.strictObject({
  relation: z.enum(RELATIONS),
  actor: text,
  from: year,
  to: year,
  source: text,
});

/** `localAliases` are names that mean this party only in reports on that country. */
export const actorSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  name: text,
  aliases: z.array(text),
  acronyms: z.array(text),
  localAliases: z.array(z.strictObject({ alias: text, country: z.string().length(2) })),
  kind: z.enum(ACTOR_KINDS),
  country: z.string().length(2).nullable(),
  party: text,
  relations: z.array(relationSchema),
  source: text,
});

/** `seats` are the towns that news uses for the government; `relations` are those of its government. */
export const stateSchema = z.strictObject({
  country: z.string().length(2),
  slug: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  seats: z.array(text),
  source: text,
  relations: z.array(relationSchema),
});

export type Relation = z.infer<typeof relationSchema>;
export type ActorRecord = z.infer<typeof actorSchema>;
export type StateRecord = z.infer<typeof stateSchema>;

export function actorOfRecord({ id, name, kind, party, country }: ActorRecord): Actor {
  return { actorId: id, name, kind, party, country };
}
