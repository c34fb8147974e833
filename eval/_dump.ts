import { readContradictionGold } from "./contradictions-gold.ts";
import { openReader } from "./open-reader.ts";
import { rawText, recordOf } from "./read-case.ts";

const want = new Set(process.argv.slice(2));
const reader = await openReader();
for (const { half: h, cases } of readContradictionGold()) {
  if (h !== "development") continue;
  for (const c of cases) {
    if (!want.has(c.id)) continue;
    const r = await recordOf(
      c.reports.map((x, i) => {
        const raw = rawText(`${c.id}-${i}`, x.text, x.published);
        return { ...raw, report: { ...raw.report, outlet: x.outlet } };
      }),
      reader,
    );
    console.log(`\n##### ${c.id}`);
    const inInc = new Map<string, string>();
    r.incidents.forEach((inc, i) => {
      inc.claims.forEach((id) => inInc.set(id, `I${i}`));
      inc.context.forEach((k) => inInc.set(k.claim, `I${i}/${k.relation}`));
      console.log(
        `I${i} ${inc.title} | ${inc.sideA?.chosen.value.name} v ${inc.sideB?.chosen.value.name} | ${inc.place?.chosen.value.name} ${inc.when?.chosen.value.edtf} | ${inc.contradictions.map((k) => k.kind + ":" + k.values.map((v) => v.value)).join(" ; ")}`,
      );
    });
    for (const rd of r.readings) {
      const t = rd.article.text;
      console.log("--", rd.article.outlet, t.replaceAll("\n", " "));
      const ms = new Map(rd.annotated!.mentions.map((m) => [m.id, m]));
      for (const rc of rd.resolved!.claims) {
        const k = rc.claim;
        console.log(
          `   [${inInc.get(k.id) ?? "-"}] "${t.slice(k.trigger.start, k.trigger.end)}" ${k.event.value}/${k.mode?.value ?? ""} ${k.polarity === "negated" ? "NEG " : ""}${k.modality !== "actual" ? k.modality : ""} ${rc.ground} by:${k.by.id.replace("extract/", "")} sp:${rc.speaker?.value.actorId ?? "outlet"}(${rc.speaker?.value.party ?? ""}) when:${rc.when?.value.edtf} place:${rc.place?.value.name}/${rc.place?.value.precision} ${k.refersTo ? "ref " : ""}roles:${Object.entries(
            k.roles,
          )
            .map(
              ([a, b]) =>
                a +
                "=" +
                b
                  .map(
                    (id) =>
                      ms.get(id)?.value +
                      "→" +
                      (rc.actors.find((x) => x.mention === id)?.value.actorId ?? "") +
                      ":" +
                      (rc.actors.find((x) => x.mention === id)?.value.kind ?? ""),
                  )
                  .join("+"),
            )
            .join(
              ", ",
            )} fig:${k.figures.map((f) => "{" + (f.of ? ms.get(f.of)?.value + "/" + rd.annotated!.tokens[ms.get(f.of)!.head]!.lemma : "") + "} " + f.measure + " " + f.value.low + ".." + f.value.high + " " + f.status + (f.partOf ? " part" : "")).join(";")} char:${k.characterisation?.value ?? ""}`,
        );
      }
    }
  }
}
