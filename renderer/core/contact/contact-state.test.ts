import { describe, expect, it } from 'vitest';
import { aCandidate, aContact, aDecision, aMatter } from '../../../test/builders/contact';
import { asId } from '../foundation/ids';
import { matterCalled } from './contact-edits';
import { contactRows, everyContact, filteredContacts, forWhomWords, isToDo } from './contact-list';
import { informationOf, missingSteps, notReferredTo, stateOf } from './contact-state';
import { evenHandednessSource, passingOnAnswers, responseDueOn, testWords } from './even-handedness';

const given = { on: '2027-01-25', what: 'Shown round', by: '' };

describe('how a contact stands', () => {
  it('follows the last decision, and what came of it', () => {
    const agreed = aDecision();
    const declined = aDecision({ id: asId('d2'), outcome: 'declined' });
    expect(stateOf(aContact()).state).toBe('asked');
    expect(stateOf(aContact({ origin: 'offer' })).state).toBe('offered');
    expect(stateOf(aContact({ decisions: [agreed] }))).toMatchObject({ state: 'agreed', on: '2027-01-22' });
    expect(stateOf(aContact({ decisions: [agreed, declined] })).state).toBe('declined');
    expect(stateOf(aContact({ decisions: [agreed], given }))).toMatchObject({
      state: 'given',
      on: '2027-01-25',
    });
  });

  it('tells an offer that nobody took up from a request that was taken back', () => {
    const notTakenUp = { on: '2027-01-28', note: '' };
    expect(stateOf(aContact({ notTakenUp })).state).toBe('taken-back');
    expect(stateOf(aContact({ notTakenUp, origin: 'offer' })).state).toBe('not-taken-up');
    expect(stateOf(aContact({ notTakenUp, decisions: [aDecision()] })).state).toBe('not-taken-up');
  });
});

describe('what is still to be done', () => {
  it('refers a request to both, and an offer to nobody (4.1.4)', () => {
    expect(notReferredTo(aContact())).toEqual(['chief-officers', 'communications']);
    expect(notReferredTo(aContact({ referredToChiefOfficers: '2027-01-21' }))).toEqual(['communications']);
    expect(notReferredTo(aContact({ origin: 'offer' }))).toEqual([]);
  });

  it('leads an information request from the log of the FOI unit to the other candidates, a step at a time', () => {
    const at = (patch: object) =>
      missingSteps(aContact({ information: { ...informationOf('information'), ...patch } as never })).map(
        ({ step }) => step,
      );
    expect(at({})).toEqual(['passed-on']);
    expect(at({ passedOn: '2027-01-21' })).toEqual(['reference', 'response']);
    const answered = { passedOn: '2027-01-21', reference: 'F12', respondedOn: '2027-02-01' };
    expect(at(answered)).toEqual(['published', 'others-told']);
    expect(at({ ...answered, publishedOn: '2027-02-02' })).toEqual(['where', 'others-told']);
    expect(
      at({ ...answered, publishedOn: '2027-02-02', publishedWhere: 'Website', othersToldOn: '2027-02-03' }),
    ).toEqual([]);
  });

  it('reckons 20 working days for the response, over Easter and the bank holidays of all parts of the country', () => {
    expect(responseDueOn('2027-03-01')).toBe('2027-04-01');
    expect(responseDueOn('2027-03-15')).toBe('2027-04-15');
  });
});

describe('the contact log as a list', () => {
  const records = (contacts: readonly ReturnType<typeof aContact>[]) => ({
    candidates: new Map([['ada', aCandidate('ada', { isMinister: true, name: 'Siân Rhys' })]]),
    contactMatters: new Map([['visit', aMatter()]]),
    candidateContacts: new Map(contacts.map((each) => [each.id, each])),
    letterBatches: new Map(),
  });
  const rows = contactRows(
    records([aContact(), aContact({ id: asId('contact2'), candidateIds: [], on: '2027-01-21' })]),
    'operation1',
  );

  it('stands with the latest first, and names who did not say that they stand', () => {
    expect(rows.map((row) => forWhomWords(row, new Map()))).toEqual([
      'Did not say that they stand',
      'Siân Rhys',
    ]);
  });

  it('is found by words of it, of the matter and of the candidate', () => {
    const found = (words: string) => filteredContacts(rows, { ...everyContact, words }).length;
    expect([found('siân quayside'), found('SHOWN'), found('nobody')]).toEqual([1, 2, 0]);
    expect(filteredContacts(rows, { ...everyContact, contestId: 'quayside' })).toHaveLength(1);
  });

  it('asks for the role of a minister until it is said', () => {
    expect(rows.map((row) => isToDo(row, 'role'))).toEqual([false, true]);
  });

  it('takes a matter of the same name and kind for the same', () => {
    const like = (title: string, kind: 'visit' | 'meeting') =>
      matterCalled([aMatter()], { operationId: aMatter().operationId, title, kind })?.id;
    expect([
      like(' visit to  QUAYSIDE station', 'visit'),
      like('Visit to Quayside station', 'meeting'),
    ]).toEqual(['visit', undefined]);
  });
});

describe('the words of the guidance', () => {
  it('are all there, with their paragraphs and dates', () => {
    expect(testWords.map(({ paragraph }) => paragraph)).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => `4.1.2 ${id}`),
    );
    expect(passingOnAnswers.every(({ reason }) => reason !== '')).toBe(true);
    expect(evenHandednessSource.asAt).toBe('2024-02-08');
  });
});
