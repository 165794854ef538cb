/** The text of a bag's own files. Reference: RFC 8493 (BagIt 1.0), sections 2.1, 2.2 and 2.4. */

/** One file of a bag, as a manifest names it. */
export interface BagEntry {
  /** From the bag's folder, with `/` between folders: "data/documents/01 note.docx". */
  readonly path: string;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** A line of `bag-info.txt`: label and value. */
export type BagInfoLine = readonly [label: string, value: string];

export const bagFiles = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
} as const;

/** Lines that are written from what stands in the bag and cannot be given. */
const OURS = ['payload-oxum', 'bagging-date', 'bag-size'];
const LABEL = /^[A-Za-z][A-Za-z0-9-]{0,59}$/;

/** `bagit.txt`: what this folder is. */
export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Whether a line may be given for `bag-info.txt`: a plain label that is not one of those written here. */
export function isInfoLabel(label: string): boolean {
  return LABEL.test(label) && !OURS.includes(label.toLowerCase());
}

/**
 * `bag-info.txt`: what was given, in its order, and then the date and the size. A value becomes one line; one that
 * is empty is left out.
 */
export function bagInfo(
  given: readonly BagInfoLine[],
  about: {
    /** ISO date. */
    readonly baggedOn: string;
    /** Of the payload. */
    readonly bytes: number;
    readonly files: number;
  },
): string {
  const lines = given
    .map(([label, value]) => [label, oneLine(value)] as const)
    .filter(([label, value]) => isInfoLabel(label) && value !== '');
  const all: readonly BagInfoLine[] = [
    ...lines,
    ['Bagging-Date', about.baggedOn],
    ['Payload-Oxum', `${about.bytes}.${about.files}`],
  ];
  return all.map(([label, value]) => `${label}: ${value}\n`).join('');
}

/** A manifest: a line a file, as `sha256sum` writes and reads it, in the order of the paths. */
export function manifestText(entries: readonly BagEntry[]): string {
  return [...entries]
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map(({ path, sha256 }) => `${sha256}  ${encodedPath(path)}\n`)
    .join('');
}

/** RFC 8493 section 2.1.3: line ends and the percent sign are written as their codes, and nothing else is. */
function encodedPath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function oneLine(value: string): string {
  return value
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}
