/** Tagged sentences in, copies in capitals and in headline case out, so that the tagger can do without capitals. */
import type { TaggedSentence } from "./train-tagger.ts";

/** Share of sentences copied in capitals, and in headline case. */
const UPPER_SHARE = 0.2;
const TITLE_SHARE = 0.08;

export function flatCopies(sentences: readonly TaggedSentence[], random: () => number): TaggedSentence[] {
  return sentences.flatMap(({ forms, tags }) => {
    const draw = random();
    if (draw < UPPER_SHARE) return [{ forms: forms.map((form) => form.toUpperCase()), tags }];
    return draw < UPPER_SHARE + TITLE_SHARE ? [{ forms: forms.map(titleCase), tags }] : [];
  });
}

const titleCase = (form: string): string => (form.length > 3 ? form.slice(0, 1).toUpperCase() + form.slice(1) : form);
