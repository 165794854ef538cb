/** A Word file from outside, opened safely: its parts as text, or one sentence of why not. Nothing in it is run or fetched. */
import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import { isZipBomb, oleContent, sniff, type ZipEntry, zipEntries } from '../table/bytes';
import { isWhole, largestOfficeBytes, sniffedBytes } from '../table/open-file';
import { ImportRefusal } from '../table/problem';
import { bytesOf, headOf, type ImportRun, type SourceFile } from '../table/source';
import { DamagedXml, readXml } from './xml';

/** How a refusal speaks of the file. */
export interface WordFileWords {
  /** What it should be: "a memorandum". */
  readonly of: string;
  /** Who sent it: "the council". */
  readonly from: string;
  /** What to do to get one that can be read: "Ask the council for … as a Word document (.docx)". */
  readonly next: string;
}

export interface WordFile {
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
  /** The main part. */
  readonly document: string;
  /** The parts that the main part names as being of this kind: "comments", "header". */
  readonly related: (kind: string) => readonly string[];
}

const kept = 'Nothing was stored.';

/** Opens a Word file that is safe to unpack; throws a refusal for everything else. */
export async function openWordFile(
  file: SourceFile,
  words: WordFileWords,
  run: ImportRun,
): Promise<WordFile> {
  const bytes = await wordBytes(file, words, run);
  const files = unzipSync(bytes, { filter: (entry) => /\.(xml|rels)$/i.test(entry.name) });
  const read = (path: string | undefined): string | null => {
    const found = path === undefined ? undefined : files[path];
    return found === undefined ? null : xmlText(found, () => damagedFile(file.name, words));
  };
  return readingOf(file.name, words, () => {
    const [main = 'word/document.xml'] = targetsOf(read('_rels/.rels'), 'officeDocument', '');
    const document = read(main) ?? read('word/document.xml');
    if (document === null) throw damagedFile(file.name, words);
    if (/macroEnabled/i.test(read('[Content_Types].xml') ?? '')) throw withMacros(file.name, words);
    const slash = main.lastIndexOf('/');
    const folder = main.slice(0, slash + 1);
    const relations = read(`${folder}_rels/${main.slice(slash + 1)}.rels`);
    const related = (kind: string) =>
      targetsOf(relations, kind, folder).flatMap((path) => {
        const part = read(path);
        return part === null ? [] : [part];
      });
    return hashOf(bytes).then((hash) => ({ hash, document, related }));
  });
}

/** What reads XML of the file, with its failure as the refusal of a damaged file. */
export function readingOf<T>(name: string, words: WordFileWords, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DamagedXml) throw damagedFile(name, words);
    throw error;
  }
}

async function wordBytes(file: SourceFile, words: WordFileWords, run: ImportRun): Promise<Uint8Array> {
  const { name } = file;
  const { of, next } = words;
  if (file.size > largestOfficeBytes) {
    const message = `“${name}” is larger than 64 MB, so it is no ${bare(of)} and was not opened. Check that it is the right file. ${kept}`;
    throw new ImportRefusal('too-large', message);
  }
  const head = await headOf(file, sniffedBytes);
  if (head.length === 0) throw new ImportRefusal('empty', `“${name}” is empty. ${next} again. ${kept}`);
  const kind = sniff(head);
  if (kind.kind === 'ole') throw oldOrLocked(name, oleContent(head));
  if (kind.kind !== 'zip') {
    const what = kind.kind === 'other' ? kind.what.replace(', not a table', '') : 'plain text';
    throw new ImportRefusal('not-a-table', `“${name}” is ${what}, not a Word document. ${next}. ${kept}`);
  }
  const bytes = await bytesOf(file, run);
  const entries = zipEntries(bytes);
  if (entries === null) throw damagedFile(name, words);
  if (isZipBomb(entries) || !unpacksAsItSays(bytes, entries)) throw zipBomb(name, words);
  refuseOthers(name, words, entries);
  if (!(await isWhole(bytes))) throw damagedFile(name, words);
  return bytes;
}

/** "memorandum" of "a memorandum". */
function bare(of: string): string {
  return of.replace(/^an? /, '');
}

/** Room for what a writer rounds or adds. */
const slackBytes = 1024 * 1024;

class TooMuch extends Error {}

/** The directory of an archive can understate what its parts unpack to: they are counted before they are kept. */
function unpacksAsItSays(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean {
  const said = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, slackBytes);
  let unpacked = 0;
  const unzip = new Unzip((entry) => {
    entry.ondata = (error, chunk) => {
      unpacked += error === null ? chunk.length : 0;
      if (unpacked > said) throw new TooMuch();
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += slackBytes / 16)
      unzip.push(bytes.subarray(at, at + slackBytes / 16), at + slackBytes / 16 >= bytes.length);
    return true;
  } catch (error) {
    // Any other fault is found by the check of the whole.
    return !(error instanceof TooMuch);
  }
}

function zipBomb(name: string, { of, from }: WordFileWords): ImportRefusal {
  const message = `“${name}” would unpack to far more than ${of} holds, so it was not opened. Treat the file with care and ask ${from} whether it sent it. ${kept}`;
  return new ImportRefusal('unsafe-archive', message);
}

function withMacros(name: string, { next }: WordFileWords): ImportRefusal {
  const message = `“${name}” holds macros, so it was not read. ${next} without macros. ${kept}`;
  return new ImportRefusal('unsafe-archive', message);
}

function refuseOthers(name: string, words: WordFileWords, entries: readonly ZipEntry[]): void {
  const names = entries.map((entry) => entry.name.toLowerCase());
  if (names.some((entry) => entry.endsWith('vbaproject.bin') || entry.endsWith('vbadata.xml')))
    throw withMacros(name, words);
  if (names.includes('[content_types].xml') && names.some((entry) => /^word\/[^/]+\.xml$/.test(entry)))
    return;
  const isOpenDocument = names.includes('content.xml') && names.includes('mimetype');
  const what = isOpenDocument
    ? 'an OpenDocument file'
    : names.includes('xl/workbook.xml')
      ? 'an Excel workbook'
      : 'a ZIP archive';
  throw new ImportRefusal('zip', `“${name}” is ${what}, not a Word document. ${words.next}. ${kept}`);
}

function oldOrLocked(name: string, content: ReturnType<typeof oleContent>): ImportRefusal {
  if (content === 'encrypted') {
    const message = `“${name}” is protected with a password. Open it in Word, save a copy without the password and choose that. ${kept}`;
    return new ImportRefusal('password-protected', message);
  }
  const what = content === 'document' ? 'an old Word document (.doc)' : 'an old Office file';
  const message = `“${name}” is ${what}, which is not read here. Open it in Word, save it as .docx and choose that. ${kept}`;
  return new ImportRefusal('old-office-file', message);
}

/** The refusal of a file that is no whole Word document. */
export function damagedFile(name: string, { from }: WordFileWords): ImportRefusal {
  const message = `“${name}” is a damaged Word document and cannot be read. Open it in Word, save it again and choose that, or ask ${from} to send it again. ${kept}`;
  return new ImportRefusal('damaged', message);
}

function xmlText(bytes: Uint8Array, damaged: () => ImportRefusal): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged();
  }
}

/** The parts of a kind, found by the relations of the file: their names are the writer's own choice. */
function targetsOf(relations: string | null, kind: string, folder: string): readonly string[] {
  const found: string[] = [];
  if (relations === null) return found;
  readXml(relations, {
    open: (name, attribute) => {
      if (!name.endsWith('Relationship')) return;
      const isWanted = attribute('Type')?.endsWith(`/${kind}`) === true;
      const target = attribute('Target');
      if (!isWanted || target === undefined || attribute('TargetMode') === 'External') return;
      found.push(target.startsWith('/') ? target.slice(1) : `${folder}${target}`);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
