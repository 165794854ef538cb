import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../test/builders/desk';
import { aCandidate, aContact, aDecision, parityRecords } from '../../../test/builders/contact';
import type { Candidate } from '../candidates/candidate';
import { asId } from '../foundation/ids';
import type { CandidateContact } from './contact';
import { type Parity, parityOf } from './parity';
import { readParity } from './parity-index';
import { alsoWords, cellWords } from './parity-words';

const toAda = (id: string, given: Partial<CandidateContact>) =>
  aContact({ id: asId(id), candidateIds: [asId('ada')], ...given });
const declined = (day: string) => aDecision({ outcome: 'declined', at: `${day}T09:00:00.000Z` });
const agreed = (day: string) => aDecision({ outcome: 'agreed', at: `${day}T09:00:00.000Z` });
const given = (on: string) => ({ on, what: 'Shown round', by: '' });

function cellOf(contacts: readonly CandidateContact[], candidate: Candidate, matterId = 'visit') {
  const records = parityRecords({ contacts, candidates: [candidate, aCandidate('bram')] });
  const parity: Parity | undefined = parityOf(readParity(records, anOperation()), 'quayside');
  const row = parity?.rows.find((each) => each.matterId === matterId);
  const cell = row?.cells.find(({ candidateId }) => candidateId === 'ada');
  if (row === undefined || cell === undefined) throw new Error('There is such a cell');
  return { acts: cell.acts, says: [cellWords(cell, row), alsoWords(cell, row)] };
}
const said = (...contacts: readonly CandidateContact[]) => cellOf(contacts, aCandidate('ada'));

describe('what a place of the parity table tells besides how it stands', () => {
  it('is everything that was offered, refused and given, each with its day', () => {
    const { acts, says } = said(
      toAda('asked', { on: '2027-01-18', decisions: [declined('2027-01-19')] }),
      toAda('offered', { origin: 'offer', on: '2027-01-20', given: given('2027-01-25') }),
    );
    expect(acts).toEqual([
      { act: 'declined', on: '2027-01-19' },
      { act: 'offered', on: '2027-01-20' },
      { act: 'given', on: '2027-01-25' },
    ]);
    expect(says).toEqual(['Given Mon 25 Jan 2027', 'also declined Tue 19 Jan 2027, offered Wed 20 Jan 2027']);
  });

  it('is nothing where one thing was done, nor where what was agreed was given', () => {
    const kept = toAda('kept', { decisions: [agreed('2027-01-20')], given: given('2027-01-25') });
    expect(said(kept).says).toEqual(['Given Mon 25 Jan 2027', '']);
    expect(said(toAda('offered', { origin: 'offer', on: '2027-01-20' })).says[1]).toBe('');
  });

  it('keeps a refusal in sight of who asks again and waits', () => {
    const first = toAda('first', { on: '2027-01-18', decisions: [declined('2027-01-19')] });
    expect(said(first, toAda('again', { on: '2027-01-28' })).says).toEqual([
      'Asked, not decided Thu 28 Jan 2027',
      'also declined Tue 19 Jan 2027',
    ]);
  });

  it('says from when to when the same was done often', () => {
    const met = (day: string) =>
      toAda(`met-${day}`, { given: given(day), decisions: [agreed('2027-01-18')] });
    const [first, second] = [met('2027-01-20'), met('2027-01-21')];
    expect(said(first, second, met('2027-01-22')).says[1]).toBe(
      'also given Thu 21 Jan 2027 and Fri 22 Jan 2027',
    );
    expect(said(first, second, met('2027-01-22'), met('2027-01-25')).says[1]).toBe(
      'also given Thu 21 Jan 2027 to Mon 25 Jan 2027 (3 times)',
    );
  });

  it('has the offer of a briefing that was attended, from the record of the candidate', () => {
    const { offered } = aCandidate('ada');
    const briefed = aCandidate('ada', {
      offered: { ...offered, briefingOfferedOn: '2027-01-04', briefingAttendedOn: '2027-01-15' },
    });
    expect(cellOf([], briefed, 'quayside:briefing').says).toEqual([
      'Attended Fri 15 Jan 2027',
      'also offered Mon 4 Jan 2027',
    ]);
  });

  it('does not call offered what stands in letters that have not left', () => {
    const written = toAda('written', {
      ...{ origin: 'offer', channel: 'Letter', links: [{ kind: 'letter-batch', id: 'gone' }] },
    });
    expect(said(written).acts).toEqual([]);
  });
});
