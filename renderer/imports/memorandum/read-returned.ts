/** A Word file from outside to its text, or to one sentence of why not. Nothing in it is run, fetched or kept. */
import { unzipSync } from 'fflate';
import type { Result } from '../../core/foundation/result';
import { isZipBomb, oleContent, sniff, type ZipEntry, zipEntries } from '../table/bytes';
import { isWhole, largestOfficeBytes, sniffedBytes } from '../table/open-file';
import { type ImportProblem, ImportRefusal, settled } from '../table/problem';
import { bytesOf, type Following, headOf, type ImportRun, type SourceFile, startRun } from '../table/source';
import type { ReturnedText } from './returned-format';
import { readWordText, textsByElement, type TrackedText, type WordText } from './word-text';
import { DamagedXml, readXml } from './xml';

const most = { paragraphs: 20_000, letters: 50_000, comments: 2000, commentLetters: 20_000 } as const;
const next = 'Ask the council for the memorandum as a Word document (.docx)';
const kept = 'Nothing was stored.';

/** The text of a returned memorandum. */
export function readReturned(
  file: SourceFile,
  following: Following = {},
): Promise<Result<ReturnedText, ImportProblem>> {
  return settled([file], async () => {
    const run = startRun([file], following);
    const bytes = await wordBytes(file, run);
    const parts = partsOf(file.name, bytes);
    try {
      return { fileHash: await sha256(bytes), ...textOf(file.name, parts) };
    } catch (error) {
      if (error instanceof DamagedXml) throw damaged(file.name);
      throw error;
    }
  });
}

/** The bytes of a Word file that is safe to unpack. */
async function wordBytes(file: SourceFile, run: ImportRun): Promise<Uint8Array> {
  const { name } = file;
  if (file.size > largestOfficeBytes) {
    const message = `“${name}” is larger than 64 MB, so it is no memorandum and was not opened. Check that it is the right file. ${kept}`;
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
  if (entries === null) throw damaged(name);
  refuseOthers(name, entries);
  if (!(await isWhole(bytes))) throw damaged(name);
  return bytes;
}

function refuseOthers(name: string, entries: readonly ZipEntry[]): void {
  const names = entries.map((entry) => entry.name.toLowerCase());
  if (isZipBomb(entries)) {
    const message = `“${name}” would unpack to far more than a memorandum holds, so it was not opened. Treat the file with care and ask the council whether it sent it. ${kept}`;
    throw new ImportRefusal('unsafe-archive', message);
  }
  if (names.some((entry) => entry.endsWith('vbaproject.bin') || entry.endsWith('vbadata.xml'))) {
    const message = `“${name}” holds macros, so it was not read. ${next} without macros. ${kept}`;
    throw new ImportRefusal('unsafe-archive', message);
  }
  if (!names.includes('[content_types].xml') || !names.some((entry) => /^word\/[^/]+\.xml$/.test(entry))) {
    const isOpenDocument = names.includes('content.xml') && names.includes('mimetype');
    const what = isOpenDocument
      ? 'an OpenDocument file'
      : names.includes('xl/workbook.xml')
        ? 'an Excel workbook'
        : 'a ZIP archive';
    throw new ImportRefusal('zip', `“${name}” is ${what}, not a Word document. ${next}. ${kept}`);
  }
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

function damaged(name: string): ImportRefusal {
  const message = `“${name}” is a damaged Word document and cannot be read. Open it in Word, save it again and choose that, or ask the council to send it again. ${kept}`;
  return new ImportRefusal('damaged', message);
}

interface Parts {
  readonly document: string;
  readonly comments: string | null;
  readonly footnotes: string | null;
  readonly endnotes: string | null;
}

/** The parts with text, found by the relations of the file: their names are the writer's own choice. */
function partsOf(name: string, bytes: Uint8Array): Parts {
  const files = unzipSync(bytes, { filter: (entry) => /\.(xml|rels)$/i.test(entry.name) });
  const read = (path: string | undefined): string | null => {
    const found = path === undefined ? undefined : files[path];
    return found === undefined ? null : xmlText(name, found);
  };
  try {
    const main = targetOf(read('_rels/.rels'), 'officeDocument', '') ?? 'word/document.xml';
    const document = read(main) ?? read('word/document.xml');
    if (document === null) throw damaged(name);
    const slash = main.lastIndexOf('/');
    const folder = main.slice(0, slash + 1);
    const relations = read(`${folder}_rels/${main.slice(slash + 1)}.rels`);
    return {
      document,
      comments: read(targetOf(relations, 'comments', folder)),
      footnotes: read(targetOf(relations, 'footnotes', folder)),
      endnotes: read(targetOf(relations, 'endnotes', folder)),
    };
  } catch (error) {
    if (error instanceof DamagedXml) throw damaged(name);
    throw error;
  }
}

function xmlText(name: string, bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged(name);
  }
}

function targetOf(relations: string | null, type: string, folder: string): string | undefined {
  let found: string | undefined;
  if (relations === null) return undefined;
  readXml(relations, {
    open: (name, attribute) => {
      if (!name.endsWith('Relationship') || found !== undefined) return;
      const isWanted = attribute('Type')?.endsWith(`/${type}`) === true;
      const target = attribute('Target');
      if (!isWanted || target === undefined || attribute('TargetMode') === 'External') return;
      found = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

function textOf(name: string, parts: Parts): Omit<ReturnedText, 'fileHash'> {
  const notes = new Map([...notesOf(parts.footnotes, 'footnote'), ...notesOf(parts.endnotes, 'endnote')]);
  const text = readWordText(parts.document, notes);
  const comments = commentsOf(parts.comments, text);
  const isTooLong =
    text.paragraphs.length > most.paragraphs ||
    text.paragraphs.some((paragraph) => paragraph.length > most.letters) ||
    comments.length > most.comments;
  if (isTooLong) {
    const message = `“${name}” holds far more text than a memorandum, so it was not read. Check that it is the right file. ${kept}`;
    throw new ImportRefusal('too-large', message);
  }
  if (text.paragraphs.length === 0)
    throw new ImportRefusal('empty', `“${name}” holds no text. Check that it is the right file. ${kept}`);
  return {
    paragraphs: text.paragraphs,
    comments,
    insertions: text.insertions,
    deletions: text.deletions.length,
    notes: text.pictures === 0 ? [] : [pictureNote(text.pictures)],
  };
}

function pictureNote(pictures: number): string {
  return pictures === 1
    ? 'It holds a picture or drawing, which is not compared. Look at it in Word.'
    : `It holds ${pictures} pictures or drawings, which are not compared. Look at them in Word.`;
}

function notesOf(
  xml: string | null,
  element: 'footnote' | 'endnote',
): readonly (readonly [string, string])[] {
  if (xml === null) return [];
  return [...textsByElement(xml, element)]
    .filter(([, { type }]) => type === '' || type === 'normal')
    .map(([id, { text }]) => [`${element}:${id}`, text.replace(/\s+/g, ' ').trim()] as const);
}

function commentsOf(xml: string | null, text: WordText): ReturnedText['comments'] {
  const comments = xml === null ? [] : [...textsByElement(xml, 'comment')];
  return [
    ...comments
      .filter(([, comment]) => comment.text.trim() !== '')
      .map(([id, comment]) => placed(comment, text.commentPlaces.get(id) ?? '')),
    ...text.deletions.map(({ author, text: gone }) => ({
      author: author.slice(0, 200),
      text: `Taken out with track changes: “${gone.replace(/\s+/g, ' ').trim()}”`.slice(
        0,
        most.commentLetters,
      ),
    })),
  ];
}

function placed({ author, text }: TrackedText, place: string): ReturnedText['comments'][number] {
  const start = place.length > 80 ? `${place.slice(0, 80).trimEnd()}…` : place;
  const where = place === '' ? '' : `\nAt “${start}”`;
  return {
    author: author.slice(0, 200),
    text: `${text.slice(0, most.commentLetters - where.length)}${where}`,
  };
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
