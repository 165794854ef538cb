/** Who approved a worded part, and whether what stands here is what was approved. */
import { formatDate } from '../../foundation/dates';
import type { PlanTextKind } from '../../plan/plan-text';
import { formOf } from '../../plan/plan-text-sections';
import { strong } from '../blocks';
import { joinTexts, recorded } from '../missing';
import type { Text } from '../model';
import { textAsked } from './order-source';
import type { PlanDocumentRequest } from './plan-document';
import { lastAgreement, textState } from './sources';
import { textOf } from './written-text';

/** Who approved the worded part as it now stands; the gap where it was changed since, or never approved. */
export function approvedBy(request: PlanDocumentRequest, of: PlanTextKind, subjectId = ''): Text {
  const text = textOf(textAsked(request, of, subjectId));
  const last = text === undefined || textState(text) !== 'approved' ? null : lastAgreement(text);
  const by = last === null ? null : [last.by, last.role].filter((part) => part !== '').join(', ');
  return recorded(by, 'approval');
}

/** Whether, when and by whom the words that stand here were approved. */
export function approvalSentence(request: PlanDocumentRequest, of: PlanTextKind, subjectId = ''): Text {
  const text = textOf(textAsked(request, of, subjectId));
  const last = text === undefined ? null : lastAgreement(text);
  const who = formOf(of)
    .approvals.map(({ role }) => role.toLowerCase())
    .join(' and ');
  if (last === null) return strong(`These words are not approved. They wait for the ${who}.`);
  const by = [last.by, last.role].filter((part) => part !== '').join(', ');
  const given = `${last.kind === 'approved' ? 'Approved' : 'Agreed'} by ${by} on ${formatDate(last.on)}`;
  const how = last.how.trim() === '' ? '.' : `: ${last.how.trim().replace(/\.$/, '')}.`;
  if (textState(text) === 'approved') return `${given}${how}`;
  return joinTexts(
    `${given}${how} `,
    strong('The words have been changed since and are not approved as they stand.'),
  );
}
