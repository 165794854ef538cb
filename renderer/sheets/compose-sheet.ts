/**
 * From the model of a sheet to the bytes of an .xlsx; runs in the worker, and in tests without one.
 *
 * write-excel-file makes the skeleton: the parts of the package, the styles, the frozen panes. The rows are written
 * here: the library drops characters that XML cannot hold, mistakes a text such as "constructor" for a number of its
 * list of strings, and packs anything large in workers made from text, which the page's security policy forbids.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import writeExcelFile, { type Cell } from 'write-excel-file/universal';
import { canonicalJson } from '../core/foundation/canonical';
import type { SheetDocument } from '../core/registers/register-sheet';
import { rowsAbove, type RowStyles, rowsXml } from './rows';
import { sheetName } from './sheet-name';

export interface WrittenSheet {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the canonical JSON of the model, 64 hexadecimal digits. */
  readonly contentHash: string;
}

/** The same sheet gives the same bytes, on any machine and at any time. */
export async function composeSheet(sheet: SheetDocument): Promise<WrittenSheet> {
  const parts = await skeletonOf(sheet);
  const made = parts.get(sheetPart);
  if (made === undefined) throw new Error('write-excel-file made no sheet');
  const rows = rowsXml(sheet, stylesOf(made));
  parts.set(
    sheetPart,
    made.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${rows}</sheetData>`),
  );
  parts.set('xl/sharedStrings.xml', noSharedStrings);
  return { bytes: zipped(parts), contentHash: await hashOf(sheet) };
}

const sheetPart = 'xl/worksheets/sheet1.xml';
const noSharedStrings =
  '<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>';

/** One cell in each style, in this order: where the styles of the rows are read from. */
const styled = ['marking', 'title', 'line', 'head', 'text', 'number', 'date', 'moment'] as const;

const someDay = new Date(Date.UTC(2000, 0, 1));
const models: Readonly<Record<(typeof styled)[number], Cell>> = {
  marking: { value: 'x', type: String, fontWeight: 'bold' },
  title: { value: 'x', type: String, fontWeight: 'bold', fontSize: 14 },
  line: { value: 'x', type: String, fontStyle: 'italic' },
  head: {
    value: 'x',
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#e7e6e6',
    wrap: true,
    alignVertical: 'top',
    bottomBorderStyle: 'thin',
  },
  // The format "@" keeps a text a text when somebody edits it in Excel.
  text: { value: 'x', type: String, format: '@', wrap: true, alignVertical: 'top' },
  number: { value: 1, type: Number, alignVertical: 'top', align: 'right' },
  date: { value: someDay, type: Date, format: 'dd/mm/yyyy', alignVertical: 'top', align: 'left' },
  moment: { value: someDay, type: Date, format: 'dd/mm/yyyy hh:mm', alignVertical: 'top', align: 'left' },
};

async function skeletonOf(sheet: SheetDocument): Promise<Map<string, string>> {
  const blob = await writeExcelFile(
    [styled.map((name) => models[name])],
    {
      sheet: sheetName(sheet.name),
      columns: sheet.table.columns.map(({ share }) => ({ width: widthOf(share) })),
      stickyRowsCount: rowsAbove(sheet),
      stickyColumnsCount: 1,
      orientation: 'landscape',
    },
    { fontFamily: 'Arial', fontSize: 10 },
  ).toBlob();
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return new Map(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** Width in characters: wide enough for a date, never so wide that a column fills the screen. */
function widthOf(share: number): number {
  return Math.round(Math.min(60, Math.max(12, share * 14)));
}

function stylesOf(made: string): RowStyles {
  const numbers = [...made.matchAll(/<c r="[A-Z]+1" s="(\d+)"/g)].map(([, number = '0']) => number);
  const pairs = styled.map((name, at) => [name, numbers[at]] as const);
  if (pairs.some(([, number]) => number === undefined)) throw new Error('write-excel-file left out a style');
  // Sound: the names are those of the type, and none is without its number, as was just asked.
  return Object.fromEntries(pairs) as unknown as RowStyles;
}

/** ZIP keeps local time without a zone: this is the first moment it can say, in whatever zone we are. */
const fixedTime = new Date(1980, 0, 1, 0, 0, 0);

function zipped(parts: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const files: Zippable = {};
  for (const path of [...parts.keys()].sort(byPartOrder)) {
    files[path] = [strToU8(parts.get(path) ?? ''), { mtime: fixedTime, os: 0, attrs: 0, level: 6 }];
  }
  return zipSync(files);
}

/** The list of types first, as readers of the format expect; the rest in the order of their names. */
function byPartOrder(a: string, b: string): number {
  const rank = (path: string) => (path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

async function hashOf(sheet: SheetDocument): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(sheet)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
