/** What bears on the limit of one offence: a default’s due day, sufficient evidence, foreign power, an extension. */
import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CaseOffence, Extension } from '../../../core/cases/case-offence';
import type { Offence, TimeLimitRule } from '../../../core/offences/offence';
import { canHaveForeignPower } from '../../../core/offences/time-limits/rules';
import { useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { SavedText } from '../../../ui/saved-text';
import { ChoiceField, DayField } from './fields';
import { CpsAnswer, TakeBack } from './foreign-power-answer';

interface ClockFieldsProps {
  readonly caseOffence: CaseOffence;
  readonly offence: Offence;
  readonly onChange: (patch: Partial<CaseOffence>) => void;
}

const fromEvidence: readonly TimeLimitRule[] = ['sufficient-evidence', 'digital-imprint'];
const oneYear: readonly TimeLimitRule[] = ['s176', 'mirrors-s176', 'as-base'];

/** Said where the condition can be recorded; an offence that is not listed is not offered it. */
function foreignPowerHelp({ id, timeLimit }: Offence): string | null {
  const isListed = timeLimit === 'as-base' || (timeLimit === 's176' && canHaveForeignPower(id));
  if (isListed)
    return 'Counter-terrorism policing and the CPS decide. The one-year day stays on Today as the safe day until they have.';
  return timeLimit === 'mirrors-s176'
    ? 'Whether it lifts the limit of this order is not established: the one-year day stands. Ask the CPS.'
    : null;
}

/** Only the fields that this offence’s rule reads. */
export function ClockFields({ caseOffence, offence, onChange }: ClockFieldsProps) {
  const today = useToday();
  return (
    <>
      {offence.clockFrom === 'default' ? (
        <DayField
          label="Day on which the return or declaration was due"
          description="The offence is committed on the day after. It depends on when the result was declared."
          value={caseOffence.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
        />
      ) : null}
      {fromEvidence.includes(offence.timeLimit) ? (
        <DayField
          label="Day on which a prosecutor first had sufficient evidence"
          description="The earliest such day, whichever prosecutor it was."
          notAfter={today}
          value={caseOffence.sufficientEvidenceOn}
          onChange={(sufficientEvidenceOn) => onChange({ sufficientEvidenceOn })}
        />
      ) : null}
      {oneYear.includes(offence.timeLimit) ? (
        <>
          <ForeignPower caseOffence={caseOffence} help={foreignPowerHelp(offence)} onChange={onChange} />
          <ExtensionFields caseOffence={caseOffence} onChange={onChange} />
        </>
      ) : null}
    </>
  );
}

type PartProps = Pick<ClockFieldsProps, 'caseOffence' | 'onChange'>;

/** Why the condition is said to be met, which moves no safe day until the CPS says so. */
function ForeignPower({ caseOffence, help, onChange }: PartProps & { readonly help: string | null }) {
  const { clock } = useDesk();
  const user = useDeskUser();
  const [reason, setReason] = useState('');
  const [isAsking, setAsking] = useState(false);
  const { foreignPower } = caseOffence;
  if (foreignPower !== null) {
    return (
      <div className="stack-tight">
        <p>
          The foreign-power condition (National Security Act 2023 s.16) is said to be met:{' '}
          {foreignPower.reason} ({foreignPower.by}).
        </p>
        <CpsAnswer foreignPower={foreignPower} onChange={onChange} />
        <TakeBack foreignPower={foreignPower} onChange={onChange} />
      </div>
    );
  }
  if (help === null) return null;
  return (
    <div className="stack-tight">
      <Checkbox
        label="The foreign-power condition is said to be met (National Security Act 2023 s.16)"
        checked={isAsking}
        onChange={(event) => setAsking(event.currentTarget.checked)}
      />
      {isAsking ? (
        <>
          <Textarea
            label="Why it is said to be met, and who decided so"
            description={help}
            rows={2}
            maxLength={4000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div>
            <Button
              size="xs"
              variant="default"
              disabled={reason.trim() === ''}
              onClick={() =>
                onChange({
                  foreignPower: { reason: reason.trim(), by: user.name, at: clock(), answer: null },
                })
              }
            >
              Record it
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}

const answers = [
  { id: 'awaited', name: 'Awaited' },
  { id: 'granted', name: 'Granted' },
  { id: 'refused', name: 'Refused' },
] as const;

/** An application under s.176(2A), which must be made within the year. */
function ExtensionFields({ caseOffence, onChange }: PartProps) {
  const today = useToday();
  const { extension } = caseOffence;
  if (extension === null) {
    return (
      <div>
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            onChange({
              extension: {
                appliedOn: today,
                decidedOn: null,
                isGranted: null,
                until: null,
                documentsUntil: null,
                note: '',
              },
            })
          }
        >
          Record an application for more time
        </Button>
      </div>
    );
  }
  const change = (patch: Partial<Extension>) => onChange({ extension: { ...extension, ...patch } });
  const answer = extension.isGranted === null ? 'awaited' : extension.isGranted ? 'granted' : 'refused';
  return (
    <fieldset className="plain-fieldset">
      <legend>Application to the magistrates’ court for more time, s.176(2A)</legend>
      <div className="field-pair">
        <DayField
          label="Applied on"
          notAfter={today}
          value={extension.appliedOn}
          onChange={(appliedOn) => {
            if (appliedOn !== null) change({ appliedOn });
          }}
        />
        <ChoiceField
          label="The court’s answer"
          choices={answers}
          value={answer}
          onChoose={(chosen) =>
            change({
              isGranted: chosen === 'awaited' ? null : chosen === 'granted',
              decidedOn: chosen === 'awaited' ? null : (extension.decidedOn ?? today),
              // What was ordered goes with the order: left behind, it would keep papers that nobody keeps.
              ...(chosen === 'granted' ? {} : { until: null, documentsUntil: null }),
            })
          }
        />
      </div>
      {extension.isGranted === null ? null : (
        <DayField
          label="Decided on"
          notAfter={today}
          value={extension.decidedOn}
          onChange={(decidedOn) => change({ decidedOn })}
        />
      )}
      {extension.isGranted === true ? (
        <div className="field-pair">
          <DayField label="Extended until" value={extension.until} onChange={(until) => change({ until })} />
          <DayField
            label="Election documents to be kept until, s.176(2C)"
            value={extension.documentsUntil}
            onChange={(documentsUntil) => change({ documentsUntil })}
          />
        </div>
      ) : null}
      <SavedText
        label="Exceptional circumstances, and why there was no undue delay"
        value={extension.note}
        maxLength={4000}
        rows={2}
        onSave={(note) => change({ note: note.trim() })}
      />
      <div>
        <Button size="xs" variant="default" onClick={() => onChange({ extension: null })}>
          Remove this application
        </Button>
      </div>
    </fieldset>
  );
}
