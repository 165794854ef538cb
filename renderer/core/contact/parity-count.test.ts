import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../test/builders/desk';
import {
  aCandidate,
  aContact,
  aContest,
  aDecision,
  aMatter,
  parityRecords,
} from '../../../test/builders/contact';
import type { Candidate } from '../candidates/candidate';
import { asId } from '../foundation/ids';
import { finished } from '../foundation/steps';
import type { CandidateContact, ContactMatter } from './contact';
import { parityOf, unequalCount } from './parity';
import { countingUnequal, unequalIn } from './parity-count';
import { type ParityIndex, type ParityRecords, readParity } from './parity-index';

const operation = anOperation();
const contests = ['quayside', 'harrow', 'saltings'].map((id) => aContest({ id: asId(id), name: id }));
const contestIds = contests.map(({ id }) => id as string);

/** From the tables themselves. */
function plainly(index: ParityIndex): readonly number[] {
  return contestIds.map((id) => {
    const parity = parityOf(index, id);
    return parity === undefined ? 0 : unequalCount(parity);
  });
}

const quickly = (index: ParityIndex) => contestIds.map((id) => unequalIn(index, id));

const day = fc.integer({ min: 1, max: 9 }).map((on) => `2027-02-0${on}`);
const dayOrNone = fc.option(day, { nil: null });
const who = ['ada', 'bram', 'cato', 'dora', 'edda', 'finn', 'gale', 'holm'] as const;

const candidateArb = fc.record({
  contestId: fc.constantFrom(...contestIds),
  // Few people for many candidatures: some stand twice.
  personId: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5'),
  standing: fc.constantFrom('prospective' as const, 'nominated' as const, 'withdrawn' as const),
  declaredOn: dayOrNone,
  endedOn: dayOrNone,
  packSentOn: dayOrNone,
  namedContact: fc.constantFrom('', 'Sgt T. Ide'),
});
const candidatesArb: fc.Arbitrary<readonly Candidate[]> = fc
  .array(candidateArb, { maxLength: who.length })
  .map((drawn) =>
    drawn.map(({ contestId, personId, packSentOn, namedContact, ...rest }, at) => {
      const plain = aCandidate(who[at] ?? 'ada', {
        contestId: asId(contestId),
        personId: asId(personId),
        ...rest,
      });
      return { ...plain, offered: { ...plain.offered, packSentOn, namedContact } };
    }),
  );

const matterIds = ['visit', 'answer', 'quayside:pack', 'harrow:letter'] as const;
const matterArb = fc.record({
  contestIds: fc.subarray(contestIds),
  isExplained: fc.boolean(),
});
const mattersArb: fc.Arbitrary<readonly ContactMatter[]> = fc
  .array(matterArb, { minLength: matterIds.length, maxLength: matterIds.length })
  .map((drawn) =>
    drawn.map(({ contestIds: ids, isExplained }, at) =>
      aMatter({
        id: asId(matterIds[at] ?? 'visit'),
        contestIds: ids.map((id) => asId(id)),
        notOwed: isExplained ? { why: 'Safety', by: 'A', at: '2027-02-01T09:00:00.000Z' } : null,
      }),
    ),
  );

const contactArb = fc.record({
  matterId: fc.constantFrom(...matterIds),
  candidateIds: fc.subarray([...who, 'gone'], { maxLength: 3 }),
  origin: fc.constantFrom('request' as const, 'offer' as const),
  on: day,
  outcome: fc.option(fc.constantFrom('agreed' as const, 'declined' as const), { nil: null }),
  givenOn: dayOrNone,
  takenBackOn: dayOrNone,
  toldOn: dayOrNone,
  isStruck: fc.boolean(),
});
const contactsArb: fc.Arbitrary<readonly CandidateContact[]> = fc
  .array(contactArb, { maxLength: 12 })
  .map((drawn) => drawn.map((each, at) => contactOf(each, at)));

function contactOf(
  { matterId, candidateIds, outcome, givenOn, takenBackOn, toldOn, isStruck, ...rest }: Drawn,
  at: number,
): CandidateContact {
  return aContact({
    ...rest,
    id: asId(`c${at}`),
    matterId: asId(matterId),
    candidateIds: candidateIds.map((id) => asId(id)),
    decisions: outcome === null ? [] : [aDecision({ outcome })],
    given: givenOn === null ? null : { on: givenOn, what: 'It', by: '' },
    notTakenUp: takenBackOn === null ? null : { on: takenBackOn, note: '' },
    information:
      toldOn === null
        ? null
        : {
            reference: '',
            passedOn: null,
            respondedOn: null,
            publishedOn: toldOn,
            publishedWhere: '',
            othersToldOn: toldOn,
          },
    struck: isStruck ? { why: 'Twice', by: 'A', at: '2027-02-01T09:00:00.000Z' } : null,
  });
}

type Drawn = typeof contactArb extends fc.Arbitrary<infer T> ? T : never;

describe('the unequal places of every contest', () => {
  it('are as many as the tables of the contests show', () => {
    fc.assert(
      fc.property(candidatesArb, mattersArb, contactsArb, (candidates, matters, contacts) => {
        const index = readParity(parityRecords({ contests, candidates, matters, contacts }), operation);
        expect(quickly(index)).toEqual(plainly(index));
      }),
      { numRuns: 300 },
    );
  });

  it('are as many as the tables show after every change, whatever is kept from before', () => {
    const changeArb = fc.record({ candidates: candidatesArb, matters: mattersArb, contacts: contactsArb });
    fc.assert(
      fc.property(changeArb, changeArb, fc.array(fc.nat(), { maxLength: 6 }), (before, after, places) => {
        let records: ParityRecords = parityRecords({ contests, ...before });
        quickly(readParity(records, operation));
        for (const place of places) {
          records = changed(records, parityRecords({ contests, ...after }), place);
          const index = readParity(records, operation);
          const kept = quickly(index);
          // The same records under other identities: nothing is kept for these.
          const fresh = readParity(anew(records), operation);
          expect(kept).toEqual(plainly(fresh));
        }
      }),
    );
  });

  it('come one contest at a step, in the order asked for', () => {
    const given = { on: '2027-02-01', what: 'It', by: '' };
    const index = readParity(
      parityRecords({
        contests,
        candidates: [
          aCandidate('ada'),
          aCandidate('bram'),
          aCandidate('dora', { contestId: asId('harrow') }),
        ],
        contacts: [aContact({ given })],
      }),
      operation,
    );
    const steps = countingUnequal(index, contests);
    expect(steps.next().done).toBe(false);
    expect(finished(countingUnequal(index, contests)).map(({ unequal }) => unequal)).toEqual([1, 0, 0]);
    expect(unequalIn(index, 'nowhere')).toBe(0);
  });
});

describe('the contact log read for parity', () => {
  it('is read once while its records stay as they are, and again after a change', () => {
    const records = parityRecords({ contacts: [aContact()] });
    const index = readParity(records, operation);
    expect(readParity({ ...records }, operation)).toBe(index);
    expect(readParity({ ...records, candidates: new Map() }, operation).candidates.size).toBe(0);
    expect(readParity(records, { id: 'another' }).contests.size).toBe(0);
  });

  it('keeps what was read of the matters under which nothing has changed', () => {
    const matters = [aMatter(), aMatter({ id: asId('answer') })];
    const answer = aContact({ id: asId('contact2'), matterId: asId('answer') });
    const records = parityRecords({ matters, contacts: [aContact(), answer] });
    const before = readParity(records, operation).matters.get('quayside') ?? [];
    const candidateContacts = new Map(records.candidateContacts).set('contact2', {
      ...answer,
      what: 'Asks again',
    });
    const after = readParity({ ...records, candidateContacts }, operation).matters.get('quayside') ?? [];
    expect(after[0]).toBe(before[0]);
    expect(after[1]?.contacts[0]?.what).toBe('Asks again');
  });
});

/** One record of one collection taken from elsewhere, or taken away where there is none. */
function changed(records: ParityRecords, from: ParityRecords, place: number): ParityRecords {
  const collection =
    (['candidates', 'contactMatters', 'candidateContacts'] as const)[place % 3] ?? 'candidates';
  const ids = [...new Set([...records[collection].keys(), ...from[collection].keys()])];
  const id = ids[Math.floor(place / 3) % Math.max(1, ids.length)];
  if (id === undefined) return records;
  const map = new Map<string, unknown>(records[collection]);
  const record = from[collection].get(id);
  if (record === undefined) map.delete(id);
  else map.set(id, record);
  return { ...records, [collection]: map };
}

function anew(records: ParityRecords): ParityRecords {
  const copied = <T extends object>(map: ReadonlyMap<string, T>) =>
    new Map([...map].map(([id, record]) => [id, { ...record }]));
  return {
    contests: copied(records.contests),
    candidates: copied(records.candidates),
    contactMatters: copied(records.contactMatters),
    candidateContacts: copied(records.candidateContacts),
    letterBatches: copied(records.letterBatches),
  };
}
