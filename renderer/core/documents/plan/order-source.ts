/** What the parts of an operation order read, found once for the whole order. */
import type { CommandRole } from '../../command/command-role';
import { carriedItemsOf } from '../../carry-forward/carried-words';
import { historyOf } from '../../history/history-of-operation';
import type { DocumentSource } from '../../issuing/document-version';
import type { Station } from '../../places/station';
import { councilsOf } from '../../operation/operation-areas';
import type { PlanTextKind } from '../../plan/plan-text';
import type { Post, Team } from '../../polling-day/team';
import { counted } from '../blocks';
import { rolesOf } from './command-lines';
import { postsOf, teamsOf } from './count-lines';
import { intelligenceFor, orderAudiences } from './knowledge-lines';
import type { PlanDocumentRequest } from './plan-document';
import { recordedSource, textSource, threatSourceRow } from './sources';
import { stationsOf } from './station-lines';
import { type ThreatTaken, threatTaken } from './threat-lines';
import type { TextAsked } from './written-text';

export interface OrderSource {
  readonly request: PlanDocumentRequest;
  readonly threat: ThreatTaken | null;
  readonly stations: readonly Station[];
  readonly roles: readonly CommandRole[];
  readonly teams: readonly Team[];
  readonly posts: readonly Post[];
}

/** The records of the operation, in the order in which they are printed. */
export function orderSourceOf(request: PlanDocumentRequest): OrderSource {
  return {
    request,
    threat: threatTaken(request),
    stations: stationsOf(request),
    roles: rolesOf(request),
    teams: teamsOf(request),
    posts: postsOf(request),
  };
}

/** A worded part of this operation. */
export function textAsked(
  { records, operation }: PlanDocumentRequest,
  kind: PlanTextKind,
  subjectId = '',
): TextAsked {
  return { texts: records.planTexts, operationId: operation.id, kind, subjectId };
}

/** What the order was made from, in the order in which it is read. */
export function orderSources({
  request,
  threat,
  stations,
  roles,
  teams,
  posts,
}: OrderSource): readonly DocumentSource[] {
  const { records, operation, issueDate: on } = request;
  const text = (kind: PlanTextKind, subjectId?: string, of?: string) =>
    textSource(
      records.planTexts,
      { operationId: operation.id, kind, ...(subjectId === undefined ? {} : { subjectId }) },
      of,
    );
  const { items } = intelligenceFor(request, orderAudiences);
  const lessons = [...records.lessons.values()].filter(({ operationId }) => operationId === operation.id);
  const carried = carriedItemsOf(records.carriedItems.values(), operation);
  const count = (number: number, one: string, many: string) =>
    number === 0 ? '' : counted(number, one, many);
  return [
    text('operation-order'),
    text('gold-strategy'),
    text('silver-plan'),
    threatSourceRow(threat),
    text('polling-day-tactics'),
    ...councilsOf(records.areas, operation).map(({ id, name }) => text('intervention-policy', id, name)),
    text('count-plan'),
    text('communication-strategy'),
    recordedSource({
      what: 'Polling stations',
      id: 'stations',
      count: count(stations.length, 'station', 'stations'),
      on,
    }),
    recordedSource({ what: 'Command', id: 'command-roles', count: count(roles.length, 'role', 'roles'), on }),
    recordedSource({
      what: 'Teams and posts',
      id: 'teams',
      count: count(teams.length + posts.length, 'entry', 'entries'),
      on,
    }),
    recordedSource({
      what: 'Intelligence',
      id: 'intelligence',
      count: count(items.length, 'item', 'items'),
      on,
    }),
    recordedSource({
      what: 'Area history',
      id: 'history',
      count: count(historyOf(records, operation).length, 'entry', 'entries'),
      on,
    }),
    recordedSource({
      what: 'Earlier learning',
      id: 'lessons',
      count: count(lessons.length, 'lesson', 'lessons'),
      on,
    }),
    ...(carried.length === 0
      ? []
      : [
          recordedSource({
            what: 'Carried forward',
            id: 'carried-items',
            count: count(carried.length, 'answer', 'answers'),
            on,
          }),
        ]),
  ];
}
