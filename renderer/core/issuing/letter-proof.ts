/**
 * The proof that the letters of a batch are one text: read from the written files, everything but the address block
 * and the salutation is the same, sign for sign, in every part of every file; and each address block is that of its
 * own recipient and nothing else.
 */
import { err, ok, type Result } from '../foundation/result';

/** One written letter, read back. */
export interface WrittenLetter {
  readonly fileName: string;
  /** What its address block must say, line by line. */
  readonly address: readonly string[];
  readonly salutation: string;
  /** Every part of the file by its path: XML as text; pictures byte for byte in one letter each. */
  readonly parts: ReadonlyMap<string, string>;
}

/** The first letter that is not as it must be. */
export interface LetterDifference {
  readonly fileName: string;
  /** "paragraph 7", "the foot of the pages", "the address block". */
  readonly where: string;
  /** What stands there, in short; empty where that says nothing. */
  readonly says: string;
}

const bodyPart = 'word/document.xml';
const ownStyles = ['InsideAddress', 'Salutation'] as const;
const removed = '<w:p/>';
/** What may stand in the two paragraphs: words, lines and nothing that changes how they look. */
const plainParagraph =
  /^<w:p><w:pPr><w:pStyle w:val="\w+"\/><\/w:pPr>(?:<w:r>(?:<w:t(?: xml:space="preserve")?>[^<]*<\/w:t>|<w:br\/>|<w:tab\/>)+<\/w:r>)+<\/w:p>$/;

/** Everything that the letters have in common, as one text to be hashed; or the first difference. */
export function proveLetters(letters: readonly WrittenLetter[]): Result<string, LetterDifference> {
  let common: ReadonlyMap<string, string> | null = null;
  for (const letter of letters) {
    const read = readLetter(letter);
    if (!read.ok) return read;
    common ??= read.value;
    const difference = differenceOf(common, read.value);
    if (difference !== null) return err({ fileName: letter.fileName, ...difference });
  }
  return ok(common === null ? '' : JSON.stringify([...common].sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** The parts of one letter without what is its own, once that was found to be what it must be. */
function readLetter(letter: WrittenLetter): Result<ReadonlyMap<string, string>, LetterDifference> {
  const body = letter.parts.get(bodyPart) ?? '';
  const own = ownStyles.map((style) => paragraphsIn(body).filter((xml) => styleOf(xml) === style));
  const expected = [letter.address.join('\n'), letter.salutation];
  for (const [index, where] of (['the address block', 'the salutation'] as const).entries()) {
    const found = own[index] ?? [];
    const text = found.map(textOf).join('\n');
    if (found.length !== 1 || text !== expected[index] || !plainParagraph.test(found[0] ?? ''))
      return err({ fileName: letter.fileName, where, says: short(text) });
  }
  const rest = paragraphsIn(body)
    .filter((xml) => ownStyles.some((style) => styleOf(xml) === style))
    .reduce((text, xml) => text.replace(xml, () => removed), body);
  return ok(new Map([...letter.parts, [bodyPart, rest]]));
}

function differenceOf(
  first: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): Omit<LetterDifference, 'fileName'> | null {
  for (const path of new Set([...first.keys(), ...other.keys()])) {
    const [a, b] = [first.get(path), other.get(path)];
    if (a === b) continue;
    if (a === undefined || b === undefined) return { where: partName(path), says: '' };
    return path === bodyPart ? bodyDifference(a, b) : { where: partName(path), says: '' };
  }
  return null;
}

function bodyDifference(a: string, b: string): Omit<LetterDifference, 'fileName'> {
  const [ours, theirs] = [paragraphsIn(a), paragraphsIn(b)];
  const at = theirs.findIndex((xml, index) => xml !== ours[index]);
  if (at < 0) return { where: 'the layout of the page', says: '' };
  return { where: `paragraph ${at + 1}`, says: short(textOf(theirs[at] ?? '')) };
}

/** Every paragraph of the body, in its order; paragraphs do not stand within each other in letters. */
function paragraphsIn(xml: string): readonly string[] {
  return xml.match(/<w:p(?:\s[^>]*)?\/>|<w:p(?:\s[^>]*)?>[\s\S]*?<\/w:p>/g) ?? [];
}

function styleOf(paragraph: string): string {
  return /^<w:p(?:\s[^>]*)?><w:pPr><w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? '';
}

function textOf(paragraph: string): string {
  return [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\b[^>]*\/>/g)]
    .map(([, text, sign]) => (sign === 'br' ? '\n' : sign === 'tab' ? '\t' : plainOf(text ?? '')))
    .join('');
}

function plainOf(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function partName(path: string): string {
  if (/header\d*\.xml$/.test(path)) return 'the head of the pages';
  if (/footer\d*\.xml$/.test(path)) return 'the foot of the pages';
  if (path.startsWith('word/media/')) return 'a picture';
  if (path.startsWith('docProps/')) return 'the properties of the file';
  return `the part ${path}`;
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
