/** Given names that women bear, and those that both bear: with the list of given names, whom "he" or "she" can mean. */
import { GIVEN_NAMES } from "./person-names.ts";
import { wordSet } from "./words.ts";

const WOMEN: ReadonlySet<string> = wordSet(`
  christine gayle huma leah martina petra
  aisha alexandra alexis alice alicia alison allison amina amira amy ana angela anita anja ann anna anne annie asma ayesha barbara
  beata beatrice bernadette beth betty bridget brenda carla carly carmen carol caroline catherine cathy cecilia charlotte chelsea cheryl
  chloe christina cindy claire claudia cristina cynthia dalia daniela danielle daria dawn deborah debra diana diane donna doris elaine
  elena eleni eliza elizabeth ellen emily emma erica erika esther eva evelyn farida fatima fatma fatou fiona florence frances francesca gina
  gloria grace halima hanan hannah hauwa heather helen helena hillary huda ingrid irene irina iris isabel isabella ivana ivanka jackie
  jane janet janice jennifer jessica jill joan joanna josephine joyce juanita judith judy julia julie karen karin kari kate katarina katherine
  kathleen kathryn katie katrina katya kayla khadija kristin kseniya laila lara laura lauren layla leila lena leyla lidia lina linda lisa
  liudmila liz lois loretta louise lucia lucy ludmila lydia lyudmila maha mai manal manuela margaret margarita maria mariam marie marilyn marina
  marion marta martha mary maryam megan melania melanie melissa mercedes michele michelle mina miriam mona monica nadezhda nadia nancy naomi
  natalia natalie natasha nawal nicole nikki nina nora norma ntombi oksana olena olga olha olivia pamela patricia paula pauline peggy penny
  polina priya rachel rania rasha rebecca reem rhonda rita rosa rose rosemary ruth sabine salma samantha samira sandra sara sarah shannon sharon
  sheila shirin shirley silvia sofia sonia sophie stacey stephanie susan susana suzanne svetlana sylvia tamara tara tatiana teresa theresa tina
  tracy ursula valentina valerie vanessa vera veronica victoria viktoria virginia wendy whitney yasmin yolanda yulia zainab zahra zeinab zoe`);

const EITHER: ReadonlySet<string> = wordSet(`
  terry
  alex andrea casey chris dana francis guy jamie jan jean jordan kelly kerry kim lee leslie li lindsay lynn morgan nikita noor nour pat robin sam
  sasha shah shane stacy taylor toby wang wei yong zhang claude dominique laurence rene jo jay`);

/** Whom a given name is borne by; null where both bear it or the name is not known. */
export function genderOfName(given: string): "he" | "she" | null {
  const name = given.toLowerCase();
  if (EITHER.has(name)) return null;
  if (WOMEN.has(name)) return "she";
  return GIVEN_NAMES.has(name) ? "he" : null;
}
