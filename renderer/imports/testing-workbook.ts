/** A small Excel workbook for tests, as Excel writes one: rows that are empty are not in it. */
import { strToU8, zipSync } from 'fflate';

/** What a cell holds: a text, a number, a day (as Excel counts them), or a formula with the value it last had. */
export type WorkbookCell =
  string | number | { readonly day: number } | { readonly formula: string; readonly value: string };

/** The bytes of a workbook with these sheets. */
export function aWorkbook(
  sheets: Readonly<Record<string, readonly (readonly WorkbookCell[])[]>>,
): Uint8Array<ArrayBuffer> {
  const names = Object.keys(sheets);
  const part = (tag: string, inner: string) =>
    strToU8(`<?xml version="1.0"?><${tag}>${inner}</${tag.split(' ')[0] ?? ''}>`);
  const relations = 'Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const target = (id: string, type: string, path: string) =>
    `<Relationship Id="${id}" Type="${kind}/${type}" Target="${path}"/>`;
  return zipSync({
    '[Content_Types].xml': part(
      'Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"',
      '',
    ),
    '_rels/.rels': part(relations, target('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': part(
      `workbook ${main} xmlns:r="${kind}"`,
      `<sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at + 1}"/>`).join('')}</sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      relations,
      names.map((_, at) => target(`s${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('') +
        target('st', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': part(
      `styleSheet ${main}`,
      '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>',
    ),
    ...Object.fromEntries(
      Object.values(sheets).map((rows, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        part(`worksheet ${main}`, `<sheetData>${rows.map(rowXml).join('')}</sheetData>`),
      ]),
    ),
  });
}

function rowXml(cells: readonly WorkbookCell[], at: number): string {
  if (cells.length === 0) return '';
  const inner = cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${at + 1}`));
  return `<row r="${at + 1}">${inner.join('')}</row>`;
}

function cellXml(cell: WorkbookCell, at: string): string {
  if (cell === '') return '';
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if ('day' in cell) return `<c r="${at}" s="1"><v>${cell.day}</v></c>`;
  return `<c r="${at}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
