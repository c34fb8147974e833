/** How many of each: by which policy, what the others would give, what it was made of and what was left out. */
import { EstimateText } from "../shared/EstimateText.tsx";
import { useSearchState } from "../shared/use-search-state.ts";
import { AGREEMENT_WORDS, counted, MEASURE_WORDS } from "../shared/words.ts";
import { FigureLink } from "./FigureText.tsx";
import { NOTE_SENTENCES, POLICY_MEANS, POLICY_NAMES } from "./incident-words.ts";
import { INCIDENT_STATE, POLICIES } from "./policy.ts";
import { countedName, type Shown, type ShownEstimate } from "./shown.ts";
import styles from "./Tolls.module.css";

export function Tolls({ shown }: Readonly<{ shown: Shown }>) {
  return (
    <>
      <PolicySwitch />
      <p aria-live="polite" className="visually-hidden">
        By {POLICY_NAMES[shown.json.policy]}: {shown.json.incident.title}
      </p>
      <PolicyTable shown={shown} />
      <h3 className={styles.how}>How each was chosen</h3>
      {shown.json.estimates.map((estimate) => (
        <Chosen key={`${estimate.measure} ${estimate.of}`} estimate={estimate} shown={shown} />
      ))}
    </>
  );
}

function PolicySwitch() {
  const [{ policy }, setState] = useSearchState(INCIDENT_STATE);
  return (
    <fieldset className={styles.policies}>
      <legend>Put the figures of all origins together by</legend>
      {POLICIES.map((name) => (
        <label key={name}>
          <input
            type="radio"
            name="policy"
            value={name}
            checked={policy === name}
            onChange={() => setState({ policy: name }, { replace: true })}
          />
          <span>
            <strong>{POLICY_NAMES[name]}</strong> <span className="quiet">{POLICY_MEANS[name]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function PolicyTable({ shown }: Readonly<{ shown: Shown }>) {
  const { policy, estimates } = shown.json;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reached by keyboard
    <section className={styles.box} tabIndex={0} aria-label="Tolls by each policy, as a table">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Toll</th>
            {POLICIES.map((name) => (
              <th key={name} scope="col" data-chosen={name === policy || undefined}>
                {POLICY_NAMES[name]}
                {name === policy && <span className={styles.shown}>shown</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {estimates.map((estimate) => (
            <tr key={`${estimate.measure} ${estimate.of}`}>
              <th scope="row">
                {MEASURE_WORDS[estimate.measure]} <span className="quiet">{countedName(shown, estimate.of)}</span>
              </th>
              {POLICIES.map((name) => {
                const by = estimate.policies.find((one) => one.policy === name);
                return (
                  <td key={name} data-chosen={name === policy || undefined}>
                    {by !== undefined && <EstimateText estimate={by} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Chosen({ estimate, shown }: Readonly<{ estimate: ShownEstimate; shown: Shown }>) {
  const { measure, of, statements, leftOut, by, rule, agreement, origins } = estimate;
  return (
    <details className={styles.chosen}>
      <summary>
        {MEASURE_WORDS[measure]}, {countedName(shown, of)}: <EstimateText estimate={estimate} />
        <span className="quiet"> {by === "person" ? "decided by a person" : agreementWords(agreement, origins)}</span>
      </summary>
      {statements.length > 0 && (
        <>
          <p>One statement an origin:</p>
          <ul>
            {statements.map((statement) => (
              <li key={statement.origin}>
                <strong>{statement.name}</strong>: <Figures ids={statement.figures} shown={shown} />
                {statement.outrun && shown.json.policy === "range" && (
                  <span className="quiet"> {NOTE_SENTENCES.outrun}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {leftOut.length > 0 && (
        <>
          <p>Left out:</p>
          <ul>
            {leftOut.map(({ figure, why }) => (
              <li key={figure}>
                <Figures ids={[figure]} shown={shown} /> <span className="quiet">{NOTE_SENTENCES[why]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet">
        {by === "person" ? "Decided by" : "Rule"} <code>{rule}</code>
      </p>
    </details>
  );
}

/** "origins conflict, 6 origins", "one origin, which gives other figures too" */
function agreementWords(agreement: ShownEstimate["agreement"], origins: number): string {
  if (origins === 1) return agreement === "conflicting" ? "one origin, which gives other figures too" : "one origin";
  return `${AGREEMENT_WORDS[agreement].toLowerCase()}, ${counted(origins, "origin")}`;
}

/** Figures with their words, speaker and report: "17 in “17 soldiers”, defence ministry in Aid Desk Weekly". */
function Figures({ ids, shown }: Readonly<{ ids: readonly string[]; shown: Shown }>) {
  return ids.map((id, at) => {
    const told = shown.figures.get(id);
    if (told === undefined) return null;
    const { claim, figure } = told;
    const outlet = shown.reports.get(claim.doc)?.name ?? claim.doc;
    const who = claim.speaker === null ? outlet : `${claim.speaker.text} in ${outlet}`;
    const { start, end, text } = figure.span;
    return (
      <span key={id}>
        {at > 0 && " and "}
        <FigureLink said={figure} at={{ doc: claim.doc, start, end }} of={`says ${who}`} />{" "}
        <span className="quiet">
          (<q>{text}</q>, {who})
        </span>
      </span>
    );
  });
}
