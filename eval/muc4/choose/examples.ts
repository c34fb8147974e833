/** Gold of a document in, which drafts and candidates are right by it out. */
import type { Draft } from "../adapter/draft.ts";
import { alignTemplates } from "../align.ts";
import { type GoldDocument, type GoldHumanTarget, type GoldTemplate, goldTemplates } from "../gold.ts";
import { plainTemplate } from "../prediction.ts";
import { type Entity, plainEntities } from "../strings.ts";
import type { Candidate } from "./candidates.ts";
import type { Example } from "./logistic.ts";
import { EFFECTS, SLOTS, type Slot } from "./models.ts";

export type Answers = Readonly<{
  templates: readonly GoldTemplate[];
  fillers: Readonly<Record<Slot, readonly Entity[]>>;
  humans: readonly GoldHumanTarget[];
}>;

export function answersOf(gold: GoldDocument): Answers {
  const templates = goldTemplates(gold);
  const humans = templates.flatMap((template) => template.humans);
  const ofRole = (role: string): Entity[] => plainEntities(gold.grit_roles[role]);
  return {
    templates,
    humans,
    fillers: {
      PerpInd: ofRole("PerpInd"),
      PerpOrg: ofRole("PerpOrg"),
      Target: ofRole("Target"),
      Weapon: ofRole("Weapon"),
      Name: ofRole("Victim"),
      Description: humans.filter(({ names }) => names.length === 0).map(({ mentions }) => mentions),
    },
  };
}

/** A draft is right when it is paired with a gold template of its type. */
export function rightDrafts({ templates }: Answers, drafts: readonly Draft[]): ReadonlySet<Draft> {
  const pairOf = alignTemplates(
    templates,
    drafts.map(({ template }) => plainTemplate(template)),
  );
  const paired = templates.flatMap(({ types }, index) => {
    const draft = drafts[pairOf[index] ?? -1];
    return draft !== undefined && types.includes(draft.template.type) ? [draft] : [];
  });
  return new Set(paired);
}

/** Examples of every decision on fillers that these candidates give. */
export function fillerExamples(
  { fillers, humans }: Answers,
  candidates: readonly Candidate[],
): Readonly<Record<Slot | (typeof EFFECTS)[number], Example[]>> {
  const ofSlots = SLOTS.map((slot) => [slot, candidates.map((each) => exampleOf(each, isFiller(each, fillers[slot])))]);
  const ofEffects = EFFECTS.map((effect) => [
    effect,
    candidates.flatMap((candidate) => {
      const human = humans.find(({ mentions }) => mentions.includes(candidate.key));
      const isTold = human?.effects.some(({ values }) => values.includes(effect));
      return isTold === undefined ? [] : [exampleOf(candidate, isTold)];
    }),
  ]);
  return Object.fromEntries([...ofSlots, ...ofEffects]);
}

function isFiller({ key }: Candidate, entities: readonly Entity[]): boolean {
  return entities.some((entity) => entity.includes(key));
}

function exampleOf({ features }: Candidate, isRight: boolean): Example {
  return { features: [...features], isRight };
}
