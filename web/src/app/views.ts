/** The views of the page, by address. A view has a folder of its own in `web/src`. */
import type { ComponentType } from "react";
import { DecisionsView } from "../decisions/DecisionsView.tsx";
import { IncidentView } from "../incident/IncidentView.tsx";
import { IncidentsView } from "../incidents/IncidentsView.tsx";
import { IntakeView } from "../intake/IntakeView.tsx";
import { PublishView } from "../publish/PublishView.tsx";
import { ReportView } from "../report/ReportView.tsx";
import { ReportsView } from "../reports/ReportsView.tsx";
import { ReviewView } from "../review/ReviewView.tsx";

/** `name` stands in the navigation; null for views that other views lead to. */
export type View = Readonly<{ path: string; name: string | null; View: ComponentType }>;

export const VIEWS: readonly View[] = [
  { path: "/", name: "Incidents", View: IncidentsView },
  { path: "/reports", name: "Reports", View: ReportsView },
  { path: "/reports/:doc", name: null, View: ReportView },
  { path: "/incidents/:id", name: null, View: IncidentView },
  { path: "/review", name: "Review", View: ReviewView },
  { path: "/decisions", name: "Decisions", View: DecisionsView },
  { path: "/publish", name: "Public export", View: PublishView },
  { path: "/intake", name: "Intake", View: IntakeView },
];
