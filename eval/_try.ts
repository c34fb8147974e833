import { openReader } from "./open-reader.ts";
import { rawText, recordOf } from "./read-case.ts";

const reader = await openReader();
for (const text of process.argv.slice(2)) {
  const r = await recordOf([rawText("x", text, "2024-05-10")], reader);
  console.log(">>", text);
  r.incidents.forEach((inc, i) =>
    console.log(
      `  I${i} ${inc.title} | ${inc.sideA?.chosen.value.name} v ${inc.sideB?.chosen.value.name} | ${inc.place?.chosen.value.name} ${inc.when?.chosen.value.edtf} | ${inc.contradictions.map((k) => k.kind + ":" + k.values.map((v) => v.value)).join(" ; ")}`,
    ),
  );
  for (const rd of r.readings) {
    const t = rd.article.text;
    const ms = new Map(rd.annotated!.mentions.map((m) => [m.id, m]));
    for (const rc of rd.resolved!.claims) {
      const k = rc.claim;
      console.log(
        `   "${t.slice(k.trigger.start, k.trigger.end)}" ${k.event.value} ${k.polarity} sp:${rc.speaker?.value.actorId} ${Object.entries(
          k.roles,
        )
          .map(
            ([a, b]) =>
              a +
              "=" +
              b
                .map((id) => ms.get(id)?.value + "→" + (rc.actors.find((x) => x.mention === id)?.value.actorId ?? ""))
                .join("+"),
          )
          .join(", ")} fig:${k.figures.map((f) => f.measure + f.value.low)}`,
      );
    }
  }
}
