/** What somebody pasted in, whether it is addresses of pages or a report out. */

export type Pasted =
  | Readonly<{ kind: "nothing" }>
  | Readonly<{ kind: "links"; links: readonly string[] }>
  | Readonly<{ kind: "text"; text: string }>;

const ADDRESS = /^[a-z][a-z0-9+.-]{0,30}:\/\/\S+$/i;
const BARE = /^www\.[^\s/]+\.\S+$/i;

function address(line: string): string | null {
  if (ADDRESS.test(line)) return line;
  return BARE.test(line) ? `https://${line}` : null;
}

/** Lines of nothing but addresses are addresses; anything else is one report. */
export function recognise(pasted: string): Pasted {
  const lines = pasted
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length === 0) return { kind: "nothing" };
  const links = lines.map(address);
  return links.every((link) => link !== null)
    ? { kind: "links", links: [...new Set(links)] }
    : { kind: "text", text: pasted };
}
