import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../test/builders/desk';
import { aCandidate, aContact, aDecision, parityRecords } from '../../../test/builders/contact';
import { asId } from '../foundation/ids';
import { type CandidateContact, type ContactDecision, type ContactOutcome } from './contact';
import { hasIt, type Parity, parityOf } from './parity';
import { readParity } from './parity-index';

const operation = anOperation();
const read = (given: Parameters<typeof parityRecords>[0], contestId = 'quayside'): Parity => {
  const parity = parityOf(readParity(parityRecords(given), operation), contestId);
  if (parity === undefined) throw new Error('There is such a contest');
  return parity;
};

const people = ['ada', 'bram', 'cato', 'dora'] as const;
const outcomes: readonly ContactOutcome[] = ['agreed', 'agreed-with-conditions', 'declined'];
const decisionsArb = fc.array(
  fc.record({ outcome: fc.constantFrom(...outcomes), conditions: fc.constantFrom('', 'No filming') }),
  { maxLength: 2 },
);
const contactArb = fc.record({
  who: fc.subarray([...people], { minLength: 0, maxLength: 3 }),
  origin: fc.constantFrom('request' as const, 'offer' as const),
  day: fc.integer({ min: 1, max: 28 }),
  decisions: decisionsArb,
  isGiven: fc.boolean(),
  isTakenBack: fc.boolean(),
  isStruck: fc.boolean(),
});
const peopleArb = fc.record({
  withdrawn: fc.subarray([...people]),
  late: fc.subarray([...people]),
});

function contactsFrom(
  drawn: readonly (typeof contactArb extends fc.Arbitrary<infer T> ? T : never)[],
): CandidateContact[] {
  return drawn.map(({ who, origin, day, decisions, isGiven, isTakenBack, isStruck }, index) => {
    const on = `2027-02-${String(day).padStart(2, '0')}`;
    const taken: ContactDecision[] = decisions.map((each, place) =>
      aDecision({ ...each, id: asId(`d${index}-${place}`), at: `${on}T09:00:00.000Z` }),
    );
    return aContact({
      id: asId(`c${index}`),
      candidateIds: who.map((id) => asId(id)),
      origin,
      on,
      decisions: taken,
      given: isGiven ? { on, what: 'It', by: '' } : null,
      notTakenUp: isTakenBack ? { on, note: '' } : null,
      struck: isStruck ? { why: 'Twice', by: 'A', at: `${on}T09:00:00.000Z` } : null,
    });
  });
}

function candidatesFrom({
  withdrawn,
  late,
}: {
  readonly withdrawn: readonly string[];
  readonly late: readonly string[];
}) {
  return people.map((id) =>
    aCandidate(id, {
      ...(withdrawn.includes(id) ? { standing: 'withdrawn', endedOn: '2027-02-14' } : {}),
      ...(late.includes(id) ? { declaredOn: '2027-02-20' } : {}),
    }),
  );
}

describe('parity, whatever was entered', () => {
  it('gives nothing to one that is not had by, or marked for, everybody else who stands', () => {
    fc.assert(
      fc.property(fc.array(contactArb, { maxLength: 8 }), peopleArb, (drawn, who) => {
        const candidates = candidatesFrom(who);
        const contacts = contactsFrom(drawn);
        for (const { cells } of read({ candidates, contacts }).rows) {
          if (!cells.some(({ state }) => hasIt(state))) continue;
          for (const { candidateId, state, unequal } of cells) {
            const isOwed = !who.withdrawn.some((id) => id === candidateId);
            expect(unequal !== null).toBe(isOwed && !hasIt(state));
          }
        }
      }),
    );
  });

  it('is the same for one candidate as for another in their place', () => {
    const swapped = (id: string) => (id === 'ada' ? 'bram' : id === 'bram' ? 'ada' : id);
    const seen = (parity: Parity, name: (id: string) => string) =>
      parity.rows.map(({ matterId, cells }) => [
        matterId,
        Object.fromEntries(
          cells.map(({ candidateId, state, on, note, unequal }) => [
            name(candidateId),
            { state, on, note, unequal },
          ]),
        ),
      ]);
    fc.assert(
      fc.property(fc.array(contactArb, { maxLength: 8 }), peopleArb, (drawn, who) => {
        const mirror = drawn.map((each) => ({
          ...each,
          who: each.who.map((id) => swapped(id) as typeof id),
        }));
        const whoElse = { withdrawn: who.withdrawn.map(swapped), late: who.late.map(swapped) };
        const one = read({ candidates: candidatesFrom(who), contacts: contactsFrom(drawn) });
        const other = read({ candidates: candidatesFrom(whoElse), contacts: contactsFrom(mirror) });
        expect(seen(other, swapped)).toEqual(seen(one, (id) => id));
      }),
    );
  });

  it('does not depend on the order in which it was entered', () => {
    fc.assert(
      fc.property(
        fc.array(contactArb, { maxLength: 8 }),
        peopleArb,
        fc.infiniteStream(fc.nat()),
        (drawn, who, keys) => {
          const candidates = candidatesFrom(who);
          const contacts = contactsFrom(drawn);
          const shuffled = contacts
            .map((each) => [Number(keys.next().value), each] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, each]) => each);
          expect(read({ candidates: [...candidates].reverse(), contacts: shuffled })).toEqual(
            read({ candidates, contacts }),
          );
        },
      ),
    );
  });
});
