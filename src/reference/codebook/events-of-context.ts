/** The event types that are context: what led to violence, stood beside it or answered it. */
import type { EventType } from "#model/codes.ts";
import type { DoublyShown } from "./entry.ts";

export const EVENTS_OF_CONTEXT = {
  AGREE: {
    definition:
      "Parties agree to do or to stop something: they sign, strike a deal, or a ceasefire holds between them.",
    notFor:
      "Not for praise of somebody else's plan (SUPPORT), nor for the deed that was promised (CONCEDE, AID, RETREAT).",
    fires: [
      "The government and the rebels [agreed] on a ceasefire on Monday.",
      "The two sides [signed] a peace accord in Oslo.",
      "A [ceasefire] took effect in Idlib on Monday.",
    ],
    silent: ["The European Union [endorsed] the peace plan.", "The rebels [rejected] the truce on Monday."],
  },
  CONSULT: {
    definition: "Parties are in contact: they meet, visit, telephone, negotiate, or one informs the other.",
    notFor: "Not for what they agree on (AGREE) or ask for (REQUEST), nor for statements to the public.",
    fires: [
      "The foreign minister [visited] Baghdad on Tuesday.",
      "Government and rebel delegates [met] in Geneva on Monday.",
      "[Talks] between the government and the rebels began in Doha on Monday.",
    ],
    silent: ["The president called an emergency session.", "The talk show was cancelled."],
  },
  SUPPORT: {
    definition:
      "A party speaks in favour of another or of what it does: it praises, endorses or defends, offers help, or shares in its grief.",
    notFor: "Not for help that can be touched (AID) or given side by side (COOPERATE).",
    fires: [
      "The president [praised] the army on Sunday.",
      "The European Union [endorsed] the peace plan.",
      "Iran [endorsed] the government's offensive.",
    ],
    silent: ["The army [coordinated] with the police on Monday.", "The film received praise."],
  },
  COOPERATE: {
    definition: "Parties act together or make their actions fit: joint patrols, coordination, deconfliction.",
    notFor: "Not for talking about it (CONSULT) or promising it (AGREE).",
    fires: [
      "The army [coordinated] with the police on Monday.",
      "The two armies [coordinated] their patrols along the border on Monday.",
      "The two governments [cooperated] against the rebels.",
    ],
    silent: ["Her movements are coordinated and quick.", "Government and rebel delegates [met] in Geneva on Monday."],
  },
  CONCEDE: {
    definition: "A party gives way in deed: it surrenders, or lets people go that it held.",
    notFor: "Not for the promise to do so (AGREE), nor for troops that leave a place (RETREAT).",
    fires: [
      "The rebels [released] 12 prisoners on Friday.",
      "Forty fighters [surrendered] to the army in Homs.",
      "The kidnappers [freed] the two nurses on Monday.",
    ],
    silent: [
      "Government and rebel negotiators [agreed] to exchange prisoners on Tuesday.",
      "The army [withdrew] from the town on Friday.",
    ],
  },
  AID: {
    definition:
      "A party helps people in need: it rescues, evacuates, airlifts, takes the wounded to hospital, sends relief.",
    notFor: "Not for people let go by those who held them (CONCEDE), nor for expulsion (COERCE).",
    fires: [
      "Rescuers [evacuated] 40 civilians from the town on Monday.",
      "Medics [rescued] three children from the rubble in Idlib.",
    ],
    silent: ["The rebels [released] 12 prisoners on Friday.", "The army [expelled] 300 villagers from Kfar on Monday."],
  },
  RETREAT: {
    definition: "Armed forces leave a place or pull back, forced or not.",
    notFor: "Not for laying down arms (CONCEDE), nor for the agreement to leave (AGREE).",
    fires: [
      "The army [withdrew] from the town on Friday.",
      "The rebels [retreated] to the hills on Monday.",
      "The [retreat] of the army from the town began on Friday.",
    ],
    silent: ["Forty fighters [surrendered] to the army in Homs.", "Rebels [advanced] on the town on Monday."],
  },
  REQUEST: {
    definition: "A party asks another to act or to stop: it appeals, urges, demands, calls for.",
    notFor: "Not for a demand that carries a threat (THREATEN), nor for a speaker who asks not to be named.",
    fires: [
      "The government [appealed] to the Security Council on Thursday.",
      "The foreign ministry [urged] the United Nations to act on Monday.",
      "The president [called for] a truce on Monday.",
    ],
    silent: ["A diplomat, asking not to be named, described the mood.", "He called the move a stunt."],
  },
  ACCUSE: {
    definition: "A party condemns, criticises or blames another, or opens an inquiry into what it did.",
    notFor: "Not for a refusal (REJECT). A denial is no event: it makes the claim that it denies `negated`.",
    fires: [
      "The foreign ministry [condemned] the attack.",
      "The opposition [accused] the army of shelling the town.",
      "The rebels [blamed] the government for the attack.",
    ],
    silent: ["The ministry [rejected] the accusation.", "The president [praised] the army on Sunday."],
  },
  REJECT: {
    definition: "A party refuses what was asked or proposed: a truce, a demand, a plan.",
    notFor: "Not for denying a deed (polarity `negated`), nor for condemning one (ACCUSE).",
    fires: ["The rebels [rejected] the truce on Monday.", "The government [rejected] the proposal on Tuesday."],
    silent: ["The army denied shelling the market on Monday.", "The foreign ministry [condemned] the attack."],
  },
  THREATEN: {
    definition: "A party says that it will harm or force another, or warns it with that meaning.",
    notFor:
      "Not for the deed that is threatened, which is a claim of its own (modality `planned` or `possible`), nor for dangers that nobody makes.",
    fires: [
      "The president [threatened] the rebels with war.",
      "The rebels [vowed] to attack the capital.",
      "The militia [warned] the villagers on Sunday.",
    ],
    silent: [
      "The threat of rain kept fans away.",
      "Forecasters warned of heavy rain.",
      "The army plans to [attack] the town.",
    ],
  },
  PROTEST: {
    definition: "People gather in public to speak against or for something, without arms.",
    notFor:
      "Not for force used by or against them (ASSAULT) or their arrest (COERCE), nor for the complaints of governments (ACCUSE).",
    fires: [
      "Residents [demonstrated] outside the ministry on Monday.",
      "Students [protested] in Dhaka on Tuesday.",
      "A [protest] was held in the capital on Friday.",
    ],
    silent: ["Stocks rallied on Monday.", "Police [arrested] 12 protesters in Cairo on Monday."],
  },
  SANCTION: {
    definition:
      "A party cuts or lessens its dealings with another, or its people's freedom, by a formal measure, short of force: sanctions, broken-off talks, a curfew, a state of emergency.",
    notFor: "Not for the threat of it (THREATEN), nor for words only (ACCUSE).",
    fires: [
      "The European Union [sanctioned] five generals on Monday.",
      "The two generals were [sanctioned] by Washington on Friday.",
      "The governor [imposed] a curfew on the town on Monday.",
    ],
    silent: [
      "The European Union [condemned] the generals on Monday.",
      "The president [threatened] the rebels with war.",
    ],
  },
  MOBILIZE: {
    definition: "Armed forces are gathered, sent or moved up, without fighting being told.",
    notFor: "Not for exercises, nor for the attack that follows (ASSAULT) or for leaving (RETREAT).",
    fires: [
      "The army [deployed] 500 troops to the border on Monday.",
      "Government forces [massed] near Idlib on Tuesday.",
      "The [troop buildup] near the border continued.",
    ],
    silent: [
      "The army deployed troops to the flooded valley during an exercise.",
      "He advanced to the semi-finals.",
      "The army [withdrew] from the town on Friday.",
    ],
  },
} as const satisfies Partial<Record<EventType, DoublyShown>>;
