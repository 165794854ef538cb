import { describe, expect, it } from 'vitest';
import {
  aCandidate,
  aContact,
  aContest,
  aDecision,
  aMatter,
  parityRecords,
} from '../../../../test/builders/contact';
import { anOperation } from '../../../../test/builders/desk';
import { informationOf } from '../../contact/contact-state';
import { asId } from '../../foundation/ids';
import { contactWork } from './contact-work';

const operation = anOperation();
const given = { on: '2027-01-25', what: 'Shown round', by: '' };

describe('contact with candidates on the work list', () => {
  it('has a request that is not referred due on its day (NPCC 4.1.4)', () => {
    const records = parityRecords({ contacts: [aContact()] });
    expect(contactWork.due(records, operation, '2027-02-01')).toMatchObject([
      {
        text: 'Refer to the chief officer’s office and corporate communications: Visit to Quayside station',
        due: '2027-01-20',
        path: '/candidates/contact?contact=contact1',
      },
    ]);
    expect(contactWork.open(records, operation)).toMatchObject([
      { key: 'contact:undecided', left: '1 request' },
    ]);
  });

  it('has each missing step of an information request', () => {
    const information = { ...informationOf('information'), passedOn: '2027-01-25' } as never;
    const records = parityRecords({
      matters: [aMatter({ kind: 'information' })],
      contacts: [aContact({ information })],
    });
    expect(contactWork.due(records, operation, '2027-02-01').map(({ key, due }) => [key, due])).toEqual([
      ['contact:contact1:reference', '2027-01-25'],
      // From the day of receipt by the force, not from the day on which it was passed on.
      ['contact:contact1:response', '2027-02-17'],
    ]);
  });

  it('names the contest in which something is unequal, and the minister whose role nobody said', () => {
    const records = parityRecords({
      candidates: [aCandidate('ada', { isMinister: true }), aCandidate('bram')],
      contacts: [aContact({ decisions: [aDecision()], given })],
    });
    expect(contactWork.open(records, operation)).toMatchObject([
      { key: 'contact:role', left: '1 contact' },
      { key: 'parity:quayside', left: '1 place', path: '/candidates/parity?contest=quayside' },
    ]);
  });

  it('counts the contests in which something is unequal where they are many', () => {
    const places = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const records = parityRecords({
      contests: places.map((id) => aContest({ id: asId(id), name: `Place ${id}` })),
      candidates: places.flatMap((id) => [
        aCandidate(`one-${id}`, { contestId: asId(id) }),
        aCandidate(`two-${id}`, { contestId: asId(id) }),
      ]),
      contacts: places.slice(1).map((id) =>
        aContact({
          id: asId(`to-${id}`),
          candidateIds: [asId(`one-${id}`)],
          decisions: [aDecision()],
          given,
        }),
      ),
    });
    expect(contactWork.open(records, operation)).toMatchObject([{ key: 'parity', left: '6 contests' }]);
  });
});
