/** Hostile reports, made here: name, bytes, and what should become of them. Nothing in them may run, leave the machine or take long. */

/** `canary.example` is in no record of names: a request to it is a request that must not be. */
export const CANARY = "canary.example";

/** How it ends at every door: read, kept without being read, or refused with this code. */
export type Fate = "read" | "kept" | `refused ${string}`;
/** `fates`: one for each report that it holds. `why`: what it tries. */
export type Attack = Readonly<{ name: string; why: string; bytes: Uint8Array; fates: readonly Fate[] }>;

const STORY =
  "Gunmen killed 12 people in the town of Raqqa on Monday 5 February 2018, the army said. A doctor said nine others were wounded.";
const PAGE = `http://${CANARY}`;
/** Fails loudly if it ever runs. */
const RUN = `fetch('${PAGE}/ran');alert('ran');document.title='ran'`;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const html = (body: string, head = ""): string =>
  `<!DOCTYPE html><html><head><title>Attack in Raqqa</title>${head}</head><body><h1>Attack in Raqqa</h1>${body}<p>${STORY}</p></body></html>`;
const record = (fields: Readonly<Record<string, unknown>>): string => JSON.stringify({ text: STORY, ...fields });

function attack(name: string, why: string, text: string | Uint8Array, ...fates: readonly Fate[]): Attack {
  return {
    name,
    why,
    bytes: typeof text === "string" ? bytesOf(text) : text,
    fates: fates.length === 0 ? ["read"] : fates,
  };
}

const RUNNING: readonly Attack[] = [
  attack(
    "scripts.html",
    "scripts, handlers, frames, forms, refresh, policies of its own",
    html(
      `<script>${RUN}</script><script src="${PAGE}/s.js"></script><svg onload="${RUN}"><script>${RUN}</script><use href="data:image/svg+xml,<svg onload=alert(1)>#x"/></svg>
       <img src=x onerror="${RUN}"><img src="${PAGE}/p.png" srcset="${PAGE}/2x.png 2x"><picture><source srcset="${PAGE}/s.webp"></picture>
       <video autoplay poster="${PAGE}/p.jpg" src="${PAGE}/v.mp4" onloadstart="${RUN}"></video><audio src="${PAGE}/a.mp3"></audio>
       <iframe src="javascript:${RUN}"></iframe><iframe srcdoc="<script>${RUN}</script>"></iframe><object data="${PAGE}/o"></object><embed src="${PAGE}/e">
       <a href="javascript:${RUN}" ping="${PAGE}/ping">the army said</a> <a href="data:text/html,<script>alert(1)</script>">more</a>
       <form action="${PAGE}/form"><input name=q autofocus onfocus="${RUN}"><button formaction="javascript:${RUN}">go</button></form>
       <details open ontoggle="${RUN}"><summary>x</summary></details><marquee onstart="${RUN}">x</marquee><math><mtext><mglyph><style><img src=x onerror="${RUN}"></style></mglyph></mtext></math>
       <template><img src=x onerror="${RUN}"></template><noscript><img src="${PAGE}/n.png"></noscript><body onload="${RUN}"><dialog open>x</dialog>`,
      `<meta http-equiv="refresh" content="0;url=${PAGE}/refresh"><base href="${PAGE}/"><link rel="stylesheet" href="${PAGE}/c.css"><link rel="preload" as="script" href="${PAGE}/p.js">
       <link rel="dns-prefetch" href="//${CANARY}"><meta http-equiv="Content-Security-Policy" content="default-src *"><style>@import "${PAGE}/i.css";body{background:url(${PAGE}/b.png);behavior:url(x)}</style>`,
    ),
  ),
  attack(
    "metadata.html",
    "metadata that would end a tag or a string, and addresses that run",
    html(
      "",
      `<link rel="canonical" href="javascript:${RUN}"><meta property="og:site_name" content='"><img src=x onerror=${RUN}>'>
       <meta property="og:title" content="</title><script>${RUN}</script>"><meta name="author" content="{{constructor.constructor('alert(1)')()}}">
       <script type="application/ld+json">{"@type":"NewsArticle","headline":"</scr\\u0069pt><img src=x onerror=alert(1)>","datePublished":"99999-99-99T99:99","publisher":{"name":"<b>=1+1</b>"},"url":"data:text/html,x","__proto__":{"polluted":true}}</script>`,
    ),
  ),
  attack(
    "mutation.html",
    "markup that changes its sense when it is parsed again",
    html(`<noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript><svg></p><style><a id="</style><img src=x onerror=${RUN}>"></svg><!--><img src=x onerror=${RUN}>-->
       <textarea></textarea><img src=x onerror=${RUN}><xmp><p></xmp><plaintext>`),
  ),
  attack(
    "words-as-code.txt",
    "words that are code to somebody",
    `Attack in Raqqa <img src=x onerror=alert(1)>\n\n${STORY}\n\n"<script>${RUN}</script>", the minister said. {{constructor.constructor('alert(1)')()}} \${alert(1)} <%= 7*7 %> #{7*7} {% raw %} [[\${7*7}]] '"><svg/onload=alert(1)> said the "<b>army</b>" of <i>Syria</i>.\n`,
  ),
  attack(
    "links.md",
    "Markdown with links that run and pictures that tell",
    `# Attack in Raqqa\n\n[the army said](javascript:alert(1)) ![x](${PAGE}/p.png "t") <img src=x onerror=alert(1)>\n\n${STORY}\n\n[x]: javascript:alert(1)\n<script>${RUN}</script>\n`,
  ),
  attack(
    "records.jsonl",
    "fields that are markup, formulas, addresses that run, keys of prototypes",
    [
      record({ title: `<script>${RUN}</script>`, outlet: `<img src=x onerror="${RUN}">`, url: "javascript:alert(1)" }),
      record({
        text: `${STORY} One.`,
        title: `=HYPERLINK("${PAGE}","open")`,
        outlet: "=cmd|'/c calc'!A0",
        url: "data:text/html,<script>alert(1)</script>",
      }),
      record({ text: `${STORY} Two.`, title: "+1+1", outlet: "@SUM(1+1)", url: `${PAGE}/?q="onmouseover="alert(1)` }),
      record({ text: `${STORY} Three.`, title: "-2+3", outlet: "\t=1+1", url: "vbscript:msgbox(1)" }),
      record({
        text: `${STORY} Four.`,
        title: "\u202egpj.exe\u2066",
        outlet: "a\u0000b\u001b]0;owned\u0007\u001b[2J",
        url: "//canary.example/x",
      }),
      `{"__proto__":{"polluted":true,"text":"x"},"constructor":{"prototype":{"polluted":true}},"text":${JSON.stringify(`${STORY} Five.`)}}`,
      `{"text":${JSON.stringify(`${STORY} Six.`)},"published":"99999-99-99"}`,
      `{"text":${JSON.stringify(`${STORY} Seven.`)},"published":"1e400"}`,
      `{"__proto__":{"text":"${STORY}"}}`,
      `{"text":{"toString":"x"}}`,
      `${"[".repeat(100_000)}`,
      "null",
    ].join("\n"),
    "read",
    "read",
    "read",
    "read",
    "read",
    "read",
    "refused date_impossible",
    "refused date_impossible",
    "refused record_malformed",
    "refused record_malformed",
    "refused record_malformed",
    "refused record_malformed",
  ),
];

const UNSEEN: readonly Attack[] = [
  attack(
    "bidi.txt",
    "text that reads otherwise than it is",
    `Attack in \u202eaqqaR\u202c\n\n${STORY} \u2066\u202e"nothing happened"\u2069, the ar\u200bmy sa\u00adid. \ufeff\u2028\u2029\u0085\n`,
  ),
  attack(
    "late-zero.txt",
    "zero bytes behind where binaries are told",
    `${STORY}\n\n${"He spoke of it again. ".repeat(420)}\0\0\0 the army said.\n`,
  ),
  attack("zero.txt", "a zero byte at the start", `Two\0men`, "refused report_binary"),
  attack(
    "zero-entities.html",
    "entities of no character",
    html("&#0;&#x0;&#xD800;&#x110000;&#99999999999999999999;&#-1;&#xFFFF;&nosuch;&amp;amp;lt;script&gt;"),
  ),
  attack(
    "surrogates.txt",
    "halves of characters and overlong forms",
    Buffer.concat([
      bytesOf(`${STORY} `),
      Buffer.from([0xed, 0xa0, 0x80, 0xc0, 0xbc, 0xf8, 0x88, 0x80, 0x80, 0x80, 0xff]),
      bytesOf(" he said.\n"),
    ]),
  ),
  attack(
    "utf-7.html",
    "a charset in which plus signs are markup",
    html("+ADw-script+AD4-alert(1)+ADw-/script+AD4-", '<meta charset="utf-7">'),
  ),
  attack("utf-16.html", "markup in UTF-16", Buffer.from(`\ufeff${html(`<script>${RUN}</script>`)}`, "utf16le")),
  attack(
    "marks.txt",
    "thousands of marks on one letter",
    `${STORY}\n\nZ${"\u0301\u0316".repeat(20_000)} the army said.\n`,
  ),
];

/** What a pattern that goes back would go back over. */
const REPEATED: readonly (readonly [name: string, piece: string])[] = [
  ["letters.txt", "a"],
  ["spaces.txt", " "],
  ["line-ends.txt", "\n"],
  ["digits.txt", "1"],
  ["commas.txt", "1,"],
  ["dashes.txt", "-"],
  ["dots.txt", "."],
  ["quotes.txt", '"'],
  ["apostrophes.txt", "'"],
  ["brackets.txt", "("],
  ["and.txt", "and "],
  ["capitals.txt", "Al "],
  ["said.txt", "he said "],
  ["killed.txt", "killed 3 and "],
  ["that.txt", "said that "],
  ["dates.txt", "5 May "],
  ["less-than.html", "<"],
  ["comments.html", "<!--"],
  ["open-tags.html", "<b>"],
  ["nested.html", "<div>"],
  ["tables.html", "<table><tr><td>"],
  ["ampersands.html", "&"],
  ["entities.html", "&amp;lt;"],
  ["attributes.html", '<a b="'],
  ["links.md", "[]("],
  ["stars.md", "*_"],
  ["ticks.md", "`"],
  ["hashes.md", "# "],
  ["quotes.md", "> "],
];
/** Every sign of these is a token to the networks, which take some milliseconds for it. */
const READ_SIGNS = 600;

/** A text with `signs` characters of one piece, and a story around it. */
function long([name, piece]: (typeof REPEATED)[number], signs: number): Attack {
  const run = piece.repeat(Math.ceil(signs / piece.length));
  const text = name.endsWith(".html") ? html(run) : `${STORY}\n\n${run}\n\n${STORY}\n`;
  return attack(`long-${name}`, `${run.length} characters of ${JSON.stringify(piece)}`, text);
}

/** For cleaning alone, which is to take time in proportion. */
export const VERY_LONG: readonly Attack[] = REPEATED.map((repeated) => long(repeated, 200_000));

const LARGE: readonly Attack[] = [
  attack(
    "attribute.html",
    "an attribute of a megabyte",
    html(`<p title="${"x ".repeat(500_000)}" ${"y".repeat(500_000)}>x</p>`),
  ),
  attack(
    "many-attributes.html",
    "a hundred thousand attributes",
    html(`<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}=1`).join(" ")}>x</p>`),
  ),
  attack("word.txt", "a word of a megabyte", `${STORY}\n\n${"x".repeat(1_000_000)}\n`),
  attack(
    "entity-bomb.xhtml",
    "entities of entities",
    `<?xml version="1.0"?><!DOCTYPE html [${Array.from({ length: 12 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join("")}<!ENTITY a0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY u SYSTEM "${PAGE}/x.dtd">]>
     <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Attack in Raqqa</title></head><body><p>&a12;&f;&u;</p><p>${STORY}</p></body></html>`,
  ),
  attack(
    "zip.txt",
    "an archive by its bytes",
    Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), Buffer.alloc(200)]),
    "refused report_binary",
  ),
  attack("archive.zip", "text by its bytes, an archive by its name", `${STORY}\n`),
];

const COUNTED: readonly Attack[] = [
  attack(
    "numbers.txt",
    "numbers and days that no machine holds",
    `Attack in Raqqa\n\nGunmen killed 99999999999999999999999999999999 people in Raqqa on Monday, the army said. Shelling killed 1e400 people in Homs. The strike killed -5 people and 0x1F others, 9007199254740993 in all. Some ${"nine hundred ninety-nine ".repeat(300)}thousand were wounded. It happened on 99 September 99999, on 30 February 2018, in the year 0, on 31/13/2018 and in 1e9 BC. ${"9".repeat(5000)} were killed on ${"9".repeat(5000)} May.\n`,
  ),
  attack(
    "published.html",
    "days of publication that no calendar has",
    html(
      "",
      '<meta property="article:published_time" content="+275760-09-14T00:00:00Z"><meta name="date" content="0000-00-00"><time datetime="99999999-01-01T00:00">now</time>',
    ),
  ),
];

/** What a view could stumble over, and quick to read. */
export const SHOWN: readonly Attack[] = [
  ...RUNNING,
  ...UNSEEN.filter(({ bytes }) => bytes.length < 5000),
  ...COUNTED.filter(({ name }) => name === "published.html"),
];

export const ATTACKS: readonly Attack[] = [
  ...RUNNING,
  ...UNSEEN,
  ...COUNTED,
  ...LARGE,
  ...REPEATED.map((one) => long(one, READ_SIGNS)),
];

/** Names that are paths, markup or formulas to somebody; the bytes are plain. */
export const HOSTILE_NAMES: readonly string[] = [
  "../../../../etc/passwd",
  "..\\..\\windows\\win.ini",
  "/etc/cron.d/x.txt",
  "C:\\autoexec.txt",
  "<img src=x onerror=alert(1)>.txt",
  '"><svg onload=alert(1)>.txt',
  "=HYPERLINK(1).txt",
  "\u202etxt.exe",
  "a\r\nContent-Type: text\u002fhtml.txt",
  "CON.txt",
  ".htaccess",
  `${"long".repeat(500)}.txt`,
  "__proto__",
  "report.zip",
  "{{7*7}}.txt",
];

/** Plain bytes, others for each name. */
export function plainReport(n: number): Uint8Array {
  return bytesOf(`${STORY} It was the attack of number ${n}.\n`);
}
