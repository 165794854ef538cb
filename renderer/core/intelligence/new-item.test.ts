import { describe, expect, it } from 'vitest';
import { anItem } from '../../../test/builders/intelligence';
import { asId } from '../foundation/ids';
import { intelligenceItemSchema } from './intelligence-item';
import { emptyDraft, type ItemDraft, itemFromDraft } from './new-item';

const writing = {
  id: asId<'IntelligenceItem'>('new'),
  operationId: asId<'Operation'>('operation1'),
  enteredAt: '2027-02-01T10:00:00.000Z',
  enteredBy: 'Insp J. Marl',
  today: '2027-02-01',
  others: [anItem({ reference: 'INT-004' })],
};
const graded: ItemDraft = { ...emptyDraft, text: ' Leaflets ', source: '2', grade: 'C', handling: 'P' };

describe('a new item', () => {
  it('asks for the text and all three parts of the grading, and chooses none itself', () => {
    const made = itemFromDraft(emptyDraft, writing);
    expect(made.ok ? [] : Object.keys(made.error)).toEqual(['text', 'source', 'grade', 'handling']);
  });

  it('takes the next reference, today, and a review in 28 days', () => {
    const made = itemFromDraft(graded, writing);
    expect(made).toMatchObject({
      ok: true,
      value: { reference: 'INT-005', receivedOn: '2027-02-01', reviewOn: '2027-03-01', text: 'Leaflets' },
    });
  });

  it('is not made with a reference that is taken', () => {
    expect(itemFromDraft({ ...graded, reference: 'int-004' }, writing)).toMatchObject({
      ok: false,
      error: {
        reference: 'INT-004 is taken by another item of this operation. Give this one another reference.',
      },
    });
  });

  it('is not made under C without conditions, and is one that the store takes with them', () => {
    const asC: ItemDraft = { ...graded, handling: 'C', conditions: ' ', mayGoTo: ['gold-group'] };
    expect(itemFromDraft(asC, writing)).toMatchObject({
      ok: false,
      error: { conditions: expect.anything() },
    });
    const made = itemFromDraft({ ...asC, conditions: 'Gold only' }, writing);
    expect(made.ok && intelligenceItemSchema.safeParse(made.value).success).toBe(true);
    expect(made).toMatchObject({ value: { mayGoTo: ['gold-group'] } });
  });

  it('keeps no conditions that were begun under C and left', () => {
    const made = itemFromDraft({ ...graded, conditions: 'Gold only', mayGoTo: ['gold-group'] }, writing);
    expect(made).toMatchObject({ value: { handling: 'P', conditions: '', mayGoTo: [] } });
  });
});
