/** The numbers that Word will give to headings, paragraphs, tables and figures; the preview prints the same. */
import type { Block } from './model';

/**
 * One label for each block: "2", "2.1", "Table 3", "Figure 1"; `''` for a block that has no number. A numbered
 * paragraph counts on with the headings that stand one level below the heading it follows.
 */
export function blockNumbers(blocks: readonly Block[]): readonly string[] {
  const counts = [0, 0, 0, 0];
  let headingLevel = 0;
  let tables = 0;
  let figures = 0;
  const next = (level: number): string => {
    counts[level] = (counts[level] ?? 0) + 1;
    counts.fill(0, level + 1);
    return counts.slice(0, level + 1).join('.');
  };
  return blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        headingLevel = block.level;
        return block.numbered ? next(block.level - 1) : '';
      case 'paragraph':
        return block.look === 'numbered' && headingLevel > 0 ? next(headingLevel) : '';
      case 'table':
        tables += 1;
        return `Table ${tables}`;
      case 'picture':
        figures += 1;
        return `Figure ${figures}`;
      case 'list':
      case 'page-break':
      case 'section':
      case 'signature':
      case 'contents':
      case 'particulars':
        return '';
    }
  });
}
