import { describe, expect, it } from 'vitest';
import { aFullInput, aLesson } from '../../../../test/builders/documents';
import { asId } from '../../foundation/ids';
import { type LessonAnswer, lessonAnswerId } from '../../history/lesson';
import { factsNow } from '../../threat/approval-facts';
import type { Approval } from '../../threat/assessment';
import { documentText } from '../document-text';
import { threatAssessmentDocument, type ThreatDocumentInput } from '../threat-assessment';

/** The full example as gold approved it. */
function approved(): ThreatDocumentInput {
  const input = aFullInput();
  const { grid } = input;
  const approval: Approval = {
    name: 'ACC Rowan Tyne',
    role: 'Gold commander',
    date: '2027-04-18',
    recordedAt: '2027-04-18T16:00:00.000Z',
    note: '',
    route: 'email',
    reference: '',
    contentHash: '',
    facts: factsNow(grid, input),
  };
  return {
    ...input,
    grid: { ...grid, assessment: { ...grid.assessment, status: 'approved', approval } },
  };
}

const later = aLesson({ id: asId<'Lesson'>('later'), text: 'Lock the yard gate by nine.' });
const learning = (input: ThreatDocumentInput) => documentText(threatAssessmentDocument(input));

describe('earlier learning in an approved version', () => {
  it('is what was cited or answered then: a lesson that came later changes neither rows nor counts', () => {
    const input = approved();
    const lessons = new Map([...input.citable.lessons, [later.id, later]]);
    const withLater = { ...input, citable: { ...input.citable, lessons } };
    expect(learning(withLater)).toBe(learning(input));
    expect(learning(input)).toContain('Not yet answered: 0.');
    expect(learning({ ...withLater, grid: aFullInput().grid })).toContain(later.text);
  });

  it('does not take an answer that was given after the approval', () => {
    const input = approved();
    const [lesson] = input.grid.assessment.approval?.facts.cited.lessons ?? [];
    if (lesson === undefined) throw new Error('The example cites a lesson');
    const answer = (at: string): LessonAnswer => ({
      id: lessonAnswerId(input.grid.assessment.id, lesson.id),
      assessmentId: input.grid.assessment.id,
      lessonId: lesson.id,
      answer: 'rejected',
      reason: 'Not in this force.',
      by: 'Supt Bell',
      at,
    });
    const answeredAt = (at: string) => {
      const given = answer(at);
      return learning({ ...input, lessonAnswers: new Map([[given.id, given]]) });
    };
    expect(answeredAt('2027-04-18T15:00:00.000Z')).toContain('Not in this force.');
    expect(answeredAt('2027-04-18T17:00:00.000Z')).not.toContain('Not in this force.');
  });
});
