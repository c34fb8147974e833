/** A report that was opened: text, layers, claims and words, kept in step. */
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { tinykeys } from "tinykeys";
import type { ReportDetailJson } from "#api/schemas/reports.ts";
import type { ClaimJson, ReadingJson } from "#export/reading-schema.ts";
import { useNarrow } from "../shared/use-narrow.ts";
import { useSearchState } from "../shared/use-search-state.ts";
import { AboutReport } from "./AboutReport.tsx";
import { REPORT_ADDRESS } from "./address.ts";
import { ClaimList } from "./ClaimList.tsx";
import { claimLine, inTextOrder } from "./claim-words.ts";
import { canHighlight } from "./highlights.ts";
import { LayerSwitches } from "./LayerSwitches.tsx";
import { ObsoleteClaim } from "./ObsoleteClaim.tsx";
import { Panels, shownPanel } from "./Panels.tsx";
import { RawCapture } from "./RawCapture.tsx";
import { ReportHead } from "./ReportHead.tsx";
import styles from "./report.module.css";
import { TextBlocks } from "./TextBlocks.tsx";
import type { TextMap, Words } from "./text-map.ts";
import { type Ends, selectionIn, useSelectedWords, wordsBetween } from "./use-selected-words.ts";
import { useLayers, usePainted, useScrollTo, useTextMap } from "./use-text.ts";
import { WordsDock } from "./WordsDock.tsx";
import { neighbour, neighbourWord } from "./walk.ts";
import type { WordsAction } from "./words-actions.ts";
import "./highlights.css";

export type OpenReportProps = Readonly<{ report: ReportDetailJson; actions: readonly WordsAction[] }>;

const NO_CLAIMS: readonly ClaimJson[] = [];
const NO_WORDS: readonly Words[] = [];

export function OpenReport({ report, actions }: OpenReportProps) {
  const { reading } = report;
  const article = reading?.article ?? null;
  const [address, setAddress] = useSearchState(REPORT_ADDRESS);
  const claims = useMemo(() => (reading === null ? NO_CLAIMS : inTextOrder(reading.claims)), [reading]);
  const claim = claims.find(({ id }) => id === address.claim) ?? null;
  const at = useAt(address.at, article);
  const { root, map } = useTextMap(article);
  const marks = useLayers(map, reading, address.layer);
  const scrollTo = useScrollTo(map);
  const [selected, forgetSelected] = useSelectedWords(root, map);
  const [said, say] = useState("");
  const isNarrow = useNarrow();
  const isTextShown = !isNarrow || shownPanel(address.panel, isNarrow) === "text";
  usePainted(
    map,
    "now-evidence",
    useMemo(() => (claim === null ? NO_WORDS : [claim.evidence]), [claim]),
  );
  usePainted(
    map,
    "now-figure",
    useMemo(() => claim?.figures.map(({ span }) => span) ?? NO_WORDS, [claim]),
  );
  usePainted(
    map,
    "now-trigger",
    useMemo(() => (claim === null ? NO_WORDS : [claim.trigger]), [claim]),
  );
  usePainted(
    map,
    "now-at",
    useMemo(() => (at === null ? NO_WORDS : [at]), [at]),
  );

  // What the address names is brought into the window when it changes, wherever the change came from.
  useEffect(() => {
    if (map === null || !isTextShown) return;
    if (at !== null && article !== null) {
      scrollTo(at);
      say(`The words “${article.text.slice(at.start, at.end)}” are marked`);
    } else if (claim !== null) {
      scrollTo(claim.trigger);
      say(`Claim ${claims.indexOf(claim) + 1} of ${claims.length}: ${claimLine(claim)}`);
    }
  }, [map, isTextShown, at, article, claim, claims, scrollTo]);

  const openClaim = useCallback(
    (id: string) => setAddress({ claim: id, at: null, ...(isNarrow && { panel: "text" as const }) }, { replace: true }),
    [setAddress, isNarrow],
  );
  const stepClaim = useCallback(
    (direction: "next" | "previous") => {
      const found = neighbourClaim(claims, claim, selected?.start ?? at?.start ?? null, direction);
      if (found !== null) openClaim(found.id);
    },
    [claims, claim, selected, at, openClaim],
  );
  const stepMention = useCallback(
    (direction: "next" | "previous") => {
      if (reading === null || map === null) return;
      // the state of the selection comes later than fast keys
      const ends = selectionIn(root.current, map);
      const from = ends === null || ends === "elsewhere" ? null : wordsBetween(ends).start;
      const found = neighbour(reading.mentions, ({ start }) => start, from, direction);
      if (found === null) return;
      selectEnds(map, { anchor: found.start, focus: found.end });
      scrollTo(found);
      say(`“${found.text}”`);
    },
    [reading, map, root, scrollTo],
  );
  const clear = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    forgetSelected();
    setAddress({ claim: "", at: null }, { replace: true });
  }, [forgetSelected, setAddress]);
  useKeys({ stepClaim, stepMention, clear });

  const dock = useRef<HTMLElement>(null);
  const isDockWanted = useRef(false);
  const focusDock = (): void => {
    const button = dock.current?.querySelector("button");
    // the dock comes later than fast keys
    isDockWanted.current = button == null;
    button?.focus();
  };
  useEffect(() => {
    if (isDockWanted.current && selected !== null) focusDock();
  });
  const text =
    article === null ? null : (
      <section
        aria-label="Text of the report; n and p go from claim to claim, m and shift m from name to name, arrows from word to word"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its words are walked by keys
        tabIndex={0}
        className={styles.text}
        onClick={() => {
          const found = claimAt(claims, document.getSelection(), map);
          if (found !== null) openClaim(found.id);
        }}
        onKeyDown={(event) => {
          if (map === null) return;
          if (event.key === "Enter") focusDock();
          const ends = selectionIn(root.current, map);
          const moved = wordStep(event, article, ends === "elsewhere" ? null : ends, report.language ?? "und");
          if (moved === null) return;
          event.preventDefault();
          isDockWanted.current = false;
          selectEnds(map, moved);
          scrollTo(wordsBetween(moved));
        }}
      >
        <div ref={root} lang={report.language ?? undefined}>
          <TextBlocks article={article} />
        </div>
      </section>
    );
  const words = selected ?? at ?? claim?.trigger ?? null;

  return (
    <div className={styles.view}>
      <ReportHead report={report} />
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {address.claim !== "" && claim === null && (
        <ObsoleteClaim
          doc={report.id}
          id={address.claim}
          claims={claims}
          onOpen={openClaim}
          onAt={(now) => setAddress({ at: now }, { replace: true })}
        />
      )}
      {reading !== null && (
        <Controls
          isNarrow={isNarrow}
          marks={marks}
          layers={address.layer}
          onLayers={(layer) => setAddress({ layer }, { replace: true })}
        />
      )}
      <Panels
        isNarrow={isNarrow}
        panel={address.panel}
        onPanel={(panel) => setAddress({ panel }, { replace: true })}
        claimCount={claims.length}
        text={
          text === null ? (
            <p>This report was stored and has not been read yet; `crosscheck add` reads what is waiting.</p>
          ) : (
            <>
              {text}
              {article !== null && reading !== null && (
                <WordsDock
                  dock={dock}
                  report={report}
                  reading={reading}
                  words={selected ?? at}
                  claim={claim}
                  position={claim === null ? null : { index: claims.indexOf(claim) + 1, count: claims.length }}
                  actions={actions}
                  onClaim={openClaim}
                  onStep={stepClaim}
                  onSay={say}
                  onClose={clear}
                />
              )}
            </>
          )
        }
        claims={<ClaimList report={report} claims={claims} current={claim} onOpen={openClaim} onStep={stepClaim} />}
        raw={<RawCapture report={report} words={words} />}
        about={
          <AboutReport
            report={report}
            onAt={(place) => setAddress({ at: place, claim: "", ...(isNarrow && { panel: "text" as const }) })}
          />
        }
      />
    </div>
  );
}

/** Words that the address names, where the text has them. */
function useAt(at: Words | null, article: ReadingJson["article"] | null): Words | null {
  const length = article?.text.length ?? 0;
  const [start, end] = [at?.start ?? 0, at?.end ?? 0];
  return useMemo(() => (start < end && end <= length ? { start, end } : null), [start, end, length]);
}

function Controls(props: Parameters<typeof LayerSwitches>[0]): ReactNode {
  if (canHighlight()) return <LayerSwitches {...props} />;
  return (
    <p className={styles.notice}>
      This browser cannot mark words without changing the text (it lacks the CSS Custom Highlight API), so nothing is
      marked in it. The claims beside it quote their words; a newer browser marks them.
    </p>
  );
}

/** The claim after or before the one that one is at, else after or before a place; from an end it goes on at the other. */
function neighbourClaim(
  claims: readonly ClaimJson[],
  claim: ClaimJson | null,
  place: number | null,
  direction: "next" | "previous",
): ClaimJson | null {
  if (claim === null) return neighbour(claims, ({ trigger }) => trigger.start, place, direction);
  const step = direction === "next" ? 1 : -1;
  return claims.at((claims.indexOf(claim) + step) % claims.length) ?? null;
}

/** The claim in whose words one has clicked; null where words are being selected. */
function claimAt(claims: readonly ClaimJson[], selection: Selection | null, map: TextMap | null): ClaimJson | null {
  if (selection?.isCollapsed !== true || selection.anchorNode === null || map === null) return null;
  const place = map.offsetOf(selection.anchorNode, selection.anchorOffset);
  return place === null ? null : (claims.find(({ trigger }) => trigger.start <= place && place < trigger.end) ?? null);
}

type Moves = Readonly<{
  stepClaim: (direction: "next" | "previous") => void;
  stepMention: (direction: "next" | "previous") => void;
  clear: () => void;
}>;

/** Keys that are typed into a field, or are part of a command of the browser, are left alone. */
function useKeys({ stepClaim, stepMention, clear }: Moves): void {
  useEffect(() => {
    const key = (work: () => void) => (event: KeyboardEvent) => {
      const { target } = event;
      if (target instanceof Element && target.closest("input, select, textarea, [contenteditable], dialog") !== null) {
        return;
      }
      event.preventDefault();
      work();
    };
    const [next, previous] = [key(() => stepClaim("next")), key(() => stepClaim("previous"))];
    return tinykeys(window, {
      n: next,
      j: next,
      p: previous,
      k: previous,
      m: key(() => stepMention("next")),
      "Shift+M": key(() => stepMention("previous")),
      Escape: key(clear),
    });
  }, [stepClaim, stepMention, clear]);
}

/** Arrows go from word to word, with shift they take words in or give them back; in a line from right to left the left arrow goes on. */
function wordStep(
  { key, shiftKey, altKey, ctrlKey, metaKey }: React.KeyboardEvent,
  { text, blocks }: ReadingJson["article"],
  ends: Ends | null,
  language: string,
): Ends | null {
  if ((key !== "ArrowLeft" && key !== "ArrowRight") || altKey || ctrlKey || metaKey) return null;
  const { anchor, focus } = ends ?? { anchor: 0, focus: 0 };
  const block = blocks.find(({ end }) => end >= focus);
  const isForward =
    (key === "ArrowRight") !== isRightToLeft(block === undefined ? "" : text.slice(block.start, block.end));
  const from = shiftKey ? { start: focus, end: focus } : wordsBetween({ anchor, focus });
  const word = neighbourWord(text, blocks, from, { direction: isForward ? "next" : "previous", language });
  if (word === null) return null;
  if (!shiftKey || ends === null) return { anchor: word.start, focus: word.end };
  return { anchor, focus: isForward ? word.end : word.start };
}

/** As `dir="auto"`: by the first letter that has a direction. */
function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0] ?? "";
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter);
}

function selectEnds(map: TextMap, { anchor, focus }: Ends): void {
  const range = map.rangeOf(wordsBetween({ anchor, focus }));
  if (range === null) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const selection = document.getSelection();
  if (focus >= anchor) selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  else selection?.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
}
