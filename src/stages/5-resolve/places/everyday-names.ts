/** Words that are places somewhere and something else in nearly every report; without a named parent they name no place. */

export const EVERYDAY_NAMES: ReadonlySet<string> = new Set(
  (
    "january february march april may june july august september october november december monday tuesday wednesday thursday " +
    "friday saturday sunday police army navy force forces of and the this that they we he she it no not but for from with by on " +
    "in at to as an all one two three four five president general major colonel captain king queen prince minister parliament " +
    "government senate congress council court justice peace war battle victory union liberty freedom hope young old new best " +
    "black white green red blue gold silver north south east west central center centre northern southern eastern western " +
    "state county district province city town village street road avenue park university college school hospital church " +
    "mosque airport station bridge river lake mountain island islam islamic muslim muslims christian jewish god allah sunni " +
    "shia shiite media press reuters facebook twitter google video photo latest news update breaking most many some " +
    "metro ward beach bar gas valley grove broadway " +
    "university democrat republican male female man men date time day week month year " +
    "deal reading northeast northwest southeast southwest northside southside eastside westside downtown midtown uptown"
  )
    .split(" ")
    .concat(
      // parts of whatever town is spoken of
      ["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"].flatMap((point) =>
        ["", "far ", "near "].map((far) => `${far}${point} side`),
      ),
      ["north end", "south end", "east end", "west end"],
    ),
);
