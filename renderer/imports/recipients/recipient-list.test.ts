import { describe, expect, it } from 'vitest';
import { asId } from '../../core/foundation/ids';
import type { LetterRecipient } from '../../core/issuing/letter-batch';
import { duplicateRecipients, namesakes } from '../../core/issuing/letter-edits';
import { differences, planRecipients, withPlan } from '../../core/issuing/recipient-draft';
import { readRecipients } from './recipient-list';

const pasted = [
  'Candidate name\tRole\tWard\tAddress 1\tTown\tPostcode\tDear',
  'A. Sandry\tCandidate\tQuayside\t4 Sluice Row\tMarlport\tZZ1 4AA\t',
  'Bex Tolland\tElection agent\tQuayside\t\t\t\tDear Ms Tolland',
  'a. sandry\tcandidate\tquayside\t4 sluice row\tMarlport\tzz1 4aa\t',
  '\tCandidate\tQuayside\t\t\t\t',
  'Corin Peverell\tMayor of Mars\tQuayside\t\t\t\t',
].join('\n');

async function readPasted() {
  const read = await readRecipients(new File([pasted], 'pasted rows'));
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

describe('a list of recipients', () => {
  it('becomes drafts with address lines and a salutation; what cannot be read is named by its row', async () => {
    const { drafts, leftOut } = await readPasted();
    expect(drafts.slice(0, 2)).toEqual([
      {
        row: 2,
        name: 'A. Sandry',
        capacity: 'candidate',
        contest: 'Quayside',
        address: ['4 Sluice Row', 'Marlport', 'ZZ1 4AA'],
        salutation: 'Dear A. Sandry',
      },
      {
        row: 3,
        name: 'Bex Tolland',
        capacity: 'agent',
        contest: 'Quayside',
        address: [],
        salutation: 'Dear Ms Tolland',
      },
    ]);
    expect(leftOut.map(({ row, what }) => [row, what])).toEqual([
      [5, 'it names nobody'],
      [6, '“Mayor of Mars” is not a capacity'],
    ]);
  });

  it('shows what is new, what changes and what stands there twice, and takes nothing away', async () => {
    const { drafts } = await readPasted();
    const known: LetterRecipient = {
      id: asId<'LetterRecipient'>('r1'),
      name: 'A.  Sandry',
      capacity: 'candidate',
      contest: 'QUAYSIDE',
      address: ['1 Old Row'],
      salutation: 'Dear A. Sandry',
    };
    const other = { ...known, id: asId<'LetterRecipient'>('r2'), name: 'Dilys Ormerod' };
    const plan = planRecipients(drafts, [known, other]);
    expect(plan.fresh.map(({ name }) => name)).toEqual(['Bex Tolland']);
    expect(plan.doubled.map(({ row }) => row)).toEqual([4]);
    expect(plan.changed.map(({ draft, was }) => differences(draft, was))).toEqual([
      ['address: “1 Old Row” becomes “4 Sluice Row, Marlport, ZZ1 4AA”'],
    ]);
    const now = withPlan([known, other], plan, () => asId<'LetterRecipient'>('r3'));
    expect(now.map(({ id, name }) => [id, name])).toEqual([
      ['r1', 'A. Sandry'],
      ['r2', 'Dilys Ormerod'],
      ['r3', 'Bex Tolland'],
    ]);
    expect(planRecipients(drafts, now)).toMatchObject({ fresh: [], changed: [] });
  });

  it('takes two candidates of one name in one contest for two people where their addresses differ', async () => {
    const { drafts } = await readPasted();
    const [sandry] = drafts;
    if (sandry === undefined) throw new Error('No row was read');
    const namesake = { ...sandry, row: 9, address: ['9 Other Row', 'Marlport'] };
    const newIds = ['r1', 'r2'].map((id) => asId<'LetterRecipient'>(id));
    const first = planRecipients([sandry, namesake], []);
    expect(first.fresh.map(({ row }) => row)).toEqual([sandry.row, 9]);
    const both = withPlan([], first, () => newIds.shift() ?? asId<'LetterRecipient'>('r3'));
    expect(duplicateRecipients(both)).toEqual([]);
    expect(namesakes(both)).toHaveLength(1);
    // The other way round, each is found by the address.
    expect(planRecipients([namesake, sandry], both)).toMatchObject({ fresh: [], changed: [], doubled: [] });
    // A new address of one of them changes nobody else.
    const moved = { ...namesake, address: ['1 New Row'] };
    expect(planRecipients([moved, sandry], both).changed.map(({ was }) => was.id)).toEqual(['r2']);
  });

  it('takes a candidate who is their own agent for two recipients', async () => {
    const { drafts } = await readPasted();
    const [sandry] = drafts;
    if (sandry === undefined) throw new Error('No row was read');
    expect(planRecipients([sandry, { ...sandry, capacity: 'agent' }], []).fresh).toHaveLength(2);
  });
});
