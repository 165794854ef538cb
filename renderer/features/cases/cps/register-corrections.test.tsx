import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCpsContact } from '../../../../test/builders/cases';
import { aReadyCase } from '../../../../test/builders/ready-case';
import { choose, field, openSection, press, write } from '../../../../test/builders/cases-desk';
import type { CaseFile } from '../../../core/cases/case-file';
import type { CpsContact } from '../../../core/cases/cps-contact';
import { asId } from '../../../core/foundation/ids';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';

beforeAll(prepareJsdom);
afterEach(cleanup);

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

function openContact(given: Partial<CpsContact> = {}, caseGiven: Partial<CaseFile> = {}) {
  const opened = openSection('cps?item=contact-1', caseGiven, { contacts: [{ ...sent, ...given }] });
  const contact = () => {
    const found = opened.desk.records.get('cpsContacts', 'contact-1');
    if (found === undefined) throw new Error('The contact is gone');
    return found;
  };
  return { ...opened, contact };
}

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

  it('a decision that is corrected to “File not accepted” withdraws the approval of the submission with it', () => {
    const { contact, desk } = openContact(
      { decisions: [{ id: asId('d1'), kind: 'advice', on: '2027-06-28', words: '', reasons: [] }] },
      { approvals: aReadyCase().approvals },
    );
    press(/^Correct.*“.*advice/i);
    const form = screen.getByRole('group', { name: 'Correct this decision' });
    choose('Decision', 'File not accepted');
    write('Reasons, one a line', 'No statement of the clerk', form);
    write('Why it is corrected', 'It was entered as advice.', form);
    press('Record the correction', form);
    expect(contact().decisions[0]?.kind).toBe('refused');
    const caseFile = desk.records.get('cases', contact().caseId);
    expect(caseFile?.approvals.map(({ approves, withdrawnAt }) => [approves, withdrawnAt !== null])).toEqual([
      ['contact', false],
      ['submission', true],
    ]);
    expect(desk.entries.at(-1)?.map(({ collection }) => collection)).toEqual(['cpsContacts', 'cases']);
    expect(desk.commits.at(-1)?.undoable).toBe(false);
  });
});
