/** A report's drafts in, its templates out: which drafts become templates and what fills their slots, by learned weights. */
import type { Draft, Drafts } from "../adapter/draft.ts";
import type { Scene } from "../adapter/scene.ts";
import type { Template } from "../prediction.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { isYes, type Model, type Models } from "./models.ts";
import { describedPerson, namedPerson } from "./people.ts";
import { chainsOf, pick } from "./pick.ts";
import { templateFeatures } from "./template-features.ts";

export function chooseTemplates(drafted: Drafts, models: Models): Template[] {
  const kept = keptDrafts(drafted, models.template);
  return kept.length === 0 ? [] : fillTemplates(kept, candidatesOf(kept, drafted.scene), drafted.scene, models);
}

export function keptDrafts({ scene, drafts }: Drafts, model: Model): Draft[] {
  return drafts.filter((draft) => isYes(templateFeatures(draft, drafts, scene), model));
}

/** Each filler goes to one template. Type, stage, day and place are the drafts' own. */
export function fillTemplates(
  kept: readonly Draft[],
  candidates: readonly Candidate[],
  scene: Scene,
  models: Models,
): Template[] {
  const names = pick(candidates, models.Name);
  const chosen = {
    PerpInd: pick(candidates, models.PerpInd),
    PerpOrg: pick(candidates, models.PerpOrg),
    Target: pick(candidates, models.Target),
    Weapon: pick(candidates, models.Weapon),
    Name: names,
    Description: pick(candidates, models.Description, names),
  };
  return kept.map((draft) => {
    const here = (fillers: readonly Candidate[]): Candidate[] =>
      fillers.filter((filler) => homeOf(filler, kept, scene) === draft);
    const strings = (fillers: readonly Candidate[]): string[][] => here(fillers).map(({ words }) => [words]);
    return {
      ...draft.template,
      perpIndividuals: strings(chosen.PerpInd),
      perpOrganizations: strings(chosen.PerpOrg),
      physTargets: strings(chosen.Target),
      weapons: strings(chosen.Weapon),
      humanTargets: [
        ...here(chosen.Name).map((person) => namedPerson(person, scene, models)),
        ...here(chosen.Description).map((person) => describedPerson(person, draft.claims, scene, models)),
      ],
    };
  });
}

/** The draft whose claims give the filler a role, else the one told nearest to it. */
function homeOf(filler: Candidate, kept: readonly Draft[], scene: Scene): Draft {
  const chains = chainsOf(filler);
  const inRole = kept.find((draft) => partsOf(draft, scene).some((chain) => chains.has(chain)));
  return inRole ?? nearest(filler, kept, scene);
}

/** Chains of the mentions that a draft's claims give a role. */
function partsOf({ claims }: Draft, scene: Scene): string[] {
  const ids = claims.flatMap(({ claim }) =>
    Object.entries(claim.roles).flatMap(([role, mentions]) => (role === "place" ? [] : (mentions ?? []))),
  );
  return ids.flatMap((id) => scene.mention(id) ?? []).map(({ chain, id }) => chain ?? id);
}

function nearest({ heads }: Candidate, kept: readonly Draft[], { annotated: { sentences } }: Scene): Draft {
  const told = [...heads].map((head) => sentences.findIndex(({ end }) => head < end));
  const away = kept.map(({ claims }) =>
    Math.min(...claims.flatMap(({ claim }) => told.map((sentence) => Math.abs(sentence - claim.sentence)))),
  );
  return kept[away.indexOf(Math.min(...away))]!;
}
