/** Short ways to make the blocks of a document. */
import type { Block, Heading, Paragraph, Run, Table, TableColumn, Text } from './model';

/** A numbered heading that follows on the same page. */
export function heading(level: Heading['level'], text: string): Heading {
  return { kind: 'heading', level, text, numbered: true, onNewPage: false };
}

/** A numbered heading that begins a new page. */
export function headingOnNewPage(level: Heading['level'], text: string): Heading {
  return { ...heading(level, text), onNewPage: true };
}

/** A numbered paragraph: 1.1. */
export function numbered(text: Text): Paragraph {
  return { kind: 'paragraph', text, look: 'numbered' };
}

/** A paragraph without a number: the opening of a section whose numbers belong to its parts. */
export function plain(text: Text): Paragraph {
  return { kind: 'paragraph', text, look: 'plain' };
}

/** A small line of explanation: a source, a key. */
export function note(text: Text): Paragraph {
  return { kind: 'paragraph', text, look: 'note' };
}

/** A column whose text begins at the left. */
export function column(heading: string, share: number): TableColumn {
  return { heading, share, align: 'left' };
}

/** A table whose first column names the row. */
export function table(given: Pick<Table, 'caption' | 'columns' | 'rows'> & Partial<Table>): Table {
  return { kind: 'table', rowHeads: false, compact: false, ...given };
}

/** The table, or one sentence where it would have no rows. */
export function tableOrSentence(given: Parameters<typeof table>[0], sentence: string): readonly Block[] {
  return given.rows.length === 0 ? [numbered(sentence)] : [table(given)];
}

/** Text in bold. */
export function strong(text: string): readonly Run[] {
  const run: Run = { text, bold: true };
  return [run];
}

/** "1 control", "3 controls": a count with its noun. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
