/** Readings and decisions, looked up as far as linking asks for them, as persons decided them. */
import type { Decision, LinkConstraint, Outcome } from "#model/decision.ts";
import type { Linked } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId } from "#model/span.ts";
import type { Pins } from "#stages/7-reconcile/reconcile-incidents.ts";
import type { LinkIndex } from "#store/link-lookups.ts";
import { withAdded } from "../decisions/added-claims.ts";
import { makeClaimFinder } from "../decisions/claim-anchors.ts";
import { decideClaims, withoutRejected } from "../decisions/decided-claims.ts";
import { openLedger } from "../decisions/ledger.ts";
import { constraintsOf } from "../decisions/link-decisions.ts";
import { pinsOf } from "../decisions/pins.ts";
import { anchorsOf } from "../decisions/touching.ts";

export type Material = Readonly<{
  /** by report id; decided values in place of those that were read, rejected claims left out */
  readings: (docs: Iterable<DocumentId>) => Promise<readonly Reading[]>;
  /** all, oldest first */
  decisions: readonly Decision[];
  /** reports that some decision names a claim of */
  decidedOn: ReadonlySet<DocumentId>;
  constraints: readonly LinkConstraint[];
  /** to be asked once, with all clusters that hold a claim of `decidedOn` */
  pinsOf: (linked: Pick<Linked, "clusters">) => Pins;
  outcomes: () => readonly Outcome[];
}>;

/** Reads the reports that were decided on, and no others before they are asked for: a decision changes nothing in the others. */
export async function openMaterial(index: LinkIndex): Promise<Material> {
  const decisions = await index.decisions();
  const decidedOn = new Set(decisions.flatMap(anchorsOf).map(({ doc }) => doc));
  const ledger = openLedger(decisions);
  const raw = withAdded(await index.readings([...decidedOn]), ledger);
  const find = makeClaimFinder(raw);
  const known = new Map<DocumentId, Reading>();
  const keep = (readings: readonly Reading[]) => {
    for (const reading of readings) known.set(reading.article.doc, reading);
  };
  keep(withoutRejected(decideClaims(raw, find, ledger)));
  const constraints = constraintsOf(find, ledger);
  return {
    readings: async (docs) => {
      const asked = [...new Set(docs)].sort();
      keep(await index.readings(asked.filter((doc) => !known.has(doc))));
      return asked.flatMap((doc) => known.get(doc) ?? []);
    },
    decisions,
    decidedOn,
    constraints,
    pinsOf: (linked) => pinsOf(linked, find, ledger),
    outcomes: ledger.outcomes,
  };
}
