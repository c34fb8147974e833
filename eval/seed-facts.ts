/** A record of the seed page in, each fact of its table judged right or wrong out. The table holds facts, never sentences. */
import { matches } from "./gold-align.ts";
import { distanceKm } from "./gold-fields.ts";
import type { RecordView } from "./record-view.ts";
import {
  account,
  contradiction,
  dead,
  type Fact,
  inFighting,
  inNoClaim,
  isDown,
  isShootDown,
  isWarning,
  mainIncident,
  originsOf,
  show,
  showFigure,
  tells,
  timeline,
} from "./seed-checks.ts";

/** What was found, for a person. */
export type Judged = Readonly<{ fact: string; right: boolean; found: string }>;

const KHUSHAM = { lat: 35.3, lon: 40.29 };
const AT_MOST_KM = 15;
const COALITION = "coalition";
const PENTAGON = "the pentagon|pentagon|us-dod|us department of defen[cs]e";
const MINISTRY = "syria\\S* foreign ministry|foreign ministry|syria\\S* ministry of foreign";
const GOVERNMENT_SIDE = "syria|syr-|pro-regime|pro-government|pro-assad|regime|damascus";
const OTHER_SIDE = "coalition|us-|u\\.?s\\.?\\b|american|united states|sdf|syrian democratic";

export function judgeSeed(record: RecordView): readonly Judged[] {
  const fighting = mainIncident(record);
  const enclave = record.incidents.find((each) => each !== fighting && tells(each, /enclave/i)) ?? null;
  const seen = { record, fighting, enclave };
  return FACTS.map(([fact, check]) => ({ fact, ...check(seen) }));
}

const FACTS: readonly Fact[] = [
  ["the fighting is one current incident of type ASSAULT", inFighting((it) => [it.event === "ASSAULT", it.event])],
  [
    "no other current incident tells it again: it and the enclave strikes are all",
    ({ record, fighting, enclave }) => {
      const others = record.incidents.filter((it) => it.ground === "current" && it !== fighting && it !== enclave);
      return { right: fighting !== null && others.length === 0, found: others.map(show).join("; ") || "no other" };
    },
  ],
  [
    "place: Khusham",
    inFighting(({ place }) => [
      place !== null && distanceKm(KHUSHAM, place) <= AT_MOST_KM && /khush|khash|husham/i.test(place.name),
      place === null ? "none" : `${place.name}, ${place.country}`,
    ]),
  ],
  ["place precision: near", inFighting(({ place }) => [place?.precision === "near", place?.precision ?? "none"])],
  [
    "place lies in Deir ez-Zor, Syria",
    inFighting(({ place }) => [
      place?.country === "SY" && /07|d[ae][iy]+r/i.test(place.admin1 ?? ""),
      `${place?.admin1 ?? "none"}, ${place?.country ?? "none"}`,
    ]),
  ],
  [
    "date lies within 6 and 7 February 2018",
    inFighting(({ when }) => [
      when !== null && when.earliest >= "2018-02-06" && when.latest <= "2018-02-07",
      when === null ? "none" : `${when.earliest}/${when.latest}`,
    ]),
  ],
  ...account("the coalition", COALITION, "about", 100, 100),
  ...account("the Pentagon", PENTAGON, "exact", 100, 100),
  ...account("the foreign ministry", MINISTRY, "more-than", [100, 101], null),
  [
    "the coalition and the Pentagon are one origin",
    inFighting((it) => {
      const [coalition, pentagon] = [originsOf(it, COALITION), originsOf(it, PENTAGON)];
      const one = coalition.length > 0 && pentagon.length > 0 && new Set([...coalition, ...pentagon]).size === 1;
      return [one, `${coalition.join(", ") || "none"} | ${pentagon.join(", ") || "none"}`];
    }),
  ],
  [
    "the foreign ministry is another origin",
    inFighting((it) => {
      const [coalition, ministry] = [originsOf(it, COALITION), originsOf(it, MINISTRY)];
      const other = coalition.length > 0 && ministry.length > 0 && ministry.every((each) => !coalition.includes(each));
      return [other, ministry.join(", ") || "none"];
    }),
  ],
  [
    "killed: 100 at the lowest, 100 at best, open upward, from two origins",
    inFighting((it) => {
      const counts = it.counts.filter(({ measure }) => measure === "killed");
      const right = counts.some(
        ({ estimate: { low, best, high }, origins }) => low === 100 && best === 100 && high === null && origins === 2,
      );
      const found = counts.map(
        ({ of, estimate: { low, best, high }, origins }) =>
          `${of} ${low}-${high ?? "open"} best ${best ?? "none"}, ${origins} origins`,
      );
      return [right, found.join("; ") || "none"];
    }),
  ],
  ...dead("tribesmen loyal to the president", /tribesm/i),
  ...dead("militias of Afghanistan", /militia/i),
  [
    "injured: exactly one",
    inFighting((it) => {
      const hurt = it.figures.filter(({ measure }) => measure === "injured");
      const one =
        hurt.length > 0 &&
        hurt.every(({ estimate: { low, high }, hedge }) => low === 1 && high === 1 && hedge === "exact");
      return [one, hurt.map(showFigure).join("; ") || "none"];
    }),
  ],
  [
    "the one injured belonged to the SDF",
    inFighting((it) => {
      const hurt = it.figures.filter(({ measure }) => measure === "injured");
      const found = hurt.map(({ ofText }) => ofText ?? "none").join("; ");
      return [
        hurt.length > 0 && hurt.every(({ ofText }) => /sdf|democratic forces/i.test(ofText ?? "")),
        found || "none",
      ];
    }),
  ],
  [
    "the killed and the injured are counted on opposite sides",
    inFighting((it) => {
      const seats = (measure: string): string[] => [
        ...new Set(it.counts.filter((count) => count.measure === measure).map((count) => count.of)),
      ];
      const [killed, injured] = [seats("killed"), seats("injured")];
      const both = [...killed, ...injured];
      const right =
        killed.length === 1 &&
        injured.length === 1 &&
        new Set(both).size === 2 &&
        both.every((of) => of.startsWith("side"));
      return [right, `killed ${killed.join(", ") || "none"}; injured ${injured.join(", ") || "none"}`];
    }),
  ],
  [
    "sides: the Syrian government's forces, and the coalition, the United States or the SDF",
    inFighting(({ sides }) => {
      const isOther = (side: string | null): boolean => side !== null && matches(side, OTHER_SIDE);
      const isGovernment = (side: string | null): boolean =>
        side !== null && !isOther(side) && matches(side, GOVERNMENT_SIDE);
      const [a, b] = sides;
      return [(isGovernment(a) && isOther(b)) || (isGovernment(b) && isOther(a)), `${a ?? "none"} | ${b ?? "none"}`];
    }),
  ],
  contradiction("date: 6 against 7 February 2018", "date", [/2018-02-06/, /2018-02-07/]),
  contradiction("characterisation: unprovoked attack against massacre", "characterisation", [
    /unprovoked/i,
    /massacre/i,
  ]),
  ...timeline("before: the buildup", /build-?up/i, ["before"], ["MOBILIZE"], null),
  ...timeline("before: the hotline call", /hotline/i, ["before"], ["CONSULT"], null),
  ...timeline("after: the condemnation", /condemned/i, ["after", "response"], ["ACCUSE", "REJECT"], "2018-02-08"),
  ...timeline("after: the appeal", /appealed/i, ["after", "response"], ["REQUEST"], "2018-02-08"),
  [
    "the shoot-down is exactly one incident, in the background",
    ({ record }) => {
      const downs = record.incidents.filter(isShootDown);
      return {
        right: downs.length === 1 && downs[0]?.ground === "background",
        found: downs.map(show).join("; ") || "none",
      };
    },
  ],
  [
    "the shoot-down is read from its two tellings",
    ({ record }) => {
      const tellings = new Set(
        record.incidents.filter(isShootDown).flatMap((it) => it.claims.filter(isDown).map((claim) => claim.evidence)),
      );
      return { right: tellings.size === 2, found: `${tellings.size} tellings` };
    },
  ],
  [
    "the shoot-down is of June 2017",
    ({ record }) => {
      const days = record.incidents
        .filter(isShootDown)
        .map(({ when }) => (when === null ? "none" : `${when.earliest}/${when.latest}`));
      return {
        right: days.length > 0 && days.every((each) => each === "2017-06-01/2017-06-30"),
        found: days.join("; ") || "none",
      };
    },
  ],
  [
    "the warning of another attack is a claim, and only possible",
    ({ record }) => {
      const warnings = record.claims.filter(isWarning);
      const found = warnings.map(({ event, modality }) => `${event} ${modality}`).join("; ");
      return { right: warnings.some(({ modality }) => modality === "possible"), found: found || "none" };
    },
  ],
  [
    "the warning is in no incident",
    ({ record }) => {
      const holders = record.incidents.filter((it) => it.claims.some(isWarning));
      return {
        right: holders.length === 0 && record.claims.some(isWarning),
        found: holders.map(show).join("; ") || "none",
      };
    },
  ],
  [
    "the enclave strikes are a current incident of their own",
    ({ fighting, enclave }) => ({
      right: enclave?.ground === "current" && fighting !== null && !tells(fighting, /enclave/i),
      found: enclave === null ? "none" : show(enclave),
    }),
  ],
  inNoClaim("the caption is in no claim", /amudah|interviews members/i),
  inNoClaim("the page furniture is in no claim", /latest news/i),
];
