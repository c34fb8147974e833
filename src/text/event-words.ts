/** Codes of event types in, the words in which a person reads them out. `docs/codebook.md` defines what they mean. */
import type { EventType } from "#model/codes.ts";

export const EVENT_WORDS = {
  AGREE: "Agreement",
  CONSULT: "Consultation",
  SUPPORT: "Support in words",
  COOPERATE: "Cooperation",
  CONCEDE: "Concession",
  AID: "Aid",
  RETREAT: "Retreat",
  REQUEST: "Request",
  ACCUSE: "Accusation",
  REJECT: "Rejection",
  THREATEN: "Threat",
  PROTEST: "Protest",
  SANCTION: "Sanction",
  MOBILIZE: "Mobilisation",
  COERCE: "Coercion",
  ASSAULT: "Assault",
} as const satisfies Record<EventType, string>;
