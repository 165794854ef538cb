/** A small Word file for tests, made of the XML that a test is about. */
import { strToU8, zipSync } from 'fflate';

export interface WordParts {
  /** What stands inside w:body. */
  readonly body: string;
  /** What stands inside w:comments. */
  readonly comments?: string;
  readonly footnotes?: string;
  /** Further files of the package. */
  readonly others?: Readonly<Record<string, Uint8Array>>;
  /** The prefix for Word's namespace; "w" where absent. The texts above use it. */
  readonly prefix?: string;
  /** Where the document stands; "word/document.xml" where absent. */
  readonly path?: string;
}

const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** The bytes of the file. */
export function aWordFile(given: WordParts): Uint8Array<ArrayBuffer> {
  const { prefix = 'w', path = 'word/document.xml' } = given;
  const root = (tag: string, inner: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><${prefix}:${tag} xmlns:${prefix}="${space}" ${mc}>${inner}</${prefix}:${tag}>`;
  const relations = (all: readonly (readonly [string, string])[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
      .map(
        ([type, target], at) => `<Relationship Id="r${at}" Type="${relation}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`;
  const parts = [
    ...(given.comments === undefined ? [] : [['comments', given.comments] as const]),
    ...(given.footnotes === undefined ? [] : [['footnotes', given.footnotes] as const]),
  ];
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const texts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([['officeDocument', path]]),
    [path]: root('document', `<${prefix}:body>${given.body}</${prefix}:body>`),
    [`${folder}_rels/${path.slice(folder.length)}.rels`]: relations(
      parts.map(([name]) => [name, `${name}.xml`] as const),
    ),
    ...Object.fromEntries(parts.map(([name, inner]) => [`${folder}${name}.xml`, root(name, inner)])),
  };
  return zipSync({
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
    ...given.others,
  });
}
