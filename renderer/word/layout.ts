/** What stands side by side without looking like a table: the letterhead, the title with its crest, signatures of a letter. */
import type { DocumentLook, SignatureBlock } from '../core/documents/model';
import { paragraphXml, runsXml } from './paragraphs';
import { type Paper, twips } from './paper';

/** Heights of the crest, in millimetres. */
export const crestHeightMm = { letterhead: 24, title: 16 } as const;
/** A wide crest is made lower instead of wider. */
const widestCrestMm = 60;

/** The size of a crest that is this high at most, in millimetres. */
export function crestSize(
  crest: NonNullable<DocumentLook['crest']>,
  heightMm: number,
): { readonly widthMm: number; readonly heightMm: number } {
  const widthMm = (heightMm * crest.widthPx) / crest.heightPx;
  return widthMm <= widestCrestMm
    ? { widthMm, heightMm }
    : { widthMm: widestCrestMm, heightMm: (widestCrestMm * crest.heightPx) / crest.widthPx };
}

interface HeadParts {
  readonly look: DocumentLook;
  /** The crest as the library drew it; empty where there is none. */
  readonly crest: string;
  readonly paper: Paper;
}

/** The letterhead: the crest on the left, the lines on the right, and a rule in the accent colour below. */
export function letterheadXml({ look, crest, paper }: HeadParts): string {
  const { letterhead } = look;
  if (letterhead.length === 0 && crest === '') return '';
  const rule = `<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="1" w:color="${look.accentColour.toUpperCase()}"/></w:pBdr>`;
  const below = paragraphXml({ style: 'LetterheadRule', properties: rule }, '');
  const lines = letterhead.map((line, index) =>
    paragraphXml({ style: index === 0 ? 'LetterheadName' : 'Letterhead' }, runsXml(line)),
  );
  if (crest === '') return lines.join('') + below;
  const picture = paragraphXml({ style: 'LetterheadCrest' }, `<w:r>${crest}</w:r>`);
  const words = lines.length === 0 ? paragraphXml({ style: 'Letterhead' }, '') : lines.join('');
  const left = Math.round(paper.textWidth * 0.42);
  return (
    sideBySide([
      [
        { width: left, content: picture },
        { width: paper.textWidth - left, content: words },
      ],
    ]) + below
  );
}

/** The title with the crest small beside it. */
export function titleXml(title: string, { look, crest, paper }: HeadParts): string {
  const words = paragraphXml({ style: 'Title' }, runsXml(title));
  if (look.crest === null || crest === '') return words;
  const right = twips(crestSize(look.crest, crestHeightMm.title).widthMm + 6);
  const picture = paragraphXml(
    { style: 'LetterheadCrest', properties: '<w:jc w:val="right"/>' },
    `<w:r>${crest}</w:r>`,
  );
  return sideBySide([
    [
      { width: paper.textWidth - right, content: words },
      { width: right, content: picture },
    ],
  ]);
}

/** Who signs a letter, two beside each other; the room for each signature is above the name. */
export function letterSignaturesXml(block: SignatureBlock, { textWidth }: Paper): string {
  const half = Math.floor(textWidth / 2);
  const pairs = block.signatories.flatMap((_, index) =>
    index % 2 === 0 ? [block.signatories.slice(index, index + 2)] : [],
  );
  return sideBySide(
    pairs.map((pair, row) =>
      [0, 1].map((column) => {
        const signatory = pair[column];
        const keep = row === pairs.length - 1 ? '' : '<w:keepNext/>';
        const line = (text: Parameters<typeof runsXml>[0]) =>
          paragraphXml({ style: 'LetterSignature', properties: keep }, runsXml(text));
        const content =
          signatory === undefined
            ? paragraphXml({ style: 'LetterSignature' }, '')
            : paragraphXml({ style: 'SignatureRoom', properties: '<w:keepNext/>' }, '') +
              line(signatory.name) +
              (signatory.role === '' ? '' : line(signatory.role));
        return { width: column === 0 ? half : textWidth - half, content };
      }),
    ),
  );
}

interface Side {
  readonly width: number;
  readonly content: string;
}

/** Rows without rules, said to be a layout: nothing in it is a head. */
function sideBySide(rows: readonly (readonly Side[])[]): string {
  const widths = rows[0]?.map(({ width }) => width) ?? [];
  const total = widths.reduce((sum, width) => sum + width, 0);
  const cells = rows.map((row) =>
    row
      .map(
        ({ width, content }) =>
          `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`,
      )
      .join(''),
  );
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>' +
    '<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>' +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${cells.map((cell) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell}</w:tr>`).join('')}</w:tbl>`
  );
}
