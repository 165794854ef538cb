/**
 * Tables as WordprocessingML, row by row as strings. A table of 10,000 rows made of the library's objects takes
 * ten times as long and several times the memory, see docs/decisions/0006-word-documents.md.
 */
import { ratingFills, ratingInks, stateSigns } from '../core/documents/drawing/rating-marks';
import type {
  AnswerCell,
  Block,
  Particulars,
  SignatureBlock,
  Table,
  TableCell,
  TableColumn,
  Text,
} from '../core/documents/model';
import { keptRows } from './kept-rows';
import type { Paper } from './paper';
import { isOneLine, paragraphXml, type RunLook, runsXml } from './paragraphs';
import { tableLetters } from './styles';
import { xmlText } from './xml';

/** Behind the head row where the force has chosen no colour. */
export const headFill = 'EBEDEE';
const hatchColour = 'B1B4B6';

/** Narrow columns need their room for words. */
const compactMargins =
  '<w:tblCellMar><w:left w:w="50" w:type="dxa"/><w:right w:w="50" w:type="dxa"/></w:tblCellMar>';

interface Frame {
  readonly style?: string;
  readonly compact?: boolean;
  readonly widths: readonly number[];
  readonly look: { readonly firstRow: boolean; readonly firstColumn: boolean };
  /** Said to someone who cannot see the table. */
  readonly caption: string;
}

interface TablePlace {
  readonly paper: Paper;
  /** Behind the head row: six hexadecimal digits, in capitals; the desk's own where absent. */
  readonly headFill?: string;
  /** Whether a new page begins after it. */
  readonly isLastOnPage: boolean;
  /** Whether the last row stays on the page of the paragraph that follows. */
  readonly keepsLastRow: boolean;
  /** Whether the plain paragraph of the file is a force's own: what looks plain there is not the desk's text. */
  readonly isInTemplate?: boolean;
}

/**
 * In a table of more rows only the grid and the head row say how wide the columns are, and the style of the table how
 * its text looks, not each cell of each row: two thirds of the text of such a table would be that.
 */
const longTable = 250;

/** Whether a table is written as a long one. */
export function isLongTable(block: Block): boolean {
  return block.kind === 'table' && block.rows.length > longTable;
}

/** The styles of a table and of the text of its cells; `text` is empty where the style of the table says it. */
function stylesOf(table: Table, isInTemplate: boolean) {
  const [frame, head, text] = table.compact
    ? ['DeskLongTableCompact', 'TableHeadCompact', 'TableTextCompact']
    : ['DeskLongTable', 'TableHead', 'TableText'];
  return isLongTable(table) && !isInTemplate ? { frame, head, text: '' } : { frame: usualFrame, head, text };
}

const usualFrame = 'DeskTable';

/** A table of data, without its caption paragraph, in pieces: a long one is never whole in memory as text. */
export function* tableXml(
  table: Table,
  { paper, headFill: ground = headFill, isLastOnPage, keepsLastRow, isInTemplate = false }: TablePlace,
): Generator<string, void> {
  const widths = columnWidths(table.columns, paper.textWidth);
  const styles = stylesOf(table, isInTemplate);
  const head = table.columns
    .map((column, index) =>
      cellXml({
        width: widths[index] ?? 0,
        shading: fill(ground),
        content: paragraphXml(
          { style: styles.head, properties: aligned(column.align) },
          runsXml(column.heading),
        ),
        vertical: 'bottom',
      }),
    )
    .join('');
  const isLong = isLongTable(table);
  const looks = table.columns.map((column, index) =>
    lookOf({
      width: isLong ? null : (widths[index] ?? 0),
      style: styles.text,
      align: aligned(column.align),
      bold: table.rowHeads && index === 0,
    }),
  );
  const keptLooks = looks.map(keptWithNext);
  const points = table.compact ? tableLetters.compact : tableLetters.usual;
  const isKept = keptRows(table.rows, { widths, points, pageHeight: paper.textHeight, isLastOnPage });
  const last = table.rows.length - 1;
  const look = { firstRow: true, firstColumn: table.rowHeads };
  yield frameStart({ widths, look, caption: table.caption, compact: table.compact, style: styles.frame });
  yield `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>`;
  for (let from = 0; from <= last; from += rowsAtOnce) {
    let rows = '';
    for (const [index, row] of table.rows.slice(from, from + rowsAtOnce).entries())
      rows += rowXml(row, (from + index < last ? isKept(from + index) : keepsLastRow) ? keptLooks : looks);
    yield rows;
  }
  yield frameEnd;
}

/** A piece of some ten thousand signs: handing on each row by itself costs as much as writing it. */
const rowsAtOnce = 16;

/** The front table: names on the left, values on the right, no head row. */
export function particularsXml(
  block: Particulars,
  { paper, isLastOnPage }: Omit<TablePlace, 'keepsLastRow' | 'headFill'>,
): string {
  const widths = columnWidths([{ share: 30 }, { share: 70 }], paper.textWidth);
  const looks = widths.map((width, index) =>
    lookOf({ width, style: 'TableText', align: '', bold: index === 0, ratingAsTag: true }),
  );
  const keptLooks = looks.map(keptWithNext);
  const cells = block.rows.map(({ name, value }) => [name, value]);
  const points = tableLetters.usual;
  const isKept =
    block.keepTogether === true
      ? () => true
      : keptRows(cells, { widths, points, pageHeight: paper.textHeight, isLastOnPage });
  const rows = cells.map((row, index) =>
    rowXml(row, index < cells.length - 1 && isKept(index) ? keptLooks : looks),
  );
  return framed(
    { widths, look: { firstRow: false, firstColumn: true }, caption: block.label },
    rows.join(''),
  );
}

/** Places to sign; every paragraph holds on to the next, so that the block is never torn. */
export function signatureXml(
  block: SignatureBlock,
  { paper, headFill: ground = headFill }: Pick<TablePlace, 'paper' | 'headFill'>,
): string {
  const headings = ['Role', 'Name', 'Signature', 'Date'];
  const widths = columnWidths([{ share: 26 }, { share: 28 }, { share: 28 }, { share: 18 }], paper.textWidth);
  const head = headings.map((heading, index) =>
    cellXml({
      width: widths[index] ?? 0,
      shading: fill(ground),
      content: paragraphXml({ style: 'TableHead' }, runsXml(heading)),
      vertical: 'bottom',
    }),
  );
  const rows = block.signatories.map((signatory, row) => {
    const properties = row === block.signatories.length - 1 ? '' : keepNext;
    const texts: readonly Text[] = [signatory.role, signatory.name, '', signatory.date];
    const cells = texts.map((text, index) =>
      cellXml({
        width: widths[index] ?? 0,
        shading: '',
        content: paragraphXml({ style: 'TableText', properties }, text === '' ? '' : runsXml(text)),
        vertical: 'center',
      }),
    );
    return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="850" w:hRule="atLeast"/></w:trPr>${cells.join('')}</w:tr>`;
  });
  return framed(
    { widths, look: { firstRow: true, firstColumn: false }, caption: 'Signatures' },
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>${rows.join('')}`,
  );
}

function framed(frame: Frame, rows: string): string {
  return `${frameStart(frame)}${rows}${frameEnd}`;
}

const frameEnd = '</w:tbl>';

function frameStart({ widths, look, caption, compact, style = usualFrame }: Frame): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const flag = (on: boolean) => (on ? '1' : '0');
  const value = (look.firstRow ? 0x20 : 0) + (look.firstColumn ? 0x80 : 0) + 0x400 + 0x200;
  const lookXml =
    `<w:tblLook w:val="${value.toString(16).padStart(4, '0').toUpperCase()}" w:firstRow="${flag(look.firstRow)}" w:lastRow="0" ` +
    `w:firstColumn="${flag(look.firstColumn)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${total}" w:type="dxa"/>` +
    `<w:tblLayout w:type="fixed"/>${compact === true ? compactMargins : ''}${lookXml}<w:tblCaption w:val="${xmlText(caption)}"/></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>`
  );
}

interface CellLook {
  /** `null` where the grid of the table says it. */
  readonly width: number | null;
  readonly style: string;
  readonly align: string;
  readonly bold: boolean;
  /** A rating colours its words only, not the whole of a wide cell. */
  readonly ratingAsTag?: boolean;
  /** What stands around the words of a cell that holds nothing but words in one line: nearly all of them. */
  readonly around: { readonly before: string; readonly after: string };
  /** The whole of a cell without words. */
  readonly empty: string;
}

function lookOf(given: Omit<CellLook, 'around' | 'empty'>): CellLook {
  const weight = given.bold ? '<w:rPr><w:b/><w:bCs/></w:rPr>' : '';
  const around = (runs: string) =>
    cellXml({
      width: given.width,
      shading: '',
      content: paragraphXml({ style: given.style, properties: given.align }, runs),
      vertical: 'top',
    });
  const whole = around(`<w:r>${weight}<w:t>|</w:t></w:r>`);
  const at = whole.indexOf('|');
  return { ...given, around: { before: whole.slice(0, at), after: whole.slice(at + 1) }, empty: around('') };
}

const keepNext = '<w:keepNext/>';

function keptWithNext(look: CellLook): CellLook {
  return lookOf({ ...look, align: `${keepNext}${look.align}` });
}

function rowXml(row: readonly TableCell[], looks: readonly CellLook[]): string {
  let cells = '';
  for (let index = 0; index < looks.length; index += 1) {
    const look = looks[index];
    const cell = row[index] ?? '';
    if (look === undefined) continue;
    if (cell === '') cells += look.empty;
    else if (typeof cell === 'string' && isOneLine(cell))
      cells += look.around.before + xmlText(cell) + look.around.after;
    else cells += bodyCellXml(cell, look);
  }
  return `<w:tr><w:trPr><w:cantSplit/>${answerHeight(row)}</w:trPr>${cells}</w:tr>`;
}

/** Room to write by hand or to see that more than a word is asked for. */
function answerHeight(row: readonly TableCell[]): string {
  const last = row[row.length - 1];
  if (typeof last !== 'object' || !('kind' in last) || last.kind !== 'answer') return '';
  return `<w:trHeight w:val="${answerHeights[last.room]}" w:hRule="atLeast"/>`;
}

const answerHeights = { line: 440, sentences: 1300 } as const;

/** Numbers of the document's headings come before. */
const firstAnswerId = 10_000;

/** The control is around the whole cell, as Word itself writes it where a cell holds nothing else. */
function answerXml({ number, field }: AnswerCell, { width, style }: CellLook): string {
  const id = firstAnswerId + number;
  const bookmark = `<w:bookmarkStart w:id="${id}" w:name="${xmlText(field.bookmark)}"/><w:bookmarkEnd w:id="${id}"/>`;
  const cell = cellXml({ width, shading: '', content: paragraphXml({ style }, bookmark), vertical: 'top' });
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="Your answer"/><w:tag w:val="${xmlText(field.tag)}"/><w:id w:val="${id}"/></w:sdtPr>` +
    `<w:sdtContent>${cell}</w:sdtContent></w:sdt>`
  );
}

function bodyCellXml(cell: TableCell, look: CellLook): string {
  const { width } = look;
  const weight: RunLook = { isBold: look.bold };
  const text = (content: Text, runLook: RunLook) =>
    paragraphXml(
      { style: look.style, properties: look.align },
      content === '' ? '' : runsXml(content, runLook),
    );
  if (typeof cell === 'string' || !('kind' in cell)) {
    return cellXml({ width, shading: '', content: text(cell, weight), vertical: 'top' });
  }
  switch (cell.kind) {
    case 'text': {
      const content = cell.paragraphs.map((paragraph) => text(paragraph, weight)).join('');
      return cellXml({
        width,
        shading: '',
        content: content === '' ? text('', {}) : content,
        vertical: 'top',
      });
    }
    case 'rating': {
      const colour = `<w:color w:val="${ratingInks[cell.level].slice(1).toUpperCase()}"/>`;
      const words = cell.word === '' ? cell.mark : `${cell.mark} ${cell.word}`;
      const shading = fill(ratingFills[cell.level].slice(1).toUpperCase());
      const below = (cell.below ?? []).map((paragraph) => text(paragraph, {})).join('');
      // Words below a rating stand on white: a tag is shaded instead of the cell, so that they can be read.
      if (look.ratingAsTag === true || below !== '') {
        return cellXml({
          width,
          shading: '',
          content: text(`\u00a0${words}\u00a0`, { isBold: true, colour: colour + shading }) + below,
          vertical: 'top',
        });
      }
      return cellXml({ width, shading, content: text(words, { isBold: true, colour }), vertical: 'top' });
    }
    case 'state': {
      const sign = stateSigns[cell.state];
      const words = [sign, cell.word].filter((part) => part !== '').join(' ');
      const shading =
        cell.state === 'not-considered'
          ? `<w:shd w:val="thinDiagStripe" w:color="${hatchColour}" w:fill="FFFFFF"/>`
          : '';
      return cellXml({ width, shading, content: text(words, {}), vertical: 'top' });
    }
    case 'answer':
      return answerXml(cell, look);
  }
}

function cellXml(cell: {
  readonly width: number | null;
  readonly shading: string;
  readonly content: string;
  readonly vertical: 'top' | 'center' | 'bottom';
}): string {
  const vertical = cell.vertical === 'top' ? '' : `<w:vAlign w:val="${cell.vertical}"/>`;
  const width = cell.width === null ? '' : `<w:tcW w:w="${cell.width}" w:type="dxa"/>`;
  const properties = `${width}${cell.shading}${vertical}`;
  return `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${cell.content}</w:tc>`;
}

function fill(colour: string): string {
  return `<w:shd w:val="clear" w:color="auto" w:fill="${colour}"/>`;
}

function aligned(align: TableColumn['align']): string {
  if (align === 'left') return '';
  return `<w:jc w:val="${align === 'right' ? 'right' : 'center'}"/>`;
}

/** The room shared out; what rounding leaves goes to the last column, so that the table is exactly as wide. */
function columnWidths(columns: readonly { readonly share: number }[], room: number): readonly number[] {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map((column) => Math.floor((column.share / shares) * room));
  const left = room - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + left : width));
}
