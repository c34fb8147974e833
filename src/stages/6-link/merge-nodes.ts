/** Nodes of one report in, one node that knows what any of them knows out. */
import type { Actor, Place } from "#model/world.ts";
import type { Days, LinkNode, NodeFigure } from "./link-node.ts";

/** Ground is current when any node's is. Claims and sentences keep the order of the nodes. */
export function mergeNodes(nodes: readonly LinkNode[]): LinkNode {
  const first = nodes[0]!;
  if (nodes.length === 1) return first;
  const opening = nodes.reduce((one, other) => (other.firstSentence < one.firstSentence ? other : one));
  const told = nodes.filter(({ days }) => days.length > 0);
  const firm = told.filter(({ looseDays }) => !looseDays);
  const dated = firm.length > 0 ? firm : told;
  const current = nodes.filter(({ ground }) => ground === "current");
  return {
    claims: nodes.flatMap(({ claims }) => claims),
    doc: first.doc,
    reportCountry: first.reportCountry,
    reportTowns: first.reportTowns,
    sentences: nodes.flatMap(({ sentences }) => sentences),
    firstSentence: opening.firstSentence,
    statements: new Set(nodes.flatMap(({ statements }) => [...statements])),
    acting: uniqueBy(
      nodes.flatMap(({ acting }) => acting),
      actorKey,
    ),
    suffering: uniqueBy(
      nodes.flatMap(({ suffering }) => suffering),
      actorKey,
    ),
    sufferingWords: new Set(nodes.flatMap(({ sufferingWords }) => [...sufferingWords])),
    named: nodes.some(({ named }) => named),
    days: uniqueBy(
      dated.flatMap(({ days }) => days),
      daysKey,
    ),
    looseDays: dated.length > 0 && firm.length === 0,
    newsDays: current[0]?.newsDays ?? [],
    places: uniqueBy(
      nodes.flatMap(({ places }) => places),
      placeKey,
    ),
    placeWords: new Set(nodes.flatMap(({ placeWords }) => [...placeWords])),
    scope: nodes.some(({ scope }) => scope === "event") ? "event" : first.scope,
    modes: new Set(nodes.flatMap(({ modes }) => [...modes])),
    deeds: new Set(nodes.flatMap(({ deeds }) => [...deeds])),
    events: new Set(nodes.flatMap(({ events }) => [...events])),
    figures: uniqueBy(
      nodes.flatMap(({ figures }) => figures),
      figureKey,
    ),
    spots: unionOf(nodes, ({ spots }) => spots),
    tolls: unionOf(nodes, ({ tolls }) => tolls),
    things: unionOf(nodes, ({ things }) => things),
    titles: unionOf(nodes, ({ titles }) => titles),
    deniers: unionOf(nodes, ({ deniers }) => deniers),
    speakers: unionOf(nodes, ({ speakers }) => speakers),
    denied: nodes.every(({ denied }) => denied),
    ground: current.length > 0 ? "current" : "background",
    refersOnly: nodes.every(({ refersOnly }) => refersOnly),
    setApart: opening.setApart,
    headline: nodes.every(({ headline }) => headline),
    foreignHeadline: nodes.every(({ foreignHeadline }) => foreignHeadline),
    toldWith: new Set(nodes.flatMap(({ toldWith }) => [...toldWith])),
    answers: new Set(nodes.flatMap(({ answers }) => [...answers])),
  };
}

function unionOf(nodes: readonly LinkNode[], of: (node: LinkNode) => ReadonlySet<string>): ReadonlySet<string> {
  return new Set(nodes.flatMap((node) => [...of(node)]));
}

const actorKey = ({ actorId }: Actor): string => actorId;
const daysKey = ({ first, last }: Days): string => `${first}/${last}`;
const placeKey = ({ placeId, precision }: Place): string => `${placeId} ${precision}`;
const figureKey = ({ measure, best }: NodeFigure): string => `${measure} ${best}`;

function uniqueBy<T>(values: readonly T[], key: (value: T) => string): T[] {
  return values.length < 2 ? [...values] : [...new Map(values.map((value) => [key(value), value] as const)).values()];
}
