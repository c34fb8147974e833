/** The ways in: a place to drop files, which is a button too, and a box to paste into. */
import { useCallback, useEffect, useId, useRef, useState } from "react";
import type { IntakeJobJson, IntakeJson } from "#api/schemas/intake.ts";
import { postJson } from "../shared/api.ts";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { VisibleText } from "../shared/VisibleText.tsx";
import { counted, numeral } from "../shared/words.ts";
import { chosenFiles, droppedFiles, isReport, type NamedFile } from "./gather-files.ts";
import styles from "./intake.module.css";
import { sizeWords } from "./intake-words.ts";
import { PasteBox, type PastedReport } from "./PasteBox.tsx";
import { type Said, sendFiles, tooLarge } from "./send.ts";

type Props = Readonly<{ limits: IntakeJson["limits"]; onJob: (job: string) => void }>;
type Sending = Readonly<{ sent: number; of: number; stop: () => void }>;

export function HandOver({ limits, onJob }: Props) {
  const [said, setSaid] = useState<Said>({ outlet: "", published: "" });
  const [sending, setSending] = useState<Sending | null>(null);
  const [remarks, setRemarks] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<unknown>(null);

  const give = useCallback(
    async (files: readonly NamedFile[]) => {
      const reports = files.filter((one) => isReport(one, limits.folder));
      const refused = tooLarge(reports, limits);
      const fit = reports.filter((one) => !refused.includes(one));
      setFault(null);
      setRemarks([
        ...(files.length > reports.length ? [leftOutWords(files.length - reports.length)] : []),
        ...refused.map((one) => tooLargeWords(one, limits)),
      ]);
      if (fit.length === 0) return;
      const stopper = new AbortController();
      const progress = (sent: number) => setSending({ sent, of: fit.length, stop: () => stopper.abort() });
      progress(0);
      try {
        await sendFiles(fit, said, {
          into: null,
          signal: stopper.signal,
          onSent: (sent, job) => {
            progress(sent);
            onJob(job.id);
          },
        });
      } catch (error) {
        if (!stopper.signal.aborted) setFault(error);
      } finally {
        setSending(null);
      }
    },
    [limits, said, onJob],
  );

  const paste = useCallback(
    async (pasted: PastedReport): Promise<boolean> => {
      setFault(null);
      setRemarks([]);
      try {
        const { outlet, published } = said;
        const about = { ...(outlet && { outlet }), ...(published && { published }) };
        onJob((await postJson<IntakeJobJson>("/intake", { ...pasted, ...about })).id);
        return true;
      } catch (error) {
        setFault(error);
        return false;
      }
    },
    [said, onJob],
  );

  return (
    <section aria-label="Add reports" className={styles.handOver}>
      <SaidFields said={said} onChange={setSaid} />
      <DropZone onFiles={give} limits={limits} />
      <PasteBox onPaste={paste} limits={limits} />
      {sending !== null && (
        <div className={styles.sending}>
          <progress value={sending.sent} max={sending.of} aria-label="Files sent" />
          <span>
            Sending {numeral(sending.sent)} of {counted(sending.of, "file")}
          </span>
          <button type="button" onClick={sending.stop}>
            Stop sending
          </button>
        </div>
      )}
      <ul className={styles.remarks} role="status" hidden={remarks.length === 0}>
        {remarks.map((remark) => (
          <li key={remark}>
            <VisibleText text={remark} />
          </li>
        ))}
      </ul>
      {fault !== null && <ErrorNote error={fault} />}
    </section>
  );
}

function leftOutWords(count: number): string {
  return `${counted(count, "file")} of the folder left out: no reports by their names`;
}

function tooLargeWords({ name, file }: NamedFile, { requestBytes }: IntakeJson["limits"]): string {
  return `${name}: ${sizeWords(file.size)}, more than the page can send (${sizeWords(requestBytes)}); add it with \`crosscheck add\``;
}

function DropZone({
  onFiles,
  limits,
}: Readonly<{ onFiles: (files: readonly NamedFile[]) => void; limits: IntakeJson["limits"] }>) {
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  // Anywhere in the view: what misses the box by a finger would otherwise be opened by the browser, in place of the page.
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      setOver(event.type === "dragover");
    };
    const drop = (event: DragEvent) => {
      hold(event);
      if (event.dataTransfer !== null && event.dataTransfer.files.length > 0) {
        void droppedFiles(event.dataTransfer.items).then(onFiles);
      }
    };
    window.addEventListener("dragover", hold);
    window.addEventListener("dragleave", hold);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", hold);
      window.removeEventListener("dragleave", hold);
      window.removeEventListener("drop", drop);
    };
  }, [onFiles]);
  useEffect(() => folder.current?.setAttribute("webkitdirectory", ""), []);
  const chosen = (input: HTMLInputElement) => {
    if (input.files !== null && input.files.length > 0) onFiles(chosenFiles(input.files));
    // The same file again is a change too.
    input.value = "";
  };
  return (
    <div className={styles.drop} data-over={over}>
      <h2>Files</h2>
      <p>{over ? "Let go to add them" : "Drop files or folders here, or"}</p>
      <p className={styles.buttons}>
        <button type="button" onClick={() => files.current?.click()}>
          Choose files…
        </button>
        <button type="button" onClick={() => folder.current?.click()}>
          Choose a folder…
        </button>
      </p>
      <p className="quiet">
        Text, HTML, Markdown, or JSONL with one report a line; up to {sizeWords(limits.fileBytes)} a report.
      </p>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label="Files"
        onChange={({ currentTarget }) => chosen(currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-label="Folder"
        onChange={({ currentTarget }) => chosen(currentTarget)}
      />
    </div>
  );
}

function SaidFields({ said, onChange }: Readonly<{ said: Said; onChange: (said: Said) => void }>) {
  const note = useId();
  return (
    <fieldset className={styles.said} aria-describedby={note}>
      <legend>Holds for all that you add next</legend>
      <label>
        Outlet
        <input
          type="text"
          value={said.outlet}
          maxLength={200}
          autoComplete="off"
          onChange={({ target }) => onChange({ ...said, outlet: target.value })}
        />
      </label>
      <label>
        Published on
        <input
          type="date"
          value={said.published}
          onChange={({ target }) => onChange({ ...said, published: target.value })}
        />
      </label>
      <p id={note} className="quiet">
        Leave them empty where the reports tell it themselves. Without a day of publication, days such as “Tuesday” stay
        open.
      </p>
    </fieldset>
  );
}
