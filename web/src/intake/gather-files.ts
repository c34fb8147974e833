/** What was dropped or chosen in, files with the names that they had in their folders out. */
import type { IntakeJson } from "#api/schemas/intake.ts";

/** `fromFolder`: found in a folder and not named by the user, so that it may be no report. */
export type NamedFile = Readonly<{ name: string; file: File; fromFolder: boolean }>;

type FolderRule = IntakeJson["limits"]["folder"];

/** Files of a folder that are no reports are left out; a file that was named itself never is. */
export function isReport(
  { name, fromFolder }: Readonly<{ name: string; fromFolder: boolean }>,
  rule: FolderRule,
): boolean {
  if (!fromFolder) return true;
  const parts = name.toLowerCase().split("/");
  const last = parts.at(-1) ?? "";
  if (parts.some((part) => part.startsWith("."))) return false;
  return rule.endings.some((ending) => last.endsWith(ending)) && !rule.notes.includes(last.split(".", 1)[0] ?? "");
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((done, fail) => entry.file(done, fail));
}

/** A browser gives the entries of a folder some at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) return all.sort((left, right) => (left.name < right.name ? -1 : 1));
    all.push(...some);
  }
}

async function filesOf(entry: FileSystemEntry, fromFolder: boolean): Promise<readonly NamedFile[]> {
  if (entry.isFile) {
    const file = await fileOf(entry as FileSystemFileEntry);
    return [{ name: entry.fullPath.replace(/^\//, ""), file, fromFolder }];
  }
  const files: NamedFile[] = [];
  for (const inner of await entriesOf(entry as FileSystemDirectoryEntry)) files.push(...(await filesOf(inner, true)));
  return files;
}

/** Folders are gone through with all that is in them. */
export async function droppedFiles(items: DataTransferItemList): Promise<readonly NamedFile[]> {
  // All at once: the list is empty after the first wait. What another page or program made up has no entry.
  const given = [...items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const files: NamedFile[] = [];
  for (const { entry, file } of given) {
    if (entry !== null) files.push(...(await filesOf(entry, false)));
    else if (file !== null) files.push({ name: file.name, file, fromFolder: false });
  }
  return files;
}

/** Of a file button, or of a folder button, which gives paths. */
export function chosenFiles(files: FileList): readonly NamedFile[] {
  return [...files].map((file) => ({
    name: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath,
    file,
    fromFolder: file.webkitRelativePath !== "",
  }));
}
