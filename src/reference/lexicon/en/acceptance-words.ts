/** Words by which a party takes a deed upon itself. */

/** [claimed responsibility for the attack], [accepted full responsibility], [took responsibility]. Linear: no repetition inside another. */
export const ACCEPTING_PATTERN =
  /\b(?:claim|accept|admit|acknowledg|tak|took|assum|bear|bore)(?:s|ed|es|ing|e|en)? (?:\w+ )?(?:responsibility|the blame)\b/i;
