/** Files of places that a user adds: what is read, what is refused with file and line, what is found afterwards. */
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { strToU8, type Zippable, zipSync } from "fflate";
import { InputError } from "#model/errors.ts";
import { type Gazetteer, openGazetteer } from "../gazetteer.ts";
import { gazetteerFolder } from "./folder.ts";
import { addLayer, listLayers, removeLayer } from "./layers.ts";

const ROOT = mkdtempSync(join(tmpdir(), "crosscheck-added-"));
after(() => rmSync(ROOT, { recursive: true, force: true }));

const now = () => "2026-01-02T03:04:05Z";
const freshFolder = (): string => mkdtempSync(join(ROOT, "data-"));

type Row = Readonly<Partial<Record<"id" | "name" | "ascii" | "names" | "lat" | "lon", string>>> &
  Readonly<Partial<Record<"class" | "code" | "country" | "admin1" | "admin2" | "people", string>>>;

/** A line of 19 columns as GeoNames has them. */
function dumpLine(row: Row): string {
  const { id = "990001", name = "Tell Wahmi", names = "", lat = "35.5", lon = "40.1", country = "SY" } = row;
  const { code = "PPL", admin1 = "07", admin2 = "", people = "0", ascii = name } = row;
  const columns = [
    id,
    name,
    ascii,
    names,
    lat,
    lon,
    row.class ?? "P",
    code,
    country,
    "",
    admin1,
    admin2,
    "",
    "",
    people,
  ];
  return [...columns, "", "200", "Asia/Damascus", "2024-05-06"].join("\t");
}

let files = 0;
function fileOf(content: string | Uint8Array, name = "XX.txt"): string {
  const folder = join(ROOT, `files-${files++}`);
  rmSync(folder, { recursive: true, force: true });
  const path = join(mkdtempSync(`${folder}-`), name);
  writeFileSync(path, content);
  return path;
}

async function withAdded<T>(contents: readonly (readonly [string, string])[], use: (gazetteer: Gazetteer) => T) {
  const folder = freshFolder();
  for (const [name, content] of contents) await addLayer({ folder, file: fileOf(content, name), now });
  const gazetteer = openGazetteer({ addedFolder: folder });
  try {
    return use(gazetteer);
  } finally {
    gazetteer.close();
  }
}

const idsOf = (gazetteer: Gazetteer, name: string) => gazetteer.lookup(name).map(({ id }) => id);

test("a village of a dump is found by its name, other names and consonants, and lies in its province", () =>
  withAdded([["XX.txt", dumpLine({ names: "Tal al-Wahmi,تل الوهمي", people: "1200" })]], (gazetteer) => {
    const [village] = gazetteer.lookup("Tell Wahmi");
    assert.deepEqual(village, {
      id: "geonames:990001",
      name: "Tell Wahmi",
      kind: "town",
      country: "SY",
      admin1: { code: "SY.07", name: "Deir ez-Zor" },
      admin2: null,
      lat: 35.5,
      lon: 40.1,
      feature: "PPL",
      population: 1200,
      match: "name",
    });
    assert.equal(gazetteer.lookup("tal al-wahmi")[0]?.match, "alternate");
    assert.deepEqual(idsOf(gazetteer, "تل الوهمي"), ["geonames:990001"]);
    assert.equal(gazetteer.lookupVariants("Tall Wahmy")[0]?.id, "geonames:990001");
  }));

test("what was added counts where the installed places know it too, under all names of both, once", () =>
  withAdded(
    [
      [
        "XX.txt",
        dumpLine({ id: "170794", name: "Dayr Jadid", names: "Newdayr", code: "PPLA", lat: "35.30", lon: "40.20" }),
      ],
    ],
    (gazetteer) => {
      for (const name of ["Deir ez-Zor", "Newdayr", "Dayr Jadid"]) {
        const found = gazetteer.lookup(name).filter(({ id }) => id === "geonames:170794");
        assert.equal(found.length, 1, name);
        assert.deepEqual([found[0]!.lat, found[0]!.name], [35.3, "Dayr Jadid"]);
        assert.ok(found[0]!.population > 100_000, "its people are not forgotten");
      }
    },
  ));

test("divisions keep their codes and get a true point; a country gets names and keeps its point", () => {
  const rows = [
    dumpLine({ id: "990002", name: "Wahmi Governorate", class: "A", code: "ADM1", lat: "35.1", lon: "40.3" }),
    dumpLine({ id: "163843", name: "Wahmistan", class: "A", code: "PCLI", admin1: "00", lat: "1", lon: "1" }),
  ];
  return withAdded([["XX.txt", rows.join("\n")]], (gazetteer) => {
    assert.deepEqual(idsOf(gazetteer, "Wahmi Governorate"), ["admin1:SY.07"]);
    assert.deepEqual(idsOf(gazetteer, "Wahmi province"), ["admin1:SY.07"]);
    assert.equal(gazetteer.area("SY.07")?.lat, 35.1);
    const [country] = gazetteer.lookup("Wahmistan");
    assert.equal(country?.id, "country:SY");
    assert.ok(country!.lat > 30);
  });
});

const KINDS = [
  ["P", "PPLX", "quarter"],
  ["S", "CMPRF", "camp"],
  ["S", "AIRB", "base"],
  ["L", "MILB", "base"],
  ["S", "AIRP", "airport"],
  ["S", "PSTB", "crossing"],
  ["S", "DAM", "site"],
  ["L", "OILF", "site"],
  ["T", "HLL", "terrain"],
  ["H", "STM", "water"],
  ["R", "RD", "road"],
  ["A", "ADM3", "area"],
  ["", "", "area"],
] as const;
test("every kind of feature is kept and told; what lies under the sea is not", () => {
  const rows = KINDS.map(([featureClass, code], index) =>
    dumpLine({ id: String(990_100 + index), name: `Wahmi ${index}`, class: featureClass, code }),
  );
  const trench = dumpLine({ id: "990200", name: "Wahmi Trench", class: "U", code: "TRNU" });
  return withAdded([["XX.txt", [...rows, trench].join("\n")]], (gazetteer) => {
    for (const [index, [, , kind]] of KINDS.entries())
      assert.equal(gazetteer.lookup(`Wahmi ${index}`)[0]?.kind, kind, kind);
    assert.deepEqual(gazetteer.lookup("Wahmi Trench"), []);
  });
});

test("alternate names find installed and added places, whichever file came first; links and codes are no names", async () => {
  const names = [
    "1\t990001\tar\tوهمي\t\t\t\t",
    "2\t990001\ten\tImaginary Hill\t1\t\t\t\t1990\t2001",
    "3\t170794\t\tDayr Alternate",
    "4\t170794\tlink\thttps://example.org/Dayr",
    "5\t170794\tiata\tDEZ",
  ];
  const dump = ["XX.txt", dumpLine({})] as const;
  const alternates = ["alternateNamesV2.txt", names.join("\n")] as const;
  const check = (gazetteer: Gazetteer): void => {
    assert.deepEqual(idsOf(gazetteer, "Imaginary Hill"), ["geonames:990001"]);
    assert.deepEqual(idsOf(gazetteer, "وهمي"), ["geonames:990001"]);
    assert.deepEqual(idsOf(gazetteer, "Dayr Alternate"), ["geonames:170794"]);
    assert.deepEqual(gazetteer.lookup("https://example.org/Dayr"), []);
  };
  await withAdded([dump, alternates], check);
  await withAdded([alternates, dump], check);
});

test("alternate names of four columns are enough", () =>
  withAdded([["four.txt", "1\t170794\ten\tFourcolumn"]], (gazetteer) => {
    assert.deepEqual(idsOf(gazetteer, "Fourcolumn"), ["geonames:170794"]);
  }));

test("a list of one's own: other separators, other words for columns, quotes, countries by name, ids that stay", async () => {
  const csv = 'Name;Latitude;Longitude;Country;Kind;Alternates\n"Camp; Wahmi";35.5;40.1;Syria;camp;Tent Town|المخيم\n';
  const ids = await Promise.all(
    [csv, `\uFEFF${csv.replaceAll("\n", "\r\n")}`].map((content) =>
      withAdded([["own.csv", content]], (gazetteer) => {
        const [camp] = gazetteer.lookup("Tent Town");
        assert.deepEqual([camp?.name, camp?.kind, camp?.country], ["Camp; Wahmi", "camp", "SY"]);
        return camp!.id;
      }),
    ),
  );
  assert.match(ids[0]!, /^own:[0-9a-f]{12}$/);
  assert.equal(ids[0], ids[1]);
});

test("Windows line ends, remarks, blank lines, a missing last line end and a missing last column are read", () =>
  withAdded(
    [
      [
        "XX.txt",
        `\uFEFF# a remark\r\n\r\n${dumpLine({}).split("\t").slice(0, 18).join("\t")}\r\n${dumpLine({ id: "990003", name: "Second" })}`,
      ],
    ],
    (gazetteer) => {
      assert.deepEqual(idsOf(gazetteer, "Tell Wahmi"), ["geonames:990001"]);
      assert.deepEqual(idsOf(gazetteer, "Second"), ["geonames:990003"]);
    },
  ));

type Refusal = readonly [what: string, name: string, content: string | Uint8Array, code: string, message: RegExp];
const GOOD = dumpLine({});
const zip = (entries: Zippable): Uint8Array => zipSync(entries);
const REFUSALS: readonly Refusal[] = [
  [
    "a latitude beyond the pole",
    "XX.txt",
    `${GOOD}\n${dumpLine({ lat: "95.1" })}`,
    "gazetteer_line_invalid",
    /XX\.txt:2: .*latitude "95\.1"/,
  ],
  ["a longitude with a comma", "XX.txt", dumpLine({ lon: "40,1" }), "gazetteer_line_invalid", /:1: .*longitude "40,1"/],
  ["a name that is empty", "XX.txt", dumpLine({ name: "" }), "gazetteer_line_invalid", /:1: .*name is empty/],
  ["an id that is no number", "XX.txt", dumpLine({ id: "x" }), "gazetteer_line_invalid", /geonameid "x"/],
  [
    "a class that GeoNames does not have",
    "XX.txt",
    dumpLine({ class: "Q" }),
    "gazetteer_line_invalid",
    /feature class "Q"/,
  ],
  ["a country that is no code", "XX.txt", dumpLine({ country: "Syria" }), "gazetteer_line_invalid", /country "Syria"/],
  ["people that are no number", "XX.txt", dumpLine({ people: "many" }), "gazetteer_line_invalid", /population "many"/],
  ["a line cut short", "XX.txt", `${GOOD}\n${GOOD.slice(0, 40)}`, "gazetteer_line_invalid", /:2: .*columns/],
  [
    "alternate names without an id",
    "names.txt",
    "1\t2\ten\tA\nx\t2\ten\tB",
    "gazetteer_line_invalid",
    /:2: .*alternateNameId/,
  ],
  ["too few columns", "XX.txt", "1\tA\tB", "gazetteer_format_unknown", /3 columns/],
  ["too many columns", "XX.txt", `${GOOD}\tmore`, "gazetteer_format_unknown", /20 columns/],
  ["nothing", "XX.txt", "", "gazetteer_format_unknown", /empty/],
  ["only remarks", "XX.txt", "# a\n# b\n", "gazetteer_format_unknown", /empty/],
  [
    "no UTF-8",
    "XX.txt",
    Buffer.concat([Buffer.from(`${GOOD}\n`), Buffer.from([0x41, 0xff, 0x0a])]),
    "gazetteer_line_invalid",
    /:2: .*UTF-8/,
  ],
  [
    "a kind that is none",
    "own.csv",
    "name,lat,lon,country,kind\nA,1,2,SY,castle",
    "gazetteer_line_invalid",
    /own\.csv:2: .*castle/,
  ],
  [
    "a country that is unknown",
    "own.csv",
    "name,lat,lon,country\nA,1,2,SY\nB,1,2,Atlantis",
    "gazetteer_line_invalid",
    /:3: .*Atlantis/,
  ],
  [
    "degrees and minutes",
    "own.csv",
    "name,lat,lon,country\nA,36°30′,2,SY",
    "gazetteer_line_invalid",
    /:2: .*lat "36°30′"/,
  ],
  [
    "a row of the wrong length",
    "own.csv",
    "name,lat,lon,country\nA,1,2,SY\nB,1,2,SY,9",
    "gazetteer_line_invalid",
    /:3: /,
  ],
  [
    "an archive without places",
    "XX.zip",
    zip({ "readme.txt": strToU8("read me") }),
    "gazetteer_archive_refused",
    /no file/,
  ],
  [
    "an archive with two files",
    "XX.zip",
    zip({ "A.txt": strToU8(GOOD), "B.txt": strToU8(GOOD) }),
    "gazetteer_archive_refused",
    /more than one/,
  ],
  [
    "an archive that points out of its folder",
    "XX.zip",
    zip({ "../XX.txt": strToU8(GOOD) }),
    "gazetteer_archive_refused",
    /outside/,
  ],
  [
    "an archive with an absolute name",
    "XX.zip",
    zip({ "/etc/XX.txt": strToU8(GOOD) }),
    "gazetteer_archive_refused",
    /outside/,
  ],
  [
    "an archive cut short",
    "XX.zip",
    zip({ "XX.txt": [strToU8(GOOD.repeat(9)), { level: 0 }] }).slice(0, 400),
    "gazetteer_archive_refused",
    /cut short/,
  ],
  [
    "an archive made to fill the disk",
    "XX.zip",
    zip({ "XX.txt": new Uint8Array(40_000_000).fill(10) }),
    "gazetteer_archive_refused",
    /100-fold/,
  ],
];
for (const [what, name, content, code, message] of REFUSALS) {
  test(`${what}: refused with ${code}, and nothing is added`, async () => {
    const folder = freshFolder();
    await addLayer({ folder, file: fileOf(dumpLine({ name: "Kept" }), "kept.txt"), now });
    await assert.rejects(addLayer({ folder, file: fileOf(content, name), now }), (error) => {
      assert.ok(error instanceof InputError, String(error));
      assert.equal(error.code, code);
      assert.match(error.message, message);
      return true;
    });
    assert.deepEqual(
      listLayers(folder).map((layer) => layer.name),
      ["kept"],
    );
    assert.deepEqual(
      readdirSync(folder).filter((file) => file.endsWith(".new")),
      [],
    );
  });
}

test("an archive of GeoNames is read, its read-me is not", async () => {
  const folder = freshFolder();
  const bytes = zip({ "readme.txt": strToU8("Readme\twith\ttabs"), "XX.txt": strToU8(`${GOOD}\n`.repeat(1)) });
  const { layer } = await addLayer({ folder, file: fileOf(bytes, "XX.zip"), now });
  assert.deepEqual([layer.name, layer.kind, layer.places], ["XX", "geonames", 1]);
});

test("the same file twice changes nothing; another of its name takes its place; removing leaves the installed places", async () => {
  const folder = freshFolder();
  const file = fileOf(GOOD);
  assert.equal((await addLayer({ folder, file, now })).outcome, "added");
  const fingerprint = (): string | null => {
    const gazetteer = openGazetteer({ addedFolder: folder });
    gazetteer.close();
    return gazetteer.fingerprint;
  };
  const first = fingerprint();
  assert.match(first ?? "", /^[0-9a-f]{12}$/);
  assert.equal((await addLayer({ folder, file, now })).outcome, "unchanged");
  assert.equal(fingerprint(), first);
  writeFileSync(file, dumpLine({ name: "Elsewhere" }));
  assert.equal((await addLayer({ folder, file, now })).outcome, "replaced");
  assert.notEqual(fingerprint(), first);
  assert.equal(listLayers(folder).length, 1);
  await removeLayer(folder, "XX");
  assert.equal(fingerprint(), null);
  const gazetteer = openGazetteer({ addedFolder: folder });
  assert.deepEqual(gazetteer.lookup("Elsewhere Wahmi"), []);
  assert.ok(gazetteer.lookup("Mosul").length > 0);
  gazetteer.close();
  await assert.rejects(removeLayer(folder, "XX"), /no added file has this name/);
});

test("a file that is no database is told, with its path and what to do", () => {
  const folder = freshFolder();
  writeFileSync(join(folder, "gazetteer.sqlite"), "not a database, though long enough to be looked at as one");
  assert.throws(
    () => openGazetteer({ addedFolder: folder }),
    /gazetteer\.sqlite: the file of added places .*delete it/,
  );
});

test("the folder: the user's own, else the one for data, never the package", () => {
  assert.equal(gazetteerFolder({ CROSSCHECK_GAZETTEER: "/a", XDG_DATA_HOME: "/b" }), "/a");
  assert.equal(gazetteerFolder({ XDG_DATA_HOME: "/b" }), join("/b", "crosscheck"));
  assert.match(gazetteerFolder({}), /\.local.share.crosscheck$/);
});
