import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { aLearningPoint, aRecommendation, aTrainingItem } from '../../../../test/builders/learning';
import type { LearningPoint } from '../../../core/debrief/learning-point';
import { asId } from '../../../core/foundation/ids';
import type { DeskChange } from '../../../services/desk-context';
import { flushDrafts } from '../../../ui/drafts';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { LearningScreen } from './learning-screen';
import { searchLearningPoints } from './search';

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
const open = (desk: MemoryDesk, search = '') => openAt(desk, '/debrief/learning', search, <LearningScreen />);

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const held = (desk: MemoryDesk) =>
  [...desk.records.all('learningPoints').values()].filter(({ operationId }) => operationId === here.id);
const rows = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

const recommended = aLearningPoint(1, { recommendation: aRecommendation({ due: '2027-01-04' }) });
const good = aLearningPoint(2, { kind: 'good-practice', observation: 'Radios held all night.' });

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the points of learning', () => {
  it('begin with what belongs there and a button', async () => {
    const { container } = open(deskWith());
    expect(screen.getByText('No learning yet')).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
  });

  it('are listed with what is recommended, by whom, and that it is overdue', async () => {
    const { container } = open(deskWith([recommended, good]), '?point=point1');
    expect(rows()[0]).toMatch(
      /L1.*loading bay.*Recommended: Give the bay.*overdue, due Mon 4 Jan 2027.*Insp T. Fell/,
    );
    expect(screen.getByText('2 of 2 shown; 1 recommendation open, 1 overdue, 0 changed')).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
  });

  it('are narrowed down by words and to what is overdue', async () => {
    open(deskWith([recommended, good]));
    write('Filter by words', 'radios');
    expect(rows()).toHaveLength(1);
    write('Filter by words', '');
    await userEvent.click(button('Overdue'));
    expect(rows()).toHaveLength(1);
    await userEvent.click(screen.getByRole('combobox', { name: 'Filter by kind' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Good practice' }));
    await userEvent.click(button('Show all'));
    expect(rows()).toHaveLength(2);
  });

  it('are added one after the other with Enter, numbered on', async () => {
    const desk = deskWith([recommended]);
    open(desk, '?add=point');
    await userEvent.click(screen.getByLabelText('Good practice'));
    await userEvent.type(screen.getByLabelText('Observation'), 'Briefing was short{Enter}');
    await userEvent.type(
      screen.getByLabelText('Observation'),
      'Maps were new{Shift>}{Enter}{/Shift}and clear{Enter}',
    );
    expect(held(desk).map(({ number, kind, observation }) => [number, kind, observation])).toEqual([
      [1, 'fault', recommended.observation],
      [2, 'good-practice', 'Briefing was short'],
      [3, 'good-practice', 'Maps were new\nand clear'],
    ]);
    expect(screen.getByText('L3 is entered.')).toBeTruthy();
    desk.undo();
    expect(held(desk)).toHaveLength(2);
  });

  it('are not added without words, and what is begun is kept', async () => {
    const desk = deskWith();
    open(desk, '?add=point');
    await userEvent.click(button('Add the point'));
    expect(screen.getByText('Write what was observed.')).toBeTruthy();
    write('Observation', 'Begun');
    flushDrafts();
    cleanup();
    open(desk, '?add=point');
    expect(screen.getByLabelText('Observation')).toHaveProperty('value', 'Begun');
    expect(held(desk)).toEqual([]);
  });

  it('come from Excel in one step', async () => {
    const desk = deskWith([recommended]);
    open(desk, '?add=list');
    write(
      'Rows from Excel',
      'Late keys\tNo list\tKeep a list\tInsp T. Fell\t01/04/2027\tgood practice\tMedia\n',
    );
    await userEvent.click(button('Store 1 point'));
    expect(held(desk)[1]).toMatchObject({
      number: 2,
      headingId: 'media',
      kind: 'good-practice',
      recommendation: { text: 'Keep a list', owner: 'Insp T. Fell', due: '2027-04-01' },
    });
  });

  it('are found by the search', () => {
    const training = aTrainingItem();
    const { records } = deskWith(
      [recommended, good],
      [{ collection: 'trainingItems', id: training.id, after: training }],
    );
    expect(searchLearningPoints('radios', records, here).map(({ path }) => path)).toEqual([
      '/debrief/learning?point=point2',
    ]);
    expect(searchLearningPoints('training inside', records, here)).toHaveLength(1);
    expect(searchLearningPoints('radios', records, earlier)).toEqual([]);
  });
});

describe('one point', () => {
  it('saves each field by itself, and the recommendation with its owner', async () => {
    const desk = deskWith([good]);
    open(desk, '?point=point2');
    expect(screen.queryByLabelText('Owner')).toBeNull();
    write('What is recommended', 'Keep the channel plan');
    flushDrafts();
    await screen.findByLabelText('Owner');
    write('Owner', 'Sgt D. Fellside');
    flushDrafts();
    expect(held(desk)[0]?.recommendation).toEqual({
      text: 'Keep the channel plan',
      owner: 'Sgt D. Fellside',
      due: null,
    });
    await userEvent.click(button('Take the recommendation out'));
    expect(held(desk)[0]?.recommendation).toBeNull();
  });

  it('closes only with words and what was changed; training is made in place', async () => {
    const desk = deskWith([recommended]);
    const { container } = open(desk, '?point=point1');
    await userEvent.click(button('Close by naming the change'));
    await userEvent.click(button('Close the recommendation'));
    expect(screen.getByText('Say what is different now.')).toBeTruthy();
    write('What is different now', 'The bay is kept free.');
    await userEvent.click(button('Close the recommendation'));
    expect(screen.getByRole('alert').textContent).toMatch(/Choose what was changed/);
    expect(held(desk)[0]?.change).toBeNull();
    await userEvent.type(screen.getByLabelText('New training'), 'Bay marshals{Enter}');
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(button('Close the recommendation'));
    const [made] = [...desk.records.all('trainingItems').values()];
    expect(made).toMatchObject({ title: 'Bay marshals', owner: 'Insp T. Fell' });
    expect(held(desk)[0]?.change).toEqual({
      on: '2027-02-01',
      by: 'Insp J. Marl',
      words: 'The bay is kept free.',
      links: [{ kind: 'training-item', id: made?.id }],
    });
    expect(screen.getByRole('link', { name: 'Bay marshals' }).getAttribute('href')).toBe(
      `/debrief/training?item=${made?.id ?? ''}`,
    );
    await userEvent.click(button('Open the recommendation again'));
    expect(held(desk)[0]?.change).toBeNull();
  });

  it('closes by what was changed in the plan of the next election too', async () => {
    const next = anOperation({ id: asId('next'), name: 'May 2027', followsOperationId: here.id });
    const control = {
      id: asId<'Control'>('control-next'),
      operationId: next.id,
      text: 'Two marshals at the bay',
      owner: '',
      due: null,
      state: 'in-place',
      note: '',
      officerHours: null,
    } as const;
    const desk = deskWith(
      [recommended],
      [
        { collection: 'operations', id: next.id, after: next },
        { collection: 'controls', id: control.id, after: control },
      ],
    );
    open(desk, '?point=point1');
    await userEvent.click(button('Close by naming the change'));
    write('What is different now', 'Two marshals are planned.');
    await userEvent.click(screen.getByRole('combobox', { name: 'Whose plan was changed' }));
    await userEvent.click(screen.getByRole('option', { name: 'May 2027' }));
    await userEvent.type(screen.getByRole('combobox', { name: 'What was changed' }), 'two marshals');
    await userEvent.click(await screen.findByRole('option', { name: /Two marshals at the bay/ }));
    await userEvent.click(button('Close the recommendation'));
    expect(held(desk)[0]?.change?.links).toEqual([{ kind: 'control', id: 'control-next' }]);
  });

  it('offers as changed only what can be changed', async () => {
    const control = {
      id: asId<'Control'>('control1'),
      operationId: here.id,
      text: 'A marshal at the bay',
      owner: '',
      due: null,
      state: 'in-place',
      note: '',
      officerHours: null,
    } as const;
    const desk = deskWith([recommended, good], [{ collection: 'controls', id: control.id, after: control }]);
    open(desk, '?point=point1');
    await userEvent.click(button('Close by naming the change'));
    const field = screen.getByRole('combobox', { name: 'What was changed' });
    await userEvent.type(field, 'radios');
    expect(screen.queryByRole('option', { name: /Radios/ })).toBeNull();
    await userEvent.clear(field);
    await userEvent.type(field, 'marshal');
    expect(await screen.findByRole('option', { name: /A marshal at the bay/ })).toBeTruthy();
  });

  it('is not pursued with a reason', async () => {
    const desk = deskWith([recommended]);
    open(desk, '?point=point1');
    await userEvent.click(button('Do not pursue'));
    await userEvent.click(button('Do not pursue it'));
    expect(held(desk)[0]?.notPursued).toBeNull();
    expect(screen.getByText(/Give the reason/)).toBeTruthy();
    write('Why it is not pursued', 'The count moves.');
    await userEvent.click(button('Do not pursue it'));
    expect(held(desk)[0]?.notPursued).toEqual({
      on: '2027-02-01',
      by: 'Insp J. Marl',
      why: 'The count moves.',
    });
    expect(screen.queryByLabelText('What is recommended')).toBeNull();
  });

  it('is said to be seen before once a person confirms what is like it', async () => {
    const before = aLearningPoint(1, {
      id: asId('before'),
      operationId: earlier.id,
      observation: 'Boxes stood at the loading bay.',
    });
    const desk = deskWith([recommended, before]);
    open(desk, '?point=point1');
    const offers = within(screen.getByRole('region', { name: 'Perhaps the same' }));
    expect(offers.getByText(/Both speak of: .*bay/)).toBeTruthy();
    expect(screen.queryByText(/Identified in/)).toBeNull();
    await userEvent.click(offers.getByRole('button', { name: /It is the same/ }));
    expect(screen.getByText('Identified in 2024 and again in 2026.')).toBeTruthy();
    expect(desk.records.get('learningPoints', 'point1')?.seenBefore).toEqual([
      { kind: 'learning-point', id: 'before' },
    ]);
  });

  it('can be removed while it is the newest', async () => {
    const desk = deskWith([recommended, good]);
    open(desk, '?point=point1');
    expect(screen.queryByRole('button', { name: 'Remove this point' })).toBeNull();
    await userEvent.click(button('L2'));
    await userEvent.click(button('Remove this point'));
    expect(held(desk)).toHaveLength(1);
  });
});
