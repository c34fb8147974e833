/** Words of accusation that name who did it; "condemned" and "criticised" do not. */

export const BLAMING_PATTERN = /\b(?:accus|blam|impute|held? responsible|holds? responsible|pointed the finger|fault)/i;
