/** A record made by hand, of two invented reports: every kind of value that a door or an exporter must show. For tests. */
import type { Annotated, Attribution, Mention, MentionKind } from "#model/annotated.ts";
import type { Claim, ContextRelation, Figure, ResolvedClaim } from "#model/claim.ts";
import type { EventType, Hedge, Measure, Mode, Role, VictimStatus } from "#model/codes.ts";
import type { Account, AccountFigure, CountedSide, Incident, Reconciled } from "#model/incident.ts";
import type { CaseRecord, Reading } from "#model/reading.ts";
import type { Article, Block, BlockKind, Report } from "#model/report.ts";
import type { Sourced } from "#model/sourced.ts";
import type { Span, ValueId } from "#model/span.ts";
import type { Actor, DateRange, Estimate, Place } from "#model/world.ts";
import { documentId, valueId } from "#text/ids.ts";
import { rule, sourced } from "#text/sourced.ts";

const BY = rule("sample/hand");

const FIRST: readonly (readonly [BlockKind, string])[] = [
  ["headline", "Raid on Orlo bridge kills dozens"],
  ["paragraph", "Velmar's army said on Tuesday that its jets killed at least 40 fighters of the Sarn Front near Orlo."],
  ["paragraph", 'The Sarn Front called it "a massacre" and said 12 villagers died on Wednesday.'],
  ["paragraph", "Only one soldier was injured, the army said."],
  ["paragraph", "The army had called the Front's commanders by telephone before the raid."],
  ["paragraph", "Velmar's foreign ministry condemned the Front on Thursday."],
  ["paragraph", "The Front may attack the town again, a spokesman warned."],
  ["paragraph", "In June 2019 a mine killed two farmers in Orlo."],
  ["boilerplate", "Sign up for our newsletter"],
];
const SECOND: readonly (readonly [BlockKind, string])[] = [
  ["headline", "منظمة: مقتل مدنيين"],
  ["paragraph", "The monitor Kestrel Watch counted 38 dead, 東京 reporters said."],
];

type Text = Readonly<{ article: Article; at: (quote: string) => Span }>;

function makeText(blocks: readonly (readonly [BlockKind, string])[], language: string, readable: boolean): Text {
  const text = blocks.map(([, words]) => words).join("\n\n");
  const doc = documentId(new TextEncoder().encode(text));
  const at = (quote: string): Span => {
    const start = text.indexOf(quote);
    if (start < 0) throw new RangeError(`\`${quote}\` is not in the text`);
    return { doc, start, end: start + quote.length };
  };
  const article: Article = {
    doc,
    title: blocks[0]?.[1] ?? null,
    outlet: null,
    url: null,
    text,
    language,
    readable,
    blocks: blocks.map(([kind, words]): Block => ({ span: at(words), kind, repeats: null })),
    toRaw: [[0, text.length, 0, text.length]],
    publishedAt: null,
    notes: [],
  };
  return { article, at };
}

function makeReport(text: Text, file: string, outlet: string | null, publishedAt: string | null): Report {
  return {
    id: text.article.doc,
    file,
    url: null,
    outlet,
    title: null,
    publishedAt,
    retrievedAt: "2021-03-05T00:00:00Z",
    mediaType: "text/plain",
    charset: null,
    bytes: text.article.text.length,
  };
}

const ARMY: Actor = {
  actorId: "velmar-army",
  name: "Army of Velmar",
  kind: "state-forces",
  party: "velmar",
  country: null,
};
const MINISTRY: Actor = {
  actorId: "velmar-mfa",
  name: "Foreign ministry of Velmar",
  kind: "government",
  party: "velmar",
  country: null,
};
const FRONT: Actor = {
  actorId: "said:sarn-front",
  name: "Sarn Front",
  kind: "rebel",
  party: "said:sarn-front",
  country: null,
};
const KESTREL: Actor = {
  actorId: "said:kestrel-watch",
  name: "Kestrel Watch",
  kind: "monitor",
  party: "said:kestrel-watch",
  country: null,
};
const ORLO: Place = {
  placeId: "geonames:1",
  name: "Orlo",
  country: "VM",
  admin1: "Upper Sarn",
  admin2: null,
  lat: 41.5,
  lon: -3.25,
  precision: "near",
};
const TUESDAY: DateRange = { earliest: "2021-03-02", latest: "2021-03-02", edtf: "2021-03-02" };
const WEDNESDAY: DateRange = { earliest: "2021-03-03", latest: "2021-03-03", edtf: "2021-03-03" };
const THURSDAY: DateRange = { earliest: "2021-03-04", latest: "2021-03-04", edtf: "2021-03-04" };
const JUNE: DateRange = { earliest: "2019-06-01", latest: "2019-06-30", edtf: "2019-06" };

const first = makeText(FIRST, "en", true);
const second = makeText(SECOND, "en", true);
const unread = makeText([["paragraph", "Взрыв у моста, сообщили власти."]], "ru", false);

function mention(text: Text, quote: string, kind: MentionKind): Mention {
  const value = sourced("m", quote, { spans: [text.at(quote)], by: BY });
  return { ...value, kind, head: 0, first: 0, end: 1, sentence: 0, chain: value.id };
}

const army = mention(first, "Velmar's army", "armed-group");
const fighters = mention(first, "fighters of the Sarn Front", "armed-group");
const front = mention(first, "The Sarn Front", "armed-group");
const villagers = mention(first, "villagers", "people");
const orlo = mention(first, "Orlo.", "place");
const tuesday = mention(first, "Tuesday", "date");
const kestrel = mention(second, "Kestrel Watch", "organisation");

function said(text: Text, source: Mention, cue: string, content: string): Attribution {
  return {
    ...sourced("a", "asserts" as const, { spans: [text.at(content)], by: BY, from: [source.id] }),
    source: source.id,
    sourceSpans: source.provenance.spans,
    cue: [text.at(cue)],
    content: [text.at(content)],
    within: null,
  };
}

const armySaid = said(first, army, "said", "its jets killed at least 40 fighters of the Sarn Front near Orlo");
const frontSaid = said(first, front, "and said", "12 villagers died on Wednesday");

function figure(
  text: Text,
  quote: string,
  of: Mention | null,
  value: Estimate,
  more: Partial<{ measure: Measure; hedge: Hedge; status: VictimStatus }> = {},
): Figure {
  return {
    ...sourced("f", value, { spans: [text.at(quote)], by: BY }),
    measure: more.measure ?? "killed",
    of: of?.id ?? null,
    status: more.status ?? "unknown",
    hedge: more.hedge ?? "exact",
    cumulative: false,
    partOf: null,
  };
}

type ClaimParts = Readonly<{
  text: Text;
  evidence: string;
  trigger: string;
  event: EventType;
  mode?: Mode;
  modality?: Claim["modality"];
  ground?: Claim["ground"];
  attribution?: readonly ValueId[];
  roles?: Partial<Record<Role, readonly ValueId[]>>;
  figures?: readonly Figure[];
  loaded?: string;
  speaker?: readonly [Actor, string];
  when?: DateRange;
}>;

function makeClaim(parts: ClaimParts): ResolvedClaim {
  const { text, evidence, trigger, event } = parts;
  const words = { spans: [text.at(trigger)], by: BY };
  const claim: Claim = {
    id: valueId("c", { evidence, trigger, doc: text.article.doc }),
    evidence: text.at(evidence),
    trigger: text.at(trigger),
    token: 0,
    sentence: 0,
    event: sourced("v", event, words),
    mode: parts.mode === undefined ? null : sourced("v", parts.mode, words),
    polarity: "affirmed",
    modality: parts.modality ?? "actual",
    ground: parts.ground ?? "current",
    attribution: parts.attribution ?? [],
    roles: parts.roles ?? {},
    figures: parts.figures ?? [],
    characterisation:
      parts.loaded === undefined ? null : sourced("v", parts.loaded, { spans: [text.at(parts.loaded)], by: BY }),
    refersTo: false,
    toldWith: [],
    relations: [],
    by: BY,
  };
  const speaker = parts.speaker;
  return {
    claim,
    actors: [],
    speaker: speaker === undefined ? null : { ...sourced("s", speaker[0], words), text: speaker[1] },
    place: event === "ASSAULT" ? sourced("p", ORLO, { spans: orlo.provenance.spans, by: BY }) : null,
    when: parts.when === undefined ? null : sourced("d", parts.when, { ...words, certainty: "implied" }),
    ground: claim.ground,
  };
}

const forty = figure(
  first,
  "at least 40",
  fighters,
  { low: 40, best: 40, high: null },
  { hedge: "at-least", status: "combatant" },
);
const twelve = figure(first, "12", villagers, { low: 12, best: 12, high: 12 }, { status: "civilian" });
const one = figure(first, "one", null, { low: 1, best: 1, high: 1 }, { measure: "injured", status: "combatant" });
const thirtyEight = figure(second, "38", null, { low: 38, best: 38, high: 38 });
const two = figure(first, "two", null, { low: 2, best: 2, high: 2 }, { status: "civilian" });

const killing = makeClaim({
  text: first,
  evidence: FIRST[1]![1],
  trigger: "killed",
  event: "ASSAULT",
  mode: "aerial",
  attribution: [armySaid.id],
  roles: { agent: [army.id], victim: [fighters.id], place: [orlo.id], date: [tuesday.id] },
  figures: [forty],
  speaker: [ARMY, "Velmar's army"],
  when: TUESDAY,
});
const massacre = makeClaim({
  text: first,
  evidence: FIRST[2]![1],
  trigger: "died",
  event: "ASSAULT",
  attribution: [frontSaid.id],
  roles: { victim: [villagers.id] },
  figures: [twelve],
  loaded: "a massacre",
  speaker: [FRONT, "The Sarn Front"],
  when: WEDNESDAY,
});
const injury = makeClaim({
  text: first,
  evidence: FIRST[3]![1],
  trigger: "injured",
  event: "ASSAULT",
  figures: [one],
  speaker: [ARMY, "the army"],
});
const call = makeClaim({ text: first, evidence: FIRST[4]![1], trigger: "called the", event: "CONSULT", mode: "phone" });
const condemned = makeClaim({
  text: first,
  evidence: FIRST[5]![1],
  trigger: "condemned",
  event: "REJECT",
  mode: "statement",
  speaker: [MINISTRY, "Velmar's foreign ministry"],
  when: THURSDAY,
});
const warning = makeClaim({
  text: first,
  evidence: FIRST[6]![1],
  trigger: "attack the town",
  event: "ASSAULT",
  modality: "possible",
  ground: "forecast",
});
const mine = makeClaim({
  text: first,
  evidence: FIRST[7]![1],
  trigger: "a mine killed",
  event: "ASSAULT",
  mode: "explosive",
  ground: "background",
  figures: [two],
  when: JUNE,
});
const monitored = makeClaim({
  text: second,
  evidence: SECOND[1]![1],
  trigger: "dead",
  event: "ASSAULT",
  figures: [thirtyEight],
  speaker: [KESTREL, "Kestrel Watch"],
});

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

const RAID: Incident = {
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
  },
  incidents: [RAID, MINE],
};
