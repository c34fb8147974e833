/** The bodies that every state has, made by pattern: its government, forces, police and ministries are no entries of the tables. */
import type { Actor, ActorKind } from "#model/world.ts";

type Pattern = Readonly<{ words: string; kind: ActorKind; independent?: true }>;

/** `independent` bodies count and speak for themselves, though the state pays them. */
export const STATE_BODIES = {
  government: { words: "government", kind: "government" },
  presidency: { words: "presidency", kind: "government" },
  "prime-minister-office": { words: "prime minister's office", kind: "government" },
  "government-press-office": { words: "government press office", kind: "government" },
  forces: { words: "armed forces", kind: "state-forces" },
  "general-staff": { words: "general staff", kind: "state-forces" },
  "military-press-office": { words: "military press office", kind: "state-forces" },
  army: { words: "army", kind: "state-forces" },
  "air-force": { words: "air force", kind: "state-forces" },
  navy: { words: "navy", kind: "state-forces" },
  "special-forces": { words: "special forces", kind: "state-forces" },
  "presidential-guard": { words: "presidential guard", kind: "state-forces" },
  "national-guard": { words: "national guard", kind: "state-forces" },
  gendarmerie: { words: "gendarmerie", kind: "state-forces" },
  "border-guard": { words: "border guard", kind: "state-forces" },
  "coast-guard": { words: "coast guard", kind: "state-forces" },
  police: { words: "police", kind: "state-forces" },
  "security-forces": { words: "security forces", kind: "state-forces" },
  intelligence: { words: "intelligence services", kind: "state-forces" },
  "military-intelligence": { words: "military intelligence", kind: "state-forces" },
  "prison-service": { words: "prison service", kind: "government" },
  "foreign-ministry": { words: "foreign ministry", kind: "government" },
  "defence-ministry": { words: "defence ministry", kind: "government" },
  "interior-ministry": { words: "interior ministry", kind: "government" },
  "security-ministry": { words: "security ministry", kind: "government" },
  "emergency-ministry": { words: "emergencies ministry", kind: "government" },
  "justice-ministry": { words: "justice ministry", kind: "government" },
  "health-ministry": { words: "health ministry", kind: "government" },
  "finance-ministry": { words: "finance ministry", kind: "government" },
  "education-ministry": { words: "education ministry", kind: "government" },
  "information-ministry": { words: "information ministry", kind: "government" },
  "energy-ministry": { words: "energy ministry", kind: "government" },
  "transport-ministry": { words: "transport ministry", kind: "government" },
  "agriculture-ministry": { words: "agriculture ministry", kind: "government" },
  "trade-ministry": { words: "trade ministry", kind: "government" },
  "labour-ministry": { words: "labour ministry", kind: "government" },
  "social-affairs-ministry": { words: "social affairs ministry", kind: "government" },
  "religious-affairs-ministry": { words: "religious affairs ministry", kind: "government" },
  "culture-ministry": { words: "culture ministry", kind: "government" },
  "environment-ministry": { words: "environment ministry", kind: "government" },
  "migration-ministry": { words: "migration ministry", kind: "government" },
  prosecutors: { words: "prosecutors", kind: "government" },
  courts: { words: "courts", kind: "government" },
  parliament: { words: "parliament", kind: "government" },
  "election-commission": { words: "election commission", kind: "government" },
  "civil-defence": { words: "civil defence", kind: "government" },
  "emergency-service": { words: "emergency service", kind: "government" },
  "ambulance-service": { words: "ambulance service", kind: "government" },
  "human-rights-commission": { words: "human rights commission", kind: "monitor", independent: true },
  "state-media": { words: "state media", kind: "media" },
} as const satisfies Record<string, Pattern>;

export type StateBody = keyof typeof STATE_BODIES;
export type Ministry = Extract<StateBody, `${string}-ministry`>;

/** `name` and `demonym` as in English news ("Syria", "Syrian"); `slug` starts the ids of all bodies of the state. */
export type State = Readonly<{ country: string; slug: string; name: string; demonym: string | null }>;

/** One body of a state; all but independent ones act and speak for its government. */
export function stateBody(state: State, body: StateBody): Actor {
  const { words, kind, independent }: Pattern = STATE_BODIES[body];
  const actorId = `${state.slug}-${body}`;
  return {
    actorId,
    name: state.demonym === null ? `${words} of ${state.name}` : `${state.demonym} ${words}`,
    kind,
    party: independent === true ? actorId : governmentId(state.slug),
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

/** All bodies of a state. */
export function bodiesOf(state: State): readonly Actor[] {
  return (Object.keys(STATE_BODIES) as StateBody[]).map((body) => stateBody(state, body));
}
