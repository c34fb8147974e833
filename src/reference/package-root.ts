/** Where the program's own data lies, in a checkout and in an installed package. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Folder that holds this program's package.json, `data/`, `models/` and `examples/`.
 *
 * @throws Error when the program was taken out of its package: a bug of packaging
 */
export function packageRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).name === "crosscheck") return folder;
    if (folder === dirname(folder)) throw new Error("the program's package.json is not above its code");
  }
}
