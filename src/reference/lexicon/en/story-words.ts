/** Words by which a report says that it turns to another event of the same kind. */

/** [Elsewhere], [separately], [in a separate incident], [in another attack], [is separate from the clashes]. Linear: no repetition inside another. */
export const SET_APART_PATTERN =
  /^["“'(]?(?:elsewhere|separately)\b|\bin (?:a|an) (?:separate|unrelated|different)\b|\b(?:is|are|was|were) separate from\b|\bin (?:another|other) (?:\w+ )?(?:attacks?|incidents?|raids?|strikes?|clashes|ambush(?:es)?|bombings?|shootings?|violence|fighting|operations?|encounters?)\b/i;

/** [An earlier version of this story said …]: the outlet speaks of its own report, not of what happened. */
export const CORRECTION_PATTERN =
  /\b(?:an?|the) (?:earlier|previous|original|prior) versions? of (?:this|the) (?:story|article|report|post|page)\b|\bthis (?:story|article|report|post) (?:has been|was) (?:corrected|amended|updated|revised)\b/i;

/** [five decades of war], [a 10-year insurgency], [over the past six years]: a sum over many events, and none of them. */
export const LONG_SUM_PATTERN =
  /\b(?:decades?|years|generations) of (?:\w+[ -]){0,2}(?:wars?|warfare|conflict|insurgency|fighting|violence|bloodshed|rebellion|hostilities|strife|unrest)\b|\b(?:decades?|years?|months?)-?long (?:\w+ )?(?:war|conflict|insurgency|rebellion)\b|\b[\w]+-year(?:-old)? (?:\w+ )?(?:war|conflict|insurgency|rebellion)\b|\b(?:since|over|in|during|for) the (?:war|conflict|insurgency|rebellion|uprising) (?:began|started|erupted|broke out)\b|\bin the (?:past|last) (?:\w+ )?(?:years|decades?)\b|\b(?:in|over|for) (?:a|one|two|three|four|five|six|seven|eight|nine|ten|nearly|almost|more than|over|\d{1,2})(?: a)? ?(?:\w+ )?(?:years|decades?)\b(?! (?:later|earlier|ago|after|before))/i;

/** [treated 212 wounded since the siege began]: a hospital counts those of many events. */
export const PATIENTS_SUM_PATTERN =
  /\b(?:treated|treating|received|receiving|admitted|admitting|cared for|operated on)\b[^.;]{0,80} since (?:the|its|this) (?:[\w-]{1,20} ){1,3}(?:began|started|erupted|broke out|intensified|escalated)\b/i;

/** [has been hit by raiders for nearly a decade], [have been accused of killing villagers before]: what was done again and again, and no day of it. */
export const HABIT_PATTERN =
  /\b(?:(?:has|have|had) (?:(?:long|often|repeatedly|also|already|previously|frequently|regularly) )?been [^.;,]{3,80}? (?:for (?:(?:nearly|almost|more than|over|about|at least|some) )?(?:years|decades|months|generations|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:years|decades?))|(?:many|several|countless|numerous) times)|(?:has|have) [^.;,]{3,80}? (?:before|in the past)(?=[.,;"”’'\s]*$))(?![\w-])(?! of\b)/i;

/** [the raid came as troops fought], [comes amid clashes]: what follows is no part of the deed. Right behind the deed's noun. */
export const CAME_AS_PATTERN =
  /^(?: [\w'’-]{1,20}){0,6}? (?:came|comes) (?:(?:just|even|only) )?(?:as|while|amid|amidst|during)\b/i;

/** [13 shooting deaths this year], [five killings in all of 2014], [19 killed so far this month]: how many in a time, of many events. */
export const PERIOD_SUM_PATTERN =
  /\bso far this (?:year|month|week)\b|\b(?:killings|deaths|murders|homicides|slayings|shootings|fatalities|victims|attacks|bombings)\b[^.;]{0,30}\b(?:this|for the|last) year\b|\bin all of (?:19|20)\d\d\b/i;

/** [the worst fighting], [the deadliest attack], [the first such raid]: one event among those of a long time, which is told right behind it. */
export const SUPERLATIVE_PATTERN =
  /\b(?:worst|deadliest|bloodiest|heaviest|biggest|largest|fiercest|most \w+|first|second|third|highest|gravest)(?: [\w'’-]{1,20}){0,12}[ ,]*$/i;

/** [revenge for the killing of a commander], [to avenge the death of]: what is paid back happened before. */
export const PAID_BACK_PATTERN =
  /\b(?:revenge|retaliation|retribution|reprisals?|vengeance) for (?:[\w'’-]{1,20} ){0,4}$|\baveng(?:e|ed|es|ing) (?:[\w'’-]{1,20} ){0,4}$/i;

/** [What came before], [Background], [How it began]: a heading whole, over what lies before the news. */
export const PAST_HEADING_PATTERN =
  /^(?:(?:(?:the|some) )?(?:background|context|backstory|history|story so far)|what (?:came|happened|went) before|what led (?:up )?to (?:it|this|the [\w-]{1,20})|how (?:it|this|they) (?:all )?(?:began|started|came about)|how (?:we|they|it) got here|before the [\w-]{1,20}|earlier (?:attacks|incidents|strikes|violence|events))[.:?]?$/i;

/** Acts of courts and before them, by lemma. */
export const COURT_VERBS: ReadonlySet<string> = new Set(
  "plead sentence convict acquit indict charge arraign try jail imprison extradite prosecute".split(" "),
);

/** [a week after jihadists killed 23], [the attack came after …]: what follows these words is another event. */
export const LAPSE_PATTERN =
  /\b(?:days?|weeks?|months?|years?) (?:after|before)\b|\b(?:came|comes|happened|occurred|took place) (?:\w+ ){0,4}(?:after|before)\b/i;

/** [died two days after he] was shot, [dies days after being] shot: dying is of the event that it counts time from. */
export const DYING_PATTERN =
  /\b(?:die[ds]?|succumb(?:s|ed)?|dead),? (?:[\w-]+ ){0,4}(?:days?|weeks?|months?|years?) after (?:\w+ly )?(?:he|she|they|being|the (?:attack|shooting|blast|bombing|strike))\b/i;

/** [for fifth day], [for a third straight night], [on the second day of]: one of many days of a campaign. */
export const CAMPAIGN_PATTERN =
  /\b(?:for|into|on|in) (?:(?:a|an|the|its|their) )?(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th)) (?:straight |consecutive |successive )?(?:day|night|week|month)\b/i;

/** [the strike took place on], [that attack was carried out on]: the day that follows is the deed's, and the deed is told elsewhere. */
export const TOOK_PLACE_PATTERN =
  /\b(?:the|this|that) (?:[\w-]+ ){0,2}(?:strikes?|attacks?|raids?|bombings?|assaults?|ambush|blasts?|explosions?|shelling|shootings?|clash|clashes|fighting|massacre|killings?|incidents?|operation|bombardment|firing) (?:there )?(?:had )?(?:took place|taken place|happened|occurred|(?:was|were) (?:carried out|launched|staged|conducted|on (?:mon|tues|wednes|thurs|fri|satur|sun)day))\b|\b(?:it|this|that) (?:had )?(?:took place|taken place|happened|occurred)\b/i;

/** [had], [had been], [had already] right before a verb: the pluperfect. */
export const HAD_PATTERN = /\bhad (?:(?:been|also|already|earlier|previously|repeatedly|just|long) ){0,3}$/i;

const DEED =
  "(?:the|that|this|its) (?:[\\w.'’-]{1,20} ){0,2}(?:counter-?)?(?:strikes?|attacks?|raids?|bombings?|assaults?|ambush|blasts?|explosions?|shelling|shootings?|clash|clashes|fighting|massacre|killings?|operation|incursion)\\b";

/** [an hour before the raid], [ahead of the strike]: what stands before these words came first. */
export const BEFORE_DEED_PATTERN = new RegExp(`\\b(?:before|ahead of|prior to) ${DEED}`, "i");

/** [Days earlier], [An hour before], [Before the attack began,]: the sentence opens before what is told. */
export const OPENS_EARLIER_PATTERN = new RegExp(
  `^["“]?(?:(?:(?:an?|one|two|three|four|five|six|ten|several|some|few|many|just|only|about|\\d+) ){0,3}(?:minutes?|hours?|days?|weeks?|months?) (?:earlier|before)\\b|(?:(?:shortly|just|right|immediately|even|long|well|hours|minutes|days|weeks) ){0,2}(?:before|ahead of|prior to) ${DEED}[^,]{0,30},)`,
  "i",
);

/** [Officers were called to], [police responded to], [it happened on]: how an event came to be known, and when. */
export const BEGAN_PATTERN =
  /\b(?:(?:police|officers|deputies|troopers|detectives|firefighters|medics|paramedics|ambulances?|crews|authorities|rescuers)\b(?: [\w'’-]{1,20}){0,4} (?:called|dispatched|sent|summoned|alerted|notified|responded|responding|arrived|rushed)\b|(?:it|this|(?:the|this|that) (?:[\w-]{1,20} ){0,2}(?:incidents?|shootings?|attacks?|killings?|accident|stabbing|explosions?|crime)) (?:all )?(?:happened|occurred|took place|began|started|unfolded)\b|\bcall(?:s)? (?:came|come) in\b|\b911 call)/i;
