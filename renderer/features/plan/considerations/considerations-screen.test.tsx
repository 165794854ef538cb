import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { aConsiderationAnswer, aDecision } from '../../../../test/builders/plan';
import { considerationAnswerId } from '../../../core/plan/consideration-answer';
import { considerations } from '../../../core/plan/considerations';
import type { DeskChange } from '../../../services/desk-context';
import { prepareJsdom } from '../../../ui/testing-jsdom';
import { ConsiderationsScreen } from './considerations-screen';
import { searchConsiderations } from './search';

beforeAll(prepareJsdom);
afterEach(cleanup);

const total = considerations.length;
const deskWith = (...changes: readonly DeskChange[]) => aDesk(changes);
const answered = (given: Parameters<typeof aConsiderationAnswer>[0] = {}): DeskChange => {
  const after = aConsiderationAnswer(given);
  return { collection: 'considerationAnswers', id: after.id, after };
};

function open(desk: MemoryDesk, search = '') {
  return render(
    <OnDesk
      desk={desk}
      operation={anOperation()}
      at={`/plan/considerations${search}`}
      path="/plan/considerations"
    >
      <ConsiderationsScreen />
    </OnDesk>,
  );
}

const stored = (desk: MemoryDesk, id: string) =>
  desk.records.get('considerationAnswers', considerationAnswerId(anOperation().id, id));
const panel = () => within(screen.getByRole('complementary', { name: 'Open point' }));

function write(label: string, text: string) {
  const field = screen.getByLabelText(label, { selector: 'input, textarea' });
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
}

describe('the checklist on the screen', () => {
  it('shows every point by group and says at the top how many are open', () => {
    open(deskWith(answered()));
    expect(screen.getByText(`${total - 1} of ${total} open, 1 considered, 0 not applicable`)).toBeTruthy();
    const tables = screen.getAllByRole('table').map((table) => table.querySelector('caption')?.textContent);
    expect(tables).toEqual(['Command and planning', 'Election day']);
    const rows = screen.getAllByRole('row').filter((row) => within(row).queryByRole('rowheader') !== null);
    expect(rows).toHaveLength(total);
  });

  it('leads from one open point to the next', async () => {
    open(deskWith(answered({ considerationId: 'style-and-tone' })));
    await userEvent.click(screen.getByRole('button', { name: 'Work on the next open point' }));
    expect(screen.getByRole('heading', { name: 'A response in proportion' })).toBe(document.activeElement);
    await userEvent.click(panel().getByRole('button', { name: 'Next open point' }));
    expect(screen.getByRole('heading', { name: 'Specialist advice' })).toBeTruthy();
  });
});

describe('a point', () => {
  it('is not considered without what was found and by whom, and is set once both are written', async () => {
    const desk = deskWith();
    open(desk, '?item=counts');
    await userEvent.click(panel().getByRole('radio', { name: 'Considered' }));
    expect(
      panel().getByText(/Say what was considered and what came of it\. The point stays open/),
    ).toBeTruthy();
    expect(panel().getByText(/Say who considered it\./)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('What was considered and found'));
    expect(desk.commits).toEqual([]);
    write('What was considered and found', 'Three counts.');
    expect(stored(desk, 'counts')).toMatchObject({ state: 'open', answer: 'Three counts.' });
    write('By whom', 'Insp J. Marl');
    expect(stored(desk, 'counts')).toMatchObject({
      state: 'considered',
      who: 'Insp J. Marl',
      on: '2027-02-01',
    });
    expect(panel().queryByRole('alert')).toBeNull();
    expect(desk.commits.some(({ purpose }) => purpose.includes('Marl'))).toBe(false);
    desk.undo();
    expect(stored(desk, 'counts')?.state).toBe('open');
  });

  it('does not apply for a reason that somebody gave only', async () => {
    const desk = deskWith();
    open(desk, '?item=counts');
    await userEvent.click(panel().getByRole('radio', { name: 'Not applicable' }));
    expect(panel().getByText(/Say why this point does not apply\./)).toBeTruthy();
    write('Why it does not apply', 'No count in this force.');
    expect(panel().getByText(/Say who decided that it does not apply\./)).toBeTruthy();
    write('By whom', 'Insp J. Marl');
    expect(stored(desk, 'counts')).toMatchObject({ state: 'not-applicable' });
  });

  it('keeps the words on which its state rests', async () => {
    const desk = deskWith(answered());
    open(desk, '?item=command-resilience');
    write('What was considered and found', '');
    expect(panel().getByText(/The last words are kept/)).toBeTruthy();
    expect(stored(desk, 'command-resilience')?.answer).toMatch(/Every role/);
    await userEvent.click(panel().getByRole('radio', { name: 'Open' }));
    expect(stored(desk, 'command-resilience')).toMatchObject({ state: 'open', on: null });
  });

  it('keeps its day while it stands as considered', () => {
    const desk = deskWith(answered());
    open(desk, '?item=command-resilience');
    expect(panel().queryByRole('button', { name: 'Clear the day' })).toBeNull();
    write('On which day', '');
    expect(stored(desk, 'command-resilience')?.on).toBe('2027-03-01');
    write('On which day', '15 Jan 2027');
    expect(stored(desk, 'command-resilience')?.on).toBe('2027-01-15');
  });

  it('shows what the record says, and the decisions on it from either side', () => {
    const naming = aDecision({ links: [{ kind: 'consideration', id: 'command-resilience' }] });
    open(
      deskWith(answered(), { collection: 'decisions', id: naming.id, after: naming }),
      '?item=command-resilience',
    );
    expect(panel().getByRole('link', { name: 'No command role is recorded' }).getAttribute('href')).toBe(
      '/plan/command',
    );
    expect(
      panel()
        .getByRole('link', { name: /^D1 Permanent presence/ })
        .getAttribute('href'),
    ).toBe('/plan/decisions?decision=decision1');
    expect(screen.getByText(/Decided in D1/)).toBeTruthy();
    expect(panel().getByRole('link', { name: 'Enter a decision on this' }).getAttribute('href')).toBe(
      '/plan/decisions?add=decision&about=consideration%3Acommand-resilience',
    );
  });

  it('is found by the search', () => {
    const { records } = deskWith(answered());
    const hits = searchConsiderations('resilience', records, anOperation());
    expect(hits[0]).toMatchObject({
      label: 'Command resilience',
      description: 'Planning consideration, considered',
      path: '/plan/considerations?item=command-resilience',
    });
  });
});
