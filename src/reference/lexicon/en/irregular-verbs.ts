/** Past forms and participles that do not end in "ed", to their verb: what no ending tells. */
import { wordSet } from "./words.ts";

const LISTED = wordSet(`
  beat:beaten become:became begin:began,begun bind:bound bite:bit,bitten bleed:bled blow:blew,blown
  break:broke,broken breed:bred bring:brought build:built burn:burnt buy:bought catch:caught choose:chose,chosen
  cling:clung come:came creep:crept deal:dealt dig:dug do:did,done draw:drew,drawn drive:drove,driven eat:ate,eaten
  fall:fell,fallen feed:fed feel:felt fight:fought find:found flee:fled fling:flung fly:flew,flown
  forbid:forbade,forbidden forgive:forgave,forgiven freeze:froze,frozen get:got,gotten give:gave,given go:went,gone
  grind:ground grow:grew,grown hang:hung hear:heard hide:hid,hidden hold:held keep:kept kneel:knelt know:knew,known
  lay:laid lead:led leap:leapt leave:left lend:lent lie:lay,lain light:lit lose:lost make:made mean:meant meet:met
  mislead:misled overcome:overcame overrun:overran overthrow:overthrew,overthrown pay:paid rend:rent
  ride:rode,ridden ring:rang,rung rise:rose,risen run:ran say:said see:saw,seen seek:sought sell:sold send:sent
  shake:shook,shaken shoot:shot show:shown sink:sank,sunk sit:sat slay:slew,slain sleep:slept slide:slid
  sling:slung speak:spoke,spoken spend:spent spin:spun spring:sprang,sprung stand:stood steal:stole,stolen
  stick:stuck sting:stung stride:strode,stridden strike:struck,stricken strive:strove,striven swear:swore,sworn
  sweep:swept swell:swollen swim:swam,swum swing:swung take:took,taken teach:taught tear:tore,torn tell:told
  think:thought throw:threw,thrown tread:trod,trodden understand:understood wake:woke,woken wear:wore,worn
  weep:wept win:won wind:wound withdraw:withdrew,withdrawn withstand:withstood wring:wrung write:wrote,written`);

/** By form, lower case. A form of two verbs ("found", "wound") belongs to the commoner one in the past. */
export const IRREGULAR_VERBS: ReadonlyMap<string, string> = new Map(
  [...LISTED].flatMap((entry) => {
    const [verb = "", forms = ""] = entry.split(":");
    return forms.split(",").map((form) => [form, verb] as const);
  }),
);
