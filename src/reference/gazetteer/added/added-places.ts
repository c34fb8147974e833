/** The file of added places in, look-ups in it out: by the key of a name, by id, by GeoNames number. */
import { createHash } from "node:crypto";
import type { PlaceKind } from "#model/world.ts";
import { openAddedFile } from "./database.ts";
import { layersOf } from "./layers.ts";

/** A place as it was added; `admin1` and `admin2` are codes, empty when unknown. */
export type PlaceRow = Readonly<{
  ref: number;
  id: string;
  name: string;
  ascii: string;
  kind: PlaceKind;
  feature: string;
  country: string;
  admin1: string;
  admin2: string;
  lat: number;
  lon: number;
  population: number;
}>;
/** A name found: what it refers to, in which spelling. */
export type NameRow = Readonly<{ ref: number; spelling: string }>;

export type AddedPlaces = Readonly<{
  /** changes when anything is added or taken away */
  fingerprint: string;
  named: (key: string) => readonly NameRow[];
  byRef: (ref: number) => PlaceRow | null;
  byId: (id: string) => PlaceRow | null;
  close: () => void;
}>;

/** Namesakes that are looked at; the world has more than that only of names such as "San Antonio". */
const MOST_NAMED = 500;

/** Null when nothing was added. */
export function openAddedPlaces(folder: string): AddedPlaces | null {
  const database = openAddedFile(folder);
  if (database === null) return null;
  const layers = layersOf(database);
  if (layers.length === 0) {
    database.close();
    return null;
  }
  const columns = "ref, id, name, ascii, kind, feature, country, admin1, admin2, lat, lon, population";
  const names = database.prepare<[string], NameRow>(
    `select ref, min(spelling) as spelling from name where key = ? group by ref order by ref limit ${MOST_NAMED}`,
  );
  const byRef = database.prepare<[number], PlaceRow>(
    `select ${columns} from place where ref = ? order by layer desc limit 1`,
  );
  const byId = database.prepare<[string], PlaceRow>(
    `select ${columns} from place where id = ? order by layer desc, ref limit 1`,
  );
  const parts = layers.map(({ name, kind, sha256 }) => `${name} ${kind} ${sha256}`);
  return {
    fingerprint: createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 12),
    named: (key) => names.all(key),
    byRef: (ref) => byRef.get(ref) ?? null,
    byId: (id) => byId.get(id) ?? null,
    close: () => database.close(),
  };
}
