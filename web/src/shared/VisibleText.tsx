/** Words of a report, apart from the words around them: nothing in them reorders the page, and what cannot be seen is named. */
import { Fragment } from "react";
import styles from "./visible-text.module.css";
import { visiblePieces } from "./visible-text.ts";

export function VisibleText({ text }: Readonly<{ text: string }>) {
  return (
    <bdi>
      {visiblePieces(text).map(({ start, end, sign }) =>
        sign === null ? (
          <Fragment key={start}>{text.slice(start, end)}</Fragment>
        ) : (
          <UnseenSign key={start} name={sign} units={end - start} />
        ),
      )}
    </bdi>
  );
}

/** Stands where a character of `units` UTF-16 units stood that cannot be seen. */
export function UnseenSign({ name, units }: Readonly<{ name: string; units: number }>) {
  const label = `unseen character ${name}`;
  return (
    <span className={styles.sign} role="img" aria-label={label} title={label} data-sign={name} data-units={units} />
  );
}
