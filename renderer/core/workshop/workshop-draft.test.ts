import { describe, expect, it } from 'vitest';
import { anItem, aRound, aWorkshop, person } from '../../../test/builders/workshop';
import {
  emptyAgreed,
  isEmptyDraft,
  newDraft,
  reasonIn,
  withAgreed,
  withReason,
  workshopDraftId,
  workshopDraftSchema,
} from './workshop-draft';

const workshop = aWorkshop();
const draft = newDraft(workshop.id, anItem());
const said = { roundId: aRound(workshop).id, participantId: person(2) };

describe('what waits to be recorded', () => {
  it('is one record for each cell of a workshop', () => {
    expect(draft.id).toBe(workshopDraftId(workshop.id, anItem()));
    expect(workshopDraftSchema.safeParse(draft).success).toBe(true);
  });

  it('keeps an agreed rating that is not complete, and nothing where nothing is filled in', () => {
    const begun = withAgreed(draft, { ...emptyAgreed, impact: 4, reason: 'Two rep' });
    expect(workshopDraftSchema.parse(begun)).toEqual(begun);
    expect(isEmptyDraft(begun)).toBe(false);
    for (const fields of [{ kind: 'nil' }, { likelihood: 'likely' }, { strikeReason: 'Wrong' }] as const) {
      expect(isEmptyDraft(withAgreed(draft, { ...emptyAgreed, ...fields }))).toBe(false);
    }
    expect(isEmptyDraft(withAgreed(begun, emptyAgreed))).toBe(true);
    expect(isEmptyDraft(withAgreed(begun, null))).toBe(true);
  });

  it('keeps one reason for each person and round, beside the agreed rating', () => {
    const begun = withReason(withReason(draft, said, 'Two'), said, 'Two reports');
    expect(begun.reasons).toHaveLength(1);
    expect(reasonIn(begun, said)).toBe('Two reports');
    expect(reasonIn(begun, { ...said, participantId: person(1) })).toBeNull();
    expect(reasonIn(undefined, said)).toBeNull();
    expect(isEmptyDraft(withReason(begun, said, null))).toBe(true);
    expect(isEmptyDraft(withReason(withAgreed(begun, { ...emptyAgreed, impact: 1 }), said, null))).toBe(
      false,
    );
  });
});
