import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { anAllegation } from '../../../../test/builders/cases';
import { aContribution, aLearningPoint } from '../../../../test/builders/debrief';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { aDayLogEntry } from '../../../../test/builders/polling-day';
import { anArea } from '../../../../test/builders/threat';
import { judgementId } from '../../../core/debrief/judgement';
import { asId } from '../../../core/foundation/ids';
import type { DeskChange } from '../../../services/desk-context';
import { flushDrafts } from '../../../ui/drafts';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { DebriefScreen } from './debrief-screen';
import { searchCompiled } from './search';

const before = anOperation({ id: asId('operation-0'), name: 'May 2026', pollingDate: '2026-05-07' });
const operation = anOperation({
  id: asId('operation-1'),
  pollingDate: '2027-01-14',
  followsOperationId: before.id,
});

const changes: readonly DeskChange[] = [
  ...[before, operation].map((after): DeskChange => ({ collection: 'operations', id: after.id, after })),
  { collection: 'areas', id: 'force', after: anArea('force', { kind: 'force', name: 'Marlshire' }) },
  { collection: 'areas', id: 'lyde', after: anArea('lyde', { name: 'Lyde', parentId: asId('force') }) },
  ...['a1', 'a2'].map((id): DeskChange => {
    const after = anAllegation({ id: asId(id), reference: id.toUpperCase(), areaId: asId('lyde') });
    return { collection: 'allegations', id, after };
  }),
  {
    collection: 'allegations',
    id: 'b1',
    after: anAllegation({ id: asId('b1'), reference: 'B1', operationId: before.id, areaId: asId('lyde') }),
  },
  {
    collection: 'contributions',
    id: 'k1',
    after: aContribution('k1', {
      answers: [{ questionId: 'q', headingId: 'allegations', question: 'Was it enough?', text: 'It was.' }],
    }),
  },
  {
    collection: 'learningPoints',
    id: 'point-1',
    after: aLearningPoint(1, { headingId: 'allegations', observation: 'Reports came late.' }),
  },
];

function open(desk: MemoryDesk, search = '') {
  return render(
    <OnDesk desk={desk} operation={operation} at={`/debrief${search}`} path="/debrief">
      <DebriefScreen />
    </OnDesk>,
  );
}

const table = (name: string) => within(screen.getByRole('table', { name }));

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the debrief', () => {
  it('lists eight headings with how each stands, and has no faults that axe finds', async () => {
    const { container } = open(aDesk(changes), '?heading=allegations');
    const headings = within(screen.getByRole('navigation', { name: 'Headings of the debrief' }));
    expect(headings.getAllByRole('link')).toHaveLength(8);
    expect(headings.getByRole('link', { name: /^Allegations received.*1 answer, 1 point/ })).toHaveProperty(
      'href',
      expect.stringContaining('heading=allegations'),
    );
    expect(await axeProblems(container)).toEqual([]);
  });

  it('holds each figure against the operation before, with the change', () => {
    open(aDesk(changes), '?heading=allegations');
    const row = table('Allegations').getByRole('row', { name: /^Allegations received/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['2', '1', '+1']);
    expect(screen.getByText(/Held against May 2026/)).toBeTruthy();
  });

  it('opens the records behind a figure, of either election, and comes back to the figure', async () => {
    open(aDesk(changes), '?heading=allegations');
    const figure = () =>
      table('Allegations').getByRole('button', { name: '2, Allegations received: show the records' });
    await userEvent.click(figure());
    const panel = within(screen.getByRole('complementary', { name: 'Records behind the figure' }));
    expect(panel.getByText(/read off 2 records/)).toBeTruthy();
    expect(panel.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/allegations/a1',
      '/allegations/a2',
    ]);
    await userEvent.click(panel.getByRole('button', { name: 'Close the records' }));
    expect(document.activeElement).toBe(figure());
    await userEvent.click(
      table('Allegations').getByRole('button', {
        name: '1, Allegations received, May 2026: show the records',
      }),
    );
    expect(screen.getByRole('link', { name: 'B1' })).toBeTruthy();
  });

  it('shows pictures with their figures as a table', async () => {
    open(aDesk(changes), '?heading=allegations');
    expect(screen.getByRole('img', { name: /^Allegations by area\. 2 in all/ })).toBeTruthy();
    const area = within(screen.getByRole('figure', { name: 'Allegations by area' }));
    await userEvent.click(area.getByRole('radio', { name: 'Table' }));
    expect(table('Allegations by area').getByRole('row', { name: /^Lyde 2/ })).toBeTruthy();
  });

  it('shows what was contributed and the points of learning under the heading', () => {
    open(aDesk(changes), '?heading=allegations');
    expect(screen.getByText('It was.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'L1' }).getAttribute('href')).toBe(
      '/debrief/learning?point=point-1',
    );
  });

  it('saves the judgement by itself with its author, and takes an emptied one off the record', () => {
    const desk = aDesk(changes);
    open(desk, '?heading=media');
    const field = screen.getByRole('textbox', { name: 'Judgement' });
    fireEvent.change(field, { target: { value: 'Calm and consistent.' } });
    flushDrafts();
    const id = judgementId(operation.id, 'media');
    expect(desk.records.get('judgements', id)).toMatchObject({
      text: 'Calm and consistent.',
      by: 'Insp J. Marl',
    });
    expect(desk.commits.at(-1)?.purpose).toBe('Write a judgement of the debrief');
    const [hit] = searchCompiled('consistent', desk.records, operation);
    expect(hit?.path).toBe('/debrief?heading=media');
    fireEvent.change(screen.getByRole('textbox', { name: 'Judgement' }), { target: { value: ' ' } });
    flushDrafts();
    expect(desk.records.get('judgements', id)).toBeUndefined();
    desk.undo();
    expect(desk.records.get('judgements', id)?.text).toBe('Calm and consistent.');
  });

  it('draws only the lines in sight of a figure with thousands of records', async () => {
    const log = Array.from({ length: 3000 }, (_, index): DeskChange => {
      const at = '2027-01-14T09:00:00.000Z';
      const after = aDayLogEntry(index + 1, {
        operationId: operation.id,
        kind: 'incident',
        text: 'Noise',
        at,
        recordedAt: at,
      });
      return { collection: 'dayLog', id: after.id, after };
    });
    open(aDesk([...changes, ...log]), '?heading=polling-day&figure=incidents-all');
    const panel = within(screen.getByRole('complementary', { name: 'Records behind the figure' }));
    expect(panel.getByText(/read off 3,000 records/)).toBeTruthy();
    const lines = panel.getAllByRole('link');
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.length).toBeLessThan(100);
    await Promise.resolve();
  });

  it('says that nothing is recorded rather than show an empty table', () => {
    open(aDesk(changes.slice(0, 4)), '?heading=polling-day');
    expect(screen.getAllByText('Nothing is recorded.').length).toBeGreaterThan(0);
  });
});
