/** What the invented force learned from the May 2026 elections: points, hot debrief, training and media. */
import reference from '../../../resources/sample/example-debrief-learning.json';
import { hotDebriefSchema } from '../debrief/hot-debrief';
import { learningPointSchema } from '../debrief/learning-point';
import { mediaEntrySchema } from '../debrief/media-entry';
import { trainingItemSchema } from '../debrief/training-item';
import type { Marking } from '../foundation/marking';
import type { RecordChange } from '../guard-question';
import { lessonSchema } from '../history/lesson';
import type { OperationId } from './operation';

interface Opening {
  readonly operationId: OperationId;
  readonly by: string;
  readonly marking: Marking;
}

/** Every point of learning of the example, what it came from, what closed it, and the lesson that it repeats. */
export function exampleLearningChanges({ operationId, by, marking }: Opening): readonly RecordChange[] {
  const lesson = lessonSchema.parse({ ...reference.lesson, operationId });
  return [
    { collection: 'lessons', id: lesson.id, after: lesson },
    ...reference.hotDebriefs.map((given): RecordChange => {
      const after = hotDebriefSchema.parse({ ...given, operationId });
      return { collection: 'hotDebriefs', id: after.id, after };
    }),
    ...reference.training.map((given): RecordChange => {
      const after = trainingItemSchema.parse({ ...given, operationId });
      return { collection: 'trainingItems', id: after.id, after };
    }),
    ...reference.media.map((given): RecordChange => {
      const after = mediaEntrySchema.parse({ ...given, operationId });
      return { collection: 'mediaEntries', id: after.id, after };
    }),
    ...reference.points.map((given): RecordChange => {
      const after = learningPointSchema.parse({ ...given, operationId, marking, enteredBy: by });
      return { collection: 'learningPoints', id: after.id, after };
    }),
  ];
}
