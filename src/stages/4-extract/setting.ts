/** Which place and date mentions belong to an event: those that its clause governs and no other event is nearer to. */
import type { ValueId } from "#model/span.ts";
import type { Candidate } from "./candidate.ts";
import type { ClauseView } from "./clause-view.ts";
import { governors } from "./clause-view.ts";

/** Mention ids in text order. */
export type Setting = Readonly<{ place: readonly ValueId[]; date: readonly ValueId[] }>;

/** Tokens that begin some attribution's cue: a date under them is the day of speaking. */
function cueTokens(view: ClauseView): ReadonlySet<number> {
  const starts = new Map(view.tokens.map((token, index) => [token.start, index] as const));
  const cues = view.annotated.attributions.flatMap(({ cue }) => cue.map(({ start }) => starts.get(start)));
  return new Set(cues.filter((index) => index !== undefined));
}

/** Setting of every candidate, in their order. */
export function settingsOf(view: ClauseView, candidates: readonly Candidate[]): Setting[] {
  const centres = new Map<number, number>();
  candidates.forEach(({ clause, absorbed }, index) => {
    for (const at of [clause, ...absorbed]) if (!centres.has(at)) centres.set(at, index);
  });
  for (const [index, { token }] of candidates.entries()) centres.set(token, index);
  const cues = cueTokens(view);
  const parties = candidates.map(({ roles }) => new Set(Object.values(roles).flat()));
  const settings = candidates.map(() => ({ place: [] as ValueId[], date: [] as ValueId[] }));
  for (const { kind, head, id } of view.annotated.mentions) {
    if (kind !== "place" && kind !== "date" && kind !== "facility") continue;
    const path = [head, ...governors(view, head)];
    const at = path.find((token) => centres.has(token) || cues.has(token));
    const owner = at === undefined ? undefined : centres.get(at);
    if (owner === undefined || (kind !== "date" && parties[owner]!.has(head))) continue;
    settings[owner]![kind === "date" ? "date" : "place"].push(id);
  }
  return settings;
}
