/** Who says how many: speakers by origin, figures by what they count, every figure with its words. */
import { Fragment, useEffect, useId, useMemo, useState } from "react";
import { Link } from "wouter";
import { claimAddress, reportAddress } from "../shared/addresses.ts";
import { dayWords } from "../shared/day-words.ts";
import { EstimateText } from "../shared/EstimateText.tsx";
import { Quote } from "../shared/Quote.tsx";
import { text } from "../shared/search-state.ts";
import { useNarrow } from "../shared/use-narrow.ts";
import { useSearchState } from "../shared/use-search-state.ts";
import { VisibleText } from "../shared/VisibleText.tsx";
import { counted, MEASURE_WORDS } from "../shared/words.ts";
import styles from "./AccountsMatrix.module.css";
import { FigureLink } from "./FigureText.tsx";
import { NOTE_SENTENCES, NOTE_WORDS, POLICY_NAMES } from "./incident-words.ts";
import {
  type CellFigure,
  type Column,
  columnsOf,
  moreTellings,
  type OriginGroup,
  originGroups,
  type Row,
  type Telling,
} from "./matrix.ts";
import { countedName, type Shown } from "./shown.ts";

export function AccountsMatrix({ shown }: Readonly<{ shown: Shown }>) {
  const columns = useMemo(() => columnsOf(shown), [shown]);
  const groups = useMemo(() => originGroups(shown), [shown]);
  const asked = useAskedRow(groups);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(asked === null ? [] : [asked]));
  const keys = groups.flatMap(({ rows }) => rows.filter((row) => moreTellings(row).length > 0).map(({ key }) => key));
  const allOpen = keys.every((key) => open.has(key));
  const toggle = (key: string) => setOpen((before) => before.symmetricDifference(new Set([key])));
  const caption = useId();
  return (
    <>
      <div className={styles.bar}>
        <p id={caption}>{summary(shown)}</p>
        {keys.length > 0 && (
          <button type="button" onClick={() => setOpen(allOpen ? new Set() : new Set(keys))}>
            {allOpen ? "Hide all words" : "Show all words"}
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reached by keyboard */}
      <section className={styles.box} tabIndex={0} aria-label="Accounts, as a table">
        <table className={styles.matrix} aria-labelledby={caption}>
          <Head columns={columns} shown={shown} />
          {groups.map((group) => (
            <Group key={group.id} group={group} columns={columns} shown={shown} open={open} onToggle={toggle} />
          ))}
        </table>
      </section>
      <Notes groups={groups} />
    </>
  );
}

const CLAIM = { claim: text };

function rowId(key: string): string {
  return `account-${key}`;
}

/** The row of the claim that the address names, to which the page then goes. */
function useAskedRow(groups: readonly OriginGroup[]): string | null {
  const [{ claim }] = useSearchState(CLAIM);
  const asked = groups.flatMap(({ rows }) => rows).find(({ claims }) => claims.includes(claim))?.key;
  useEffect(() => {
    if (asked === undefined) return;
    const row = document.getElementById(rowId(asked));
    row?.scrollIntoView({ block: "center" });
    row?.focus({ preventScroll: true });
  }, [asked]);
  return asked ?? null;
}

function summary({ json: { incident } }: Shown): string {
  const outlets = new Set(incident.origins.flatMap((origin) => origin.outlets)).size;
  const told = `${counted(incident.accounts.length, "account")} in ${counted(outlets, "outlet")}`;
  return `${told}, ${counted(incident.origins.length, "origin")}. An origin is a party that speaks, or an outlet in its own words; reprints add none.`;
}

/** On a narrow screen the origin stands over its rows, and leaves the room to the figures. */
function Head({ columns, shown }: Readonly<{ columns: readonly Column[]; shown: Shown }>) {
  const isNarrow = useNarrow();
  const { policy, estimates } = shown.json;
  return (
    <thead>
      <tr>
        {!isNarrow && <th scope="col">Origin</th>}
        <th scope="col">Speaker, in which report</th>
        {columns.map((column) => (
          <th key={column.key} scope="col" className={styles.number}>
            {MEASURE_WORDS[column.measure]}
            <span className={styles.of}>{countedName(shown, column.of)}</span>
          </th>
        ))}
        {!isNarrow && (
          <th scope="col">
            <span className="visually-hidden">Words</span>
          </th>
        )}
      </tr>
      {columns.length > 0 && (
        <tr className={styles.together}>
          <th scope="row" colSpan={isNarrow ? 1 : 2}>
            Together, by {POLICY_NAMES[policy]}
          </th>
          {columns.map(({ key }, at) => {
            const estimate = estimates[at];
            return (
              <td key={key} className={styles.number}>
                {estimate !== undefined && <EstimateText estimate={estimate} />}
              </td>
            );
          })}
          {!isNarrow && <td />}
        </tr>
      )}
    </thead>
  );
}

type GroupProps = Readonly<{
  group: OriginGroup;
  columns: readonly Column[];
  shown: Shown;
  open: ReadonlySet<string>;
  onToggle: (key: string) => void;
}>;

function Group({ group, columns, shown, open, onToggle }: GroupProps) {
  const isNarrow = useNarrow();
  const id = useId();
  return (
    <tbody>
      {isNarrow && (
        <tr>
          <th scope="rowgroup" colSpan={columns.length + 1} className={styles.over}>
            <span className="visually-hidden">Origin: </span>
            <VisibleText text={group.name} />
          </th>
        </tr>
      )}
      {group.rows.map((row, at) => {
        const isOpen = open.has(row.key);
        const words = `${id}-${row.key}`;
        const isBare = row.cells.size === 0;
        const more = moreTellings(row);
        const toggle = more.length > 0 && (
          <button type="button" aria-expanded={isOpen} aria-controls={words} onClick={() => onToggle(row.key)}>
            {isBare ? "More" : "Words"}
            <span className="visually-hidden"> of {speakerName(row, shown)}</span>
          </button>
        );
        return (
          <Fragment key={row.key}>
            <tr id={rowId(row.key)} tabIndex={-1}>
              {/* a cell ends with its group of rows: hidden rows may be counted in */}
              {!isNarrow && at === 0 && (
                <th scope="rowgroup" rowSpan={group.rows.length * 2} className={styles.origin}>
                  <VisibleText text={group.name} />
                </th>
              )}
              <th scope="row" className={styles.speaker} colSpan={isNarrow && isBare ? columns.length + 1 : 1}>
                <Speaker row={row} shown={shown} />
                {isNarrow && toggle}
              </th>
              {!(isNarrow && isBare) && <Cells row={row} columns={columns} shown={shown} />}
              {!isNarrow && <td className={styles.toggle}>{toggle}</td>}
            </tr>
            {isNarrow && isBare && (
              <tr className={styles.words}>
                <td colSpan={columns.length + 1} className={styles.plain}>
                  <p>
                    <Said row={row} />
                  </p>
                </td>
              </tr>
            )}
            {more.length > 0 && (
              <tr id={words} hidden={!isOpen} className={styles.words}>
                <td colSpan={columns.length + (isNarrow ? 1 : 2)}>
                  <Tellings tellings={more} shown={shown} />
                </td>
              </tr>
            )}
          </Fragment>
        );
      })}
    </tbody>
  );
}

function speakerName({ speaker, docs: [doc] }: Row, { reports }: Shown): string {
  const outlet = reports.get(doc)?.name ?? doc;
  return speaker === null ? outlet : `${speaker} in ${outlet}`;
}

function Speaker({ row, shown }: Readonly<{ row: Row; shown: Shown }>) {
  const { docs, speaker, party } = row;
  return (
    <>
      <span className={styles.name}>{speaker === null ? "The report itself" : <VisibleText text={speaker} />}</span>
      {party !== null && <span className={styles.party}>{party}</span>}
      {docs.map((doc, at) => {
        const report = shown.reports.get(doc);
        const day = report?.published ?? null;
        return (
          <span key={doc} className={styles.report}>
            {at > 0 && "in the same words "}
            <Link href={reportAddress(doc)}>
              <VisibleText text={report?.name ?? doc} />
            </Link>
            {day === null ? ", day not known" : `, ${dayWords({ earliest: day, latest: day })}`}
          </span>
        );
      })}
    </>
  );
}

function Cells({ row, columns, shown }: Readonly<{ row: Row; columns: readonly Column[]; shown: Shown }>) {
  if (row.cells.size === 0) {
    return (
      <td colSpan={columns.length} className={styles.plain}>
        <Said row={row} />
      </td>
    );
  }
  return columns.map((column) => {
    const of = `${MEASURE_WORDS[column.measure]}, ${countedName(shown, column.of)}, says ${speakerName(row, shown)}`;
    return (
      <td key={column.key} className={styles.number}>
        {(row.cells.get(column.key) ?? []).map((figure) => (
          <Cell key={figure.span.start} figure={figure} of={of} />
        ))}
      </td>
    );
  });
}

function Cell({ figure, of }: Readonly<{ figure: CellFigure; of: string }>) {
  const { doc, span, note } = figure;
  return (
    <span className={styles.figure} data-note={note ?? undefined}>
      <FigureLink said={figure} at={{ doc, start: span.start, end: span.end }} of={of} />
      {note !== null && <span className={styles.note}>{NOTE_WORDS[note]}</span>}
    </span>
  );
}

/** What a speaker says who gives no figure. */
function Said({ row }: Readonly<{ row: Row }>) {
  const [telling] = row.tellings;
  return (
    <>
      {row.denies && <strong className={styles.denies}>Denies: </strong>}
      {telling === undefined ? "gives no figure" : <TellingQuote telling={telling} />}
    </>
  );
}

function TellingQuote({ telling }: Readonly<{ telling: Telling }>) {
  const [{ doc, evidence }] = telling.claims;
  return <Quote at={{ doc, start: evidence.start, end: evidence.end }} text={evidence.text} marks={telling.marks} />;
}

function Tellings({ tellings, shown }: Readonly<{ tellings: readonly Telling[]; shown: Shown }>) {
  return (
    <ul className={styles.tellings}>
      {tellings.map((telling) => {
        const [claim] = telling.claims;
        return (
          <li key={claim.id}>
            <TellingQuote telling={telling} />{" "}
            <Link href={claimAddress(claim.doc, claim.id)} className={styles.source}>
              {shown.reports.get(claim.doc)?.name ?? claim.doc}
              <span className="visually-hidden">: the claim in its report</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** What the small words under numbers mean, of those that occur. */
function Notes({ groups }: Readonly<{ groups: readonly OriginGroup[] }>) {
  const figures = groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()].flat()));
  const notes = [...new Set(figures.flatMap(({ note }) => note ?? []))];
  if (notes.length === 0) return null;
  return (
    <dl className={styles.notes}>
      {notes.map((note) => (
        <div key={note}>
          <dt>{NOTE_WORDS[note]}</dt>
          <dd>{NOTE_SENTENCES[note]}</dd>
        </div>
      ))}
    </dl>
  );
}
