/** Memoranda of the operation: a row for each council, the open one beside the list, and its text below. */
import { Button } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { formatDate } from '../../../core/foundation/dates';
import { memorandaRegister, memorandumReturnsRegister } from '../../../core/registers/memoranda';
import { sendBy } from '../../../core/memoranda/standing';
import type { ReturnedText } from '../../../imports/memorandum/returned-format';
import { useCollection } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { Empty, Message, ProgressLine, Screen } from '../../../ui/screen';
import type { StartReading } from '../../../ui/use-list-reading';
import { DocumentPreview } from '../document-preview';
import { DocumentsTabs } from '../documents-tabs';
import { MemorandumDetail } from './memorandum-detail';
import { CheckedCouncils } from './checked-councils';
import type { DraftOutcome } from './draft-all';
import { useDraftAll } from './use-draft-all';
import { type CouncilRow, useCouncilRows, useMemorandumDraft } from './use-memoranda';
import './memoranda.css';

interface MemorandaScreenProps {
  /** How a returned file is read; given in tests. */
  readonly startReading?: StartReading<null, ReturnedText>;
}

/** State, version and next step of each; drafts for all; the way of the open one. */
export function MemorandaScreen({ startReading }: MemorandaScreenProps) {
  const rows = useCouncilRows();
  const drafts = useDraftAll();
  const [parameters, setParameters] = useSearchParams();
  const open = rows.find(({ areaId }) => areaId === parameters.get('council'));
  const show = (row: CouncilRow) => setParameters({ council: row.areaId }, { replace: open !== undefined });
  return (
    <Screen
      title="Memoranda"
      purpose="The memorandum of understanding with each council: its text, its way from draft to signature, and what came back."
      tabs={<DocumentsTabs />}
      actions={
        <>
          <Button disabled={rows.length === 0 || drafts.progress !== null} onClick={() => drafts.check(rows)}>
            Draft all
          </Button>
          <Button component={Link} variant="default" to="/documents/memoranda/clauses">
            Change clauses
          </Button>
          <ExportRegister register={memorandaRegister} />
          <ExportRegister register={memorandumReturnsRegister} label="Export returned files" />
        </>
      }
      asideLabel="Open memorandum"
      aside={
        open === undefined ? null : (
          <MemorandumDetail
            key={open.areaId}
            row={open}
            onClose={() => {
              setParameters({}, { replace: true });
              document.getElementById(`memo-${open.areaId}`)?.focus();
            }}
            {...(startReading === undefined ? {} : { startReading })}
          />
        )
      }
    >
      {rows.length === 0 ? (
        <Empty
          title="No council is part of the operation yet"
          example="For example: Saltmarsh, sent as version 1 on Mon 1 Feb 2027, comments returned."
          action={
            <Button component={Link} to="/operation">
              Choose councils
            </Button>
          }
        >
          A memorandum is made with each council of the operation. Choose the councils first.
        </Empty>
      ) : (
        <div className="stack-wide">
          <SendBy rows={rows} />
          {drafts.progress === null ? null : (
            <ProgressLine
              label={`${drafts.progress.what}: ${drafts.progress.done} of ${drafts.progress.total}`}
              done={drafts.progress.done}
              total={drafts.progress.total}
              onCancel={drafts.cancel}
            />
          )}
          <Outcome outcome={drafts.outcome} />
          {drafts.checked === null ? null : (
            <CheckedCouncils
              checked={drafts.checked}
              isBusy={drafts.progress !== null}
              onWrite={drafts.write}
              onClose={drafts.close}
            />
          )}
          <Councils rows={rows} openId={open?.areaId ?? null} onOpen={show} />
          {open === undefined ? null : <DraftText row={open} />}
        </div>
      )}
    </Screen>
  );
}

function SendBy({ rows }: { readonly rows: readonly CouncilRow[] }) {
  const operation = useOperation();
  const by = sendBy(operation, useCollection('oneOffDays'));
  const waiting = rows.filter(
    ({ standing }) => standing.state === 'draft' || standing.withdrawn !== null,
  ).length;
  if (by === null || waiting === 0) return null;
  return (
    <p>
      {waiting === 1 ? '1 memorandum is' : `${waiting} memoranda are`} still to be sent. They should be with
      the councils by {formatDate(by)}, four weeks before the last day for the notice of election.
    </p>
  );
}

function Outcome({ outcome }: { readonly outcome: DraftOutcome | null }) {
  if (outcome === null) return null;
  return (
    <>
      {outcome.saved === null ? null : <Message tone="done" title={outcome.saved} />}
      {outcome.refused.length === 0 ? null : (
        <Message tone="problem" title="What was not made">
          <ul>
            {outcome.refused.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Message>
      )}
    </>
  );
}

interface CouncilsProps {
  readonly rows: readonly CouncilRow[];
  readonly openId: string | null;
  readonly onOpen: (row: CouncilRow) => void;
}

function Councils({ rows, openId, onOpen }: CouncilsProps) {
  return (
    <table className="plain-table">
      <caption className="visually-hidden">Memoranda by council</caption>
      <thead>
        <tr>
          <th scope="col">Council</th>
          <th scope="col">State</th>
          <th scope="col" className="numeric">
            Version
          </th>
          <th scope="col">Since</th>
          <th scope="col">Next step</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.areaId} data-open={row.areaId === openId}>
            <th scope="row">
              <button
                type="button"
                id={`memo-${row.areaId}`}
                className="memo-open"
                aria-pressed={row.areaId === openId}
                onClick={() => onOpen(row)}
              >
                {row.name}
              </button>
            </th>
            <td>{row.standing.isReviewDue ? <strong>{row.standing.name}</strong> : row.standing.name}</td>
            <td className="numeric">{row.version?.number ?? '–'}</td>
            <td>{row.standing.step === null ? '–' : formatDate(row.standing.step.on)}</td>
            <td>{row.standing.next}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The memorandum as it would be drafted now. */
function DraftText({ row }: { readonly row: CouncilRow }) {
  const draft = useMemorandumDraft(row.areaId);
  return (
    <section className="stack" aria-label={`Text for ${row.name}`}>
      <h2>Text for {row.name} as it stands now</h2>
      {draft.ok ? (
        <DocumentPreview document={draft.value.document} />
      ) : (
        <Message tone="problem" title={draft.error} />
      )}
    </section>
  );
}
