/** One figure as it was said, which leads to its words. */
import { Link } from "wouter";
import type { Hedge } from "#model/codes.ts";
import { wordsAddress } from "../shared/addresses.ts";
import { estimateWords } from "../shared/estimate-words.ts";
import { HEDGE_WORDS, numeral } from "../shared/words.ts";

type Said = Readonly<{ low: number; best: number | null; high: number | null; hedge: Hedge }>;

/** "11", "about 30", "up to 20", "dozens" as "24 or more": what the words bound, with their hedge. */
export function figureWords({ low, best, high, hedge }: Said): string {
  const number = best ?? (hedge === "up-to" || hedge === "less-than" ? high : low === high ? low : null);
  if (hedge === "vague" || number === null) return estimateWords({ low, best, high });
  const before = HEDGE_WORDS[hedge];
  return before === "" && low !== high ? estimateWords({ low, best, high }) : `${before} ${numeral(number)}`.trim();
}

/** @param of  what is counted and who says so, for those who hear the link and do not see the table */
export function FigureLink({
  said,
  at,
  of,
}: Readonly<{ said: Said; at: Readonly<{ doc: string; start: number; end: number }>; of: string }>) {
  return (
    <Link href={wordsAddress(at)}>
      {figureWords(said)}
      <span className="visually-hidden"> {of}: read the words</span>
    </Link>
  );
}
