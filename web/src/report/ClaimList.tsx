/** What is claimed in a report, in the order of its text; the claim that one is at tells all that it holds. */
import { memo, useEffect, useMemo, useRef } from "react";
import type { ReportDetailJson } from "#api/schemas/reports.ts";
import type { ClaimJson } from "#export/reading-schema.ts";
import { DayText } from "../shared/DayText.tsx";
import { PlaceText } from "../shared/PlaceText.tsx";
import { ReviewMark } from "../shared/ReviewMark.tsx";
import { VisibleText } from "../shared/VisibleText.tsx";
import { ClaimDetail } from "./ClaimDetail.tsx";
import { eventWords, figureWords, type Mentions, mentionsIn, namedMentions, reservations } from "./claim-words.ts";
import styles from "./report.module.css";

export type ClaimListProps = Readonly<{
  report: ReportDetailJson;
  claims: readonly ClaimJson[];
  current: ClaimJson | null;
  onOpen: (id: string) => void;
  onStep: (direction: "next" | "previous") => void;
}>;

export const ClaimList = memo(function ClaimList({ report, claims, current, onOpen, onStep }: ClaimListProps) {
  const mentions: Mentions = useMemo(
    () => namedMentions(report.reading?.mentions ?? [], new Map(report.parties.map(({ id, name }) => [id, name]))),
    [report.reading, report.parties],
  );
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the element is found by what is current
  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>("[aria-current]");
    item?.closest("li")?.scrollIntoView({ block: "nearest", behavior: "instant" });
    // whoever walks the list by keys goes on from where they now are
    if (list.current?.contains(document.activeElement)) item?.focus({ preventScroll: true });
  }, [current]);
  if (claims.length === 0) return <p className="quiet">Nothing is claimed in this report that the reader knows of.</p>;
  return (
    <>
      <p className={styles.steps}>
        <span>
          {current === null ? "In the order of the text" : `${claims.indexOf(current) + 1} of ${claims.length}`}
        </span>
        <button type="button" onClick={() => onStep("previous")} aria-keyshortcuts="p">
          Previous <kbd>p</kbd>
        </button>
        <button type="button" onClick={() => onStep("next")} aria-keyshortcuts="n">
          Next <kbd>n</kbd>
        </button>
      </p>
      <ol
        ref={list}
        className={styles.claims}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          onStep(event.key === "ArrowDown" ? "next" : "previous");
        }}
      >
        {claims.map((claim) => (
          <ClaimItem key={claim.id} {...{ claim, report, mentions, onOpen }} isCurrent={claim === current} />
        ))}
      </ol>
    </>
  );
});

type HeadProps = Readonly<{ claim: ClaimJson; mentions: Mentions; isCurrent: boolean; onOpen: (id: string) => void }>;

/** A long report has hundreds: going from one to the next makes two of them anew. */
const ClaimItem = memo(function ClaimItem({ report, ...head }: HeadProps & Readonly<{ report: ReportDetailJson }>) {
  const { claim, mentions, isCurrent } = head;
  return (
    <li className={styles.claim} data-current={isCurrent} data-review={claim.review ?? "suggested"}>
      <ClaimHead {...head} />
      {isCurrent && <ClaimDetail claim={claim} report={report} mentions={mentions} />}
    </li>
  );
});

function ClaimHead({ claim, mentions, isCurrent, onOpen }: HeadProps) {
  const { id, trigger, figures, when, where, speaker, review } = claim;
  const words = reservations(claim);
  return (
    <>
      <h2 className={styles.claimName}>
        <button type="button" aria-current={isCurrent ? "true" : undefined} onClick={() => onOpen(id)}>
          “<VisibleText text={trigger.text} />” <span className={styles.event}>{eventWords(claim)}</span>
        </button>
      </h2>
      {words.length > 0 && <p className={styles.reserved}>{words.join(", ")}</p>}
      {figures.length > 0 && <p className={styles.figures}>{figures.map(figureWords).join(" · ")}</p>}
      <WhoText claim={claim} mentions={mentions} />
      {(when !== null || where !== null) && (
        <p className="quiet">
          {when !== null && <DayText days={when} />}
          {when !== null && where !== null && " · "}
          {where !== null && <PlaceText place={where} />}
        </p>
      )}
      <p className={styles.said}>
        <span className="quiet">
          {speaker === null ? (
            "The report itself says so"
          ) : (
            <>
              Said by <VisibleText text={speaker.text} />
            </>
          )}
        </span>
        <ReviewMark state={review ?? "suggested"} />
      </p>
    </>
  );
}

/** Who did it, and to whom; the words are the report's. */
function WhoText({ claim, mentions }: Readonly<{ claim: ClaimJson; mentions: Mentions }>) {
  const agents = mentionsIn(claim, "agent", mentions);
  const others = [...mentionsIn(claim, "victim", mentions), ...mentionsIn(claim, "target", mentions)];
  if (agents.length + others.length === 0) return null;
  const names = (list: typeof agents) =>
    list.map(({ id, text, name }, index) => (
      <span key={id}>
        {index > 0 && ", "}
        <VisibleText text={text} />
        {name !== null && <span className="quiet"> ({name})</span>}
      </span>
    ));
  return (
    <p>
      {agents.length > 0 && <>by {names(agents)} </>}
      {others.length > 0 && <>to {names(others)}</>}
    </p>
  );
}
