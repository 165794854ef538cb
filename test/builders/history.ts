/** Entries of the area history, lessons and drafts with full valid defaults, for tests. All names are invented. */
import { asId } from '../../renderer/core/foundation/ids';
import type { HistoryDraft } from '../../renderer/core/history/history-draft';
import type { HistoryEntry } from '../../renderer/core/history/history-entry';
import { type Lesson, type LessonAnswer, lessonAnswerId } from '../../renderer/core/history/lesson';

export function aHistoryEntry(id: string, given: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    id: asId<'HistoryEntry'>(id),
    election: 'May 2023 local elections',
    pollingDate: '2023-05-04',
    kind: 'allegation',
    areaId: asId<'Area'>('lyde'),
    areaAsGiven: 'Lyde',
    harmId: 'interference',
    text: 'A postal vote was handed in by somebody else.',
    outcome: 'No further action.',
    count: 1,
    source: 'entered here',
    fromOperationId: null,
    enteredAt: '2027-01-11T09:00:00.000Z',
    ...given,
  };
}

export function aHistoryDraft(row: number, given: Partial<HistoryDraft> = {}): HistoryDraft {
  return {
    row,
    election: 'May 2023 local elections',
    pollingDate: '2023-05-04',
    kind: 'allegation',
    area: 'Lyde',
    council: '',
    harm: '',
    text: `Report ${row}`,
    outcome: '',
    count: 1,
    ...given,
  };
}

export function aLesson(id: string, given: Partial<Lesson> = {}): Lesson {
  return {
    id: asId<'Lesson'>(id),
    operationId: asId<'Operation'>('operation1'),
    kind: 'recommendation',
    from: 'Debrief, May 2023 local elections',
    text: 'Brief the evening shift on who may be inside a polling station.',
    owner: 'Insp T. Fell',
    due: null,
    harmIds: [],
    locations: [],
    ...given,
  };
}

export function aLessonAnswer(
  lesson: Pick<Lesson, 'id'>,
  given: Partial<LessonAnswer> & Pick<LessonAnswer, 'assessmentId'>,
): LessonAnswer {
  return {
    id: lessonAnswerId(given.assessmentId, lesson.id),
    lessonId: lesson.id,
    answer: 'accepted',
    reason: 'It is in the briefing for the shift.',
    by: 'Insp J. Marl',
    at: '2027-01-20T09:00:00.000Z',
    ...given,
  };
}
