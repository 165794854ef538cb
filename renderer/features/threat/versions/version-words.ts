/** A version in words, for its own operation and for another. */
import { formatDate } from '../../../core/foundation/dates';
import type { Operation } from '../../../core/operation/operation';
import type { Assessment } from '../../../core/threat/assessment';

/** "Version 1, approved Thu 6 May 2027", "Version 2, with gold" or "Version 3, draft". */
export function versionWords(assessment: Assessment): string {
  const { version, approval, status } = assessment;
  if (approval !== null) return `Version ${version}, approved ${formatDate(approval.date)}`;
  return `Version ${version}, ${status === 'submitted' ? 'with gold' : 'draft'}`;
}

/** "version 1", and of another operation "version 1 of May 2023 elections". */
export function shortVersion(
  assessment: Assessment,
  open: Pick<Operation, 'id'>,
  operations: ReadonlyMap<string, Operation>,
): string {
  const name = `version ${assessment.version}`;
  if (assessment.operationId === open.id) return name;
  const operation = operations.get(assessment.operationId);
  return `${name} of ${assessment.approval?.facts.operationName ?? operation?.name ?? 'another operation'}`;
}

/** With a capital at its head. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
