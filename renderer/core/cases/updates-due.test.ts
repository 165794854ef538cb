import { describe, expect, it } from 'vitest';
import { anAllegation } from '../../../test/builders/cases';
import { asId } from '../foundation/ids';
import type { CouncilUpdate } from './council-update';
import { needsExit, updatesDue, withGivenUpdate } from './updates-due';

const updates = anAllegation().updates;
const given = {
  id: asId<'GivenUpdate'>('u1'),
  on: '2027-05-20',
  by: 'DC Stone',
  how: 'phone',
  said: 'In hand.',
};
const councilUpdate: CouncilUpdate = {
  id: asId('council-1'),
  operationId: asId('operation-1'),
  areaId: asId('council'),
  to: 'Returning officer',
  due: '2027-06-01',
  givenOn: null,
  by: '',
  how: '',
  said: '',
  caseIds: [],
  corrections: [],
};
const noCase = () => undefined;
const nothingFurther = {
  outcome: 'no-further-action',
  on: '2027-07-01',
  reason: 'Nothing bears it out.',
  by: 'Insp. Vale',
  cpsReference: '',
} as const;

describe('keeping people told (APP Policing elections, SPOC)', () => {
  it('sets the next update by the agreed rhythm, from the day on which one was given', () => {
    expect(withGivenUpdate({ ...updates, everyDays: 28 }, given)).toMatchObject({
      given: [given],
      nextDue: '2027-06-17',
    });
    expect(withGivenUpdate({ ...updates, nextDue: '2027-05-20' }, given).nextDue).toBeNull();
  });

  it('lists complainants, letters and councils by when they are due, and nothing after the day asked for', () => {
    const told = anAllegation({ updates: { ...updates, nextDue: '2027-06-10' } });
    const exit = { plan: '', letter: '', due: '2027-05-30', letterSentOn: null, isReviewExplained: false };
    const ending = anAllegation({ id: asId('allegation-2'), updates: { ...updates, exit } });
    const due = updatesDue([told, ending], [councilUpdate], { until: '2027-06-30', caseOf: noCase });
    expect(due.map(({ kind, due: on }) => [kind, on])).toEqual([
      ['exit-letter', '2027-05-30'],
      ['council', '2027-06-01'],
      ['complainant', '2027-06-10'],
    ]);
    expect(updatesDue([told, ending], [councilUpdate], { until: '2027-05-31', caseOf: noCase })).toHaveLength(
      1,
    );
    expect(
      updatesDue([], [{ ...councilUpdate, givenOn: '2027-05-31' }], { until: '2027-06-30', caseOf: noCase }),
    ).toEqual([]);
  });

  it('does not let a complainant be forgotten when nothing further is done, nor nags after the letter', () => {
    const asked = { until: '2027-12-31', caseOf: noCase };
    const ended = anAllegation({ outcome: nothingFurther });
    expect(updatesDue([ended], [], asked)).toMatchObject([{ kind: 'exit-letter', due: '2027-07-01' }]);
    const byCase = { ...asked, caseOf: () => ({ outcome: nothingFurther }) };
    expect(updatesDue([anAllegation()], [], byCase)).toMatchObject([{ kind: 'exit-letter' }]);
    const exit = { plan: '', letter: '', due: null, letterSentOn: '2027-07-03', isReviewExplained: true };
    const told = { ...ended, updates: { ...updates, nextDue: '2027-07-20', exit } };
    expect(updatesDue([told], [], asked)).toEqual([]);
    const anonymous = anAllegation({ reporter: 'anonymous', updates: { ...updates, nextDue: '2027-06-01' } });
    expect(updatesDue([anonymous], [], asked)).toEqual([]);
  });

  it('asks for an exit where nothing further is done, until the letter went and the review was explained', () => {
    const ended = anAllegation({ outcome: nothingFurther });
    const exit = {
      plan: 'Call first.',
      letter: '',
      due: null,
      letterSentOn: '2027-07-03',
      isReviewExplained: true,
    };
    expect(needsExit(ended, undefined)).toBe(true);
    expect(needsExit(anAllegation(), { outcome: nothingFurther })).toBe(true);
    expect(needsExit({ ...ended, updates: { ...updates, exit } }, undefined)).toBe(false);
    expect(
      needsExit(
        { ...ended, updates: { ...updates, exit: { ...exit, isReviewExplained: false } } },
        undefined,
      ),
    ).toBe(true);
    expect(needsExit({ ...ended, reporter: 'anonymous' }, undefined)).toBe(false);
    expect(needsExit(anAllegation(), undefined)).toBe(false);
  });
});
