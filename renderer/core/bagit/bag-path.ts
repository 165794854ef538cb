/**
 * Names in a pack that every system takes, so that a pack made here can be copied to a stick and read on Windows.
 *
 * Reference: RFC 8493 section 2.1.3 and section 5 (paths, normalisation, case); Microsoft Learn, Naming files, paths
 * and namespaces.
 */

/** The longest path below `data/`: with the folder's name and a usual place for it, it stays within 260 characters. */
const LONGEST_PATH = 120;
/** The longest name of a file in a folder or a pack, in characters. */
export const LONGEST_NAME = 100;
/** In bytes of UTF-8; most file systems take 255. */
const LONGEST_NAME_BYTES = 200;
/** The longest name of a pack's own folder, in characters. */
export const LONGEST_FOLDER_NAME = 60;

/** What Windows does not take, what hides or turns the text, halves of characters, and the percent sign. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"\\|?*%]/u;
const UNFIT_IN_A_NAME = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"\\|?*%/]+/gu;
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/i;

/**
 * Why a path below `data/` cannot stand in a pack, as the end of a sentence; `null` where it can. The percent sign
 * is refused, for a manifest would have to write it otherwise than the file is called.
 */
export function pathProblem(path: string): string | null {
  if (path === '') return 'it is empty';
  if (path.length > LONGEST_PATH) return `it is longer than ${LONGEST_PATH} characters`;
  if (path !== path.normalize('NFC')) return 'its letters are not in their usual form';
  for (const name of path.split('/')) {
    const problem = nameProblem(name);
    if (problem !== null) return problem;
  }
  return null;
}

/** Why this cannot be the name of one file or folder, as the end of a sentence; `null` where it can. */
export function nameProblem(name: string): string | null {
  if (name === '') return 'a name in it is empty';
  if (UNFIT.test(name) || name.includes('/')) return 'it has a sign that not every system takes';
  if (/^[. ]|[. ]$/.test(name)) return 'a name in it begins or ends with a dot or a space';
  if (DEVICE.test(name)) return 'a name in it is kept for devices';
  if (name.length > LONGEST_NAME || utf8Bytes(name) > LONGEST_NAME_BYTES) return 'a name in it is too long';
  return null;
}

/** One name made of what was given, in at most `longest` characters with its ending kept; `otherwise` where nothing is left. */
export function safeName(
  given: string,
  about: { readonly longest?: number; readonly otherwise: string },
): string {
  const plain = given
    .normalize('NFC')
    .replaceAll(UNFIT_IN_A_NAME, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  const longest = Math.min(about.longest ?? LONGEST_NAME, LONGEST_NAME);
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(plain)?.[0] ?? '';
  const stem = ending === plain ? '' : plain.slice(0, plain.length - ending.length);
  const bytesLeft = LONGEST_NAME_BYTES - utf8Bytes(ending);
  const cut = cutTo(stem, { letters: longest - ending.length, bytes: bytesLeft }).replace(/[. ]+$/, '');
  const named = cut === '' ? about.otherwise + ending : cut + ending;
  return DEVICE.test(named) ? cutTo(`${about.otherwise} ${named}`, { letters: longest, bytes: 200 }) : named;
}

/** The paths of one pack: refuses what would be the same file on a system that does not tell case apart. */
export class PathsTaken {
  readonly #files = new Map<string, string>();
  readonly #folders = new Map<string, string>();

  /** Takes a path, or says why it cannot be had, as the end of a sentence. Nothing is taken then. */
  take(path: string): string | null {
    const key = folded(path);
    const same = this.#files.get(key) ?? this.#folders.get(key);
    if (same !== undefined) return `“${same}” is already there`;
    const folders = foldersOf(path);
    for (const folder of folders) {
      if (this.#files.has(folded(folder))) return `“${folder}” is a file there`;
      const known = this.#folders.get(folded(folder));
      if (known !== undefined && known !== folder) return `its folder is called “${known}” there`;
    }
    for (const folder of folders) this.#folders.set(folded(folder), folder);
    this.#files.set(key, path);
    return null;
  }

  /** Gives a path back; its folders stay. */
  giveBack(path: string): void {
    this.#files.delete(folded(path));
  }
}

/** What two names have in common that are one and the same on Windows or a Mac. */
export function folded(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

/** `a/b/c.txt` is in `a` and `a/b`. */
export function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, at) => names.slice(0, at + 1).join('/'));
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function cutTo(text: string, most: { readonly letters: number; readonly bytes: number }): string {
  let cut = '';
  let bytes = 0;
  for (const character of text) {
    bytes += utf8Bytes(character);
    if (cut.length + character.length > most.letters || bytes > most.bytes) break;
    cut += character;
  }
  return cut;
}
