/** CoNLL-U text in, sentences of words out; multiword tokens and empty nodes are left out, their words kept. */

/** `head` is an index into the sentence, -1 for the root; `glued` says that the next word follows without a space. */
export type GoldWord = Readonly<{
  form: string;
  lemma: string;
  upos: string;
  xpos: string;
  head: number;
  deprel: string;
  glued: boolean;
}>;
export type GoldSentence = Readonly<{ id: string; startsParagraph: boolean; text: string; words: readonly GoldWord[] }>;

export function readConllu(source: string): GoldSentence[] {
  return source
    .split(/\r?\n\r?\n/)
    .map(readSentence)
    .filter((sentence) => sentence.words.length > 0);
}

function readSentence(block: string): GoldSentence {
  const lines = block.split(/\r?\n/);
  const comment = (name: string): string | undefined =>
    lines.find((line) => line.startsWith(`# ${name} =`))?.slice(name.length + 5);
  const words: GoldWord[] = [];
  let multiwordEnd = 0;
  let multiwordGlued = false;
  for (const line of lines) {
    if (line === "" || line.startsWith("#")) continue;
    const columns = line.split("\t");
    const id = columns[0] ?? "";
    const glued = (columns[9] ?? "").includes("SpaceAfter=No");
    if (id.includes("-")) {
      multiwordEnd = Number(id.split("-")[1]);
      multiwordGlued = glued;
    } else if (!id.includes(".")) {
      const index = Number(id);
      words.push(toWord(columns, index < multiwordEnd || (index === multiwordEnd ? multiwordGlued : glued)));
    }
  }
  const startsParagraph = lines.some((line) => /^# new(?:par|doc)/.test(line));
  return { id: comment("sent_id") ?? "", startsParagraph, text: comment("text") ?? "", words };
}

function toWord(columns: readonly string[], glued: boolean): GoldWord {
  const [, form = "", lemma = "", upos = "", xpos = "", , head = "0", deprel = ""] = columns;
  return { form, lemma, upos, xpos, head: Number(head) - 1, deprel, glued };
}
