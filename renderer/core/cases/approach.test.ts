import { describe, expect, it } from 'vitest';
import { aCpsContact } from '../../../test/builders/cases';
import { aReadyCase } from '../../../test/builders/ready-case';
import { asId } from '../foundation/ids';
import { standingIn } from '../guard-question';
import { refusalOf } from '../guards';
import type { CollectionName, DeskRecords } from '../records';
import { withdrawnByRefusal } from './approach';
import type { CpsDecision } from './cps-contact';

const at = '2027-07-02T09:00:00.000Z';
const refused: CpsDecision = {
  id: asId('d1'),
  kind: 'refused',
  on: '2027-07-01',
  words: '',
  reasons: [{ id: asId('r1'), text: 'No report', offenceIds: [] }],
};
const advice: CpsDecision = { ...refused, kind: 'advice', reasons: [] };
const later: CpsDecision = { ...refused, id: asId('d2'), kind: 'accepted', on: '2027-07-02', reasons: [] };
const withDecisions = (...decisions: readonly CpsDecision[]) => aCpsContact({ decisions });
const after = (was: readonly CpsDecision[], is: readonly CpsDecision[], caseFile = aReadyCase()) =>
  withdrawnByRefusal(caseFile, { was: withDecisions(...was), is: withDecisions(...is) }, at);

describe('a file that the CPS did not accept', () => {
  it.each([
    ['when that is recorded', []],
    ['when another decision is corrected to it', [advice]],
  ])('loses the SPOC’s approval of its submission, and keeps that of contact, %s', (_when, was) => {
    const [contact, submission] = aReadyCase().approvals;
    expect(after(was, [refused])?.approvals).toEqual([contact, { ...submission, withdrawnAt: at }]);
  });

  it('loses nothing twice: not by a further correction of the refusal, nor where no approval stands', () => {
    expect(after([refused], [{ ...refused, words: 'See the note.' }])).toBeNull();
    expect(after([], [refused], aReadyCase({ approvals: [] }))).toBeNull();
  });

  it('keeps its approval where the refusal was overtaken, or another decision was taken out after it', () => {
    expect(after([later], [refused, later])).toBeNull();
    expect(after([refused, later], [refused])).toBeNull();
    expect(after([], [advice])).toBeNull();
  });
});

describe('the guards of the desk', () => {
  const [contact, submission] = aReadyCase().approvals;
  const withdrawnAt = '2027-07-02T10:00:00.000Z';
  const caseFile = aReadyCase({ approvals: [contact!, { ...submission!, withdrawnAt }] });
  const sending = (today: string) =>
    refusalOf(
      standingIn(
        {
          get: (name, id) => recordsOf(name).get(id),
          all: recordsOf,
        },
        today,
      ),
      [
        {
          collection: 'cpsContacts',
          id: 'new',
          after: aCpsContact({ id: asId('new'), sentOn: '2027-07-02' }),
        },
      ],
    );
  const recordsOf = <C extends CollectionName>(name: C): ReadonlyMap<string, DeskRecords[C]> =>
    new Map(name === 'cases' ? [[caseFile.id, caseFile as DeskRecords[C]]] : []);

  it('do not let a file go again on the day it came back, on the approval that was withdrawn', () => {
    expect(sending('2027-07-02')).toContain('needs a new one');
    expect(sending('2027-07-03')).toBeNull();
  });
});
