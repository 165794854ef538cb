/** Who holds a role and who stands in. */
import { Button, SegmentedControl } from '@mantine/core';
import { useRef } from 'react';
import { rankAndName } from '../../../core/command/chart-roles';
import type { Appointment, CommandRole } from '../../../core/command/command-role';
import {
  newAppointment,
  periodProblem,
  standsInHandover,
  withAppointment,
} from '../../../core/command/role-edits';
import { asId } from '../../../core/foundation/ids';
import { useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { SavedText } from '../../../ui/saved-text';
import { DayField, MomentField } from '../../../ui/day-fields';
import { useChangeRole } from './use-command';

/** The people of a role, holders first; each fact saves itself. */
export function Appointments({ role }: { readonly role: CommandRole }) {
  const { newId } = useDesk();
  const change = useChangeRole();
  const part = useRef<HTMLElement>(null);
  const add = (as: Appointment['as']) => {
    const id = asId<'Appointment'>(newId());
    const added = change('Add a person to a command role', role.id, (now) => ({
      ...now,
      appointments: [...now.appointments, newAppointment({ id, as })],
    }));
    // The new fields are drawn by the time the frame ends.
    if (added) requestAnimationFrame(() => focusLast(part.current, as));
  };
  const ordered = [...role.appointments].sort((a, b) => (a.as === b.as ? 0 : a.as === 'holder' ? -1 : 1));
  return (
    <section ref={part} className="stack-tight" aria-label="People in this role">
      <h3 className="panel-heading">People</h3>
      {ordered.length === 0 ? <p className="dimmed">Nobody is named yet.</p> : null}
      {ordered.map((each) => (
        <AppointmentFields key={each.id} role={role} appointment={each} />
      ))}
      <div className="row">
        <Button variant="default" onClick={() => add('holder')}>
          Add a holder
        </Button>
        <Button variant="default" onClick={() => add('deputy')}>
          Add a deputy
        </Button>
      </div>
    </section>
  );
}

function focusLast(part: HTMLElement | null, as: Appointment['as']): void {
  const fields = part?.querySelectorAll<HTMLInputElement>(`[data-as="${as}"] input[maxlength="120"]`) ?? [];
  fields[fields.length - 1]?.focus();
}

interface FieldsProps {
  readonly role: CommandRole;
  readonly appointment: Appointment;
}

function AppointmentFields({ role, appointment }: FieldsProps) {
  const change = useChangeRole();
  const save = (fields: Partial<Omit<Appointment, 'id'>>) =>
    change('Change a person of a command role', role.id, (now) =>
      withAppointment(now, appointment.id, fields),
    );
  const isKept = standsInHandover(role, appointment.id);
  const text = (
    field: 'rank' | 'name' | 'phone' | 'email' | 'callSign' | 'appointedBy',
    label: string,
    maxLength: number,
  ) => (
    <SavedText
      label={label}
      value={appointment[field]}
      maxLength={maxLength}
      isReadOnly={isKept && (field === 'rank' || field === 'name')}
      onSave={(value) => save({ [field]: value.trim() })}
    />
  );
  const word = appointment.as === 'holder' ? 'Holder' : 'Deputy';
  return (
    <fieldset className="person-fields stack-tight" data-as={appointment.as}>
      <legend>{[word, rankAndName(appointment)].filter(Boolean).join(': ')}</legend>
      <SegmentedControl
        size="xs"
        aria-label="Holder or deputy"
        data={[
          { value: 'holder', label: 'Holder' },
          { value: 'deputy', label: 'Deputy' },
        ]}
        value={appointment.as}
        onChange={(as) => save({ as: as === 'deputy' ? 'deputy' : 'holder' })}
      />
      <div className="field-pair">
        {text('rank', 'Rank', 120)}
        {text('name', 'Name', 200)}
      </div>
      {isKept ? (
        <p className="dimmed small flat">
          Name and rank stand in a handover and stay on record. For somebody else add a further person, and
          end the period of this one.
        </p>
      ) : null}
      <div className="field-pair">
        {text('phone', 'Phone', 60)}
        {text('callSign', 'Call sign', 40)}
      </div>
      {text('email', 'Email', 200)}
      <Period appointment={appointment} onSave={save} />
      <div className="field-pair">
        {text('appointedBy', 'Appointed by', 200)}
        <DayField
          label="Appointed on"
          value={appointment.appointedOn}
          onChange={(appointedOn) => save({ appointedOn })}
        />
      </div>
      <RemovePerson role={role} appointment={appointment} />
    </fieldset>
  );
}

function Period({
  appointment: { from, until },
  onSave,
}: {
  readonly appointment: Appointment;
  readonly onSave: (fields: Partial<Appointment>) => void;
}) {
  const { pollingDate } = useOperation();
  const problem = periodProblem({ from, until });
  const isPollingDay = from === `${pollingDate ?? ''}T06:00`;
  return (
    <>
      <MomentField
        label="From"
        usualTime="06:00"
        value={from}
        onChange={(value) => onSave({ from: value })}
      />
      <MomentField
        label="Until"
        usualTime="22:00"
        value={until}
        error={problem}
        onChange={(value) => onSave({ until: value })}
      />
      {pollingDate === null || isPollingDay || from !== null ? null : (
        <div className="row">
          <Button size="xs" variant="default" onClick={() => onSave({ from: `${pollingDate}T06:00` })}>
            From 06:00 on polling day
          </Button>
          <span className="dimmed small">Without hours it is throughout.</span>
        </div>
      )}
    </>
  );
}

function RemovePerson({ role, appointment }: FieldsProps) {
  const change = useChangeRole();
  if (standsInHandover(role, appointment.id)) return null;
  return (
    <div>
      <Button
        variant="default"
        size="xs"
        onClick={() =>
          change('Remove a person from a command role', role.id, (now) =>
            withAppointment(now, appointment.id, null),
          )
        }
      >
        Remove<span className="visually-hidden"> {rankAndName(appointment) || 'this person'}</span>
      </Button>
    </div>
  );
}
