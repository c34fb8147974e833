/** How violence was done. */
import type { Mode } from "#model/codes.ts";
import type { ModeEntry } from "./mode-entry.ts";

const ASSAULT = ["ASSAULT"] as const;
const COERCE = ["COERCE"] as const;

export const MODES_OF_VIOLENCE = {
  aerial: {
    of: ASSAULT,
    definition: "From aircraft with people on board, or from the air without saying more.",
    notFor: "Not for unmanned aircraft (drone) or missiles fired from the ground (missile).",
    fires: ["Air strikes [killed] 10 people in Idlib on Monday.", "A warplane [bombed] a wedding in the village."],
    silent: [
      "A drone strike [killed] a commander in Yemen on Monday.",
      "An air ambulance flew the wounded to hospital.",
    ],
  },
  shelling: {
    of: ASSAULT,
    definition: "With artillery, mortars, tank guns or other tubes from a distance.",
    notFor: "Not for rockets and missiles (missile), nor for shells that lie about.",
    fires: ["Shelling [killed] four people in Donetsk on Friday.", "Mortar shells [hit] a school in Aleppo."],
    silent: ["A missile [hit] a power station in Kharkiv on Monday.", "A mortar shell was found in a field."],
  },
  ground: {
    of: ASSAULT,
    definition: "By forces that meet on the ground: clashes, battles, ground offensives.",
    notFor: "Not for shots at people who do not fight back (small-arms), nor for contests in sport and law.",
    fires: [
      "Soldiers [clashed] with rebels near Goma on Monday.",
      "The army launched a [ground offensive] against the rebels.",
    ],
    silent: [
      "Gunmen [shot] two officers in Karachi on Monday.",
      "The title clash between the two clubs ended in a draw.",
      "The president lost a battle against cancer on Thursday.",
      "The two candidates clashed over taxes on Tuesday.",
    ],
  },
  "small-arms": {
    of: ASSAULT,
    definition: "With weapons that one person carries: guns, rifles, pistols.",
    notFor: "Not for killings that tell no weapon, nor for other kinds of shooting.",
    fires: ["Gunmen [shot] two officers in Karachi on Monday.", "A shooting in the market [killed] three people."],
    silent: [
      "The director shot a film in Beirut.",
      "A shooting star was seen over Aleppo.",
      "The photographer shot the bride and her family on the beach.",
    ],
  },
  explosive: {
    of: ASSAULT,
    definition: "With a bomb, mine, grenade or device that was placed, thrown or driven there.",
    notFor: "Not when the bomber died in it on purpose (suicide) or the bomb fell from the air (aerial, drone).",
    fires: [
      "A car bomb [exploded] outside a police station in Baghdad.",
      "A roadside bomb [killed] three soldiers in Helmand on Monday.",
    ],
    silent: [
      "A suicide bombing [killed] 20 people in Mogadishu.",
      "The army found a cache of bombs in Kirkuk on Monday.",
      "Population growth exploded in the city.",
      "A gas explosion destroyed a house in Leeds.",
      "The garden was an explosion of colour.",
    ],
  },
  suicide: {
    of: ASSAULT,
    definition: "With a bomb that its bearer or driver sets off and means to die by.",
    notFor: "Not for a person who takes only his or her own life.",
    fires: [
      "A suicide bomber [blew himself up] near a police station.",
      "A suicide attack on a mosque [killed] 15 worshippers in Kunduz.",
    ],
    silent: [
      "The prisoner committed suicide in his cell.",
      "A car bomb [exploded] outside a police station in Baghdad.",
    ],
  },
  vehicle: {
    of: ASSAULT,
    definition: "With a vehicle that is driven into people or things.",
    notFor: "Not for a vehicle that carries a bomb (explosive, suicide), nor for accidents.",
    fires: [
      "A ramming attack [killed] four people in Jerusalem.",
      "A ramming attack in Hebron [wounded] three soldiers.",
    ],
    silent: ["A truck bomb [killed] 30 people in Kabul.", "The car hit a tree on Monday."],
  },
  missile: {
    of: ASSAULT,
    definition: "With rockets or missiles, wherever they were fired from.",
    notFor: "Not for shells (shelling), nor for tests and exercises.",
    fires: [
      "A missile [hit] a power station in Kharkiv on Monday.",
      "Rebels [fired] rockets at the airport on Monday.",
    ],
    silent: ["North Korea fired a missile during an exercise.", "Mortar shells [hit] a school in Aleppo."],
  },
  drone: {
    of: ASSAULT,
    definition: "With unmanned aircraft, armed or exploding on impact.",
    notFor: "Not for a drone that is itself brought down (shoot-down) or only watches.",
    fires: ["A drone strike [killed] a commander in Yemen on Monday.", "Drones [hit] the airport on Tuesday."],
    silent: ["Air defences [shot down] a drone over Kyiv on Monday.", "A drone filmed the ruins of the town."],
  },
  chemical: {
    of: ASSAULT,
    definition: "With poison: chlorine, nerve agents and other toxic chemicals used as a weapon.",
    notFor: "Not for leaks and fires at chemical plants.",
    fires: [
      "A chemical attack [killed] 80 people in Khan Sheikhoun.",
      "A chlorine attack [injured] 30 people in Saraqeb.",
    ],
    silent: ["Inspectors visited a chemical factory on Monday.", "A gas leak injured two cooks in Rome."],
  },
  abduct: {
    of: ASSAULT,
    definition: "People are taken away or held by force, outside any law.",
    notFor: "Not for arrest by those who have the power of the state there (detain).",
    fires: [
      "Gunmen [kidnapped] 12 students in Kaduna on Monday.",
      "The [abduction] of the two aid workers was reported on Friday.",
    ],
    silent: ["Police [arrested] 12 protesters in Cairo on Monday.", "The rebels abducted the meaning of the word."],
  },
  execute: {
    of: ASSAULT,
    definition: "People who are held and cannot defend themselves are put to death.",
    notFor: "Not for orders and plans that are carried out, nor for killings in fighting.",
    fires: [
      "Militants [executed] six prisoners in Sirte on Monday.",
      "The [executions] of 10 soldiers were reported on Monday.",
    ],
    silent: ["Soldiers executed the order on Monday.", "Gunmen [killed] five people in Mopti on Monday."],
  },
  detain: {
    of: COERCE,
    definition: "People are arrested or kept in custody.",
    notFor: "Not for hostages (abduct), nor for fighters captured in battle, which have no mode.",
    fires: [
      "Police [detained] 30 activists in Minsk on Monday.",
      "The [arrest] of two journalists was reported in Ankara on Monday.",
    ],
    silent: ["Gunmen [kidnapped] 12 students in Kaduna on Monday.", "The army [captured] 40 fighters near Homs."],
  },
  torture: {
    of: ASSAULT,
    definition: "People who are held are made to suffer on purpose, and the words say torture.",
    notFor: "Not for beatings that are not called so: those have no mode.",
    fires: ["Soldiers [tortured] two detainees in Sednaya.", "Police [tortured] a student in custody on Monday."],
    silent: ["Police [beat] two detainees in custody on Monday."],
  },
  sexual: {
    of: ASSAULT,
    definition: "Rape and other sexual violence.",
    notFor: "Not for violence against women as such.",
    fires: [
      "Three women were [raped] by soldiers in Bentiu.",
      "The [rape] of two women by soldiers was reported in Tigray.",
    ],
    silent: ["A woman was [stabbed] to death in her home.", "The company was accused of a sexual offence."],
  },
  "shoot-down": {
    of: ASSAULT,
    definition: "An aircraft, drone or missile is brought down by fire.",
    notFor: "Not for people who are shot (small-arms), nor for proposals.",
    fires: [
      "Rebels [shot down] a government helicopter near the border.",
      "Ukrainian forces [downed] two drones near Odesa.",
    ],
    silent: ["Rebels [shot dead] a pilot near the border.", "Parliament shot down the proposal on Monday."],
  },
  arson: {
    of: ASSAULT,
    definition: "Buildings or things are set on fire on purpose.",
    notFor: "Not for fires that shells or bombs cause, nor for accidents.",
    fires: ["Militants [torched] 40 houses in Borno on Monday.", "Arson attacks [destroyed] two schools in the town."],
    silent: ["Shelling [destroyed] 40 houses in the village.", "He burned his hand on the stove."],
  },
  blockade: {
    of: COERCE,
    definition: "A place is shut off from the outside by force: siege, encirclement, blockade.",
    notFor: "Not for a road that police close for traffic.",
    fires: ["The army [besieged] the town on Monday.", "The rebels' [blockade] of the enclave continued on Friday."],
    silent: ["Police blocked the road for a race.", "The rebels [seized] the town on Monday."],
  },
} as const satisfies Partial<Record<Mode, ModeEntry>>;
