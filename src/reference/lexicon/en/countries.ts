/** Names of countries and of their people in English, for telling places from other names; codes and maps live elsewhere. */
import { wordSet } from "./words.ts";

/** Country names as news writes them, lower case. */
export const COUNTRY_NAMES: ReadonlySet<string> = wordSet(`
  afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados
  belarus belgium belize benin bhutan bolivia bosnia bosnia_and_herzegovina botswana brazil brunei bulgaria burkina_faso burma burundi
  cambodia cameroon canada cape_verde central_african_republic chad chile china colombia comoros congo costa_rica croatia cuba cyprus
  czech_republic czechia czechoslovakia democratic_republic_of_congo democratic_republic_of_the_congo denmark djibouti dominica
  dominican_republic drc east_timor ecuador egypt el_salvador england equatorial_guinea eritrea estonia eswatini ethiopia fiji finland
  france gabon gambia georgia germany ghana great_britain greece greenland grenada guatemala guinea guinea-bissau guyana haiti holland
  honduras hong_kong hungary iceland india indonesia iran iraq ireland israel italy ivory_coast jamaica japan jordan kazakhstan kenya kosovo
  kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macau macedonia madagascar malawi malaysia
  maldives mali malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands
  new_zealand nicaragua niger nigeria north_korea north_macedonia northern_ireland norway oman pakistan palestine panama
  papua_new_guinea paraguay peru philippines poland portugal puerto_rico qatar romania russia rwanda saudi_arabia scotland senegal serbia
  seychelles sierra_leone singapore slovakia slovenia solomon_islands somalia somaliland south_africa south_korea south_sudan soviet_union spain sri_lanka
  sudan suriname swaziland sweden switzerland syria taiwan tajikistan tanzania thailand tibet timor-leste togo tonga trinidad tunisia turkey
  turkiye turkmenistan u.k. u.k u.s. u.s u.s.a. uae uganda uk ukraine united_arab_emirates united_kingdom united_states
  united_states_of_america uruguay us usa ussr uzbekistan vatican venezuela vietnam wales yemen yugoslavia zaire zambia zimbabwe
  africa asia europe america latin_america central_america south_america north_america middle_east west_bank gaza gaza_strip
  kurdistan kashmir crimea donbas darfur chechnya dagestan abkhazia south_ossetia nagorno-karabakh golan_heights balkans caucasus sahel
  catalonia quebec siberia scandinavia britain east_asia southeast_asia south_asia central_asia sinai tigray transnistria`);

/** Adjectives of nationality or region, lower case; most also name a person of it. */
export const DEMONYMS: ReadonlySet<string> = wordSet(`
  afghan african albanian algerian american andorran angolan arab arabian argentine argentinian armenian asian assamese australian austrian azerbaijani azeri bahraini
  bangladeshi basque belarusian belgian bengali bolivian bosnian botswanan brazilian british bulgarian burmese burundian cambodian cameroonian canadian catalan caucasian
  central_african chadian chechen chilean chinese colombian congolese corsican croat croatian cuban cypriot czech dagestani danish darfuri dominican dutch ecuadorean ecuadorian
  egyptian emirati english eritrean estonian ethiopian european filipino finnish flemish french gabonese gambian gazan georgian german ghanaian greek
  guatemalan guinean guyanese haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kashmiri kazakh
  kenyan korean kosovan kosovar kurdish kuwaiti kyrgyz laotian latin latvian lebanese liberian libyan lithuanian macedonian malawian malaysian malian maltese mauritanian mexican
  moldovan mongolian montenegrin moroccan mozambican namibian nepalese nepali nicaraguan nigerian nigerien north_korean norwegian omani ossetian pakistani palestinian panamanian
  paraguayan persian peruvian philippine polish portuguese punjabi qatari romanian russian rwandan salvadoran salvadorean saudi scottish senegalese serb serbian singaporean sinhalese slovak slovenian
  somali south_african south_korean south_sudanese soviet spanish sri_lankan sudanese swedish swiss syrian taiwanese tajik tamil tanzanian thai tibetan togolese tunisian turk
  turkish turkmen ugandan uighur ukrainian uruguayan uyghur uzbek venezuelan vietnamese welsh western yemeni yemenite yugoslav zambian zimbabwean british-led
  kurd alawite druze maronite shia shiite shi'ite sunni yazidi yezidi christian muslim jewish jew hindu sikh buddhist catholic protestant rohingya hutu tutsi fulani hazara pashtun`);

/** Peoples named by a noun that is not the adjective with an "s" ("Kurds"), lower case, singular and plural. */
export const PEOPLES: ReadonlySet<string> = wordSet(`
  americans afghans arabs armenians britons brits kurds turks serbs croats bosniaks danes swedes finns poles scots spaniards dutchmen frenchmen englishmen irishmen
  yazidis yezidis alawites druze christians muslims jews hindus sikhs buddhists catholics shias shiites shi'ites sunnis hazaras pashtuns tajiks uzbeks hutus tutsis
  filipinos thais tamils somalis iraqis israelis pakistanis saudis yemenis uighurs uyghurs rohingyas rohingya tibetans gazans`);
