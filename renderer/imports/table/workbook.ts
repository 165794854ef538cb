/**
 * Excel workbooks (.xlsx): the sheet that holds the list, as rows of text. Loaded only when one is met.
 */
import { unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import type { ListKind } from './list-kind';

/** A sheet as rows of text. */
export interface SheetRows {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Names of the other sheets that hold something. */
  readonly otherSheets: readonly string[];
}

/** The sheet that most looks like the list. Throws whatever the reading of a damaged workbook throws. */
export async function readWorkbookRows(bytes: Uint8Array, list: ListKind): Promise<SheetRows> {
  const sheets = await readWorkbook(repack(bytes));
  const filled = sheets
    .map((sheet) => ({ name: sheet.sheet, rows: sheet.data.map((row) => row.map(cellText)) }))
    .filter((sheet) => sheet.rows.some((row) => row.some((cell) => cell !== '')));
  const ranked = filled
    .map((sheet) => ({
      ...sheet,
      score: list.headingsIn(sheet.rows) * 1000 + Math.min(sheet.rows.length, 5000),
    }))
    .sort((first, second) => second.score - first.score);
  const [chosen] = ranked;
  if (!chosen) return { name: '', rows: [], otherSheets: [] };
  return { name: chosen.name, rows: chosen.rows, otherSheets: ranked.slice(1).map((sheet) => sheet.name) };
}

/**
 * The reader would unpack large parts in workers made from text, which the page's security policy forbids.
 * Parts that are stored and not packed need no such worker; pictures and the like are left behind.
 */
function repack(bytes: Uint8Array): ArrayBuffer {
  const parts = unzipSync(bytes, { filter: (entry) => /\.(xml|rels)$/i.test(entry.name) });
  const stored = zipSync(parts, { level: 0 });
  return stored.buffer.slice(stored.byteOffset, stored.byteOffset + stored.byteLength);
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number' && !Number.isInteger(cell)) return String(Number(cell.toPrecision(15)));
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell)
    : '';
}
