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
import { isForTheseWords, withoutStop } from '../../plan/plan-text-standing';

/** Who approved the worded part, and that it was for earlier words where it was changed since; the gap where nobody did. */
export function approvedBy(request: PlanDocumentRequest, of: PlanTextKind, subjectId = ''): Text {
  const text = textOf(textAsked(request, of, subjectId));
  const last = text === undefined ? null : lastAgreement(text);
  const by = last === null ? '' : [last.by, last.role].filter((part) => part !== '').join(', ');
  if (text === undefined || last === null || textState(text) === 'approved') return recorded(by, 'approval');
  // Agreed by somebody else in these very words, and by no commander: an approval is still missing.
  if (isForTheseWords(text, last)) return recorded(null, 'approval');
  return joinTexts(`${by}, for earlier words; `, [
    { text: 'not approved as it stands', missing: 'approval' },
  ]);
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
  const how = last.how.trim() === '' ? '.' : `: ${withoutStop(last.how)}.`;
  if (textState(text) === 'approved') return `${given}${how}`;
  return joinTexts(
    `${given}${how} `,
    strong('The words have been changed since and are not approved as they stand.'),
  );
}
