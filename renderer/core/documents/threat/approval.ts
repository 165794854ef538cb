/** How the version came before gold, what gold said, and where to sign. */
import { dateAt, formatDate } from '../../foundation/dates';
import { type Approval, approvalRoutes, type Assessment } from '../../threat/assessment';
import { column, headingOnNewPage, numbered, table } from '../blocks';
import { printedDate } from '../printed-date';
import type { Block, Signatory } from '../model';
import type { ThreatSource } from './input';

/** "ACC Rowan Tyne, Gold commander". */
export function approver(approval: Pick<Approval, 'name' | 'role'>): string {
  return [approval.name, approval.role].filter((part) => part !== '').join(', ');
}

/** "Approved", "With gold, not yet approved", "Draft, not approved". */
export function statusWords({ status }: Pick<Assessment, 'status'>): string {
  switch (status) {
    case 'approved':
      return 'Approved';
    case 'submitted':
      return 'With gold, not yet approved';
    case 'draft':
      return 'Draft, not approved';
  }
}

/** "email of 18 April": how gold’s word reached the desk, and where the proof is kept. */
function howApproved({ route, reference }: Approval): string {
  const name = approvalRoutes.find((each) => each.id === route)?.name ?? '';
  const how = name === '' ? '' : ` ${name}.`;
  return reference.trim() === '' ? how : `${how} Reference: ${reference.trim()}.`;
}

/** The section on approval, with its places to sign. */
export function approvalBlocks({ grid, marking }: ThreatSource): readonly Block[] {
  const { assessment } = grid;
  const { approval, marking: own } = assessment;
  return [
    headingOnNewPage(1, 'Approval'),
    { ...numbered(standing(assessment)), keepWithNext: true },
    ...(approval === null || approval.note === '' ? [] : [numbered(`Gold’s note: ${approval.note}`)]),
    ...(approval === null || approval.contentHash === ''
      ? []
      : [numbered(`What was approved is known by its content hash: SHA-256 ${approval.contentHash}.`)]),
    ...(own.classification === marking.classification
      ? []
      : [
          numbered(
            `Marked ${marking.classification}, because the marking of the operation was raised afterwards. It was ${approval === null ? 'put before gold' : 'approved'} as ${own.classification}.`,
          ),
        ]),
    ...returnedBlocks(assessment),
    { kind: 'signature', signatories: signatories(assessment) },
  ];
}

function standing({ approval, submission }: Assessment): string {
  if (approval !== null) {
    return `Approved by ${approver(approval)} on ${printedDate(approval.date) ?? ''}.${howApproved(approval)}`;
  }
  if (submission === null) return 'This version has not been approved.';
  const by = submission.by.trim() === '' ? '' : ` by ${submission.by}`;
  const note = submission.note.trim() === '' ? '' : ` Note for gold: ${submission.note.trim()}`;
  return `This version was put before gold on ${formatDate(dateAt(submission.at))}${by} and has not been approved.${note}`;
}

function returnedBlocks({ returns }: Assessment): readonly Block[] {
  if (returns.length === 0) return [];
  return [
    table({
      caption: 'Returned by gold, oldest first',
      columns: [column('Date', 34), column('By', 40), column('What was to be changed', 92)],
      rows: returns.map((each) => [formatDate(each.date), approver(each), each.comments]),
    }),
  ];
}

/** The author and gold. The date beside a signature is written with it, whatever day the approval has. */
export function signatories({ author, approval }: Assessment): readonly Signatory[] {
  return [
    { role: 'Author', name: author, date: '' },
    { role: 'Gold commander', name: approval?.name ?? '', date: '' },
  ];
}
