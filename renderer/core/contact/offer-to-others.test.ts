import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCandidate, aContact, aContest, aDecision, parityRecords } from '../../../test/builders/contact';
import { anOperation } from '../../../test/builders/desk';
import { asId } from '../foundation/ids';
import { duplicateRecipients, unfilledIn } from '../issuing/letter-edits';
import { addresseeNames, offerToOthers, offerWords } from './offer-to-others';
import { parityOf, type ParityRow, toBeOffered, unequalCount } from './parity';
import { unequalIn } from './parity-count';
import { type ParityRecords, readParity } from './parity-index';

const operation = anOperation();
const toAda = aContact({
  decisions: [aDecision()],
  given: { on: '2027-01-25', what: 'Shown round', by: '' },
});
const parity = (records: ParityRecords) => {
  const found = parityOf(readParity(records, operation), 'quayside');
  if (found === undefined) throw new Error('There is such a contest');
  return found;
};

function setRight(
  records: ParityRecords,
  matterId: string,
): { records: ParityRecords; made: ReturnType<typeof offerToOthers> } {
  const { candidates, rows, contest } = parity(records);
  const row = rows.find((each) => each.matterId === matterId) as ParityRow;
  let ids = 0;
  const made = offerToOthers({
    operationId: operation.id,
    contest,
    row,
    to: toBeOffered(row, candidates),
    offer: offerWords({ row }),
    owner: 'Sgt T. Ide',
    due: '2027-02-08',
    today: '2027-02-01',
    at: '2027-02-01T10:00:00.000Z',
    by: 'Insp J. Marl',
    newId: () => `new${(ids += 1)}`,
  });
  const after = {
    ...records,
    contactMatters: new Map(records.contactMatters),
    candidateContacts: new Map(records.candidateContacts),
    letterBatches: new Map(records.letterBatches),
  };
  for (const change of made.changes) {
    if (change.collection === 'contactMatters' && change.after !== null)
      after.contactMatters.set(change.id, change.after);
    if (change.collection === 'candidateContacts' && change.after !== null)
      after.candidateContacts.set(change.id, change.after);
    if (change.collection === 'letterBatches' && change.after !== null)
      after.letterBatches.set(change.id, change.after);
  }
  return { records: after, made };
}

function issued(records: ParityRecords): ParityRecords {
  const at = '2027-02-03T10:00:00.000Z';
  const issue = { at, by: 'Insp J. Marl', folderName: 'Letters', bodyHash: '0'.repeat(64), letters: [] };
  const letterBatches = [...records.letterBatches].map(
    ([id, batch]) => [id, { ...batch, issued: issue }] as const,
  );
  return { ...records, letterBatches: new Map(letterBatches) };
}

describe('offering the same to the others', () => {
  it('counts once the letters are issued, on that day, and is open again where they were removed', () => {
    const { records } = setRight(parityRecords({ contacts: [toAda] }), 'visit');
    const bram = (of: ParityRecords) =>
      parity(of).rows.find(({ matterId }) => matterId === 'visit')?.cells[1];
    const row = parity(records).rows.find(({ matterId }) => matterId === 'visit') as ParityRow;
    expect(bram(records)).toMatchObject({ state: 'being-written', unequal: 'being-written' });
    expect(toBeOffered(row, parity(records).candidates)).toEqual([]);
    expect(bram(issued(records))).toMatchObject({ state: 'offered', on: '2027-02-03', unequal: null });
    const removed = { ...records, letterBatches: new Map() };
    expect(bram(removed)).toMatchObject({ state: 'not-sent', unequal: 'not-sent' });
    expect(unequalIn(readParity(removed, operation), 'quayside')).toBe(2);
    expect(unequalIn(readParity(issued(records), operation), 'quayside')).toBe(0);
  });

  it('makes the table equal once the letters are issued, with one task and one letter to those who lacked it', () => {
    const before = parityRecords({ contacts: [toAda] });
    expect(unequalCount(parity(before))).toBe(2);
    const { records, made } = setRight(before, 'visit');
    expect(unequalCount(parity(issued(records)))).toBe(0);
    const of = (collection: string) => made.changes.filter((change) => change.collection === collection);
    expect(of('candidateContacts')).toHaveLength(2);
    expect(of('actions')).toMatchObject([{ after: { owner: 'Sgt T. Ide', due: '2027-02-08' } }]);
    expect(of('letterBatches')).toMatchObject([
      {
        id: made.batchId,
        after: {
          areaId: null,
          recipients: [
            { name: 'Bram Marlow', address: [], salutation: 'Dear Bram Marlow', contest: 'Quayside ward' },
            { name: 'Cato Marlow', address: [] },
          ],
        },
      },
    ]);
  });

  it('says in the letter what is offered, and leaves the contact and the day to be filled in', () => {
    const { made } = setRight(parityRecords({ contacts: [toAda] }), 'visit');
    const batch = made.changes.find((change) => change.collection === 'letterBatches');
    if (batch?.collection !== 'letterBatches' || batch.after === null) throw new Error('There are letters');
    expect(batch.after.body).toContain('We offer you: Visit to Quayside station.');
    expect(batch.after.body).toContain('the same standing with the police as any member of the public');
    expect(batch.after.body).not.toMatch(/Ada|\{|vote/);
    expect(unfilledIn(batch.after.body)).toHaveLength(2);
  });

  it('logs a standard offer under its own matter, once', () => {
    const ada = aCandidate('ada');
    const sent = { ...ada, offered: { ...ada.offered, packSentOn: '2027-01-13' } };
    const before = parityRecords({ candidates: [sent, aCandidate('bram')], matters: [] });
    const { records, made } = setRight(before, 'quayside:pack');
    expect(unequalCount(parity(issued(records)))).toBe(0);
    expect(made.changes[0]).toMatchObject({ collection: 'contactMatters', id: 'quayside:pack' });
    expect(parity(records).rows).toHaveLength(5);
  });

  it('sets every difference right, whoever had what', () => {
    const names = ['ada', 'bram', 'cato'] as const;
    fc.assert(
      fc.property(fc.subarray([...names]), (had) => {
        const contacts = had.map((id) =>
          aContact({ ...toAda, id: asId(`c-${id}`), candidateIds: [asId(id)] }),
        );
        const { records } = setRight(
          parityRecords({ contacts }),
          had.length === 0 ? 'quayside:pack' : 'visit',
        );
        expect(unequalCount(parity(issued(records)))).toBe(0);
      }),
    );
  });

  it('tells namesakes in one contest apart, so that nobody gets the letter of the other', () => {
    const contest = aContest();
    const ann = (id: string, description: string) => aCandidate(id, { name: 'Ann Carrow', description });
    expect(addresseeNames([ann('a', 'Independent'), ann('b', 'Residents'), ann('c', 'Residents')])).toEqual([
      'Ann Carrow (Independent)',
      'Ann Carrow (Residents), 1',
      'Ann Carrow (Residents), 2',
    ]);
    expect(addresseeNames([ann('a', ''), aCandidate('b', { name: 'Siân Rhys' })])).toEqual([
      'Ann Carrow',
      'Siân Rhys',
    ]);
    const recipients = addresseeNames([ann('a', 'R'), ann('b', 'R')]).map((name, index) => ({
      ...{ id: asId<'LetterRecipient'>(`r${index}`), name, capacity: 'candidate' as const },
      ...{ contest: contest.name, address: [], salutation: `Dear ${name}` },
    }));
    expect(duplicateRecipients(recipients)).toEqual([]);
  });
});
