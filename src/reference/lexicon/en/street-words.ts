/** Words by which a name is a street's: most streets of one country are called after its towns. Linear: bounded repetition. */

/** [the 1200 block of] X, [at the corner of] X, [the intersection of A and] X. Right before the name. */
export const STREET_BEFORE_PATTERN =
  /\b(?:\d+[\w-]{0,4} blocks? of|blocks? of|(?:intersection|corner) of(?: [\p{Lu}\d][\p{L}\d.'’-]{0,20}){0,4}(?: and)?) (?:[NSEW]\. |North |South |East |West )?$/u;
/** X [Street], X [and 4th streets], X [Ave.]. Right behind it. */
export const STREET_AFTER_PATTERN =
  /^(?: (?:and|&)(?: [\p{Lu}\d][\p{L}\d.'’-]{0,20}){1,3})?(?: (?:North|South|East|West|[NSEW]\.?))? (?:[Ss]treets?|[Aa]venues?|[Rr]oads?|[Bb]oulevards?|[Dd]rives?|[Ll]anes?|[Pp]arkway|[Tt]urnpike|Ave|Rd|Blvd|Dr|Ln|Pkwy|St(?=\.(?! \p{Lu})|[ ,;]))\b/u;
/** [the 1200 block of Ulm Street]: all of these words name a street. [St.], [N] of [N. 12th St.]: parts of a street's name. */
export const STREET_PATTERN =
  /\bblocks? of\b|\b(?:[Ss]treets?|[Aa]venues?|[Bb]oulevard|[Pp]arkway|Ave|Blvd|Pkwy)$|^(?:[NSEW]|St|Rd|Dr|Ln|Hwy|Rte|Ct|Pl)\.?$/u;
