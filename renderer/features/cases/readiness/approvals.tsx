/** The SPOC’s word that the CPS may be approached, and that the file may go. */
import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { approverRefusal } from '../../../core/cases/approval-guard';
import {
  approverWords,
  authorities,
  type Authority,
  authorityNote,
} from '../../../core/cases/approval-words';
import type { SpocApproval } from '../../../core/cases/case-decision';
import type { CaseFile } from '../../../core/cases/case-file';
import { approvalHindrances, type Readiness } from '../../../core/cases/readiness/readiness';
import { formatMoment } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import { useDesk, useDeskUser } from '../../../services/desk-context';
import { onRecord, useEditCase } from '../case/use-case-edit';

interface ApprovalsProps {
  readonly caseFile: CaseFile;
  readonly readiness: Readiness;
}

const kinds = [
  { approves: 'contact', name: 'Contact with the CPS', verb: 'Approve contact' },
  { approves: 'submission', name: 'Submission of the file', verb: 'Approve submission' },
] as const;

/** Each may be given once nothing else blocks, and withdrawn; the record shows when it stood. */
export function Approvals({ caseFile, readiness }: ApprovalsProps) {
  return (
    <section className="stack-tight case-panel" aria-label="Approval by the SPOC">
      <h3>Approval by the SPOC</h3>
      {kinds.map((kind) => (
        <Approval key={kind.approves} caseFile={caseFile} readiness={readiness} kind={kind} />
      ))}
    </section>
  );
}

function Approval({ caseFile, readiness, kind }: ApprovalsProps & { readonly kind: (typeof kinds)[number] }) {
  const { clock } = useDesk();
  const edit = useEditCase(caseFile.id);
  const standing = caseFile.approvals.find(
    ({ approves, withdrawnAt }) => approves === kind.approves && withdrawnAt === null,
  );
  if (standing !== undefined) {
    return (
      <div className="row-apart">
        <span>
          {kind.name}: approved by {approverWords(standing)}, {formatMoment(standing.at)}
        </span>
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            edit(
              'Withdraw an approval of the SPOC',
              (now) => ({
                approvals: now.approvals.map((each) =>
                  each.id === standing.id ? { ...each, withdrawnAt: clock() } : each,
                ),
              }),
              onRecord,
            )
          }
        >
          Withdraw<span className="visually-hidden">: {kind.name}</span>
        </Button>
      </div>
    );
  }
  return <NotApproved caseFile={caseFile} readiness={readiness} kind={kind} />;
}

/** The person says in whose authority they approve; who investigates the file is not offered it. */
function NotApproved({
  caseFile,
  readiness,
  kind,
}: ApprovalsProps & { readonly kind: (typeof kinds)[number] }) {
  const { clock, newId } = useDesk();
  const user = useDeskUser();
  const edit = useEditCase(caseFile.id);
  const [authority, setAuthority] = useState<Authority | null>(null);
  const own = approverRefusal(caseFile, user.name);
  const hindrances = approvalHindrances(readiness, kind.approves);
  const isOpen = hindrances.length === 0 && own === null;
  const approve = () => {
    if (authority === null) return;
    const approval: SpocApproval = {
      id: asId<'SpocApproval'>(newId()),
      approves: kind.approves,
      by: user.name,
      at: clock(),
      note: authorityNote(user.role, authority),
      withdrawnAt: null,
    };
    const add = (now: CaseFile) => ({ approvals: [...now.approvals, approval] });
    edit('Record an approval of the SPOC', add, onRecord);
  };
  return (
    <div className="stack-tight">
      <div className="row-apart">
        <span>{kind.name}: not approved</span>
        <Button size="xs" disabled={!isOpen || authority === null} onClick={approve}>
          {kind.verb}
        </Button>
      </div>
      {isOpen ? (
        <div className="row">
          <span className="small">To approve, choose in whose authority:</span>
          <SegmentedControl
            size="xs"
            aria-label={`In whose authority: ${kind.name}`}
            data={authorities.map(({ id, name }) => ({ value: id, label: name }))}
            value={authority ?? ''}
            onChange={(value) => setAuthority(authorities.find(({ id }) => id === value)?.id ?? null)}
          />
        </div>
      ) : null}
      {own === null ? null : <p className="small">{own}</p>}
      {hindrances.length === 0 ? null : (
        <div className="small">
          <p>It cannot be approved while this blocks:</p>
          <ul>
            {hindrances.map(({ key, missing }) => (
              <li key={key}>{missing}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
