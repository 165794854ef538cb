/** What the search of the desk finds among points of learning, hot debriefs and training. */
import { hotDebriefsOf } from '../../../core/debrief/hot-debrief-edits';
import { learningKindName, learningPointName, pointsOf, says } from '../../../core/debrief/learning-state';
import { trainingOf } from '../../../core/debrief/training-list';
import { formatMoment } from '../../../core/foundation/dates';
import { placeTitle } from '../../../core/places/place-name';
import type { Feature, SearchHit } from '../../../services/feature';
import { hotDebriefPath, pointPath, trainingPath } from './learning-path';

/** So many of each at most; a longer query finds the rest. */
const most = 20;

/** Every word must stand in the record. */
export const searchLearningPoints: Feature['search'] = (query, records, operation) => {
  if (operation === null) return [];
  const words = query.split(/\s+/).filter(Boolean);
  const has = (...texts: readonly string[]) => {
    const whole = texts.join(' ').toLowerCase();
    return words.every((word) => whole.includes(word));
  };
  const points = pointsOf(records.all('learningPoints').values(), operation.id)
    .filter((point) => says(point, words))
    .slice(0, most)
    .map((point): SearchHit => ({
      id: `learning-point:${point.id}`,
      label: `${learningPointName(point)} ${point.observation.slice(0, 120)}`,
      description: `Point of learning, ${learningKindName(point.kind).toLowerCase()}`,
      path: pointPath(point.id),
    }));
  const places = records.all('places');
  const debriefs = hotDebriefsOf(records.all('hotDebriefs').values(), operation.id)
    .map((debrief) => ({
      debrief,
      where: debrief.placeId === null ? 'Hot debrief' : placeTitle(debrief.placeId, places),
    }))
    .filter(({ debrief, where }) =>
      has('hot debrief', where, debrief.ledBy, debrief.notes, ...debrief.present),
    )
    .slice(0, most)
    .map(({ debrief, where }): SearchHit => ({
      id: `hot-debrief:${debrief.id}`,
      label: `${where}, ${formatMoment(debrief.startedAt)}`,
      description: 'Hot debrief',
      path: hotDebriefPath(debrief.id),
    }));
  const training = trainingOf(records.all('trainingItems').values(), operation.id)
    .filter((item) => has('training', item.title, item.audience, item.text, item.owner))
    .slice(0, most)
    .map((item): SearchHit => ({
      id: `training-item:${item.id}`,
      label: item.title,
      description: `Training${item.audience === '' ? '' : `, ${item.audience}`}`,
      path: trainingPath(item.id),
    }));
  return [...points, ...debriefs, ...training];
};
