/** One offence of a case: its text and how sure it is, against whom, when, its clock, and Schedule 9. */
import { Button, MultiSelect } from '@mantine/core';
import type { CaseFile } from '../../../core/cases/case-file';
import type { CaseOffence } from '../../../core/cases/case-offence';
import { lostSupports, withPinned } from '../../../core/cases/offence-edits';
import { formatDate, formatMoment } from '../../../core/foundation/dates';
import { offenceFields, pinDrift, pinOf } from '../../../core/offences/catalogue';
import { type Offence, offenceClasses, surenessLevels, trialModes } from '../../../core/offences/offence';
import type { TimeLimitSheet } from '../../../core/offences/time-limits/sheet';
import { useDesk, useDeskUser } from '../../../services/desk-context';
import { Message } from '../../../ui/screen';
import { ClockFields } from './clock-fields';
import { ClockTable } from './clock-table';
import { EntryText } from './fields';
import { OccurredFields } from './occurred-fields';
import { suspectName } from './people-section';
import { ProceedingsFields } from './proceedings-fields';
import { useEditCase, useEntryEdits } from './use-case-edit';
import { useOffences } from '../../../services/offences';

interface OffenceFieldsProps {
  readonly caseOffence: CaseOffence;
  readonly caseFile: CaseFile;
  /** `undefined` where the catalogue no longer holds it and nothing was pinned. */
  readonly offence: Offence | undefined;
  readonly sheet: TimeLimitSheet | null;
}

const purpose = 'Change an offence of a case';

/** Every field saves itself. */
export function OffenceFields({ caseOffence, caseFile, offence, sheet }: OffenceFieldsProps) {
  const edits = useEntryEdits(caseFile.id, 'offences');
  const change = (patch: Partial<CaseOffence>) => edits.change(purpose, caseOffence.id, patch);
  const isAgainst = (id: string) => caseOffence.suspectIds.some((each) => each === id);
  const hasBegun = (id: string) => caseOffence.proceedings.some(({ suspectId }) => suspectId === id);
  return (
    <>
      {offence === undefined ? null : <OffenceText offence={offence} />}
      <Checked caseOffence={caseOffence} caseFile={caseFile} />
      <MultiSelect
        label="Against"
        {...(caseOffence.suspectIds.some(hasBegun)
          ? {
              description: 'Whoever proceedings have begun against stays, unless those are taken back first.',
            }
          : {})}
        data={caseFile.suspects.map((suspect) => ({ value: suspect.id, label: suspectName(suspect) }))}
        placeholder={caseFile.suspects.length === 0 ? 'Add a suspect first' : ''}
        value={[...caseOffence.suspectIds]}
        onChange={(ids) =>
          change({
            suspectIds: caseFile.suspects
              .map(({ id }) => id)
              .filter((id) => ids.includes(id) || (isAgainst(id) && hasBegun(id))),
          })
        }
      />
      <OccurredFields value={caseOffence.occurred} onChange={(occurred) => change({ occurred })} />
      {offence === undefined ? null : (
        <ClockFields caseOffence={caseOffence} offence={offence} onChange={change} />
      )}
      {sheet === null ? null : <ClockTable sheet={sheet} />}
      <ProceedingsFields caseOffence={caseOffence} caseFile={caseFile} sheet={sheet} onChange={change} />
      {offence?.isInSchedule9 === true ? (
        <Schedule9Fields caseOffence={caseOffence} caseFile={caseFile} />
      ) : null}
    </>
  );
}

function OffenceText({ offence }: { readonly offence: Offence }) {
  const inWords = (list: readonly { readonly id: string; readonly name: string }[], id: string) =>
    list.find((each) => each.id === id)?.name ?? id;
  const facts = [
    inWords(offenceClasses, offence.class),
    inWords(trialModes, offence.mode),
    offence.maximumPenalty,
    offence.consent === '' ? '' : `Consent: ${offence.consent}`,
  ].filter((fact) => fact !== '');
  return (
    <div className="stack-tight">
      <p>{facts.join(' · ')}</p>
      {offence.penaltyNote === '' ? null : <p className="dimmed small">{offence.penaltyNote}</p>}
      {offence.sureness === 'seen' ? null : (
        <Message tone="warning" title={inWords(surenessLevels, offence.sureness)}>
          {offence.notes === '' ? null : <p>{offence.notes}</p>}
        </Message>
      )}
      <p className="dimmed small">
        {offence.source}. Law as at {formatDate(offence.asAt)}, to be looked at again by{' '}
        {formatDate(offence.reviewBy)}.
      </p>
    </div>
  );
}

/** What the case was checked against, and whether the catalogue has moved on since. */
function Checked({ caseOffence, caseFile }: Pick<OffenceFieldsProps, 'caseOffence' | 'caseFile'>) {
  const { clock } = useDesk();
  const user = useDeskUser();
  const effective = useOffences().get(caseOffence.offenceId);
  const edit = useEditCase(caseFile.id);
  const { pinned } = caseOffence;
  const lost = effective === undefined ? [] : lostSupports(caseFile, caseOffence.id, effective.offence);
  const drift = pinned === null ? [] : pinDrift(pinned, effective);
  const check = () => {
    if (effective !== undefined)
      edit('Check an offence of a case against the catalogue', (now) =>
        withPinned(now, caseOffence.id, pinOf(effective, { by: user.name, at: clock() })),
      );
  };
  const before = pinned?.offence.elements ?? [];
  const lostInWords = lost.map(
    ({ element, supportedBy }) =>
      `“${before.find(({ id }) => id === element)?.text ?? element}” (${supportedBy.join(', ')})`,
  );
  const warning =
    lost.length === 0 ? null : (
      <p>
        Today’s text has no such point any more, so what supports it falls away once it is checked:{' '}
        {lostInWords.join('; ')}
      </p>
    );
  const button = (
    <Button variant="default" size="xs" disabled={effective === undefined} onClick={check}>
      {pinned === null ? 'I have checked it against this text' : 'Check against today’s text'}
    </Button>
  );
  if (pinned === null) {
    return (
      <Message tone="note" title="Not checked against the catalogue yet">
        <p>Once checked, the case keeps this text of the offence, even when the catalogue changes.</p>
        {warning}
        {button}
      </Message>
    );
  }
  const names = drift.map(
    (field) => offenceFields.find(({ id }) => id === field)?.name ?? 'No longer in the catalogue',
  );
  return (
    <div className="stack-tight">
      <p className="dimmed small">
        Checked by {pinned.checkedBy} on {formatMoment(pinned.checkedAt)} against catalogue {pinned.catalogue}
        {pinned.isLocal ? ', the force’s own copy' : ''}.
      </p>
      {drift.length === 0 ? null : (
        <Message
          tone="warning"
          title={`The catalogue has changed since: ${names.join(', ').toLocaleLowerCase('en-GB')}`}
        >
          <p>The case still shows the text that it was checked against.</p>
          {warning}
          {button}
        </Message>
      )}
    </div>
  );
}

/** Elections Act 2022 s.30: what has to be shown for a disqualification order. */
function Schedule9Fields({ caseOffence, caseFile }: Pick<OffenceFieldsProps, 'caseOffence' | 'caseFile'>) {
  const edits = useEntryEdits(caseFile.id, 'offences');
  const fields = { entry: caseOffence, edits, purpose };
  return (
    <fieldset className="plain-fieldset">
      <legend>Disqualification order (Elections Act 2022 s.30, Schedule 9)</legend>
      <p className="dimmed small">
        The court must make an order of five years where the offender is 18 or over and hostility towards a
        candidate, a campaigner or the holder of an elective office is proved, unless particular circumstances
        make it unjust.
      </p>
      <EntryText
        {...fields}
        field="motive"
        label="Evidence of hostility as the motive"
        maxLength={20_000}
        rows={2}
      />
      <EntryText
        {...fields}
        field="victimStanding"
        label="Evidence of what the victim is: candidate, campaigner, holder of elective office"
        maxLength={4000}
        rows={2}
      />
    </fieldset>
  );
}
