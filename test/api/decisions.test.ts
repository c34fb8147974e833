/** Deciding over HTTP: each act, each fault, the list of decisions, the queue and the look-ups. */
import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { IncidentListJson, IncidentRowJson } from "#api/schemas/browse.ts";
import type { AskJson, DecidedJson, DecidedManyJson, DecisionListJson } from "#api/schemas/decisions.ts";
import { decidedSchema } from "#api/schemas/decisions.ts";
import type { ErrorJson } from "#api/schemas/error.ts";
import type { ShownIncidentJson } from "#api/schemas/incident.ts";
import type { ActorsFoundJson, PlacesFoundJson } from "#api/schemas/look-up.ts";
import { type QueueJson, queueSchema } from "#api/schemas/review.ts";
import { openApp } from "./open-app.ts";

const STORIES = [
  "Gunmen killed 12 soldiers in Mosul on Tuesday, the defence ministry said. Rebels said that 30 soldiers were killed.\n",
  "An air strike killed seven civilians in Taiz on Tuesday, a doctor said. Four people were wounded.\n",
  "Gunmen shot dead two farmers in Zaria on Wednesday, police said.\n",
];

async function openRecord(t: TestContext) {
  const input = STORIES.map((text) => `${JSON.stringify({ text, published: "2018-02-09" })}\n`).join("");
  const { ask, services } = await openApp(t, { reports: ["-"], input });
  const get = async <T>(path: string): Promise<T> => {
    const response = await ask(path);
    assert.equal(response.status, 200, `${path}: ${await response.clone().text()}`);
    return response.json() as Promise<T>;
  };
  const post = (path: string, body: unknown) =>
    ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  const decide = async (asked: AskJson, more: object = {}): Promise<DecidedJson> => {
    const response = await post("/api/decisions", { ask: asked, by: "A. Reader", ...more });
    const json = await response.json();
    assert.equal(response.status, 200, JSON.stringify(json));
    return decidedSchema.parse(json);
  };
  const refusal = async (body: unknown, path = "/api/decisions"): Promise<ErrorJson["error"]> => {
    const response = await post(path, body);
    assert.equal(response.status < 400, false, await response.clone().text());
    return ((await response.json()) as ErrorJson).error;
  };
  const incidents = async () => (await get<IncidentListJson>("/api/incidents?sort=title")).incidents;
  const named = async (words: string): Promise<IncidentRowJson> => {
    const found = (await incidents()).find(({ title }) => title.includes(words));
    assert.ok(found, words);
    return found;
  };
  const open = (id: string) => get<ShownIncidentJson>(`/api/incidents/${id}`);
  const list = (query = "") => get<DecisionListJson>(`/api/decisions${query}`);
  return { get, ask, post, decide, refusal, incidents, named, open, list, services };
}

test("a dry run tells what would change and stores nothing; the decision then changes just that", async (t) => {
  const { decide, named, incidents, list } = await openRecord(t);
  const [mosul, taiz] = [await named("Mosul"), await named("Taiz")];
  const merge: AskJson = { act: "merge", incidents: [mosul.id, taiz.id] };
  const tried = await decide(merge, { dry_run: true, why: "one attack" });
  assert.equal(tried.event, "tried");
  assert.deepEqual([tried.gone.toSorted(), tried.added.length], [[mosul.id, taiz.id].toSorted(), 1]);
  assert.deepEqual(tried.goneTitles.toSorted(), [mosul.title, taiz.title].toSorted());
  assert.equal((await list()).total, 0);
  assert.equal((await incidents()).length, 3);

  const made = await decide(merge, { why: "one attack" });
  assert.deepEqual(
    [made.event, made.who, made.why, made.says],
    ["decided", "A. Reader", "one attack", "merged 2 incidents"],
  );
  assert.deepEqual(
    made.added,
    tried.added.map((line) => ({ ...line, decisions: [made.decision] })),
  );
  const now = await incidents();
  assert.ok(now.some(({ id }) => id === made.added[0]?.id));
  assert.equal(now.length, 2);

  const undone = await decide({ act: "undo", decision: made.decision });
  assert.deepEqual(undone.added.map(({ id }) => id).toSorted(), [mosul.id, taiz.id].toSorted());
  assert.deepEqual(undone.overruled, [made.decision]);
  const { decisions } = await list();
  assert.deepEqual(
    decisions.map(({ act, standing }) => [act, standing.state]),
    [
      ["undo", "in force"],
      ["merge", "undone"],
    ],
  );
  assert.equal(decisions[0]?.undoes, made.decision);
  assert.deepEqual(
    decisions[1]?.incidents.map(({ id, now: present }) => [id, present]),
    [mosul.id, taiz.id].map((id) => [id, id]),
  );
});

test("every act can be asked for", async (t) => {
  const { decide, named, open } = await openRecord(t);
  const mosul = await named("Mosul");
  const edited = await decide({ act: "edit", id: mosul.id, assignment: "date=2018-02-05" });
  assert.deepEqual(edited.changed[0]?.differences, ["when: 6 Feb 2018 → 5 Feb 2018"]);
  const graded = await decide({ act: "grade", incident: mosul.id, grade: "fair" });
  assert.equal(graded.changed[0]?.grade?.grade, "fair");
  const confirmed = await decide({ act: "confirm", id: mosul.id });
  assert.equal(confirmed.changed[0]?.review, "confirmed");
  const value = await decide({ act: "confirm", id: mosul.id, field: "place" });
  assert.match(value.says, /^confirmed: place is Mosul/);
  const { incident, claims } = await open(mosul.id);
  assert.ok(claims.length > 1, "two claims, to split");
  const leaving = claims.at(-1)!;
  const split = await decide({ act: "split", incident: incident.id, claims: [leaving.id] }, { dry_run: true });
  assert.deepEqual(split.gone, [mosul.id]);
  const figure = claims[0]!.figures[0]!;
  const count = await decide({ act: "edit", id: figure.id, assignment: "count=11..12" });
  assert.match(count.says, /^edited: killed “12 soldiers” is 11 to 12/);
  const claim = await decide({ act: "reject", id: leaving.id, field: null });
  assert.equal(claim.says, "rejected the claim");
  const taiz = await named("Taiz");
  const rejected = await decide({ act: "reject", id: taiz.id });
  assert.equal(rejected.changed[0]?.review, "rejected");
});

test("a claim is added from words of a report, and undone", async (t) => {
  const { decide, named, open, list } = await openRecord(t);
  const taiz = await named("Taiz");
  const { reports } = await open(taiz.id);
  const asked: AskJson = { act: "add", report: reports[0]!.id, words: "a doctor said", assignments: ["event=CONSULT"] };
  const added = await decide(asked);
  assert.equal(added.says, "added a claim, “a doctor said”");
  const [row] = (await list()).decisions;
  assert.equal(row?.claims[0]?.doc, reports[0]!.id);
  const undone = await decide({ act: "undo", decision: added.decision });
  assert.equal(undone.standing.state, "in force");
});

const FAULTS: readonly (readonly [name: string, body: object, code: string, place: string])[] = [
  ["nobody", { ask: { act: "confirm", id: "i_0" }, by: "  " }, "request_invalid", "by"],
  ["an unknown act", { ask: { act: "marry", id: "i_0" }, by: "A" }, "request_invalid", "ask.act"],
  [
    "an unknown field of the request",
    { ask: { act: "confirm", id: "i_0" }, by: "A", to: "B" },
    "request_invalid",
    "to",
  ],
  ["one incident to merge", { ask: { act: "merge", incidents: ["i_0"] }, by: "A" }, "request_invalid", "ask.incidents"],
  [
    "no claims to split",
    { ask: { act: "split", incident: "i_0", claims: [] }, by: "A" },
    "request_invalid",
    "ask.claims",
  ],
  ["no value", { ask: { act: "edit", id: "i_0", assignment: "killed" }, by: "A" }, "request_invalid", "ask.assignment"],
  ["no such grade", { ask: { act: "grade", incident: "i_0", grade: "good" }, by: "A" }, "request_invalid", "ask.grade"],
  [
    "words backwards",
    { ask: { act: "add", report: "d", words: { start: -1, end: 2 }, assignments: ["event=AID"] }, by: "A" },
    "request_invalid",
    "ask.words.start",
  ],
  ["no such incident", { ask: { act: "confirm", id: "i_0" }, by: "A" }, "id_unknown", "i_0"],
  ["no such decision", { ask: { act: "undo", decision: "dec_0" }, by: "A" }, "decision_unknown", "dec_0"],
];

test("what cannot be decided is refused with the name of the field", async (t) => {
  const { refusal, named, list } = await openRecord(t);
  for (const [name, body, code, place] of FAULTS) {
    const error = await refusal(body);
    assert.deepEqual([error.code, error.place], [code, place], name);
  }
  const { id } = await named("Mosul");
  const edit = (assignment: string) => refusal({ ask: { act: "edit", id, assignment }, by: "A" });
  assert.deepEqual(
    await Promise.all(["killed=many", "date=soon", "place=Nowhereville", "event=PARTY", "height=2"].map(edit)).then(
      (errors) => errors.map(({ code, place }) => [code, place]),
    ),
    [
      ["value_invalid", "killed"],
      ["value_invalid", "date"],
      ["value_invalid", "place"],
      ["value_invalid", "event"],
      ["decision_invalid", "height"],
    ],
  );
  const many = await refusal(
    {
      asks: [
        { act: "confirm", id },
        { act: "confirm", id: "i_0" },
      ],
      by: "A",
    },
    "/api/decisions/many",
  );
  assert.equal(many.place, "i_0");
  assert.equal((await list()).total, 0, "nothing is stored of a bulk one of which is refused");
});

test("decisions that are asked for at once are made one after the other", async (t) => {
  const { decide, incidents, list } = await openRecord(t);
  const ids = (await incidents()).map(({ id }) => id);
  const made = await Promise.all(ids.map((id) => decide({ act: "confirm", id })));
  assert.deepEqual(
    made.map(({ changed }) => changed.map(({ id }) => id)),
    ids.map((id) => [id]),
  );
  const { decisions } = await list();
  assert.deepEqual(
    decisions.map(({ id }) => id),
    made.map(({ decision }) => decision).toReversed(),
  );
});

test("many incidents are confirmed as one linking and taken back as one", async (t) => {
  const { incidents, post, list } = await openRecord(t);
  const ids = (await incidents()).map(({ id }) => id);
  const send = async (asks: readonly AskJson[], more: object = {}) =>
    (await (await post("/api/decisions/many", { asks, by: "A. Reader", ...more })).json()) as DecidedManyJson;
  const asks = ids.map((id): AskJson => ({ act: "confirm", id }));
  const tried = await send(asks, { dry_run: true });
  assert.deepEqual([tried.event, tried.changed, (await list()).total], ["tried", 3, 0]);
  const made = await send(asks);
  assert.deepEqual([made.event, made.decisions.length, made.changed], ["decided", 3, 3]);
  assert.deepEqual(
    (await incidents()).map(({ review }) => review),
    ["confirmed", "confirmed", "confirmed"],
  );
  await send(made.decisions.map((decision): AskJson => ({ act: "undo", decision })));
  assert.deepEqual(
    (await incidents()).map(({ review }) => review),
    ["suggested", "suggested", "suggested"],
  );
});

test("decisions are listed newest first, in pages, filtered, and as CSV", async (t) => {
  const { decide, named, list, ask, refusal } = await openRecord(t);
  const [mosul, taiz] = [await named("Mosul"), await named("Taiz")];
  const first = await decide({ act: "grade", incident: mosul.id, grade: "weak" }, { why: "=1+1" });
  const second = await decide({ act: "grade", incident: mosul.id, grade: "fair" }, { by: "B. Second" });
  const third = await decide({ act: "reject", id: taiz.id });
  const ids = ({ decisions }: DecisionListJson) => decisions.map(({ id }) => id);
  const page = await list("?limit=2");
  assert.deepEqual(
    [page.total, page.matching, ids(page), page.people],
    [3, 3, [third.decision, second.decision], ["A. Reader", "B. Second"]],
  );
  const rest = await list(`?limit=2&after=${page.next}`);
  assert.deepEqual([ids(rest), rest.next], [[first.decision], null]);
  assert.deepEqual(ids(await list("?who=B.+Second")), [second.decision]);
  assert.deepEqual(ids(await list("?act=reject")), [third.decision]);
  assert.deepEqual(ids(await list(`?incident=${mosul.id}`)), [second.decision, first.decision]);
  const overruled = await list("?standing=overruled");
  assert.deepEqual([ids(overruled), overruled.matching, overruled.total], [[first.decision], 1, 3]);
  assert.deepEqual(overruled.decisions[0]?.standing, { state: "overruled", by: second.decision });
  const csv = await ask("/api/decisions.csv");
  assert.match(csv.headers.get("content-type") ?? "", /^text\/csv/);
  const lines = (await csv.text()).trimEnd().split("\r\n");
  assert.equal(lines.length, 4);
  assert.match(lines[3] ?? "", /'=1\+1/, "what a spreadsheet would run is inert");
  const wrong = await ask("/api/decisions?after=dec_0");
  assert.equal(((await wrong.json()) as ErrorJson).error.place, "after");
  assert.equal((await ask("/api/decisions?colour=red")).status, 400);
  assert.equal((await refusal({})).code, "request_invalid");
});

test("the queue puts what is contested first, and what is reviewed last", async (t) => {
  const { get, decide, named } = await openRecord(t);
  const mosul = await named("Mosul");
  const before = queueSchema.parse(await get<QueueJson>("/api/review/queue"));
  assert.deepEqual(before.counts, { suggested: 3, confirmed: 0, rejected: 0 });
  assert.equal(before.incidents[0]?.id, mosul.id, "two origins that disagree on the dead");
  assert.match(before.incidents[0]?.reasons.join("; ") ?? "", /disagree on the figures.*killed/);
  const points = before.incidents.map((one) => one.points);
  assert.deepEqual(
    points,
    points.toSorted((one, other) => other - one),
  );
  await decide({ act: "confirm", id: mosul.id });
  const after = await get<QueueJson>("/api/review/queue?limit=2");
  assert.deepEqual(after.counts, { suggested: 2, confirmed: 1, rejected: 0 });
  const last = await get<QueueJson>(`/api/review/queue?limit=2&after=${after.next}`);
  assert.deepEqual([last.incidents.map(({ id }) => id), last.next], [[mosul.id], null]);
  const taiz = await get<QueueJson>("/api/review/queue?q=taiz");
  assert.equal(taiz.incidents.length, 1);
});

test("names find parties and places with the text that an edit takes for each", async (t) => {
  const { get, decide, named } = await openRecord(t);
  const { actors } = await get<ActorsFoundJson>("/api/actors?q=taliban");
  assert.deepEqual(actors[0] && [actors[0].name, actors[0].value], ["Taliban", "taliban"]);
  assert.ok((await get<ActorsFoundJson>("/api/actors?q=a")).actors.length <= 20);
  const army = (await get<ActorsFoundJson>("/api/actors?q=syrian+arm")).actors;
  assert.ok(
    army.some(({ value }) => value === "syria-army"),
    JSON.stringify(army),
  );
  const { places } = await get<PlacesFoundJson>("/api/places?q=Springfield");
  assert.ok(places.length > 5);
  const { id } = await named("Zaria");
  for (const { value } of [
    ...places.slice(0, 3),
    ...(await get<PlacesFoundJson>("/api/places?q=Syria")).places.slice(0, 1),
  ]) {
    const decided = await decide({ act: "edit", id, assignment: `place=${value}` }, { dry_run: true });
    assert.equal(decided.changed.length, 1, value);
  }
  const decided = await decide({ act: "edit", id, assignment: "side-b=taliban" });
  assert.match(decided.changed[0]?.differences.join() ?? "", /Taliban/);
});
