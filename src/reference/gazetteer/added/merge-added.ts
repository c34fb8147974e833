/** Installed places and added ones in, one list of both out: what was added counts where both know a place. */
import { consonantKey, foldName } from "#text/fold.ts";
import type { Division, GazetteerEntry, NameMatch } from "../entry.ts";
import { type InstalledPlaces, isSpelledAs } from "../installed-places.ts";
import { divisionNameKeys, variantKey } from "../keys.ts";
import type { AddedPlaces, PlaceRow } from "./added-places.ts";

export type Places = Pick<InstalledPlaces, "named" | "divisionsNamed" | "variants" | "division" | "close">;
export type MergedPlaces = Places & Readonly<{ fingerprint: string }>;

export function mergeAdded(installed: InstalledPlaces, added: AddedPlaces): MergedPlaces {
  const divisionName = (code: string): Division | null => {
    if (code === "") return null;
    const known = installed.divisionName(code);
    const id = code.split(".").length === 2 ? `admin1:${code}` : `admin2:${code}`;
    const name = known?.name ?? added.byId(id)?.name;
    return name === undefined ? null : { code, name };
  };
  const entryOf = (row: PlaceRow, match: NameMatch): GazetteerEntry => {
    const { id, name, kind, country, lat, lon, feature, population } = row;
    const [admin1, admin2] = [divisionName(row.admin1), divisionName(row.admin2)];
    return { id, name, kind, country, admin1, admin2, lat, lon, feature, population, match };
  };
  /** An installed place as the added files have it; its people are not forgotten where they give none. */
  const renewed = (entry: GazetteerEntry): GazetteerEntry => {
    const row = added.byId(entry.id);
    if (row === null) return entry;
    const fresh = entryOf(row, entry.match);
    return { ...fresh, population: Math.max(fresh.population, entry.population) };
  };
  const found = (ref: number, match: NameMatch): GazetteerEntry[] => {
    const row = added.byRef(ref);
    const town = ref > 0 ? installed.town(ref, match) : null;
    if (row === null) return town === null ? [] : [town];
    const division = row.kind === "admin1" || row.kind === "admin2" ? installed.division(codeOf(row)) : null;
    const people = Math.max(row.population, town?.population ?? 0, division?.population ?? 0);
    return [{ ...entryOf(row, match), population: people }];
  };
  const addedNamed = (name: string): GazetteerEntry[] => {
    const key = foldName(name);
    if (key === "") return [];
    const names = added.named(key).filter(({ spelling }) => isSpelledAs(spelling, name));
    return names.flatMap(({ ref }) => {
      const row = added.byRef(ref);
      const own = row !== null && (foldName(row.name) === key || foldName(row.ascii) === key || isBareName(row, key));
      return found(ref, own ? "name" : "alternate");
    });
  };
  return {
    fingerprint: added.fingerprint,
    named: (name) => together(installed.named(name).map(renewed), addedNamed(name)),
    divisionsNamed: (name) => {
      const [key, bare] = divisionNameKeys(name);
      const others = bare === undefined || bare === key || /\bcity\b/.test(key!) ? [] : addedNamed(bare);
      const divisions = others.filter(({ kind }) => kind === "admin1" || kind === "admin2");
      return together(installed.divisionsNamed(name).map(renewed), divisions);
    },
    variants: (name) => {
      const key = variantKey(consonantKey(name));
      const others = key === "" ? [] : added.named(key).flatMap(({ ref }) => found(ref, "variant"));
      return together(installed.variants(name).map(renewed), others);
    },
    division: (code) => {
      const entry = installed.division(code);
      if (entry !== null) return renewed(entry);
      const row = added.byId(code.split(".").length === 2 ? `admin1:${code}` : `admin2:${code}`);
      return row === null ? null : entryOf(row, "name");
    },
    close: () => {
      added.close();
      installed.close();
    },
  };
}

/** "Idlib" of "Idlib Governorate". */
function isBareName({ kind, name }: PlaceRow, key: string): boolean {
  return (kind === "admin1" || kind === "admin2") && divisionNameKeys(name).includes(key);
}

function codeOf({ kind, admin1, admin2 }: PlaceRow): string {
  return kind === "admin1" ? admin1 : admin2;
}

/** Each place once: by its name where one of them found it so. */
function together(some: readonly GazetteerEntry[], others: readonly GazetteerEntry[]): GazetteerEntry[] {
  const byId = new Map(some.map((entry) => [entry.id, entry]));
  for (const entry of others) {
    const known = byId.get(entry.id);
    if (known === undefined || (known.match !== "name" && entry.match === "name")) byId.set(entry.id, entry);
  }
  return [...byId.values()];
}
