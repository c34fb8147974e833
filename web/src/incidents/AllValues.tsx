/** Every value of one facet in a dialog, with a field that narrows the list. */
import { useEffect, useRef, useState } from "react";
import type { FacetName } from "#api/schemas/browse.ts";
import type { Query } from "../shared/api.ts";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { counted } from "../shared/words.ts";
import styles from "./FacetPane.module.css";
import { ValueList } from "./FacetPane.tsx";
import { useAllValues } from "./queries.ts";
import { FACET_WORDS, valueWords } from "./selection.ts";

type Props = Readonly<{
  facet: FacetName;
  query: Query;
  chosen: readonly string[];
  toggle: (value: string) => void;
  close: () => void;
}>;

/** Letters without their marks, in lower case, so that "Idlib" finds "Īdlib". */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

export function AllValues({ facet, query, chosen, toggle, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState("");
  const { data, error, refetch } = useAllValues(query, facet, true);
  useEffect(() => dialog.current?.showModal(), []);
  const answer = data?.facets.find((one) => one.facet === facet);
  const values = (answer?.values ?? []).filter(({ value, label }) =>
    folded(valueWords(facet, value, label)).includes(folded(words.trim())),
  );
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={`All of ${FACET_WORDS[facet]}`} onClose={close}>
      <div className={styles.dialogHead}>
        <h2>{FACET_WORDS[facet]}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          Done
        </button>
      </div>
      <label className={styles.narrow}>
        Find
        <input type="text" inputMode="search" value={words} onChange={({ target }) => setWords(target.value)} />
      </label>
      <p role="status" className={styles.none}>
        {answer === undefined ? "" : counted(values.length, "value")}
        {answer !== undefined && answer.more > 0 && `, the most frequent; ${counted(answer.more, "other")} not listed`}
      </p>
      {error !== null && <ErrorNote error={error} onRetry={refetch} />}
      <div className={styles.dialogList}>
        <ValueList facet={facet} values={values} chosen={chosen} toggle={toggle} />
      </div>
    </dialog>
  );
}
