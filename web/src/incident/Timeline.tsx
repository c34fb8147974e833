/** What came before, during and after, and what was done or said in response, each with its words. */
import { Link } from "wouter";
import type { ContextRelation } from "#model/claim.ts";
import { claimAddress } from "../shared/addresses.ts";
import { dayWords } from "../shared/day-words.ts";
import { Quote } from "../shared/Quote.tsx";
import styles from "./Incident.module.css";
import { RELATION_WORDS } from "./incident-words.ts";
import type { Shown, ShownClaim } from "./shown.ts";

const ORDER = ["before", "during", "after", "response"] as const satisfies readonly ContextRelation[];

export function Timeline({ shown }: Readonly<{ shown: Shown }>) {
  return ORDER.map((relation) => {
    const claims = claimsOf(relation, shown);
    if (claims.length === 0) return null;
    return (
      <div key={relation}>
        <h3 className={styles.relation}>{RELATION_WORDS[relation]}</h3>
        <ol className={styles.timeline}>
          {claims.map((claim) => (
            <Entry key={claim.id} claim={claim} shown={shown} />
          ))}
        </ol>
      </div>
    );
  });
}

/** One sentence is shown once, however many events it tells. */
function claimsOf(relation: ContextRelation, { json, claims }: Shown): readonly ShownClaim[] {
  const own = json.incident.context
    .filter((context) => context.relation === relation)
    .flatMap(({ claim }) => claims.get(claim) ?? []);
  const first = new Map(own.toReversed().map((claim) => [`${claim.doc} ${claim.evidence.start}`, claim] as const));
  const day = ({ when }: ShownClaim) => when?.earliest ?? "";
  return own
    .filter((claim) => first.get(`${claim.doc} ${claim.evidence.start}`) === claim)
    .toSorted((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0));
}

function Entry({ claim, shown }: Readonly<{ claim: ShownClaim; shown: Shown }>) {
  const { doc, evidence, trigger, when, modality, ground } = claim;
  const outlet = shown.reports.get(doc)?.name ?? doc;
  const isOpen = modality === "possible" || modality === "planned" || ground === "forecast";
  return (
    <li>
      <span className={styles.day}>{dayWords(when)}</span>
      <span>
        {isOpen && <strong>{ground === "forecast" ? "To come: " : `${modality}: `}</strong>}
        <Quote at={{ doc, start: evidence.start, end: evidence.end }} text={evidence.text} marks={[trigger]} />{" "}
        <Link href={claimAddress(doc, claim.id)} className={styles.source}>
          {claim.speaker === null ? outlet : `${claim.speaker.text} in ${outlet}`}
        </Link>
      </span>
    </li>
  );
}
