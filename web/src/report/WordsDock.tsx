/** At the foot of the text: the words that one is at, what is read in them, and what one can do with them. */
import { type RefObject, useState } from "react";
import type { ReportDetailJson } from "#api/schemas/reports.ts";
import type { ClaimJson, ReadingJson } from "#export/reading-schema.ts";
import { DayText } from "../shared/DayText.tsx";
import { PlaceText } from "../shared/PlaceText.tsx";
import { VisibleText } from "../shared/VisibleText.tsx";
import { wordsAddress } from "./address.ts";
import { eventWords, figureWords, STANCE_WORDS } from "./claim-words.ts";
import { LAYER_WORDS } from "./marks.ts";
import { isAnythingRead, readHere } from "./read-here.ts";
import styles from "./report.module.css";
import type { Words } from "./text-map.ts";
import type { WordsAction } from "./words-actions.ts";

export type WordsDockProps = Readonly<{
  dock: RefObject<HTMLElement | null>;
  report: ReportDetailJson;
  reading: ReadingJson;
  /** null: one is at no words */
  words: Words | null;
  claim: ClaimJson | null;
  position: Readonly<{ index: number; count: number }> | null;
  actions: readonly WordsAction[];
  onClaim: (id: string) => void;
  onStep: (direction: "next" | "previous") => void;
  onSay: (words: string) => void;
  onClose: () => void;
}>;

export function WordsDock(props: WordsDockProps) {
  const { dock, reading, words, claim } = props;
  const here = words === null ? null : readHere(reading, words);
  const isSelected = words !== null && words.start < words.end;
  if (here === null || (!isSelected && !isAnythingRead(here))) {
    return claim === null ? null : (
      <section ref={dock} className={styles.dock} data-for="claim" aria-label="The claim that you are at">
        <ClaimSteps {...props} claim={claim} />
      </section>
    );
  }
  return (
    <section ref={dock} className={styles.dock} aria-label="The words that you are at">
      {isSelected ? <Selected {...props} words={words} /> : <Unselected onClose={props.onClose} />}
      <ul className={styles.here}>
        <HereItems {...props} here={here} />
        {!isAnythingRead(here) && <li className="quiet">Nothing is read in these words.</li>}
      </ul>
    </section>
  );
}

/** On a narrow screen the list of claims is not beside the text. */
function ClaimSteps({ claim, position, onStep }: WordsDockProps & Readonly<{ claim: ClaimJson }>) {
  return (
    <p className={styles.steps}>
      <span>
        {position !== null && `${position.index} of ${position.count}: `}
        {eventWords(claim)}
        {claim.figures.length > 0 && `, ${claim.figures.map(figureWords).join(", ")}`}
      </span>
      <button type="button" onClick={() => onStep("previous")}>
        Previous
      </button>
      <button type="button" onClick={() => onStep("next")}>
        Next
      </button>
    </p>
  );
}

function Unselected({ onClose }: Pick<WordsDockProps, "onClose">) {
  return (
    <div className={styles.selected}>
      <span className="quiet">Read here</span>
      <button type="button" onClick={onClose} aria-keyshortcuts="Escape">
        Close
      </button>
    </div>
  );
}

const SHORT = 80;

function Selected({
  report,
  reading,
  words,
  claim,
  actions,
  onSay,
  onClose,
}: WordsDockProps & Readonly<{ words: Words }>) {
  const [open, setOpen] = useState<WordsAction["name"] | null>(null);
  const text = reading.article.text.slice(words.start, words.end);
  const quote = text.length > SHORT ? `${text.slice(0, SHORT / 2)} … ${text.slice(-SHORT / 2)}` : text;
  const selected = { doc: report.id, ...words, text };
  const given = { words: selected, report, claim: claim?.id ?? null };
  const offered = actions.filter((action) => action.isOffered(given));
  const Form = offered.find(({ name }) => name === open)?.Form;
  return (
    <>
      <div className={styles.selected}>
        <q className={styles.quote}>
          <VisibleText text={quote} />
        </q>
        <div role="toolbar" aria-label="With these words" className={styles.toolbar}>
          <button type="button" onClick={() => void copyLink(wordsAddress(report.id, words), onSay)}>
            Copy a link to them
          </button>
          {offered.map(({ name, label }) => (
            <button
              key={name}
              type="button"
              aria-expanded={open === name}
              onClick={() => setOpen((known) => (known === name ? null : name))}
            >
              {label}
            </button>
          ))}
          <button type="button" onClick={onClose} aria-keyshortcuts="Escape">
            Close
          </button>
        </div>
      </div>
      {Form !== undefined && <Form {...given} onDone={() => setOpen(null)} />}
    </>
  );
}

async function copyLink(path: string, say: (words: string) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(new URL(path, location.href).href);
    say("The link is copied");
  } catch {
    // a browser may refuse: the address bar then has the same link
    history.replaceState(null, "", path);
    say("The browser refused to copy; the address of this page is now the link");
  }
}

function HereItems({ here, report, onClaim }: WordsDockProps & Readonly<{ here: ReturnType<typeof readHere> }>) {
  const { claims, figures, mentions, days, places, sayings } = here;
  const names = new Map(report.parties.map(({ id, name }) => [id, name]));
  return (
    <>
      {claims.map((claim) => (
        <li key={claim.id}>
          <button type="button" className={styles.textButton} onClick={() => onClaim(claim.id)}>
            Claim “<VisibleText text={claim.trigger.text} />”
          </button>{" "}
          {eventWords(claim)}
        </li>
      ))}
      {figures.map(({ figure, claim }) => (
        <li key={figure.id}>
          Figure: <strong>{figureWords(figure)}</strong> in{" "}
          <button type="button" className={styles.textButton} onClick={() => onClaim(claim.id)}>
            claim “<VisibleText text={claim.trigger.text} />”
          </button>
        </li>
      ))}
      {days.map((day) => (
        <li key={`${day.start} ${day.value}`}>
          Day “<VisibleText text={day.text} />
          ”:{" "}
          {day.earliest !== null && day.latest !== null ? (
            <DayText days={{ earliest: day.earliest, latest: day.latest }} />
          ) : (
            day.value
          )}
        </li>
      ))}
      {places.map((place) => (
        <li key={`${place.start} ${place.placeId}`}>
          Place “<VisibleText text={place.text} />
          ”: <PlaceText place={place} />
        </li>
      ))}
      {mentions.map(({ id, kind, text, actor }) => (
        <li key={id}>
          {LAYER_WORDS[`mention-${kind}`]}: “<VisibleText text={text} />”
          {actor !== null && !actor.startsWith("said:") && (
            <span className="quiet"> read as {names.get(actor) ?? actor}</span>
          )}
        </li>
      ))}
      {sayings.map(({ attribution, part }) => (
        <li key={`${attribution.id} ${part}`}>
          {PART_WORDS[part]} <VisibleText text={speakerOf(attribution)} />{" "}
          <span className="quiet">{STANCE_WORDS[attribution.stance]}</span>
        </li>
      ))}
    </>
  );
}

const PART_WORDS = { source: "Who says it:", cue: "Word of saying, by", content: "Said by" } as const;

function speakerOf({ source }: ReadingJson["attributions"][number]): string {
  return source.length === 0 ? "the report itself" : source.map(({ text }) => `“${text}”`).join(" ");
}
