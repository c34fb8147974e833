/** Words by which a report says that it turns to another event of the same kind. */

/** [Elsewhere], [separately], [in a separate incident], [in another attack], [in a second raid]. Linear: no repetition inside another. */
export const SET_APART_PATTERN =
  /^["“'(]?(?:elsewhere|separately)\b|\bin (?:a|an) (?:separate|unrelated|different)\b|\bin (?:another|other) (?:\w+ )?(?:attacks?|incidents?|raids?|strikes?|clashes|ambush(?:es)?|bombings?|shootings?|violence|fighting|operations?|encounters?)\b/i;
