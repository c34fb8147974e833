/** Names of cities, provinces and waters that news writes without saying what they are, lower case; ambiguous ones left out. */
import { wordSet } from "./words.ts";

/** For telling places from other names only: which place is meant is settled against the gazetteer. */
export const KNOWN_PLACES: ReadonlySet<string> = wordSet(`
  abidjan abu_dhabi abuja accra addis_ababa aden afrin agadez al-bab al-hasakah aleppo alexandria algiers almaty amman amsterdam anbar ankara antananarivo antioquia apure
  arbil ashgabat asmara astana asuncion athens atlanta auckland avdiivka azaz baga bagdad baghdad baghlan bahawalpur bakhmut baku balochistan baluchistan bamako bangkok
  bangui banja_luka barcelona basra batticaloa beirut belfast belgrade bengaluru benghazi beni berlin bern bethlehem bihar bishkek bogota boston brasilia bratislava
  brazzaville brussels bucha bucharest budapest buenos_aires bujumbura bukavu bunia cabo_delgado cairo calcutta cali california canberra caracas casablanca
  chattogram chennai chernihiv chernobyl chhattisgarh chicago chihuahua chisinau chittagong cizre ciudad_juarez colombo conakry copenhagen cotabato culiacan dakar dallas
  damascus dar_es_salaam daraa dara'a deir_ez-zor deir_al-zor deir_al-zour deir_ezzor delhi denver derna dera detroit dhaka diffa dili diwaniya diyala diyarbakir djibouti dnipro doha donetsk
  douma dubai dublin duma dushanbe eastern_ghouta ein_issa erbil farah faryab florida fallujah freetown gao gaziantep ghazni ghouta gilgit goma grozny guadalajara guantanamo
  guerrero hama hamburg hanoi harare hargeisa hasakah hasaka havana hebron helmand helsinki herat hezha hiroshima hodeida hodeidah homs houla houston idlib illinois iowa
  ibadan istanbul islamabad ituri izmir jaffna jakarta jalalabad jalisco jammu jarablus jeddah jenin jerusalem jharkhand johannesburg juba kabul kaduna kampala kandahar kano karachi
  karbala kathmandu kerbala khan_sheikhoun khan_younis khan_yunis kharkiv kharkov khartoum kherson khost khyber_pakhtunkhwa kiev kigali kilinochchi kingston kinshasa kirkuk kismayo kisumu kobani kobane
  kolkata konduz kosti kramatorsk kryvyi_rih kuala_lumpur kunar kunduz kunming kupwara kursk kut kyiv laghman lagos lahore lashkar_gah las_vegas latakia leningrad libreville lilongwe
  lima lisbon ljubljana logar lome london los_angeles luanda lubumbashi luhansk lusaka lviv lyon lyman madrid maghazi maiduguri makhachkala malabo managua manama manbij manila
  maputo mardin mariupol marawi marib marrakech marseille mazar-i-sharif mecca medina medellin melbourne melitopol menaka mexico_city miami michigan michoacan milan mindanao minsk misrata mogadishu
  mombasa monrovia monterrey montevideo montreal mopti moscow mosul mullaitivu multan mumbai munich muscat mykolaiv nablus nagasaki nairobi najaf nangarhar
  naypyidaw n'djamena negros new_delhi new_jersey new_york new_york_city niamey nicosia nimroz nineveh north_kivu nouakchott nur-sultan oaxaca odesa odessa ohio omdurman oslo ottawa ouagadougou
  palermo palmyra panjshir paktia paktika papua paris pattani peshawar philadelphia phnom_penh pokrovsk port-au-prince port_harcourt port_sudan prague pretoria pristina
  pyongyang qalamoun qalqilya qamishli qamishlo quetta quito qunduz rabat rafah rakhine ramadi ramallah rangoon raqqa raqa ras_al-ain rawalpindi reykjavik riga rio_de_janeiro
  riyadh rome rostov sadr_city saint_petersburg samara samarra san_francisco san_salvador san_jose sanaa sana'a santiago sao_paulo sarajevo sarmin sderot seattle seoul severodonetsk
  shanghai sharm_el-sheikh shatila shenzhen shingal sinaloa sindh sinjar sirte skopje slavyansk sloviansk sofia sokoto soweto srebrenica srinagar st._petersburg stockholm strasbourg
  sulaimaniya sulaymaniyah sulu sumy surabaya swat sweida sydney tabqa tadmor taipei taiz tal_abyad tal_afar tallinn tamaulipas tashkent tbilisi tegucigalpa tehran tel_aviv tel_abyad
  texas timbuktu tikrit tirana tokyo toronto tripoli trincomalee tulkarem tunis tyre ulan_bator ulaanbaatar uruzgan utah vancouver vavuniya vienna vientiane vilnius virginia vladivostok
  volgograd wardak warsaw washington washington_d.c. waziristan north_waziristan south_waziristan wellington windhoek wuhan xinjiang yamoussoukro yangon yaounde yarmouk yerevan zabul zagreb zaporizhzhia zaporizhia
  zawiya zinjibar zurich massachusetts minnesota nevada new_hampshire north_carolina south_carolina new_mexico oklahoma oregon pennsylvania tennessee wisconsin wyoming alabama alaska
  arizona arkansas colorado connecticut delaware hawaii idaho indiana kansas kentucky louisiana maine maryland mississippi missouri montana nebraska
  punjab kerala assam manipur nagaland telangana maharashtra gujarat rajasthan tamil_nadu uttar_pradesh odisha
  euphrates tigris nile danube dnieper mediterranean black_sea red_sea persian_gulf gulf_of_aden arabian_sea baltic pacific atlantic indian_ocean south_china_sea
  horn_of_africa levant maghreb anatolia mesopotamia galilee negev pas_de_calais normandy bavaria kivu casamance ogaden oromia amhara blue_nile south_kordofan kordofan jubaland puntland
  borno yobe adamawa zamfara katsina kaduna benue plateau_state cauca arauca choco putumayo ayacucho chalatenango morazan usulutan la_libertad san_miguel
  beijing buenaventura camp_ashraf east_jerusalem jerusalem's lebanon's kosovska_mitrovica mitrovica vukovar mostar sebrenica prijedor gorazde zepa`);
