/** Drafts of one report in, what speaks for and against a template of one of them as named features out. */
import type { ResolvedClaim } from "#model/claim.ts";
import type { Draft } from "../adapter/draft.ts";
import type { Scene } from "../adapter/scene.ts";
import { scopeSigns } from "../adapter/scope.ts";
import type { PredictedPerson, Template } from "../prediction.ts";
import { NAME } from "./page.ts";
import { depthOf } from "./phrase-features.ts";

const DAY_MS = 86_400_000;

export function templateFeatures(draft: Draft, drafts: readonly Draft[], scene: Scene): string[] {
  const { template, claims } = draft;
  const { type } = template;
  const signs = scopeSigns(draft, scene);
  const ofType = [
    ...(signs.length === 0 ? ["in scope"] : signs),
    `claims ${bucket(claims.length)}`,
    `from ${depthOf(Math.min(...claims.map(({ claim }) => claim.sentence)))}`,
    ...claims.map(({ claim }) => `tells ${scene.token(claim.token).lemma.toLowerCase()}`),
  ];
  return [
    ...new Set([
      `type ${type}`,
      ...ofType.flatMap((feature) => [feature, `${feature} ${type}`]),
      ...claims.flatMap((claim) => claimFeatures(claim, scene)),
      ...fillerFeatures(template),
      ...(template.humanTargets ?? []).flatMap(personFeatures),
      ...dateFeatures(draft, scene),
      ...companyFeatures(draft, drafts),
      `sentences ${sizeOf(scene.annotated.sentences.length)}`,
      `attributed ${attributedShare(claims)}`,
    ]),
  ];
}

function bucket(count: number): string {
  return count > 6 ? "7+" : count > 3 ? "4-6" : `${count}`;
}

function sizeOf(sentences: number): string {
  return sentences < 5 ? "<5" : sentences < 10 ? "5-9" : sentences < 20 ? "10-19" : "20+";
}

function claimFeatures({ claim, when, place }: ResolvedClaim, scene: Scene): string[] {
  const { tag } = scene.token(claim.token);
  const parts = Object.entries(claim.roles).flatMap(([role, ids]) =>
    (ids ?? []).flatMap((id) => {
      const mention = scene.mention(id);
      if (mention === null) return [];
      const { upos, lemma } = scene.head(mention);
      const noun = upos === "PROPN" ? NAME : lemma.toLowerCase();
      return [role, `${role} ${mention.kind}`, `${role} noun ${noun}`, `${role} actor ${scene.actorOf(mention)?.kind}`];
    }),
  );
  return [
    `tag ${tag}`,
    `modality ${claim.modality}`,
    `polarity ${claim.polarity}`,
    `ground ${claim.ground}`,
    `mode ${claim.mode?.value}`,
    `when ${when?.certainty}`,
    `place ${place?.certainty}`,
    ...(claim.refersTo ? ["refers"] : []),
    ...parts,
  ];
}

function fillerFeatures({
  humanTargets,
  physTargets,
  weapons,
  perpIndividuals,
  perpOrganizations,
}: Template): string[] {
  const fillers = { humanTargets, physTargets, weapons, perpIndividuals, perpOrganizations };
  return Object.entries(fillers).map(([slot, found]) => `${slot} ${bucket(found?.length ?? 0)}`);
}

function personFeatures({ names, number, effects }: PredictedPerson): string[] {
  return [
    ...(names?.length ? ["named"] : []),
    ...(effects ?? []).map((effect) => `effect ${effect}`),
    number?.max == null ? "uncounted" : `number ${number.max === 1 ? "1" : "2+"}`,
  ];
}

function dateFeatures({ template: { date } }: Draft, { filing }: Scene): string[] {
  if (!date?.from) return ["no day"];
  const days = filing.publishedOn === null ? -1 : (Date.parse(filing.publishedOn) - Date.parse(date.from)) / DAY_MS;
  const age =
    days < 0 ? "unknown" : days < 2 ? "0-1" : days < 8 ? "2-7" : days < 32 ? "8-31" : days < 63 ? "32-62" : "63+";
  return [`date ${date.from === date.to ? "day" : "range"}`, `age ${age}`];
}

/** What else the report tells: a telling with fewer claims is more often background. */
function companyFeatures(draft: Draft, drafts: readonly Draft[]): string[] {
  const { type } = draft.template;
  const at = drafts.indexOf(draft);
  const isBigger = ({ claims }: Draft, index: number): boolean =>
    index !== at && (claims.length > draft.claims.length || (claims.length === draft.claims.length && index < at));
  const bigger = drafts.filter(isBigger);
  const others = drafts.filter((each) => each !== draft).map(({ template }) => template.type);
  return [
    `all ${bucket(drafts.length)}`,
    `same ${bucket(others.filter((each) => each === type).length)}`,
    `bigger ${bucket(bigger.length)}`,
    `bigger same ${bucket(bigger.filter(({ template }) => template.type === type).length)}`,
    ...others.flatMap((other) => [`beside ${other}`, `beside ${other} ${type}`]),
  ];
}

function attributedShare(claims: readonly ResolvedClaim[]): string {
  const attributed = claims.filter(({ claim }) => claim.attribution.length > 0).length;
  return attributed === 0 ? "none" : attributed < claims.length ? "some" : "all";
}
