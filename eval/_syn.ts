import { makeTextReader } from "./read-text.ts";

const read = await makeTextReader({ attitudes: true });
for (const text of process.argv.slice(2)) {
  const a = await read(text);
  console.log(text);
  a.tokens.forEach((t, i) =>
    console.log(`  ${i} ${t.form}\t${t.lemma}\t${t.upos}\t${t.deprel}\t${t.head < 0 ? "" : a.tokens[t.head]!.form}`),
  );
  for (const m of a.mentions) console.log("  M", m.kind, JSON.stringify(m.value), m.provenance.by.id, m.head);
  for (const at of a.attributions)
    console.log(
      "  ATTR",
      at.sourceSpans.map((s) => text.slice(s.start, s.end)),
      at.cue.map((s) => text.slice(s.start, s.end)),
      at.content.map((s) => text.slice(s.start, s.end)),
      at.value,
    );
}
