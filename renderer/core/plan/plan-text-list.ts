/** Every text that an operation should have: one for each kind and for each council, BCU or bronze where it has several. */
import type { CommandRole } from '../command/command-role';
import type { Operation } from '../operation/operation';
import { councilsOf } from '../operation/operation-areas';
import { type Area, areasUnder } from '../places/area';
import { newPlanText, type PlanText, planTextId, type PlanTextKind, planTextKinds } from './plan-text';
import { planTextName } from './plan-text-name';

export interface PlanTextRecords {
  readonly planTexts: ReadonlyMap<string, PlanText>;
  readonly areas: ReadonlyMap<string, Area>;
  readonly commandRoles: ReadonlyMap<string, CommandRole>;
}

export interface ListedText {
  /** As recorded, or empty where nothing was written yet. */
  readonly text: PlanText;
  readonly isRecorded: boolean;
  readonly kindName: string;
  /** Whom it is for: "Harrow Dale"; empty for the whole operation. */
  readonly subject: string;
  /** "Intervention policy, Harrow Dale". */
  readonly name: string;
}

/** Kinds that the operation has no subject for, so that none is listed: the screen says what to add first. */
export function kindsWithoutSubject(operation: Operation, records: PlanTextRecords): readonly PlanTextKind[] {
  return planTextKinds
    .filter((kind) => kind.subject !== null && subjectsOf(kind.subject, operation, records).length === 0)
    .map(({ id }) => id);
}

/** The texts of an operation in the order of their kinds, those written for a subject that is gone included. */
export function listedTexts(operation: Operation, records: PlanTextRecords): readonly ListedText[] {
  const written = [...records.planTexts.values()].filter((text) => text.operationId === operation.id);
  return planTextKinds.flatMap(({ id: kind, subject }) => {
    const subjects = subject === null ? [''] : subjectsOf(subject, operation, records);
    const others = written
      .filter((text) => text.kind === kind && !subjects.includes(text.subjectId))
      .map(({ subjectId }) => subjectId);
    return [...subjects, ...others].map((subjectId) => listed(operation, records, { kind, subjectId }));
  });
}

/** One text as it is listed. */
export function listed(
  operation: Operation,
  records: PlanTextRecords,
  { kind, subjectId }: Pick<PlanText, 'kind' | 'subjectId'>,
): ListedText {
  const recorded = records.planTexts.get(planTextId(operation.id, kind, subjectId));
  const { areas, commandRoles } = records;
  return {
    text: recorded ?? newPlanText(operation.id, kind, subjectId),
    isRecorded: recorded !== undefined,
    kindName: planTextKinds.find(({ id }) => id === kind)?.name ?? kind,
    subject: areas.get(subjectId)?.name ?? commandRoles.get(subjectId)?.title ?? '',
    name: planTextName({ kind, subjectId }, records),
  };
}

type SubjectKind = Exclude<(typeof planTextKinds)[number]['subject'], null>;

function subjectsOf(
  subject: SubjectKind,
  operation: Operation,
  { areas, commandRoles }: PlanTextRecords,
): readonly string[] {
  switch (subject) {
    case 'council':
      return councilsOf(areas, operation).map(({ id }) => id);
    case 'bcu':
      return areasUnder(areas, operation.forceAreaId, ['bcu']).map(({ id }) => id);
    case 'command-role':
      return [...commandRoles.values()]
        .filter(({ operationId, tier }) => operationId === operation.id && tier === 'bronze')
        .sort((a, b) => a.title.localeCompare(b.title, 'en-GB', { numeric: true }))
        .map(({ id }) => id);
  }
}
