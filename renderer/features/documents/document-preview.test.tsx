import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { aThreatInput } from '../../../test/bench/word-example';
import { heading, numbered, table } from '../../core/documents/blocks';
import type { WordDocument } from '../../core/documents/model';
import { threatAssessmentDocument } from '../../core/documents/threat-assessment';
import { axeProblems, prepareJsdom } from '../../ui/testing-jsdom';
import { DocumentPreview } from './document-preview';
import { previewedRows } from './preview-table';

const document = threatAssessmentDocument(aThreatInput({ locations: 3, withGaps: true, withPrevious: true }));

prepareJsdom();
afterEach(cleanup);

describe('the preview of a document', () => {
  it('numbers headings and paragraphs as Word will', () => {
    const small: WordDocument = { ...document, blocks: [heading(1, 'Summary'), numbered('Nothing seen.')] };
    render(<DocumentPreview document={small} />);
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('1Summary');
    expect(screen.getByText('1.1')).toBeTruthy();
  });

  it('shows the marking at head and foot of every sheet', () => {
    const { container } = render(<DocumentPreview document={document} />);
    for (const sheet of container.querySelectorAll<HTMLElement>('.document-sheet')) {
      expect(
        within(sheet).getAllByText('OFFICIAL-SENSITIVE · Operation Lapwing command team only', {
          selector: 'p',
        }),
      ).toHaveLength(2);
    }
  });

  it('gives tables a caption and heads with a scope', () => {
    const { container } = render(<DocumentPreview document={document} />);
    const shown = screen.getByRole('table', { name: 'Table 1: Overall judgement under each head' });
    expect(within(shown).getAllByRole('columnheader')).toHaveLength(3);
    expect(container.querySelectorAll('th:not([scope])')).toHaveLength(0);
  });

  it('draws the heat map with its words for those who cannot see it', () => {
    render(<DocumentPreview document={document} />);
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/^Heat map of 11 harms by 3 places/);
  });

  it('says how many rows it leaves to the Word file', () => {
    const rows = Array.from({ length: 1500 }, (_, index) => [`Row ${index}`]);
    const long = table({ caption: 'Long', columns: [{ heading: 'A', share: 1, align: 'left' }], rows });
    render(<DocumentPreview document={{ ...document, blocks: [long] }} />);
    expect(screen.getAllByText(/^Row \d+$/)).toHaveLength(previewedRows);
    expect(screen.getByText(/first 200 of 1,500 rows/)).toBeTruthy();
  });

  it('has no fault that axe finds', async () => {
    const { container } = render(<DocumentPreview document={document} />);
    expect(await axeProblems(container)).toEqual([]);
  });
});
