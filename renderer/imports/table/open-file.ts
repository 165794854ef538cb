/**
 * From a file to a table or a JSON text, or to one clear sentence of why it is neither.
 */
import type { ZipEntry } from './bytes';
import { oleContent, refuseZipBomb, sniff, zipEntries } from './bytes';
import type { ListKind } from './list-kind';
import { ImportRefusal } from './problem';
import type { ImportRun, SourceFile } from './source';
import { bytesOf, headOf } from './source';
import type { TableSource, TextFile } from './table';
import { openTextTable, tableFromRows } from './table';

/** A file that was opened. */
export type OpenedFile =
  | {
      readonly kind: 'table';
      readonly table: TableSource;
      readonly isReport: boolean;
      readonly notes: readonly string[];
    }
  | { readonly kind: 'json'; readonly text: TextFile };

/** The largest workbook or report, packed. */
export const largestOfficeBytes = 64 * 1024 ** 2;

export const sniffedBytes = 65_536;

/** The rows of a file by its content. Throws a refusal for everything that is not a table. */
export async function openTable(
  file: SourceFile,
  list: ListKind,
  run: ImportRun,
): Promise<Extract<OpenedFile, { kind: 'table' }>> {
  const opened = await openFile(file, list, run);
  if (opened.kind === 'table') return opened;
  throw notATable(file.name, list, { what: 'JSON data' });
}

/** Opens a file by its content. Throws a refusal for everything that is not a list. */
export async function openFile(file: SourceFile, list: ListKind, run: ImportRun): Promise<OpenedFile> {
  if (file.size === 0) throw empty(file.name, list);
  const head = await headOf(file, sniffedBytes);
  if (head.length === 0) throw empty(file.name, list);
  const kind = sniff(head);
  switch (kind.kind) {
    case 'text':
      refuseLarge(file, list.largestTextBytes, list);
      return openText({ file, encoding: kind.encoding, bomLength: kind.bomLength, list }, head, run);
    case 'zip':
      refuseLarge(file, largestOfficeBytes, list);
      return openZip(file, await bytesOf(file, run), list);
    case 'ole':
      throw oldOffice(file.name, head);
    case 'other':
      throw notATable(file.name, list, kind);
  }
}

function openText(text: TextFile, head: Uint8Array, run: ImportRun): OpenedFile {
  const label = text.encoding === 'eight-bit' ? 'utf-8' : text.encoding;
  const start = new TextDecoder(label).decode(head.subarray(text.bomLength)).replaceAll('\0', '').trimStart();
  // A council's list may well begin with "[", an array of records begins with "[{".
  if (/^\[\s*\{|^\{\s*"/.test(start)) return { kind: 'json', text };
  return { kind: 'table', table: openTextTable(text, run), isReport: false, notes: [] };
}

async function openZip(file: SourceFile, bytes: Uint8Array, list: ListKind): Promise<OpenedFile> {
  const entries = zipEntries(bytes);
  if (!entries) throw damaged(file.name, list, 'archive');
  const has = (name: string): boolean => entries.some((entry) => entry.name.toLowerCase() === name);
  const isWorkbook = has('xl/workbook.xml');
  const isReport = has('word/document.xml');
  if (!isWorkbook && !isReport) throw zipArchive(file.name, list, entries);
  refuseZipBomb(file.name, entries, list);
  if (!(await isWhole(bytes)))
    throw damaged(file.name, list, isWorkbook ? 'Excel workbook' : 'Word document');
  return isWorkbook ? openWorkbook(file, bytes, list) : openReport(file, bytes, list);
}

/**
 * Whether every part of the archive is what was packed, by its own checksum. The readers do not look: a changed byte
 * could otherwise be read as another figure.
 */
export async function isWhole(bytes: Uint8Array): Promise<boolean> {
  const { default: JSZip } = await import('jszip');
  return JSZip.loadAsync(bytes, { checkCRC32: true }).then(
    () => true,
    () => false,
  );
}

async function openWorkbook(file: SourceFile, bytes: Uint8Array, list: ListKind): Promise<OpenedFile> {
  const { readWorkbookRows } = await import('./workbook');
  const sheet = await readWorkbookRows(bytes, list).catch(() => {
    throw damaged(file.name, list, 'Excel workbook');
  });
  if (sheet.rows.length === 0) throw empty(file.name, list);
  const lines = sheet.rows.map((_, at) => at + 1);
  const others = sheet.otherSheets.join('”, “');
  const notes =
    others === '' ? [] : [`Only the sheet “${sheet.name}” was read; the workbook also has “${others}”.`];
  const table = tableFromRows(sheet.rows, lines, `Excel workbook, sheet “${sheet.name}”`);
  return { kind: 'table', table, isReport: false, notes };
}

async function openReport(file: SourceFile, bytes: Uint8Array, list: ListKind): Promise<OpenedFile> {
  const { readReportRows } = await import('./report');
  const rows = await readReportRows(bytes).catch(() => {
    throw damaged(file.name, list, 'Word document');
  });
  if (rows.length === 0) throw notATable(file.name, list, { what: 'a Word document without a table' });
  const table = tableFromRows(
    rows,
    rows.map((_, at) => at + 1),
    'Word report',
  );
  return { kind: 'table', table, isReport: true, notes: [] };
}

function refuseLarge(file: SourceFile, limit: number, list: ListKind): void {
  if (file.size <= limit) return;
  const size = (bytes: number): string =>
    bytes >= 1024 ** 3 ? `${(bytes / 1024 ** 3).toFixed(1)} GB` : `${Math.round(bytes / 1024 ** 2)} MB`;
  throw new ImportRefusal(
    'too-large',
    `“${file.name}” is ${size(file.size)}; a list of this kind may be at most ${size(limit)}. ` +
      `${list.advice.tooLarge}. Nothing was stored.`,
  );
}

function notATable(
  name: string,
  list: ListKind,
  found: { readonly what: string; readonly advice?: string | null },
): ImportRefusal {
  return new ImportRefusal(
    'not-a-table',
    `“${name}” is ${found.what}, so no ${list.of} can be read from it. ${found.advice ?? list.advice.asTable}. Nothing was stored.`,
  );
}

function empty(name: string, list: ListKind): ImportRefusal {
  return new ImportRefusal('empty', `“${name}” is empty. ${list.advice.empty}. Nothing was stored.`);
}

function damaged(name: string, list: ListKind, what: string): ImportRefusal {
  return new ImportRefusal(
    'damaged',
    `“${name}” is a damaged ${what} and cannot be opened. ${list.advice.damaged}. Nothing was stored.`,
  );
}

function zipArchive(name: string, list: ListKind, entries: readonly ZipEntry[]): ImportRefusal {
  const files = entries.map((entry) => entry.name).filter((entry) => !entry.endsWith('/'));
  const isOpenDocument = files.includes('content.xml') && files.includes('mimetype');
  if (isOpenDocument) {
    return new ImportRefusal(
      'zip',
      `“${name}” is an OpenDocument file. Open it, save it as .xlsx or CSV and import that. Nothing was stored.`,
    );
  }
  const shown = files
    .slice(0, 3)
    .map((entry) => `“${entry}”`)
    .join(', ');
  const more = files.length > 3 ? ` and ${files.length - 3} more` : '';
  const holds = files.length === 0 ? 'nothing' : `${shown}${more}`;
  const advice = files.length === 0 ? list.advice.empty : 'Unpack it and import the file inside';
  return new ImportRefusal(
    'zip',
    `“${name}” is a ZIP archive that holds ${holds}, not a list. ${advice}. Nothing was stored.`,
  );
}

function oldOffice(name: string, head: Uint8Array): ImportRefusal {
  const content = oleContent(head);
  if (content === 'encrypted') {
    return new ImportRefusal(
      'password-protected',
      `“${name}” is protected with a password. Open it, save a copy without the password and import that. Nothing was stored.`,
    );
  }
  const what =
    content === 'workbook'
      ? 'an old Excel workbook (.xls)'
      : content === 'document'
        ? 'an old Word document (.doc)'
        : 'an old Office file';
  const better = content === 'document' ? '.docx' : '.xlsx or CSV';
  return new ImportRefusal(
    'old-office-file',
    `“${name}” is ${what}, which is not read here. Open it, save it as ${better} and import that. Nothing was stored.`,
  );
}
