/** The parts of the file made fit to leave the desk: no leftover metadata, nothing by chance, zipped once. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { WordDocument } from '../core/documents/model';
import { numberedListCount } from './body';
import { numberingXml } from './numbering';
import { documentStart } from './page-parts';
import type { SkeletonFile } from './skeleton';
import { stylesXml } from './styles';
import { isLongTable } from './tables';
import { encoded, wordNamespace, xmlDeclaration, xmlText } from './xml';

const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypesNamespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const contentTypes: Readonly<Record<string, string>> = {
  document: `${wordType}.document.main+xml`,
  styles: `${wordType}.styles+xml`,
  numbering: `${wordType}.numbering+xml`,
  settings: `${wordType}.settings+xml`,
  header: `${wordType}.header+xml`,
  footer: `${wordType}.footer+xml`,
};

/** ZIP keeps local time without a zone: this is the first moment it can say, in whatever zone we are. */
const fixedTime = new Date(1980, 0, 1, 0, 0, 0);

/** The library takes more for a long text; a small table packs as well, and ten small parts do not each clear 2 MiB. */
const memoryLevel = 4;

/** The whole .docx: pages, body, and properties that say only what was chosen. */
export function packageDocument(
  document: WordDocument,
  { skeleton, body }: { readonly skeleton: SkeletonFile; readonly body: Iterable<string> },
): Uint8Array<ArrayBuffer> {
  const parts = new Map<string, string | Uint8Array>(skeleton.parts);
  parts.set('word/document.xml', encoded(documentPart(body)));
  parts.set('word/styles.xml', stylesXml(document, { hasLongTable: document.blocks.some(isLongTable) }));
  parts.set('word/numbering.xml', numberingXml(numberedListCount(document)));
  parts.set('word/settings.xml', settingsXml);
  parts.set('docProps/core.xml', coreProperties(document));
  parts.set('_rels/.rels', packageRelationshipsXml);
  parts.set('[Content_Types].xml', contentTypesXml([...parts.keys()]));
  return zipped(parts);
}

/** The parts as one .docx, always with the same bytes. */
export function zipped(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array<ArrayBuffer> {
  const options = { mtime: fixedTime, os: 0, attrs: 0 } as const;
  const files: Zippable = {};
  for (const path of [...parts.keys()].sort(byPartOrder)) {
    const data = parts.get(path) ?? '';
    const bytes = typeof data === 'string' ? strToU8(data) : data;
    // A PNG is packed already.
    files[path] = [bytes, { ...options, level: path.endsWith('.png') ? 0 : 6, mem: memoryLevel }];
  }
  return zipSync(files);
}

/** The list of types first, as readers of the format expect; the rest in the order of their names. */
function byPartOrder(a: string, b: string): number {
  const rank = (path: string) => (path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function* documentPart(body: Iterable<string>): Generator<string, void> {
  yield documentStart;
  yield* body;
  yield '</w:body></w:document>';
}

const packageRelationshipsXml =
  `${xmlDeclaration}<Relationships xmlns="${packageRelationships}">` +
  `<Relationship Id="rId1" Type="${officeRelationships}/officeDocument" Target="word/document.xml"/>` +
  `<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
  '</Relationships>';

const compatibility = [
  ['compatibilityMode', 15],
  ['overrideTableStyleFontSizeAndJustification', 1],
  ['enableOpenTypeFeatures', 1],
  ['doNotFlipMirrorIndents', 1],
  ['differentiateMultirowTableHeaders', 1],
] as const;

const settingsXml =
  `${xmlDeclaration}<w:settings xmlns:w="${wordNamespace}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>` +
  '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>' +
  compatibility
    .map(
      ([name, value]) =>
        `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`,
    )
    .join('') +
  '</w:compat><w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>';

/** Title, language, the issue date and the author who was chosen: nothing else is said about the file. */
export function coreProperties(document: WordDocument): string {
  const issued = `${document.issueDate}T00:00:00Z`;
  const author = document.author === '' ? '' : `<dc:creator>${xmlText(document.author)}</dc:creator>`;
  return (
    `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(document.title)}</dc:title>${author}<dc:language>${document.language}</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${issued}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${issued}</dcterms:modified></cp:coreProperties>`
  );
}

function contentTypesXml(paths: readonly string[]): string {
  const overrides = paths
    .map((path) => ({ path, kind: /^word\/([a-z]+)\d*\.xml$/.exec(path)?.[1] ?? '' }))
    .filter(({ kind }) => kind in contentTypes)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, kind }) => `<Override PartName="/${path}" ContentType="${contentTypes[kind] ?? ''}"/>`);
  return (
    `${xmlDeclaration}<Types xmlns="${contentTypesNamespace}">` +
    '<Default Extension="png" ContentType="image/png"/>' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
    `${overrides.join('')}</Types>`
  );
}
