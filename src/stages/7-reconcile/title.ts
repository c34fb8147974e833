/** A short neutral title: what kind of violence, where or against whom, how many killed. */
import type { Mode } from "#model/codes.ts";
import type { IncidentCount, Reconciled } from "#model/incident.ts";
import type { Actor, Estimate, Place } from "#model/world.ts";
import { countryName } from "#reference/gazetteer/country-name.ts";
import type { CaseFile } from "./case-file.ts";
import { isAffirmed } from "./case-file.ts";
import { estimateText } from "./estimate-text.ts";
import type { Sides } from "./sides.ts";

const MODE_TITLES: Readonly<Record<Mode, string>> = {
  aerial: "Air strikes",
  shelling: "Shelling",
  ground: "Fighting",
  "small-arms": "Shooting",
  explosive: "Explosion",
  suicide: "Suicide attack",
  vehicle: "Vehicle attack",
  missile: "Missile strike",
  drone: "Drone strike",
  chemical: "Chemical attack",
  abduct: "Abduction",
  execute: "Execution",
  detain: "Arrests",
  torture: "Torture",
  sexual: "Sexual violence",
  "shoot-down": "Aircraft shot down",
  arson: "Arson",
  blockade: "Siege",
  phone: "Call",
  visit: "Visit",
  meet: "Meeting",
  troops: "Troop movement",
  statement: "Statement",
  ceasefire: "Ceasefire",
  demonstration: "Protest",
};

/** True when each side is told to have acted against the other: fighting, whatever the weapons. */
function isMutual({ claims }: CaseFile, sides: Sides): boolean {
  const acting = claims
    .filter(isAffirmed)
    .flatMap(({ resolved }) =>
      resolved.actors.filter(({ role }) => role === "agent").map(({ value }) => sides.seatOf(value.party)),
    );
  return acting.includes("side-a") && acting.includes("side-b");
}

function kindOf(file: CaseFile, sides: Sides): string {
  if (isMutual(file, sides)) return "Fighting";
  const modes = file.claims.filter(isAffirmed).flatMap(({ resolved }) => resolved.claim.mode?.value ?? []);
  const counts = [...Map.groupBy(modes, (mode) => mode)].sort(
    ([left, one], [right, other]) => other.length - one.length || (left < right ? -1 : 1),
  );
  const [mode] = counts[0] ?? [];
  if (mode !== undefined) return MODE_TITLES[mode];
  return file.claims.every(({ resolved }) => resolved.claim.event.value === "COERCE") ? "Coercion" : "Attack";
}

function whereOf(place: Reconciled<Place> | null): string {
  if (place === null) return "";
  const { name, precision, placeId, country } = place.chosen.value;
  const nation = placeId.startsWith("country:") ? "" : countryName(country);
  return ` ${precision === "near" ? "near" : "in"} ${name}${nation === "" || nation === name ? "" : `, ${nation}`}`;
}

/**
 * Killed on all sides together, each count being of different people; but those of no known side who are as many as all others may be
 * these: they are the lowest total, and those besides all others the highest.
 */
function killedOf(counts: readonly IncidentCount[]): string {
  const killed = counts.filter(({ measure }) => measure === "killed");
  if (killed.length === 0) return "";
  const seated = sumOf(killed.filter(({ of }) => of !== "unknown"));
  const open = sumOf(killed.filter(({ of }) => of === "unknown"));
  const all = sumOf(killed);
  const isTotal = seated.high !== null && seated.high > 0 && open.low >= seated.high;
  // "100 dead", "97 policemen and three civilians"
  const isSame = isTotal && open.best === seated.best;
  const total = isTotal ? { ...open, high: isSame ? open.high : all.high } : all;
  return total.high === 0 ? "" : `: ${estimateText(total)} killed`;
}

function sumOf(counts: readonly IncidentCount[]): Estimate {
  return counts.reduce<Estimate>(
    (sum, { estimate: { chosen } }) => ({
      low: sum.low + chosen.value.low,
      best: sum.best === null || chosen.value.best === null ? null : sum.best + chosen.value.best,
      high: sum.high === null || chosen.value.high === null ? null : sum.high + chosen.value.high,
    }),
    { low: 0, best: 0, high: 0 },
  );
}

export function titleOf(
  file: CaseFile,
  sides: Sides,
  facts: { place: Reconciled<Place> | null; counts: readonly IncidentCount[]; parties: readonly Actor[] },
): string {
  const where = whereOf(facts.place);
  const parties =
    where === "" && facts.parties.length > 0 ? `, ${facts.parties.map(({ name }) => name).join(" and ")}` : "";
  return `${kindOf(file, sides)}${where}${parties}${killedOf(facts.counts)}`;
}
