/** A named comparison of two tellings and what it added to their score in, the finding in words out. */

/** What the comparison found where it speaks for one incident, and where it speaks against. */
const FINDINGS: Readonly<Record<string, readonly [agree: string, differ: string]>> = {
  ground: ["both are told as the news", "one is told as news, the other as what came before"],
  day: ["their days agree", "their days differ"],
  place: ["their places agree", "their places differ"],
  telling: ["they are told in one breath, or in the same words", "the report tells them apart"],
  parties: ["the same parties take part", "the parties differ"],
  manner: ["it is done in the same way", "it is done in another way"],
  figures: ["their numbers agree", "their numbers are far apart"],
  published: ["the reports came out together", "the reports came out days apart"],
  names: ["they share rare names", "they share no rare names"],
  persons: ["they name the same people", "they name different people"],
  wording: ["they share telling words", "they share few telling words"],
};

/** The name itself for a comparison that has no words here. */
export function featureWords(name: string, points: number): string {
  const [agree, differ] = FINDINGS[name] ?? [name, name];
  return points < 0 ? differ : agree;
}
