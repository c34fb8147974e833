/** The last or main word of a name, to the kind of body that such names name. */
import type { MentionKind } from "#model/annotated.ts";
import { wordIndex } from "./words.ts";

type NameKind = Extract<MentionKind, "organisation" | "armed-group" | "place" | "facility" | "platform" | "weapon">;

/** Lower-case words that settle what a name names wherever they stand in it as its head. */
export const NAME_NOUNS: ReadonlyMap<string, NameKind> = wordIndex({
  organisation: `
    ministry department agency council parliament senate congress house cabinet committee commission court tribunal union
    party organisation organization association federation league company corporation corp inc ltd bank group times post
    news journal tribune herald guardian gazette telegraph observer press radio television tv channel network observatory
    institute university college school_board centre center society club team movement foundation fund trust bureau
    office authority administration government embassy consulate secretariat assembly service services alliance
    nations watch amnesty initiative forum conference confederation chamber board programme program mission coalition
    helmets crescent cross defence defense affairs directorate presidency staff campaign systems industries airlines
    airways motors technologies laboratories partners holdings media post.com monitor syndicate knesset duma pentagon
    kremlin white_house state_department security_council republicans democrats intelligence police_department
    command headquarters academy studies security democracy rights`,
  "armed-group": `
    forces force army military militia militias brigade brigades battalion battalions division corps guard guards navy
    police gendarmerie front fighters rebels guerrillas commandos rangers marines troops regiment squadron legion
    insurgents liberation_army shabaab taliban hezbollah hizbollah hizbullah hamas isis isil daesh qaeda qaida nusra fatah houthis
    houthi boko_haram peshmerga janjaweed contras sandinistas farc eln fmln militants jihad cartel gang tigers
    mujahideen wing resistance`,
  place: `
    province district county governorate region city town village valley river lake sea ocean gulf bay strait island
    islands peninsula mountain mountains desert coast heights hills street road avenue boulevard highway square state
    republic kingdom emirates federation_of peninsula border strip bank_west east west north south territory
    territories oblast prefecture canyon plain plateau delta basin cape capital peak falls springs beach park`,
  facility: `
    airport hospital school mosque church cathedral synagogue temple shrine stadium bridge dam prison jail hotel camp
    base airbase airfield barracks palace tower building market station terminal port museum theater theatre crossing
    checkpoint oilfield refinery plant facility complex library monument cemetery monastery factory warehouse hall`,
  platform: "f-16 f-15 f-22 f-35 su-22 su-24 su-25 mig-29 b-52 ac-130 apache reaper predator cobra",
  weapon: "scud tomahawk katyusha grad kalashnikov ak-47 m16 tow stinger javelin himars qassam",
});
