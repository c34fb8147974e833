/** Words that keep their full stop as one token, by what may follow them. */

/** Before a name: a sentence never ends after one of these. Lower case, without the full stop. */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "mr mrs ms dr prof rev fr sr st ft mt gen lt col maj capt cmdr cdr adm sgt cpl pvt pfc brig gov sen rep reps sens " +
    "pres amb hon insp supt det msgr ayat sh eng vice-adm maj-gen lt-col lt-gen brig-gen"
  ).split(" "),
);

/** May end a sentence, when the next word looks like the start of one. Lower case, without the full stop. */
export const OTHER_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "inc corp co ltd bros dept univ assn govt est etc vs jr esq ave blvd rd hwy approx appt incl " +
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev " +
    "okla ore pa tenn tex va vt wash wis wyo km hrs hr min lbs lb ft sq no nos art fig pp vol ed eds al cf ca"
  ).split(" "),
);

/** English words too: abbreviations only when a number follows ("No. 5", "Art. 3"). */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set("no nos art fig pp vol ca mar sat sun".split(" "));

/** English words too: abbreviations only when capitalised ("Sun.", "Miss."), and never at the end of a block. */
export const WHEN_CAPITALISED: ReadonlySet<string> = new Set(
  "jan feb apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri ill ind mass miss del la pa ore wash mo md".split(
    " ",
  ),
);

/** Words that often start a sentence and are seldom part of a name: "in the U.S. The army said". Lower case. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    "the a an this that these those it its he she they we i you his her their our my your there here in on at by for from " +
    "with after before during since while when where why how who what as if although though but and or so yet however " +
    "meanwhile according also earlier later no not none one two three some many most several both all another other " +
    "at to under over despite because until once"
  ).split(" "),
);
