/**
 * Word documents (.docx): the rows of their tables, read from mammoth's document tree. Loaded only when one
 * is met.
 */
import mammoth from 'mammoth';

/** What is used of mammoth's document tree. */
interface DocumentNode {
  readonly type?: string;
  readonly value?: unknown;
  readonly children?: readonly DocumentNode[];
}

/** The rows of every table of a Word document, in order. Throws whatever a damaged document throws. */
export async function readReportRows(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const rows: string[][] = [];
  const options = {
    transformDocument: (document: DocumentNode): DocumentNode => {
      collectRows(document, rows);
      // Nothing is wanted of the web page that mammoth would make next.
      return { ...document, children: [] };
    },
  };
  // On a page mammoth takes `arrayBuffer`, on Node `buffer`; each looks only at its own.
  const whole = bytes.slice();
  const input = { arrayBuffer: whole.buffer, buffer: whole } as unknown as Parameters<
    typeof mammoth.convertToHtml
  >[0];
  await mammoth.convertToHtml(input, options);
  return withoutRepeatedHeaders(rows);
}

function collectRows(node: DocumentNode, rows: string[][]): void {
  if (node.type === 'tableRow') {
    rows.push((node.children ?? []).map(cellText));
    return;
  }
  for (const child of node.children ?? []) collectRows(child, rows);
}

/** The lines of a cell; parts that themselves begin with ", " are put together as they stand. */
function cellText(cell: DocumentNode): string {
  const lines: string[] = [];
  const visit = (node: DocumentNode): void => {
    if (node.type === 'paragraph') {
      lines.push(textOf(node).trim());
      return;
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(cell);
  return lines.filter((line) => line !== '').join('\n');
}

function textOf(node: DocumentNode): string {
  if (node.type === 'text') return typeof node.value === 'string' ? node.value : '';
  if (node.type === 'tab') return ' ';
  if (node.type === 'break') return '\n';
  return (node.children ?? []).map(textOf).join('');
}

/** A table that runs over pages may repeat its header; later copies say nothing. */
function withoutRepeatedHeaders(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const header = rows[0]?.join('\u0001');
  return rows.filter((row, at) => at === 0 || row.join('\u0001') !== header);
}
