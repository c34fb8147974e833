/** Words beside which a word of violence tells none: of sport, stage and film, work and trade, accident, illness and idiom. */
import { wordSet } from "./words.ts";

/** Beasts, which harm without anybody's doing: "an elephant killed a farmer". A "police dog" is led by somebody. */
export const ANIMALS = wordSet(
  `animal bear bee boar buffalo bull cow crocodile cobra dog elephant hippo hippopotamus hornet horse hyena insect jackal
  jellyfish leopard lion locust monkey mosquito pig python rhino scorpion shark snake spider stingray tiger viper wasp wolf`,
);

/** What kills by mischance unless its sentence speaks of arms: "the collapse of a bridge killed six". */
export const MISHAPS = wordSet(
  `blaze boulder bus cave-in collapse crane derailment ferry fire inferno leak overdose river rock smoke taxi tractor train
  tram tree truck van wildfire`,
);

/** What vehicles, buildings and people do when there is an accident: "died when a bus overturned". */
export const MISHAP_VERBS = wordSet(
  "burst capsize careen cave choke collapse collide crash derail drown contract drink eat fall flip inhale overturn plunge sink skid slip submerge swerve topple veer",
);

/** Words that make a mishap doubtful wherever they stand in its sentence: "a fire that police believe was deliberate". */
export const SIGNS_OF_INTENT = wordSet(
  "arson arsonist assailant attacker deliberate deliberately enemy intentional intentionally saboteur suspected terror terrorist war",
);

/** Words of harm that an accident is told with as well, and that are no sign of arms by themselves. */
export const PLAIN_HARM = wordSet(
  `body burn burning casualty corpse damage dead death destroy die disappear disappearance drop explode fall fatality fire flatten hold hurt
  injure injury kill killing land level perish place plant rain sink take wound wounding`,
);

/** Waves that are weather: "a heat wave struck Delhi". */
export const WEATHER_WAVES = wordSet("heat cold tidal freak sea monster");

/** What is decided or written and hits, strikes or targets nobody's body: "the new tax targets foreign companies". */
export const BLOODLESS = wordSet(
  `ad advert advertisement app austerity ban bill blackout budget clock complaint crisis criticism cut debt duty fee feeling fine grief guilt idea fund inflation initiative law lawsuit levy news nostalgia outage
  policy price programme program project question rate realisation realization recession remorse reform regulation rule rumour rumor sanction scandal scheme shortage slump tariff tax
  thought unemployment website`,
);

/** What is attacked with words and votes: "an attack on the rule of law", "a battle against cancer". */
export const ABSTRACT_TARGETS = wordSet(
  `abuse addiction alcoholism appeal bid bill budget bureaucracy case cancer character climate constitution corruption credibility
  culture debt decision democracy depression dignity discrimination doping drought election estate freedom history honesty hunger idea
  identity illiteracy independence inequality inflation injury injustice integrity judiciary language law leadership liberty malaria
  obesity outbreak pandemic plan policy pollution poverty privacy proposal racism record recession reform relegation religion
  reputation right rule science sexism speech spending stigma system tax time treaty unemployment value verdict virus`,
);

/** What people strive for without arms: "fighting for re-election". */
export const PRIZES = wordSet(
  `attention bid breath championship change compensation custody equality funding job justice life medal nomination pay pension place
  play-off playoff point position promotion recognition re-election reelection right seat share signature space spot survival title trophy vote
  wage win`,
);

/** What people fight to do without arms: "nurses fought to save the baby". */
export const STRIVINGS = wordSet(
  "avoid beat contain cope douse draw earn extinguish finish keep level preserve prove qualify rebuild restore salvage save stay survive win",
);

/** What is fought with arms although it is nobody: "fought a long war". */
export const ARMED_CONTESTS = wordSet(
  "war battle duel gunfight campaign insurgency rebellion incursion invasion advance",
);

/** Objects by which a verb of force becomes an idiom. By lemma of the verb. */
export const IDIOM_OBJECTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ["drop", "bombshell hint name ball"],
      ["hit", "jackpot headline shelf nail road snag mark high low record note nerve"],
      ["kill", "it life time mood appetite deal idea joke"],
      ["occupy", "role position seat rank"],
      ["strike", "deal bargain balance chord note tone pose agreement"],
      ["take", "lead place part time step action"],
    ] as const
  ).map(([lemma, words]) => [lemma, wordSet(words)] as const),
);

/** What one is robbed of without thieves: "robbed of a penalty". */
export const UNSTOLEN = wordSet(
  "chance childhood dignity dream future glory goal identity innocence opportunity penalty point reputation momentum sleep title victory voice win youth",
);

/** Those who shoot films and pictures. */
export const FILMERS = wordSet("cameraman cinematographer director filmmaker film-maker photographer videographer");

/** Those who play: what they attack and hit among themselves is a game. */
export const PLAYERS = wordSet(
  `batsman batter bowler boxer challenger champion contender cyclist defender footballer forward fullback goalie
  goalkeeper grandmaster keeper midfielder opponent opener pitcher player quarterback runner side skipper spinner striker substitute team
  visitor winger wrestler`,
);

/** Words that a report of a game is full of; two of them in a sentence make one. */
export const GAME_WORDS = wordSet(
  `altitude bishop bouncer boundary championship checkmate chess climb corner crossbar cup derby equaliser equalizer fixture final game
  goal goalpost half halftime half-time header innings knight knockout lap league match midfield minute net over pawn peloton penalty
  pitch playoff post race rook round run scoreline season semi-final set shot stage tackle tournament trophy try wicket woodwork`,
);

/** Verbs that games are told with. */
export const GAME_VERBS = wordSet(
  "assail assault attack batter battle beat bomb bombard capture clash down fight fire hit hurt injure kill pound pummel raid shoot storm strike take",
);

/** Works of the imagination; what happens in them did not happen. */
export const FICTIONS = wordSet(
  `ballet cartoon comedy comic fairytale fable film manga movie musical myth novel opera play poem prequel sequel series sitcom telenovela
  thriller videogame game soap`,
);

/** Verbs by which a work tells its story: "the series ends when the hero kills his father". */
export const NARRATING_VERBS = wordSet(
  "begin chronicle close conclude depict end feature follow imagine let open portray start tell",
);

/** Those who are on the stage: "the actor plays a soldier who kills three prisoners". */
export const PERFORMERS = wordSet("actor actress comedian star singer soprano tenor dancer");

/** Words of voting: what is taken and captured in it is won. */
export const ELECTIONS = wordSet("ballot by-election election poll primary referendum runoff run-off vote");

/** Those who clash in words when they clash over something. */
export const TALKERS = wordSet(
  `adviser aide analyst candidate chairman campaigner chancellor coach columnist commentator committee congressman councillor critic diplomat economist editor expert
  governor judge lawmaker lawyer leader legislator mayor minister mp official panellist politician premier president rival scientist
  senator spokesman spokeswoman`,
);

/** What is said to be an attack, a torture or a murder without being one, when it stands before "is": "the law is an assault on". */
export const FIGURATIVE_SUBJECTS = wordSet(
  `amendment article ballot bill book budget campaign comment commute cut decision decree derby editorial exam fee game heat homework
  humidity law match measure move noise plan policy post price proposal queue race reform remark rule ruling sale season speech statement
  tariff tax traffic tweet verdict wait waiting weather`,
);

/** What explodes or rains down without hurting: "an explosion of colour", "a barrage of questions". By lemma. */
export const FIGURATIVE_CONTENTS = wordSet(
  `activity advertising air anger applause cheer color colour complaint creativity criticism demand emotion energy excitement flavor flavour
  growth information insult interest joy laughter light message music question rage song sound sunlight support talent tweet word`,
);

/** What blows up by itself: "the explosion of a gas cylinder". */
export const ACCIDENTAL_EXPLOSIVES = wordSet(
  "boiler cylinder firecracker firework fireworks furnace gas generator methane oven steam stove transformer tyre tire volcano",
);

/** What causes something: "a gas leak caused the explosion". */
export const CAUSING_VERBS = wordSet("cause trigger spark provoke");

/** Those who stop work. */
export const WORKERS = wordSet(
  `bus civil-servant cleaner doctor docker dockworker driver employee farmer farmworker judge labour labor labourer lecturer medic miner nurse
  pilot postman professor rail railway staff steelworker student teacher teamster train transport trucker tube union unionist worker`,
);

/** Words before a strike by which work, or food, is what stops: "a hunger strike", "a 24-hour strike". */
export const LABOUR_WORDS = wordSet(
  "hunger labor labour general rail railway train bus tube transport worker workers union nationwide lightning school solidarity wage pay indefinite 24-hour 48-hour one-day two-day three-day wildcat sit-down",
);

/** Verbs of calling people out of work. */
export const STRIKE_VERBS = wordSet(
  "call begin start join stage end suspend threaten hold continue extend organise organize",
);

/** Crowds that lay siege to nobody's life: "under siege from tourists". */
export const HARMLESS_CROWDS = wordSet(
  "admirer autograph caller creditor critic fan investor shareholder mosquito paparazzi photographer reporter shopper tourist visitor",
);

/** Words after "training" and "practice" that name a place or people, where violence may strike: "a training camp". */
export const TRAINING_PLACES = wordSet(
  "academy area base camp center centre college facility field ground hall institute range school site officer instructor recruit",
);

/** What an army tries out: "fired a missile during a test". */
export const TRIALS = wordSet("test trial launch ceremony salute parade display");

/** Injuries of games: "a knee injury in training". */
export const GAME_INJURIES = wordSet("knee hamstring groin calf ankle thigh achilles shoulder muscle ligament tendon");

/** Adverbs of a death that nobody caused. */
export const PEACEFULLY = wordSet("peacefully naturally suddenly");

/** Those whom a campaign or a product is aimed at. */
export const MARKETS = wordSet(
  "audience buyer consumer customer investor reader saver shopper subscriber user viewer voter",
);

/** What vehicles run into by mischance: "his motorcycle hit a tree". */
export const OBSTACLES = wordSet(
  "barrier boulder bridge cow deer embankment guardrail iceberg kerb lamppost pole pothole reef rock tree wall",
);

/** Those whose work it is to pull buildings down. */
export const DEMOLISHERS = wordSet("contractor council crew developer");

/** What people attack each other in without touching: "attacked the media in a speech". */
export const UTTERANCES = wordSet(
  "address advert article blog column debate editorial essay interview letter manifesto memoir post remark sermon speech statement tweet twitter",
);
