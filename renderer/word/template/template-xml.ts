/** The paragraphs of a part of a Word file, where each stands, and the fields in them. Nothing is parsed but their tags. */

export interface FoundParagraph {
  /** Where its XML begins and ends in the part. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether it stands in the page itself: in no table, no text box and no control. */
  readonly isInPage: boolean;
  /** "paragraph 3", "table 1, row 2, column 1". */
  readonly where: string;
}

const tags = /<(\/?)w:(p|tbl|tr|tc|txbxContent|sdtContent|t|br|tab)(?=[\s/>])([^>]*?)(\/?)>/g;

interface OpenParagraph {
  readonly start: number;
  readonly isInPage: boolean;
  readonly where: string;
  text: string;
}

/** The paragraphs in their order; one in a text box before the one that holds the box. */
export function paragraphsOf(xml: string): readonly FoundParagraph[] {
  const found: FoundParagraph[] = [];
  const open: OpenParagraph[] = [];
  const around: string[] = [];
  const counts = { paragraphs: 0, tables: 0, rows: 0, columns: 0 };
  for (const match of xml.matchAll(tags)) {
    const [whole, slash = '', tag = '', , selfClosing = ''] = match;
    const after = match.index + whole.length;
    const [isClosing, isEmpty] = [slash === '/', selfClosing === '/'];
    if (tag === 't' && !isClosing && !isEmpty) {
      const paragraph = open[open.length - 1];
      if (paragraph !== undefined) paragraph.text += plainOf(xml.slice(after, xml.indexOf('<', after)));
    } else if (tag === 'p' && !isClosing) {
      if (around.length === 0) counts.paragraphs += 1;
      const paragraph = {
        start: match.index,
        isInPage: around.length === 0,
        where: whereIn(around, counts),
        text: '',
      };
      if (isEmpty) found.push({ ...paragraph, end: after });
      else open.push(paragraph);
    } else if (tag === 'p') {
      const paragraph = open.pop();
      if (paragraph !== undefined) found.push({ ...paragraph, end: after });
    } else if (tag !== 't' && tag !== 'br' && tag !== 'tab') {
      if (isClosing) around.pop();
      else if (!isEmpty) {
        count(tag, around, counts);
        around.push(tag);
      }
    }
  }
  return found;
}

function count(tag: string, around: readonly string[], counts: Counts): void {
  if (around.includes('tc')) return;
  if (tag === 'tbl') [counts.tables, counts.rows, counts.columns] = [counts.tables + 1, 0, 0];
  if (tag === 'tr') [counts.rows, counts.columns] = [counts.rows + 1, 0];
  if (tag === 'tc') counts.columns += 1;
}

interface Counts {
  paragraphs: number;
  tables: number;
  rows: number;
  columns: number;
}

function whereIn(around: readonly string[], { paragraphs, tables, rows, columns }: Counts): string {
  if (around.includes('tbl')) return `table ${tables}, row ${rows}, column ${columns}`;
  if (around.includes('txbxContent')) return `text box at paragraph ${paragraphs}`;
  return around.length > 0 ? `control after paragraph ${paragraphs}` : `paragraph ${paragraphs}`;
}

/** The names of the fields in a text, without braces and edge spaces, in their order. */
export function fieldsIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\{([^{}]{1,200})\}\}/g)].map(([, name]) => (name ?? '').trim()).filter(Boolean);
}

function plainOf(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
