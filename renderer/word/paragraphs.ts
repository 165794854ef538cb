/** Paragraphs as WordprocessingML: runs, headings, lists, captions and the list of sections. */
import { runsOf } from '../core/documents/missing';
import type { Run, Text } from '../core/documents/model';
import { isPlain, xmlText } from './xml';

export interface ParagraphLook {
  /** Empty for a paragraph that takes its look from what it stands in. */
  readonly style: string;
  /** More inside w:pPr, after the style, in the order of the schema. */
  readonly properties?: string;
}

/** One paragraph around runs that are already XML. */
export function paragraphXml(look: ParagraphLook, runs: string): string {
  const style = look.style === '' ? '' : `<w:pStyle w:val="${look.style}"/>`;
  const properties = `${style}${look.properties ?? ''}`;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** What the place of a text gives to each of its runs. */
export interface RunLook {
  readonly isBold?: boolean;
  /** Colour and shading: what the schema wants after weight, slant and strike. */
  readonly colour?: string;
}

/** The runs of a text. */
export function runsXml(text: Text, look: RunLook = {}): string {
  if (typeof text === 'string') return runXml({ text }, look);
  return text.map((run) => runXml(run, look)).join('');
}

/** The properties of a run stand in the order of the schema, each once. */
function runXml(run: Run, look: RunLook): string {
  const properties =
    (run.missing === undefined ? '' : '<w:rStyle w:val="Missing"/>') +
    (run.bold === true || look.isBold === true ? '<w:b/><w:bCs/>' : '') +
    (run.italic === true && run.missing === undefined ? '<w:i/><w:iCs/>' : '') +
    (run.struck === true ? '<w:strike/>' : '') +
    (look.colour ?? '');
  const wrapped = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${wrapped}${contentXml(run.text)}</w:r>`;
}

const breaks = /[\n\r\t]/;

function contentXml(text: string): string {
  if (isPlain(text) || !breaks.test(text)) return textXml(text);
  return text
    .replace(/\r\n?/g, '\n')
    .split(/(\n|\t)/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece === '\n' ? '<w:br/>' : piece === '\t' ? '<w:tab/>' : textXml(piece)))
    .join('');
}

/** Spaces of any width at either end of a text are sure to stand only where the element says so. */
function textXml(text: string): string {
  return `<w:t${hasEdge(text) ? ' xml:space="preserve"' : ''}>${xmlText(text)}</w:t>`;
}

function hasEdge(text: string): boolean {
  return text.trim() !== text;
}

/** Whether a text, made safe, is the whole content of a plain element of text. */
export function isOneLine(text: string): boolean {
  return !hasEdge(text) && (isPlain(text) || !breaks.test(text));
}

/** A field with its last known result, so that a reader that never updates fields still shows something. */
export function fieldXml(instruction: string, result: string): string {
  const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  return (
    `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
    `${mark('separate')}<w:r><w:t>${xmlText(result)}</w:t></w:r>${mark('end')}`
  );
}

/** "Table 3: …" above a table or picture; the number counts by itself in Word. */
export function captionXml(
  label: 'Table' | 'Figure',
  given: { readonly number: number; readonly text: string },
): string {
  const runs = `${runsXml(`${label} `)}${fieldXml(`SEQ ${label} \\* ARABIC`, String(given.number))}${runsXml(`: ${given.text}`)}`;
  return paragraphXml({ style: 'Caption' }, runs);
}

export interface SectionEntry {
  readonly number: number;
  readonly title: string;
  readonly bookmark: string;
}

/**
 * The list of numbered sections as a contents field without page numbers: page numbers are known only once
 * Word has laid the pages out, and a wrong number is worse than none.
 */
export function contentsXml(heading: string, entries: readonly SectionEntry[]): string {
  const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const begin = `${mark('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\n \\h \\z </w:instrText></w:r>${mark('separate')}`;
  const lines = entries.map((entry, index) => {
    const link = `<w:hyperlink w:anchor="${entry.bookmark}" w:history="1">${runsXml(`${entry.number}\t${entry.title}`)}</w:hyperlink>`;
    const first = index === 0 ? begin : '';
    const last = index === entries.length - 1 ? mark('end') : '';
    return paragraphXml({ style: 'TOC1' }, first + link + last);
  });
  return paragraphXml({ style: 'ContentsHeading' }, runsXml(heading)) + lines.join('');
}

/** Whether a text says anything at all. */
export function isBlank(text: Text): boolean {
  return runsOf(text).every((run) => run.text.trim() === '');
}
