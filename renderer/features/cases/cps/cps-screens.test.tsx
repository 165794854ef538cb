import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCase, aCpsContact, anAllegation } from '../../../../test/builders/cases';
import {
  aCasesDesk,
  casesOperation,
  choose,
  field,
  openCases,
  openSection,
  press,
  write,
} from '../../../../test/builders/cases-desk';
import { aReadyCase } from '../../../../test/builders/ready-case';
import type { CpsContact } from '../../../core/cases/cps-contact';
import { asId } from '../../../core/foundation/ids';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { searchCases } from '../search';

beforeAll(prepareJsdom);
afterEach(cleanup);

const focused = () => document.activeElement;
const plan: CpsContact['items'] = [
  {
    id: asId('item-1'),
    text: 'Statement of the presiding officer',
    due: '2027-06-25',
    responses: [],
    doneOn: null,
  },
  { id: asId('item-2'), text: 'Handwriting report', due: null, responses: [], doneOn: null },
];
const sent = aCpsContact({ sentOn: '2027-06-15', items: plan });

function openContact(given: Partial<CpsContact> = {}) {
  const opened = openSection('cps?item=contact-1', {}, { contacts: [{ ...sent, ...given }] });
  const contact = () => {
    const found = opened.desk.records.get('cpsContacts', 'contact-1');
    if (found === undefined) throw new Error('The contact is gone');
    return found;
  };
  return { ...opened, contact };
}

describe('an approach to the CPS', () => {
  it('is refused without the SPOC’s approval, in words, before anything is recorded', () => {
    const { desk } = openSection('cps', { approvals: [] });
    press('Record an approach');
    expect(screen.getByText(/The SPOC had not approved contact with the CPS/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Record' })).toHaveProperty('disabled', true);
    expect(desk.records.all('cpsContacts').size).toBe(0);
  });

  it('is recorded with it, opens, and can be undone', async () => {
    const { desk } = openSection('cps');
    press('Record an approach');
    expect(focused()).toBe(field('What for'));
    write('What was sent', 'First-contact note');
    press('Record');
    const [contact] = [...desk.records.all('cpsContacts').values()];
    expect(contact).toMatchObject({
      caseId: 'case-1',
      purpose: 'first-contact',
      sentOn: '2027-07-01',
      sentBy: 'Insp J. Marl',
      sent: 'First-contact note',
    });
    const title = await screen.findByRole('button', { name: /First contact, sent Thu 1 Jul 2027/ });
    await waitFor(() => expect(focused()).toBe(title));
    desk.undo();
    expect(desk.records.all('cpsContacts').size).toBe(0);
  });

  it('to the local CPS needs the one exception on record', () => {
    openSection('cps');
    press('Record an approach');
    choose('Office', 'Local CPS');
    expect(
      screen.getByText(/Only false registration with a financial motive goes to the local CPS/),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Record' })).toHaveProperty('disabled', true);
  });

  it('that is given up leaves nothing, and the button has the keyboard again', async () => {
    const { desk } = openSection('cps');
    press('Record an approach');
    press('Cancel');
    await waitFor(() => expect(focused()).toBe(screen.getByRole('button', { name: 'Record an approach' })));
    expect(desk.commits).toEqual([]);
  });
});

describe('the action plan', () => {
  it('an item is accepted by whoever is at the desk', () => {
    const { desk, contact } = openContact();
    press(/^Accept.*presiding officer/);
    expect(contact().items[0]?.responses).toEqual([
      { kind: 'accepted', ground: '', by: 'Insp J. Marl', on: '2027-07-01' },
    ]);
    desk.undo();
    expect(contact().items[0]?.responses).toEqual([]);
  });

  it('an item is disputed only with a ground, which stands beside it', () => {
    const { contact } = openContact();
    press(/^Dispute.*Handwriting/);
    expect(focused()).toBe(field('Ground of the dispute, as the CPS is told'));
    expect(screen.getByRole('button', { name: 'Record the dispute' })).toHaveProperty('disabled', true);
    write('Ground of the dispute, as the CPS is told', 'There is no writing in this offence.');
    press('Record the dispute');
    expect(contact().items[1]?.responses[0]).toMatchObject({
      kind: 'disputed',
      ground: 'There is no writing in this offence.',
    });
    expect(screen.getByText(/Disputed: There is no writing in this offence\./)).toBeTruthy();
  });

  it('says what is overdue, and one that is done is so no longer', () => {
    const { contact } = openContact();
    expect(screen.getByText('overdue since Fri 25 Jun 2027')).toBeTruthy();
    const [box] = screen.getAllByRole('checkbox', { name: 'Done' });
    if (box === undefined) throw new Error('Nothing can be done');
    fireEvent.click(box);
    expect(contact().items[0]?.doneOn).toBe('2027-07-01');
    expect(screen.queryByText(/overdue/)).toBeNull();
  });

  it('a further item is added by Enter, and the keyboard stays for the next', () => {
    const { contact } = openContact();
    const text = field('New item of the action plan');
    text.focus();
    fireEvent.change(text, { target: { value: 'Corresponding number list' } });
    fireEvent.keyDown(text, { key: 'Enter' });
    expect(contact().items.map((item) => item.text)).toContain('Corresponding number list');
    expect(focused()).toBe(text);
  });
});

describe('what stands in an entry of the register', () => {
  it('is filled in once, when the field is left, and is then read only', async () => {
    const { contact, desk } = openContact({ cpsReference: '', lawyer: '' });
    const reference = field('CPS reference');
    fireEvent.change(reference, { target: { value: 'YRK/27' } });
    expect(contact().cpsReference).toBe('');
    fireEvent.change(reference, { target: { value: 'YRK/27/0031 ' } });
    fireEvent.blur(reference);
    expect(contact().cpsReference).toBe('YRK/27/0031');
    expect(field('CPS reference')).toHaveProperty('readOnly', true);
    expect(contact().corrections).toEqual([]);
    desk.undo();
    expect(contact().cpsReference).toBe('');
    await waitFor(() => expect(field('CPS reference')).toHaveProperty('readOnly', false));
  });

  it('is put right with a reason; what it said before stays, struck through, with who and why', () => {
    const { contact, desk } = openContact({ cpsReference: 'YRK/27/0013' });
    press('Correct this entry');
    const record = () => screen.getByRole('button', { name: 'Record the correction' });
    write('CPS reference, as it should be', 'YRK/27/0031');
    expect(record()).toHaveProperty('disabled', true);
    write('Why it is corrected', 'Two figures were changed round.');
    press('Record the correction');
    expect(contact()).toMatchObject({
      cpsReference: 'YRK/27/0031',
      corrections: [
        {
          by: 'Insp J. Marl',
          what: 'CPS reference, “YRK/27/0013” → “YRK/27/0031”',
          reason: 'Two figures were changed round.',
        },
      ],
    });
    const list = screen.getByRole('region', { name: 'Corrections of this entry' });
    expect(list.querySelector('s')?.textContent).toBe('“YRK/27/0013”');
    expect(list.textContent).toMatch(/Insp J\. Marl, .*: Two figures were changed round\./);
    expect(desk.commits.at(-1)).toEqual({ purpose: 'Correct an entry of the CPS register', undoable: false });
  });

  it('an item is reworded or taken out, a reason given; that it was done is taken back so too', () => {
    const { contact } = openContact({
      items: plan.map((each) => ({ ...each, doneOn: each.id === 'item-1' ? '2027-06-20' : null })),
    });
    const [done] = screen.getAllByRole('checkbox', { name: /^Done/ });
    if (done === undefined) throw new Error('Nothing is done');
    fireEvent.click(done);
    expect(contact().items[0]?.doneOn).toBe('2027-06-20');
    const form = screen.getByRole('group', { name: 'Correct this item' });
    expect(within(form).getByRole('button', { name: 'Take this item out' })).toHaveProperty('disabled', true);
    write('What the CPS asks for', 'Statement of the poll clerk', form);
    write('Why it is corrected', 'The CPS reworded it.', form);
    press('Record the correction', form);
    expect(contact().items[0]?.text).toBe('Statement of the poll clerk');
    expect(contact().corrections[0]?.what).toContain('text, “Statement of the presiding officer” → ');
    press(/^Correct.*Handwriting/);
    const again = screen.getByRole('group', { name: 'Correct this item' });
    write('Why it is corrected', 'Entered twice.', again);
    press('Take this item out', again);
    expect(contact().items.map(({ id }) => id)).toEqual(['item-1']);
    expect(contact().corrections[1]?.what).toContain('Action plan item “Handwriting report”: removed');
  });

  it('a blank of an item is filled in without a reason', () => {
    const { contact } = openContact();
    press(/^Correct.*Handwriting/);
    const form = screen.getByRole('group', { name: 'Correct this item' });
    fireEvent.change(field('Done on', form), { target: { value: 'Wed 30 Jun 2027' } });
    fireEvent.blur(field('Done on', form));
    press('Record the correction', form);
    expect(contact().items[1]?.doneOn).toBe('2027-06-30');
    expect(contact().corrections).toEqual([]);
  });

  it('a decision is put right with a reason, and a reason that was reworded stays the same prompt', async () => {
    const { contact, container } = openContact({
      decisions: [
        {
          id: asId('d1'),
          kind: 'refused',
          on: '2027-06-28',
          words: '',
          reasons: [{ id: asId('r1'), text: 'No statement', offenceIds: [asId('RPA-60')] }],
        },
      ],
    });
    press(/^Correct.*File not accepted/);
    const form = screen.getByRole('group', { name: 'Correct this decision' });
    write('Reasons, one a line', 'No statement of the clerk', form);
    write('Why it is corrected', 'Half of it was left out.', form);
    expect(await axeProblems(container)).toEqual([]);
    press('Record the correction', form);
    expect(contact().decisions[0]?.reasons).toEqual([
      { id: 'r1', text: 'No statement of the clerk', offenceIds: ['RPA-60'] },
    ]);
    expect(contact().corrections[0]?.what).toContain('“No statement” → “No statement of the clerk”');
  });
});

describe('a decision of the CPS', () => {
  it('that a file is not accepted keeps each reason with the offences of the case', () => {
    const { contact, desk } = openContact();
    press('Record a decision of the CPS');
    choose('Decision', 'File not accepted');
    expect(screen.getByRole('button', { name: 'Record the decision' })).toHaveProperty('disabled', true);
    write('Reasons, one a line', 'No statement of the clerk\n\nNo report on disclosure\n');
    press('Record the decision');
    expect(contact().decisions).toMatchObject([
      {
        kind: 'refused',
        on: '2027-07-01',
        reasons: [
          { text: 'No statement of the clerk', offenceIds: ['RPA-60'] },
          { text: 'No report on disclosure', offenceIds: ['RPA-60'] },
        ],
      },
    ]);
    expect(screen.getByText('Not accepted by the CPS', { exact: false })).toBeTruthy();
    desk.undo();
    expect(contact().decisions).toEqual([]);
  });
});

describe('the outcome of a case', () => {
  it('a charge is refused while the CPS has not decided so, and says why', () => {
    const { theCase } = openSection('outcome', {}, { contacts: [sent] });
    choose('Outcome', 'Court proceedings initiated');
    write('Reason', 'Full code test met.');
    press('Record the outcome');
    expect(screen.getByRole('alert').textContent).toContain('the CPS register holds no such decision');
    expect(theCase().outcome).toBeNull();
  });

  it('a charge that the CPS authorised is recorded with its reference, and can be undone', () => {
    const decided = {
      ...sent,
      cpsReference: 'YRK/27/0031',
      decisions: [
        { id: asId<'CpsDecision'>('d1'), kind: 'charge', on: '2027-06-28', words: '', reasons: [] },
      ],
    } satisfies CpsContact;
    const { desk, theCase } = openSection('outcome', {}, { contacts: [decided] });
    choose('Outcome', 'Court proceedings initiated');
    write('Reason', 'Full code test met.');
    press('Record the outcome');
    expect(theCase().outcome).toMatchObject({ outcome: 'court-proceedings', cpsReference: 'YRK/27/0031' });
    expect(screen.getByText(/Recorded by Insp J\. Marl/)).toBeTruthy();
    desk.undo();
    expect(theCase().outcome).toBeNull();
  });

  it('no further action leads to the complainants who still have to be told', () => {
    openSection('outcome', {}, { allegations: [anAllegation()] });
    write('Reason', 'Nobody was identified.');
    press('Record the outcome');
    expect(screen.getByRole('link', { name: 'A-001: exit and letter' }).getAttribute('href')).toBe(
      '/allegations/allegation-1/updates',
    );
  });
});

describe('the CPS register', () => {
  it('shows what went, what is outstanding and what was decided, the newest first', async () => {
    const first = aCpsContact({ id: asId('contact-0'), purpose: 'first-contact', sentOn: '2027-05-20' });
    const desk = aCasesDesk({ cases: [aReadyCase()], contacts: [first, sent] });
    const { container } = openCases(desk, '/cases/register');
    const rows = within(screen.getByRole('table', { name: 'CPS register' }))
      .getAllByRole('row')
      .slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(
        /Request for a charging decision.*Tue 15 Jun 2027.*not acknowledged.*2, 1 overdue.*Awaited/,
      ),
      expect.stringMatching(/First contact.*Thu 20 May 2027.*None.*None asked for/),
    ]);
    expect(await axeProblems(container)).toEqual([]);
    fireEvent.click(within(rows[0] as HTMLElement).getByRole('link'));
    expect(screen.getByRole('button', { name: /charging decision/, expanded: true })).toBeTruthy();
  });

  it('says what belongs there while nothing was sent', () => {
    openCases(aCasesDesk({}), '/cases/register');
    expect(screen.getByText('Nothing was sent yet')).toBeTruthy();
  });
});

describe('the list of cases', () => {
  const near = aCase({
    id: asId('case-2'),
    reference: 'C-002',
    title: 'Bribes at the market',
    officerInCase: 'DC Nell Garth',
    offences: aReadyCase().offences.map((each) => ({
      ...each,
      occurred: { kind: 'on', date: '2026-07-20' },
    })),
  });

  it('puts the nearest limit first, says how long there is, and narrows down', async () => {
    const { container } = openCases(aCasesDesk({ cases: [aReadyCase(), near] }), '/cases');
    const names = () =>
      within(screen.getByRole('table', { name: 'Cases' }))
        .getAllByRole('rowheader')
        .map((row) => row.textContent.slice(0, 5));
    expect(names()).toEqual(['C-002', 'C-001']);
    expect(screen.getByText('Tue 20 Jul 2027').className).toBe('case-overdue');
    expect(screen.getByText('in 19 days · past 11 months')).toBeTruthy();
    expect(screen.getByText('Sat 6 May 2028').className).toBe('');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Limit near' }));
    expect(names()).toEqual(['C-002']);
    expect(screen.getByText('1 of 2 cases')).toBeTruthy();
    press('Show all');
    expect(names()).toHaveLength(2);
    expect(await axeProblems(container)).toEqual([]);
  });

  it('opens a case of an allegation, which leads it', () => {
    const desk = aCasesDesk({ allegations: [anAllegation()] });
    openCases(desk, '/cases?add=case&from=allegation-1');
    write('Title', 'Personation at Ash Hall');
    press('Open the case');
    expect([...desk.records.all('cases').values()]).toMatchObject([
      {
        reference: 'C-001',
        title: 'Personation at Ash Hall',
        allegationIds: ['allegation-1'],
        complainant: 'Ines Fallow',
      },
    ]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('C-001 · Personation at Ash Hall');
    desk.undo();
    expect(desk.records.all('cases').size).toBe(0);
  });

  it('a case is found by its people, with nothing of what is said about them', () => {
    const desk = aCasesDesk({ cases: [aReadyCase()] });
    expect(searchCases('corin ash', desk.records, casesOperation)).toEqual([
      {
        id: 'case-1',
        label: 'C-001 · Personation at Harrow Dale village hall',
        description: expect.stringContaining('Case, ') as string,
        path: '/cases/case-1/summary',
      },
    ]);
    expect(searchCases('nobody', desk.records, casesOperation)).toEqual([]);
  });
});
