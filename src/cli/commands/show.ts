/** `crosscheck show`: an id in, what it stands for out: an incident, a claim or a report, with words and producers. */

import { claimJson } from "#export/claim-json.ts";
import { claimWorld } from "#export/claim-world.ts";
import { actText } from "#export/decision-words.ts";
import { incidentLine } from "#export/incident-line.ts";
import { copyGroupJson, readingJson, recordJson } from "#export/reading-json.ts";
import type { Outcome } from "#model/decision.ts";
import type { Explanation } from "#model/explanation.ts";
import { makeLinker } from "#pipeline/defaults.ts";
import { explainReading } from "#pipeline/explain.ts";
import { type Shown, showId } from "#pipeline/show-id.ts";
import { openWorkspace } from "#store/workspace.ts";
import { type AsOfOptions, withPast } from "../as-of.ts";
import type { Context } from "../context.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import type { CommonOptions, ShowOptions, WorkspaceOptions } from "../options.ts";
import { actorFiles } from "../own-actors.ts";
import { claimPage } from "../render/claim-page.ts";
import { explanationLines } from "../render/explanations.ts";
import { growthLines, historyLines, identityLines } from "../render/incident-history.ts";
import { incidentPage } from "../render/incident-page.ts";
import { judgementLines } from "../render/judgements.ts";
import type { Line, Paper } from "../render/lines.ts";
import { indexRecord } from "../render/record-index.ts";
import { reportPage } from "../render/report-page.ts";
import { rulesName } from "../rules-name.ts";

function pageOf(shown: Shown, paper: Paper): Line[] {
  switch (shown.kind) {
    case "incident": {
      const page = incidentPage(shown.incident, indexRecord(shown), paper);
      return [
        ...identityLines(shown, paper),
        ...page,
        ...growthLines(shown, paper),
        ...judgementLines(shown.judgements, paper),
        ...historyLines(shown.decisions, paper),
      ];
    }
    case "claim":
      return [...claimPage(shown, paper), ...historyLines(shown.decisions, paper)];
    case "report":
      return reportPage(shown, paper);
  }
}

function historyJson({ decision, standing, remarks }: Outcome): object {
  const { id, at, who, why, act } = decision;
  return { id, at, who, why, command: actText(act), standing, remarks };
}

function jsonOf(shown: Shown, version: string): object {
  switch (shown.kind) {
    case "incident": {
      const { incident, readings, judgements, former, growth, alsoIn, asked } = shown;
      return {
        kind: "incident",
        ...recordJson({ readings, incidents: [incident] }),
        judgements,
        asked,
        former,
        alsoIn: alsoIn.map(({ incident: { id }, held }) => ({ id, held })),
        growth,
        history: shown.decisions.map(historyJson),
      };
    }
    case "claim": {
      const { claim: id, obsolete, reading, incidents } = shown;
      const world = claimWorld(reading);
      const resolved = world?.resolved.claims.find(({ claim }) => claim.id === id);
      const claim = world === null || resolved === undefined ? null : claimJson(resolved, world);
      return {
        kind: "claim",
        report: reading.report.id,
        obsolete,
        claim,
        incidents: incidents.map(incidentLine),
        history: shown.decisions.map(historyJson),
      };
    }
    case "report": {
      const { state, history, reading, incidents, copies } = shown;
      const read = reading === null ? null : readingJson(reading, [], state.producers ?? rulesName(version));
      const { sha256, addedAt, producers } = state;
      return {
        kind: "report",
        sha256,
        addedAt,
        producers,
        history,
        reading: read,
        incidents: incidents.map(incidentLine),
        copies: copies === null ? null : copyGroupJson(copies),
      };
    }
  }
}

/** Of an incident, what its claims refer to. */
function explained(shown: Shown, addedPlaces: string): Explanation[] {
  switch (shown.kind) {
    case "incident":
      return shown.readings.flatMap((reading) => explainReading(reading, addedPlaces, { only: shown.incident.claims }));
    case "claim":
      return explainReading(shown.reading, addedPlaces, { only: [shown.claim] });
    case "report":
      return shown.reading === null ? [] : explainReading(shown.reading, addedPlaces);
  }
}

export async function runShow(
  id: string,
  options: CommonOptions & WorkspaceOptions & AsOfOptions & ShowOptions,
  context: Context,
): Promise<ExitStatus> {
  const { terminal, now, version, addedPlaces } = context;
  const workspace = await openWorkspace(options.workspace, { mode: "read", now, create: false });
  try {
    return await withPast(workspace, options, context, async (past) => {
      const linker = makeLinker({ actorFiles: actorFiles({}, workspace.folder) });
      const shown = await showId(workspace, id, { linker, past });
      const why = options.why ? explained(shown, addedPlaces) : null;
      if (options.json) await terminal.json({ ...jsonOf(shown, version), ...(why !== null && { why }) });
      else await terminal.page([...pageOf(shown, terminal.paper), ...explanationLines(why ?? [], terminal.paper)]);
      return EXIT.done;
    });
  } finally {
    await workspace.close();
  }
}
