import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import { refusalOf } from '../guards';
import { newPlanText, type PlanText, type PlanTextAgreement } from './plan-text';
import { changesSince, wordDifference } from './plan-text-difference';
import { earlierText, startedFrom, withAgreement, withSection } from './plan-text-edits';
import { planTextRefusal } from './plan-text-guard';
import { sectionsOf, shownSections, writtenIn } from './plan-text-sections';
import { byOtherWords, sourceStateOf, standingOf, standingWords } from './plan-text-standing';

const today = '2027-03-10';
const operationId = asId<'Operation'>('operation-1');

function given(kind: PlanTextAgreement['kind'], number = 1): Omit<PlanTextAgreement, 'sections'> {
  return {
    id: asId(`${kind}-${number}`),
    kind,
    by: kind === 'approved' ? 'Ch Supt Ilse Thorne' : 'Maren Holt',
    role: kind === 'approved' ? 'Gold commander' : 'Returning officer',
    organisation: '',
    on: '2027-03-01',
    how: 'By email',
    recordedBy: 'Insp. Rowan Vale',
    recordedAt: '2027-03-01T10:00:00.000Z',
  };
}

function full(kind: PlanText['kind']): PlanText {
  return sectionsOf(kind).reduce(
    (text, { id, heading }) => withSection(text, id, `On ${heading}.`),
    newPlanText(operationId, kind),
  );
}

const words = (text: PlanText) => standingWords(standingOf(text, today));

describe('how a text stands', () => {
  it('goes from empty over begun and written to approved', () => {
    const empty = newPlanText(operationId, 'gold-strategy');
    expect(words(empty)).toBe('Empty');
    expect(words(withSection(empty, 'context', 'Local elections.'))).toBe('Begun, 1 of 13, not yet approved');
    expect(words(withSection(empty, 'context', '  '))).toBe('Empty');
    expect(words(full('gold-strategy'))).toBe('Written, not yet approved');
    expect(words(withAgreement(full('gold-strategy'), given('approved')))).toBe('Approved');
  });

  it('APP, intervention policy: is agreed only when gold and the council both did', () => {
    const policy = withAgreement(full('intervention-policy'), given('approved'));
    expect(words(policy)).toBe('Approved, written, not yet agreed');
    expect(standingOf(withAgreement(policy, given('agreed')), today).state).toBe('agreed');
    expect(words(withAgreement(policy, given('agreed')))).toBe('Approved and agreed');
  });

  it('is not settled by somebody whose role is not that which is asked', () => {
    const by = (role: string, kind: PlanText['kind'] = 'gold-strategy') =>
      withAgreement(full(kind), { ...given('approved'), by: 'Ada Larch', role });
    const [other] = standingOf(by('Press officer'), today).expected;
    if (other === undefined) throw new Error('gold is asked');
    expect(other).toMatchObject({ state: 'missing', agreement: null });
    expect(byOtherWords(other)).toBe('Approved by Ada Larch, Press officer, not by the gold commander');
    expect(words(by('Press officer'))).toBe('Written, not yet approved');
    expect(words(by('Silver'))).toBe('Written, not yet approved');
    expect(words(by(''))).toBe('Written, not yet approved');
    for (const role of ['Gold', 'Deputy gold commander', 'Strategic (GOLD)'])
      expect(words(by(role))).toBe('Approved');
    expect(words(by('Gold', 'bronze-briefing'))).toBe('Approved');
    expect(words(by('Bronze crime', 'bronze-briefing'))).toBe('Written, not yet approved');
    const policy = withAgreement(full('intervention-policy'), given('approved'));
    const agreed = (role: string) => standingOf(withAgreement(policy, { ...given('agreed'), role }), today);
    expect(agreed('Deputy returning officer').state).toBe('agreed');
    expect(agreed('ARO').state).toBe('agreed');
    expect(agreed('Caretaker').state).toBe('written');
  });

  it('says that it was changed after it was approved, until it is approved again or the words are back', () => {
    const approved = withAgreement(full('gold-strategy'), given('approved'));
    const changed = withSection(approved, 'review', 'Weekly.');
    expect(words(changed)).toBe('Changed since it was approved');
    expect(words(withAgreement(changed, given('approved', 2)))).toBe('Approved');
    expect(words(withSection(changed, 'review', 'On Review.'))).toBe('Approved');
  });

  it('is overdue the day after approval was due, and not once it was given', () => {
    const due = { ...full('gold-strategy'), agreementDue: '2027-03-09' };
    expect(standingOf(due, '2027-03-09').isAgreementOverdue).toBe(false);
    expect(standingOf(due, today).isAgreementOverdue).toBe(true);
    expect(standingOf(withAgreement(due, given('approved')), today).isAgreementOverdue).toBe(false);
    expect(standingOf({ ...due, reviewDate: today }, today).isReviewDue).toBe(true);
    expect(standingOf({ ...due, reviewDate: '2027-03-11' }, today).isReviewDue).toBe(false);
  });

  it('any change of words shows, and is named section by section', () => {
    const ids = sectionsOf('media-strategy').map(({ id }) => id);
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.string({ maxLength: 80 }), (id, newWords) => {
        const approved = withAgreement(full('media-strategy'), given('approved'));
        const changed = withSection(approved, id, newWords);
        const isSame = newWords.trim() === writtenIn(approved, id);
        const [agreement] = changed.agreements;
        if (agreement === undefined) throw new Error('the agreement is kept');
        expect(standingOf(changed, today).state).toBe(isSame ? 'agreed' : 'changed');
        expect(changesSince(changed, agreement).map(({ sectionId }) => sectionId)).toEqual(
          isSame ? [] : [id],
        );
      }),
    );
  });

  it('is said of a text that a document was made from', () => {
    const approved = withAgreement(full('gold-strategy'), given('approved'));
    const state = (text: PlanText) => sourceStateOf(standingOf(text, today));
    expect(state(approved)).toBe('approved');
    expect(state(withSection(approved, 'review', ''))).toBe('changed-since-approval');
    expect(state(full('gold-strategy'))).toBe('not-approved');
    expect(state(newPlanText(operationId, 'gold-strategy'))).toBe('missing');
  });

  it('keeps what was written in a section that is no longer asked for', () => {
    const text = withSection(newPlanText(operationId, 'gold-strategy'), 'earlier-head', 'Kept.');
    expect(shownSections(text).at(-1)).toMatchObject({ id: 'earlier-head', heading: 'Earlier head' });
  });
});

describe('what was changed', () => {
  it('holds every word of both texts', () => {
    const text = fc.array(fc.constantFrom('gold', 'silver', ' ', '\n', 'a.', 'b,', 'the'), { maxLength: 40 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [before, after] = [a.join(''), b.join('')];
        const parts = wordDifference(before, after);
        const joined = (without: string) =>
          parts
            .filter(({ kind }) => kind !== without)
            .map((part) => part.text)
            .join('');
        expect(joined('added')).toBe(before);
        expect(joined('removed')).toBe(after);
      }),
    );
  });

  it('shows texts that share little as one taken out and one added', () => {
    const before = Array.from({ length: 3000 }, (_, index) => `a${index}`).join(' ');
    const after = Array.from({ length: 3000 }, (_, index) => `b${index}`).join(' ');
    expect(wordDifference(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

describe('a start from the operation before', () => {
  const operation = { followsOperationId: asId<'Operation'>('operation-0') };
  const before = withAgreement(
    withSection(newPlanText(asId('operation-0'), 'gold-strategy'), 'review', 'Monthly.'),
    given('approved'),
  );
  const records = { planTexts: new Map<string, PlanText>([[before.id, before]]), commandRoles: new Map() };

  it('fills what is empty, leaves what is written, and takes no approval along', () => {
    const text = withSection(newPlanText(operationId, 'gold-strategy'), 'context', 'New.');
    const found = earlierText(text, operation, records);
    if (found === undefined) throw new Error('there is an earlier text');
    expect(startedFrom(text, found)).toMatchObject({
      sections: { context: 'New.', review: 'Monthly.' },
      agreements: [],
    });
    expect(startedFrom(withSection(text, 'review', 'Weekly.'), found).sections['review']).toBe('Weekly.');
  });

  it('is not offered where nothing was written then', () => {
    const text = newPlanText(operationId, 'media-strategy');
    expect(earlierText(text, operation, records)).toBeUndefined();
    expect(earlierText(text, { followsOperationId: null }, records)).toBeUndefined();
  });
});

describe('what may not be done with an agreement', () => {
  const approved = withAgreement(full('gold-strategy'), given('approved'));

  it('is to change it, take it away, or remove the text under it', () => {
    const agreements = approved.agreements.map((each) => ({ ...each, by: 'Somebody' }));
    const other: PlanText = { ...approved, agreements };
    expect(planTextRefusal(approved, other)).toMatch(/stays on record/);
    expect(planTextRefusal(approved, { ...approved, agreements: [] })).toMatch(/stays on record/);
    expect(planTextRefusal(approved, null)).toMatch(/stays on record/);
  });

  it('holds for taking a step back and bringing it back alike', () => {
    const changes = [
      { collection: 'planTexts', id: approved.id, after: { ...approved, agreements: [] } },
    ] as const;
    const get = (collection: string) => (collection === 'planTexts' ? approved : undefined) as never;
    const standing = { get, where: () => [] };
    for (const step of ['commit', 'undo', 'redo'] as const)
      expect(refusalOf(standing, changes, step)).toMatch(/stays on record/);
  });

  it('leaves the words free, and a further agreement', () => {
    expect(planTextRefusal(approved, withSection(approved, 'review', 'x'))).toBeNull();
    expect(planTextRefusal(approved, withAgreement(approved, given('approved', 2)))).toBeNull();
  });
});
