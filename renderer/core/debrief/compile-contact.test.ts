import { describe, expect, it } from 'vitest';
import {
  aContact,
  aDecision,
  aLetterBatch,
  anOfferByLetter,
  parityRecords,
} from '../../../test/builders/contact';
import { anOperation } from '../../../test/builders/desk';
import { asId } from '../foundation/ids';
import type { FigureRecords } from './compile-given';
import { candidateFigures } from './compile-contact';

type Given = Parameters<typeof parityRecords>[0];

const figures = (contacts: Given['contacts'] = [], batches: Given['batches'] = []) =>
  candidateFigures({
    // Sound: these figures are read off the collections of parity alone.
    records: parityRecords({ contacts, batches }) as unknown as FigureRecords,
    operation: anOperation(),
  });

describe('contact with candidates in the debrief', () => {
  it('counts requests by what became of them, each figure with its records', () => {
    const agreed = aContact({ decisions: [aDecision()], given: { on: '2027-01-25', what: 'It', by: '' } });
    const declined = aContact({
      id: asId('contact2'),
      candidateIds: [asId('bram')],
      decisions: [aDecision({ outcome: 'declined' })],
    });
    const offer = aContact({ id: asId('contact3'), candidateIds: [asId('cato')], origin: 'offer' });
    const found = Object.fromEntries(
      figures([agreed, declined, offer]).map(({ id, value, behind }) => [id, [value, behind]]),
    );
    expect(found['candidate-requests']).toEqual([
      2,
      [{ kind: 'candidate-contact', ids: ['contact1', 'contact2'] }],
    ]);
    expect(found['candidate-declined']?.[0]).toBe(1);
    expect(found['candidate-offers']?.[0]).toBe(1);
    expect(found['candidate-unequal']).toEqual([1, [{ kind: 'candidate', ids: ['bram'] }]]);
  });

  it('counts an offer by letter as made once its letters are issued', () => {
    const made = (issuedAt: string | null) =>
      figures([anOfferByLetter('batch1')], [aLetterBatch('batch1', issuedAt)]).find(
        ({ id }) => id === 'candidate-offers',
      )?.value;
    expect([made(null), made('2027-02-03T10:00:00.000Z')]).toEqual([0, 1]);
  });

  it('says nothing where nothing was logged, or all of it was struck', () => {
    const struck = { why: 'Twice', by: 'A', at: '2027-01-25T09:00:00.000Z' };
    expect([figures(), figures([aContact({ struck })])]).toEqual([[], []]);
  });
});
