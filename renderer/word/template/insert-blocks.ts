/** Blocks of a document in the place of a paragraph of a force's own file: text, tables, pictures and turned pages. */
import type { WordDocument } from '../../core/documents/model';
import { blocksXml, frontTableXml, isUpright, sectionsOf } from '../body';
import { paperOf, type Paper } from '../paper';
import { buildSkeleton } from '../skeleton';
import { type Renaming, renamed } from './merge-styles';

/** What the template's page gives: its room, and the end of the section that the place lies in. */
export interface Place {
  readonly page: Paper;
  readonly sectionEnd: string;
  readonly renaming: Renaming;
  /** Sets pictures, bookmarks and drawings of one place apart from those of another. */
  readonly number: number;
}

export interface Inserted {
  readonly xml: string;
  /** The end of the last section, where the blocks end on a page that is not the template's; `null` otherwise. */
  readonly lastSection: string | null;
  /** Pictures by their path below word/. */
  readonly media: ReadonlyMap<string, Uint8Array>;
  /** Relationship elements for the pictures. */
  readonly relationships: readonly string[];
}

/** The blocks as they stand in the template. */
export function insertedBlocks(given: WordDocument, place: Place): Inserted {
  const document = afterTemplatePage(given);
  const skeleton = buildSkeleton(document, '');
  const sections = sectionsOf(document);
  const ends = sections.map((section, index) =>
    isUpright(section) ? nextPage(place.sectionEnd) : withoutFrames(skeleton.sectionEnds[index] ?? ''),
  );
  const pictures = picturesOf(skeleton.parts, place.number);
  const xml = [...blocksXml(document, { ...skeleton, sectionEnds: ends }, place.page)].join('');
  const last = sections[sections.length - 1];
  return {
    xml: setApart(renamed(xml, place.renaming), pictures.ids, place.number),
    lastSection: last === undefined || isUpright(last) ? null : (ends[ends.length - 1] ?? null),
    media: pictures.media,
    relationships: pictures.relationships,
  };
}

/** The page of a template is its own: what would begin on other paper turns to it. */
function afterTemplatePage({ opensOn, ...document }: WordDocument): WordDocument {
  if (opensOn === undefined) return document;
  return { ...document, blocks: [{ kind: 'section', ...opensOn }, ...document.blocks] };
}

/** The front table as it stands in the template. */
export function insertedFront(document: WordDocument, place: Place): Inserted {
  const xml = renamed(frontTableXml(document, place.page), place.renaming);
  return { xml, lastSection: null, media: new Map(), relationships: [] };
}

/** The room of the page that a section end describes. */
export function pageOf(sectionEnd: string): Paper {
  const usual = paperOf({ orientation: 'portrait', size: 'A4' });
  const number = (tag: string, name: string) =>
    Number(new RegExp(`<w:${tag}\\b[^>]*\\bw:${name}="(\\d+)"`).exec(sectionEnd)?.[1] ?? Number.NaN);
  const width = number('pgSz', 'w') - number('pgMar', 'left') - number('pgMar', 'right');
  const height = number('pgSz', 'h') - number('pgMar', 'top') - number('pgMar', 'bottom');
  return {
    ...usual,
    textWidth: width > 2000 ? width : usual.textWidth,
    textHeight: height > 2000 ? height : usual.textHeight,
  };
}

function picturesOf(parts: ReadonlyMap<string, string | Uint8Array>, place: number) {
  const xml = parts.get('word/_rels/document.xml.rels');
  const media = new Map<string, Uint8Array>();
  const ids = new Map<string, string>();
  const relationships: string[] = [];
  for (const [element] of (typeof xml === 'string' ? xml : '').matchAll(/<Relationship\b[^>]*\/>/g)) {
    const target = /\bTarget="(media\/[^"]*)"/.exec(element)?.[1];
    const id = /\bId="([^"]*)"/.exec(element)?.[1];
    const data = target === undefined ? undefined : parts.get(`word/${target}`);
    if (target === undefined || id === undefined || !(data instanceof Uint8Array)) continue;
    const name = `media/desk-${place}-${ids.size + 1}.png`;
    const newId = `rIdDesk${place}x${ids.size + 1}`;
    ids.set(id, newId);
    media.set(name, data);
    relationships.push(
      element.replace(/\bId="[^"]*"/, `Id="${newId}"`).replace(/\bTarget="[^"]*"/, `Target="${name}"`),
    );
  }
  return { ids, media, relationships };
}

/** Numbers that must stand once in a file, and a contents list that goes by outline and not by the names of styles. */
function setApart(xml: string, pictureIds: ReadonlyMap<string, string>, place: number): string {
  const base = 100_000 * place;
  return xml
    .replaceAll(/\br:embed="([^"]*)"/g, (_, id: string) => `r:embed="${pictureIds.get(id) ?? id}"`)
    .replaceAll(/<wp:docPr id="(\d+)"/g, (_, id: string) => `<wp:docPr id="${Number(id) + base}"`)
    .replaceAll(
      /<w:bookmark(Start|End) w:id="(\d+)"/g,
      (_, kind: string, id: string) => `<w:bookmark${kind} w:id="${Number(id) + base}"`,
    )
    .replaceAll('TOC \\o "1-1" \\n', 'TOC \\n \\u');
}

/** Head and foot of the pages are those of the section before. */
function withoutFrames(sectionEnd: string): string {
  return sectionEnd.replaceAll(/<w:(?:header|footer)Reference\b[^>]*\/>/g, '');
}

function nextPage(sectionEnd: string): string {
  const plain = sectionEnd.replace(/<w:type\b[^>]*\/>/, '');
  const at =
    /<w:sectPr\b[^>]*>(?:<w:(?:header|footer)Reference\b[^>]*\/>|<w:footnotePr>[\s\S]*?<\/w:footnotePr>|<w:endnotePr>[\s\S]*?<\/w:endnotePr>)*/.exec(
      plain,
    );
  const head = at?.[0] ?? '';
  return `${head}<w:type w:val="nextPage"/>${plain.slice(head.length)}`;
}
