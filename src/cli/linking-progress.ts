/** A terminal in; what tells there how far linking in parts has come out. */
import { counted } from "#export/said-words.ts";
import type { LinkProgress } from "#pipeline/workspace.ts";
import type { Terminal } from "./terminal.ts";

export function tellLinking({ remark, progress }: Pick<Terminal, "remark" | "progress">): (told: LinkProgress) => void {
  let isBegun = false;
  return ({ of, done, all }) => {
    if (!isBegun && done < all) {
      remark(
        `crosscheck: linking ${counted(all, of === "reports" ? "report" : "incident")} part by part; stopped, it goes on from there next time`,
      );
    }
    isBegun = true;
    progress(of === "reports" ? `linked ${done} of ${all} reports` : `made ${done} of ${all} incidents`);
    if (of === "incidents" && done === all) progress("");
  };
}
