/** A mention of a capital in, whether it stands for the government that sits there out: "Damascus said". */
import type { Annotated, Mention, Token } from "#model/annotated.ts";
import { CUE_VERBS } from "#reference/lexicon/en/cue-verbs.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What governments do and towns do not, besides saying things. */
const POLITICAL_VERBS = words(
  "accuse agree annex appeal approve arm back ban blame boycott call condemn consider cooperate deny demand deploy dismiss " +
    "dispatch expel fear finance fund hope impose insist intervene invade launch maintain negotiate offer oppose order pledge " +
    "plan pressure promise propose protest provide push ratify refuse reject respond retaliate sanction seek send sign " +
    "summon supply support suspend threaten urge veto view vow want warn welcome withdraw worry",
);
/** Verbs whose object is one who can answer for what was done. */
const ADDRESSING_VERBS = words(
  "accuse applaud ask berate blame chastise condemn confront criticise criticize denounce press praise pressure rebuke sanction " +
    "summon thank threaten urge warn",
);
/** "traded accusations", "exchanged threats". */
const EXCHANGED = words("accusation barb blame criticism insult threat warning recrimination");
/** Bodies and persons that belong to a government when a capital's name stands before them. */
const GOVERNMENT_NOUNS = words(
  "administration ally allies ambassador army authority authorities backing backer backers cabinet claim claims decision " +
    "delegation demand diplomat diplomats embassy envoy forces foreign government influence intervention involvement junta " +
    "leader leaders leadership military ministry minister official officials policy policymakers position president regime " +
    "response role ruler rulers stance support troops",
);
const WITH_GOVERNMENT =
  /\b(?:(?:backed|supported|condemned|accused|armed|funded|financed|ordered|recogni[sz]ed|sanctioned|denied|rejected|brokered|trained|equipped|controlled|approved) by|(?:allied|aligned) (?:to|with)|loyal to|(?:ties|talks|relations|alliance|negotiations|cooperation|coordination|agreement|deal|border dispute) (?:to|with|between)|pressure on|sanctions (?:on|against)|support (?:from|of)|ally of|allies of|message to) (?:both )?$/i;

/**
 * True when the capital speaks or acts: it is the source of an attribution, the subject of a verb of speech or politics,
 * the agent that somebody is backed by, whom somebody accuses or warns, or stands before "regime", "government", "forces" and the like.
 */
export function isGovernment(annotated: Annotated, mention: Mention): boolean {
  return (
    annotated.attributions.some(({ source }) => source === mention.id) ||
    isActingSubject(annotated, mention) ||
    isAddressed(annotated, mention) ||
    namesGovernment(annotated, mention) ||
    WITH_GOVERNMENT.test(textBefore(annotated, mention))
  );
}

function textBefore({ article, sentences }: Annotated, mention: Mention): string {
  const { start } = mention.provenance.spans[0]!;
  return article.text.slice(Math.max(sentences[mention.sentence]!.span.start, start - 60), start);
}

// [Moscow] denied it; [Damascus] has repeatedly said; [Islamabad] and [Kabul] accused each other
function isActingSubject({ tokens }: Annotated, mention: Mention): boolean {
  const head = firstOfList(tokens, tokens[mention.head]);
  const verb = head?.deprel === "nsubj" ? tokens[head.head] : undefined;
  return (verb !== undefined && (isAct(verb) || isExchange(tokens, verb))) || isFollowedByAct(tokens, mention);
}

/** Of "X, Y and Z", the first: it has the role of them all. */
function firstOfList(tokens: readonly Token[], token: Token | undefined): Token | undefined {
  return token?.deprel === "conj" ? tokens[token.head] : token;
}

function isExchange(tokens: readonly Token[], verb: Token): boolean {
  if (verb.lemma !== "trade" && verb.lemma !== "exchange" && verb.lemma !== "swap") return false;
  const at = tokens.indexOf(verb);
  return tokens
    .slice(at + 1, at + 6)
    .some(({ head, lemma, deprel }) => head === at && deprel === "obj" && EXCHANGED.has(lemma));
}

// accused [Washington] of arming them
function isAddressed({ tokens }: Annotated, { head: index }: Mention): boolean {
  const head = tokens[index];
  const verb = head?.deprel === "obj" ? tokens[head.head] : undefined;
  return verb !== undefined && verb.upos === "VERB" && ADDRESSING_VERBS.has(verb.lemma);
}

function isAct({ lemma }: Token): boolean {
  return CUE_VERBS.has(lemma) || POLITICAL_VERBS.has(lemma);
}

/** The verb right behind the name, with or without "has", "also" or an adverb: a parser that lost the subject does no harm. */
function isFollowedByAct(tokens: readonly Token[], { end }: Mention): boolean {
  let at = end;
  while (/^(?:has|have|had|also|later|then|\p{Ll}+ly)$/u.test(tokens[at]?.form ?? "")) at += 1;
  const verb = tokens[at];
  return verb !== undefined && /^VB[DPZN]$/.test(verb.tag) && isAct(verb);
}

// the [Damascus] regime; [Moscow]'s main ally; the [Kabul]-based government is none
function namesGovernment({ tokens }: Annotated, mention: Mention): boolean {
  let at = mention.end;
  if (/^['’]s?$/.test(tokens[at]?.form ?? "")) at += 1;
  if (["main", "foreign", "military", "own", "new"].includes(tokens[at]?.form ?? "")) at += 1;
  return GOVERNMENT_NOUNS.has(tokens[at]?.form ?? "");
}
