/** A lower-case noun lemma, to the kind of thing that a phrase with this head names. */
import type { MentionKind } from "#model/annotated.ts";
import { CIVILIAN_NOUNS, COMBATANT_NOUNS } from "./victims.ts";
import { wordIndex } from "./words.ts";

/** Common nouns by kind; a noun that is in no list makes no mention of its own. Dates and quantities have their own rules. */
export const HEAD_NOUNS: ReadonlyMap<string, MentionKind> = wordIndex({
  person: `
    spokesman spokeswoman spokesperson president minister premier chancellor governor mayor ambassador envoy senator
    congressman congresswoman lawmaker general admiral colonel captain commander lieutenant sergeant major brigadier marshal
    chief leader director secretary chairman chairwoman judge prosecutor prime_minister king queen prince princess emir
    someone somebody anyone sheikh ayatollah pope bishop archbishop imam cleric spokesmen pilot driver suspect gunman assailant attacker bomber
    shooter witness resident analyst expert correspondent journalist reporter photographer cameraman editor author
    professor lawyer attorney doctor nurse teacher diplomat candidate politician counterpart deputy adviser advisor
    man woman boy girl child baby toddler teenager father mother son daughter brother sister husband wife widow
    blogger commentator columnist presenter podcaster historian organiser organizer campaigner
    eyewitness onlooker whistleblower defector dissident translator interpreter coordinator administrator coroner
    victim passer-by bystander passenger hostage detainee prisoner activist`,
  people: `
    people person civilian villager inhabitant citizen refugee migrant evacuee family household relative community crowd
    men women children boys girls youth youngster pedestrian shopper worshipper worshiper pilgrim mourner protester
    protestor demonstrator rioter worker labourer laborer farmer herder fisherman shepherd trader shopkeeper vendor
    student pupil schoolchild schoolboy schoolgirl medic paramedic rescuer volunteer aid_worker staff employee personnel
    crew patient tourist foreigner national parishioner minority official authority source neighbour neighbor
    survivor casualty body corpse dead wounded injured deceased fatality life human group_member member delegate
    delegation negotiator observer monitor inspector investigator critic supporter opponent backer ally voter
    pensioner infant orphan elder tribesman tribe clan clansman settler nomad pastoralist peasant miner guest customer
    engineer technician contractor businessman businesswoman merchant singer player fan athlete scientist academic
    researcher economist historian nun priest monk missionary follower believer parent grandparent grandmother grandfather
    cousin uncle aunt nephew niece friend colleague individual adult inmate abductee captive kidnapper smuggler trafficker
    looter extremist terrorist criminal thief robber mob responder firefighter fireman ranger sailor seaman fisher
    journalist reporter mp parliamentarian councillor councilor legislator trooper driver passerby population resident
    teen kid mom dad grandma grandpa comrade minor owner offender infiltrator hacker speculator operator operative instructor
    rival foe killer felon oligarch mogul billionaire nominee commissioner user folk representative socialist conservative boss teen preteen sibling twin stepson stepdaughter stepfather stepmother stepbrother stepsister grandson
    granddaughter grandchild fiance fiancé fiancee fiancée boyfriend girlfriend spouse ex-wife ex-husband
    ex-girlfriend ex-boyfriend partner roommate housemate flatmate classmate schoolmate teammate coworker co-worker
    acquaintance bride groom newlywed occupant motorist cyclist bicyclist biker rider commuter traveller traveler
    hiker hunter camper swimmer jogger runner walker homeowner landlord tenant squatter lodger patron partygoer
    clubgoer concertgoer spectator attendee reveller reveler churchgoer congregant male female juvenile newborn
    schoolteacher principal headmaster headteacher lecturer dean clerk cashier salesman saleswoman shop-owner
    storekeeper restaurateur bartender waiter waitress barman bouncer doorman cook chef baker butcher tailor barber
    hairdresser maid servant housekeeper gardener janitor cleaner caretaker watchman night-watchman mechanic
    electrician carpenter plumber welder builder mason trucker cabbie cab-driver courier postman mailman porter
    stevedore docker longshoreman fisherwoman farmworker farmhand cattleman rancher landowner grower planter
    campesino logger woodcutter beekeeper herdsman cowherd goatherd banker accountant executive industrialist manager
    entrepreneur magnate surgeon dentist pharmacist midwife physician anaesthetist psychiatrist veterinarian vet
    friar deacon pastor reverend chaplain preacher rabbi muezzin mullah seminarian catechist jesuit altar-boy
    unionist trade-unionist steward shop-steward councilman councilwoman alderman magistrate jurist notary sheriff
    civil-servant bureaucrat functionary intern trainee apprentice freshman sophomore undergraduate graduate
    alumnus retiree vagrant beggar homeless junkie addict dealer gangster mobster prostitute convict parolee fugitive
    escapee poacher lady gentleman lad guy fellow stranger newcomer farm-worker migrant-worker day-labourer
    goalkeeper footballer boxer wrestler cricketer musician actor actress dancer poet writer novelist painter artist
    sculptor filmmaker dj rapper`,
  "armed-group": `
    force troop army military militia militiaman fighter rebel insurgent guerrilla militant soldier jawan serviceman paratrooper
    commando marine gunman police policeman policewoman officer constable army_man infantry cavalry brigade battalion
    regiment platoon squad division corps unit garrison patrol navy air_force coastguard gendarme gendarmerie
    paramilitary mercenary jihadist jihadi islamist combatant warlord faction wing gang cartel army_unit peacekeeper
    guard bodyguard sniper gunner recruit conscript reservist veteran contingent legion front insurgency
    opposition rebellion enemy separatist mujahideen mujahid vigilante raider attacker assailant cell command
    subversive contra regime-force junta bandit hijacker pirate coalition security_force defender invader occupier deserter armed_man`,
  organisation: `
    government ministry administration agency council parliament senate congress cabinet embassy consulate
    committee commission court tribunal union party bloc organisation organization association federation league
    company firm corporation bank newspaper magazine channel broadcaster station outlet media press website
    observatory institute university think-tank charity ngo foundation department bureau office authorities regime
    alliance state_department secretariat delegation mission group movement network presidency leadership
    directorate service headquarters_staff opposition_group watchdog foundation syndicate society club team kremlin
    state prosecutor's_office watchdog assembly legislature judiciary monarchy embassy civil_defence white_helmets
    monitor pentagon`,
  place: `
    city town village hamlet province district region area country territory county governorate state suburb outskirt
    neighbourhood neighborhood quarter street road highway border frontier coast shore island river valley mountain hill
    desert forest sea gulf lake peninsula capital enclave stronghold zone strip settlement camp square crossing corridor
    north south east west centre center downtown countryside homeland nation municipality subdistrict sub-district
    township slum pocket front_line frontline line_of_control airspace waters plateau canal bay strait continent world`,
  facility: `
    hospital clinic school university_building mosque church synagogue temple shrine monastery cathedral madrasa market
    marketplace bazaar shop store mall hotel restaurant cafe bakery building house home apartment tower block compound
    headquarters base barracks outpost checkpoint checkpost post airport airfield airbase airstrip port harbour harbor
    dock bridge tunnel dam pipeline refinery oilfield field gasfield plant factory warehouse depot silo facility
    installation station embassy_building prison jail courthouse courtroom stadium theatre theater museum palace
    bunker trench position farm mine reactor laboratory lab substation grid shelter orphanage kindergarten college
    ward canteen cafeteria dormitory auditorium library kitchen hall structure pylon pole transformer substation villa mansion
    ranch estate plantation stable barn hut shack bungalow flat pub bar nightclub club disco casino cinema hostel motel inn
    pharmacy dispensary maternity gym kiosk stall booth billboard railway railroad track parlour parlor salon residence
    infrastructure fortress castle monument cemetery garage workshop well site`,
  weapon: `
    weapon gun rifle pistol handgun revolver machine-gun kalashnikov ak-47 ammunition bullet shell mortar howitzer
    artillery rocket missile bomb explosive ied mine_explosive landmine grenade torpedo warhead munition device car-bomb
    firearm knife machete sword axe dagger shrapnel dynamite tnt napalm sarin chlorine gas poison launcher flamethrower
    cluster_bomb barrel_bomb arm firebomb petrol_bomb suicide_vest vest belt molotov rpg shotgun submachine_gun cannon
    weaponry bombshell projectile round`,
  platform: `
    jet plane warplane aircraft airplane aeroplane bomber_aircraft fighter_jet helicopter gunship drone uav ship
    warship vessel boat frigate destroyer submarine carrier tank truck lorry vehicle car bus van jeep humvee motorcycle
    motorbike train tanker ambulance minibus pickup apc bulldozer armour armor convoy airliner ferry speedboat
    corvette minesweeper patrol_boat gunboat dhow barge railcar locomotive carriage trawler dinghy taxi automobile`,
  date: "",
  quantity: "",
});

/** Nouns of speech and record: they stand for who made them when they are the source of an attribution. */
export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(
  "report statement poll survey study letter document email e-mail tweet post article story book memo video footage release communique communiqué ruling law bill ad headline sign message speech filing record data figure".split(
    " ",
  ),
);

/** Nouns that are mentioned in their own right nowhere else, and speak where they are the source of an attribution: "[state television] said". */
export const SPEAKING_NOUNS: ReadonlySet<string> = new Set(
  "television tv radio daily weekly tabloid archdiocese diocese parish chancellery morgue mortuary gravedigger undertaker conference resistance caliphate insurer defence defense".split(
    " ",
  ),
);

/** Nouns that name those who fight only when the phrase says for whom ("tribesmen loyal to …"). */
export const FIGHTERS_IF_ALIGNED: ReadonlySet<string> = new Set(
  "tribesman man men people supporter loyalist follower personnel member volunteer ally".split(" "),
);

/** Kind of a noun by its lemma or, when a lemmatiser kept a plural ("troops", "tribesmen"), by its form in the singular. */
export function headNounKind(lemma: string, form: string): MentionKind | null {
  const lower = form.toLowerCase();
  const candidates = [
    lemma.toLowerCase(),
    lower,
    lower.replace(/s$/, ""),
    lower.replace(/men$/, "man"),
    lower.replace(/ies$/, "y"),
    lower.replace(/es$/, ""),
  ];
  for (const candidate of candidates) {
    const kind = HEAD_NOUNS.get(candidate);
    if (kind !== undefined) return kind;
  }
  // whoever can be a victim can be mentioned
  if (candidates.some((candidate) => COMBATANT_NOUNS.has(candidate))) return "armed-group";
  return candidates.some((candidate) => CIVILIAN_NOUNS.has(candidate)) ? "people" : null;
}
