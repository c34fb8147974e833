/** The tables of a SQLite workspace, as numbered steps from an empty file to the present. */
import type { Migration } from "../migrate.ts";
import { WORD_INDEX_TABLE } from "./word-index.ts";

/** Why triggers: an append-only table must refuse a careless UPDATE from any program, not only from this one. */
function appendOnly(table: string): readonly string[] {
  return ["update", "delete"].map(
    (verb) =>
      `create trigger ${table}_no_${verb} before ${verb} on ${table}
       begin select raise(abort, '${table} is append-only'); end`,
  );
}

const REPORTS = [
  `create table report (
     position integer primary key, id text not null unique, sha256 text not null unique,
     bytes integer not null, added_at text not null) strict`,
  `create table report_metadata (
     position integer primary key, doc text not null references report (id), file text, url text, outlet text,
     title text, published_at text, retrieved_at text not null, media_type text not null, charset text,
     recorded_at text not null) strict`,
  "create index report_metadata_doc on report_metadata (doc, position)",
  ...appendOnly("report"),
  ...appendOnly("report_metadata"),
];

const READINGS = [
  `create table reading (
     position integer primary key, doc text not null references report (id), producers text not null,
     sha256 text not null, reading text not null, state text not null check (state in ('current', 'obsolete')),
     read_at text not null) strict`,
  "create unique index reading_current on reading (doc) where state = 'current'",
  "create index reading_doc on reading (doc, position)",
  `create trigger reading_no_delete before delete on reading
   begin select raise(abort, 'reading is append-only'); end`,
  `create trigger reading_only_ends before update on reading
   when new.position is not old.position or new.doc is not old.doc or new.producers is not old.producers
     or new.sha256 is not old.sha256 or new.reading is not old.reading or new.read_at is not old.read_at
     or old.state <> 'current'
   begin select raise(abort, 'a reading can only become obsolete'); end`,
  `create table claim (
     id text not null, doc text not null references report (id), reading integer not null references reading (position),
     event text not null, ground text not null, primary key (id, reading)) strict, without rowid`,
  ...appendOnly("claim"),
];

const INCIDENTS = [
  `create table judgement (
     position integer primary key, id text not null unique, left_claim text not null, right_claim text not null,
     verdict text not null check (verdict in ('same', 'different', 'unsure')), producer text not null,
     judgement text not null, recorded_at text not null) strict`,
  "create index judgement_left on judgement (left_claim)",
  "create index judgement_right on judgement (right_claim)",
  ...appendOnly("judgement"),
  `create table incident (
     position integer primary key, id text not null, sha256 text not null, incident text not null,
     ground text not null, ground_rank integer not null, sort_day text not null, linked_at text not null,
     ended_at text) strict`,
  "create unique index incident_current on incident (id) where ended_at is null",
  "create index incident_order on incident (ground_rank, sort_day, id) where ended_at is null",
  `create table incident_date (
     incident integer not null references incident (position), earliest text not null, latest text not null) strict`,
  "create index incident_date_incident on incident_date (incident)",
  `create table incident_key (
     incident integer not null references incident (position), kind text not null, words text not null) strict`,
  "create index incident_key_incident on incident_key (incident, kind)",
  "create index incident_key_words on incident_key (words, kind)",
  `create table incident_count (
     incident integer not null references incident (position), measure text not null, of_side text not null,
     low real not null, best real, high real) strict`,
  "create index incident_count_incident on incident_count (incident, measure)",
  `create table link_view (
     only_row integer primary key check (only_row = 1), readings_up_to integer not null, producers text not null,
     linked_at text not null,
     linked text not null) strict`,
];

const AUDIT = [
  `create table audit (
     seq integer primary key, at text not null, action text not null, subject text not null, detail text not null,
     prev text not null, hash text not null unique) strict`,
  ...appendOnly("audit"),
];

const DECISIONS = [
  `create table decision (
     position integer primary key, id text not null unique, act text not null, who text not null, sha256 text not null,
     decision text not null, decided_at text not null) strict`,
  ...appendOnly("decision"),
  "alter table link_view add column decisions_up_to integer not null default 0",
  // Incidents linked before have neither grade nor review: the next command that links makes them again.
  "update link_view set producers = ''",
];

const REPORT_LIST = [
  `create table reading_line (
     reading integer primary key references reading (position), title text, outlet text, url text, published_from text,
     published_to text, language text not null, is_read integer not null, why text, reasons text not null,
     claims integer not null, words text not null) strict`,
  // Readings of before: what is searched of them is folded when they are read again.
  `insert into reading_line
   select position, coalesce(reading ->> '$.report.title', reading ->> '$.article.title'),
     coalesce(reading ->> '$.report.outlet', reading ->> '$.article.outlet'),
     coalesce(reading ->> '$.report.url', reading ->> '$.article.url'),
     coalesce(reading ->> '$.article.publishedAt.value.earliest', substr(reading ->> '$.report.publishedAt', 1, 10)),
     coalesce(reading ->> '$.article.publishedAt.value.latest', substr(reading ->> '$.report.publishedAt', 1, 10)),
     reading ->> '$.article.language', reading ->> '$.annotated' is not null,
     (select value ->> '$.rule' from json_each(reading, '$.notes')
        where value ->> '$.severity' = 'warning' and reading ->> '$.annotated' is null limit 1),
     (select coalesce(json_group_array(json_object('rule', value ->> '$.rule', 'reason', value ->> '$.reason')), '[]')
        from json_each(reading, '$.notes')
        where value ->> '$.severity' = 'warning' and reading ->> '$.annotated' is null),
     coalesce(json_array_length(reading, '$.resolved.claims'), 0),
     lower(concat_ws(' ', coalesce(reading ->> '$.report.title', reading ->> '$.article.title'),
       coalesce(reading ->> '$.report.outlet', reading ->> '$.article.outlet'),
       coalesce(reading ->> '$.report.url', reading ->> '$.article.url'), reading ->> '$.report.file'))
   from reading`,
  `create table report_copy (
     doc text primary key, original text not null, of_doc text not null,
     kind text not null, share real not null) strict, without rowid`,
  "create index report_copy_original on report_copy (original)",
  `insert into report_copy
   select value ->> '$.doc', value ->> '$.original', value ->> '$.of', value ->> '$.kind', value ->> '$.share' from (
     select json_set(copy.value, '$.original', copies.value ->> '$.original') as value
     from link_view, json_each(link_view.linked, '$.copies') as copies, json_each(copies.value, '$.copies') as copy)`,
];

/** Made of present incidents by whoever links or serves them: a workspace of an earlier version gets them then. */
const BROWSING = [
  `create table incident_summary (
     incident integer primary key references incident (position), form text not null, facts text not null) strict`,
  "create index incident_summary_form on incident_summary (form, incident)",
  // Apart: a filter reads all facts, and would turn every page of the lines too.
  `create table incident_line (
     incident integer primary key references incident (position), line text not null) strict`,
  WORD_INDEX_TABLE,
];

/** What can be made again from the readings: rows of these tables may go at any time, and are then made by the next command that links. */
const LINKS = [
  `create table link_state (
     only_row integer primary key check (only_row = 1), readings_up_to integer not null, decisions_up_to integer not null,
     producers text not null, linked_at text not null, links integer not null) strict`,
  // Nothing is known of its stories: producers that no program has make the next command that links make all of them.
  "insert into link_state select 1, readings_up_to, decisions_up_to, '', linked_at, 1 from link_view",
  "drop table link_view",
  `create table link_report (
     number integer primary key, doc text not null unique, published text, outlet text, credits text,
     voice text not null, voice_name text not null, voice_key text not null, original text, copy text, copied_by text,
     hashes text not null, signature blob not null) strict`,
  "create index link_report_voice on link_report (voice_key, doc)",
  "create index link_report_original on link_report (original) where original is not null",
  `create table link_hash (
     hash integer not null, report integer not null, sampled integer not null,
     primary key (hash, report)) strict, without rowid`,
  `create table link_telling (
     key integer not null, doc text not null, day text not null, speaker text,
     primary key (key, doc)) strict, without rowid`,
  "create index link_telling_doc on link_telling (doc)",
  `create table link_speaker (
     voice_key text not null, doc text not null, primary key (voice_key, doc)) strict, without rowid`,
  "create index link_speaker_doc on link_speaker (doc)",
  `create table link_story (
     id integer primary key, doc text not null, ordinal integer not null, component integer not null,
     cluster integer not null, claims text not null, keys text not null) strict`,
  "create index link_story_doc on link_story (doc, ordinal)",
  "create index link_story_component on link_story (component)",
  "create index link_story_cluster on link_story (cluster)",
  // Apart from the rest, which changes when stories are grouped anew.
  "create table link_story_text (story integer primary key, node text not null, words text not null) strict",
  `create table link_key (
     key integer not null, story integer not null, primary key (key, story)) strict, without rowid`,
  `create table link_pair (
     left_story integer not null, right_story integer not null, score real not null, joins integer not null,
     together integer not null, judgement text not null, primary key (left_story, right_story)) strict, without rowid`,
  "create index link_pair_right on link_pair (right_story)",
  "create index link_pair_judgement on link_pair (judgement)",
  "create table link_cluster (id integer primary key, incident text, parties text not null) strict",
  `create table link_context (
     doc text not null, ordinal integer not null, claim text not null, cluster integer, relation text,
     primary key (doc, ordinal)) strict, without rowid`,
  "create index link_context_cluster on link_context (cluster) where cluster is not null",
  "create table link_decided (judgement text primary key) strict, without rowid",
  "create table link_outcome (position integer primary key, outcome text not null) strict",
];

const COPY_LOOKUP = [
  "drop table link_hash",
  // The commonest hashes are looked up for reports that have few: these stand together.
  `create table link_hash (
     hash integer not null, sampled integer not null, report integer not null,
     primary key (hash, sampled, report)) strict, without rowid`,
  // Producers that no program has make the next command that links fill it.
  "update link_state set producers = ''",
];

/** What is still to be done, in tables of their own: nobody walks over everything to find it. */
const TO_DO = [
  "create table report_unread (doc text primary key) strict, without rowid",
  `insert into report_unread select id from report
     where not exists (select 1 from reading where reading.doc = report.id and reading.state = 'current')`,
  "create table summary_due (incident integer primary key) strict",
  `insert into summary_due
     select position from incident
       where ended_at is null and position not in (select incident from incident_summary)
     union
     select incident from incident_summary
       where incident not in (select position from incident where ended_at is null)`,
];

/** What is linked in parts: rows that are ahead of the record, and the incidents that are still to be made of them. */
const LINKED_IN_PARTS = [
  `create table link_making (
     only_row integer primary key check (only_row = 1), producers text not null, decisions_up_to integer not null,
     links integer not null) strict`,
  "create table link_due (cluster integer primary key) strict",
  "create index incident_waiting on incident (id) where ended_at = ''",
  "alter table link_report add column reading integer not null default 0",
  `update link_report set reading = coalesce((
     select max(position) from reading
     where reading.doc = link_report.doc and position <= (select readings_up_to from link_state)), 0)`,
];

/** What the list of reports is filtered by stands in each index that it is walked by. */
const LIST_COLUMNS = "outlet, state, why, is_copy, published_from, published_to";

const REPORT_LINES = [
  `create table report_line (
     report integer primary key, outlet text, state text not null, why text, is_copy integer not null,
     published_from text, published_to text, from_key text not null, to_key text not null, title_key text not null) strict`,
  "create table report_words (report integer primary key, words text not null) strict",
  `insert into report_line
   select report.position, coalesce(line.outlet, meta.outlet),
     case line.is_read when 1 then 'read' when 0 then 'not-read' else 'waiting' end, line.why, copy.doc is not null,
     coalesce(line.published_from, substr(meta.published_at, 1, 10)),
     coalesce(line.published_to, substr(meta.published_at, 1, 10)),
     coalesce(line.published_from, substr(meta.published_at, 1, 10), char(0xffff)),
     coalesce(line.published_to, substr(meta.published_at, 1, 10), ''),
     coalesce(substr(coalesce(line.title, meta.title), 1, 200), char(0xffff))
   from report join report_metadata meta on meta.position =
     (select max(newest.position) from report_metadata newest where newest.doc = report.id)
   left join reading on reading.doc = report.id and reading.state = 'current'
   left join reading_line line on line.reading = reading.position
   left join report_copy copy on copy.doc = report.id`,
  `insert into report_words
   select report.position, coalesce(line.words, lower(concat_ws(' ', coalesce(meta.title, ''), coalesce(meta.outlet, ''),
     coalesce(meta.url, ''), coalesce(meta.file, ''))))
   from report join report_metadata meta on meta.position =
     (select max(newest.position) from report_metadata newest where newest.doc = report.id)
   left join reading on reading.doc = report.id and reading.state = 'current'
   left join reading_line line on line.reading = reading.position`,
  `create index report_line_from on report_line (from_key, report, ${LIST_COLUMNS})`,
  `create index report_line_to on report_line (to_key, report, ${LIST_COLUMNS})`,
  `create index report_line_title on report_line (title_key, report, ${LIST_COLUMNS})`,
  `create index report_line_alike on report_line (${LIST_COLUMNS})`,
];

/** In order, without gaps, from 1. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: "reports, readings, incidents, audit", sql: [...REPORTS, ...READINGS, ...INCIDENTS, ...AUDIT] },
  { version: 2, name: "decisions", sql: DECISIONS },
  { version: 3, name: "list of reports", sql: REPORT_LIST },
  { version: 4, name: "browsing", sql: BROWSING },
  { version: 5, name: "links as rows", sql: LINKS },
  { version: 6, name: "copies by their rarer hashes, and what is to be done", sql: [...COPY_LOOKUP, ...TO_DO] },
  { version: 7, name: "linking in parts", sql: LINKED_IN_PARTS },
  { version: 8, name: "list of reports in its orders", sql: REPORT_LINES },
];
