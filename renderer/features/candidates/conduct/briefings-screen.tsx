/** The two briefings on conduct: issued as documents, and who has received the version in force. */
import './conduct.css';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Button } from '@mantine/core';
import { briefedCollections, type BriefingStanding, briefingStandings } from '../../../core/conduct/briefed';
import { briefedWords } from '../../../core/conduct/briefing-kinds';
import { counted } from '../../../core/documents/blocks';
import { formatDate } from '../../../core/foundation/dates';
import { briefingReceiptsRegister } from '../../../core/registers/conduct';
import { useCollections } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { Help, Screen } from '../../../ui/screen';
import { CandidatesTabs } from '../candidates-tabs';
import { ConductLinks } from './conduct-links';
import { ReceiptsPanel } from './receipts-panel';

/** `?briefing=` opens the receipts of one. */
export function BriefingsScreen() {
  const operation = useOperation();
  const records = useCollections(briefedCollections);
  const standings = useMemo(() => briefingStandings(operation, records), [operation, records]);
  const [parameters, setParameters] = useSearchParams();
  const open = standings.find(({ kind }) => kind === parameters.get('briefing'));
  const close = () => setParameters({}, { replace: true });
  const hasReceipts = records.briefingReceipts.size > 0;
  return (
    <Screen
      title="Briefings on conduct"
      purpose="What officers and staff are told before polling day, and who has received it."
      tabs={<CandidatesTabs />}
      actions={
        hasReceipts ? (
          <ExportRegister register={briefingReceiptsRegister} label="Export receipts" />
        ) : undefined
      }
      asideLabel="Receipts"
      aside={open === undefined ? null : <ReceiptsPanel key={open.kind} standing={open} onClose={close} />}
    >
      <div className="stack-wide">
        <ConductLinks />
        <Help source="NPCC, Guidance for interaction with candidates (2024), sections 6 and 7; RPA 1983 s.100">
          Constables are bound by section 100 and must not even encourage people to take part in the poll.
          PCSOs and staff are outside it, and not outside the standards of conduct. Each briefing has one page
          to be read on parade, then the detail; it is issued like any other document.
        </Help>
        <div className="conduct-briefings">
          {standings.map((standing) => (
            <Briefing
              key={standing.kind}
              standing={standing}
              isOpen={standing === open}
              onOpen={() => setParameters({ briefing: standing.kind }, { replace: open !== undefined })}
            />
          ))}
        </div>
      </div>
    </Screen>
  );
}

interface BriefingProps {
  readonly standing: BriefingStanding;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function Briefing({ standing: { kind, version, people, received, missing }, isOpen, onOpen }: BriefingProps) {
  const path = `/documents/plan/${kind}`;
  return (
    <section
      className="conduct-briefing stack-tight"
      data-open={isOpen}
      aria-label={`For ${briefedWords[kind]}`}
    >
      <h2>For {briefedWords[kind]}</h2>
      {version === undefined ? (
        <>
          <p className="flat">
            Not issued yet. {counted(people.length, 'person', 'people')} of the teams and the command would
            receive it.
          </p>
          <p className="flat">
            <Link to={path}>Read the draft and issue it</Link>
          </p>
        </>
      ) : (
        <>
          <p className="flat">
            Version {version.number}, issued {formatDate(version.issuedOn)}.{' '}
            <Link to={path}>Open the document</Link>
          </p>
          <p className="flat">
            Received by{' '}
            <strong>
              {received.size} of {people.length}
            </strong>
            {missing.length === 0 ? '.' : `; still to receive it: ${missing.length}.`}
          </p>
          <progress
            aria-label={`Received, ${briefedWords[kind]}`}
            value={received.size}
            max={Math.max(1, people.length)}
          />
          <div>
            <Button size="xs" variant="default" aria-pressed={isOpen} onClick={onOpen}>
              Receipts, and who is missing
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
