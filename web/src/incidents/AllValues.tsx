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

/** Where the list is whole it is narrowed here, by the words that the page shows; where it is not, among all values, by the API. */
function useFoundValues(query: Query, facet: FacetName, words: string) {
  const whole = useAllValues(query, facet, "").data?.facets.find((one) => one.facet === facet);
  const isPart = whole !== undefined && whole.more > 0;
  const { data, error, refetch } = useAllValues(query, facet, isPart ? words : "");
  const found = data?.facets.find((one) => one.facet === facet);
  const values = isPart
    ? found?.values
    : whole?.values.filter(({ value, label }) => folded(valueWords(facet, value, label)).includes(folded(words)));
  return { values, more: isPart ? (found?.more ?? 0) : 0, error, refetch };
}

export function AllValues({ facet, query, chosen, toggle, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState("");
  const { values, more, error, refetch } = useFoundValues(query, facet, words.trim());
  useEffect(() => dialog.current?.showModal(), []);
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
        {values === undefined ? "" : counted(values.length, "value")}
        {more > 0 && `, the most frequent; ${counted(more, "other")} not listed`}
      </p>
      {error !== null && <ErrorNote error={error} onRetry={refetch} />}
      <div className={styles.dialogList}>
        <ValueList facet={facet} values={values ?? []} chosen={chosen} toggle={toggle} />
      </div>
    </dialog>
  );
}
