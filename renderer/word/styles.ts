/**
 * The styles of every document, as Word knows them: its own names where it has one (Heading 1, Caption, List
 * Bullet), so that its navigation, numbering and screen readers work.
 */
import type { DocumentLook, WordDocument } from '../core/documents/model';
import { wordNamespace, xmlDeclaration, xmlText } from './xml';
import { bulletNumberId, outlineLevelXml } from './numbering';

/** Sizes of the letters in tables, in points. */
export const tableLetters = { usual: 10, compact: 8.5 } as const;

const inkColour = '0B0C0C';

/** Of the force, or of the desk where the force has chosen none. */
interface Colours {
  readonly font: string;
  /** Inside the w:rPr of headings; empty for ink. */
  readonly heading: string;
  readonly rule: string;
}

function coloursOf(look: DocumentLook | undefined): Colours {
  if (look === undefined) return { font: 'Arial', heading: '', rule: '8A9196' };
  return {
    font: xmlText(look.font),
    heading: `<w:color w:val="${look.headingColour.toUpperCase()}"/>`,
    rule: look.accentColour.toUpperCase(),
  };
}

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Inside w:pPr, in the order the schema asks for. */
  readonly paragraph?: string;
  /** Inside w:rPr. */
  readonly run?: string;
}

const points = (size: number) => `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
const space = (before: number, after: number) =>
  `<w:spacing w:before="${before * 20}" w:after="${after * 20}"/>`;
const unnumbered = '<w:numPr><w:numId w:val="0"/></w:numPr>';
const bold = '<w:b/><w:bCs/>';
const together = '<w:keepNext/><w:keepLines/>';

const tableSpacing = '<w:spacing w:before="0" w:after="0" w:line="250" w:lineRule="auto"/>';

const headingSizes = [16, 13, 11] as const;
const headingSpace = [space(20, 8), space(16, 6), space(12, 4)] as const;

const headingsIn = (colour: string): readonly ParagraphStyle[] =>
  headingSizes.flatMap((size, index) => {
    const level = index + 1;
    const id = `Heading${level}`;
    return [
      {
        id,
        name: `heading ${level}`,
        next: `NumberedParagraph${level}`,
        paragraph: `${together}${outlineLevelXml(index)}${headingSpace[index] ?? ''}<w:outlineLvl w:val="${index}"/>`,
        run: `${bold}${colour}${points(size)}`,
      },
      {
        id: `UnnumberedHeading${level}`,
        name: `Heading ${level} unnumbered`,
        basedOn: id,
        next: 'Normal',
        paragraph: `${unnumbered}<w:ind w:left="0" w:firstLine="0"/>`,
      },
      {
        id: `NumberedParagraph${level}`,
        name: `Numbered paragraph ${level}`,
      },
    ];
  });

const stylesIn = (colour: string): readonly ParagraphStyle[] => [
  {
    id: 'Title',
    name: 'Title',
    next: 'Normal',
    paragraph: `${together}${space(0, 12)}`,
    run: `${bold}${colour}${points(20)}`,
  },
  ...headingsIn(colour),
  {
    id: 'ContentsHeading',
    name: 'Contents heading',
    paragraph: `${together}${space(20, 6)}`,
    run: `${bold}${colour}${points(13)}`,
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    next: 'Normal',
    paragraph: `<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs>${space(0, 4)}<w:ind w:left="567" w:hanging="567"/>`,
  },
  { id: 'Lead', name: 'Lead', run: points(13) },
  { id: 'Note', name: 'Note', run: `<w:color w:val="505A5F"/>${points(9.5)}` },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    paragraph: `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${bulletNumberId}"/></w:numPr>${space(0, 4)}`,
  },
  { id: 'ListNumber', name: 'List Number', paragraph: space(0, 4) },
  {
    id: 'Caption',
    name: 'caption',
    next: 'Normal',
    paragraph: `${together}${space(14, 5)}`,
    run: `${bold}${points(10)}`,
  },
  {
    id: 'Picture',
    name: 'Picture',
    paragraph: '<w:spacing w:before="0" w:after="200" w:line="240" w:lineRule="auto"/>',
  },
  { id: 'TableText', name: 'Table text', paragraph: tableSpacing, run: points(tableLetters.usual) },
  { id: 'TableHead', name: 'Table head', basedOn: 'TableText', paragraph: '<w:keepNext/>', run: bold },
  {
    id: 'TableTextCompact',
    name: 'Table text compact',
    basedOn: 'TableText',
    run: points(tableLetters.compact),
  },
  { id: 'TableHeadCompact', name: 'Table head compact', basedOn: 'TableHead', run: points(7.5) },
  {
    id: 'SectionEnd',
    name: 'Section end',
    paragraph: '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
    run: points(1),
  },
  {
    id: 'Marking',
    name: 'Marking',
    paragraph: '<w:spacing w:before="0" w:after="60"/><w:jc w:val="center"/>',
    run: points(11),
  },
  { id: 'Header', name: 'header', paragraph: space(0, 0) },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>',
    run: points(8),
  },
];

function paragraphStyleXml(style: ParagraphStyle): string {
  const parts = [
    `<w:name w:val="${style.name}"/>`,
    `<w:basedOn w:val="${style.basedOn ?? 'Normal'}"/>`,
    style.next === undefined ? '' : `<w:next w:val="${style.next}"/>`,
    '<w:qFormat/>',
    style.paragraph === undefined ? '' : `<w:pPr>${style.paragraph}</w:pPr>`,
    style.run === undefined ? '' : `<w:rPr>${style.run}</w:rPr>`,
  ];
  return `<w:style w:type="paragraph" w:styleId="${style.id}">${parts.join('')}</w:style>`;
}

const defaultsIn = (font: string) =>
  `<w:docDefaults><w:rPrDefault><w:rPr>` +
  `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/>` +
  `<w:color w:val="${inkColour}"/>${points(11)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>` +
  `</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="269" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;

const foundations =
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>` +
  `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>` +
  `<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>` +
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;

const missing =
  `<w:style w:type="character" w:customStyle="1" w:styleId="Missing"><w:name w:val="Missing value"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>` +
  `<w:rPr><w:i/><w:iCs/><w:shd w:val="clear" w:color="auto" w:fill="FFF4B0"/></w:rPr></w:style>`;

const rule = (side: string, colour: string) =>
  `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${colour}"/>`;

const tableIn = (colour: string) =>
  `<w:style w:type="table" w:customStyle="1" w:styleId="DeskTable"><w:name w:val="Desk table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>` +
  `<w:tblPr><w:tblBorders>${rule('top', colour)}${rule('bottom', colour)}${rule('insideH', colour)}</w:tblBorders>` +
  `<w:tblCellMar><w:top w:w="45" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="45" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
  `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="EBEDEE"/></w:tcPr></w:tblStylePr>` +
  `<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style>`;

/** Long tables say here, once, how the text of their cells looks. */
const longTables = ([id, name, size]: readonly [string, string, number]) =>
  `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DeskTable"/><w:qFormat/>` +
  `<w:pPr>${tableSpacing}</w:pPr><w:rPr>${points(size)}</w:rPr></w:style>`;

const longTableStyles =
  longTables(['DeskLongTable', 'Desk long table', tableLetters.usual]) +
  longTables(['DeskLongTableCompact', 'Desk long table compact', tableLetters.compact]);

/** What only letters and a force's own look need: left out of a document that has neither. */
const letterStyles: readonly ParagraphStyle[] = [
  {
    id: 'Letterhead',
    name: 'Letterhead',
    paragraph: `${space(0, 0)}<w:jc w:val="right"/>`,
    run: points(9.5),
  },
  { id: 'LetterheadName', name: 'Letterhead name', basedOn: 'Letterhead', run: `${bold}${points(12)}` },
  {
    id: 'LetterheadCrest',
    name: 'Letterhead crest',
    paragraph: '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>',
  },
  {
    id: 'LetterheadRule',
    name: 'Letterhead rule',
    paragraph: '<w:spacing w:before="0" w:after="300" w:line="120" w:lineRule="exact"/>',
  },
  { id: 'InsideAddress', name: 'Inside Address', paragraph: `<w:keepLines/>${space(6, 14)}` },
  { id: 'LetterLine', name: 'Letter line', paragraph: space(0, 4) },
  { id: 'Salutation', name: 'Salutation', paragraph: `<w:keepNext/>${space(14, 8)}` },
  { id: 'LetterSubject', name: 'Letter subject', paragraph: `<w:keepNext/>${space(0, 8)}`, run: bold },
  { id: 'SignatureRoom', name: 'Signature room', paragraph: space(0, 48) },
  { id: 'LetterSignature', name: 'Letter signature', paragraph: space(0, 0) },
];

/** The part word/styles.xml. */
export function stylesXml(
  { look, frontLook }: Pick<WordDocument, 'look' | 'frontLook'>,
  { hasLongTable }: { readonly hasLongTable: boolean },
): string {
  const { font, heading, rule: ruleColour } = coloursOf(look);
  const isLetter = look !== undefined || frontLook === 'letter' || frontLook === 'statement';
  const styles = [...stylesIn(heading), ...(isLetter ? letterStyles : [])];
  return (
    `${xmlDeclaration}<w:styles xmlns:w="${wordNamespace}">${defaultsIn(font)}${foundations}` +
    `${styles.map((style) => paragraphStyleXml(style)).join('')}${missing}${tableIn(ruleColour)}${hasLongTable ? longTableStyles : ''}</w:styles>`
  );
}
