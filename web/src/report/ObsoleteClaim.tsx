/** A link to a claim that the present reading does not hold: what it was, and what is read at its words now. */
import { useEffect } from "react";
import { Link } from "wouter";
import type { ClaimJson } from "#export/reading-schema.ts";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { VisibleText } from "../shared/VisibleText.tsx";
import { claimLine } from "./claim-words.ts";
import styles from "./report.module.css";
import type { Words } from "./text-map.ts";
import { useClaim } from "./use-report.ts";

export type ObsoleteClaimProps = Readonly<{
  doc: string;
  id: string;
  claims: readonly ClaimJson[];
  onOpen: (id: string) => void;
  onAt: (at: Words) => void;
}>;

export function ObsoleteClaim({ doc, id, claims, onOpen, onAt }: ObsoleteClaimProps) {
  const { data: detail, error } = useClaim(id);
  const at = detail?.report.id === doc ? (detail.now?.at ?? null) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is known where the words are
  useEffect(() => {
    if (at !== null) onAt(at);
  }, [at]);
  if (error !== null) return <ErrorNote error={error} />;
  if (detail === undefined) return null;
  if (detail.report.id !== doc) {
    return (
      <p className={styles.notice}>
        The claim {id} is in another report:{" "}
        <Link href={`/reports/${detail.report.id}?claim=${id}`}>{detail.report.title ?? detail.report.id}</Link>
      </p>
    );
  }
  const now = claims.filter((claim) => detail.now?.claims.includes(claim.id));
  return (
    <div className={styles.notice}>
      <p>
        <strong>This claim is obsolete.</strong> {claimLine(detail.claim)}. It was read by {detail.readBy} on{" "}
        {detail.readAt.slice(0, "YYYY-MM-DD".length)}; the present reading does not hold it.
      </p>
      <p>
        Its words were “<VisibleText text={detail.claim.evidence.text} />”
        {at === null && ", which are no longer in the text"}.
      </p>
      {at !== null && now.length === 0 && <p>Nothing is claimed in these words now; they are marked in the text.</p>}
      {now.map((claim) => (
        <p key={claim.id}>
          Read there now:{" "}
          <button type="button" onClick={() => onOpen(claim.id)}>
            {claimLine(claim)}
          </button>
        </p>
      ))}
    </div>
  );
}
