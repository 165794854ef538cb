import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { aDecision } from '../../../../test/builders/plan';
import { areaTree } from '../../../../test/builders/plan-records';
import { asId } from '../../../core/foundation/ids';
import type { Decision } from '../../../core/plan/decision';
import type { DeskChange } from '../../../services/desk-context';
import { flushDrafts } from '../../../ui/drafts';
import { prepareJsdom } from '../../../ui/testing-jsdom';
import { DecisionsScreen } from './decisions-screen';
import { searchDecisions } from './search';

beforeAll(prepareJsdom);
afterEach(cleanup);

/** Taken in January: the clock of the desk stands at 1 February 2027, 10:00. */
const january = { at: '2027-01-20T09:00:00.000Z', recordedAt: '2027-01-20T09:05:00.000Z' };
const first = aDecision({ ...january, id: asId('d1'), number: 1 });
const second = aDecision({ ...january, id: asId('d2'), number: 2, title: 'Search before the count' });

function deskWith(...decisions: readonly Decision[]): MemoryDesk {
  return aDesk([
    ...[...areaTree.values()].map((area): DeskChange => ({ collection: 'areas', id: area.id, after: area })),
    ...decisions.map((each): DeskChange => ({ collection: 'decisions', id: each.id, after: each })),
  ]);
}

function open(desk: MemoryDesk, search = '') {
  return render(
    <OnDesk
      desk={desk}
      operation={anOperation({ areaIds: [] })}
      at={`/plan/decisions${search}`}
      path="/plan/decisions"
    >
      <DecisionsScreen />
    </OnDesk>,
  );
}

const held = (desk: MemoryDesk) =>
  [...desk.records.all('decisions').values()].sort((a, b) => a.number - b.number);
const rowTexts = () =>
  within(screen.getByRole('table', { name: 'Decision log' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (label: string) =>
  screen.getByLabelText<HTMLInputElement>(label, { selector: 'input, textarea' });
const type = (label: string, text: string) => userEvent.type(field(label), text);
/** As typed, at once: a long form is drawn anew at each letter. */
const write = (label: string, text: string) => fireEvent.change(field(label), { target: { value: text } });

describe('an empty decision log', () => {
  it('says what belongs there and opens the form', async () => {
    open(deskWith());
    expect(screen.getByText(/D1 · Mon 12 Apr 2027/)).toBeTruthy();
    const [, inWork] = screen.getAllByRole('button', { name: 'Enter a decision' });
    await userEvent.click(inWork ?? button('Enter a decision'));
    expect(screen.getByRole('form', { name: 'Enter a decision' })).toBeTruthy();
  });
});

describe('entering a decision', () => {
  it('by keyboard takes the next number and cannot be undone', async () => {
    const desk = deskWith(first);
    open(desk, '?add=decision');
    await type('Decision on', 'Tellers');
    write('Decided by', 'Supt P. Oake');
    write('Decision', 'Tellers stand behind the line.');
    write('Reasons', 'Voters must pass.');
    button('Enter decision').focus();
    await userEvent.keyboard('{Enter}');
    expect(held(desk)[1]).toMatchObject({
      number: 2,
      title: 'Tellers',
      decidedBy: 'Supt P. Oake',
      at: '2027-02-01T10:00:00.000Z',
      recordedBy: 'Insp J. Marl',
    });
    expect(desk.commits.filter(({ purpose }) => purpose === 'Enter a decision')).toEqual([
      { purpose: 'Enter a decision', undoable: false },
    ]);
    expect(desk.commits.some(({ undoable }) => undoable)).toBe(false);
    expect(screen.getByRole('heading', { name: 'D2' })).toBeTruthy();
  });

  it('takes the role of the person who is chosen, which can be written over', async () => {
    open(deskWith(), '?add=decision');
    await type('Decided by', 'Marl');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect([field('Decided by').value, field('In which role').value]).toEqual([
      'Insp J. Marl',
      'Election SPOC',
    ]);
    write('In which role', 'Gold, for the night');
    expect(field('Decided by').value).toBe('Insp J. Marl');
    expect(field('In which role').value).toBe('Gold, for the night');
  });

  it('is refused at the fields, and each sentence leads to its field', async () => {
    const desk = deskWith();
    open(desk, '?add=decision');
    await userEvent.click(button('Enter decision'));
    const summary = within(screen.getByRole('alert'));
    expect(summary.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Say in a few words what was decided on.',
      'Say who decided.',
      'Write what was decided.',
      'Write why it was decided so.',
    ]);
    await userEvent.click(summary.getByRole('button', { name: 'Write what was decided.' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Decision'));
    expect(desk.commits).toEqual([]);
  });

  it('asks why where it was decided a while ago', async () => {
    const desk = deskWith();
    open(desk, '?add=decision');
    expect(screen.queryByLabelText('Why it is entered late')).toBeNull();
    write('Time', '0930');
    write('Why it is entered late', 'At a scene');
    write('Decision on', 'Cordon');
    write('Decided by', 'Supt P. Oake');
    write('Decision', 'Moved.');
    write('Reasons', 'Smoke.');
    await userEvent.click(button('Enter decision'));
    expect(held(desk)[0]).toMatchObject({ at: '2027-02-01T09:30:00.000Z', lateReason: 'At a scene' });
  });

  it('has beside each heading of the model what to write', () => {
    open(deskWith(), '?add=decision');
    const describedBy = field('Options and contingencies').getAttribute('aria-describedby') ?? '';
    const help = document.getElementById(describedBy.split(' ')[0] ?? '');
    expect(help?.textContent).toMatch(/doing nothing included/);
  });

  it('begins with the record that it is asked on', async () => {
    open(deskWith(), '?add=decision&about=consideration%3Acounts');
    const links = within(screen.getByRole('list', { name: 'What it decides on' }));
    expect(links.getByRole('link', { name: 'Counts and verification' })).toBeTruthy();
    await userEvent.click(links.getByRole('button', { name: 'Take out Counts and verification' }));
    expect(screen.queryByRole('list', { name: 'What it decides on' })).toBeNull();
  });

  it('finds what it decides on by words', async () => {
    open(deskWith(), '?add=decision');
    await type('What it decides on', 'area harrow');
    await userEvent.click(await screen.findByRole('option', { name: 'Harrow Dale' }));
    const links = within(screen.getByRole('list', { name: 'What it decides on' }));
    expect(links.getByRole('link', { name: 'Harrow Dale' })).toBeTruthy();
  });
});

describe('what is begun', () => {
  const kept = (desk: MemoryDesk) => [...desk.records.all('formDrafts').values()];

  it('is in the vault, and there when the screen is opened again; discarding lets it go', async () => {
    const desk = deskWith();
    open(desk, '?add=decision');
    expect(screen.getByText(/is kept in the vault until you enter or discard it/)).toBeTruthy();
    write('Decision on', 'Secret');
    write('Decision on', 'Secret plan');
    flushDrafts();
    expect(kept(desk).map(({ content }) => (JSON.parse(content) as { title: string }).title)).toEqual([
      'Secret plan',
    ]);
    cleanup();
    open(desk, '?add=decision');
    expect(field('Decision on').value).toBe('Secret plan');
    await userEvent.click(button('Discard what is begun'));
    expect(kept(desk)).toEqual([]);
    expect(desk.records.all('decisions').size).toBe(0);
  });

  it('is kept by leaving the screen before the pause', () => {
    const desk = deskWith();
    open(desk, '?add=decision');
    write('Decision on', 'Cordon');
    cleanup();
    expect(kept(desk)).toHaveLength(1);
  });

  it('goes once it is entered', async () => {
    const desk = deskWith();
    open(desk, '?add=decision');
    write('Decision on', 'Cordon');
    write('Decided by', 'Supt P. Oake');
    write('Decision', 'Moved.');
    write('Reasons', 'Smoke.');
    flushDrafts();
    expect(kept(desk)).toHaveLength(1);
    await userEvent.click(button('Enter decision'));
    expect(kept(desk)).toEqual([]);
    await userEvent.click(button('Enter a decision'));
    expect(screen.getByLabelText('Decision on')).toHaveProperty('value', '');
  });
});

describe('correcting a decision', () => {
  it('strikes it visibly with its words and reason, and the number of the new entry', async () => {
    const desk = deskWith(first, second);
    open(desk, '?decision=d1');
    await userEvent.click(button('Strike and correct'));
    expect(screen.getByLabelText('Decision on')).toHaveProperty('value', first.title);
    await userEvent.click(button('Strike D1 and enter this'));
    expect(screen.getByRole('button', { name: 'Say why the earlier decision is struck.' })).toBeTruthy();
    write('Why D1 is struck', 'Wrong hall');
    await userEvent.click(button('Strike D1 and enter this'));
    expect(held(desk)[2]).toMatchObject({
      number: 3,
      title: first.title,
      strikes: { entryId: 'd1', reason: 'Wrong hall' },
    });
    expect(held(desk)[0]).toEqual(first);
    await userEvent.click(button('D1'));
    expect(screen.getByText('Struck through by D3')).toBeTruthy();
    const panel = within(screen.getByRole('complementary', { name: 'Open decision' }));
    expect(panel.getAllByText(/Struck through:/).length).toBeGreaterThan(5);
    expect(document.querySelector('.decision-texts s')?.textContent).toContain(first.information);
    expect(panel.queryByRole('button', { name: 'Strike and correct' })).toBeNull();
    expect(rowTexts()[2]).toMatch(/^D1.*struck through by D3/);
  });

  it('may strike alone: this too is an entry, with who and why', async () => {
    const desk = deskWith(first, second);
    open(desk, '?decision=d2');
    await userEvent.click(button('Strike only'));
    await userEvent.click(button('Strike D2'));
    expect(desk.commits).toEqual([]);
    expect(screen.getByText('Say why the earlier decision is struck.')).toBeTruthy();
    write('Why it is struck', 'Entered twice');
    await userEvent.click(button('Strike D2'));
    expect(held(desk)[2]).toMatchObject({
      number: 3,
      title: 'D2 is struck',
      decidedBy: 'Insp J. Marl',
      strikes: { entryId: 'd2', reason: 'Entered twice' },
    });
    expect(screen.getByRole('heading', { name: 'D3' })).toBeTruthy();
  });
});

describe('reading the log', () => {
  it('is newest first, and narrowed by words', async () => {
    open(deskWith(first, second));
    expect(rowTexts().map((text) => text.slice(0, 2))).toEqual(['D2', 'D1']);
    write('Filter by words', 'search');
    expect(rowTexts()).toHaveLength(1);
    await userEvent.click(button('Show all'));
    expect(rowTexts()).toHaveLength(2);
  });

  it('closes an entry with Escape and brings the keyboard back to its row', async () => {
    open(deskWith(first, second), '?decision=d2');
    screen.getByRole('heading', { name: 'D2' }).focus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(document.activeElement).toBe(button('D2'));
  });

  it('stands whole on paper', () => {
    open(deskWith(first, second));
    dispatchEvent(new Event('beforeprint'));
    const printed = document.querySelector('.decisions-print')?.textContent ?? '';
    dispatchEvent(new Event('afterprint'));
    expect(printed).toContain('D1, Permanent presence at Ash Hall');
    expect(printed).toContain(second.ethics);
  });

  it('is found by the search, struck ones too', () => {
    const strike = aDecision({
      ...january,
      id: asId('d3'),
      number: 3,
      title: 'D1 is struck',
      strikes: { entryId: asId('d1'), reason: 'Wrong' },
    });
    const { records } = deskWith(first, second, strike);
    const hits = searchDecisions('ash hall', records, anOperation());
    expect(hits.find(({ id }) => id === 'decision:d1')).toMatchObject({
      label: 'D1 Permanent presence at Ash Hall',
      description: expect.stringContaining('struck through') as string,
      path: '/plan/decisions?decision=d1',
    });
    expect(searchDecisions('ash', records, null)).toEqual([]);
  });
});
