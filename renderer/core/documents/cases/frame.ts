/** What the documents of a case say of themselves but their title and their blocks. */
import { approverWords } from '../../cases/approval-words';
import { formatDate } from '../../foundation/dates';
import { withLook } from '../../issuing/document-look';
import { recorded } from '../missing';
import type { WordDocument } from '../model';
import type { CaseSource } from './source';

/** Which approval of the SPOC makes the document more than a draft. */
export type NeededApproval = 'contact' | 'submission';

/** A draft until the SPOC has approved what it is for; approval of the submission covers contact too. */
export function caseFrame(
  source: CaseSource,
  needed: NeededApproval,
): Omit<WordDocument, 'title' | 'blocks'> {
  const { caseFile, operation, author, issueDate, look } = source;
  const approval = caseFile.approvals.findLast(
    ({ approves, withdrawnAt }) => withdrawnAt === null && (approves === 'submission' || approves === needed),
  );
  return {
    marking: operation.marking,
    status: approval === undefined ? 'draft' : 'issued',
    author,
    issueDate,
    versionLabel: `as at ${formatDate(issueDate)}`,
    language: 'en-GB',
    frontLook: 'short',
    ...withLook(look),
    front: {
      operation: operation.name,
      version: `Case ${caseFile.reference}`,
      status:
        approval === undefined ? 'Not yet approved by the SPOC' : `Approved by ${approverWords(approval)}`,
      author: recorded(author, 'author'),
      approvedBy: approval === undefined ? 'Not yet approved' : approverWords(approval),
      date: formatDate(issueDate),
      reviewDate: 'Not applicable',
      distribution: 'Crown Prosecution Service and the investigation team',
      foiNote: recorded(null, 'freedom of information note'),
    },
  };
}
