/** Names as written in, match keys out: equal keys mean that two spellings may name the same thing. */

/** Letters that Unicode does not decompose into a base letter and a mark. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["ø", "o"],
  ["ł", "l"],
  ["ı", "i"],
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ə", "a"],
  ["ħ", "h"],
  ["ŋ", "n"],
]);

/** Folded forms of the characters that most names consist of, by code; computed once, because folding is called a million times. */
const COMMON: readonly string[] = Array.from({ length: 0x250 }, (_, code) => foldCharacter(String.fromCharCode(code)));

/**
 * The name in plain lower-case letters and digits, single spaces between words: no case, accents, apostrophes, full
 * stops; hyphens are spaces, "&" is "and", and "St." is "saint". "Khushām" gives "khusham", "Deir ez-Zor" "deir ez zor".
 */
export function foldName(name: string): string {
  const key = /^[a-z]+(?: [a-z]+)*$/i.test(name) ? name.toLowerCase() : foldCharacters(name);
  return key.includes("st") || key.includes("sainte") ? key.replaceAll(/\b(?:st|ste|sainte)\b/g, "saint") : key;
}

function foldCharacters(name: string): string {
  let key = "";
  for (const character of name) key += COMMON[character.codePointAt(0)!] ?? foldCharacter(character);
  return key.replaceAll(/ {2,}/g, " ").trim();
}

/** Letters and digits of a character without case and marks, nothing for an apostrophe or full stop, otherwise a space. */
function foldCharacter(character: string): string {
  if (/['`.\p{M}‘’ʼʻʿʾʽ′´]/u.test(character)) return "";
  if (character === "&") return " and ";
  return character
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/['`.\p{M}‘’ʼʻʿʾʽ′´]/gu, "")
    .replaceAll(/[øłıßæœđðþəħŋ]/g, (letter) => LETTERS.get(letter)!)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ");
}

/** Articles of Arabic in their usual spellings, alone or before a hyphen, with the assimilated consonant. */
const ARTICLES: ReadonlySet<string> = new Set(
  "al el ul il ad ed ud adh edh ar er ur as es us ash esh ush at et ut ath az ez uz an en".split(" "),
);

/** "Deir Ezzor": the article written into the word, its consonant doubled. */
const FUSED_ARTICLE = /^[aeiu]([dlnrstz])(?=\1)/;

/**
 * The name as its consonants, for names that are written in many ways in Latin letters: articles left out, doubled letters
 * single, "kh", "dh", "gh", "ou", "ee", "w" and "y" levelled, each run of vowels one dot, none at the end. "Dayr
 * az-Zawr", "Deir ez-Zor" and "Deir al-Zour" all give "d.r z.r". Empty when nothing is left.
 */
export function consonantKey(name: string): string {
  const words = foldName(name).split(" ");
  const kept = words.filter((word) => words.length === 1 || !ARTICLES.has(word));
  const bare = kept.map((word, index) => (index === 0 ? word : word.replace(FUSED_ARTICLE, "$1")));
  return bare.map(consonants).filter(Boolean).join(" ");
}

function consonants(word: string): string {
  return word
    .replaceAll(/(.)\1+/gu, "$1")
    .replaceAll(/[hg]h|kh|ck|q|c(?!h)/g, (letters) => (letters === "gh" ? "g" : "k"))
    .replaceAll(/dj|zh/g, "j")
    .replaceAll(/ts|tz/g, "z")
    .replaceAll(/([dt])h/g, "$1")
    .replaceAll(/(?<=[aeiou])[wy](?![aeiou])|(?<![aeiou])[wy](?![aeiou])/g, "i")
    .replaceAll("v", "w")
    .replaceAll(/[aeiou]+h?$/g, "")
    .replaceAll(/[aeiou]+/g, ".");
}
