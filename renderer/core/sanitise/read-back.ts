/**
 * A written Word file looked through again before it is saved: every text of every part, the words of pictures, its
 * properties and its name. What stands there must be what was decided, and nothing else.
 */
import { debriefHeadings } from '../debrief/headings';
import { learningKinds } from '../debrief/learning-point';
import { finished } from '../foundation/steps';
import { pollTypes } from '../operation/operation';
import { areaKinds } from '../places/area';
import { placeKinds } from '../places/place';
import { audiences } from './learning-note';
import { placeOf, type SanitisedText } from './sanitise';
import { type Asked, type Knowledge, type Scanned, scanned } from './scan';

export interface WrittenFile {
  /** The parts by their path; XML as text. */
  readonly parts: ReadonlyMap<string, string>;
  /** What it will be called. */
  readonly fileName: string;
}

/** What the desk itself prints beside the texts. */
export interface OwnWords {
  readonly title: string;
  /** The line at the foot after the title: "Version 1 · content 0123456789ab". */
  readonly foot: string;
  /** ISO date; it stands in the properties and in the name. */
  readonly issueDate: string;
}

export interface LeftInFile {
  /** "word/document.xml", "the file’s name". */
  readonly where: string;
  readonly words: string;
}

export interface ReadBackGiven {
  readonly file: WrittenFile;
  readonly knowledge: Knowledge;
  /** The texts as they were sanitised: what a person kept in them may stand. */
  readonly texts: readonly Pick<SanitisedText, 'text'>[];
  readonly own: OwnWords;
}

/** Everything that should not stand in the file; nothing where it may be saved. */
export function leftInFile(given: ReadBackGiven): readonly LeftInFile[] {
  return finished(lookingBack(given));
}

/** The same, a text or a part in each step. */
export function* lookingBack({
  file,
  knowledge,
  texts,
  own,
}: ReadBackGiven): Generator<void, readonly LeftInFile[]> {
  const kept = new Set<string>();
  for (const { text } of texts) {
    for (const line of text.split(/\r?\n/))
      for (const asked of scanned(line.trim(), knowledge).asked) kept.add(placeOf(asked));
    yield;
  }
  const left: LeftInFile[] = [];
  const look = (where: string, text: string): void => {
    if (isFixedLine(text)) return;
    for (const words of found(scanned(withoutOwn(text, own), knowledge), kept)) left.push({ where, words });
  };
  for (const [path, content] of file.parts) {
    if (!/\.(?:xml|rels)$/.test(path)) left.push({ where: path, words: 'a part that is no text' });
    else
      for (const text of textsIn(content)) {
        look(path, text);
        yield;
      }
  }
  look('the file’s name', file.fileName.replace(/\.docx$/i, '').replace(/\bv\d+\b/, ''));
  return left;
}

/** What a person named in the name that they gave the file: what the desk knows, and dates but that of its issue. */
export function namedInFileName(
  fileName: string,
  { knowledge, issueDate }: { readonly knowledge: Knowledge; readonly issueDate: string },
): readonly string[] {
  const name = fileName.replace(/\.docx$/i, '').replaceAll(issueDate, ' ');
  // Whoever names a file parts its words by other signs than a sentence does.
  return scanned(name.replace(/[_]+/g, ' '), knowledge).replaced.map(({ words }) => words);
}

/** What the desk prints of every note alike: kinds of polls, areas and places, the headings and kinds of points. */
const fixedWords: ReadonlySet<string> = new Set(
  [pollTypes, areaKinds, placeKinds, debriefHeadings, learningKinds, audiences].flatMap((list) =>
    list.map(({ name }) => name),
  ),
);

/** A line of nothing but such words. "Count or verification centre" names no place, whatever a place is called. */
function isFixedLine(text: string): boolean {
  return text.split('; ').every((part) => fixedWords.has(part));
}

function found({ replaced, asked }: Scanned, kept: ReadonlySet<string>): readonly string[] {
  const open = asked.filter((each: Asked) => !kept.has(placeOf(each)));
  return [...replaced.map(({ words }) => words), ...open.map(({ words }) => words)];
}

/** The line at the foot, the moments of the properties and the date in the name are the desk's own. */
function withoutOwn(text: string, { title, foot, issueDate }: OwnWords): string {
  return text
    .replace(`${title} · ${foot}`, `${title}\n`)
    .replaceAll(`${issueDate}T00:00:00Z`, '')
    .replaceAll(issueDate, '');
}

const paragraphEnd = /<\/(?:w:p|dc:\w+|cp:\w+|dcterms:\w+|vt:\w+)>/;
/** The numbers of pages and captions, which are fields. */
const fieldCode = /<w:instrText[^>]*>\s*(?:PAGE|NUMPAGES|SEQ \w+ \\\* ARABIC)\s*<\/w:instrText>/g;
const textRun = /<w:(?:t|instrText|delText)(?:\s[^>]*)?>([^<]*)<|<w:(?:br|cr)\b[^>]*>|<w:tab\b[^>]*\/>/g;
const seenAttribute = /\b(?:descr|title|alt|string|author|initials|w:author|w:initials)="([^"]*)"/g;

/** Every text of a part as a reader or a program finds it: paragraphs, properties, and the words of pictures. */
export function textsIn(xml: string): readonly string[] {
  const isBody = xml.includes('<w:p>') || xml.includes('<w:p ');
  const texts = isBody ? xml.split(/<\/w:p>/).flatMap(paragraphLines) : nodesOf(xml);
  const attributes = [...xml.matchAll(seenAttribute)].map(([, value]) => value ?? '');
  const outside =
    [...xml.matchAll(/TargetMode="External"/g)].length > 0 ? [...xml.matchAll(/Target="([^"]*)"/g)] : [];
  return [...texts, ...attributes, ...outside.map(([, value]) => value ?? '')]
    .map((text) => unescaped(text).trim())
    .filter((text) => text !== '');
}

function paragraphLines(xml: string): readonly string[] {
  const text = [...xml.replace(fieldCode, '').matchAll(textRun)]
    .map(([tag, words]) => words ?? (tag.startsWith('<w:tab') ? ' ' : '\n'))
    .join('');
  return text.split('\n');
}

/** Any text between tags, as the properties have it. */
function nodesOf(xml: string): readonly string[] {
  return xml
    .replace(/<\?[^>]*\?>/g, '')
    .split(paragraphEnd)
    .flatMap((each) => each.split(/<[^>]*>/));
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');
}
