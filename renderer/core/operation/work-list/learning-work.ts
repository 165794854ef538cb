/** What the debrief still asks for: recommendations and training with a date, and those that nobody can be asked for. */
import { isOpenRecommendation, learningPointName, pointsOf } from '../../debrief/learning-state';
import { trainingOf } from '../../debrief/training-list';
import type { Operation } from '../operation';
import type { DatedItem, OpenItem, RecordsOf, WorkSubject } from './work-subject';

type LearningCollection = 'learningPoints' | 'trainingItems';

export const learningWork: WorkSubject<LearningCollection> = {
  reads: ['learningPoints', 'trainingItems'],
  due: (records, operation) => [...recommendations(records, operation), ...training(records, operation)],
  open: unowned,
};

function recommendations(
  { learningPoints }: RecordsOf<'learningPoints'>,
  operation: Operation,
): readonly DatedItem[] {
  return pointsOf(learningPoints.values(), operation.id).flatMap((point): DatedItem[] => {
    const { recommendation } = point;
    if (recommendation === null || recommendation.due === null || !isOpenRecommendation(point)) return [];
    const owner = recommendation.owner.trim() === '' ? 'no owner' : recommendation.owner.trim();
    const name = learningPointName(point);
    return [
      {
        key: `learning-point:${point.id}`,
        text: `Recommendation ${name}: ${recommendation.text} (${owner})`,
        onPaper: `Recommendation ${name} (${owner})`,
        due: recommendation.due,
        path: `/debrief/learning?point=${point.id}`,
      },
    ];
  });
}

function training({ trainingItems }: RecordsOf<'trainingItems'>, operation: Operation): readonly DatedItem[] {
  return trainingOf(trainingItems.values(), operation.id).flatMap((item): DatedItem[] => {
    if (item.due === null || item.givenOn !== null) return [];
    const whom = item.audience.trim() === '' ? '' : `, for ${item.audience.trim()}`;
    return [
      {
        key: `training:${item.id}`,
        text: `Training: ${item.title}${whom}`,
        due: item.due,
        path: `/debrief/training?item=${item.id}`,
      },
    ];
  });
}

/** Recommendations that nobody can be asked for. */
function unowned({ learningPoints }: RecordsOf<'learningPoints'>, operation: Operation): readonly OpenItem[] {
  const count = pointsOf(learningPoints.values(), operation.id).filter(
    (point) =>
      isOpenRecommendation(point) &&
      ((point.recommendation?.owner ?? '').trim() === '' || point.recommendation?.due === null),
  ).length;
  if (count === 0) return [];
  const text =
    count === 1
      ? '1 recommendation of the debrief has no owner or no date'
      : `${count} recommendations of the debrief have no owner or no date`;
  return [{ key: 'recommendations-without', text, left: '', path: '/debrief/learning' }];
}
