/**
 * Pages as WordprocessingML: the root of the document, sections, heads, feet, drawings and relationships, as the docx
 * library writes them. `library-pages.test.ts` holds each against what the library itself makes.
 */
import type { Section } from '../core/documents/model';
import type { Marking } from '../core/foundation/marking';
import { marginMm, paperOf, twips } from './paper';
import { xmlText } from './xml';

const emuPerMillimetre = 36_000;

type Names = readonly (readonly [prefix: string, uri: string])[];

const microsoft = 'http://schemas.microsoft.com/office';
const openXml = 'http://schemas.openxmlformats.org';
const chartDates = [
  '2015/9/8',
  '2015/10/21',
  '2016/5/9',
  '2016/5/10',
  '2016/5/11',
  '2016/5/12',
  '2016/5/13',
  '2016/5/14',
];

const footNames: Names = [
  ['wpc', `${microsoft}/word/2010/wordprocessingCanvas`],
  ['mc', `${openXml}/markup-compatibility/2006`],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['r', `${openXml}/officeDocument/2006/relationships`],
  ['m', `${openXml}/officeDocument/2006/math`],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['wp14', `${microsoft}/word/2010/wordprocessingDrawing`],
  ['wp', `${openXml}/drawingml/2006/wordprocessingDrawing`],
  ['w10', 'urn:schemas-microsoft-com:office:word'],
  ['w', `${openXml}/wordprocessingml/2006/main`],
  ['w14', `${microsoft}/word/2010/wordml`],
  ['w15', `${microsoft}/word/2012/wordml`],
  ['wpg', `${microsoft}/word/2010/wordprocessingGroup`],
  ['wpi', `${microsoft}/word/2010/wordprocessingInk`],
  ['wne', `${microsoft}/word/2006/wordml`],
  ['wps', `${microsoft}/word/2010/wordprocessingShape`],
];

const chartNames: Names = [
  ['cx', `${microsoft}/drawing/2014/chartex`],
  ...chartDates.map((date, index) => [`cx${index + 1}`, `${microsoft}/drawing/${date}/chartex`] as const),
];

const headNames: Names = [
  ...footNames,
  ...chartNames,
  ['w16cid', `${microsoft}/word/2016/wordml/cid`],
  ['w16se', `${microsoft}/word/2015/wordml/symex`],
];

const documentNames: Names = [
  ...footNames,
  ...chartNames,
  ['aink', `${microsoft}/drawing/2016/ink`],
  ['am3d', `${microsoft}/drawing/2017/model3d`],
  ['w16cex', `${microsoft}/word/2018/wordml/cex`],
  ['w16cid', `${microsoft}/word/2016/wordml/cid`],
  ['w16', `${microsoft}/word/2018/wordml`],
  ['w16sdtdh', `${microsoft}/word/2020/wordml/sdtdatahash`],
  ['w16se', `${microsoft}/word/2015/wordml/symex`],
];

const namespaces = (names: Names) => names.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');

/** What stands before the body of a document. */
export const documentStart = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document mc:Ignorable="w14 w15 wp14"${namespaces(documentNames)}><w:body>`;

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

/** The ids under which the parts of a document know each other: after styles, numbering, notes and settings. */
const firstFrameId = 6;
const headId = (section: number) => `rId${firstFrameId + 2 * section}`;
const footId = (section: number) => `rId${firstFrameId + 2 * section + 1}`;
/** The theme has an id too, and pictures follow it. */
const pictureId = (sections: number, index: number) => `rId${firstFrameId + 2 * sections + 1 + index}`;

/** The end of a section: its head and foot, its paper and its margins. `index` counts sections from 0. */
export function sectionEndXml(section: Section, index: number): string {
  const paper = paperOf(section);
  const margin = twips(marginMm);
  return (
    `<w:sectPr><w:headerReference w:type="default" r:id="${headId(index)}"/><w:footerReference w:type="default" r:id="${footId(index)}"/>` +
    `<w:type w:val="nextPage"/><w:pgSz w:w="${twips(paper.widthMm)}" w:h="${twips(paper.heightMm)}" w:orient="${section.orientation}"/>` +
    `<w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="${twips(11)}" w:footer="${twips(10)}" w:gutter="0"/>` +
    '<w:pgNumType/><w:docGrid w:linePitch="360"/></w:sectPr>'
  );
}

export interface PictureFrame {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly name: string;
  readonly title: string;
  readonly altText: string;
}

/** A picture in its line. `index` counts the pictures of the document from 0, `sections` is how many it has. */
export function drawingXml(
  picture: PictureFrame,
  { index, sections }: { readonly index: number; readonly sections: number },
): string {
  const [width, height] = [picture.widthMm, picture.heightMm].map((mm) => Math.round(mm * emuPerMillimetre));
  const main = `xmlns:a="${openXml}/drawingml/2006/main"`;
  return (
    '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">' +
    `<wp:extent cx="${width}" cy="${height}"/><wp:effectExtent t="0" r="0" b="0" l="0"/>` +
    `<wp:docPr id="${index + 1}" name="${xmlText(picture.name)}"${said('descr', picture.altText)}${said('title', picture.title)}/>` +
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks ${main} noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
    `<a:graphic ${main}><a:graphicData uri="${openXml}/drawingml/2006/picture"><pic:pic xmlns:pic="${openXml}/drawingml/2006/picture">` +
    '<pic:nvPicPr><pic:cNvPr id="0" name="" descr=""/><pic:cNvPicPr><a:picLocks noChangeAspect="1" noChangeArrowheads="1"/></pic:cNvPicPr></pic:nvPicPr>' +
    `<pic:blipFill><a:blip r:embed="${pictureId(sections, index)}" cstate="none"/><a:srcRect/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr bwMode="auto"><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
  );
}

/** An attribute that stands only where it says something. */
const said = (name: string, text: string) => (text === '' ? '' : ` ${name}="${xmlText(text)}"`);

/** The name of a picture's part below word/. `index` counts from 0. */
export const pictureTarget = (index: number): string => `media/image${index + 1}.png`;

/** The relationships of the document to the parts that are kept; those that say nothing leave their ids unused. */
export function relationshipsXml(sections: number, pictures: number): string {
  const one = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${openXml}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
  const frames = Array.from(
    { length: sections },
    (_, index) =>
      one(headId(index), 'header', `header${index + 1}.xml`) +
      one(footId(index), 'footer', `footer${index + 1}.xml`),
  );
  const images = Array.from({ length: pictures }, (_, index) =>
    one(pictureId(sections, index), 'image', pictureTarget(index)),
  );
  return (
    `${declaration}<Relationships xmlns="${openXml}/package/2006/relationships">` +
    one('rId1', 'styles', 'styles.xml') +
    one('rId2', 'numbering', 'numbering.xml') +
    one('rId5', 'settings', 'settings.xml') +
    `${frames.join('')}${images.join('')}</Relationships>`
  );
}

/** The head of a page: its marking, and DRAFT across the page where it is one. */
export function headXml(marking: Marking, status: 'draft' | 'issued'): string {
  const watermark = status === 'draft' ? watermarkRun : '';
  return `${declaration}<w:hdr${namespaces(headNames)}>${markingXml(marking, watermark)}</w:hdr>`;
}

/** The foot of a page: its marking, what it says, and page x of y. `width` is the room between the margins in twips. */
export function footXml(marking: Marking, foot: string, width: number): string {
  const line =
    (foot === '' ? '' : wordsXml(foot)) +
    wordsXml('\tPage ') +
    countXml('PAGE') +
    wordsXml(' of ') +
    countXml('NUMPAGES');
  return (
    `${declaration}<w:ftr${namespaces(footNames)}>${markingXml(marking, '')}` +
    `<w:p><w:pPr><w:pStyle w:val="Footer"/><w:tabs><w:tab w:val="right" w:pos="${width}"/></w:tabs></w:pPr>${line}</w:p></w:ftr>`
  );
}

const wordsXml = (text: string, look = '') =>
  `<w:r>${look}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;

function markingXml({ classification, handling }: Marking, watermark: string): string {
  const strong = wordsXml(classification.toUpperCase(), '<w:rPr><w:b/><w:bCs/></w:rPr>');
  const rest = handling === '' ? '' : wordsXml(` · ${handling}`);
  return `<w:p><w:pPr><w:pStyle w:val="Marking"/></w:pPr>${strong}${rest}${watermark}</w:p>`;
}

/** The library gives a page field no value; here it has one until the reader's program counts. */
function countXml(field: 'PAGE' | 'NUMPAGES'): string {
  const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  return (
    `${mark('begin')}<w:r><w:instrText xml:space="preserve">${field}</w:instrText></w:r>` +
    `${mark('separate')}<w:r><w:t>1</w:t></w:r>${mark('end')}`
  );
}

const watermarkFormulas = [
  'sum #0 0 10800',
  'prod #0 2 1',
  'sum 21600 0 @1',
  'sum 0 0 @2',
  'sum 21600 0 @3',
  'if @0 @3 0',
  'if @0 21600 @1',
  'if @0 0 @2',
  'if @0 @4 21600',
  'mid @5 @6',
  'mid @8 @5',
  'mid @7 @8',
  'mid @6 @7',
  'sum @6 0 @5',
];

/** DRAFT across the page. The library names each watermark by chance; this one always has the same name. */
const watermarkRun =
  '<w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">' +
  `<v:formulas>${watermarkFormulas.map((formula) => `<v:f eqn="${formula}"/>`).join('')}</v:formulas>` +
  '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>' +
  '<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>' +
  '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>' +
  '<v:shape id="PowerPlusWaterMarkObject1" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:400pt;height:100pt;rotation:315;z-index:-251657216;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#D9DDDF" stroked="f">' +
  '<v:fill opacity="0.4"/><v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt" string="DRAFT"/></v:shape></w:pict></w:r>';
