/** Words around a number that say whether it is a toll, a part of one, or one that no longer holds. */

/** [One officer and a child were among the dead], [A third man died in hospital]: those named are counted in a toll told elsewhere, or add to one. */
export const PART_OF_TOLL_PATTERN =
  /\bamong (?:the|those) (?:dead|killed|slain|victims|casualties|wounded|injured|who died)\b|\b(?:one|two|three|four|five|several|some|most|many|half|\d+) of (?:the|those) (?:\w{1,12} )?(?:dead|killed|slain|victims|casualties|wounded|injured)\b|\b(?:the|those) (?:dead|killed|victims|casualties|wounded|injured) (?:included|include)\b|\b(?:another|an? (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)) (?:[\w-]{1,20},? ){1,24}died\b/i;

/**
 * [Another man died in hospital], [Two more people died of their wounds], [a third officer died later]: more dead than were told
 * of before. Not [after another man died], which says why the toll before it is what it is.
 */
export const FURTHER_DEAD_PATTERN =
  /(?<!\b(?:after|as|when|since|with|until) )\b(?:another|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:more|others?)|an? (?<rank>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)) (?:[\w’'-]{1,20},? ){0,12}(?:died|succumbed)\b/i;

/** [has risen to 17 after], [to 17, as], [to 17 when]: why a toll is higher now. Behind its number. */
export const RISE_CAUSE_PATTERN = /^[^.;]{0,20}\b(?:after|as|when|with|following)\b/i;

/** [56 died and that most of …], [12 were killed, and most of …], [; most of]: another clause begins, with a toll of its own before it. */
export const NEXT_CLAUSE_PATTERN =
  /\b(?:died|dead|killed|perished|wounded|injured|hurt|slain)\b[^;]{0,40}(?:\b(?:and|but|while) (?:that )?$|;|\b(?:and|but) that\b)/i;

/** [An earlier count gave 11], [initial reports spoke of three], [up from 11]: the number has been replaced. */
export const REPLACED_TOLL_PATTERN =
  /\b(?:earlier|previous|initial|preliminary|first|original) (?:death )?(?:counts?|versions?|tolls?|tall(?:y|ies)|estimates?|reports?|figures?|numbers?|accounts?|statements?)\b|\bup from\b|\bpreviously (?:said|reported|put|given|thought)\b/i;

/** [three of its men], [our soldiers]: people of the party that speaks. */
export const OWN_PEOPLE_PATTERN = /(?:^|\s)(?:its|our|their own|his own)\s/i;

/** [two of the attackers], [three assailants]: people of the side that acted, and never those who were hit. */
export const ATTACKERS_PATTERN = /\b(?:attackers?|assailants?|raiders|perpetrators?|hijackers?|kidnappers?|bombers?)$/i;

/** [was also killed in the attack], [died, too], [another victim]: one more than those told of before. */
export const MORE_VICTIMS_PATTERN =
  /\balso (?:[\w-]{1,20} ){0,2}(?:killed|died|dies|dead|slain|shot|succumbed)\b|\b(?:killed|died|dead|slain)\b[^.;]{0,40},? (?:too|as well)\b|\b(?:another|(?:an?|the) (?:other|second|third|fourth|fifth)) (?:[\w-]{1,20} )?(?:victim|person|man|woman|boy|girl|child|soldier|officer|fatality)\b/i;

/** [died of a self-inflicted gunshot wound]: an attacker's death by his own hand, where he killed others. */
export const SELF_INFLICTED_PATTERN = /\bself[- ]inflicted\b/i;
