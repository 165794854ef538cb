/**
 * An order of 30 sections, 60 paragraphs and one table, with invented words: the same content for the desk's writer and
 * for a template that docxtemplater fills.
 */
import { heading, numbered, table } from '../../renderer/core/documents/blocks';
import type { Block, WordDocument } from '../../renderer/core/documents/model';

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
    sections: Array.from({ length: 30 }, (_, index) => ({
      heading: `Section ${index + 1} of the order`,
      paragraphs: [`${index + 1}a. ${paragraph}`, `${index + 1}b. ${paragraph}`],
    })),
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
