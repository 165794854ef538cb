import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCase } from '../../../../test/builders/cases';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { aDayLogEntry } from '../../../../test/builders/polling-day';
import { aClosedClosure, anAnsweredClosure, aReview } from '../../../../test/builders/retention';
import { asId } from '../../../core/foundation/ids';
import { ok } from '../../../core/foundation/result';
import { closingItems } from '../../../core/retention/closing';
import type { DeskChange } from '../../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { ChecklistScreen } from './checklist-screen';
import { RetentionScreen } from './retention-screen';
import { searchClosing } from './search';

const operation = anOperation({ pollingDate: '2019-05-02' });
const set = (collection: DeskChange['collection'], after: object): DeskChange =>
  ({ collection, id: (after as { id: string }).id, after }) as unknown as DeskChange;
const closed = set('closures', aClosedClosure(operation.id, '2019-09-02T10:00:00.000Z'));
const entry = aDayLogEntry(1, { operationId: operation.id });

const checklist = (desk: MemoryDesk, search = '') =>
  render(
    <OnDesk desk={desk} operation={operation} at={`/debrief/closing${search}`} path="/debrief/closing">
      <ChecklistScreen />
    </OnDesk>,
  );
const retention = (desk: MemoryDesk, search = '') =>
  render(
    <OnDesk
      desk={desk}
      operation={operation}
      at={`/debrief/closing/retention${search}`}
      path="/debrief/closing/retention"
    >
      <RetentionScreen />
    </OnDesk>,
  );
const closureOf = (desk: MemoryDesk) => desk.records.get('closures', operation.id);

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the checklist', () => {
  it('says what the record knows, and takes an answer with its words', async () => {
    const open = aCase({
      id: asId('open-case'),
      operationId: operation.id,
      reference: 'C-009',
      outcome: null,
    });
    const desk = aDesk([set('operations', operation), set('cases', open)]);
    const { container } = checklist(desk);
    await userEvent.click(screen.getByRole('button', { name: 'Open cases are carried over' }));
    const panel = within(screen.getByRole('complementary', { name: 'Open item' }));
    expect(panel.getByText('1 case is open, and go on in this operation.')).toBeTruthy();
    expect(panel.getByRole('link', { name: /C-009/ }).getAttribute('href')).toBe('/cases/open-case/summary');
    await userEvent.click(panel.getByRole('button', { name: 'Save the answer' }));
    expect(panel.getByText('Choose one.')).toBeTruthy();
    await userEvent.click(panel.getByLabelText('Done'));
    fireEvent.change(panel.getByLabelText('What was done'), {
      target: { value: 'DS Fell goes on with it.' },
    });
    await userEvent.click(panel.getByRole('button', { name: 'Save the answer' }));
    expect(closureOf(desk)?.answers).toMatchObject([
      { itemId: 'open-cases', answer: 'done', note: 'DS Fell goes on with it.', on: '2027-02-01' },
    ]);
    expect(
      screen.getByText(`${closingItems.length - 1} of ${closingItems.length} items have no answer yet.`),
    ).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
    desk.undo();
    expect(closureOf(desk)?.answers ?? []).toEqual([]);
  });

  it('names what is missing where it is closed too early', async () => {
    const desk = aDesk([set('operations', operation)]);
    checklist(desk);
    await userEvent.click(screen.getByRole('button', { name: 'Close the operation' }));
    const message = within(screen.getByRole('alert'));
    expect(message.getAllByRole('listitem')).toHaveLength(closingItems.length);
    expect(closureOf(desk)).toBeUndefined();
  });

  it('closes, and opens again with a reason alone', async () => {
    const desk = aDesk([set('operations', operation), set('closures', anAnsweredClosure(operation.id))]);
    const { container } = checklist(desk);
    await userEvent.click(screen.getByRole('button', { name: 'Close the operation' }));
    expect(closureOf(desk)?.turns).toMatchObject([{ turn: 'closed', by: 'Insp J. Marl' }]);
    expect(desk.commits.at(-1)).toEqual({ purpose: 'Close the operation', undoable: false });
    await userEvent.click(screen.getByRole('button', { name: 'Open it again' }));
    const form = within(screen.getByRole('form', { name: 'Open the operation again' }));
    await userEvent.click(form.getByRole('button', { name: 'Open it again' }));
    expect(form.getByText('Give the reason: it stays on record.')).toBeTruthy();
    fireEvent.change(form.getByLabelText('Why it is opened again'), { target: { value: 'A late report.' } });
    await userEvent.click(form.getByRole('button', { name: 'Open it again' }));
    expect(closureOf(desk)?.turns.map(({ turn, why }) => [turn, why])).toEqual([
      ['closed', ''],
      ['opened-again', 'A late report.'],
    ]);
    expect(await axeProblems(container)).toEqual([]);
  });
});

describe('the retention', () => {
  it('shows each class with its period, and takes the force’s own', async () => {
    const desk = aDesk([set('operations', operation), closed]);
    const { container } = retention(desk);
    await userEvent.click(screen.getByRole('button', { name: 'Plan and command' }));
    const panel = within(screen.getByRole('complementary', { name: 'Open class of records' }));
    expect(panel.getByText('6 years from polling day, Thu 2 May 2019')).toBeTruthy();
    await userEvent.click(panel.getByRole('button', { name: 'Enter the force’s period' }));
    fireEvent.change(panel.getByLabelText('Years'), { target: { value: '7' } });
    fireEvent.change(panel.getByLabelText('What it rests on'), { target: { value: 'Schedule 4.2' } });
    fireEvent.change(panel.getByLabelText('Why it is set so'), { target: { value: 'It says so.' } });
    await userEvent.click(panel.getByRole('button', { name: 'Save the period' }));
    expect(desk.records.get('retentionRules', 'plan')).toMatchObject({ years: 7, basis: 'Schedule 4.2' });
    expect(panel.getByText('7 years from polling day, Thu 2 May 2019')).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
  });

  it('keeps longer with a day that is to come and a reason', async () => {
    const desk = aDesk([set('operations', operation), closed, set('dayLog', entry)]);
    retention(desk, '?class=polling-day');
    expect(screen.getAllByText(/^Review due Tue 2 Sept? 2025$/).length).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole('button', { name: 'Keep longer' }));
    const form = within(screen.getByRole('form', { name: 'Keep the records longer' }));
    await userEvent.click(form.getByRole('button', { name: 'Keep it' }));
    expect(form.getByText('Choose a day that is still to come.')).toBeTruthy();
    expect(desk.records.all('retentionReviews').size).toBe(0);
  });

  it('says what holds an erasure back', async () => {
    const open = aCase({ operationId: operation.id, reference: 'C-009', outcome: null });
    const desk = aDesk([set('operations', operation), closed, set('dayLog', entry), set('cases', open)]);
    const { container } = retention(desk, '?class=polling-day');
    await userEvent.click(screen.getByRole('button', { name: 'Erase…' }));
    expect(screen.getByRole('link', { name: 'Case C-009 has not ended.' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Erase for good' })).toBeNull();
    expect(await axeProblems(container)).toEqual([]);
  });

  it('erases with a reason and the passphrase, and says what the journal holds', async () => {
    const desk = aDesk([set('operations', operation), closed, set('dayLog', entry)]);
    const erased: { readonly collection: string; readonly id: string }[][] = [];
    const given = desk.services.vault;
    Object.assign(given, {
      people: {
        confirm: ({ passphrase }: { passphrase: string }) =>
          Promise.resolve(
            passphrase === 'right'
              ? ok(null)
              : { ok: false, error: { kind: 'wrong-passphrase', message: 'Not it.' } },
          ),
      },
      erase: (targets: readonly { readonly collection: string; readonly id: string }[]) => {
        erased.push([...targets]);
        return Promise.resolve(ok({ erasedChanges: 2 }));
      },
      commit: ((commit) => (request: Parameters<typeof commit>[0]) => {
        const result = commit(request);
        const durable = Promise.resolve(ok({ at: '', sequence: 1 }));
        return result.ok ? ok({ ...result.value, durable }) : result;
      })(given.commit.bind(given)),
    });
    Object.assign(given.journal, { verify: () => Promise.resolve(ok({ entries: 9, erasedChanges: 2 })) });
    const { container } = retention(desk, '?class=polling-day');
    await userEvent.click(screen.getByRole('button', { name: 'Erase…' }));
    const part = within(screen.getByRole('region', { name: 'Erase the records' }));
    expect(part.getByRole('rowheader', { name: 'Entry in the log of polling day' })).toBeTruthy();
    expect(part.getByText(/Snapshots taken before hold all of it still/)).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
    const passphrase = part.getByLabelText('Your passphrase, to erase these records');
    fireEvent.change(passphrase, { target: { value: 'right' } });
    await userEvent.click(part.getByRole('button', { name: 'Erase for good' }));
    expect(await part.findByText('Give the reason first.')).toBeTruthy();
    fireEvent.change(part.getByLabelText('Why it is erased'), { target: { value: 'The period is over.' } });
    fireEvent.change(passphrase, { target: { value: 'wrong' } });
    await userEvent.click(part.getByRole('button', { name: 'Erase for good' }));
    expect(await part.findByText('Not it.')).toBeTruthy();
    expect(desk.records.all('dayLog').size).toBe(1);
    fireEvent.change(passphrase, { target: { value: 'right' } });
    await userEvent.click(part.getByRole('button', { name: 'Erase for good' }));
    expect(await screen.findByText('1 record is erased')).toBeTruthy();
    expect(screen.getByText(/9 entries, every link\s+holds; 2 contents in it are erased/)).toBeTruthy();
    // What was being written may have been kept meanwhile; it goes as well.
    const others = erased.flat().filter(({ collection }) => collection !== 'formDrafts');
    expect(others).toEqual([{ collection: 'dayLog', id: entry.id }]);
    expect([...desk.records.all('retentionReviews').values()]).toMatchObject([
      { decision: 'erase', why: 'The period is over.', erased: [{ collection: 'dayLog', count: 1 }] },
    ]);
  });

  it('offers to finish what was cut off', () => {
    const review = aReview({
      operationId: operation.id,
      classId: 'polling-day',
      decision: 'erase',
      nextOn: null,
    });
    retention(
      aDesk([set('operations', operation), closed, set('retentionReviews', review)]),
      '?class=polling-day',
    );
    expect(screen.getByRole('button', { name: 'Finish the erasure' })).toBeTruthy();
    expect(screen.getAllByText('An erasure is not finished').length).toBeGreaterThan(0);
  });
});

describe('the search', () => {
  it('finds items by their answers, and classes of records', () => {
    const { records } = aDesk([set('closures', anAnsweredClosure(operation.id))]);
    const paths = (query: string) => searchClosing(query, records, operation).map(({ path }) => path);
    expect(paths('archived looked')).toEqual(['/debrief/closing?item=enquiries']);
    expect(paths('retention intelligence')).toEqual(['/debrief/closing/retention?class=intelligence']);
    expect(searchClosing('archived', records, null)).toEqual([]);
  });
});
