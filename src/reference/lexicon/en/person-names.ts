/** Common given names and name particles, to tell a person's name from other names. */
import { wordSet } from "./words.ts";

/** Given names of many languages, lower case; not complete, only common ones that are rarely anything else. */
export const GIVEN_NAMES: ReadonlySet<string> = wordSet(`
  aaron abbas abdallah abdel abdelaziz abdul abdulaziz abdullah abdulrahman abraham abu adam adel adnan ahmad ahmed ahmet aisha
  alan albert alberto alejandro aleksandr alex alexander alexandra alexei alexis alfred alfredo ali alice alicia alison allen
  ambrose amina amir amit amy ana anatoly andre andrea andreas andrei andres andrew andrzej angela angelo anil anita ann anna
  anne anthony antoine anton antonio anwar aref ariel arif arjun arnold arthur arturo asad ashraf asif asma atif aung austin
  ayman aziz bashar bashir barack barbara bart ben benedict benjamin benny bernard bernie beth betty bill bilal bob boris brad brandon
  brenda brett brian bruce bruno bryan carl carla carlos carly carmen carol caroline catherine cathy cecilia cesar charles
  charlie charlotte chelsea cheryl chloe chris christian christina christine christopher cindy claire claude claudia colin
  connor corey craig cristina cynthia daniel daniela danielle danny darren dave david dawn dean deborah debra denis dennis
  derek diana diane diego dimitri dmitri dmitry dominic don donald dong donna doris doug douglas dylan ed eddie edgar eduardo edward
  edwin efrain elaine elena eli elias elijah elizabeth ellen emily emma emmanuel enrique eric erica erik ernest ernesto ethan
  eugene eva evan evelyn faisal farhad farid farooq fatima fatma felipe felix fernando fidel fiona florence frances francesca
  francesco francis francisco francois frank fred frederick gabriel gary gavin gayle geoffrey george georgi gerald gerard
  ghassan gina giorgio giovanni glenn gloria gonzalo gordon grace graham greg gregory guillermo gulbuddin gustavo guy habib hafez hakan haider hamid
  hamza hannah hans harold haroon harry hasan hashim hassan heather hector heinz helen henri henry herbert hernan hillary howard hugh
  hugo huma hussain hussein ian ibrahim igor ikram ilham imad imran ingrid irene iris isaac isabel ismail issa ivan ivana ivanka ivo
  jack jackie jacob jacques jaime jake jamal james jamie jan jane janet janice jared jason javier jay jean jeb jeff jeffrey
  jennifer jeremy jerome jerry jesse jessica jesus jill jim jimmy joan joao joe joel johan johann john johnny jon jonathan jordan
  jorge jose josef joseph joshua juan juanita judith judy julia julian julie julio justin kamal karen karim karl kate katherine kathleen
  kathryn katie katrina kayla keith kelly ken kenneth kerry kevin khalid khalil khaled kim kofi konstantin kristin kurt kyle lamar larry
  laura lauren laurence laurent lawrence leah lee leo leon leonard leonid leonardo leslie li liam lina linda lindsay lisa liz lloyd lois lorenzo
  louis louise lucas lucia lucy luigi luis luke lydia lynn mahdi mahmoud mahmud majid malik manuel manuela mao marc marcel marcelo marco marcos
  margaret maria mariam marie marilyn mario marion mark marta martha martin martina mary masoud matt matteo matthew maurice mauricio max
  maxim megan mehdi mehmet melania melanie melissa mercedes michael michel michele michelle miguel mikhail mike mina miriam mitch mitt
  mohamed mohammad mohammed mohamad mohamud mona monica morgan moshe mounir muhammad muhammed munir murad musa mustafa mustapha nabil nadia nancy
  narendra naomi natalia natalie natasha nathan nawaz neil nelson nicholas nick nicolas nicole nigel nikita nikki nikolai nina noah noam noel noor nora
  norma norman nouri olga oliver olivia omar oscar osama osman pablo pamela parviz patricia patrick paul paula pauline pavel pedro peggy penny pervez
  peter petr petra phil philip philippe phillip pierre piotr priya qasim qassem rachel rafael rafiq rahul raila raja rajiv ralph ramon
  ramzan randy raul ravi ray raymond rebecca recep reince reza ricardo richard rick rita robert roberto robin rodney rodrigo roger roland
  ron ronald rosa rosemary ross roy ruben rudy rupert russell ruth ryan saad sabah saddam saeed said salah saleh salem salim salman salva sam samantha samir
  samuel sandra sanjay santiago sara sarah satoshi scott sean sebastian sergei sergey sergio seth shah shane shannon sharif sharon shaun shawn
  sheila shimon shinzo shirley silvia silvio simon sofia sonia sophie stacey stanley stefan stephanie stephen steve steven stewart
  stuart sultan sunil susan suzanne sylvia taha talal tamara tamim tara tariq tayyip ted teresa terry thabo theodore theresa thomas tim
  timothy tina toby todd tom tommy tony tracy trevor tyler usman vaclav valentina valerie vanessa vera veronica viktor victor victoria vijay vincent
  virginia vitaly vladimir volodymyr walid walter wang warren wayne wendy wei wesley whitney wilfred will william willy wolfgang xavier yahya yasir yasser yitzhak
  yolanda yoweri yuri yusuf yves zaid zainab zakaria zalmay zhang zoe zuhair`);

/** Lower-case words that stand inside personal names. */
export const NAME_PARTICLES: ReadonlySet<string> = wordSet(
  "al el bin ibn abu de del della di da dos van von der den la le ben ul bint ter",
);
