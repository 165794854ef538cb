/** What is proposed where nothing is decided; each is accepted by somebody, or not at all. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { counted } from '../../core/documents/blocks';
import type { Deployment } from '../../core/polling-day/deployment';
import { acceptProposals } from '../../core/polling-day/deployment-edits';
import { rowName } from '../../core/polling-day/finding';
import {
  presenceProposals,
  presenceSteps,
  proposalName,
  type StationProposal,
  teamProposals,
} from '../../core/polling-day/proposals';
import { useCollection, useCommit, useDesk } from '../../services/desk-context';
import { PanelHead } from '../../ui/panel-head';
import { Help } from '../../ui/screen';

interface ProposalsPanelProps {
  readonly deployment: Deployment;
  readonly onClose: () => void;
}

/** Presence and visits first; then a team for every station that needs one. */
export function ProposalsPanel({ deployment, onClose }: ProposalsPanelProps) {
  const areas = useCollection('areas');
  const { rows, loads } = deployment;
  const presence = useMemo(() => presenceProposals(rows), [rows]);
  const teams = useMemo(() => teamProposals(rows, loads, areas), [rows, loads, areas]);
  return (
    <div className="stack-wide">
      <PanelHead title="Proposals" closeLabel="Close the proposals" onClose={onClose} />
      <Proposals
        title="Presence and visits"
        none="Presence is decided wherever the ratings and vulnerabilities say enough to propose it."
        purpose="Accept proposed police presence"
        proposals={presence}
      />
      <details>
        <summary>How presence is proposed</summary>
        <ol className="small">
          {presenceSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Help source="APP Policing elections, Key roles and planning, election-day considerations">
          The guidance asks for presence that is permanent, occasional or none by location and vulnerability.
          The steps above are a planning assumption of this desk: weigh each station yourself.
        </Help>
      </details>
      <Proposals
        title="Teams"
        none={
          loads.length === 0
            ? 'Make teams first, under Teams and rounds.'
            : 'Every station that needs presence has a team, or no team of the right kind is on duty for it.'
        }
        purpose="Accept proposed teams"
        proposals={teams}
      />
    </div>
  );
}

interface ProposalsProps {
  readonly title: string;
  readonly none: string;
  readonly purpose: string;
  readonly proposals: readonly StationProposal[];
}

const shownAtMost = 40;

function Proposals({ title, none, purpose, proposals }: ProposalsProps) {
  const commit = useCommit();
  const { notify, vault } = useDesk();
  const accept = (chosen: readonly StationProposal[]) => {
    const changes = acceptProposals(chosen, vault.records.all('stations'));
    if (!commit(purpose, changes).ok) return;
    notify({
      tone: 'done',
      text: `${counted(changes.length, 'proposal', 'proposals')} accepted. Ctrl+Z takes it back.`,
    });
  };
  const shown = proposals.slice(0, shownAtMost);
  return (
    <section className="stack-tight" aria-label={title}>
      <h3 className="panel-heading">{title}</h3>
      {proposals.length === 0 ? (
        <p className="dimmed">{none}</p>
      ) : (
        <>
          <div>
            <Button size="xs" onClick={() => accept(proposals)}>
              Accept all {proposals.length.toLocaleString('en-GB')}
            </Button>
          </div>
          <ul className="polling-proposals">
            {shown.map((proposal) => (
              <li key={proposal.row.id}>
                <div>
                  <strong>{rowName(proposal.row)}</strong>
                  <p className="flat">{proposal.what}</p>
                  <p className="flat small dimmed">{proposal.why}</p>
                </div>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`Accept for ${proposalName(proposal)}`}
                  onClick={() => accept([proposal])}
                >
                  Accept
                </Button>
              </li>
            ))}
          </ul>
          {proposals.length > shown.length ? (
            <p className="small dimmed">
              {(proposals.length - shown.length).toLocaleString('en-GB')} more follow as these are accepted.
            </p>
          ) : null}
        </>
      )}
    </section>
  );
}
