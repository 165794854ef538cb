import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import {
  aHotDebrief,
  aLearningPoint,
  aRecommendation,
  aTrainingItem,
} from '../../../../test/builders/learning';
import type { LearningPoint } from '../../../core/debrief/learning-point';
import { asId } from '../../../core/foundation/ids';
import type { DeskChange } from '../../../services/desk-context';
import { flushDrafts } from '../../../ui/drafts';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { HotScreen } from './hot-screen';
import { TrainingScreen } from './training-screen';

const here = anOperation({ pollingDate: '2026-05-07' });
const earlier = anOperation({ id: asId('earlier'), name: 'May 2024', pollingDate: '2024-05-02' });

function deskWith(points: readonly LearningPoint[] = [], more: readonly DeskChange[] = []): MemoryDesk {
  return aDesk([
    ...[here, earlier].map((after): DeskChange => ({ collection: 'operations', id: after.id, after })),
    ...points.map((after): DeskChange => ({ collection: 'learningPoints', id: after.id, after })),
    ...more,
  ]);
}

function openAt(desk: MemoryDesk, path: string, search: string, element: React.ReactElement) {
  return render(
    <OnDesk desk={desk} operation={here} at={`${path}${search}`} path={path}>
      {element}
    </OnDesk>,
  );
}
const openHot = (desk: MemoryDesk, search = '') => openAt(desk, '/debrief/hot', search, <HotScreen />);
const openTraining = (desk: MemoryDesk, search = '') =>
  openAt(desk, '/debrief/training', search, <TrainingScreen />);

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const held = (desk: MemoryDesk) =>
  [...desk.records.all('learningPoints').values()].filter(({ operationId }) => operationId === here.id);

const recommended = aLearningPoint(1, { recommendation: aRecommendation({ due: '2027-01-04' }) });

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('a hot debrief', () => {
  it('starts with fifteen minutes and those who are there', async () => {
    const desk = deskWith();
    const { container } = openHot(desk, '?add=debrief');
    expect(screen.getByLabelText('Minutes')).toHaveProperty('value', '15');
    write('Who is there', 'Sgt D. Fellside, silver\n\nNell Corby, loggist\n');
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(button('Start the clock'));
    expect([...desk.records.all('hotDebriefs').values()]).toMatchObject([
      {
        minutes: 15,
        ledBy: 'Insp J. Marl',
        present: ['Sgt D. Fellside, silver', 'Nell Corby, loggist'],
        startedAt: '2027-02-01T10:00:00.000Z',
        endedAt: null,
      },
    ]);
    expect(screen.getByRole('timer').textContent).toBe('15 minutes left');
  });

  const running = aHotDebrief();
  const debrief: DeskChange = { collection: 'hotDebriefs', id: running.id, after: running };

  it('is open again after the desk was closed, with the time that is left', async () => {
    const { container } = openHot(deskWith([], [debrief]));
    expect(screen.getByRole('timer').textContent).toBe('10 minutes left');
    expect(screen.getByRole('progressbar', { name: 'Time that is used' })).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
  });

  it('makes a point of each line at once, good practice and what must change first', async () => {
    const desk = deskWith([recommended], [debrief]);
    openHot(desk);
    const said = (question: string) =>
      within(screen.getByRole('region', { name: question })).getByRole('textbox');
    await userEvent.type(said('What went well?'), 'Radios held{Enter}');
    await userEvent.type(said('What must change first?'), 'Keys to the hall{Enter}');
    expect(held(desk).slice(1)).toMatchObject([
      { number: 2, kind: 'good-practice', recommendation: null, from: [{ kind: 'hot-debrief', id: 'hot1' }] },
      { number: 3, kind: 'fault', recommendation: { text: 'Keys to the hall' }, headingId: 'polling-day' },
    ]);
    const first = within(screen.getByRole('list', { name: 'Said: What must change first?' }));
    expect(first.getByRole('link', { name: 'L3' }).getAttribute('href')).toBe(
      '/debrief/learning?point=' + String(held(desk)[2]?.id),
    );
    await userEvent.click(button('End the hot debrief'));
    expect(desk.records.get('hotDebriefs', 'hot1')?.endedAt).toBe('2027-02-01T10:00:00.000Z');
    cleanup();
    openHot(desk, '?debrief=hot1');
    expect(screen.getByText('It took 5 of 15 minutes.')).toBeTruthy();
  });
});

describe('training', () => {
  it('is entered in a line, and opened beside the list', async () => {
    const desk = deskWith();
    const { container } = openTraining(desk);
    await userEvent.type(screen.getByRole('textbox', { name: 'Training' }), 'Imprints{Enter}');
    await userEvent.click(button('Imprints'));
    const panel = within(screen.getByRole('complementary', { name: 'Open training' }));
    fireEvent.change(panel.getByLabelText('For whom'), { target: { value: 'Neighbourhood teams' } });
    flushDrafts();
    expect([...desk.records.all('trainingItems').values()]).toMatchObject([
      { title: 'Imprints', audience: 'Neighbourhood teams', givenOn: null },
    ]);
    expect(await axeProblems(container)).toEqual([]);
  });

  it('says which recommendation it closed, and stays then', () => {
    const training = aTrainingItem({ due: '2027-01-01' });
    const change = {
      on: '2026-09-07',
      by: 'X',
      words: 'Done.',
      links: [{ kind: 'training-item', id: training.id }],
    } as const;
    openTraining(
      deskWith(
        [{ ...recommended, change }],
        [{ collection: 'trainingItems', id: training.id, after: training }],
      ),
      '?item=training1',
    );
    expect(screen.getByText('Overdue since Fri 1 Jan 2027, 31 days ago')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'L1' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Remove this training' })).toBeNull();
  });
});
