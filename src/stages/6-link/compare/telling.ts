/** How the report tells them: in one breath, next to each other, by pointing back, or in the same words as another report. */
import { CONFLICT, type Feature, NOTHING, points } from "../feature.ts";
import type { LinkNode } from "../link-node.ts";
import { isNamed } from "../party-kind.ts";
import { sharesToll } from "./figures.ts";
import { sharesPlace } from "./particulars.ts";

const ONE_BREATH = 6;
const REPRINT = 5;
/** A denial is news of what is denied. */
const ANSWERS = 2;
/** A report tells one story more often than not. */
const SAME_REPORT = 0.6;
const POINTS_BACK = 0.5;
/** "The ambush" points back to a story in which an ambush is told. */
const POINTS_BACK_BY_NAME = 1.2;
/** "Elsewhere", "in a separate attack": the report itself says that another story begins. */
const SET_APART = -4;
/** A headline whose things are named nowhere in the report tells something else. */
const FOREIGN_HEADLINE = -4;

export const telling: Feature = {
  name: "telling",
  compare: (left, right) => {
    if (left.doc !== right.doc)
      return sharesStatement(left, right) ? points(REPRINT) : answers(left, right) ? points(ANSWERS) : NOTHING;
    if (isAnswered(left, right) || isAnswered(right, left)) return CONFLICT;
    if (isOfOtherScope(left, right)) return points(SET_APART);
    if (isJoined(left, right) || isJoined(right, left)) return points(ONE_BREATH);
    return points(SAME_REPORT + nearness(left, right) + pointing(left, right) + apartness(left, right));
  },
};

/** Sums over years, and what the sentence counts time from, are apart; a campaign only from what was done to others. */
function isOfOtherScope(left: LinkNode, right: LinkNode): boolean {
  if (left.scope === right.scope || sharesToll(left, right)) return false;
  const far = [left.scope, right.scope].some((scope) => scope === "sum" || scope === "other-time");
  return far || !sharesSufferers(left, right);
}

function sharesSufferers({ suffering, sufferingWords }: LinkNode, other: LinkNode): boolean {
  for (const word of sufferingWords) if (other.sufferingWords.has(word)) return true;
  return suffering.some(({ actorId }) => other.suffering.some((one) => one.actorId === actorId));
}

function sharesStatement({ statements }: LinkNode, other: LinkNode): boolean {
  for (const words of statements) if (other.statements.has(words)) return true;
  return false;
}

/** [The M23 denied that it had killed anybody in Kishishe]: what is only denied was told by somebody else, of that party or place. */
function answers(left: LinkNode, right: LinkNode): boolean {
  if (left.denied === right.denied) return false;
  const [denied, told] = left.denied ? [left, right] : [right, left];
  const named = [...denied.acting, ...denied.suffering].filter(isNamed).map(({ party }) => party);
  const parties = new Set([...named, ...denied.deniers]);
  return sharesPlace(denied, told) || told.acting.some(({ party }) => parties.has(party));
}

function isJoined({ claims }: LinkNode, { toldWith }: LinkNode): boolean {
  return toldWith.size > 0 && claims.some((id) => toldWith.has(id));
}

function isAnswered({ claims }: LinkNode, { answers }: LinkNode): boolean {
  return answers.size > 0 && claims.some((id) => answers.has(id));
}

function pointing(left: LinkNode, right: LinkNode): number {
  if (!left.refersOnly && !right.refersOnly) return 0;
  for (const deed of left.deeds) if (right.deeds.has(deed)) return POINTS_BACK_BY_NAME;
  return POINTS_BACK;
}

function nearness(left: LinkNode, right: LinkNode): number {
  let apart = Number.POSITIVE_INFINITY;
  for (const one of left.sentences) for (const other of right.sentences) apart = Math.min(apart, Math.abs(one - other));
  return apart === 0 ? 0.8 : apart === 1 ? 0.5 : apart <= 3 ? 0.2 : 0;
}

/** A sentence that is set apart is apart from what stands before it, not from what follows. */
function apartness(left: LinkNode, right: LinkNode): number {
  const [former, latter] = left.firstSentence <= right.firstSentence ? [left, right] : [right, left];
  const moved = latter.setApart && former.firstSentence < latter.firstSentence ? SET_APART : 0;
  return moved + (left.foreignHeadline || right.foreignHeadline ? FOREIGN_HEADLINE : 0);
}

/** Background and current claims are one incident only when their days say so, or the same toll at the same place, or words that point back. */
export const ground: Feature = {
  name: "ground",
  compare: (left, right) => {
    if (left.ground === right.ground || left.doc !== right.doc) return NOTHING;
    if (isJoined(left, right) || isJoined(right, left)) return NOTHING;
    const sameDeed = sharesToll(left, right) && sharesPlace(left, right);
    return sameDeed || (left.days.length > 0 && right.days.length > 0) ? NOTHING : CONFLICT;
  },
};
