/** Words beside a name that say the name is a place's. */
import { wordSet } from "./words.ts";

/** "town of X", "province of X", and "X province". */
export const PLACE_TYPES: ReadonlySet<string> = wordSet(`
  city town village hamlet province district region area county governorate suburb suburbs neighbourhood neighborhood quarter
  outskirts municipality subdistrict sub-district township enclave island capital camp valley countryside port prefecture oblast
  department state republic territory stronghold border frontier commune canton settlement resort kingdom oasis`);

/** Prepositions whose object, when it is a name, is most often a place. */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = wordSet(
  "in near at outside from around across inside towards toward into through throughout",
);

/** Letters by which news writes the states and provinces of the United States, Canada and Australia, without stops; "MD", a doctor too, is left out. */
export const STATE_CODES: ReadonlySet<string> = new Set(
  (
    "AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA " +
    "VT WA WI WV WY AB BC MB NB NL NS ON PEI QC SK NSW QLD"
  ).split(" "),
);
