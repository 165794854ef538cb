/**
 * The election before that of the example: May 2026, policed, debriefed and closed, with days of its own. The example
 * follows it, so that a debrief has something to be held against and to hand on.
 */
import reference from '../../../resources/sample/example-before.json';
import { allegationSchema, newAllegation } from '../cases/allegation';
import { caseFileSchema, newCaseFile } from '../cases/case-file';
import { cpsContactSchema } from '../cases/cps-contact';
import { judgementId, judgementSchema } from '../debrief/judgement';
import { debriefHeadings } from '../debrief/headings';
import { asId } from '../foundation/ids';
import type { RecordChange } from '../guard-question';
import { actionSchema, meetingSchema } from '../meetings/meeting';
import { partnerContactSchema } from '../partners/partner';
import type { AreaId } from '../places/area';
import { newStation, stationSchema } from '../places/station';
import { decisionSchema } from '../plan/decision';
import { plannedEventSchema } from '../plan/planned-event';
import { dayLogEntrySchema } from '../polling-day/day-log-entry';
import { postSchema, teamSchema } from '../polling-day/team';
import { exampleOffence } from './example-cases';
import { newOperation, operationSchema } from './operation';

/** The operation of May 2026, which the example follows. */
export const exampleBeforeId = asId<'Operation'>('example-operation-2026');

const operationId = exampleBeforeId;
const createdAt = '2026-01-12T09:00:00.000Z';

interface BeforeGiven {
  readonly forceName: string;
  readonly forceAreaId: AreaId;
  readonly areaIds: readonly AreaId[];
  /** The force election SPOC of the example. */
  readonly by: string;
}

/** Every record of the election before. */
export function exampleBeforeChanges(given: BeforeGiven): readonly RecordChange[] {
  return [
    beforeOperation(given),
    ...planChanges(),
    ...pollingDayChanges(given.by),
    ...caseChanges(given.by),
    ...judgementChanges(),
  ];
}

function beforeOperation({ forceName, forceAreaId, areaIds }: BeforeGiven): RecordChange {
  const after = operationSchema.parse({
    ...newOperation({
      id: operationId,
      name: reference.operation.name,
      forceName,
      forceAreaId,
      areaIds,
      isExample: true,
      createdAt,
    }),
    ...reference.operation,
  });
  return { collection: 'operations', id: after.id, after };
}

function planChanges(): readonly RecordChange[] {
  return [
    ...reference.plannedEvents.map((each): RecordChange => {
      const after = plannedEventSchema.parse({ ...each, operationId });
      return { collection: 'plannedEvents', id: after.id, after };
    }),
    ...reference.actions.map((each): RecordChange => {
      const after = actionSchema.parse({ ...each, operationId });
      return { collection: 'actions', id: after.id, after };
    }),
    ...reference.meetings.map((each): RecordChange => {
      const after = meetingSchema.parse({ ...each, operationId });
      return { collection: 'meetings', id: after.id, after };
    }),
    ...reference.decisions.map((each): RecordChange => {
      const after = decisionSchema.parse({ ...each, operationId });
      return { collection: 'decisions', id: after.id, after };
    }),
    ...reference.partnerContacts.map((each): RecordChange => {
      const after = partnerContactSchema.parse({ ...each, operationId });
      return { collection: 'partnerContacts', id: after.id, after };
    }),
  ];
}

function pollingDayChanges(by: string): readonly RecordChange[] {
  return [
    ...reference.teams.map((each): RecordChange => {
      const after = teamSchema.parse({ ...each, operationId });
      return { collection: 'teams', id: after.id, after };
    }),
    ...reference.posts.map((each): RecordChange => {
      const after = postSchema.parse({ ...each, operationId });
      return { collection: 'posts', id: after.id, after };
    }),
    ...reference.stations.map((each): RecordChange => {
      const after = stationSchema.parse({
        ...newStation({
          id: asId(each.id),
          operationId,
          placeId: asId(each.placeId),
          areaId: asId(each.areaId),
        }),
        ...each,
      });
      return { collection: 'stations', id: after.id, after };
    }),
    ...reference.log.map((each, index): RecordChange => {
      const after = dayLogEntrySchema.parse({
        id: `example-before-log-${index + 1}`,
        operationId,
        number: index + 1,
        recordedAt: each.at,
        recordedBy: by,
        lateReason: '',
        strikes: null,
        links: [],
        ...each,
      });
      return { collection: 'dayLog', id: after.id, after };
    }),
  ];
}

function caseChanges(by: string): readonly RecordChange[] {
  return [
    ...reference.allegations.map((each): RecordChange => {
      const { id, reference: name, reportedOn } = each;
      const enteredAt = `${reportedOn}T18:00:00.000Z`;
      const after = allegationSchema.parse({
        ...newAllegation({
          id: asId(id),
          operationId,
          reference: name,
          reportedOn,
          enteredAt,
          enteredBy: by,
        }),
        ...each,
      });
      return { collection: 'allegations', id: after.id, after };
    }),
    // The register first: the outcome of a case rests on a decision in it.
    ...reference.cpsContacts.map((each): RecordChange => {
      const after = cpsContactSchema.parse({ ...each, operationId });
      return { collection: 'cpsContacts', id: after.id, after };
    }),
    ...reference.cases.map((each): RecordChange => {
      const { id, reference: name, openedAt, openedBy } = each;
      const after = caseFileSchema.parse({
        ...newCaseFile({ id: asId(id), operationId, reference: name, openedAt, openedBy }),
        ...each,
        offences: each.offences.map((offence) => exampleOffence(offence, { operationId, at: openedAt, by })),
      });
      return { collection: 'cases', id: after.id, after };
    }),
  ];
}

function judgementChanges(): readonly RecordChange[] {
  return reference.judgements.map((each): RecordChange => {
    const heading = debriefHeadings.find(({ id }) => id === each.headingId);
    if (heading === undefined) throw new Error(`No heading ${each.headingId}`);
    const id = judgementId(operationId, heading.id);
    return { collection: 'judgements', id, after: judgementSchema.parse({ ...each, id, operationId }) };
  });
}
