/** A record made by hand, of two invented reports: every kind of value that a door or an exporter must show. For tests. */
import type { Annotated, Attribution, Mention } from "#model/annotated.ts";
import type { ContextRelation, Figure, ResolvedClaim } from "#model/claim.ts";
import type { Copy } from "#model/copies.ts";
import type { Account, AccountFigure, CountedSide, GradeCode, Incident, Reconciled } from "#model/incident.ts";
import type { CaseRecord, Reading } from "#model/reading.ts";
import type { Sourced } from "#model/sourced.ts";
import type { Estimate } from "#model/world.ts";
import { valueId } from "#text/ids.ts";
import { sourced } from "#text/sourced.ts";
import {
  call,
  condemned,
  forty,
  injury,
  killing,
  massacre,
  mine,
  monitored,
  one,
  thirtyEight,
  twelve,
  two,
  warning,
} from "./sample-claims.ts";
import {
  ARMY,
  army,
  armySaid,
  BY,
  FRONT,
  fighters,
  first,
  front,
  frontSaid,
  JUNE,
  kestrel,
  makeReport,
  ORLO,
  orlo,
  second,
  type Text,
  TUESDAY,
  tuesday,
  unread,
  villagers,
  WEDNESDAY,
} from "./sample-text.ts";

function layers(text: Text, mentions: readonly Mention[], attributions: readonly Attribution[]): Annotated {
  const sentences = text.article.blocks.map(({ span }, block) => ({ span, first: 0, end: 1, block }));
  return { article: text.article, sentences, tokens: [], mentions, attributions, notes: [], reader: BY };
}

const READINGS: readonly Reading[] = [
  {
    report: makeReport(first, "orlo.txt", "Daily Lantern", "2021-03-05"),
    article: first.article,
    annotated: layers(first, [army, tuesday, fighters, orlo, front, villagers], [armySaid, frontSaid]),
    resolved: {
      actors: new Map([
        [army.id, sourced("s", ARMY, { spans: army.provenance.spans, by: BY, from: [army.id] })],
        [fighters.id, sourced("s", FRONT, { spans: fighters.provenance.spans, by: BY, from: [fighters.id] })],
      ]),
      places: new Map([[orlo.id, sourced("p", ORLO, { spans: orlo.provenance.spans, by: BY, from: [orlo.id] })]]),
      dates: new Map([
        [
          tuesday.id,
          {
            type: "DATE" as const,
            timex: "2021-03-02",
            range: sourced("d", TUESDAY, { spans: tuesday.provenance.spans, by: BY, certainty: "implied" as const }),
          },
        ],
      ]),
      claims: [killing, massacre, injury, call, condemned, warning, mine],
    },
    notes: [{ rule: "clean/newsletter", severity: "info", reason: "one block of boilerplate left out", span: null }],
  },
  {
    report: makeReport(second, "kestrel.html", "Harbour Post", null),
    article: second.article,
    annotated: layers(second, [kestrel], []),
    resolved: { actors: new Map(), places: new Map(), dates: new Map(), claims: [monitored] },
    notes: [
      {
        rule: "resolve/undated",
        severity: "warning",
        reason: "the report has no publication date",
        span: second.at("38"),
      },
    ],
  },
  {
    report: makeReport(unread, "мост.txt", null, null),
    article: unread.article,
    annotated: null,
    resolved: null,
    notes: [
      {
        rule: "clean/language",
        severity: "warning",
        reason: "in a language that the reader does not know (ru)",
        span: null,
      },
    ],
  },
];

function reconciled<T>(
  chosen: Sourced<T>,
  others: readonly Sourced<T>[] = [],
  agreement: Reconciled<T>["agreement"] = "single",
  origins = 1,
): Reconciled<T> {
  return { chosen, others, agreement, origins, policy: "range@1" };
}

function accountFigure(claim: ResolvedClaim, said: Figure, of: CountedSide, ofText: string | null): AccountFigure {
  const words = said.provenance.spans[0]!;
  const { measure, status, value: estimate } = said;
  return { claim: claim.claim.id, figure: said.id, measure, of, ofText, status, estimate, words };
}

function account(claims: readonly ResolvedClaim[], figures: readonly AccountFigure[], origin: string): Account {
  const { claim, speaker } = claims[0]!;
  return {
    speaker,
    speakerText: speaker?.text ?? "the outlet",
    origin,
    doc: claim.evidence.doc,
    claims: claims.map((told) => told.claim.id),
    figures,
    victims: [],
    characterisations: claims.flatMap((told) => told.claim.characterisation ?? []),
    words: claim.evidence,
  };
}

const FORTY = accountFigure(killing, forty, "side-b", "fighters of the Sarn Front");
const TWELVE = accountFigure(massacre, twelve, "civilians", "villagers");
const ONE = accountFigure(injury, one, "side-a", "soldier");
const THIRTY_EIGHT = accountFigure(monitored, thirtyEight, "unknown", null);
const TWO = accountFigure(mine, two, "civilians", "farmers");

function estimated(figures: readonly AccountFigure[], value: Estimate, origins: number): Reconciled<Estimate> {
  const chosen = sourced("v", value, { spans: [], by: BY, from: figures.map((told) => told.figure) });
  return reconciled(chosen, [], origins === 1 ? "single" : "agreeing", origins);
}

const VALUES = { spans: [first.at("killed")], by: BY };
const context = (told: ResolvedClaim, relation: ContextRelation) => ({ claim: told.claim.id, relation });

const COPY: Copy = { doc: second.article.doc, of: first.article.doc, kind: "reworded", share: 0.4 };
const UNREVIEWED = { review: { state: "suggested", decision: null }, decisions: [] } as const;

function graded(grade: GradeCode, reason: string): Incident["grade"] {
  return { ...reconciled(sourced("g", grade, { spans: [], by: BY, certainty: "assumed" })), reason };
}

const RAID: Incident = {
  ...UNREVIEWED,
  grade: graded("fair", "two origins report it"),
  id: valueId("i", "raid"),
  title: "Air strikes on the Sarn Front near Orlo",
  ground: "current",
  event: reconciled(sourced("v", "ASSAULT" as const, VALUES)),
  sideA: reconciled(sourced("s", ARMY, { spans: army.provenance.spans, by: BY })),
  sideB: reconciled(sourced("s", FRONT, { spans: front.provenance.spans, by: BY })),
  when: reconciled(
    sourced("d", TUESDAY, { ...VALUES, certainty: "implied" }),
    [sourced("d", WEDNESDAY, { ...VALUES, certainty: "implied" })],
    "conflicting",
    2,
  ),
  place: reconciled(sourced("p", ORLO, { spans: orlo.provenance.spans, by: BY })),
  counts: [
    {
      measure: "killed",
      of: "side-b",
      estimate: estimated([FORTY], { low: 40, best: 40, high: null }, 1),
      figures: [FORTY],
    },
    {
      measure: "killed",
      of: "civilians",
      estimate: estimated([TWELVE], { low: 12, best: 12, high: 12 }, 1),
      figures: [TWELVE],
    },
    {
      measure: "killed",
      of: "unknown",
      estimate: estimated([THIRTY_EIGHT], { low: 38, best: 38, high: 38 }, 1),
      figures: [THIRTY_EIGHT],
    },
    { measure: "injured", of: "side-a", estimate: estimated([ONE], { low: 1, best: 1, high: 1 }, 1), figures: [ONE] },
  ],
  accounts: [
    account([killing, injury], [FORTY, ONE], "velmar"),
    account([massacre], [TWELVE], "said:sarn-front"),
    account([monitored], [THIRTY_EIGHT], "said:kestrel-watch"),
  ],
  origins: [
    { id: "velmar", name: "Velmar", outlets: ["Orlo Gazette"] },
    { id: "said:sarn-front", name: "Sarn Front", outlets: ["Orlo Gazette"] },
    { id: "said:kestrel-watch", name: "Kestrel Watch", outlets: ["kestrel.txt"] },
  ],
  copies: [COPY],
  contradictions: [
    {
      kind: "date",
      about: null,
      values: [
        {
          value: "2021-03-02",
          claims: [killing.claim.id],
          spans: [first.at("Tuesday")],
          speakers: ["Velmar's army"],
        },
        {
          value: "2021-03-03",
          claims: [massacre.claim.id],
          spans: [first.at("Wednesday")],
          speakers: ["The Sarn Front"],
        },
      ],
      reason: "the accounts name different days",
    },
  ],
  context: [context(call, "before"), context(condemned, "response"), context(warning, "after")],
  claims: [killing, massacre, injury, monitored].map((told) => told.claim.id),
  docs: [first.article.doc, second.article.doc],
};

const MINE: Incident = {
  ...UNREVIEWED,
  grade: graded("weak", "one origin alone reports it"),
  id: valueId("i", "mine"),
  title: "Explosion in Orlo",
  ground: "background",
  event: reconciled(sourced("v", "ASSAULT" as const, VALUES)),
  sideA: null,
  sideB: null,
  when: reconciled(sourced("d", JUNE, VALUES)),
  place: reconciled(sourced("p", { ...ORLO, precision: "exact" as const }, VALUES)),
  counts: [
    { measure: "killed", of: "civilians", estimate: estimated([TWO], { low: 2, best: 2, high: 2 }, 1), figures: [TWO] },
  ],
  accounts: [account([mine], [TWO], "outlet")],
  origins: [{ id: "outlet", name: "Orlo Gazette", outlets: ["Orlo Gazette"] }],
  copies: [],
  contradictions: [],
  context: [],
  claims: [mine.claim.id],
  docs: [first.article.doc],
};

/** Two read reports and an unread one; one current incident with four accounts, one background incident, one warning. */
export const SAMPLE_RECORD: CaseRecord = {
  readings: READINGS,
  linked: {
    clusters: [
      { claims: RAID.claims, context: RAID.context },
      { claims: MINE.claims, context: [] },
    ],
    judgements: [],
    standalone: [],
    copies: [{ original: first.article.doc, by: BY, copies: [COPY] }],
  },
  incidents: [RAID, MINE],
};
