/** The tables of a workspace, as Kysely sees them; the same for every database behind `Store`. */
import type { Generated } from "kysely";

/** Positions rise in the order of writing and are never reused. JSON columns hold canonical JSON. Times are ISO UTC. */
export type Tables = Readonly<{
  migration: Readonly<{ version: number; name: string; applied_at: string }>;
  report: Readonly<{ position: Generated<number>; id: string; sha256: string; bytes: number; added_at: string }>;
  report_metadata: Readonly<{
    position: Generated<number>;
    doc: string;
    file: string | null;
    url: string | null;
    outlet: string | null;
    title: string | null;
    published_at: string | null;
    retrieved_at: string;
    media_type: string;
    charset: string | null;
    recorded_at: string;
  }>;
  reading: {
    readonly position: Generated<number>;
    readonly doc: string;
    readonly producers: string;
    readonly sha256: string;
    readonly reading: string;
    readonly state: "current" | "obsolete";
    readonly read_at: string;
  };
  /** reports without a current reading */
  report_unread: Readonly<{ doc: string }>;
  /** what the list of reports needs of a reading; `reasons` is JSON, `words` what is searched, folded */
  reading_line: Readonly<{
    reading: number;
    title: string | null;
    outlet: string | null;
    url: string | null;
    published_from: string | null;
    published_to: string | null;
    language: string;
    is_read: number;
    why: string | null;
    reasons: string;
    claims: number;
    words: string;
  }>;
  /** what the list of reports is filtered and sorted by, by the report's position; keys are never null */
  report_line: Readonly<{
    report: number;
    outlet: string | null;
    state: "read" | "not-read" | "waiting";
    why: string | null;
    is_copy: number;
    published_from: string | null;
    published_to: string | null;
    from_key: string;
    to_key: string;
    title_key: string;
  }>;
  /** what the list of reports is searched by, folded */
  report_words: Readonly<{ report: number; words: string }>;
  /** the copies of the record as last linked */
  report_copy: Readonly<{ doc: string; original: string; of_doc: string; kind: string; share: number }>;
  claim: Readonly<{ id: string; doc: string; reading: number; event: string; ground: string }>;
  judgement: Readonly<{
    position: Generated<number>;
    id: string;
    left_claim: string;
    right_claim: string;
    verdict: "same" | "different" | "unsure";
    producer: string;
    judgement: string;
    recorded_at: string;
  }>;
  incident: Readonly<{
    position: Generated<number>;
    id: string;
    sha256: string;
    incident: string;
    ground: "current" | "background";
    ground_rank: number;
    /** first day of the chosen date range; `9999-12-31` for an undated incident, so that it comes last */
    sort_day: string;
    linked_at: string;
    /** null for the present version, `WAITING` for one that waits until the record that it is of is complete */
    ended_at: string | null;
  }>;
  incident_date: Readonly<{ incident: number; earliest: string; latest: string }>;
  incident_key: Readonly<{ incident: number; kind: "place" | "actor" | "claim" | "doc" | "review"; words: string }>;
  incident_count: Readonly<{
    incident: number;
    measure: string;
    of_side: string;
    low: number;
    best: number | null;
    high: number | null;
  }>;
  /** versions that lack a summary, or have one and ended */
  summary_due: Readonly<{ incident: number }>;
  incident_summary: Readonly<{ incident: number; form: string; facts: string }>;
  incident_line: Readonly<{ incident: number; line: string }>;
  decision: Readonly<{
    position: Generated<number>;
    id: string;
    act: string;
    who: string;
    sha256: string;
    decision: string;
    decided_at: string;
  }>;
  link_state: Readonly<{
    only_row: 1;
    readings_up_to: number;
    decisions_up_to: number;
    producers: string;
    linked_at: string;
    links: number;
  }>;
  /** there while the rows of linking are ahead of the record */
  link_making: Readonly<{ only_row: 1; producers: string; decisions_up_to: number; links: number }>;
  /** clusters whose incidents are still to be made */
  link_due: Readonly<{ cluster: number }>;
  link_report: Readonly<{
    number: Generated<number>;
    doc: string;
    /** position of the reading that is linked */
    reading: number;
    published: string | null;
    outlet: string | null;
    credits: string | null;
    voice: string;
    voice_name: string;
    voice_key: string;
    hashes: string;
    original: string | null;
    copy: string | null;
    copied_by: string | null;
    signature: Uint8Array;
  }>;
  link_hash: Readonly<{ hash: number; report: number; sampled: number }>;
  link_telling: Readonly<{ key: number; doc: string; day: string; speaker: string | null }>;
  link_speaker: Readonly<{ voice_key: string; doc: string }>;
  link_story: Readonly<{
    id: number;
    doc: string;
    ordinal: number;
    component: number;
    cluster: number;
    claims: string;
    keys: string;
  }>;
  link_story_text: Readonly<{ story: number; node: string; words: string }>;
  link_key: Readonly<{ key: number; story: number }>;
  link_pair: Readonly<{
    left_story: number;
    right_story: number;
    score: number;
    joins: number;
    together: number;
    judgement: string;
  }>;
  link_cluster: Readonly<{ id: number; incident: string | null; parties: string }>;
  link_context: Readonly<{
    doc: string;
    ordinal: number;
    claim: string;
    cluster: number | null;
    relation: string | null;
  }>;
  link_decided: Readonly<{ judgement: string }>;
  link_outcome: Readonly<{ position: Generated<number>; outcome: string }>;
  audit: Readonly<{
    seq: number;
    at: string;
    action: string;
    subject: string;
    detail: string;
    prev: string;
    hash: string;
  }>;
}>;
