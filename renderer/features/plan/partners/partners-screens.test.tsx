import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { anArea } from '../../../../test/builders/threat';
import { arrangementsId } from '../../../core/cases/arrangements';
import { asId } from '../../../core/foundation/ids';
import { checklistAnswerId } from '../../../core/partners/checklist-answer';
import type { Partner } from '../../../core/partners/partner';
import { newPartner, newPerson } from '../../../core/partners/partner-list';
import type { DeskChange } from '../../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { ChecklistScreen } from './checklist-screen';
import { PartnersScreen } from './partners-screen';
import { searchPartners } from './search';

const operation = anOperation({ areaIds: [asId<'Area'>('carrow'), asId<'Area'>('lyde')] });
const force = anArea('force', { kind: 'force', name: 'Marlshire' });
const areas = [
  force,
  anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: force.id }),
  anArea('lyde', { kind: 'local-authority', name: 'Lyde', parentId: force.id }),
];
let next = 0;
const aPartner = (id: string, given: Partial<Partner> = {}) =>
  newPartner({ id: asId<'Partner'>(id), kind: 'royal-mail', name: id, ...given }, () => `p${(next += 1)}`);

function deskWith(partners: readonly Partner[] = [], more: readonly DeskChange[] = []): MemoryDesk {
  return aDesk([
    ...areas.map((area): DeskChange => ({ collection: 'areas', id: area.id, after: area })),
    ...partners.map((after): DeskChange => ({ collection: 'partners', id: after.id, after })),
    ...more,
  ]);
}

function open(desk: MemoryDesk, search = '') {
  return render(
    <OnDesk desk={desk} operation={operation} at={`/plan/partners${search}`} path="/plan/partners">
      <PartnersScreen />
    </OnDesk>,
  );
}

const partnersOn = (desk: MemoryDesk) => [...desk.records.all('partners').values()];

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the screen of the partners', () => {
  it('adds the councils of the operation with their posts in one step', async () => {
    const desk = deskWith();
    const { container } = open(desk);
    expect(screen.getByText('No partners yet')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Add the 2 councils' }));
    expect(partnersOn(desk).map(({ name, people }) => [name, people.length])).toEqual([
      ['Carrow', 6],
      ['Lyde', 6],
    ]);
    expect(desk.commits).toHaveLength(1);
    expect(screen.queryByRole('button', { name: /^Add the .* councils/ })).toBeNull();
    expect(await axeProblems(container)).toEqual([]);
  });

  it('shows what is overdue, and a contact settles what was due', async () => {
    const desk = deskWith([aPartner('Royal', { nextDue: '2027-01-20', nextAbout: 'Sorting office' })]);
    const { container } = open(desk, '?partner=Royal');
    expect(screen.getByRole('table', { name: 'Partners' }).textContent).toContain('Wed 20 Jan 2027, overdue');
    const entry = screen.getByRole('form', { name: 'A new contact' });
    await userEvent.click(within(entry).getByRole('button', { name: 'Record contact' }));
    expect(screen.getByText('Write what it was about.')).toBeTruthy();
    await userEvent.type(within(entry).getByRole('textbox', { name: 'About' }), 'Keys of the office.');
    await userEvent.click(within(entry).getByRole('button', { name: 'Record contact' }));
    expect([...desk.records.all('partnerContacts').values()]).toMatchObject([
      {
        partnerId: 'Royal',
        on: '2027-02-01',
        how: 'Phone',
        about: 'Keys of the office.',
        by: 'Insp J. Marl',
      },
    ]);
    expect(desk.records.get('partners', 'Royal')).toMatchObject({ nextDue: null, nextAbout: '' });
    expect(screen.getByText('Keys of the office.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Remove this partner' })).toBeNull();
    expect(await axeProblems(container)).toEqual([]);
    desk.undo();
    expect(desk.records.get('partners', 'Royal')?.nextDue).toBe('2027-01-20');
  });

  it('takes in people pasted from Excel after showing what was understood', async () => {
    const desk = deskWith([aPartner('Royal')]);
    open(desk, '?partner=Royal');
    await userEvent.click(screen.getByRole('button', { name: 'Paste from Excel' }));
    fireEvent.change(screen.getByRole('textbox', { name: /^Rows from Excel/ }), {
      target: { value: 'Account manager\tWin Tarrow\t01632 960404\nDriver\t' },
    });
    expect(screen.getByText('Row 2 names nobody. It is left out.')).toBeTruthy();
    expect(desk.commits).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Store 1 person' }));
    expect(desk.records.get('partners', 'Royal')?.people).toMatchObject([
      { post: 'Account manager', name: 'Win Tarrow', phone: '01632 960404' },
      { post: 'Security adviser', name: '' },
    ]);
  });

  it('keeps who left, struck through', () => {
    const people = [newPerson({ id: asId('x'), post: 'Driver', name: 'Win Tarrow', leftOn: '2027-01-05' })];
    open(deskWith([aPartner('Royal', { people })]), '?partner=Royal');
    expect(screen.getByText('Win Tarrow').tagName).toBe('S');
  });

  it('moves a contact of the force’s arrangements over, and undo puts it back', async () => {
    const contact = {
      id: asId<'ForceContact'>('c1'),
      role: 'Operation Bridger SPOC',
      name: 'Sgt K. Osier',
      phone: '',
      email: '',
    };
    const desk = deskWith(
      [],
      [
        {
          collection: 'arrangements',
          id: arrangementsId,
          after: { id: arrangementsId, cpsOffice: null, contacts: [contact] },
        },
      ],
    );
    open(desk);
    await userEvent.click(screen.getByRole('button', { name: /^Keep among the partners.*Bridger/ }));
    expect(desk.records.get('arrangements', arrangementsId)?.contacts).toEqual([]);
    expect(partnersOn(desk)).toMatchObject([{ kind: 'bridger', people: [{ name: 'Sgt K. Osier' }] }]);
    desk.undo();
    expect(desk.records.get('arrangements', arrangementsId)?.contacts).toEqual([contact]);
    expect(partnersOn(desk)).toEqual([]);
  });

  it('says what the guidance does not know', () => {
    open(deskWith());
    expect(screen.getByText(/College’s\s+guidance does not know them/)).toBeTruthy();
  });
});

describe('the checklist of the councils', () => {
  const path = '/plan/partners/checklist';
  const answerOf = (desk: MemoryDesk, council: string) =>
    desk.records.get('checklistAnswers', checklistAnswerId(operation.id, asId<'Area'>(council), 'evidence'));
  function openChecklist(desk: MemoryDesk) {
    return render(
      <OnDesk desk={desk} operation={operation} at={`${path}?answer=operation1:carrow:evidence`} path={path}>
        <ChecklistScreen />
      </OnDesk>,
    );
  }

  it('settles nothing without words, and copies an answer to other councils', async () => {
    const desk = deskWith();
    const { container } = openChecklist(desk);
    expect(screen.getByText('20 of 20 answers are open.')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Settled' }));
    expect(screen.getByText(/Write what was settled first/)).toBeTruthy();
    expect(desk.commits).toEqual([]);
    const words = screen.getByRole('textbox', { name: /^What was settled/ });
    fireEvent.change(words, { target: { value: 'Bags are held by the SPOC.' } });
    fireEvent.blur(words);
    await userEvent.click(screen.getByRole('radio', { name: 'Settled' }));
    expect(screen.getByText(/Write with whom it was settled first/)).toBeTruthy();
    const whom = screen.getByRole('textbox', { name: 'With whom' });
    fireEvent.change(whom, { target: { value: 'Ada Finch' } });
    fireEvent.blur(whom);
    await userEvent.click(screen.getByRole('radio', { name: 'Settled' }));
    expect(answerOf(desk, 'carrow')).toMatchObject({ state: 'settled', on: '2027-02-01' });
    expect(screen.getByText('19 of 20 answers are open.')).toBeTruthy();
    fireEvent.change(words, { target: { value: ' ' } });
    fireEvent.blur(words);
    expect(answerOf(desk, 'carrow')?.answer).toBe('Bags are held by the SPOC.');
    await userEvent.click(screen.getByRole('button', { name: 'Choose all' }));
    await userEvent.click(screen.getByRole('button', { name: 'Copy the answer' }));
    expect(answerOf(desk, 'lyde')).toMatchObject({
      state: 'open',
      answer: 'Bags are held by the SPOC.',
      withWhom: '',
      on: null,
    });
    expect(await axeProblems(container)).toEqual([]);
  });

  it('is walked through with the arrow keys', () => {
    openChecklist(deskWith());
    const cell = screen.getByRole('button', { name: /First contact, Carrow$/ });
    cell.focus();
    fireEvent.keyDown(cell, { key: 'ArrowRight' });
    expect(document.activeElement?.textContent).toBe('Open: First contact, Lyde');
    fireEvent.keyDown(document.activeElement ?? cell, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toBe('Open: Integrity plan, Lyde');
  });
});

describe('the search', () => {
  it('finds partners and their people', () => {
    const people = [newPerson({ id: asId('x'), post: 'Account manager', name: 'Win Tarrow' })];
    const desk = deskWith([aPartner('Royal', { people })]);
    expect(searchPartners('tarrow', desk.records, operation)).toMatchObject([
      { label: 'Win Tarrow', description: 'Account manager, Royal', path: '/plan/partners?partner=Royal' },
    ]);
  });
});
