/**
 * Orders with invented words, the same content for the desk's writer and for a template that docxtemplater fills: 30
 * sections and one long table; and 60 sections with the matrix of an assessment.
 */
import { heading, numbered, table } from '../../renderer/core/documents/blocks';
import type { Block, WordDocument } from '../../renderer/core/documents/model';
import { threatAssessmentDocument } from '../../renderer/core/documents/threat-assessment';
import { tableWords } from './plain-docx';
import { aThreatInput } from './word-example';

export interface OrderContent {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const columns = ['Station', 'Place', 'Address', 'Presence', 'Team', 'Reason'] as const;
const paragraph =
  'Teams visit each station in their round once before noon and once after 17:00, speak to the presiding officer, and enter the visit in the log with the time. What is reported is passed to silver at once.';

/** The same for the same number of rows. */
export function orderContent(rowCount: number): OrderContent {
  return {
    title: 'Operation order',
    sections: sectionsOf(30),
    columns,
    rows: Array.from({ length: rowCount }, (_, index) => [
      String(index + 1),
      `Marl Lane Hall ${index + 1}`,
      `${(index % 90) + 1} Marl Lane, Thornby & District`,
      ['Permanent', 'Occasional', 'None'][index % 3] ?? '',
      `Visits ${(index % 40) + 1}`,
      index % 4 === 0 ? 'Two complaints at the last election; the council asks for a visit at noon.' : '',
    ]),
  };
}

function sectionsOf(count: number): OrderContent['sections'] {
  return Array.from({ length: count }, (_, index) => ({
    heading: `Section ${index + 1} of the order`,
    paragraphs: [`${index + 1}a. ${paragraph}`, `${index + 1}b. ${paragraph}`],
  }));
}

/** The matrix of 11 harms at 16 places, with its picture, as the threat assessment has it. */
function matrix(): readonly Block[] {
  const { blocks } = threatAssessmentDocument(aThreatInput({ locations: 16, withGaps: true }));
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Heat map');
  const rest = blocks.slice(start + 1);
  const found = rest.slice(
    0,
    rest.findIndex((block) => block.kind === 'heading' || block.kind === 'section'),
  );
  if (!found.some((block) => block.kind === 'picture')) throw new Error('The matrix has a picture');
  return found;
}

/** An order of 60 sections and the words of the matrix; the picture of it is only in the document. */
export function matrixOrderContent(): OrderContent {
  const twin = matrix().find((block) => block.kind === 'table');
  if (twin === undefined) throw new Error('The matrix has a table');
  const [head = [], ...rows] = tableWords(twin).map((row) => row.map((cell) => cell.join('\n')));
  return { title: 'Operation order', sections: sectionsOf(60), columns: head, rows };
}

/** The same with front table, list of sections, and the matrix on a wide page: picture and table. */
export function matrixOrderDocument(): WordDocument {
  const document = orderDocument({ ...matrixOrderContent(), rows: [] });
  return {
    ...document,
    blocks: [
      { kind: 'contents', heading: 'Contents' },
      ...document.blocks.filter((block) => block.kind !== 'table'),
      { kind: 'section', orientation: 'landscape', size: 'A4' },
      heading(1, 'Matrix of ratings'),
      ...matrix(),
    ],
  };
}

/** The content as the desk's document model. */
export function orderDocument(content: OrderContent): WordDocument {
  const blocks: readonly Block[] = [
    ...content.sections.flatMap((section) => [
      heading(1, section.heading),
      ...section.paragraphs.map(numbered),
    ]),
    table({
      caption: 'Polling stations',
      columns: content.columns.map((name) => ({ heading: name, share: 1, align: 'left' })),
      rows: content.rows,
    }),
  ];
  return {
    title: content.title,
    marking: { classification: 'OFFICIAL', handling: '' },
    status: 'issued',
    author: 'J. Sandry',
    issueDate: '2027-04-19',
    versionLabel: 'Version 1',
    language: 'en-GB',
    front: {
      operation: 'Operation Lapwing',
      version: '1',
      status: 'Issued',
      author: 'J. Sandry',
      approvedBy: 'ACC Q. Venn',
      date: 'Mon 19 Apr 2027',
      reviewDate: 'Mon 3 May 2027',
      distribution: 'Command team',
      foiNote: 'Ask before release',
    },
    blocks,
  };
}
