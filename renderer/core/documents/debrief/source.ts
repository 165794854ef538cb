/** What the documents of the debrief are made from: the compiled debrief, and what of its texts may stand in them. */
import { compileDebrief, operationBefore } from '../../debrief/compile';
import { type CompiledDebrief, type FigureGroup, type FigureGroupId, groupOf } from '../../debrief/compiled';
import type { LearningPoint } from '../../debrief/learning-point';
import { isOpenRecommendation, pointsOf } from '../../debrief/learning-state';
import type { DocumentSource } from '../../issuing/document-version';
import { counted } from '../blocks';
import type { PlanDocumentRequest } from '../plan/plan-document';
import { recordedSource, threatSourceRow, threatVersion } from '../plan/sources';
import { type AboveCover, aboveCover } from './above-cover';

export interface DebriefSource {
  readonly request: PlanDocumentRequest;
  readonly debrief: CompiledDebrief;
  /** The points of learning that the cover of the document allows, by number. */
  readonly points: readonly LearningPoint[];
  readonly above: AboveCover;
}

/** The debrief as the record has it on the day that the document bears. */
export function debriefSourceOf(request: PlanDocumentRequest): DebriefSource {
  const { records, operation, issueDate } = request;
  const above = aboveCover(records, operation);
  return {
    request,
    debrief: compileDebrief(records, operation, {
      today: issueDate,
      before: operationBefore(records.operations, operation),
    }),
    points: pointsOf(records.learningPoints.values(), operation.id).filter(
      ({ id }) => !above.pointIds.has(id),
    ),
    above,
  };
}

/** The figures of a group; none where the record has none. */
export function figuresOf({ debrief }: DebriefSource, id: FigureGroupId): FigureGroup['figures'] {
  return groupOf(debrief, id)?.figures ?? [];
}

/** Whether nothing was counted in it, now or at the election before; a figure that is not known says something. */
export function saysNothing({ figures }: FigureGroup): boolean {
  return figures.every(
    ({ value, outOf, before }) => value === 0 && (outOf ?? 0) === 0 && (before ?? 0) === 0,
  );
}

/** What this election is held against; `null` where nothing is known. */
export function lastTimeWords({ debrief: { lastTime } }: DebriefSource): string | null {
  if (lastTime === null) return null;
  return lastTime.kind === 'operation' ? lastTime.name : `${lastTime.name} (history of the areas)`;
}

/** Recommendations that somebody still has to carry out: by their date, those without one last. */
export function openRecommendations({ points }: Pick<DebriefSource, 'points'>): readonly LearningPoint[] {
  const dueOf = ({ recommendation }: LearningPoint) => recommendation?.due ?? '9';
  return points.filter(isOpenRecommendation).sort((a, b) => dueOf(a).localeCompare(dueOf(b)));
}

/** What a document of the debrief was made from, for the checks and for its last page. */
export function debriefSources({ request, debrief }: DebriefSource): readonly DocumentSource[] {
  const { records, operation, issueDate: on } = request;
  const ofThis = (all: ReadonlyMap<string, { readonly operationId: string | null }>) =>
    [...all.values()].filter(({ operationId }) => operationId === operation.id).length;
  const row = (what: string, id: string, [all, one, many]: Counting) => {
    const count = ofThis(all);
    return recordedSource({ what, id, count: count === 0 ? '' : counted(count, one, many), on });
  };
  const { lastTime } = debrief;
  return [
    row('Register of allegations and incidents', 'allegations', [records.allegations, 'entry', 'entries']),
    row('Case list', 'cases', [records.cases, 'case', 'cases']),
    row('Log of polling day', 'day-log', [records.dayLog, 'entry', 'entries']),
    row('Meetings', 'meetings', [records.meetings, 'meeting', 'meetings']),
    row('Action register', 'actions', [records.actions, 'action', 'actions']),
    row('Decision log', 'decisions', [records.decisions, 'entry', 'entries']),
    row('Contributions', 'contributions', [records.contributions, 'contribution', 'contributions']),
    row('Media log', 'media', [records.mediaEntries, 'entry', 'entries']),
    row('Points of learning', 'learning-points', [records.learningPoints, 'point', 'points']),
    row('Judgements', 'judgements', [records.judgements, 'heading', 'headings']),
    threatSourceRow(threatVersion(records.assessments, operation.id)),
    recordedSource({
      what: 'Election before',
      id: 'election-before',
      count: lastTime === null ? '' : lastTime.name,
      on,
    }),
  ];
}

type Counting = readonly [
  all: ReadonlyMap<string, { readonly operationId: string | null }>,
  one: string,
  many: string,
];
