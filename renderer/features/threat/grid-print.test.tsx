import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, OnDesk } from '../../../test/builders/desk';
import { anArea, anAssessedCell, anAssessment, atArea } from '../../../test/builders/threat';
import { harms } from '../../core/threat/harms';
import type { DeskChange } from '../../services/desk-context';
import { prepareJsdom } from '../../ui/testing-jsdom';
import { AssessmentScreen } from './assessment-screen';

beforeAll(prepareJsdom);
afterEach(cleanup);

const ids = Array.from({ length: 16 }, (_, index) => `ward${index + 1}`);
const assessment = anAssessment({ locations: ids.map(atArea) });
const last = anAssessedCell({ assessment, location: atArea('ward16') });

function open(): void {
  const desk = aDesk([
    ...ids.map((id): DeskChange => ({
      collection: 'areas',
      id,
      after: anArea(id, { name: `Name of ${id}` }),
    })),
    { collection: 'assessments', id: assessment.id, after: assessment },
    { collection: 'cells', id: last.id, after: last },
  ]);
  render(
    <OnDesk desk={desk} at="/threat/assessment1" path="/threat/:assessmentId">
      <AssessmentScreen view="" />
    </OnDesk>,
  );
}

const print = (event: 'beforeprint' | 'afterprint') => {
  fireEvent(window, new Event(event));
};
const tables = () => screen.queryAllByRole('table', { name: /^Ratings by harm and place/ });

describe('the grid on paper', () => {
  it('has every column and every harm, at most seven columns to a table, and is gone afterwards', () => {
    open();
    expect(tables()).toHaveLength(0);
    print('beforeprint');
    expect(tables().map((table) => table.querySelector('caption')?.textContent)).toEqual([
      'Ratings by harm and place: columns 1 to 6 of 16',
      'Ratings by harm and place: columns 7 to 12 of 16',
      'Ratings by harm and place: columns 13 to 16 of 16',
    ]);
    const heads = tables().flatMap((table) =>
      within(table)
        .getAllByRole('columnheader')
        .slice(1)
        .map((head) => head.textContent),
    );
    expect(heads).toEqual(ids.map((id) => `Name of ${id}`));
    for (const table of tables()) expect(within(table).getAllByRole('rowheader')).toHaveLength(harms.length);
    print('afterprint');
    expect(tables()).toHaveLength(0);
  });

  it('says each rating in number and word, and what stands beside it', () => {
    open();
    print('beforeprint');
    const [first] = within(tables().at(-1)!).getAllByRole('row').slice(1);
    const cell = within(first!).getAllByRole('cell').at(-1);
    expect(cell?.textContent).toMatch(/^\d[A-Z][a-z ]+ [LMH]no evidence$/);
    const [blank] = within(first!).getAllByRole('cell');
    expect(blank?.textContent).toBe('Not considered');
  });
});
