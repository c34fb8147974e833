/** A verb lemma, to how it attributes: which complements are the content, how the source stands to it, speech or thought. */
import type { Stance } from "#model/annotated.ts";
import { wordSet } from "./words.ts";

/**
 * How the content hangs on the verb: a finite clause, an infinitive or participle, an object, an object with a
 * predicate ("called X a massacre"), or a phrase with the named preposition.
 */
export type CueFrame =
  | "clause"
  | "infinitive"
  | "object"
  | "predicate"
  | "as"
  | "of"
  | "on"
  | "for"
  | "about"
  | "to"
  | "with"
  | "against"
  | "over"
  | "at";

/** `statement`: somebody said or wrote it; `attitude`: somebody thinks, wants or means it, and perhaps never said so. */
export type CueManner = "statement" | "attitude";

export type CueVerb = Readonly<{ stance: Stance; manner: CueManner; frames: ReadonlySet<CueFrame> }>;

type Group = readonly [stance: Stance, manner: CueManner, frames: string, words: string];

const GROUPS: readonly Group[] = [
  [
    "asserts",
    "statement",
    "clause",
    `
    say add state tell note continue joke quip muse remark comment observe interject blurt intone
    write tweet post blog email text reply respond answer retort counter chime opine exclaim shout yell scream cry chant whisper
    recount reminisce recall recap hazard venture volunteer concur reckon assert reaffirm affirm contend maintain insist argue
    conclude explain clarify elaborate stress emphasize emphasise underline underscore reiterate repeat testify swear
    quote cite mutter murmur proclaim declare pronounce posit postulate boast brag gloat lament complain grumble gripe
    assure inform notify brief advise relay relate inform convey tease mock inquire report`,
  ],
  [
    "asserts",
    "statement",
    "clause object",
    `
    announce reveal disclose report confirm acknowledge admit concede claim indicate mention cite describe detail outline
    estimate predict forecast project find show suggest signal hint imply propose pledge promise vow guarantee declare
    document record publish broadcast reiterate repeat emphasize emphasise stress highlight underline underscore
    recall recount explain note state verify corroborate attest read discuss list allege express voice convey echo
    posit theorize speculate determine conclude point_out deem reference invoke tout address question release issue
    decry hail rule specify demand propose recommend`,
  ],
  [
    "asserts",
    "statement",
    "object",
    `
    condemn denounce deplore decry criticize criticise slam blast lambast lambaste attack assail rip rebuke ridicule mock
    praise applaud welcome hail commend salute celebrate endorse defend justify dismiss mourn lament thank
    congratulate castigate chide scold berate bash belittle deride disparage excoriate pan trash skewer
    censure bemoan admonish vilify demonize malign laud extol trumpet herald tout`,
  ],
  [
    "asserts",
    "statement",
    "predicate",
    "call label brand dub term declare deem pronounce name nickname consider proclaim style",
  ],
  [
    "asserts",
    "statement",
    "as",
    `
    describe characterize characterise portray depict dismiss denounce condemn condemn label brand identify regard view see paint cast
    criticize criticise hail praise blast slam decry reject cite frame define present name deride recognize deride ridicule
    attack classify assess perceive`,
  ],
  [
    "asserts",
    "statement",
    "about",
    "talk speak complain comment tweet write joke brag boast warn rail say lie remark testify elaborate",
  ],
  ["asserts", "statement", "of", "speak complain say write boast talk tell inform notify remind"],
  ["asserts", "statement", "to", "refer point allude testify attest respond react speak object"],
  ["asserts", "statement", "on", "comment elaborate insist report remark speak expound seize"],
  [
    "asserts",
    "statement",
    "for",
    "praise blame thank criticize criticise apologize apologise call push argue condemn fault ask appeal plead press slam blast commend advocate",
  ],
  ["asserts", "statement", "at", "hint point"],
  ["asserts", "statement", "against", "speak argue rail lash"],
  [
    "denies",
    "statement",
    "clause object",
    "deny reject refute dispute rebut contradict disavow disclaim dismiss repudiate debunk",
  ],
  ["denies", "statement", "infinitive", "decline refuse"],
  ["doubts", "statement", "clause object", "doubt question challenge"],
  ["doubts", "attitude", "clause infinitive", "wonder"],
  ["accuses", "statement", "of of", "accuse suspect convict"],
  ["accuses", "statement", "object", "accuse blame fault"],
  ["accuses", "statement", "for", "blame fault"],
  ["accuses", "statement", "on", "blame"],
  ["accuses", "statement", "with", "charge"],
  ["accuses", "statement", "clause", "allege charge accuse"],
  ["warns", "statement", "clause of about against infinitive object", "warn caution threaten"],
  ["warns", "statement", "clause of", "remind"],
  [
    "asserts",
    "statement",
    "clause infinitive",
    "urge ask request order instruct beg implore beseech exhort encourage invite command direct advise pressure persuade demand beg",
  ],
  [
    "asserts",
    "statement",
    "infinitive",
    `
    promise pledge vow threaten offer agree propose claim call appeal press invite tell petition lobby
    request demand volunteer profess purport swear`,
  ],
  ["asserts", "statement", "on", "call press"],
  ["asserts", "statement", "object", "urge request demand order"],
  ["relays", "statement", "clause object", "quote cite"],
  [
    "asserts",
    "attitude",
    "clause",
    `
    think believe know hope fear expect suspect assume feel worry realize realise understand imagine guess agree remember
    forget anticipate calculate reckon presume doubt foresee see hear learn discover mean seem appear decide wish notice sense
    care figure bet suppose trust fret`,
  ],
  [
    "asserts",
    "attitude",
    "infinitive",
    `
    want hope expect plan intend seek aim try refuse decide wish prefer need agree seem appear attempt decline choose threaten
    vow opt resolve prepare consider`,
  ],
  [
    "asserts",
    "attitude",
    "object",
    `
    want support oppose back favor favour prefer fear believe know doubt see expect consider discuss seek reject approve
    like love hate dislike admire respect regret resent tolerate embrace ignore accept welcome need anticipate plan weigh`,
  ],
  ["asserts", "attitude", "for", "hope wish vote"],
  ["asserts", "attitude", "of", "think approve disapprove hear dream know"],
  ["asserts", "attitude", "about", "worry think know care complain hear wonder learn"],
  ["asserts", "attitude", "with", "agree disagree sympathize"],
  ["asserts", "attitude", "against", "vote"],
  ["asserts", "attitude", "on", "focus"],
  ["asserts", "attitude", "at", "look"],
  ["asserts", "attitude", "to", "agree object look"],
];

/** Every use of a cue verb, one entry a stance and manner; the first entry with a matching frame decides. */
export const CUE_VERBS: ReadonlyMap<string, readonly CueVerb[]> = buildIndex();

function buildIndex(): ReadonlyMap<string, readonly CueVerb[]> {
  const index = new Map<string, CueVerb[]>();
  for (const [stance, manner, frames, words] of GROUPS) {
    const verb: CueVerb = { stance, manner, frames: wordSet(frames) as ReadonlySet<CueFrame> };
    for (const word of wordSet(words)) index.set(word, [...(index.get(word) ?? []), verb]);
  }
  return index;
}

/** Verbs whose subject speaks; a name that is their subject is more often a person than a place. */
export const SPEECH_LEMMAS: ReadonlySet<string> = wordSet(`
  say tell add note explain write tweet reply joke recall argue insist remark respond continue testify complain observe`);

/** Verbs of saying whose object is the one spoken to. */
export const ADDRESSED_LEMMAS: ReadonlySet<string> = wordSet(
  "tell ask assure inform notify remind warn advise brief convince persuade promise show teach caution",
);
