/** Changes to a text that people make: a section, an agreement with the words as they stand, a start from the last election. */
import type { DeskRecords } from '../records';
import type { Operation } from '../operation/operation';
import { type PlanText, type PlanTextAgreement, planTextId } from './plan-text';
import { writtenIn } from './plan-text-sections';

/** The text with these words in one section; a section without words is left out. */
export function withSection(text: PlanText, sectionId: string, words: string): PlanText {
  const others = Object.fromEntries(Object.entries(text.sections).filter(([id]) => id !== sectionId));
  return { ...text, sections: words.trim() === '' ? others : { ...others, [sectionId]: words.trim() } };
}

/** The text with one more agreement, which holds the sections as they stand now. */
export function withAgreement(text: PlanText, given: Omit<PlanTextAgreement, 'sections'>): PlanText {
  return { ...text, agreements: [...text.agreements, { ...given, sections: text.sections }] };
}

interface EarlierRecords {
  readonly planTexts: ReadonlyMap<string, PlanText>;
  readonly commandRoles: ReadonlyMap<string, DeskRecords['commandRoles']>;
}

/** The same text of the operation before this one, where anything was written in it. */
export function earlierText(
  text: PlanText,
  operation: Pick<Operation, 'followsOperationId'>,
  records: EarlierRecords,
): PlanText | undefined {
  const before = operation.followsOperationId;
  if (before === null) return undefined;
  const subjectId = text.kind === 'bronze-briefing' ? sameRole(text, before, records) : text.subjectId;
  if (subjectId === undefined) return undefined;
  const earlier = records.planTexts.get(planTextId(before, text.kind, subjectId));
  if (earlier === undefined) return undefined;
  return Object.keys(earlier.sections).some((id) => writtenIn(earlier, id) !== '') ? earlier : undefined;
}

/** Roles are made anew for each operation: the earlier one is known by its title. */
function sameRole(text: PlanText, before: string, { commandRoles }: EarlierRecords): string | undefined {
  const title = commandRoles.get(text.subjectId)?.title;
  return [...commandRoles.values()].find((role) => role.operationId === before && role.title === title)?.id;
}

/** The text with the earlier one’s words where nothing is written yet; what is written stays, agreements stay behind. */
export function startedFrom(text: PlanText, earlier: PlanText): PlanText {
  const taken = Object.keys(earlier.sections).filter((id) => writtenIn(text, id) === '');
  const sections = taken.map((id) => [id, earlier.sections[id] ?? ''] as const);
  return { ...text, sections: { ...text.sections, ...Object.fromEntries(sections) } };
}
