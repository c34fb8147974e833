/** A box for the words of a report, or for addresses of pages: it tells which it sees. */
import { useId, useState } from "react";
import type { IntakeJson } from "#api/schemas/intake.ts";
import { counted, numeral } from "../shared/words.ts";
import styles from "./intake.module.css";
import { type Pasted, recognise } from "./recognise.ts";

export type PastedReport = Readonly<{ links: readonly string[] } | { text: string; title?: string; url?: string }>;

type Props = Readonly<{ onPaste: (pasted: PastedReport) => Promise<boolean>; limits: IntakeJson["limits"] }>;

function seenWords(pasted: Pasted, limits: IntakeJson["limits"]): string {
  if (pasted.kind === "nothing") return "A report’s text, or addresses of pages, one a line.";
  if (pasted.kind === "text") return `Text of ${counted(pasted.text.trim().length, "character")}, added as one report.`;
  const { length } = pasted.links;
  if (length > limits.links) return `${numeral(length)} addresses; at most ${numeral(limits.links)} at once.`;
  return `${counted(length, "address", "addresses")}: ${length === 1 ? "this page is" : "these pages are"} fetched, and nothing else.`;
}

export function PasteBox({ onPaste, limits }: Props) {
  const [written, setWritten] = useState("");
  const [title, setTitle] = useState("");
  const [url, setUrl] = useState("");
  const [busy, setBusy] = useState(false);
  const box = useId();
  const seen = useId();
  const pasted = recognise(written);
  const tooMany = pasted.kind === "links" && pasted.links.length > limits.links;
  const submit = async () => {
    if (pasted.kind === "nothing" || tooMany || busy) return;
    setBusy(true);
    const given =
      pasted.kind === "links"
        ? { links: pasted.links }
        : { text: pasted.text, ...(title.trim() && { title }), ...(url.trim() && { url }) };
    if (await onPaste(given)) {
      setWritten("");
      setTitle("");
      setUrl("");
    }
    setBusy(false);
  };
  return (
    <form
      className={styles.paste}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>
        <label htmlFor={box}>Text or addresses</label>
      </h2>
      <textarea
        id={box}
        value={written}
        rows={5}
        spellCheck={false}
        aria-describedby={seen}
        onChange={({ target }) => setWritten(target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit();
        }}
      />
      {pasted.kind === "text" && (
        <div className={styles.about}>
          <label>
            Title, if the text has none
            <input type="text" value={title} maxLength={500} onChange={({ target }) => setTitle(target.value)} />
          </label>
          <label>
            Address where it was found
            <input type="url" value={url} maxLength={4000} onChange={({ target }) => setUrl(target.value)} />
          </label>
        </div>
      )}
      <p className={styles.pasteEnd}>
        <button type="submit" disabled={pasted.kind === "nothing" || tooMany || busy}>
          {pasted.kind === "links" ? `Fetch ${counted(pasted.links.length, "page")}` : "Add text"}
        </button>
        <span id={seen} className="quiet">
          {seenWords(pasted, limits)}
        </span>
      </p>
    </form>
  );
}
