import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCpsContact } from '../../../../test/builders/cases';
import { choose, field, openSection, press, write } from '../../../../test/builders/cases-desk';
import type { CpsContact } from '../../../core/cases/cps-contact';
import type { Pack } from '../../../core/cases/pack';
import { asId } from '../../../core/foundation/ids';
import { prepareJsdom } from '../../../ui/testing-jsdom';

beforeAll(prepareJsdom);
afterEach(cleanup);

const pack: Pack = {
  id: asId('pack-1'),
  operationId: asId('operation-1'),
  sourceId: 'case-1',
  folderName: 'C-001 of 10 June',
  manifestSha256: 'ab'.repeat(32),
  files: [],
  madeAt: '2027-06-10T09:00:00.000Z',
  madeBy: 'Insp. Rowan Vale',
};
const more = [{ collection: 'packs', id: pack.id, after: pack } as const];
const refused = aCpsContact({
  id: asId('contact-0'),
  purpose: 'charge',
  sentOn: '2027-06-14',
  decisions: [{ id: asId('d1'), kind: 'refused', on: '2027-06-20', words: '', reasons: [] }],
});
const sent = aCpsContact({ id: asId('contact-1'), purpose: 'charge', sentOn: '2027-06-29', packId: null });

function openContacts(contacts: readonly CpsContact[], at = 'cps?item=contact-1') {
  const opened = openSection(at, {}, { contacts, more });
  return { ...opened, contact: (id: string) => opened.desk.records.get('cpsContacts', id) };
}

describe('an entry of the register', () => {
  it('that was a request for a review is corrected to one, of the decision that it was about', () => {
    const { contact } = openContacts([refused, sent]);
    press('Correct this entry');
    choose('What for', 'Request to review a decision');
    expect(screen.getByText('Choose the decision that is to be reviewed.')).toBeTruthy();
    write('Why it is corrected', 'It asked for a review.');
    const record = () => screen.getByRole('button', { name: 'Record the correction' });
    expect(record()).toHaveProperty('disabled', true);
    fireEvent.click(field('Review of the decision on'));
    fireEvent.click(screen.getByRole('option', { name: /sent Mon 14 Jun 2027$/ }));
    expect(record()).toHaveProperty('disabled', false);
    press('Record the correction');
    expect(contact('contact-1')).toMatchObject({
      purpose: 'review',
      reviewOf: 'contact-0',
      corrections: [{ reason: 'It asked for a review.' }],
    });
  });

  it('takes the pack that was left out without a reason, and another one with a reason', () => {
    const { contact } = openContacts([sent]);
    press('Correct this entry');
    choose('Pack', pack.folderName);
    press('Record the correction');
    expect(contact('contact-1')).toMatchObject({ packId: 'pack-1', corrections: [] });
    press('Correct this entry');
    fireEvent.click(screen.getByLabelText('Clear Pack'));
    expect(screen.getByRole('button', { name: 'Record the correction' })).toHaveProperty('disabled', true);
    write('Why it is corrected', 'It went without a pack.');
    press('Record the correction');
    expect(contact('contact-1')).toMatchObject({ packId: null, corrections: [{}] });
  });
});

describe('the pack of a new approach', () => {
  it('is none for a first contact, and the last one for what follows it', () => {
    openContacts([], 'cps');
    press('Record an approach');
    expect(field('Pack')).toHaveProperty('value', '');
    choose('What for', 'Request for a charging decision');
    expect(field('Pack')).toHaveProperty('value', pack.folderName);
  });
});
