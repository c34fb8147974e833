/** A verb lemma, to how it attributes: which complements are the content, speech or thought, how the source stands to it. */
import type { Stance } from "#model/annotated.ts";
import { wordSet } from "./words.ts";

/**
 * How the content hangs on the verb: a clause (or a quotation beside it), an infinitive, an object, an object with a
 * predicate ("called X a massacre", "reported losing X"), or a phrase with the named preposition.
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

/**
 * `statement`: somebody said or wrote it; `attitude`: somebody thinks, wants or does it, or the verb means speech in some
 * texts only ("attacked", "blasted"), so that nobody can be quoted for it.
 */
export type CueManner = "statement" | "attitude";

/** The frames of a verb with their manner. */
export type CueVerb = Readonly<{ stance: Stance; frames: ReadonlyMap<CueFrame, CueManner> }>;

/** Verbs of saying by frame. */
const STATEMENTS = {
  clause: `
    accuse acknowledge add address admit advise affirm allege announce answer argue ask assert assure attest beg
    beseech blog blurt boast brag brief broadcast caution challenge chant charge chime cite claim clarify command
    comment complain concede conclude concur condemn confirm contend continue contradict convey corroborate
    counter criticize cry debunk declare decry deem demand denounce deny describe detail determine direct disavow
    disclaim disclose discuss dismiss dispute document doubt echo elaborate email emphasise emphasize encourage
    estimate exclaim exhort explain express find forecast gloat gripe grumble guarantee hail hazard highlight hint
    identify implore imply indicate inform inquire insist instruct interject intone invite invoke issue joke
    lament list maintain mention mock murmur muse mutter note notify observe opine order outline persuade pledge
    point point_out portray posit post postulate praise predict press pressure proclaim project promise pronounce
    propose publish question quip quote read reaffirm rebut recall recap reckon recognize recommend record recount
    reference refute reiterate reject relate relay release remark remind reminisce repeat reply report repudiate
    request respond retort reveal rule say scream shout show signal specify speculate state stress suggest swear
    tease tell testify text thank theorize threaten tout tweet underline underscore urge venture verify voice
    volunteer vow warn whisper write yell`,
  as: `
    assess brand cast characterise characterize cite classify condemn criticise criticize decry defend define
    denounce depict deride describe dismiss frame hail identify label list mention name perceive point portray
    praise present recognize refer regard reject ridicule see`,
  predicate: "brand call declare deem dub label name nickname proclaim pronounce style term",
  infinitive: `
    advise agree appeal ask beg beseech call caution claim command decline demand direct encourage exhort implore
    instruct lobby offer order persuade petition pledge profess promise propose purport refuse request swear tell
    threaten urge volunteer vow warn`,
  of: `
    accuse boast caution complain defend inform notify offer remind show suspect talk threaten tweet warn`,
  on: "blame comment elaborate expound press propose remark",
  for: `
    announce apologise apologize appeal argue blame call commend condemn criticise criticize express fault offer
    plead praise thank`,
  about: `
    ask boast brag caution comment complain elaborate express joke lie rail remark say speak talk testify threaten
    tweet warn`,
  to: "allude attest object point refer testify",
  with: "charge",
  against: "argue caution lash rail threaten warn",
  over: "",
  at: "hint point",
  object: `
    acknowledge admit admonish announce applaud ascribe attest attribute belittle bemoan berate broadcast castigate caution censure
    chide cite claim commend concede conclude condemn confirm contradict convey corroborate criticise criticize
    debunk decry deem defend demonize denounce deny deplore deride detail disavow disclaim discuss dismiss
    disparage dispute document doubt emphasise estimate excoriate extol fault forecast hail herald hint justify
    lambast lambaste lament laud list malign mention mock outline pan pledge point_out posit praise promise
    propose question rebuke rebut recommend recount refute reiterate reject report repudiate reveal ridicule
    salute scold skewer specify speculate stress theorize threaten tout trumpet underline verify vilify vow`,
} as const satisfies Record<CueFrame, string>;

/** Verbs that attribute in newspaper usage more often than not, but not for certain something said. */
const ATTITUDES = {
  clause: `
    agree anticipate blast calculate convince demonstrate fear foresee hope learn notice slam suspect wonder worry`,
  as: "blast slam",
  predicate: `
    accuse announce argue ask cite claim criticize denounce describe issue mention propose recall reject report
    show suggest write`,
  infinitive: `
    aim announce appear argue consider decide defend expect hope opt plan prefer push refer reject respond say see
    seek seem show talk`,
  of: "disapprove",
  on: "",
  for: "blast hit hope nominate push slam vouch",
  about: "wonder",
  to: "agree",
  with: "agree disagree show side",
  against: "",
  over: "",
  at: "",
  object: "assail bash blast chant dislike endorse oppose prefer retweet slam tolerate trash",
} as const satisfies Record<CueFrame, string>;

/** Verbs whose source does more than assert. */
const STANCES = {
  denies: "debunk decline deny disavow disclaim dismiss dispute rebut refuse refute reject repudiate",
  doubts: "challenge doubt question wonder",
  accuses: "accuse allege blame charge fault",
  warns: "caution threaten warn",
  relays: "cite quote",
} as const satisfies Record<Exclude<Stance, "asserts">, string>;

/** Every cue verb by lemma; a verb with a particle stands as "point out". */
export const CUE_VERBS: ReadonlyMap<string, CueVerb> = buildIndex();

function buildIndex(): ReadonlyMap<string, CueVerb> {
  const stances = new Map<string, Stance>();
  for (const stance of Object.keys(STANCES) as (keyof typeof STANCES)[]) {
    for (const word of wordSet(STANCES[stance])) stances.set(word, stance);
  }
  const index = new Map<string, Map<CueFrame, CueManner>>();
  const add = (frame: CueFrame, manner: CueManner, words: string): void => {
    for (const word of wordSet(words))
      index.set(word, (index.get(word) ?? new Map<CueFrame, CueManner>()).set(frame, manner));
  };
  for (const frame of Object.keys(STATEMENTS) as CueFrame[]) {
    add(frame, "attitude", ATTITUDES[frame]);
    add(frame, "statement", STATEMENTS[frame]);
  }
  return new Map([...index].map(([word, frames]) => [word, { stance: stances.get(word) ?? "asserts", frames }]));
}

/** Verbs whose subject speaks; a name that is their subject is more often a person than a place. */
export const SPEECH_LEMMAS: ReadonlySet<string> = wordSet(`
  say tell add note explain write tweet reply joke recall argue insist remark respond continue testify complain observe`);
