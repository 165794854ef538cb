/** What a text of the plan is called, with whom or what it is for. */
import type { CommandRole } from '../command/command-role';
import type { Area } from '../places/area';
import { type PlanText, planTextKinds } from './plan-text';

interface SubjectRecords {
  readonly areas: ReadonlyMap<string, Area>;
  readonly commandRoles: ReadonlyMap<string, CommandRole>;
}

/** "Gold strategy", "Intervention policy, Harrow Dale", "Bronze role briefing, Bronze crime". */
export function planTextName(
  { kind, subjectId }: Pick<PlanText, 'kind' | 'subjectId'>,
  { areas, commandRoles }: SubjectRecords,
): string {
  const known = planTextKinds.find(({ id }) => id === kind);
  const name = known?.name ?? kind;
  if (subjectId === '') return name;
  const subject = areas.get(subjectId)?.name ?? commandRoles.get(subjectId)?.title;
  return `${name}, ${subject ?? 'for a subject that is no longer recorded'}`;
}
