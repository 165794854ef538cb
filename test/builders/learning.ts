/** Points of learning and what stands beside them, with full valid values, for tests. Every name is invented. */
import { newHotDebrief } from '../../renderer/core/debrief/hot-debrief-edits';
import type { HotDebrief } from '../../renderer/core/debrief/hot-debrief';
import { newLearningPoint } from '../../renderer/core/debrief/learning-edits';
import type { LearningPoint, Recommendation } from '../../renderer/core/debrief/learning-point';
import type { MediaEntry } from '../../renderer/core/debrief/media-entry';
import { newMediaEntry } from '../../renderer/core/debrief/media-list';
import type { TrainingItem } from '../../renderer/core/debrief/training-item';
import { newTrainingItem } from '../../renderer/core/debrief/training-list';
import { asId } from '../../renderer/core/foundation/ids';

const operationId = asId<'Operation'>('operation1');

export function aLearningPoint(number: number, given: Partial<LearningPoint> = {}): LearningPoint {
  return newLearningPoint({
    id: asId<'LearningPoint'>(`point${number}`),
    operationId,
    number,
    headingId: 'polling-day',
    kind: 'fault',
    observation: 'Ballot boxes waited an hour at the loading bay.',
    enteredAt: '2026-06-01T09:00:00.000Z',
    enteredBy: 'Insp J. Marl',
    ...given,
  });
}

export function aRecommendation(given: Partial<Recommendation> = {}): Recommendation {
  return {
    text: 'Give the bay to the boxes from 22:00.',
    owner: 'Insp T. Fell',
    due: '2026-09-01',
    ...given,
  };
}

export function aTrainingItem(given: Partial<TrainingItem> = {}): TrainingItem {
  return newTrainingItem({
    id: asId<'TrainingItem'>('training1'),
    operationId,
    title: 'Who may be inside a polling station',
    audience: 'Officers at polling stations',
    ...given,
  });
}

export function aHotDebrief(given: Partial<HotDebrief> = {}): HotDebrief {
  return newHotDebrief({
    id: asId<'HotDebrief'>('hot1'),
    operationId,
    ledBy: 'Insp J. Marl',
    startedAt: '2027-02-01T09:55:00.000Z',
    ...given,
  });
}

export function aMediaEntry(given: Partial<MediaEntry> = {}): MediaEntry {
  return newMediaEntry({
    id: asId<'MediaEntry'>('media1'),
    operationId,
    on: '2026-05-08',
    kind: 'enquiry',
    text: 'Asked about the queue at Ash Hall.',
    outlet: 'Marlshire Echo',
    ...given,
  });
}
