import { describe, expect, it } from 'vitest';
import { aContribution, aDebriefForm, debriefRecords } from '../../../test/builders/debrief';
import { anOperation } from '../../../test/builders/desk';
import { byId } from '../../../test/builders/plan-records';
import { asId } from '../foundation/ids';
import { answersGiven } from './answers-given';
import { compileDebrief } from './compile';
import { groupOf, headingOf } from './compiled';
import type { UnplacedText } from './contribution';

const form = aDebriefForm('form-1', {
  questions: [{ id: 'own-a', headingId: 'media', text: 'Who asked you for figures?' }],
});
const stray = (questionId: string | null): UnplacedText => ({
  id: asId<'UnplacedText'>(`stray-${questionId ?? 'none'}`),
  where: 'Below the last table',
  text: 'Three papers did.',
  placed: { questionId, by: 'Insp. Rowan Vale', at: '2027-06-02T09:00:00.000Z' },
});
const given = aContribution('c', { formId: form.id, unplaced: [stray('own-a'), stray(null)] });

describe('the answers of a contribution', () => {
  it('hold what somebody put beside a question, in the words and under the heading of its form', () => {
    expect(answersGiven(given, byId(form))).toEqual([
      {
        questionId: 'own-a',
        headingId: 'media',
        question: 'Who asked you for figures?',
        text: 'Three papers did.',
      },
    ]);
  });

  it('hold nothing that waits or says nothing', () => {
    const waiting = { ...given, unplaced: [{ ...stray('own-a'), placed: null }, stray(null)] };
    expect(answersGiven(waiting, byId(form))).toEqual([]);
  });

  it('stand in the debrief under their heading, and are counted there', () => {
    const operation = anOperation({ id: asId('operation-1'), pollingDate: '2027-05-06' });
    const records = debriefRecords({ contributions: byId(given), debriefForms: byId(form) });
    const debrief = compileDebrief(records, operation, { today: '2027-07-01', before: null });
    expect(headingOf(debrief, 'media').answers.map(({ text }) => text)).toEqual(['Three papers did.']);
    const figures = groupOf(debrief, 'contributions')?.figures ?? [];
    expect(figures.find(({ id }) => id === 'answers:media')?.value).toBe(1);
  });
});
