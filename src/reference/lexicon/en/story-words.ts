/** Words by which a report says that it turns to another event of the same kind. */

/** [Elsewhere], [separately], [in a separate incident], [in another attack], [in a second raid]. Linear: no repetition inside another. */
export const SET_APART_PATTERN =
  /^["“'(]?(?:elsewhere|separately)\b|\bin (?:a|an) (?:separate|unrelated|different)\b|\bin (?:another|other) (?:\w+ )?(?:attacks?|incidents?|raids?|strikes?|clashes|ambush(?:es)?|bombings?|shootings?|violence|fighting|operations?|encounters?)\b/i;

/** [An earlier version of this story said …]: the outlet speaks of its own report, not of what happened. */
export const CORRECTION_PATTERN =
  /\b(?:an?|the) (?:earlier|previous|original|prior) versions? of (?:this|the) (?:story|article|report|post|page)\b|\bthis (?:story|article|report|post) (?:has been|was) (?:corrected|amended|updated|revised)\b/i;
