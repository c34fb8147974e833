/** A database in, the `LinkIndex` over it out. */
import { type RawBuilder, sql } from "kysely";
import type { DocumentId, ValueId } from "#model/span.ts";
import type { Db } from "./backend.ts";
import { sharingReports } from "./copy-lookup.ts";
import * as decided from "./decisions.ts";
import { incidentFromJson } from "./incident-index.ts";
import type { DueCluster, LinkIndex } from "./link-lookups.ts";
import type {
  CopyPlace,
  LinkedCluster,
  LinkedPair,
  LinkedReport,
  LinkedStory,
  PlacedClaim,
  Telling,
} from "./link-rows.ts";
import { linkState } from "./link-state.ts";
import { outcomes } from "./linked-record.ts";
import { readingFromJson } from "./stored-reading.ts";

/** A list as one parameter, so that any number of values is one statement. */
function listed(values: readonly (number | string)[]): RawBuilder<{ value: number | string }> {
  return sql`json_each(${JSON.stringify(values)})`;
}

/**
 * Current readings after a position. The state stands behind the reading itself in its row, which may be long: it is looked up in
 * its index, which for all readings is walked instead of the rows.
 */
function readAfter(position: number): RawBuilder<unknown> {
  return position === 0
    ? sql`(select doc, position from reading indexed by reading_current where state = 'current')`
    : sql`(select own.doc, own.position from reading own where own.position > ${position} and exists (
        select 1 from reading current indexed by reading_current
        where current.doc = own.doc and current.state = 'current' and current.position = own.position))`;
}

const NOT_LINKED = sql`not exists (select 1 from link_report report where report.doc = later.doc)`;
const LINKED_BEFORE = sql`exists (
  select 1 from link_report report where report.doc = later.doc and report.reading < later.position)`;

/** @param db  a transaction: all questions are then answered from one state */
export function openLinkIndex(db: Db): LinkIndex {
  const all = async <R>(query: RawBuilder<R>): Promise<readonly R[]> => (await query.execute(db)).rows;
  const stories = async (by: "doc" | "component" | "cluster" | "id", values: readonly (number | string)[]) => {
    if (values.length === 0) return [];
    const rows = await all(
      sql<StoryRow>`select story.* from ${listed(values)} asked join link_story story on story.${sql.ref(by)} = asked.value`,
    );
    return rows.map(rowToStory);
  };
  const reports = async (by: "doc" | "original", docs: readonly DocumentId[]) => {
    if (docs.length === 0) return [];
    const rows = await all(
      sql<ReportRow>`select report.* from ${listed(docs)} asked join link_report report on report.${sql.ref(by)} = asked.value`,
    );
    return rows.map(rowToReport);
  };
  const placed = async (by: "doc" | "cluster", values: readonly (number | string)[]) =>
    values.length === 0
      ? []
      : all(
          sql<PlacedClaim>`select placed.* from ${listed(values)} asked join link_context placed on placed.${sql.ref(by)} = asked.value`,
        );
  const tellings = async (by: "doc" | "key", values: readonly (number | string)[]) =>
    values.length === 0
      ? []
      : all(
          sql<Telling>`select telling.* from ${listed(values)} asked join link_telling telling on telling.${sql.ref(by)} = asked.value`,
        );
  return Object.freeze({
    state: () => linkState(db),
    decisions: () => decided.decisions(db),
    waiting: async ({ after, anew }, most) => {
      const known = anew
        ? []
        : await all(
            sql<{ doc: DocumentId }>`select later.doc from ${readAfter(after)} later
              join link_report report on report.doc = later.doc and report.reading < later.position
              order by later.position limit ${most}`,
          );
      const fresh = await all(
        sql<{ doc: DocumentId; bytes: number }>`
          select next.doc, octet_length(own.reading) as bytes
          from (select * from ${readAfter(after)} later where ${anew ? sql`true` : NOT_LINKED}
            order by later.position limit ${most}) next
          join reading own on own.position = next.position order by next.position`,
      );
      return { known: known.map(({ doc }) => doc), fresh };
    },
    countWaiting: async ({ after, anew }) => {
      const [row] = await all(
        sql<{ count: number }>`select count(*) as count from ${readAfter(after)} later
          where ${anew ? sql`true` : sql`(${NOT_LINKED} or ${LINKED_BEFORE})`}`,
      );
      return row?.count ?? 0;
    },
    due: async (most) => {
      const clusters = await all(
        sql<DueCluster>`
          select due.cluster as id, count(story.id) as stories, coalesce(sum(octet_length(reading.reading)), 0) as bytes
          from (select cluster from link_due order by cluster limit ${most}) due
          left join link_story story on story.cluster = due.cluster
          left join reading on reading.doc = story.doc and reading.state = 'current'
          group by due.cluster order by due.cluster`,
      );
      const [row] = await all(sql<{ count: number }>`select count(*) as count from link_due`);
      return { clusters, all: row?.count ?? 0 };
    },
    readings: async (docs) => {
      if (docs.length === 0) return [];
      const rows = await all(
        sql<{ reading: string }>`select reading.reading from ${listed([...docs].sort())} asked
          join reading on reading.doc = asked.value and reading.state = 'current' order by asked.key`,
      );
      return rows.map(({ reading }) => readingFromJson(reading));
    },

    nextStory: async () => {
      const [row] = await all(sql<{ id: number | null }>`select max(id) as id from link_story`);
      return (row?.id ?? 0) + 1;
    },
    storiesOf: (docs) => stories("doc", docs),
    storiesInComponents: (components) => stories("component", components),
    storiesInClusters: (clusters) => stories("cluster", clusters),
    storiesById: (ids) => stories("id", ids),
    nodes: async (ids) =>
      ids.length === 0
        ? []
        : all(
            sql<{ id: number; doc: DocumentId; ordinal: number; node: string }>`
              select story.id, story.doc, story.ordinal, told.node from ${listed(ids)} asked
              join link_story story on story.id = asked.value join link_story_text told on told.story = asked.value`,
          ),
    words: async (ids) =>
      ids.length === 0
        ? []
        : all(
            sql<{ id: number; words: string }>`
              select told.story as id, told.words from ${listed(ids)} asked
              join link_story_text told on told.story = asked.value`,
          ),
    countStories: async (keys, most) =>
      keys.length === 0
        ? []
        : all(
            sql<{ key: number; stories: number }>`
              select asked.value as key,
                (select count(*) from (select 1 from link_key where key = asked.value limit ${most})) as stories
              from ${listed(keys)} asked`,
          ),
    members: async (keys) =>
      keys.length === 0
        ? []
        : all(
            sql<{ key: number; story: number }>`
              select own.key, own.story from ${listed(keys)} asked join link_key own on own.key = asked.value`,
          ),
    pairsOf: async (ids) => {
      if (ids.length === 0) return [];
      const rows = await all(
        sql<PairRow>`
          select pair.* from ${listed(ids)} asked join link_pair pair on pair.left_story = asked.value
          union select pair.* from ${listed(ids)} asked join link_pair pair on pair.right_story = asked.value`,
      );
      return rows.map(rowToPair);
    },
    clusters: async (ids) =>
      ids.length === 0
        ? []
        : all(
            sql<LinkedCluster>`select cluster.* from ${listed(ids)} asked join link_cluster cluster on cluster.id = asked.value`,
          ),
    placedIn: (docs) => placed("doc", docs),
    placedBy: (clusters) => placed("cluster", clusters),

    reports: (docs) => reports("doc", docs),
    copiesOf: (originals) => reports("original", originals),
    sharing: (asked) => sharingReports(db, asked),
    tellingsOf: (docs) => tellings("doc", docs),
    tellings: (keys) => tellings("key", keys),
    namingSpeakers: async (voiceKeys) => {
      if (voiceKeys.length === 0) return [];
      const rows = await all(
        sql<{ doc: DocumentId }>`select distinct speaker.doc from ${listed(voiceKeys)} asked
          join link_speaker speaker on speaker.voice_key = asked.value`,
      );
      return rows.map(({ doc }) => doc);
    },
    voices: async (voiceKeys, without) => {
      if (voiceKeys.length === 0) return [];
      const rows = await all(
        sql<{ doc: DocumentId; voice: string; voice_name: string; voice_key: string }>`
          select report.doc, report.voice, report.voice_name, report.voice_key from ${listed(voiceKeys)} asked
          join link_report report on report.doc =
            (select own.doc from link_report own where own.voice_key = asked.value
              and own.doc not in (select value from ${listed(without)}) order by own.doc desc limit 1)`,
      );
      return rows.map(({ doc, voice, voice_name, voice_key }) => ({
        doc,
        voice: { id: voice, name: voice_name },
        voiceKey: voice_key,
      }));
    },

    incidents: async (ids) => {
      if (ids.length === 0) return [];
      const rows = await all(
        sql<{ incident: string }>`select incident.incident from ${listed([...new Set(ids)])} asked
          join incident on incident.id = asked.value and incident.ended_at is null`,
      );
      return rows.map(({ incident }) => incidentFromJson(incident));
    },
    outcomes: () => outcomes(db),
    holding: async (id) => {
      const query = id.startsWith("c_")
        ? sql<{ doc: DocumentId }>`select distinct claim.doc from claim
            join reading on reading.position = claim.reading and reading.state = 'current' where claim.id = ${id}`
        : sql<{
            doc: DocumentId;
          }>`select doc from reading where state = 'current' and instr(reading, ${`"${id}"`}) > 0`;
      return (await all(query)).map(({ doc }) => doc);
    },
  } satisfies LinkIndex);
}

type StoryRow = Omit<LinkedStory, "claims" | "keys"> & Readonly<{ claims: string; keys: string }>;

function rowToStory(row: StoryRow): LinkedStory {
  return { ...row, claims: JSON.parse(row.claims), keys: JSON.parse(row.keys) };
}

type PairRow = Readonly<{
  left_story: number;
  right_story: number;
  score: number;
  joins: number;
  together: number;
  judgement: ValueId;
}>;

function rowToPair({ left_story, right_story, score, joins, together, judgement }: PairRow): LinkedPair {
  return { left: left_story, right: right_story, score, joins: joins === 1, together: together === 1, judgement };
}

type ReportRow = Readonly<{
  doc: DocumentId;
  published: string | null;
  outlet: string | null;
  credits: string | null;
  voice: string;
  voice_name: string;
  voice_key: string;
  signature: Uint8Array;
  original: DocumentId | null;
  copy: string | null;
  copied_by: string | null;
}>;

function rowToReport(row: ReportRow): LinkedReport & CopyPlace {
  const { doc, published, outlet, credits, signature, original, copy } = row;
  const voice = { id: row.voice, name: row.voice_name };
  return {
    doc,
    published,
    outlet,
    credits,
    voice,
    voiceKey: row.voice_key,
    signature,
    original,
    copy,
    by: row.copied_by,
  };
}
