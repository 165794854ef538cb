import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCpsContact, anAllegation } from '../../../../test/builders/cases';
import {
  aCasesDesk,
  caseOn,
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
    // The approval goes in the same step, which stays on record: neither comes back without the other.
    expect(desk.entries.at(-1)?.map(({ collection }) => collection)).toEqual(['cpsContacts', 'cases']);
    expect(caseOn(desk).approvals.find(({ approves }) => approves === 'submission')?.withdrawnAt).toBe(
      '2027-07-01T09:00:00.000Z',
    );
    expect(desk.commits.at(-1)?.undoable).toBe(false);
  });

  it('that takes no approval with it can be undone', () => {
    const { contact, desk } = openContact();
    press('Record a decision of the CPS');
    choose('Decision', 'Advice given');
    press('Record the decision');
    expect(contact().decisions).toHaveLength(1);
    expect(desk.commits.at(-1)?.undoable).toBe(true);
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
