/** The project's own tables in `data/gazetteer`: countries, well-known regions and waters, spellings of divisions. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { foldName } from "#text/fold.ts";
import { packageRoot } from "../package-root.ts";
import type { GazetteerEntry } from "./entry.ts";

/** An entry with the spellings that name it besides its own name. */
export type NamedEntry = Readonly<{ entry: GazetteerEntry; variants: readonly string[] }>;

export type GazetteerTables = Readonly<{
  countries: readonly NamedEntry[];
  regions: readonly NamedEntry[];
  /** ISO country code by folded demonym ("syrian") */
  demonyms: ReadonlyMap<string, string>;
  /** other names of divisions by code; those of `alone` mean the division and never its town of that name ("Gaza") */
  divisionVariants: readonly Readonly<{ code: string; variants: readonly string[]; alone: readonly string[] }>[];
}>;

const BLANK = { admin1: null, admin2: null, population: 0, match: "name" } as const;

/** Those of `data/gazetteer/`. */
export const GAZETTEER_TABLES = ["countries.tsv", "regions.tsv", "division-variants.tsv"] as const;

export function readTables(folder = join(packageRoot(), "data", "gazetteer")): GazetteerTables {
  const countries = readRows(join(folder, "countries.tsv"));
  return {
    countries: countries.map(countryEntry),
    regions: readRows(join(folder, "regions.tsv")).map(regionEntry),
    demonyms: new Map(countries.flatMap((row) => list(row.demonyms).map((word) => [foldName(word), row.code!]))),
    divisionVariants: readRows(join(folder, "division-variants.tsv")).map((row) => ({
      code: row.code!,
      variants: [...list(row.variants), ...list(row.alone)],
      alone: list(row.alone),
    })),
  };
}

function countryEntry(row: Row): NamedEntry {
  const entry = {
    id: `country:${row.code}`,
    name: row.name!,
    kind: "country",
    country: row.code!,
    lat: Number(row.lat),
    lon: Number(row.lon),
    feature: "PCLI",
    ...BLANK,
  } as const;
  return { entry, variants: list(row.variants) };
}

function regionEntry(row: Row): NamedEntry {
  const kind = row.kind === "sea" ? "sea" : "region";
  const entry = {
    id: `${kind}:${row.slug}`,
    name: row.name!,
    kind,
    country: row.country!,
    lat: Number(row.lat),
    lon: Number(row.lon),
    feature: kind === "sea" ? "SEA" : "RGN",
    ...BLANK,
  } as const;
  return { entry, variants: list(row.variants) };
}

type Row = Readonly<Record<string, string | undefined>>;

/** Rows of a tab-separated table by the names in its first line. */
function readRows(path: string): readonly Row[] {
  const [header, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  const columns = header!.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, index) => [column, cells[index]]));
  });
}

function list(cell: string | undefined): readonly string[] {
  return cell ? cell.split("|") : [];
}
