/**
 * From a file to a table or a JSON text, or to one clear sentence of why it is neither.
 */
import type { ByteKind, ZipEntry } from './bytes';
import { oleContent, refuseZipBomb, sniff, zipEntries } from './bytes';
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

/** The largest text: half a million homes are a quarter of it. */
export const largestTextBytes = 1024 ** 3;
/** The largest workbook or report, packed. */
export const largestOfficeBytes = 64 * 1024 ** 2;

const sniffedBytes = 65_536;

/** Opens a file by its content. Throws a refusal for everything that is not a list. */
export async function openFile(file: SourceFile, run: ImportRun): Promise<OpenedFile> {
  if (file.size === 0) throw empty(file.name);
  const head = await headOf(file, sniffedBytes);
  if (head.length === 0) throw empty(file.name);
  const kind = sniff(head);
  switch (kind.kind) {
    case 'text':
      return openText(file, kind, head, run);
    case 'zip':
      refuseLarge(file, largestOfficeBytes);
      return openZip(file, await bytesOf(file, run));
    case 'ole':
      throw oldOffice(file.name, head);
    case 'other':
      throw new ImportRefusal(
        'not-a-table',
        `“${file.name}” is ${kind.what}, so no polling stations can be read from it. ${kind.advice}. Nothing was stored.`,
      );
  }
}

function openText(
  file: SourceFile,
  kind: ByteKind & { kind: 'text' },
  head: Uint8Array,
  run: ImportRun,
): OpenedFile {
  refuseLarge(file, largestTextBytes);
  const text = { file, encoding: kind.encoding, bomLength: kind.bomLength };
  const label = kind.encoding === 'eight-bit' ? 'utf-8' : kind.encoding;
  const start = new TextDecoder(label).decode(head.subarray(kind.bomLength)).replaceAll('\0', '').trimStart();
  // A council's list may well begin with "[", an array of records begins with "[{".
  if (/^\[\s*\{|^\{\s*"/.test(start)) return { kind: 'json', text };
  return { kind: 'table', table: openTextTable(text, run), isReport: false, notes: [] };
}

async function openZip(file: SourceFile, bytes: Uint8Array): Promise<OpenedFile> {
  const entries = zipEntries(bytes);
  if (!entries) throw damaged(file.name, 'archive');
  const has = (name: string): boolean => entries.some((entry) => entry.name.toLowerCase() === name);
  const isWorkbook = has('xl/workbook.xml');
  const isReport = has('word/document.xml');
  if (!isWorkbook && !isReport) throw zipArchive(file.name, entries);
  refuseZipBomb(file.name, entries);
  return isWorkbook ? openWorkbook(file, bytes) : openReport(file, bytes);
}

async function openWorkbook(file: SourceFile, bytes: Uint8Array): Promise<OpenedFile> {
  const { readWorkbookRows } = await import('./workbook');
  const sheet = await readWorkbookRows(bytes).catch(() => {
    throw damaged(file.name, 'Excel workbook');
  });
  if (sheet.rows.length === 0) throw empty(file.name);
  const lines = sheet.rows.map((_, at) => at + 1);
  const others = sheet.otherSheets.join('”, “');
  const notes =
    others === '' ? [] : [`Only the sheet “${sheet.name}” was read; the workbook also has “${others}”.`];
  const table = tableFromRows(sheet.rows, lines, `Excel workbook, sheet “${sheet.name}”`);
  return { kind: 'table', table, isReport: false, notes };
}

async function openReport(file: SourceFile, bytes: Uint8Array): Promise<OpenedFile> {
  const { readReportRows } = await import('./report');
  const rows = await readReportRows(bytes).catch(() => {
    throw damaged(file.name, 'Word document');
  });
  if (rows.length === 0) {
    throw new ImportRefusal(
      'not-a-table',
      `“${file.name}” is a Word document without a table, so no polling stations can be read from it. ` +
        'Ask the council for the list as CSV or Excel. Nothing was stored.',
    );
  }
  const table = tableFromRows(
    rows,
    rows.map((_, at) => at + 1),
    'Word report',
  );
  return { kind: 'table', table, isReport: true, notes: [] };
}

function refuseLarge(file: SourceFile, limit: number): void {
  if (file.size <= limit) return;
  const size = (bytes: number): string =>
    bytes >= 1024 ** 3 ? `${(bytes / 1024 ** 3).toFixed(1)} GB` : `${Math.round(bytes / 1024 ** 2)} MB`;
  throw new ImportRefusal(
    'too-large',
    `“${file.name}” is ${size(file.size)}; a list of this kind may be at most ${size(limit)}. ` +
      'Check that it is the list of polling stations, or ask the council for one with fewer columns. Nothing was stored.',
  );
}

function empty(name: string): ImportRefusal {
  return new ImportRefusal(
    'empty',
    `“${name}” is empty. Ask the council to send the list again. Nothing was stored.`,
  );
}

function damaged(name: string, what: string): ImportRefusal {
  return new ImportRefusal(
    'damaged',
    `“${name}” is a damaged ${what} and cannot be opened. Ask the council to send it again. Nothing was stored.`,
  );
}

function zipArchive(name: string, entries: readonly ZipEntry[]): ImportRefusal {
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
  const advice =
    files.length === 0 ? 'Ask the council to send the list again' : 'Unpack it and import the file inside';
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
