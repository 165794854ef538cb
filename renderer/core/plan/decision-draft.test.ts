import { describe, expect, it } from 'vitest';
import { aDecision } from '../../../test/builders/plan';
import { asId } from '../foundation/ids';
import {
  type DecisionDraft,
  decisionDraftSchema,
  decisionFromDraft,
  draftFrom,
  emptyDecision,
  isDraftLate,
  momentOf,
  strikingDraft,
  withLink,
} from './decision-draft';
import { decisionHeadings, decisionTextFields } from './decision-headings';

/** 11:00 in this country. */
const now = '2027-04-12T10:00:00.000Z';
const written: DecisionDraft = {
  ...emptyDecision,
  title: ' Presence at Ash Hall ',
  decidedBy: 'Ch Supt R. Vale',
  decision: 'Two officers all day.',
  rationale: 'Visits leave gaps.',
};
const entered = (draft: DecisionDraft, strikesId: string | null = null) =>
  decisionFromDraft(draft, {
    id: asId('new'),
    operationId: asId('operation1'),
    log: [aDecision({ number: 1 }), aDecision({ id: asId('d2'), number: 2 })],
    now,
    by: 'Insp J. Marl',
    strikesId: strikesId === null ? null : asId(strikesId),
  });
const problems = (draft: DecisionDraft, strikesId: string | null = null) => {
  const made = entered(draft, strikesId);
  return made.ok ? {} : made.error;
};

describe('a decision that is being written', () => {
  it('becomes the next entry of the log, of now where no moment is given', () => {
    const made = entered(written);
    expect(made).toMatchObject({
      ok: true,
      value: {
        number: 3,
        title: 'Presence at Ash Hall',
        at: now,
        recordedAt: now,
        recordedBy: 'Insp J. Marl',
        lateReason: '',
        strikes: null,
      },
    });
  });

  it('says at each field what is missing', () => {
    expect(Object.keys(problems(emptyDecision)).sort()).toEqual([
      'decidedBy',
      'decision',
      'rationale',
      'title',
    ]);
    expect(problems(written)).toEqual({});
  });

  it('is of a day and a time in this country, never of one to come', () => {
    expect(momentOf({ day: null, time: '10:30' }, now)).toBe('2027-04-12T09:30:00.000Z');
    expect(momentOf({ day: '2027-01-12', time: '0930' }, now)).toBe('2027-01-12T09:30:00.000Z');
    expect(momentOf({ day: '2027-04-12', time: '' }, now)).toBe(now);
    expect(problems({ ...written, time: '25:00' }).moment).toMatch(/Give a time/);
    expect(problems({ ...written, day: '2027-04-11' }).moment).toMatch(/Give a time/);
    expect(problems({ ...written, time: '11:01' }).moment).toMatch(/has not come yet/);
  });

  it('asks why where it is late, and only there', () => {
    expect(isDraftLate({ day: null, time: '' }, now)).toBe(false);
    expect(isDraftLate({ day: null, time: '10:45' }, now)).toBe(false);
    expect(isDraftLate({ day: null, time: '10:44' }, now)).toBe(true);
    expect(problems({ ...written, time: '10:44' }).lateReason).toMatch(/Say why/);
    expect(entered({ ...written, time: '10:44', lateReason: 'At a scene' })).toMatchObject({
      value: { lateReason: 'At a scene' },
    });
  });

  it('that corrects an earlier one begins with what that said, and says why it strikes it', () => {
    const earlier = aDecision({ links: [{ kind: 'station', id: 's1' }] });
    const draft = draftFrom(earlier);
    for (const field of decisionTextFields) expect(draft[field]).toBe(earlier[field]);
    expect(draft).toMatchObject({ links: earlier.links, day: null, time: '', lateReason: '' });
    expect(problems(draft, 'decision1')).toEqual({ strikeReason: 'Say why the earlier decision is struck.' });
    expect(entered({ ...draft, strikeReason: ' Wrong hall ' }, 'decision1')).toMatchObject({
      value: { strikes: { entryId: 'decision1', reason: 'Wrong hall' } },
    });
  });

  it('may strike and put nothing in the place of what it strikes', () => {
    const draft = strikingDraft(aDecision({ number: 2 }), {
      decidedBy: 'Insp J. Marl',
      role: 'Election SPOC',
      reason: 'Entered twice',
    });
    expect(entered(draft, 'd2')).toMatchObject({
      ok: true,
      value: { title: 'D2 is struck', rationale: 'Entered twice', strikes: { entryId: 'd2' } },
    });
    expect(problems({ ...draft, rationale: '', strikeReason: '' }, 'd2')).toHaveProperty('strikeReason');
  });

  it('comes back as it was kept, and takes a link once', () => {
    const link = { kind: 'consideration', id: 'counts' } as const;
    const draft = withLink(withLink(written, link), link);
    expect(draft.links).toEqual([link]);
    expect(decisionDraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });
});

/** APP National Decision Model. */
describe('the headings of a decision', () => {
  it('are those of the model with the Code of Ethics, each with what to write', () => {
    expect(decisionHeadings.map(({ field }) => field)).toEqual(decisionTextFields);
    expect(decisionHeadings.every(({ prompt }) => prompt.length > 20)).toBe(true);
  });
});
