/** Documents with their predictions in, CEAF-REE over the fillers of each role out. */
import { type FillerRole, type GoldDocument, goldTemplates, ROLES } from "./gold.ts";
import { type Prediction, plainTemplate } from "./prediction.ts";
import { type Rates, ratesOf } from "./rates.ts";
import { type Entity, LIKENESSES, type LikenessName, mergeEntities, pairedLikeness, plainEntities } from "./strings.ts";

/** `VictimAll` is our own: most victims in the news have no name. */
const SCORED_ROLES = [...ROLES, "VictimAll"] as const;
type ScoredRole = (typeof SCORED_ROLES)[number];
type Fillers = Readonly<Record<ScoredRole, readonly Entity[]>>;

export type ScoredDocument = Readonly<{ gold: GoldDocument; read: Prediction | null }>;
type RoleRates = Readonly<Record<string, Rates>>;

export function scoreRoles(documents: readonly ScoredDocument[]): Readonly<Record<LikenessName, RoleRates>> {
  const pairs = documents.map(({ gold, read }) => ({ golds: goldFillers(gold), reads: readFillers(read) }));
  const names = Object.keys(LIKENESSES) as LikenessName[];
  const scores = names.map((name) => [name, ratesByRole(pairs, name)] as const);
  return Object.fromEntries(scores) as Record<LikenessName, RoleRates>;
}

function goldFillers(gold: GoldDocument): Fillers {
  const known = (role: FillerRole): Entity[] => plainEntities(gold.grit_roles[role]);
  const all = goldTemplates(gold).flatMap(({ roles }) => roles.VictimAll.map((entity) => entity.filter(Boolean)));
  return {
    PerpInd: known("PerpInd"),
    PerpOrg: known("PerpOrg"),
    Target: known("Target"),
    Victim: known("Victim"),
    Weapon: known("Weapon"),
    VictimAll: mergeEntities(all),
  };
}

/** The roles that the prediction gives, else those of its templates. */
function readFillers(read: Prediction | null): Fillers {
  const templates = (read?.incidents ?? []).map(plainTemplate);
  const collected = (role: Exclude<ScoredRole, "Victim">): Entity[] =>
    mergeEntities(templates.flatMap(({ roles }) => roles[role]));
  if (read?.roles == null) {
    const names = (read?.incidents ?? []).flatMap(({ humanTargets }) =>
      (humanTargets ?? []).map((person) => person.names ?? []),
    );
    return {
      PerpInd: collected("PerpInd"),
      PerpOrg: collected("PerpOrg"),
      Target: collected("Target"),
      Victim: mergeEntities(plainEntities(names)),
      Weapon: collected("Weapon"),
      VictimAll: collected("VictimAll"),
    };
  }
  const { roles } = read;
  const given = Object.fromEntries(SCORED_ROLES.map((role) => [role, plainEntities(roles[role])]));
  const fillers = given as Record<ScoredRole, Entity[]>;
  return fillers.VictimAll.length > 0 ? fillers : { ...fillers, VictimAll: fillers.Victim };
}

function ratesByRole(pairs: readonly Readonly<{ golds: Fillers; reads: Fillers }>[], name: LikenessName): RoleRates {
  const sum = (value: (pair: (typeof pairs)[number]) => number): number =>
    pairs.reduce((total, pair) => total + value(pair), 0);
  const counts = SCORED_ROLES.map((role) => ({
    role,
    right: sum(({ golds, reads }) => pairedLikeness(reads[role], golds[role], LIKENESSES[name])),
    predicted: sum(({ reads }) => reads[role].length),
    gold: sum(({ golds }) => golds[role].length),
  }));
  const micro = (without: ScoredRole): Rates => {
    const kept = counts.filter(({ role }) => role !== without);
    const total = (key: "right" | "predicted" | "gold"): number => kept.reduce((all, count) => all + count[key], 0);
    return ratesOf(total("right"), total("predicted"), total("gold"));
  };
  const byRole = counts.map(({ role, right, predicted, gold }) => [role, ratesOf(right, predicted, gold)] as const);
  return {
    ...Object.fromEntries(byRole),
    micro: micro("VictimAll"),
    micro_with_VictimAll: micro("Victim"),
  };
}
