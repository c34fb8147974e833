/** A row of the list in; its cells out, in as many columns as the table has room for. */
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { IncidentRowJson } from "#api/schemas/browse.ts";
import { DayText } from "../shared/DayText.tsx";
import { EstimateText } from "../shared/EstimateText.tsx";
import { GradeMark } from "../shared/GradeMark.tsx";
import { PlaceText } from "../shared/PlaceText.tsx";
import { ReviewMark } from "../shared/ReviewMark.tsx";
import { VisibleText } from "../shared/VisibleText.tsx";
import { CONTRADICTION_WORDS, counted } from "../shared/words.ts";
import styles from "./IncidentTable.module.css";
import type { Sort } from "./selection.ts";

type Row = Readonly<{ row: IncidentRowJson }>;

/** `sorts`: the order that the heading gives first, and the one that it gives when pressed again. */
export type Column = Readonly<{
  id: string;
  heading: string;
  width: string;
  sorts: readonly [Sort, ...Sort[]] | null;
  Cell: (row: Row) => ReactNode;
}>;

/** As wide as a desk, beside the map, or a card on a phone. */
export type Room = "wide" | "beside" | "card";

export function roomOf(rem: number): Room {
  return rem >= 76 ? "wide" : rem >= 34 ? "beside" : "card";
}

export const ROW_REM: Readonly<Record<Room, number>> = { wide: 3, beside: 5, card: 7.5 };

function Day({ row }: Row) {
  return <DayText days={row.when} />;
}

function Title({ row }: Row) {
  return (
    <Link href={`/incidents/${row.id}`} tabIndex={-1} className={styles.title}>
      <VisibleText text={row.title} />
    </Link>
  );
}

function Where({ row }: Row) {
  return (
    <span className={styles.line}>
      <PlaceText place={row.where} />
    </span>
  );
}

function Sides({ row: { sideA, sideB } }: Row) {
  const sides = [sideA, sideB].filter((side) => side !== null);
  return (
    <span className={styles.sides}>
      {sides.length === 0 ? "no side told" : <VisibleText text={sides.join(" · ")} />}
    </span>
  );
}

function Killed({ row: { killed } }: Row) {
  return killed === null ? <span className="quiet">not told</span> : <EstimateText estimate={killed} />;
}

function Injured({ row: { injured } }: Row) {
  return injured === null ? <span className="quiet">not told</span> : <EstimateText estimate={injured} />;
}

function Harm({ row: { killed, injured } }: Row) {
  return (
    <>
      {killed === null ? (
        <span className="quiet">killed: not told</span>
      ) : (
        <EstimateText estimate={killed} measure="killed" />
      )}
      {injured !== null && (
        <span className={styles.line}>
          <EstimateText estimate={injured} measure="injured" />
        </span>
      )}
    </>
  );
}

/** No more than there is room for; the incident tells all. */
const MOST_KINDS = 2;

/** "the day, who did it and 2 more" */
function differWords(contradictions: IncidentRowJson["contradictions"]): string {
  const kinds = [...new Set(contradictions)].map((kind) => CONTRADICTION_WORDS[kind]);
  const left = kinds.length - MOST_KINDS;
  return `${kinds.slice(0, MOST_KINDS).join(", ")}${left > 0 ? ` and ${left} more` : ""}`;
}

function Accounts({ row: { outlets, origins, contradictions } }: Row) {
  return (
    <>
      <span className={styles.line}>
        {counted(origins, "origin")}, {counted(outlets, "outlet")}
      </span>
      {contradictions.length > 0 && <span className={styles.differ}>differ on {differWords(contradictions)}</span>}
    </>
  );
}

function Marks({ row: { grade, review } }: Row) {
  return (
    <>
      <GradeMark grade={grade} />
      <ReviewMark state={review} />
    </>
  );
}

const DAY = { id: "day", heading: "Day", sorts: ["-day", "day"], Cell: Day } as const;
const TITLE = { id: "title", heading: "Incident", sorts: ["title"] } as const;
const KILLED = { heading: "Killed", sorts: ["-killed", "killed"] } as const;
const ACCOUNTS = { id: "accounts", heading: "Accounts", sorts: ["contested"], Cell: Accounts } as const;

export const COLUMNS: Readonly<Record<Room, readonly Column[]>> = {
  wide: [
    { ...DAY, width: "8rem" },
    {
      ...TITLE,
      width: "minmax(15rem, 1fr)",
      Cell: (row) => (
        <>
          <Title {...row} />
          <Where {...row} />
        </>
      ),
    },
    { id: "sides", heading: "Sides", width: "minmax(8rem, 0.6fr)", sorts: null, Cell: SidesInTwo },
    { ...KILLED, id: "killed", width: "6.5rem", Cell: Killed },
    { id: "injured", heading: "Injured", width: "6.5rem", sorts: null, Cell: Injured },
    { ...ACCOUNTS, width: "10.5rem" },
    { id: "grade", heading: "Grade", width: "6.5rem", sorts: null, Cell: ({ row }) => <GradeMark grade={row.grade} /> },
    {
      id: "review",
      heading: "Review",
      width: "6.5rem",
      sorts: null,
      Cell: ({ row }) => <ReviewMark state={row.review} />,
    },
  ],
  beside: [
    { ...DAY, width: "6.25rem" },
    {
      ...TITLE,
      width: "minmax(10rem, 1fr)",
      Cell: (row) => (
        <>
          <Title {...row} />
          <Where {...row} />
          <Sides {...row} />
        </>
      ),
    },
    { ...KILLED, id: "harm", heading: "Harm", width: "minmax(6.75rem, 0.25fr)", Cell: Harm },
    { ...ACCOUNTS, width: "minmax(8.5rem, 0.35fr)" },
    { id: "marks", heading: "Grade, review", width: "6.5rem", sorts: null, Cell: Marks },
  ],
  card: [
    {
      id: "card",
      heading: "Incident",
      width: "minmax(0, 1fr)",
      sorts: null,
      Cell: (row) => (
        <>
          <Title {...row} />
          <span className={styles.line}>
            <Day {...row} />, <PlaceText place={row.row.where} />
          </span>
          <Harm {...row} />
          <span className={styles.cardMarks}>
            <Marks {...row} />
          </span>
        </>
      ),
    },
  ],
};

function SidesInTwo({ row: { sideA, sideB } }: Row) {
  const sides = [sideA, sideB].filter((side) => side !== null);
  if (sides.length === 0) return <span className="quiet">not told</span>;
  return sides.map((side, index) => (
    <span key={side + String(index)} className={styles.line}>
      <VisibleText text={side} />
    </span>
  ));
}
