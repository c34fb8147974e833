/** Words around the name of a place by which it is not where something happened: a hospital's, somebody's home town, a site's own. */

/** [flown to] X, [a hospital in] X: where the wounded were brought. Stands right before the name. Linear: bounded repetition. */
export const CARE_BEFORE_PATTERN =
  /\b(?:hospitals?|clinic|infirmary|medical cent(?:er|re)|trauma cent(?:er|re))(?:,? [\w.'’-]{1,30}){0,3},? (?:in|of|at) (?:the )?$|\b(?:flown|airlifted|helicoptered|transported|transferred|evacuated|rushed) to (?:the |an? )?(?:[\w-]{1,20} ){0,2}$/i;
/** [taken by cart to] X, [drove the wounded to] X: where people were brought. Right before the name. */
export const GOAL_BEFORE_PATTERN =
  /\b(?:taken|took|brought|carried|driven|drove|moved|sent|ferried)(?: [\w'’-]{1,20}){0,4} to (?:the |an? )?(?:[\w-]{1,20} ){0,2}$/i;
/** [was taken to a] X [hospital], [died at a hospital in] X: the wounded are brought there. Stands right before a name; what is [hit by a shell] there is not brought. */
export const BROUGHT_PATTERN =
  /\b(?:taken|took|rushed|flown|airlifted|helicoptered|transported|transferred|evacuated|brought|driven|dropped off|treated|hospitali[sz]ed|recovering|pronounced dead|(?:dies|died|condition)(?= (?:at|in) [^,.;]{0,40}(?:hospitals?|clinic|medical|trauma)))\b[^.;]{0,60}$/i;
/** X [hospital], X [University Medical Center]. Stands right behind it. */
export const CARE_AFTER_PATTERN =
  /^(?:['’]s?)?(?: [\p{Lu}&][\p{L}'’.&-]{0,24}| area| regional){0,4} (?:hospitals?|clinic|medical cent(?:er|re)|trauma cent(?:er|re)|health cent(?:er|re))\b/iu;
/** Lena Park, [of] X; [a native of] X; [who lives in] X. Right before the name. */
export const HOME_BEFORE_PATTERN =
  /(?:, (?:both |all )?of|\b(?:natives?|residents?) of|\b(?:lives?|lived|living|resides?|residing|raised|born|grew up) (?:in|near)|\bformerly of|\bfrom) (?:the )?(?:[\p{L}-]{1,20} ){0,1}$/iu;
/** an X [resident], an X [man], the X [native]. Right behind it. */
export const HOME_AFTER_PATTERN =
  /^(?:[ -](?:area|based))? ?(?:residents?|natives?|man|men|woman|women|couple|teen(?:ager)?s?|boys?|girls?|mother|father|mom|dad|parents|family|youth|youths)\b/i;
/** What the page puts behind its headline: [ - Channel 5 X], [ | X News], [ :: X.com]. Before the name in a headline. */
export const SITE_NAME_PATTERN = / [-–—|:]{1,2} [^|]{0,60}$|\|[^|]{0,60}$/;

/** A hospital's own words. */
export const HOSPITAL_PATTERN =
  /\b(?:hospitals?|clinic|medical cent(?:er|re)|trauma cent(?:er|re)|health cent(?:er|re))\b/i;
/** [Oak Street], [the South Side], [the Elm Grove neighbourhood], [I-95]: in the town that is spoken of, whichever that is. */
export const ADDRESS_PATTERN =
  /\b(?:streets?|st|avenues?|ave|roads?|rd|boulevard|blvd|drive|dr|lane|ln|way|court|place|parkway|highway|hwy|route|rte|rt|interstate|freeway|bridge|park|side|square|plaza|mall|center|centre|school|church|apartments?|homes|houses|neighbou?rhood|area|block|downtown|section|quarter|complex|subdivision)\b\.?|\d/i;

/** [By our correspondent in Niamey], [a reporter in Beirut]: where who writes sits. */
export const WRITER_PATTERN = /\b(?:correspondents?|reporters?|journalists?|bureau|staff writers?) in (?:the )?$/i;
