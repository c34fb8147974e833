/** Names of places in, what is known of the places that bear them out. */
import { foldName } from "#text/fold.ts";
import { openAddedPlaces } from "./added/added-places.ts";
import { type MergedPlaces, mergeAdded, type Places } from "./added/merge-added.ts";
import { buildIndex } from "./build-index.ts";
import type { GazetteerEntry, NameMatch } from "./entry.ts";
import { cachedIndex, cacheFolders } from "./index-cache.ts";
import { InstalledPlaces } from "./installed-places.ts";
import { installedSources } from "./sources.ts";
import { type NamedEntry, readTables } from "./tables.ts";

/** A list of places with their names; keep it open while reading reports, and close it once. */
export type Gazetteer = Readonly<{
  /**
   * Places of this name or an alternate of it, without regard to case, accents, apostrophes and hyphens, most populous
   * first; countries and regions before divisions and towns. Abbreviations ("U.S.", "Mo.") must be written as such.
   */
  lookup: (name: string) => readonly GazetteerEntry[];
  /** Towns whose names have the same consonants ("Khasham" for Khushām), in countries with transliterated names. */
  lookupVariants: (name: string) => readonly GazetteerEntry[];
  /** A country by ISO code, or a division by code (`SY.07`); null when unknown. */
  area: (code: string) => GazetteerEntry | null;
  /** ISO code of the country of a demonym ("Syrian", "Syrians"); null for any other word. */
  demonym: (word: string) => string | null;
  /** of what the user added, null when nothing was: readings by different ones may differ */
  fingerprint: string | null;
  close: () => void;
}>;

/** `addedFolder` holds what the user added (`gazetteerFolder`); without it only what is installed is known. */
export type GazetteerOptions = Readonly<{ cacheFolder?: string; addedFolder?: string }>;

/** Longest variant that must be written exactly so, dots aside: "us" is not "U.S.", "in" is not Indiana. */
const ABBREVIATION_LENGTH = 4;

/** Opens the gazetteer, building the index of the installed extracts on the first start; nothing is downloaded. */
export function openGazetteer(options: GazetteerOptions = {}): Gazetteer {
  const sources = installedSources();
  const folders = options.cacheFolder === undefined ? cacheFolders() : [options.cacheFolder];
  const { index } = cachedIndex(sources.version, folders, () => buildIndex(sources));
  const installed = new InstalledPlaces(index, sources.towns);
  const added = options.addedFolder === undefined ? null : openAddedPlaces(options.addedFolder);
  return added === null ? gazetteerOf(installed, null) : gazetteerOf(installed, mergeAdded(installed, added));
}

function gazetteerOf(installed: InstalledPlaces, merged: MergedPlaces | null): Gazetteer {
  const places: Places = merged ?? installed;
  const tables = readTables();
  const areas = namesOf([...tables.countries, ...tables.regions]);
  const divisions = namesOf(
    tables.divisionVariants.flatMap(({ code, variants }) => {
      const entry = places.division(code);
      return entry === null ? [] : [{ entry, variants }];
    }),
  );
  const alone = new Map(
    tables.divisionVariants.flatMap(({ code, alone }) => alone.map((name) => [foldName(name), code])),
  );
  const countries = new Map(tables.countries.map(({ entry }) => [entry.country, entry]));
  /** Of a country, only other names are added: its point and its code stay. */
  const ownCountry = (entry: GazetteerEntry): GazetteerEntry =>
    entry.kind === "country" ? { ...(countries.get(entry.country) ?? entry), match: entry.match } : entry;
  return {
    fingerprint: merged?.fingerprint ?? null,
    lookup: (name) => {
      const plain = name.replace(/^the\s+/i, "");
      const named = [...areas(plain), ...areas(name)];
      const others = [...divisions(plain), ...places.named(plain), ...places.divisionsNamed(plain)].map(ownCountry);
      const code = alone.get(foldName(plain));
      // "Gaza" is the strip; the town is found as "Gaza City"
      const meant = others.filter(
        ({ kind, admin1 }) => kind === "admin1" || code === undefined || admin1?.code !== code,
      );
      return uniqueById([...named, ...meant.toSorted(byPopulation)]);
    },
    lookupVariants: (name) => places.variants(name).toSorted(byPopulation),
    area: (code) => countries.get(code) ?? places.division(code),
    demonym: (word) => {
      const key = foldName(word);
      return tables.demonyms.get(key) ?? tables.demonyms.get(key.replace(/s$/, "")) ?? null;
    },
    close: () => places.close(),
  };
}

function byPopulation(left: GazetteerEntry, right: GazetteerEntry): number {
  return right.population - left.population || (left.id < right.id ? -1 : 1);
}

function uniqueById(entries: readonly GazetteerEntry[]): readonly GazetteerEntry[] {
  return [...new Map(entries.toReversed().map((entry) => [entry.id, entry])).values()].toReversed();
}

/** A look-up over a small table: names without regard to case, abbreviations as written. */
function namesOf(table: readonly NamedEntry[]): (name: string) => readonly GazetteerEntry[] {
  const byKey = new Map<string, { spelling: string; entry: GazetteerEntry }[]>();
  for (const { entry, variants } of table) {
    for (const spelling of [entry.name, ...variants]) {
      const key = foldName(spelling);
      const match: NameMatch = spelling === entry.name ? "name" : "alternate";
      byKey.set(key, [...(byKey.get(key) ?? []), { spelling, entry: { ...entry, match } }]);
    }
  }
  const bare = (spelling: string): string => spelling.replaceAll(/[.\s]/g, "");
  return (name) =>
    (byKey.get(foldName(name)) ?? [])
      .filter(({ spelling, entry }) => {
        const abbreviation = bare(spelling).length <= ABBREVIATION_LENGTH && spelling !== entry.name;
        return !abbreviation || bare(spelling) === bare(name);
      })
      .map(({ entry }) => entry);
}
