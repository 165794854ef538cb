/** What the debrief recommended and nobody has carried out yet. */
import { isOpenRecommendation, learningPointName, pointsOf } from '../debrief/learning-state';
import { formatDate } from '../foundation/dates';
import { carriedLessonId, lessonOfPoint } from '../history/carried-lessons';
import { type Between, type Offered, offeredWords, onOneLine } from './carry-records';

/** The open recommendations of the debrief, by their number. */
export function offeredRecommendations({ records, from, to }: Between): readonly Offered[] {
  return pointsOf(records.learningPoints.values(), from.id)
    .filter(isOpenRecommendation)
    .flatMap((point): readonly Offered[] => {
      const { recommendation } = point;
      const lesson = lessonOfPoint(point, from);
      if (recommendation === null || lesson === null) return [];
      return [
        {
          kind: 'recommendation',
          sourceId: point.id,
          name: `${learningPointName(point)} ${onOneLine(recommendation.text)}`,
          words: offeredWords(
            recommendation.text,
            said('Owner', recommendation.owner),
            said('Due', recommendation.due === null ? '' : formatDate(recommendation.due)),
            said('Observed', point.observation),
            said('What it shows', point.shows),
          ),
          sourcePath: `/debrief/learning?point=${point.id}`,
          already: records.lessons.has(carriedLessonId(lesson.id, to.id))
            ? 'It stands among the earlier learning already.'
            : '',
        },
      ];
    });
}

function said(name: string, text: string): string {
  return text.trim() === '' ? '' : `${name}: ${text.trim()}`;
}
