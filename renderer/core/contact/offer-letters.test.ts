// One function says how an offer by letter stands: the log, its filters, its register and the table of parity.
import { describe, expect, it } from 'vitest';
import {
  aContact,
  aDecision,
  aLetterBatch,
  anOfferByLetter,
  parityRecords,
} from '../../../test/builders/contact';
import { anOperation } from '../../../test/builders/desk';
import { candidateContactsRegister } from '../registers/candidates-contact';
import type { LetterBatch } from '../issuing/letter-batch';
import type { CandidateContact } from './contact';
import { contactRows, everyContact, filteredContacts, stateName } from './contact-list';
import { contactStates } from './contact-state';
import { standingOf } from './offer-letters';
import { parityOf } from './parity';
import { readParity } from './parity-index';

const operation = anOperation();
const toAda = aContact({
  decisions: [aDecision()],
  given: { on: '2027-01-25', what: 'Shown round', by: '' },
});
const offer = anOfferByLetter('batch1');
const issuedAt = '2027-02-03T10:00:00.000Z';

/** What each place says of the offer to Bram, and its day. */
function saidOf(offered: CandidateContact, batches: readonly LetterBatch[]) {
  const records = parityRecords({ contacts: [toAda, offered], batches });
  const rows = contactRows(records, operation.id);
  const row = rows.find(({ contact }) => contact.id === offered.id);
  const table = candidateContactsRegister.tableOf(records, operation);
  const at = (heading: string) => table.columns.findIndex((column) => column.heading === heading);
  const line = table.rows.find((cells) => cells[at('Request or offer')] === 'Offer') ?? [];
  const cell = parityOf(readParity(records, operation), 'quayside')?.rows.find(
    ({ matterId }) => matterId === 'visit',
  )?.cells[1];
  return {
    list: row === undefined ? '' : stateName(row.standing),
    register: line[at('How it stands')],
    parity: contactStates.find(({ id }) => id === cell?.state)?.name,
    days: [row?.day, line[at('Day')]],
    filters: contactStates
      .filter(({ id }) => filteredContacts(rows, { ...everyContact, state: id }).some((each) => each === row))
      .map(({ name }) => name),
  };
}

const all = (name: string) => ({ list: name, register: name, parity: name, filters: [name] });

describe('an offer by letter', () => {
  it('is being written until its letters are issued, in the list, its filters, the register and the parity', () => {
    expect(saidOf(offer, [aLetterBatch('batch1', null)])).toMatchObject(all('Offer being written'));
  });

  it('is offered on the day on which its letters are issued, everywhere', () => {
    expect(saidOf(offer, [aLetterBatch('batch1', issuedAt)])).toEqual({
      ...all('Offered'),
      days: ['2027-02-03', '2027-02-03'],
    });
  });

  it('was not sent where its letters were removed, everywhere', () => {
    expect(saidOf(offer, [])).toMatchObject(all('Offer not sent'));
  });

  it('is offered as it was entered where it goes out another way', () => {
    const said = anOfferByLetter('batch1', { channel: 'Phone' });
    expect(saidOf(said, [aLetterBatch('batch1', null)])).toEqual({
      ...all('Offered'),
      days: ['2027-02-01', '2027-02-01'],
    });
  });

  it('is not offered by a decision in the force alone, and what was given all the same was given', () => {
    const batches = new Map([['batch1', aLetterBatch('batch1', null)]]);
    const agreed = { ...offer, decisions: [aDecision()] };
    expect(standingOf(agreed, batches).state).toBe('being-written');
    expect(standingOf({ ...agreed, given: toAda.given }, batches).state).toBe('given');
    const declined = { ...offer, decisions: [aDecision({ outcome: 'declined' })] };
    expect(standingOf(declined, batches).state).toBe('declined');
    const turnedDown = { ...offer, notTakenUp: { on: '2027-02-02', note: '' } };
    expect(standingOf(turnedDown, batches).state).toBe('being-written');
    expect(standingOf(turnedDown, new Map([['batch1', aLetterBatch('batch1', issuedAt)]])).state).toBe(
      'not-taken-up',
    );
  });
});
