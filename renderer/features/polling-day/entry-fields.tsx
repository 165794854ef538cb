/** The fields of one entry of the log, for writing it and for correcting it. */
import { Checkbox, NativeSelect, Select, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { formatMoment } from '../../core/foundation/dates';
import type { StationRow } from '../../core/places/station-rows';
import { momentTyped } from '../../core/polling-day/day-clock';
import { dayLogKinds } from '../../core/polling-day/day-log-entry';
import type { DayDraft, DraftProblems } from '../../core/polling-day/new-day-entry';
import type { Team } from '../../core/polling-day/team';
import { harms } from '../../core/threat/harms';
import { EntryLinks } from './entry-links';
import { StationCombobox } from './station-combobox';

interface EntryFieldsProps {
  readonly draft: DayDraft;
  readonly problems: DraftProblems;
  readonly rows: readonly StationRow[];
  readonly teams: readonly Team[];
  /** ISO instant. */
  readonly now: string;
  readonly onChange: (draft: DayDraft) => void;
  readonly stationRef?: Ref<HTMLInputElement>;
}

/** Time, kind, station, team and what happened in one line; more of it for an incident. */
export function EntryFields({ draft, problems, rows, teams, now, onChange, stationRef }: EntryFieldsProps) {
  const set = (next: Partial<DayDraft>) => onChange({ ...draft, ...next });
  const setStation = (stationId: string | null) => {
    const station = rows.find(({ id }) => id === stationId)?.station;
    set({ stationId, teamId: station?.teamId ?? draft.teamId });
  };
  return (
    <>
      <div className="entry-line">
        <TextInput
          label="Time"
          placeholder={draft.at === null ? 'Now' : formatMoment(draft.at).slice(-5)}
          autoComplete="off"
          maxLength={5}
          value={draft.time}
          error={problems.time ?? null}
          onChange={(event) => set({ time: event.currentTarget.value })}
        />
        <NativeSelect
          label="Kind"
          data={dayLogKinds.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.kind}
          onChange={(event) => {
            const kind = dayLogKinds.find(({ id }) => id === event.currentTarget.value)?.id ?? 'note';
            set({ kind, isOpen: kind === 'incident' ? draft.isOpen : false });
          }}
        />
        <StationCombobox
          rows={rows}
          value={draft.stationId}
          onChange={setStation}
          error={problems.station ?? null}
          {...(stationRef === undefined ? {} : { inputRef: stationRef })}
        />
        <Select
          label="Team"
          placeholder="None"
          searchable
          clearable
          data={teams.map(({ id, name, callSign }) => ({
            value: id,
            label: callSign === '' ? name : `${callSign} ${name}`,
          }))}
          value={draft.teamId}
          onChange={(teamId) => set({ teamId })}
        />
        <TextInput
          label="What happened"
          placeholder={draft.kind === 'visit' ? 'May be left empty where all was quiet' : ''}
          autoComplete="off"
          maxLength={8000}
          value={draft.text}
          error={problems.text ?? null}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
      </div>
      {draft.kind === 'visit' ? null : <MoreOfIt draft={draft} set={set} />}
      <Lateness draft={draft} problems={problems} now={now} set={set} />
    </>
  );
}

interface MoreProps {
  readonly draft: DayDraft;
  readonly set: (next: Partial<DayDraft>) => void;
}

function MoreOfIt({ draft, set }: MoreProps) {
  return (
    <div className="entry-more">
      {draft.kind === 'incident' ? (
        <Select
          label="Harm"
          placeholder="None of the list"
          clearable
          data={harms.map(({ id, number, short }) => ({ value: id, label: `${number} ${short}` }))}
          value={draft.harmId}
          onChange={(harmId) => set({ harmId })}
        />
      ) : null}
      <TextInput
        label="What was done"
        autoComplete="off"
        maxLength={8000}
        value={draft.response}
        onChange={(event) => set({ response: event.currentTarget.value })}
      />
      <Checkbox
        label="Still open"
        checked={draft.isOpen}
        onChange={(event) => set({ isOpen: event.currentTarget.checked })}
      />
      <EntryLinks links={draft.links} onChange={(links) => set({ links })} />
    </div>
  );
}

interface LatenessProps extends MoreProps {
  readonly problems: DraftProblems;
  readonly now: string;
}

/** What the typed time means where it is not of today's last minutes, and why it is written down late. */
function Lateness({ draft, problems, now, set }: LatenessProps) {
  const moment = draft.time.trim() === '' ? null : momentTyped(draft.time, now);
  const isAsked = problems.lateReason !== undefined || draft.lateReason !== '';
  return (
    <>
      {moment?.ok === true ? <p className="small dimmed flat">{formatMoment(moment.value)}</p> : null}
      {isAsked ? (
        <TextInput
          label="Why it is written down only now"
          maxLength={2000}
          value={draft.lateReason}
          error={problems.lateReason ?? null}
          onChange={(event) => set({ lateReason: event.currentTarget.value })}
        />
      ) : null}
    </>
  );
}
