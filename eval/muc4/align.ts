/** The gold templates of one document and the predicted ones in, which of them are about one incident out. */
import { bestAssignment } from "../assignment.ts";
import { type GoldTemplate, TEMPLATE_ROLES } from "./gold.ts";
import { datesOverlap, isDated, judgeLocation } from "./judge.ts";
import type { PlainTemplate } from "./prediction.ts";
import { LIKENESSES, pairedLikeness } from "./strings.ts";

const TYPE_WEIGHT = 4;
const FILLER_WEIGHT = 2;
/** More shared fillers say no more about identity. */
const MOST_FILLERS = 5;

/** Fillers over all string roles that name the same thing, leniently. */
export function sharedFillers(gold: GoldTemplate, read: PlainTemplate): number {
  const shared = TEMPLATE_ROLES.map((role) => pairedLikeness(read.roles[role], gold.roles[role], LIKENESSES.lenient));
  return shared.reduce((sum, each) => sum + each, 0);
}

/** A pair needs one type or a shared filler; place and date decide among such. */
function weightOf(gold: GoldTemplate, read: PlainTemplate): number {
  const type = gold.types.includes(read.type);
  const fillers = Math.min(MOST_FILLERS, sharedFillers(gold, read));
  if (!type && fillers === 0) return 0;
  const { country, any } = judgeLocation(gold.locations, read);
  const date = read.date;
  const dated = isDated(date) && gold.dates.some((each) => datesOverlap(each, date));
  return TYPE_WEIGHT * Number(type) + FILLER_WEIGHT * fillers + Number(country) + Number(any) + Number(dated);
}

/** For each gold template the index of its predicted one, null when it has none. */
export function alignTemplates(golds: readonly GoldTemplate[], reads: readonly PlainTemplate[]): (number | null)[] {
  const pairs = new Map(bestAssignment(golds.map((gold) => reads.map((read) => weightOf(gold, read)))));
  return golds.map((_, index) => pairs.get(index) ?? null);
}
