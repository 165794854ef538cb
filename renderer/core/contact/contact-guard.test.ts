import { describe, expect, it } from 'vitest';
import {
  aCandidate,
  aContact,
  aDecision,
  aLetterBatch,
  aMatter,
  anOfferByLetter,
} from '../../../test/builders/contact';
import { aDesk } from '../../../test/builders/desk';
import type { RecordChange } from '../guard-question';
import { standingIn } from '../guard-question';
import { refusalOf } from '../guards';
import type { LetterBatch } from '../issuing/letter-batch';
import type { CandidateContact, ContactDecision, ContactMatter, TestAnswer } from './contact';
import { informationOf } from './contact-state';
import { reasonWithConcerns } from './even-handedness';

const contactChange = (after: CandidateContact): RecordChange => ({
  collection: 'candidateContacts',
  id: after.id,
  after,
});
const matterChange = (after: ContactMatter): RecordChange => ({
  collection: 'contactMatters',
  id: after.id,
  after,
});

function asked(
  was: CandidateContact | null,
  change: RecordChange,
  given: {
    readonly matter?: ContactMatter;
    readonly step?: 'commit' | 'undo';
    readonly isMinister?: boolean;
    readonly batch?: LetterBatch;
  } = {},
) {
  const { matter = aMatter(), step = 'commit', isMinister = false, batch } = given;
  const ada = aCandidate('ada', { isMinister });
  const { records } = aDesk([
    matterChange(matter),
    { collection: 'candidates', id: ada.id, after: ada },
    ...(was === null ? [] : [contactChange(was)]),
    ...(batch === undefined ? [] : [{ collection: 'letterBatches' as const, id: batch.id, after: batch }]),
  ]);
  return refusalOf(standingIn(records), [change], step);
}

const removed: RecordChange = { collection: 'candidateContacts', id: 'contact1', after: null };
const decided = (patch: Partial<ContactDecision> = {}) => aContact({ decisions: [aDecision(patch)] });
const tests = aDecision().tests;
const withConcern: readonly TestAnswer[] = tests.map((each) =>
  each.test === 'b' ? { ...each, answer: 'concern' } : each,
);
const struck = { why: 'Entered twice', by: 'Insp J. Marl', at: '2027-01-26T09:00:00.000Z' };

describe('an entry of the contact log', () => {
  it('is not removed, and is taken back only while nothing rests on it', () => {
    expect(asked(aContact(), removed)).toMatch(/^The contact log keeps every entry/);
    expect(asked(aContact(), removed, { step: 'undo' })).toBeNull();
    expect(asked(decided(), removed, { step: 'undo' })).toMatch(/^The contact log keeps every entry/);
  });

  it('stays struck', () => {
    expect(asked(aContact(), contactChange(aContact({ struck })))).toBeNull();
    expect(asked(aContact({ struck }), contactChange(aContact()))).toMatch(/^This entry was struck/);
    expect(asked(aContact({ struck }), contactChange(aContact({ struck, what: 'Else' })))).toMatch(
      /^This entry was struck/,
    );
  });

  it('keeps what a decision was taken on, and may still say who it was where nobody was named', () => {
    expect(asked(aContact(), contactChange(aContact({ what: 'Else' })))).toBeNull();
    expect(asked(decided(), contactChange({ ...decided(), what: 'Else' }))).toMatch(/^A decision was taken/);
    expect(asked(decided(), contactChange({ ...decided(), askedOf: 'Sgt T. Ide' }))).toBeNull();
    const unnamed = { ...decided(), candidateIds: [] };
    expect(asked(unnamed, contactChange(decided()))).toBeNull();
  });

  it('keeps the role in which a minister asked once that was decided on (4.1.3)', () => {
    const asCandidate = { ...decided(), ministerRole: 'candidate' as const };
    const asMinister = contactChange({ ...asCandidate, ministerRole: 'government' });
    expect(asked(asCandidate, asMinister)).toMatch(/the role in which a minister asked \(4\.1\.3\) stay/);
    expect(asked(asCandidate, contactChange({ ...asCandidate, ministerRole: null }))).toMatch(/^A decision/);
    const undecided = { ...aContact(), ministerRole: 'candidate' as const };
    expect(asked(undecided, contactChange({ ...undecided, ministerRole: 'government' }))).toBeNull();
    // Who was not known as a minister then can be said to have been one, and that can be taken back.
    expect(asked(decided(), contactChange(asCandidate))).toBeNull();
    expect(asked(asCandidate, contactChange(decided()), { step: 'undo' })).toBeNull();
  });

  it('is not turned down before its letters are issued: nobody has been offered it', () => {
    const notTakenUp = { on: '2027-01-28', note: '' };
    const unissued = aLetterBatch('batch1', null);
    const issued = aLetterBatch('batch1', '2027-01-26T09:00:00.000Z');
    const offer = anOfferByLetter('batch1');
    const turnedDown = contactChange({ ...offer, notTakenUp });
    expect(asked(offer, turnedDown, { batch: unissued })).toMatch(
      /^The letters of this offer are not issued/,
    );
    expect(asked(offer, turnedDown)).toMatch(/^The letters of this offer are not issued/);
    expect(asked(offer, turnedDown, { batch: issued })).toBeNull();
    expect(asked(offer, contactChange({ ...offer, channel: 'Phone', notTakenUp }))).toBeNull();
  });

  it('needs what it is about', () => {
    expect(asked(null, contactChange(aContact({ matterId: aMatter({ id: 'gone' as never }).id })))).toMatch(
      /no longer recorded/,
    );
  });
});

describe('a decision on contact (NPCC 4.1.2)', () => {
  it('answers all six tests, each with a reason', () => {
    expect(asked(aContact(), contactChange(decided()))).toBeNull();
    const blank = tests.map((each) => (each.test === 'c' ? { ...each, reason: ' ' } : each));
    expect(asked(aContact(), contactChange(decided({ tests: blank })))).toMatch(
      /^A decision answers all six tests/,
    );
    const twice = tests.map((each) => (each.test === 'c' ? { ...each, test: 'a' as const } : each));
    expect(asked(aContact(), contactChange(decided({ tests: twice })))).toMatch(
      /^A decision answers all six tests/,
    );
  });

  it('may stand in spite of a concern, where its reason answers it', () => {
    expect(asked(aContact(), contactChange(decided({ tests: withConcern })))).toMatch(
      /how the concern on b is met/,
    );
    const reason = reasonWithConcerns('It helps.', [{ test: 'b', text: 'All are offered\nthe same.' }]);
    expect(reason).toBe('It helps.\nConcern b: All are offered the same.');
    expect(asked(aContact(), contactChange(decided({ tests: withConcern, reason })))).toBeNull();
  });

  it('stays as it was recorded; a later one stands below it', () => {
    const was = decided();
    const changed = { ...was, decisions: [aDecision({ reason: 'Other' })] };
    expect(asked(was, contactChange(changed))).toMatch(/^A decision on contact/);
    expect(asked(was, contactChange({ ...was, decisions: [] }), { step: 'undo' })).toMatch(
      /^A decision on contact/,
    );
    const later = {
      ...was,
      decisions: [aDecision(), aDecision({ id: 'decision2' as never, outcome: 'declined' })],
    };
    expect(asked(was, contactChange(later))).toBeNull();
  });

  it('waits until the role of a minister is said (4.1.3)', () => {
    expect(asked(aContact(), contactChange(decided()), { isMinister: true })).toMatch(/^A minister asks/);
    expect(
      asked(aContact(), contactChange({ ...decided(), ministerRole: 'candidate' }), { isMinister: true }),
    ).toBeNull();
  });

  it('names the grounds of 4.4.4 only where regular meetings are declined', () => {
    const grounds: ContactDecision['grounds'] = ['a', 'c'];
    expect(asked(aContact(), contactChange(decided({ outcome: 'declined', grounds })))).toMatch(
      /^The standard grounds/,
    );
    const matter = aMatter({ kind: 'regular-meetings' });
    expect(
      asked(aContact(), contactChange(decided({ outcome: 'declined', grounds })), { matter }),
    ).toBeNull();
    expect(asked(aContact(), contactChange(decided({ grounds })), { matter })).toMatch(
      /^The standard grounds/,
    );
  });

  it('passes an information request on, and nothing else (4.3.4)', () => {
    const matter = aMatter({ kind: 'information' });
    const request = aContact({ information: informationOf('information') });
    const with_ = (outcome: ContactDecision['outcome']) =>
      contactChange({ ...request, decisions: [aDecision({ outcome })] });
    expect(asked(request, with_('agreed'), { matter })).toMatch(/^The FOI unit answers/);
    expect(asked(request, with_('passed-on'), { matter })).toBeNull();
    expect(asked(aContact(), contactChange(decided({ outcome: 'passed-on' })))).toMatch(
      /^Only an information request/,
    );
    expect(asked(null, contactChange(aContact()), { matter })).toMatch(/^The central log/);
  });

  it('comes before anything is given', () => {
    const given = { on: '2027-01-25', what: 'Shown round', by: '' };
    expect(asked(aContact(), contactChange(aContact({ given })))).toMatch(/^Nothing was agreed/);
    const refused = decided({ outcome: 'declined' });
    expect(asked(refused, contactChange({ ...refused, given }))).toMatch(/^Nothing was agreed/);
    expect(asked(decided(), contactChange({ ...decided(), given }))).toBeNull();
    expect(asked(null, contactChange(aContact({ given })))).toMatch(/^Nothing was agreed/);
  });

  it('comes before an offer of the force is given, unless it equals what was agreed for another', () => {
    const given = { on: '2027-01-25', what: 'Shown round', by: '' };
    const offer = aContact({ origin: 'offer' });
    expect(asked(offer, contactChange({ ...offer, given }))).toMatch(/^An offer of the force is decided on/);
    const offerDecided = { ...offer, decisions: [aDecision()] };
    expect(asked(offerDecided, contactChange({ ...offerDecided, given }))).toBeNull();
    const other = { ...offer, id: 'contact2' as never, given };
    expect(asked(decided(), contactChange(other))).toBeNull();
    expect(asked(decided({ outcome: 'declined' }), contactChange(other))).toMatch(/^An offer of the force/);
  });

  it('comes before an information request goes its way, and each step before the next (4.3.4 to 4.3.7)', () => {
    const matter = aMatter({ kind: 'information' });
    const log = informationOf('information');
    const request = aContact({ information: log });
    const passed = { ...request, decisions: [aDecision({ outcome: 'passed-on' })] };
    const at = (was: CandidateContact, patch: object) =>
      asked(was, contactChange({ ...was, information: { ...log, ...patch } as never }), { matter });
    const days = { passedOn: '2027-01-21', respondedOn: '2027-02-01', publishedOn: '2027-02-02' };
    const steps = { ...days, publishedWhere: 'Disclosure log' };
    expect(at(request, { passedOn: steps.passedOn })).toMatch(/goes its way in order/);
    expect(at(passed, { passedOn: steps.passedOn })).toBeNull();
    expect(at(passed, { respondedOn: steps.respondedOn })).toMatch(/goes its way in order/);
    const early = { passedOn: steps.passedOn, respondedOn: steps.respondedOn, othersToldOn: '2027-02-03' };
    expect(at(passed, early)).toMatch(/goes its way in order/);
    expect(at(passed, { ...steps, othersToldOn: '2027-02-03' })).toBeNull();
  });

  it('says where an answer is published before the other candidates are told of it (4.3.7)', () => {
    const matter = aMatter({ kind: 'information' });
    const log = informationOf('information');
    const days = { passedOn: '2027-01-21', respondedOn: '2027-02-01', publishedOn: '2027-02-02' };
    const decisions = [aDecision({ outcome: 'passed-on' })];
    const at = (was: object, is: object) => {
      const request = (patch: object) =>
        aContact({ decisions, information: { ...log, ...days, ...patch } as never });
      return asked(request(was), contactChange(request(is)), { matter });
    };
    const told = { othersToldOn: '2027-02-03' };
    const where = { publishedWhere: 'Disclosure log' };
    expect(at({}, told)).toMatch(/the place is named before they are told.*Say first where/);
    expect(at({}, { ...told, publishedWhere: ' ' })).toMatch(/Say first where/);
    expect(at({}, { ...told, ...where })).toBeNull();
    expect(at(where, { ...told, ...where })).toBeNull();
    expect(at({ ...told, ...where }, told)).toMatch(/stays named after/);
    // A request that was noted so before can still be followed up, and put right.
    expect(at(told, { ...told, reference: 'F12' })).toBeNull();
    expect(at(told, { ...told, ...where })).toBeNull();
  });

  it('keeps the days of an information request from running backwards, and says which two do', () => {
    const matter = aMatter({ kind: 'information' });
    const log = informationOf('information');
    const decision = [aDecision({ outcome: 'passed-on' })];
    const at = (was: object, is: object) => {
      const request = (patch: object) =>
        aContact({ decisions: decision, information: { ...log, ...patch } as never });
      return asked(request(was), contactChange(request(is)), { matter });
    };
    const passed = { passedOn: '2027-01-20' };
    const responded = { ...passed, respondedOn: '2027-02-01' };
    const published = { ...responded, publishedOn: '2027-02-02', publishedWhere: 'Disclosure log' };
    expect(at({}, { passedOn: '2027-01-19' })).toBe(
      'Passing the request on (Tue 19 Jan 2027) cannot come before it was received (Wed 20 Jan 2027). Nothing has been recorded. Look up the two days and put in the right ones.',
    );
    expect(at({}, passed)).toBeNull();
    expect(at(passed, { ...passed, respondedOn: '2027-01-19' })).toMatch(
      /^The response .* before it was passed on/,
    );
    expect(at(responded, { ...responded, publishedOn: '2027-01-31' })).toMatch(
      /^The publication .* before the response/,
    );
    expect(at(published, { ...published, othersToldOn: '2027-02-01' })).toMatch(
      /^Telling the other candidates .* before the publication/,
    );
    expect(at(published, { ...published, othersToldOn: '2027-02-02' })).toBeNull();
    // An earlier step may not be moved behind a later one either.
    expect(at(published, { ...published, respondedOn: '2027-02-03' })).toMatch(/^The publication/);
    // Days that ran backwards before can be put right one after the other, and keep nothing else from being noted.
    const wrong = { ...responded, respondedOn: '2027-01-10', publishedOn: '2027-01-09' };
    expect(at(wrong, { ...wrong, reference: 'F12' })).toBeNull();
    expect(at(wrong, { ...wrong, publishedOn: null })).toBeNull();
  });
});

describe('what contacts are about', () => {
  it('stays while a contact is entered under it, and keeps its kind once something was decided', () => {
    const gone: RecordChange = { collection: 'contactMatters', id: 'visit', after: null };
    expect(asked(aContact(), gone)).toMatch(/^Contacts are entered under this matter/);
    expect(asked(null, gone)).toBeNull();
    const other = matterChange(aMatter({ kind: 'meeting' }));
    expect(asked(aContact(), other)).toBeNull();
    expect(asked(decided(), other)).toMatch(/^A decision was taken on this matter/);
  });
});
