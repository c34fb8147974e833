/** A document with its prediction in, gold and predicted templates side by side out, what differs marked. */
import { type GoldTemplate, TEMPLATE_ROLES } from "./gold.ts";
import { isDated, isSameNumber, judgeDate, judgeLocation } from "./judge.ts";
import type { Bounds, PlainPerson, PlainTemplate, PredictedDate } from "./prediction.ts";
import type { ScoredDocument } from "./score-roles.ts";
import { alignDocument } from "./score-templates.ts";
import { type Entity, LIKENESSES } from "./strings.ts";

const COLUMN = 56;

/** One line a slot: a mark (`=` right, `~` nearly, `✗` wrong), the slot, gold, predicted. */
export function missesOf(document: ScoredDocument): string {
  const { golds, reads, pairOf } = alignDocument(document);
  const paired = golds.flatMap((gold, index) => pairLines(gold, reads[pairOf[index] ?? -1] ?? null));
  const extra = reads.filter((_, index) => !pairOf.includes(index)).flatMap((read) => pairLines(null, read));
  return [`== ${document.gold.id}`, ...paired, ...extra].join("\n");
}

function pairLines(gold: GoldTemplate | null, read: PlainTemplate | null): string[] {
  const header = gold === null ? "extra" : read === null ? (gold.optional ? "missed (optional)" : "missed") : "paired";
  return [
    `-- ${header}`,
    line("type", gold?.types.join("/"), read?.type, gold?.types.includes(read?.type ?? "") ?? false),
    line("stage", gold?.stages.join("/"), read?.stage, gold?.stages.includes(read?.stage ?? "") ?? false),
    dateLine(gold, read),
    placeLine(gold, read),
    ...TEMPLATE_ROLES.filter((role) => role !== "VictimAll").flatMap((role) =>
      fillerLines(role, gold?.roles[role] ?? [], read?.roles[role] ?? []),
    ),
    ...personLines(gold, read),
  ].filter((text) => text !== "");
}

function line(
  slot: string,
  gold: string | undefined,
  read: string | null | undefined,
  isRight: boolean,
  isNear = false,
): string {
  if (!gold && !read) return "";
  const mark = isRight ? "=" : isNear ? "~" : "✗";
  return `  ${mark} ${slot.padEnd(9)} ${(gold || "-").padEnd(COLUMN)} | ${read || "-"}`;
}

const dateText = ({ from, to }: PredictedDate): string => (from === to ? `${from}` : `${from ?? ""}..${to ?? ""}`);

function dateLine(gold: GoldTemplate | null, read: PlainTemplate | null): string {
  const date = read !== null && isDated(read.date) ? read.date : null;
  const { exact, compatible } = judgeDate(gold?.dates ?? [], date);
  return line("date", gold?.dates.map(dateText).join("/"), date && dateText(date), exact, compatible);
}

function placeLine(gold: GoldTemplate | null, read: PlainTemplate | null): string {
  const golds = gold?.locations ?? [];
  const told = golds.map(({ country, places }) => {
    return [country ?? "", ...places.map((level) => level.map(({ name }) => name).join(" & "))].join(": ");
  });
  const judged = read === null ? null : judgeLocation(golds, read);
  const predicted = read && [read.country ?? "", ...read.places].join(": ");
  return line("place", told.join("/"), predicted, judged?.exact ?? false, judged?.finest ?? false);
}

/** Each gold filler beside the predicted one that names it; then what is left over. */
function fillerLines(slot: string, golds: readonly Entity[], reads: readonly Entity[]): string[] {
  const rest = [...reads];
  const pairs = golds.map((gold) => {
    const at = rest.findIndex((read) => LIKENESSES.lenient(read, gold) === 1);
    const [read] = at === -1 ? [] : rest.splice(at, 1);
    return line(
      slot,
      gold.join("/"),
      read?.join("/"),
      read !== undefined && LIKENESSES.strict(read, gold) === 1,
      read !== undefined,
    );
  });
  return [...pairs, ...rest.map((read) => line(slot, undefined, read.join("/"), false))];
}

const boundsText = (bounds: { min?: number | null | undefined; max?: number | null | undefined } | null): string =>
  bounds === null ? "" : bounds.min === bounds.max ? `${bounds.min}` : `${bounds.min ?? ""}-${bounds.max ?? ""}`;

function personLines(gold: GoldTemplate | null, read: PlainTemplate | null): string[] {
  const rest: PlainPerson[] = [...(read?.humans ?? [])];
  const readText = (person: PlainPerson): string =>
    `${person.mentions.join("/")} (${boundsText(person.number)}) ${person.effects.join(",")}`;
  const pairs = (gold?.humans ?? []).map((human) => {
    const at = rest.findIndex(({ mentions }) => LIKENESSES.lenient(mentions, human.mentions) === 1);
    const [person] = at === -1 ? [] : rest.splice(at, 1);
    const effects = human.effects.map(({ values }) => values.join("/"));
    const told = `${human.mentions.join("/")} (${human.number.map(boundsText).join("/")}) ${effects.join(",")}`;
    const isRight =
      person !== undefined &&
      (human.number.length === 0 || isSameNumber(human.number, person.number as Bounds | null)) &&
      human.effects.every(({ values }) => values.some((value) => person.effects.includes(value)));
    return line("victim", told, person && readText(person), isRight, person !== undefined);
  });
  return [...pairs, ...rest.map((person) => line("victim", undefined, readText(person), false))];
}
