/** Parties and places that a name may mean, for a person who edits a value. */
import { z } from "@hono/zod-openapi";
import { ACTOR_KINDS, PLACE_KINDS } from "#model/world.ts";

export const lookUpQuery = z.strictObject({ q: z.string().trim().min(1, "type a name").max(100) });

/** `value` is what an edit takes for it: `side-b=VALUE`, `place=VALUE`. */
const found = { value: z.string().describe("what an edit takes for it"), name: z.string() };

export const actorsFoundSchema = z
  .strictObject({
    actors: z.array(
      z.strictObject({
        ...found,
        kind: z.enum(ACTOR_KINDS),
        country: z.string().nullable().describe("its name in English"),
        alias: z.string().nullable().describe("the name that was found, where it is another one"),
      }),
    ),
  })
  .openapi("ActorsFound");
export type ActorsFoundJson = z.infer<typeof actorsFoundSchema>;

export const placesFoundSchema = z
  .strictObject({
    places: z.array(
      z.strictObject({
        ...found,
        kind: z.enum(PLACE_KINDS),
        country: z.string().describe("its name in English; empty for waters and regions of several"),
        division: z.string().nullable(),
        population: z.int().describe("0: not known"),
        lat: z.number(),
        lon: z.number(),
      }),
    ),
  })
  .openapi("PlacesFound");
export type PlacesFoundJson = z.infer<typeof placesFoundSchema>;
