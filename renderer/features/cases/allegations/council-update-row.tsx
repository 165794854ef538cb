/** One update to a returning officer: planned and then given, or given and put right with a reason. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CouncilUpdate } from '../../../core/cases/council-update';
import { daysBetween, formatDate, relativeDays } from '../../../core/foundation/dates';
import { useCollection, useToday } from '../../../services/desk-context';
import { Corrections } from '../cps/correction-form';
import { CouncilLetter } from './council-letter';
import { CorrectUpdate, PlannedUpdate } from './council-update-form';
import { type CasesOfCouncil, useUpdateEdits } from './use-council-updates';

interface UpdateRowProps {
  readonly update: CouncilUpdate;
  readonly council: CasesOfCouncil;
}

/** What was said and when, with what can be done about it. */
export function UpdateRow({ update, council }: UpdateRowProps) {
  const today = useToday();
  const cases = useCollection('cases');
  const about = update.caseIds.flatMap((id) => cases.get(id)?.reference ?? []);
  const how = update.how === '' || update.givenOn === null ? '' : ` (${update.how})`;
  return (
    <li className="case-entry stack-tight case-council">
      <p>
        <strong>{headOf(update)}</strong>
        {how}
        {update.to === '' ? '' : ` · to ${update.to}`}
        {about.length === 0 ? '' : ` · ${about.join(', ')}`} <Timing update={update} today={today} />
      </p>
      {update.said === '' ? null : <p className="written">{update.said}</p>}
      {update.givenOn === null ? (
        <Planned update={update} council={council} />
      ) : (
        <Given update={update} council={council} />
      )}
      <Corrections corrections={update.corrections} of="this update" />
    </li>
  );
}

function headOf({ givenOn, by, due }: CouncilUpdate): string {
  if (givenOn !== null) return `Given ${formatDate(givenOn)} by ${by}`;
  return due === null ? 'To be given, no date' : `To be given by ${formatDate(due)}`;
}

/** How long there is to give a planned update. */
function Timing({
  update: { due, givenOn },
  today,
}: {
  readonly update: CouncilUpdate;
  readonly today: string;
}) {
  if (givenOn !== null || due === null) return null;
  const when = relativeDays(daysBetween(today, due));
  return due < today ? (
    <span className="case-overdue">overdue, {when}</span>
  ) : (
    <span className="dimmed">{when}</span>
  );
}

function Planned({ update, council }: UpdateRowProps) {
  const { remove } = useUpdateEdits();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <PlannedUpdate update={update} council={council} onClose={() => setOpen(false)} />;
  return (
    <div className="row">
      <Button variant="default" size="xs" onClick={() => setOpen(true)}>
        Change or give
      </Button>
      <Button variant="default" size="xs" onClick={() => remove(update.id)}>
        Remove
      </Button>
    </div>
  );
}

function Given({ update, council }: UpdateRowProps) {
  const [isCorrecting, setCorrecting] = useState(false);
  return (
    <>
      <CouncilLetter update={update} />
      {isCorrecting ? (
        <CorrectUpdate update={update} council={council} onClose={() => setCorrecting(false)} />
      ) : (
        <div>
          <Button variant="default" size="xs" onClick={() => setCorrecting(true)}>
            Correct
          </Button>
        </div>
      )}
    </>
  );
}
