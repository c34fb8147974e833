/** English nouns that say what kind of party a phrase names, and the words around them that do not matter for it. */

import type { ActorKind } from "#model/world.ts";
import type { Ministry, StateBody } from "#reference/actors/state-bodies.ts";
import { wordIndex, wordSet } from "./words.ts";

/** Hedges, numbers and adjectives before a noun that leave the party as it is. */
export const LEADING_WORDS: ReadonlySet<string> = wordSet(`
  the a an about around over nearly almost approximately roughly some at least most more less than up to as many estimated several few
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand another other all
  both those these this that its their his her our no any additional further only just same
  senior top local unidentified unnamed unknown suspected alleged initial new young many various certain`);

/** Nouns that count, when "of" follows. */
export const COUNT_NOUNS: ReadonlySet<string> = wordSet(
  "dozens hundreds thousands scores tens number group groups couple handful majority pair total rest part parts elements",
);

/** Heads of phrases for the bodies of a state; the first list that holds the last such word of a phrase wins. */
export const BODY_WORDS: ReadonlyMap<string, StateBody> = wordIndex<StateBody>({
  government: `government governments regime regimes authorities authority officials official administration president
    premier prime_minister cabinet minister ministers ministry king emir leadership leaders leader envoy ambassador ambassadors
    diplomat diplomats embassy consulate delegation counterparts counterpart negotiators side state lawmakers lawmaker
    spokesman spokeswoman spokesperson junta chancellor vice_president governor
    department departments agency bureau treasury mission representative representatives foreign_minister secretary`,
  presidency: `presidency presidential_office president_office presidential_palace presidential_administration
    royal_court royal_palace`,
  "prime-minister-office": "prime_minister_office premier_office prime_ministerial_office cabinet_office",
  "government-press-office": "press_office media_office press_service information_office",
  forces: `forces force troops troop soldiers soldier jawans jawan military serviceman servicemen marine marines
    paratroopers warplane warplanes jet jets aircraft plane planes helicopter helicopters gunship gunships drone drones
    bombers fighter_jet fighter_jets airstrike airstrikes air_strike air_strikes strikes raids raid artillery tanks tank
    warship warships navy_ship gunboats gunners snipers convoy convoys patrol conscripts conscript recruits reservists
    battalion brigade division regiment garrison peacekeepers contingent armed_forces ground_forces
    war_planes uav uavs missiles shelling bombardment counter_attack bombing general commander commanders colonel officers
    officer vehicles personnel service_members service_member servicewomen advisers advisors pilots pilot assault offensive sailors sailor airmen airman guards`,
  "general-staff":
    "general_staff joint_chiefs high_command general_command military_command army_command joint_command",
  "military-press-office": `military_media media_wing military_media_wing military_press_office military_media_office military_press_service
    army_press_office army_media_office army_press_service military_information_office`,
  army: "army land_forces ground_army",
  "air-force": "air_force airforce",
  navy: "navy naval_forces",
  "special-forces":
    "special_forces special_operations_forces special_force special_operations commandos commando rangers",
  "presidential-guard": "presidential_guard presidential_guards republican_guard republican_guards royal_guard",
  "national-guard": "national_guard national_guardsmen guardsmen national_guards",
  gendarmerie: "gendarmes gendarme gendarmerie",
  "border-guard": `border_guards border_guard border_guards_service border_guard_service border_troops border_patrol border_police
    frontier_guards frontier_guard border_forces border_force`,
  "coast-guard": "coast_guard coastguard coast_guards coastguards",
  police: "police policemen policeman policewoman police_officers constables carabineros carabinieri",
  "security-forces": "security_forces security_force security_services security_personnel",
  intelligence: "intelligence intelligence_services intelligence_agency secret_service",
  "military-intelligence": "military_intelligence defence_intelligence defense_intelligence army_intelligence",
  "prison-service": "prison_service prison_services prisons_service prison_authority prison_authorities",
  "foreign-ministry": "foreign_ministry foreign_affairs external_affairs foreign_office",
  "defence-ministry": "defence_ministry defense_ministry",
  "interior-ministry": "interior_ministry home_ministry",
  "security-ministry": "",
  "emergency-ministry": "",
  "justice-ministry": "",
  "health-ministry": "health_ministry",
  "finance-ministry": "",
  "education-ministry": "",
  "information-ministry": "",
  "energy-ministry": "",
  "transport-ministry": "",
  "agriculture-ministry": "",
  "trade-ministry": "",
  "labour-ministry": "",
  "social-affairs-ministry": "",
  "religious-affairs-ministry": "",
  "culture-ministry": "",
  "environment-ministry": "",
  "migration-ministry": "",
  prosecutors: `prosecutors prosecutor prosecutor_office prosecutors_office prosecution public_prosecution prosecutor_general
    general_prosecutor attorney_general attorney_general_office prosecution_service`,
  courts:
    "court courts judiciary supreme_court constitutional_court high_court military_court military_courts tribunal tribunals",
  parliament: "parliament senate congress assembly legislature national_assembly",
  "election-commission": "election_commission electoral_commission elections_commission electoral_council",
  "civil-defence": `civil_defence civil_defense civil_protection firefighters firefighter fire_service fire_brigade fire_department
    fire_rescue_service fire_services rescue_service rescue_services`,
  "emergency-service": `emergency_service emergency_services emergency_management disaster_management disaster_agency
    emergency_management_agency disaster_management_authority`,
  "ambulance-service": "ambulance_service ambulance_services",
  "human-rights-commission": "human_rights_commission",
  "state-media":
    "state_media state_television state_tv state_news_agency state_radio state_run_media state_run_television state_newspaper official_news_agency",
});

/** What a ministry or minister is for, to the ministry. */
export const PORTFOLIOS: ReadonlyMap<string, Ministry> = wordIndex<Ministry>({
  "foreign-ministry": "foreign external foreign_affairs external_affairs",
  "defence-ministry": "defence defense war",
  "interior-ministry": "interior home internal",
  "security-ministry": "security",
  "emergency-ministry": "emergencies emergency",
  "justice-ministry": "justice",
  "health-ministry": "health",
  "finance-ministry": "finance",
  "education-ministry": "education",
  "information-ministry": "information communication communications media",
  "energy-ministry": "energy oil petroleum electricity",
  "transport-ministry": "transport transportation",
  "agriculture-ministry": "agriculture farming",
  "trade-ministry": "trade commerce economy economic industry",
  "labour-ministry": "labour labor employment",
  "social-affairs-ministry": "social welfare women gender family humanitarian",
  "religious-affairs-ministry": "religious endowments awqaf",
  "culture-ministry": "culture tourism",
  "environment-ministry": "environment water",
  "migration-ministry": "migration refugees displaced immigration",
});

/** Portfolios that name no body with "office" or "affairs" behind them: "economic affairs", "a media office". */
export const MINISTRY_ONLY: ReadonlySet<string> = wordSet(
  "security emergency information communication communications media trade commerce economy economic industry oil water women family social humanitarian religious displaced energy labour labor employment",
);

/** Bodies whose officials act for the armed forces: "military officials", "army spokesman". */
export const FORCE_ADJECTIVES: ReadonlySet<string> = wordSet(
  "military army naval navy defence defense air_force security marine",
);

/** Nouns of those who are no state's body, whatever its name before them says, to their kind. */
export const UNOFFICIAL_WORDS: ReadonlyMap<string, ActorKind> = wordIndex<ActorKind>({
  rebel: `rebels rebel insurgents insurgent guerrillas guerrilla opposition separatists separatist militants militant jihadists
    jihadist extremists extremist suicide_bombers suicide_bomber suicide_attackers bomber resistance insurgency rebellion terrorists terrorist mujahideen subversives subversive islamists islamist`,
  militia: `militia militias militiamen militiaman paramilitaries paramilitary mercenaries mercenary gunmen gunman fighters fighter
    gang gangs cartel cartels bandits bandit vigilantes vigilante assailants assailant attackers attacker warlord warlords
    traffickers trafficker smugglers hitmen hit_men death_squad death_squads hijackers kidnappers pirates raiders raider contractors`,
  communal:
    "tribesmen tribesman tribes tribe herders herder herdsmen clan clans clansmen settlers settler mob mobs villagers_armed",
  civilian: `civilians civilian residents resident villagers villager women woman children child men man boys boy girls girl
    people person farmers farmer students student workers worker journalists journalist passengers passenger refugees refugee
    families family medics medic doctors doctor nurses nurse patients patient worshippers pilgrims teachers teacher protesters
    protester demonstrators citizens citizen nationals tourists tourist bystanders passers_by shoppers mourners activists
    activist displaced inhabitants peasants peasant labourers laborers miners fishermen priests priest aid_workers aid_worker
    businessmen businessman migrants hostages hostage victims victim crew crews survivors survivor drivers driver guests
    mother father son daughter brother sister wife husband baby babies`,
  "state-forces": "",
  government: "",
  "external-forces": "",
  international: "peacekeepers peacekeeper monitors observers inspectors aid_agencies",
  media:
    "newspaper newspapers media television tv channel broadcaster outlet outlets reporters reporter correspondent press website blogger bloggers",
  monitor:
    "watchdog watchdogs rights_commission rights_committee rights_office ombudsman rights_groups rights_group observatory human_rights_groups",
  person: "",
  unknown: "",
});

/** Words that put fighters on the side of the government of the country in view. */
export const LOYAL_WORDS: ReadonlySet<string> = wordSet(
  "pro_government pro_regime proregime loyalist loyalists government regime army pro_army pro_state",
);

/** Heads of forces that fight for a government when the phrase says so. */
export const FIGHTING_WORDS: ReadonlySet<string> = wordSet(`
  forces force troops troop fighters fighter soldiers soldier army military units unit warplanes warplane jets jet helicopters helicopter
  aircraft artillery shelling airstrikes air_strikes strikes raids bombardment positions personnel vehicles convoy convoys tanks`);

/** Words after which a named state or party backs or leads, and does not act: "US-backed", "Saudi-led". */
export const BACKING_WORDS: ReadonlySet<string> = wordSet(
  "backed supported trained funded sponsored allied aligned affiliated linked friendly equipped",
);

/** Titles and jobs before or after a name that say for whom a person speaks or acts. */
export const OFFICE_WORDS: ReadonlySet<string> = wordSet(`
  spokesman spokeswoman spokesperson spokespersons official officials officer commander commanders leader leaders head chief director
  minister president secretary general member members representative envoy ambassador deputy adviser advisor analyst researcher
  coordinator commissioner rapporteur undersecretary chairman chairwoman governor mayor founder activist constable lawyer judge prosecutor senator lawmaker editor correspondent reporter
  fighter fighters militant militants soldier soldiers operative operatives gunman gunmen troops forces force headquarters statement
  source sources media_office press_office wing authorities`);

/** Verbs, by lemma, that only governments do among places; a capital with one of them stands for its government. */
export const GOVERNING_VERBS: ReadonlySet<string> = wordSet(`
  say condemn accuse announce deny warn reject call urge demand vow insist claim blame order threaten back support deploy
  agree want seek hope retaliate describe welcome criticise criticize denounce confirm declare promise refuse offer ask tell add
  maintain fear consider regard recognise recognize respond negotiate sign impose lift suspend recall expel summon pledge
  protest propose object veto express admit acknowledge dismiss sanction invite appeal send supply arm finance fund react
  intervene mediate broker withdraw`);

/** Verbs for countries by name, which also fight. */
export const STATE_VERBS: ReadonlySet<string> = new Set([
  ...GOVERNING_VERBS,
  ...wordSet(`attack strike bomb launch invade shell kill carry conduct fire shoot hit target capture seize occupy wage begin start
    continue resume stop halt help provide lead use make take give hold train fight destroy station move mass join close open
    release free swap kidnap detain arrest execute block blockade besiege annex enter cross raid resort`),
]);

/** Words before a party that say it no longer is one, or is its opposite. */
export const FORMERLY: ReadonlySet<string> = wordSet("former ex onetime retired late anti non");

/** Words before a demonym that make it a region's: "Central American", "Latin American". */
export const REGION_WORDS: ReadonlySet<string> = wordSet(
  "central latin south north east west southern northern eastern western pan anti non",
);

/** Words for those who left a party: whose they are is told beside them. */
export const SPLINTER_WORDS: ReadonlySet<string> = wordSet(
  "dissidents dissident splinter splinters breakaway offshoot renegades renegade defectors",
);
