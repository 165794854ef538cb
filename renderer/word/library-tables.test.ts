// @vitest-environment jsdom
/** The rows that are written as text are what the library would have written: the trees are compared, node by node. */
import {
  AlignmentType,
  Document as LibraryDocument,
  type IParagraphOptions,
  type IRunOptions,
  type ITableCellOptions,
  Packer,
  Paragraph,
  ShadingType,
  Table as LibraryTable,
  TableCell as LibraryCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runsOf } from '../core/documents/missing';
import { ratingFills, ratingInks, stateSigns } from '../core/documents/drawing/rating-marks';
import type { Run, Table, TableCell, Text } from '../core/documents/model';
import { paperOf } from './paper';
import { stylesXml, tableLetters } from './styles';
import { tableXml } from './tables';
import { wordNamespace } from './xml';

const paper = paperOf({ orientation: 'portrait', size: 'A4' });

describe('a table of the desk', () => {
  it('is node by node what the library writes for the same table', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        expect(treeOf(ours(table))).toEqual(treeOf(await theirs(table)));
      }),
      { numRuns: 60 },
    );
  });

  it('differs where a letter, a weight or a colour differs', async () => {
    const table = tableOf([['one', { kind: 'rating', level: 3, mark: 'M', word: 'Medium' }]]);
    const other = tableOf([['one', { kind: 'rating', level: 4, mark: 'M', word: 'Medium' }]]);
    expect(treeOf(ours(table))).not.toEqual(treeOf(await theirs(other)));
    expect(treeOf(ours(tableOf([['one', 'two']])))).not.toEqual(
      treeOf(await theirs(tableOf([['one', 'twO']]))),
    );
    const strong: Run = { text: 'two', bold: true };
    expect(treeOf(ours(tableOf([['one', [strong]]])))).not.toEqual(
      treeOf(await theirs(tableOf([['one', 'two']]))),
    );
  });
});

describe('a long table of the desk', () => {
  const rows = Array.from({ length: 1001 }, (_, index) => [`Hall ${index}`, 'a & b']);
  const long = ours(tableOf(rows));
  const cells = (row: Element | undefined) => [...(row?.getElementsByTagNameNS(wordNamespace, 'tc') ?? [])];
  const widthsIn = (element: Element | undefined, name: string) =>
    [...(element?.getElementsByTagNameNS(wordNamespace, name) ?? [])].map((each) => each.getAttribute('w:w'));

  it('says how wide its columns are in its grid and its head row, and in no other', () => {
    const [head, ...others] = [...long.getElementsByTagNameNS(wordNamespace, 'tr')];
    const grid = widthsIn(long, 'gridCol');
    expect(grid.reduce((sum, width) => sum + Number(width), 0)).toBe(paper.textWidth);
    expect(widthsIn(head, 'tcW')).toEqual(grid);
    expect(others.flatMap((row) => widthsIn(row, 'tcW'))).toEqual([]);
  });

  it('says how its text looks in its style, and in no cell', () => {
    const [head, ...others] = [...long.getElementsByTagNameNS(wordNamespace, 'tr')];
    const stylesIn = (element: Element | undefined) =>
      [...(element?.getElementsByTagNameNS(wordNamespace, 'pStyle') ?? [])].map((each) =>
        each.getAttribute('w:val'),
      );
    expect(stylesIn(head)).toEqual(['TableHead', 'TableHead']);
    expect(others.flatMap(stylesIn)).toEqual([]);
    for (const compact of [false, true]) {
      const style = tableStyleOf(ours({ ...tableOf(rows), compact }));
      const text = looksOf(compact ? 'TableTextCompact' : 'TableText');
      expect(looksOf(style)).toEqual(text);
      expect(text.size).toBe(String(2 * (compact ? tableLetters.compact : tableLetters.usual)));
    }
  });

  it('keeps the look of each cell where the plain paragraph is of a force’s own file', () => {
    const xml = [
      ...tableXml(tableOf(rows), { paper, isLastOnPage: false, keepsLastRow: false, isInTemplate: true }),
    ].join('');
    expect(xml.match(/<w:pStyle w:val="TableText"\/>/g)).toHaveLength(2 * rows.length);
    expect(xml).toContain('<w:tblStyle w:val="DeskTable"/>');
  });

  it('holds the words of every row', () => {
    const [, ...others] = [...long.getElementsByTagNameNS(wordNamespace, 'tr')];
    expect(others.map((row) => cells(row).map((cell) => cell.textContent))).toEqual(rows);
  });
});

function tableStyleOf(table: Element): string {
  return table.getElementsByTagNameNS(wordNamespace, 'tblStyle')[0]?.getAttribute('w:val') ?? '';
}

/** Spacing and size that a style gives, by itself or by the style that it rests on. */
function looksOf(id: string): { readonly spacing: string; readonly size: string } {
  const styles = stylesXml({}, { hasLongTable: true });
  const style = new RegExp(`<w:style [^>]*w:styleId="${id}">(.*?)</w:style>`).exec(styles)?.[1] ?? '';
  const base = /<w:basedOn w:val="([^"]*)"/.exec(style)?.[1];
  const below = base === undefined ? { spacing: '', size: '' } : looksOf(base);
  return {
    spacing: /<w:spacing [^>]*>/.exec(style)?.[0] ?? below.spacing,
    size: /<w:sz w:val="([^"]*)"/.exec(style)?.[1] ?? below.size,
  };
}

function tableOf(rows: Table['rows']): Table {
  return {
    kind: 'table',
    caption: 'Stations',
    columns: [
      { heading: 'Station', share: 1, align: 'left' },
      { heading: 'Figures & words', share: 2, align: 'right' },
    ],
    rows,
    rowHeads: true,
    compact: false,
  };
}

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', ' ', ' a', 'b ', '<&>"\'', 'a  b', '=1+1', 'Łódź', '\u00a0a', 'b\u2003', '\u2028'),
);
const text: fc.Arbitrary<Text> = fc.oneof(
  words,
  fc.array(
    fc.record(
      {
        text: words,
        bold: fc.constant<true>(true),
        italic: fc.constant<true>(true),
        struck: fc.constant<true>(true),
      },
      { requiredKeys: ['text'] },
    ),
    { maxLength: 3 },
  ),
);
const cell: fc.Arbitrary<TableCell> = fc.oneof(
  { weight: 3, arbitrary: text },
  fc.record({ kind: fc.constant<'text'>('text'), paragraphs: fc.array(text, { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant<'rating'>('rating'),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
    mark: fc.constantFrom('L', '4'),
    word: fc.constantFrom('', 'Low'),
  }),
  fc.record({
    kind: fc.constant<'state'>('state'),
    state: fc.constantFrom('nil' as const, 'not-considered' as const, 'not-applicable' as const),
    word: fc.constantFrom('', 'Considered'),
  }),
);
const tables = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }).map(tableOf);

function ours(table: Table): Element {
  const xml = [...tableXml(table, { paper, isLastOnPage: false, keepsLastRow: false })].join('');
  return rootOf(`<w:body xmlns:w="${wordNamespace}">${xml}</w:body>`);
}

async function theirs(table: Table): Promise<Element> {
  const widths = table.columns.map((column) => Math.floor((column.share / 3) * paper.textWidth));
  widths[1] = paper.textWidth - (widths[0] ?? 0);
  const width = (column: number) => ({ size: widths[column] ?? 0, type: WidthType.DXA });
  const head = new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: table.columns.map(
      ({ heading, align }, column) =>
        new LibraryCell({
          width: width(column),
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EBEDEE' },
          verticalAlign: VerticalAlignTable.BOTTOM,
          children: [libraryParagraph(heading, { style: 'TableHead', ...aligned(align) })],
        }),
    ),
  });
  const rows = table.rows.map(
    (row, index) =>
      new TableRow({
        cantSplit: true,
        children: row.map(
          (given, column) =>
            new LibraryCell({
              width: width(column),
              ...libraryCell(given, {
                style: 'TableText',
                // Tables as short as these stay on one page: each row but the last holds on to the next.
                ...(index < table.rows.length - 1 ? { keepNext: true } : {}),
                ...aligned(table.columns[column]?.align ?? 'left'),
                isBold: column === 0,
              }),
            }),
        ),
      }),
  );
  const made = new LibraryTable({
    style: 'DeskTable',
    width: { size: paper.textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    tableLook: {
      firstRow: true,
      lastRow: false,
      firstColumn: true,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [head, ...rows],
  });
  const bytes = await Packer.toArrayBuffer(new LibraryDocument({ sections: [{ children: [made] }] }));
  const part = unzipSync(new Uint8Array(bytes))['word/document.xml'];
  return rootOf(new TextDecoder().decode(part));
}

interface Look extends Omit<IParagraphOptions, 'children' | 'text'> {
  readonly isBold?: boolean;
}

function libraryCell(given: TableCell, look: Look): Pick<ITableCellOptions, 'children' | 'shading'> {
  if (typeof given === 'string' || !('kind' in given)) return { children: [libraryParagraph(given, look)] };
  switch (given.kind) {
    case 'text': {
      const paragraphs = given.paragraphs.length === 0 ? [''] : given.paragraphs;
      return { children: paragraphs.map((each) => libraryParagraph(each, look)) };
    }
    case 'rating':
      return {
        shading: {
          type: ShadingType.CLEAR,
          color: 'auto',
          fill: ratingFills[given.level].slice(1).toUpperCase(),
        },
        children: [
          libraryParagraph(given.word === '' ? given.mark : `${given.mark} ${given.word}`, {
            ...look,
            isBold: true,
            colour: ratingInks[given.level].slice(1).toUpperCase(),
          }),
        ],
      };
    case 'state':
      return {
        ...(given.state === 'not-considered'
          ? { shading: { type: ShadingType.THIN_DIAGONAL_STRIPE, color: 'B1B4B6', fill: 'FFFFFF' } }
          : {}),
        children: [
          libraryParagraph([stateSigns[given.state], given.word].filter((part) => part !== '').join(' '), {
            ...look,
            isBold: false,
          }),
        ],
      };
    case 'answer':
      throw new Error('The library has no control around a cell; see answer-fields.test.ts');
  }
}

function libraryParagraph(
  given: Text,
  { isBold, colour, ...look }: Look & { readonly colour?: string },
): Paragraph {
  const runs = given === '' ? [] : runsOf(given);
  return new Paragraph({
    ...look,
    children: runs.map(
      (run) =>
        new TextRun({
          ...weights(run, isBold === true),
          ...(colour === undefined ? {} : { color: colour }),
          text: run.text,
        }),
    ),
  });
}

function weights(run: Run, isBold: boolean): Omit<IRunOptions, 'children' | 'text'> {
  return {
    ...(run.bold === true || isBold ? { bold: true } : {}),
    ...(run.italic === true ? { italics: true } : {}),
    ...(run.struck === true ? { strike: true } : {}),
  };
}

function aligned(align: Table['columns'][number]['align']): Pick<IParagraphOptions, 'alignment'> {
  return align === 'right' ? { alignment: AlignmentType.RIGHT } : {};
}

function rootOf(xml: string): Element {
  const table = new DOMParser()
    .parseFromString(xml, 'text/xml')
    .getElementsByTagNameNS(wordNamespace, 'tbl')[0];
  if (table === undefined) throw new Error('No table was written');
  return table;
}

type Tree = readonly [
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Tree | string)[],
];

/**
 * The tree of what a reader of the format sees. Four things are said in two ways that mean the same: yes and no as
 * words or figures; spaces kept where there are none at the ends; the look as one number beside its flags. And one the
 * library cannot say: the name of a table for someone who cannot see it.
 */
function treeOf(element: Element): Tree {
  const isPlainWords = element.tagName === 'w:t' && element.textContent.trim() === element.textContent;
  const attributes = [...element.attributes]
    .filter(({ name }) => !name.startsWith('xmlns'))
    .filter(({ name }) => !(isPlainWords && name === 'xml:space'))
    .filter(({ name }) => !(element.tagName === 'w:tblLook' && name === 'w:val'))
    .map(({ name, value }) => [name, value.replace(/^true$/, '1').replace(/^false$/, '0')]);
  return [
    element.tagName,
    Object.fromEntries(attributes) as Record<string, string>,
    [...element.childNodes]
      .filter((child) => child.nodeName !== 'w:tblCaption')
      .map((child) => (child instanceof Element ? treeOf(child) : (child.nodeValue ?? ''))),
  ];
}
