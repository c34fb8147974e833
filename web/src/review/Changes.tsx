/** What a decision would change in the record, before it is stored. */
import type { DecidedJson } from "#api/schemas/decisions.ts";
import { dayWords } from "../shared/day-words.ts";
import { estimateWords } from "../shared/estimate-words.ts";
import { placeWords } from "../shared/place-words.ts";
import { counted } from "../shared/words.ts";
import styles from "./review.module.css";

type Added = DecidedJson["added"][number];

function factsOf({ when, where, counts, accounts }: Added): string {
  const tolls = counts.map(({ measure, low, best, high }) => estimateWords({ low, best, high }, measure));
  return [dayWords(when), placeWords(where), ...tolls, counted(accounts, "account")].join(" · ");
}

export function Changes({ tried }: Readonly<{ tried: DecidedJson }>) {
  const { gone, goneTitles, added, changed, standing, remarks } = tried;
  const nothing = gone.length + added.length + changed.length === 0;
  return (
    <div className={styles.changes} role="status" aria-label="What would change">
      <p>
        <strong>
          {nothing
            ? "Nothing in the record would change."
            : `${counted(gone.length, "incident")} would go, ${added.length} come, ${changed.length} change.`}
        </strong>{" "}
        Nothing is stored yet.
      </p>
      <ul>
        {gone.map((id, at) => (
          <li key={id} data-change="gone">
            <span className={styles.sign}>Goes</span> {goneTitles[at]}
          </li>
        ))}
        {added.map((line) => (
          <li key={line.id} data-change="added">
            <span className={styles.sign}>New</span> {line.title}
            <span className={styles.facts}>{factsOf(line)}</span>
          </li>
        ))}
        {changed.map(({ id, title, differences }) => (
          <li key={id} data-change="changed">
            <span className={styles.sign}>Changes</span> {title}
            {(differences.length === 0 ? ["what lies beneath it: claims or decisions"] : differences).map((line) => (
              <span key={line} className={styles.facts}>
                {line}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {standing.state === "unanchored" && <p className={styles.fault}>It would hold on nothing: {standing.why}</p>}
      {remarks.map((remark) => (
        <p key={remark} className={styles.note}>
          {remark}
        </p>
      ))}
    </div>
  );
}
