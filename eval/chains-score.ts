/** A gold passage and what the program saw in it, to one verdict for each link and each speaker, and to chains to compare. */
import type { Annotated } from "#model/annotated.ts";
import type { ValueId } from "#model/span.ts";
import { PRONOUNS } from "#reference/lexicon/en/pronouns.ts";
import type { ChainPassage, Place } from "./chains-gold.ts";
import type { Chain } from "./coreference.ts";
import type { Outcome } from "./tally.ts";

/** `name`: the last word is a proper noun; `open`: a pronoun that must stand for nothing. */
export const CHAIN_FIELDS = ["mention", "pronoun", "description", "name", "together", "open", "speaker"] as const;
export type ChainField = (typeof CHAIN_FIELDS)[number];
export type ChainOutcome = Outcome<ChainField>;
type LinkClass = "pronoun" | "description" | "name";

/** A mention of the program: `chain` is null for what stands for nothing; `together` are chains that it names at once. */
export type SeenMention = Readonly<{
  place: Place;
  head: Place;
  linkClass: LinkClass;
  chain: string | null;
  together: readonly string[];
}>;
/** `mention` is an index, null when the report itself speaks. */
export type SeenSpeaker = Readonly<{ cue: readonly Place[]; mention: number | null }>;
export type SeenChains = Readonly<{ text: string; mentions: readonly SeenMention[]; speakers: readonly SeenSpeaker[] }>;

/** Kinds that the gold does not code. */
const UNCODED: ReadonlySet<string> = new Set(["date", "quantity", "weapon"]);

/** Relative pronouns are left out: their noun stands beside them. */
export function viewChains({ article, tokens, mentions, attributions }: Annotated): SeenChains {
  const coded = mentions.filter(
    ({ kind, value }) => !UNCODED.has(kind) && PRONOUNS.get(value.toLowerCase()) !== "relative",
  );
  const indexOf = new Map<ValueId | "outlet", number>(coded.map(({ id }, index) => [id, index]));
  return {
    text: article.text,
    mentions: coded.map(({ provenance, head, chain, value, first, end, together = [] }) => {
      const token = tokens[head]!;
      const isPronoun = end - first === 1 && PRONOUNS.has(value.toLowerCase());
      return {
        place: provenance.spans[0]!,
        head: token,
        linkClass: isPronoun ? "pronoun" : token.upos === "PROPN" ? "name" : "description",
        chain,
        together,
      };
    }),
    speakers: attributions.map(({ source, cue }) => ({ cue, mention: indexOf.get(source) ?? null })),
  };
}

/** What the program's mentions mean in the gold. */
type Aligned = Readonly<{
  /** index of the seen mention for each gold place, by its key */
  seenAt: ReadonlyMap<string, number>;
  /** gold chain of each seen mention; null for one that no chain of the gold holds */
  chainOf: readonly (number | null)[];
}>;

const key = ({ start, end }: Place): string => `${start}:${end}`;
const quoteOf = (text: string, { start, end }: Place): string => text.slice(start, end).replace(/\s+/g, " ");

/** A seen mention is a gold one when its head lies inside and the two share this much of what they cover (Jaccard). */
const LEAST_SHARE = 0.4;

function align({ chains, together, open }: ChainPassage, { mentions }: SeenChains): Aligned {
  const gold = [
    ...chains.flatMap((members, chain) => members.map((place) => ({ place, chain }))),
    ...[...together.map(({ place }) => place), ...open].map((place) => ({ place, chain: null })),
  ];
  const seenAt = new Map<string, number>();
  const chainOf: (number | null)[] = mentions.map(() => null);
  const taken = new Set<number>();
  const inOrder = gold.toSorted((one, other) => lengthOf(one.place) - lengthOf(other.place));
  for (const { place, chain } of inOrder) {
    const best = closest(place, mentions, taken);
    if (best === null) continue;
    taken.add(best);
    seenAt.set(key(place), best);
    chainOf[best] = chain;
  }
  return { seenAt, chainOf };
}

const lengthOf = ({ start, end }: Place): number => end - start;

function closest(place: Place, mentions: readonly SeenMention[], taken: ReadonlySet<number>): number | null {
  let best: number | null = null;
  let most = LEAST_SHARE;
  for (const [index, mention] of mentions.entries()) {
    if (taken.has(index) || mention.head.start < place.start || mention.head.end > place.end) continue;
    const shared = Math.min(place.end, mention.place.end) - Math.max(place.start, mention.place.start);
    const share = shared / (lengthOf(place) + lengthOf(mention.place) - shared);
    if (share >= most) [best, most] = [index, share];
  }
  return best;
}

/** One verdict for each mention that points back, for each gold speaker, and for each pronoun that must stay open. */
export function scoreChainPassage(passage: ChainPassage, seen: SeenChains): ChainOutcome[] {
  const aligned = align(passage, seen);
  return [
    ...scoreMentions(passage, aligned),
    ...scoreLinks(passage, seen, aligned),
    ...scoreTogether(passage, seen, aligned),
    ...scoreOpen(passage, seen, aligned),
    ...scoreSpeakers(passage, seen, aligned),
  ];
}

/** Whether the words were found at all; mentions that no gold chain holds are not counted here. */
function scoreMentions({ text, chains }: ChainPassage, { seenAt }: Aligned): ChainOutcome[] {
  return chains.flat().map((place) => ({
    field: "mention",
    verdict: seenAt.has(key(place)) ? "right" : "missed",
    detail: quoteOf(text, place),
  }));
}

/** Links of the gold, right when the nearest mention that the program joins to these words is of the same gold chain. */
function scoreLinks(passage: ChainPassage, seen: SeenChains, aligned: Aligned): ChainOutcome[] {
  const antecedents = antecedentsOf(seen.mentions);
  const judged = new Set<number>();
  const outcomes = passage.chains.flatMap((members, chain) =>
    members.flatMap((place, at): ChainOutcome[] => {
      const index = aligned.seenAt.get(key(place));
      if (index !== undefined) judged.add(index);
      const mention = index === undefined ? null : seen.mentions[index]!;
      const field = mention?.linkClass ?? linkClassOf(quoteOf(passage.text, place));
      const isWanted = at > 0 || (field === "pronoun" && members.length > 1);
      const antecedent = index === undefined ? null : antecedents[index]!;
      const detail = `${told(passage.text, place)} → ${antecedent === null ? "nothing" : told(passage.text, seen.mentions[antecedent]!.place)}, wanted ${isWanted ? told(passage.text, members[Math.max(0, at - 1)]!) : "nothing"}`;
      if (antecedent === null) return isWanted ? [{ field, verdict: "missed", detail }] : [];
      const right = isWanted && aligned.chainOf[antecedent] === chain;
      return [{ field, verdict: right ? "right" : isWanted ? "wrong" : "extra", detail }];
    }),
  );
  for (const [index, { linkClass, place }] of seen.mentions.entries()) {
    const antecedent = antecedents[index]!;
    if (antecedent === null || judged.has(index)) continue;
    const detail = `${told(passage.text, place)} → ${told(passage.text, seen.mentions[antecedent]!.place)}, wanted nothing`;
    outcomes.push({ field: linkClass, verdict: "extra", detail });
  }
  return outcomes;
}

/** For each mention the nearest earlier one of its chain; for a pronoun that opens its chain, the nearest later one that is none. */
function antecedentsOf(mentions: readonly SeenMention[]): (number | null)[] {
  const last = new Map<string, number>();
  const antecedents = mentions.map(({ chain }, index) => {
    if (chain === null) return null;
    const earlier = last.get(chain) ?? null;
    last.set(chain, index);
    return earlier;
  });
  return antecedents.map((antecedent, index) => {
    const { chain, linkClass } = mentions[index]!;
    if (antecedent !== null || chain === null || linkClass !== "pronoun") return antecedent;
    const later = mentions.findIndex(
      (other, at) => at > index && other.chain === chain && other.linkClass !== "pronoun",
    );
    return later < 0 ? null : later;
  });
}

function linkClassOf(quote: string): LinkClass {
  if (PRONOUNS.has(quote.toLowerCase())) return "pronoun";
  return /\s(?:\S*\P{L})?\p{Lu}\S*$/u.test(quote) ? "name" : "description";
}

function told(text: string, place: Place): string {
  return `"${quoteOf(text, place)}"@${place.start}`;
}

function scoreTogether({ text, together }: ChainPassage, seen: SeenChains, aligned: Aligned): ChainOutcome[] {
  const antecedents = antecedentsOf(seen.mentions);
  return together.map(({ place, of }) => {
    const index = aligned.seenAt.get(key(place));
    const mention = index === undefined ? null : seen.mentions[index]!;
    const chains = new Set((mention?.together ?? []).map((chain) => goldOf(chain, seen, aligned)));
    const right = chains.size === of.length && of.every((chain) => chains.has(chain));
    const isSilent = mention === null || (chains.size === 0 && antecedents[index!] === null);
    return { field: "together", verdict: right ? "right" : isSilent ? "missed" : "wrong", detail: told(text, place) };
  });
}

/** The gold chain of a seen chain's first mention that the gold holds. */
function goldOf(chain: string, { mentions }: SeenChains, { chainOf }: Aligned): number | null {
  const at = mentions.findIndex((mention, index) => mention.chain === chain && chainOf[index] !== null);
  return at < 0 ? null : chainOf[at]!;
}

function scoreOpen({ text, open }: ChainPassage, { mentions }: SeenChains, { seenAt }: Aligned): ChainOutcome[] {
  return open.map((place) => {
    const index = seenAt.get(key(place));
    const isOpen = index === undefined || mentions[index]!.chain === null;
    return { field: "open", verdict: isOpen ? "right" : "wrong", detail: told(text, place) };
  });
}

/**
 * A speaker is right when the chain of the words that the program gives as source names the gold speaker as fully as the
 * passage does (a name where there is one), and nobody else as fully.
 */
function scoreSpeakers(passage: ChainPassage, seen: SeenChains, aligned: Aligned): ChainOutcome[] {
  return passage.speakers.map(({ cue, chain }) => {
    const found = seen.speakers.find((speaker) =>
      speaker.cue.some(({ start, end }) => start <= cue.start && cue.start < end),
    );
    const detail = `${told(passage.text, cue)} by ${told(passage.text, fullest(passage, chain)[0]!)}`;
    if (found === undefined || found.mention === null) return { field: "speaker", verdict: "missed", detail };
    const named = namedBy(found.mention, passage, seen, aligned);
    const right = named.size === 1 && named.has(chain);
    const words = told(passage.text, seen.mentions[found.mention]!.place);
    const others = [...named].map((other) => told(passage.text, fullest(passage, other)[0]!)).join(", ");
    return {
      field: "speaker",
      verdict: right ? "right" : "wrong",
      detail: `${detail}; got ${words} = ${others || "nobody"}`,
    };
  });
}

/** Gold chains that the chain of a seen mention names in full. */
function namedBy(mention: number, passage: ChainPassage, seen: SeenChains, { seenAt }: Aligned): ReadonlySet<number> {
  const { chain } = seen.mentions[mention]!;
  const named = passage.chains.flatMap((_, index) =>
    fullest(passage, index).some((place) => {
      const at = seenAt.get(key(place));
      return at !== undefined && (at === mention || (chain !== null && seen.mentions[at]!.chain === chain));
    })
      ? [index]
      : [],
  );
  return new Set(named);
}

/** The mentions that tell a chain best: its names, else its first description with all that repeat it. */
function fullest({ text, chains }: ChainPassage, chain: number): readonly Place[] {
  const members = chains[chain]!;
  const names = members.filter((place) => linkClassOf(quoteOf(text, place)) === "name");
  if (names.length > 0) return names;
  const first = members.find((place) => linkClassOf(quoteOf(text, place)) === "description") ?? members[0]!;
  return [first];
}

/** Chains of both sides over one set of keys: a seen mention that is a gold one has the gold one's place. */
export function comparableChains(passage: ChainPassage, seen: SeenChains): { gold: Chain[]; predicted: Chain[] } {
  const { seenAt } = align(passage, seen);
  const goldKeys = new Map([...seenAt].map(([place, index]) => [index, place] as const));
  const keys = seen.mentions.map(({ place }, index) => goldKeys.get(index) ?? `seen ${key(place)}`);
  const groups = Map.groupBy(seen.mentions.keys(), (index) => seen.mentions[index]!.chain);
  groups.delete(null);
  return {
    gold: passage.chains.map((members) => new Set(members.map(key))),
    predicted: [...groups.values()].map((indexes) => new Set(indexes.map((index) => keys[index]!))),
  };
}
