import { readFileSync } from "node:fs";
import { mainIncident } from "./main-incident.ts";
import { openReader } from "./open-reader.ts";
import { rawText, recordOf } from "./read-case.ts";
const ids = new Set(process.argv.slice(2));
const reader = await openReader();
for (const line of readFileSync("/work/shared/data/gva/train.jsonl", "utf8").trim().split("\n")) { const g = JSON.parse(line); if (!ids.has(g.id)) continue;
  const r = await recordOf(g.articles.map((a: any) => rawText(a.id, a.title ? `${a.title}\n\n${a.text}` : a.text, a.date?.slice(0, 10) ?? null)), reader);
  const inc = mainIncident(r.incidents); const city = g.city_or_county.replace(/\(.*?\)/g, "").trim();
  console.log(`\n#### ${g.id} GOLD ${g.city_or_county}, ${g.state} -> ${inc?.place?.chosen.value.name} ${inc?.place?.chosen.value.precision} (${inc?.place?.chosen.provenance.by.id}; ${inc?.place?.policy}) others ${inc?.place?.others.map(o=>o.value.name)}`);
  for (const rd of r.readings) { const t = rd.article.text; console.log(`  -- ${t.slice(0, 260).replaceAll("\n", " / ")}`);
    const seen = new Set<string>();
    for (const m of rd.annotated!.mentions) { const p = rd.resolved!.places.get(m.id); if (m.kind !== "place" && !p && !m.value.includes(city)) continue; const k = `${m.kind} ${m.value} → ${p ? p.value.name + "," + p.value.admin1 + " " + p.value.precision + " " + p.provenance.by.id.replace("resolve/place/", "") : "–"}`; if (seen.has(k)) continue; seen.add(k); if (seen.size < 14) console.log(`     ${k}   @${m.sentence}`); }
    for (const rc of rd.resolved!.claims) { const k = rc.claim; if (!inc?.claims.includes(k.id)) continue; if (k.roles.place || rc.place) console.log(`     claim "${t.slice(k.trigger.start, k.trigger.end)}"@${k.sentence} place:${(k.roles.place ?? []).map(id => rd.annotated!.mentions.find(m => m.id === id)?.value)} → ${rc.place?.value.name} ${rc.place?.provenance.by.id}`); } } }
