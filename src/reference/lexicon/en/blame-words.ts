/** Words of accusation that name who did it; "condemned" and "criticised" do not. */

export const BLAMING_PATTERN = /\b(?:accus|blam|impute|held? responsible|holds? responsible|pointed the finger|fault)/i;

/** [had nothing to do with it], [denied any involvement], [was not behind it]: words by which a party says that it was not the doer, whoever was. */
export const DISOWNING_PATTERN =
  /\bnothing to do with\b|\bno (?:part|role|hand|involvement|connection|link)\b|\b(?:any|all) (?:part|role|hand|involvement|connection|link|responsibility)\b|\binvolve(?:d|ment)\b|\bresponsib(?:le|ility)\b|\bbehind\b|\bto blame\b|\bdistanc(?:ed|ing)\b|\bcarr(?:ied|ying) out\b|\b(?:part|role) in\b|\b(?:committed|committing|perpetrat(?:ed|ing))\b/i;
