/** `crosscheck decide` with its subcommands: arguments in, what is asked out. */
import { Command } from "commander";
import type { Asked } from "#pipeline/decide.ts";
import type { DecideOptions } from "./commands/decide.ts";
import type { Runner } from "./context.ts";
import { makeCommand, withDecider, withWorkspace } from "./options.ts";

const ADD_HELP = `
Fields are those of a claim, as \`crosscheck decide edit --help\` lists them. Day, place and speaker that you do not tell are
those of another claim of the same sentence, where there is one.`;

const CONFIRM_HELP = `
Without a field, an incident is confirmed as one that happened and whose claims belong together, and a claim as told.
With one, its present value is held: date, place, event, side-a, side-b, or a measure such as killed or killed.civilians
of an incident; date, place, event, speaker, agent, target, victim, polarity, modality, ground or a measure of a claim.`;

const REJECT_HELP = `
A rejected claim is in no incident, and a rejected incident in no list or export; both are kept and can be shown.
Fields of a claim: date, place, speaker, agent, target, victim, or a measure such as killed.`;

const EDIT_HELP = `
Fields of an incident: event, date, place, side-a, side-b, and measures, with a side where several are counted.
Fields of a claim: event, date, place, speaker, agent, target, victim, polarity, modality, ground, and measures.
Field of a figure (f_…): count.

Values:
  killed=12   killed.civilians=10..15   injured=10..   killed=10..12..15 (lowest, best, highest)
  date=2018-02-07   date=2018-02   date=2018-02-06/2018-02-07
  place=Khushām   place='near Khushām'   place='geonames:173480 Khushām'   place=country:SY   place=admin1:SY.07
  place='Khushām @ 35.30, 40.31, SY'
  agent=taliban   side-b='Sarn Front/rebel'`;

export function decideCommand(run: Runner): Command {
  const decide = async (asked: Asked, options: DecideOptions) =>
    run(options, async (context) => (await import("./commands/decide.ts")).runDecide(asked, options, context));
  const make = (name: string, description: string) => withDecider(withWorkspace(makeCommand(name, description)));
  const commands = [
    make("add", "add a claim that you read in words in which none was read")
      .argument("<report>", "doc_…")
      .argument("<words>", "the words that tell the event, as they stand in the text; a figure's number among them")
      .argument(
        "<field=value...>",
        "event=ASSAULT, and what else the words tell: killed=2 date=2018-02-07 place=… agent=…",
      )
      .addHelpText("after", ADD_HELP)
      .action((report: string, words: string, assignments: string[], options: DecideOptions) =>
        decide({ act: "add", report, words, assignments }, options),
      ),
    make("merge", "hold incidents to be one")
      .argument("<incident...>", "two incidents or more")
      .action((incidents: string[], options: DecideOptions) => decide({ act: "merge", incidents }, options)),
    make("split", "hold claims of an incident to tell another one")
      .argument("<incident>")
      .argument("<claim...>", "the claims that leave, to be an incident of their own")
      .action((incident: string, claims: string[], options: DecideOptions) =>
        decide({ act: "split", incident, claims }, options),
      ),
    make("confirm", "confirm an incident, a claim, a figure, or one of their values")
      .argument("<id>", "i_… an incident, c_… a claim, f_… a figure")
      .argument("[field]")
      .addHelpText("after", CONFIRM_HELP)
      .action((id: string, field: string | undefined, options: DecideOptions) =>
        decide({ act: "confirm", id, field: field ?? null }, options),
      ),
    make("reject", "reject an incident, a claim, a figure, or what a claim is bound to")
      .argument("<id>", "i_… an incident, c_… a claim, f_… a figure")
      .argument("[field]")
      .addHelpText("after", REJECT_HELP)
      .action((id: string, field: string | undefined, options: DecideOptions) =>
        decide({ act: "reject", id, field: field ?? null }, options),
      ),
    make("edit", "give a value in place of the one that was read or reconciled")
      .argument("<id>", "i_… an incident, c_… a claim, f_… a figure")
      .argument("<field=value>")
      .addHelpText("after", EDIT_HELP)
      .action((id: string, assignment: string, options: DecideOptions) =>
        decide({ act: "edit", id, assignment }, options),
      ),
    make("grade", "grade an incident")
      .argument("<incident>")
      .argument("<grade>", "confirmed, fair, weak, contested or discounted")
      .action((incident: string, grade: string, options: DecideOptions) =>
        decide({ act: "grade", incident, grade }, options),
      ),
    make("undo", "take a decision back; nothing is deleted, and an undo can be undone")
      .argument("<decision>", "dec_…, as `crosscheck decisions` lists it")
      .action((decision: string, options: DecideOptions) => decide({ act: "undo", decision }, options)),
  ];
  const command = new Command("decide")
    .description("decide as a person: it outranks every rule, is signed and dated, and can be undone")
    .addHelpText(
      "after",
      "\nExample:\n  crosscheck decide merge i_… i_… --by 'A. Reader' --why 'one strike, told twice'",
    );
  for (const one of commands) command.addCommand(one);
  return command;
}
