/** One council beside the list: how its memorandum stands, its way so far, and what can be done next. */
import { Button, CloseButton } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatDate, formatMoment } from '../../../core/foundation/dates';
import type { DocumentVersion } from '../../../core/issuing/document-version';
import { memorandumId, type MemorandumStep } from '../../../core/memoranda/memorandum';
import { returnsOf, stateName, withReviewDate } from '../../../core/memoranda/standing';
import type { ReturnedText } from '../../../imports/memorandum/returned-format';
import { useCollection, useCommit, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { Help } from '../../../ui/screen';
import type { StartReading } from '../../../ui/use-list-reading';
import { DayField } from '../../../ui/day-fields';
import { ReturnedForm } from './returned-form';
import { SendForm } from './send-form';
import { StepForm } from './step-form';
import type { CouncilRow } from './use-memoranda';

interface MemorandumDetailProps {
  readonly row: CouncilRow;
  readonly onClose: () => void;
  readonly startReading?: StartReading<null, ReturnedText>;
}

/** Facts, the next steps as forms, and the history. */
export function MemorandumDetail({ row, onClose, startReading }: MemorandumDetailProps) {
  const [form, setForm] = useState<'send' | 'returned' | 'step' | null>(null);
  const { name, standing, version } = row;
  const close = () => setForm(null);
  return (
    <div className="stack">
      <div className="row-apart">
        <h2 className="aside-title">{name}</h2>
        <CloseButton aria-label={`Close ${name}`} onClick={onClose} />
      </div>
      <dl className="facts">
        <dt>State</dt>
        <dd>{standing.name}</dd>
        <dt>Version</dt>
        <dd>
          {version === undefined
            ? 'None was sent'
            : `${version.number}, issued ${formatDate(version.issuedOn)}${standing.withdrawn === null ? '' : ', withdrawn'}`}
        </dd>
        <dt>Next</dt>
        <dd>{standing.next}</dd>
      </dl>
      {form === null ? (
        <div className="row">
          <Button onClick={() => setForm('send')}>Send to the council</Button>
          <Button variant="default" onClick={() => setForm('returned')}>
            Read the council’s file
          </Button>
          <Button variant="default" onClick={() => setForm('step')}>
            Record a step
          </Button>
          <Button
            component={Link}
            variant="default"
            to={`/documents/memoranda/clauses?for=${encodeURIComponent(row.areaId)}`}
          >
            Change clauses
          </Button>
        </div>
      ) : null}
      {form === 'send' ? <SendForm row={row} onDone={close} /> : null}
      {form === 'step' ? <StepForm row={row} onDone={close} /> : null}
      {form === 'returned' ? (
        <ReturnedForm row={row} onClose={close} {...(startReading === undefined ? {} : { startReading })} />
      ) : null}
      <Review row={row} />
      <Way row={row} />
    </div>
  );
}

function Review({ row }: { readonly row: CouncilRow }) {
  const { vault } = useDesk();
  const commit = useCommit();
  const operation = useOperation();
  const ids = { id: memorandumId(operation.id, row.areaId), operationId: operation.id, areaId: row.areaId };
  const change = (day: string | null) => {
    const after = withReviewDate(vault.records.get('memoranda', ids.id), ids, day);
    commit('Change the review date of a memorandum', [{ collection: 'memoranda', id: ids.id, after }]);
  };
  return (
    <div className="stack-tight">
      <DayField label="Review date" value={row.memorandum?.reviewDate ?? null} onChange={change} />
      <Help source="APP Policing elections, partnership working: memorandum of understanding">
        It is printed in the clause on review, and Today reminds you of it.
      </Help>
    </div>
  );
}

function Way({ row }: { readonly row: CouncilRow }) {
  const operation = useOperation();
  const versions = useCollection('documentVersions');
  const returns = returnsOf(useCollection('memorandumReturns'), memorandumId(operation.id, row.areaId));
  const steps = [...(row.memorandum?.steps ?? [])].reverse();
  if (steps.length === 0)
    return <p className="dimmed">No step is recorded. The memorandum is a draft until it is sent.</p>;
  return (
    <section className="stack-tight" aria-label="The way so far">
      <h3>The way so far</h3>
      <ol className="memo-steps">
        {steps.map((step) => (
          <li key={step.id}>
            <strong>{stateName(step.state)}</strong>, {formatDate(step.on)}
            {step.by === '' ? '' : `: ${step.by}`}
            <StepWords step={step} version={versions.get(step.versionId ?? '')} />
            {returns.some(({ id }) => id === step.returnId) ? (
              <div>
                <Link to={`/documents/memoranda/returned/${step.returnId ?? ''}`}>
                  What the council changed
                </Link>
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepWords({
  step,
  version,
}: {
  readonly step: MemorandumStep;
  readonly version: DocumentVersion | undefined;
}) {
  return (
    <>
      {version === undefined ? null : (
        <div>
          <Link to={`/documents/issued?version=${version.id}`}>
            Version {version.number} and who holds it
          </Link>
        </div>
      )}
      {step.note === '' ? null : <div>{step.note}</div>}
      <div className="dimmed small">
        Recorded by {step.recordedBy}, {formatMoment(step.recordedAt)}
      </div>
    </>
  );
}
