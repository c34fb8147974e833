/** What a loaded name says of those who did it: that they did wrong, or that they did not. */

/** [a tragic mistake], [legitimate self-defence], [an exchange of fire]: the deed was not meant, or was allowed. Other loaded names condemn it. */
export const EXCUSING_PATTERN =
  /\b(?:pre-?emptive|preventive|mistaken?|mistakes|errors?|accident(?:al|ally|s)?|blunders?|self-defen[cs]e|defensive|retaliat\w+|proportionate|precise|precision|surgical|legitimate(?:ly)?|lawful(?:ly)?|legal(?:ly)?|necessary|mistakenly|inadvertently|unintentionally|justifiably|proportionately|natural|justified|heroic|clearing operations?|resistance|counter-?terror\w*|anti-?terror\w*|exchanges? of (?:gun)?fire|encounters?|shoot-?outs?|crossfire)\b/i;
