/** Reads a written .docx back as XML trees, for tests: unzips it, parses every part, and follows references. */
import { strFromU8, unzipSync } from 'fflate';
import { wordNamespace } from '../../renderer/word/xml';

export interface ReadDocx {
  readonly paths: readonly string[];
  /** The tree of an XML part; throws where there is none or it is not well-formed. */
  readonly tree: (path: string) => Document;
  readonly text: (path: string) => string;
}

/** The parts of a .docx. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = unzipSync(bytes);
  const text = (path: string): string => {
    const file = files[path];
    if (file === undefined) throw new Error(`No part ${path}`);
    return strFromU8(file);
  };
  const tree = (path: string): Document => {
    const parsed = new DOMParser().parseFromString(text(path), 'application/xml');
    const problem = parsed.getElementsByTagName('parsererror')[0];
    if (problem !== undefined) throw new Error(`${path}: ${problem.textContent}`);
    return parsed;
  };
  return { paths: Object.keys(files), text, tree };
}

/** Elements of WordprocessingML by their local name, in reading order. */
export function wordElements(root: Document | Element, name: string): readonly Element[] {
  return [...root.getElementsByTagNameNS(wordNamespace, name)];
}

/** An attribute in the namespace of WordprocessingML; `''` where it is absent. */
export function wordAttribute(element: Element, name: string): string {
  return element.getAttributeNS(wordNamespace, name) ?? '';
}

/** The words of a paragraph or table. */
export function wordsOf(element: Element): string {
  return wordElements(element, 't')
    .map((each) => each.textContent)
    .join('');
}
