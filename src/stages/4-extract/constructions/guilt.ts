/** [the rebels] were responsible · [the militia] did it · the attackers were [members of the FARC] · [troops] acted in self-defence: of a deed that was told before, who did it, or did not */
import { type Predicate, TOLD_BEFORE } from "#reference/lexicon/en/predicates.ts";
import type { Candidate } from "../candidate.ts";
import type { ClauseView } from "../clause-view.ts";
import { mentionAt } from "../clause-view.ts";
import { roleIf } from "../event-noun.ts";
import { claimed, GUILT_FORMS } from "../guilt-forms.ts";
import type { Rule } from "../rule.ts";

const DEED: Predicate = { ...TOLD_BEFORE, subject: "agent" };

const DOERS: ReadonlySet<string> = new Set(["armed-group", "organisation", "place", "people", "platform"]);

function findGuilt(view: ClauseView, at: number): Omit<Candidate, "rule"> | null {
  for (const form of GUILT_FORMS) {
    // whoever claims it does so for his party: "a commander of the movement"
    const doers = form(view, at).filter((head) => isDoer(view, head) || (form === claimed && isPerson(view, head)));
    if (doers.length === 0) continue;
    return {
      token: at,
      words: [at],
      clause: at,
      predicate: DEED,
      mode: null,
      roles: roleIf("agent", doers),
      counted: [],
      absorbed: [],
    };
  }
  return null;
}

function isDoer(view: ClauseView, head: number): boolean {
  const mention = mentionAt(view, head);
  if (mention === null) return false;
  // a group's name may be taken for a person's
  if (mention.kind === "person" && view.tokens[head]!.upos === "PROPN") return true;
  return DOERS.has(mention.kind) || (view.tokens[head]!.upos === "PRON" && mention.chain !== null);
}

function isPerson(view: ClauseView, head: number): boolean {
  return mentionAt(view, head)?.kind === "person";
}

export const guilt: Rule = {
  id: "extract/guilt",
  version: "2",
  fires: [
    { text: "A bomb killed nine soldiers. The army said that the rebels were responsible.", trigger: "responsible" },
    { text: "Nine soldiers died. Rebels were to blame, the army said.", trigger: "blame" },
    { text: "Four people died. Soldiers acted in self-defence, a spokesman said.", trigger: "acted" },
    { text: "A bomb killed nine soldiers. Smugglers were behind it, a guerrilla leader said.", trigger: "it" },
    { text: "Nine farmers were killed. It was the rebels who did it, the governor said.", trigger: "did" },
    { text: "Nine farmers were killed. The governor said it was the work of the rebels.", trigger: "work" },
    { text: "Nine farmers were killed. The killers were members of a militia, a priest said.", trigger: "members" },
    { text: "Nine farmers were killed. A priest said that the gunmen belonged to a militia.", trigger: "belonged" },
    { text: "Nine farmers were killed. A priest said that the army was the culprit.", trigger: "culprit" },
    { text: "Nine farmers were killed. Survivors identified the killers as militiamen.", trigger: "killers" },
    { text: "A missile killed two farmers. The army said that the militia had launched it.", trigger: "launched" },
    { text: "Nine farmers were killed. The police ascribed it to rebels.", trigger: "it" },
    { text: "Nine farmers were killed. The police laid the blame on the rebels.", trigger: "blame" },
    { text: "Nine farmers were killed. Responsibility lay with the rebels, police said.", trigger: "Responsibility" },
    { text: "Nine farmers were killed. The rebels denied involvement.", trigger: "involvement" },
    {
      text: "Nine farmers were killed. A rebel commander claimed responsibility on the radio.",
      trigger: "responsibility",
    },
  ],
  silent: [
    "The ministry is responsible for schools.",
    "He is a responsible man.",
    "The bank acted in good faith.",
    "Soldiers acted on orders.",
    "The rebels were behind the hill.",
    "Nine farmers were killed. The soldiers had not come to do this.",
    "The attack is one of the crimes that the militia perpetrated in the valley.",
    "The company launched it in May.",
    "The army has work to do.",
    "The committee carried out its work.",
    "Attackers in football are members of a team.",
    "The union laid the blame for the strike on the company.",
    "The ministry denied a role in the sale.",
    "Nine farmers were killed. No group claimed responsibility.",
    "The minister took responsibility for the budget.",
  ],
  find: findGuilt,
};
