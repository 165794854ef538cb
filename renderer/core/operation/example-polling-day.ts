/**
 * Teams, posts and the log of the example. One team has more than it can do and one station has nobody in the evening,
 * so that both show. The log is an exercise on the day on which the example is opened.
 */
import reference from '../../../resources/sample/example-polling-day.json';
import { Temporal } from '../foundation/dates';
import type { RecordChange } from '../guard-question';
import type { Station } from '../places/station';
import { dayLogEntrySchema } from '../polling-day/day-log-entry';
import { postSchema, teamSchema } from '../polling-day/team';
import type { OperationId } from './operation';

/** Visits and team of one station of the example, to be read with it; nothing where it has none. */
export function exampleDeployment(stationId: string): Partial<Station> {
  const deployed: Readonly<Record<string, object>> = reference.stations;
  return deployed[stationId] ?? {};
}

interface Opening {
  readonly operationId: OperationId;
  /** ISO instant. */
  readonly at: string;
  readonly by: string;
}

/** Every team, post and entry of the log of the example. */
export function examplePollingDayChanges({ operationId, at, by }: Opening): readonly RecordChange[] {
  return [
    ...reference.teams.map((given): RecordChange => {
      const after = teamSchema.parse({ ...given, operationId });
      return { collection: 'teams', id: after.id, after };
    }),
    ...reference.posts.map((given): RecordChange => {
      const after = postSchema.parse({ ...given, operationId });
      return { collection: 'posts', id: after.id, after };
    }),
    ...reference.log.map(({ minutesAgo, ...given }, index): RecordChange => {
      const moment = Temporal.Instant.from(at).subtract({ minutes: minutesAgo });
      const written = moment.toString({ smallestUnit: 'millisecond' });
      const after = dayLogEntrySchema.parse({
        id: `example-day-log-${index + 1}`,
        operationId,
        number: index + 1,
        at: written,
        recordedAt: written,
        recordedBy: by,
        lateReason: '',
        strikes: null,
        placeId: null,
        harmId: null,
        response: '',
        isOpen: false,
        followsId: null,
        links: [],
        ...given,
      });
      return { collection: 'dayLog', id: after.id, after };
    }),
  ];
}
