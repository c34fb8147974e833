/** The bodies that every state has, made by pattern: its government, forces, police and ministries are no entries of the tables. */
import type { Actor, ActorKind } from "#model/world.ts";

export const STATE_BODIES = {
  government: { words: "government", kind: "government" },
  forces: { words: "armed forces", kind: "state-forces" },
  army: { words: "army", kind: "state-forces" },
  "air-force": { words: "air force", kind: "state-forces" },
  navy: { words: "navy", kind: "state-forces" },
  police: { words: "police", kind: "state-forces" },
  "security-forces": { words: "security forces", kind: "state-forces" },
  intelligence: { words: "intelligence services", kind: "state-forces" },
  "foreign-ministry": { words: "foreign ministry", kind: "government" },
  "defence-ministry": { words: "defence ministry", kind: "government" },
  "interior-ministry": { words: "interior ministry", kind: "government" },
  "health-ministry": { words: "health ministry", kind: "government" },
  parliament: { words: "parliament", kind: "government" },
  "state-media": { words: "state media", kind: "media" },
} as const satisfies Record<string, { words: string; kind: ActorKind }>;

export type StateBody = keyof typeof STATE_BODIES;

/** `name` and `demonym` as in English news ("Syria", "Syrian"); `slug` starts the ids of all bodies of the state. */
export type State = Readonly<{ country: string; slug: string; name: string; demonym: string | null }>;

/** One body of a state; all of them act and speak for its government. */
export function stateBody(state: State, body: StateBody): Actor {
  const { words, kind } = STATE_BODIES[body];
  return {
    actorId: `${state.slug}-${body}`,
    name: state.demonym === null ? `${words} of ${state.name}` : `${state.demonym} ${words}`,
    kind,
    party: governmentId(state.slug),
    country: state.country,
  };
}

export function governmentId(slug: string): string {
  return `${slug}-government`;
}

/** State body with this id, null for other ids. */
export function stateBodyOfId(states: Iterable<State>, id: string): Actor | null {
  for (const state of states) {
    if (!id.startsWith(`${state.slug}-`)) continue;
    const body = id.slice(state.slug.length + 1);
    if (body in STATE_BODIES) return stateBody(state, body as StateBody);
  }
  return null;
}
