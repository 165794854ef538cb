/** The parts of a force's own file around its text: what is added for the document, and what says too much. */
import type { Inserted } from './insert-blocks';
import { asPart, partOf } from './inspect-template';

type Files = Record<string, Uint8Array>;

const relationshipsOf = 'word/_rels/document.xml.rels';
const emptyRelationships =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Joins the part of the lists to the document where the template had none. */
export function withNumbering(files: Files): void {
  const links = partOf(files, relationshipsOf) || emptyRelationships;
  if (/Target="(?:\/word\/)?numbering\.xml"/.test(links)) return;
  addLinks(files, [
    '<Relationship Id="rIdDeskLists" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>',
  ]);
  changeTypes(files, (types) =>
    types.replace(
      '</Types>',
      '<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>',
    ),
  );
}

/** Adds the pictures of the document. */
export function withPictures(files: Files, inserted: readonly Inserted[]): void {
  const media = inserted.flatMap((each) => [...each.media]);
  if (media.length === 0) return;
  for (const [path, data] of media) files[`word/${path}`] = data;
  addLinks(
    files,
    inserted.flatMap(({ relationships }) => relationships),
  );
  changeTypes(files, (types) =>
    /Extension="png"/i.test(types)
      ? types
      : types.replace(
          /<Types\b[^>]*>/,
          (root) => `${root}<Default Extension="png" ContentType="image/png"/>`,
        ),
  );
}

const telling = /^(?:docProps\/(?:app|custom)\.xml|docProps\/thumbnail\.[a-z]+)$/i;

/** Nothing is said of the file but what the document says: not who made the template, where, or with what. */
export function withoutMetadata(files: Files, coreProperties: string): void {
  for (const path of Object.keys(files)) {
    if (!telling.test(path)) continue;
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- parts are known by their path alone
    delete files[path];
    changeTypes(files, (types) =>
      types.replace(new RegExp(`<Override\\b[^>]*PartName="/${path}"[^>]*/>`, 'i'), ''),
    );
    const links = partOf(files, '_rels/.rels');
    files['_rels/.rels'] = asPart(
      links.replace(new RegExp(`<Relationship\\b[^>]*Target="/?${path}"[^>]*/>`, 'i'), ''),
    );
  }
  if (files['docProps/core.xml'] !== undefined) files['docProps/core.xml'] = asPart(coreProperties);
}

const drawingNamespaces: Readonly<Record<string, string>> = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  w10: 'urn:schemas-microsoft-com:office:word',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** The watermark in every head of the pages. */
export function withWatermark(files: Files, run: string): void {
  for (const path of Object.keys(files)) {
    if (!/^word\/header\d*\.xml$/.test(path)) continue;
    const xml = partOf(files, path).replace(/<w:hdr\b[^>]*>/, (root) => {
      const missing = Object.entries(drawingNamespaces).filter(
        ([prefix]) => !root.includes(`xmlns:${prefix}=`),
      );
      return root.replace(/>$/, `${missing.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('')}>`);
    });
    const paragraph = `<w:p>${run}</w:p>`;
    const marked = /<w:p(?:\s[^>]*)?>(?:<w:pPr>[\s\S]*?<\/w:pPr>)?/.test(xml)
      ? xml.replace(/<w:p(?:\s[^>/]*)?>(?:<w:pPr>[\s\S]*?<\/w:pPr>)?/, (start) => start + run)
      : xml.replace('</w:hdr>', `${paragraph}</w:hdr>`);
    files[path] = asPart(marked);
  }
}

function addLinks(files: Files, links: readonly string[]): void {
  const now = partOf(files, relationshipsOf) || emptyRelationships;
  const open = now.replace(/<Relationships\b([^>]*)\/>/, '<Relationships$1></Relationships>');
  files[relationshipsOf] = asPart(open.replace('</Relationships>', `${links.join('')}</Relationships>`));
}

function changeTypes(files: Files, change: (types: string) => string): void {
  files['[Content_Types].xml'] = asPart(change(partOf(files, '[Content_Types].xml')));
}
