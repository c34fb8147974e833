/** The record of the predictions file, and the form in which its templates are compared. */
import type { TemplateRole } from "./gold.ts";
import { type Entity, plainEntities, plainFiller } from "./strings.ts";

/** ISO days, inclusive; null is open. */
export type PredictedDate = Readonly<{ from: string | null; to: string | null }>;
/** Places from general to specific. */
export type PredictedLocation = Readonly<{ country: string | null; places: readonly string[] }>;
export type Bounds = Readonly<{ min: number | null; max: number | null }>;

export type PredictedPerson = Readonly<{
  names?: readonly string[];
  descriptions?: readonly string[];
  number?: Bounds | null;
  effects?: readonly string[];
}>;

export type Template = Readonly<{
  type: string;
  stage?: string;
  date?: PredictedDate | null;
  location?: PredictedLocation | null;
  weapons?: readonly Entity[];
  perpIndividuals?: readonly Entity[];
  perpOrganizations?: readonly Entity[];
  physTargets?: readonly Entity[];
  humanTargets?: readonly PredictedPerson[];
}>;

/** `roles` are the document's entities; those of its templates when absent. */
export type Prediction = Readonly<{
  id: string;
  roles?: Readonly<Record<string, readonly Entity[]>>;
  incidents?: readonly Template[];
}>;

export type PlainPerson = Readonly<{ mentions: Entity; number: Bounds | null; effects: readonly string[] }>;

export type PlainTemplate = Readonly<{
  type: string;
  stage: string | null;
  date: PredictedDate | null;
  country: string | null;
  places: readonly string[];
  roles: Readonly<Record<TemplateRole, readonly Entity[]>>;
  humans: readonly PlainPerson[];
}>;

export function plainTemplate(template: Template): PlainTemplate {
  const humans = (template.humanTargets ?? []).map(({ names, descriptions, number, effects }) => ({
    mentions: [...(names ?? []), ...(descriptions ?? [])].map(plainFiller),
    number: number ?? null,
    effects: [...new Set(effects ?? [])],
  }));
  return {
    type: template.type,
    stage: template.stage ?? null,
    date: template.date ?? null,
    country: template.location?.country ?? null,
    places: (template.location?.places ?? []).filter((place) => place !== ""),
    roles: {
      PerpInd: plainEntities(template.perpIndividuals),
      PerpOrg: plainEntities(template.perpOrganizations),
      Target: plainEntities(template.physTargets),
      Weapon: plainEntities(template.weapons),
      VictimAll: humans.map(({ mentions }) => mentions).filter((mentions) => mentions.length > 0),
    },
    humans,
  };
}
