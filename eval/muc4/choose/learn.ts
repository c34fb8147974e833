/** Documents with gold in, the models that choose templates and fillers out, and what they choose when they have not seen the document. */
import type { Draft, Drafts } from "../adapter/draft.ts";
import { alignTemplates } from "../align.ts";
import type { GoldDocument } from "../gold.ts";
import { type Prediction, plainTemplate, type Template } from "../prediction.ts";
import { LIKENESSES, pairedLikeness } from "../strings.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { fillTemplates } from "./choose.ts";
import { type Answers, answersOf, fillerExamples, rightDrafts } from "./examples.ts";
import { type Example, type FitOptions, fit, logOdds, type Weights } from "./logistic.ts";
import { DECISIONS, type Decision, EFFECTS, isYes, type Model, type Models, SLOTS, type Slot } from "./models.ts";
import { pickAbove, type Scored } from "./pick.ts";
import { templateFeatures } from "./template-features.ts";

export type LearningDocument = Readonly<{ gold: GoldDocument; drafted: Drafts | null }>;
/** `features` are those of the drafts, in their order. */
type Lesson = Readonly<{ id: string; answers: Answers; drafted: Drafts; features: readonly (readonly string[])[] }>;
/** A lesson as the models before it leave it: which drafts are kept, and what could fill them. */
type Page = Readonly<{ lesson: Lesson; kept: readonly Draft[]; candidates: readonly Candidate[] }>;
type Learned = Readonly<Record<Decision, Weights>>;
type Thresholds = Readonly<Record<Decision, number>>;

/** In the order of the file, so that reports of one event are mostly in one part. */
const PARTS = 4;
const TEMPLATES: FitOptions = { minCount: 10, ridge: 30, passes: 15 };
const FILLERS: FitOptions = { minCount: 20, ridge: 5, passes: 8 };
/** Log odds that are tried as thresholds. */
const GRID: readonly number[] = Array.from({ length: 46 }, (_, step) => (step - 30) / 10);
/** Near the best threshold F1 hardly changes: the lowest of those keeps more fillers in reach. */
const TEMPLATE_SLACK = 0.005;
const EVEN: Thresholds = Object.fromEntries(DECISIONS.map((decision) => [decision, 0])) as Thresholds;

/** `crossValidated`: each document by models of the other parts; the thresholds alone are chosen on all of them. */
export function learn(
  documents: readonly LearningDocument[],
): Readonly<{ models: Models; crossValidated: Prediction[] }> {
  const lessons = documents.flatMap(({ gold, drafted }): Lesson[] =>
    drafted === null ? [] : [lessonOf(gold, drafted)],
  );
  const partOf = lessons.map((_, index) => Math.floor((index * PARTS) / lessons.length));
  const others = Array.from({ length: PARTS }, (_, part) => lessons.filter((__, index) => partOf[index] !== part));
  const choosing = others.map(learnTemplates);
  const template = bestThreshold(
    (threshold) =>
      typeF1(lessons.map((lesson, index) => pageOf(lesson, { weights: choosing[partOf[index]!]!, threshold }, false))),
    TEMPLATE_SLACK,
  );
  const learned = others.map((part, index) => learnFillers(part, { weights: choosing[index]!, threshold: template }));
  const pages = lessons.map((lesson, index) =>
    pageOf(lesson, { weights: choosing[partOf[index]!]!, threshold: template }, true),
  );
  const thresholds = { ...slotThresholds(pages, (index) => learned[partOf[index]!]!), template };
  const predict = (page: Page, index: number): Prediction => {
    return { id: page.lesson.id, incidents: templatesOf(page, modelsOf(learned[partOf[index]!]!, thresholds)) };
  };
  const all = learnFillers(lessons, { weights: learnTemplates(lessons), threshold: template });
  return { models: modelsOf(all, thresholds), crossValidated: pages.map(predict) };
}

function lessonOf(gold: GoldDocument, drafted: Drafts): Lesson {
  const { scene, drafts } = drafted;
  const features = drafts.map((draft) => templateFeatures(draft, drafts, scene));
  return { id: gold.id, answers: answersOf(gold), drafted, features };
}

function learnTemplates(lessons: readonly Lesson[]): Weights {
  const examples = lessons.flatMap(({ answers, features, drafted: { drafts } }) => {
    const right = rightDrafts(answers, drafts);
    return drafts.map((draft, index): Example => ({ features: features[index]!, isRight: right.has(draft) }));
  });
  return fit(examples, TEMPLATES);
}

function learnFillers(lessons: readonly Lesson[], template: Model): Learned {
  const told = lessons.map((lesson) => pageOf(lesson, template, true));
  const examples = told.map(({ lesson, candidates }) => fillerExamples(lesson.answers, candidates));
  const weights = [...SLOTS, ...EFFECTS].map((decision) => [
    decision,
    fit(
      examples.flatMap((each) => each[decision]),
      FILLERS,
    ),
  ]);
  return { ...Object.fromEntries(weights), template: template.weights };
}

function pageOf(lesson: Lesson, template: Model, withCandidates: boolean): Page {
  const kept = lesson.drafted.drafts.filter((_, index) => isYes(lesson.features[index]!, template));
  const candidates = withCandidates && kept.length > 0 ? candidatesOf(kept, lesson.drafted.scene) : [];
  return { lesson, kept, candidates };
}

function modelsOf(learned: Learned, thresholds: Thresholds): Models {
  const rows = DECISIONS.map((each) => [each, { weights: learned[each], threshold: thresholds[each] }]);
  return Object.fromEntries(rows);
}

function templatesOf({ kept, candidates, lesson }: Page, models: Models): Template[] {
  return kept.length === 0 ? [] : fillTemplates(kept, candidates, lesson.drafted.scene, models);
}

/** The lowest whose score is within `slack` of the highest. */
function bestThreshold(scoreOf: (threshold: number) => number, slack = 0): number {
  const scores = GRID.map(scoreOf);
  const highest = Math.max(...scores);
  return GRID[scores.findIndex((score) => score >= highest - slack)]!;
}

function slotThresholds(pages: readonly Page[], learnedOf: (index: number) => Learned): Thresholds {
  const thresholds = { ...EVEN };
  let names: readonly (readonly Candidate[])[] = pages.map(() => []);
  for (const slot of SLOTS) {
    const scored = pages.map(({ candidates }, index) => scoredBy(learnedOf(index)[slot], candidates));
    const pickAll = (threshold: number): Candidate[][] =>
      scored.map((each, index) => pickAbove(threshold, each, slot === "Description" ? names[index] : []));
    thresholds[slot] = bestThreshold((threshold) => fillerF1(pages, pickAll(threshold), slot));
    if (slot === "Name") names = pickAll(thresholds.Name);
  }
  return thresholds;
}

function scoredBy(weights: Weights, candidates: readonly Candidate[]): Scored[] {
  return candidates.map((candidate) => ({ candidate, odds: logOdds(candidate.features, weights) }));
}

function fillerF1(pages: readonly Page[], picked: readonly (readonly Candidate[])[], slot: Slot): number {
  let [right, told] = [0, 0];
  for (const [index, { lesson }] of pages.entries()) {
    const golds = lesson.answers.fillers[slot];
    const reads = picked[index]!.map(({ key }) => [key]);
    right += pairedLikeness(reads, golds, LIKENESSES.strict);
    told += golds.length + reads.length;
  }
  return told === 0 ? 0 : (2 * right) / told;
}

function typeF1(pages: readonly Page[]): number {
  let [right, told] = [0, 0];
  for (const { lesson, kept } of pages) {
    const { templates } = lesson.answers;
    const reads = kept.map(({ template }) => plainTemplate(template));
    const pairOf = alignTemplates(templates, reads);
    for (const [index, { types, optional }] of templates.entries()) {
      const read = reads[pairOf[index] ?? -1];
      if (read !== undefined && types.includes(read.type)) right += 1;
      if (!optional || read !== undefined) told += 1;
    }
    told += reads.length;
  }
  return told === 0 ? 0 : (2 * right) / told;
}
