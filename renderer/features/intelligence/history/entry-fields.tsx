/** The fields of an entry that are chosen, not written: date, kind, area, harm and how many. */
import { NumberInput, Radio, Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { type HistoryEntry, historyKinds } from '../../../core/history/history-entry';
import { harms } from '../../../core/threat/harms';
import { AreaSelect } from '../../../services/area-select';

export type ChosenFields = Pick<HistoryEntry, 'pollingDate' | 'kind' | 'areaId' | 'harmId' | 'count'>;

interface EntryFieldsProps {
  readonly entry: ChosenFields;
  readonly onChange: (fields: Partial<ChosenFields>) => void;
}

/** Each choice is handed on at once, the number once the field is left. */
export function EntryFields({ entry, onChange }: EntryFieldsProps) {
  return (
    <>
      <DateInput
        label="Polling date"
        description="Leave it empty where only the election’s name is known."
        valueFormat="ddd D MMM YYYY"
        value={entry.pollingDate}
        onChange={(pollingDate) => onChange({ pollingDate })}
        clearable
        clearButtonProps={{ 'aria-label': 'Clear the polling date' }}
      />
      <Radio.Group
        label="Kind"
        value={entry.kind}
        onChange={(value) => {
          const kind = historyKinds.find((one) => one.id === value)?.id;
          if (kind !== undefined) onChange({ kind });
        }}
      >
        <div className="choice-row">
          {historyKinds.map((kind) => (
            <Radio key={kind.id} value={kind.id} label={kind.name} />
          ))}
        </div>
      </Radio.Group>
      <AreaSelect
        label="Ward or district"
        placeholder="Not known yet"
        value={entry.areaId}
        onChange={(areaId) => onChange({ areaId })}
      />
      <Select
        label="Harm"
        placeholder="None of the eleven, or not known"
        clearable
        clearButtonProps={{ 'aria-label': 'Clear the harm' }}
        searchable
        data={harms.map((harm) => ({ value: harm.id, label: harm.name }))}
        value={entry.harmId === '' ? null : entry.harmId}
        onChange={(harmId) => onChange({ harmId: harmId ?? '' })}
      />
      <CountField value={entry.count} onChange={(count) => onChange({ count })} />
    </>
  );
}

function CountField({ value, onChange }: { readonly value: number; readonly onChange: (n: number) => void }) {
  const [draft, setDraft] = useState<string | number | null>(null);
  const leave = () => {
    const count = Number(draft);
    setDraft(null);
    if (draft !== null && Number.isInteger(count) && count >= 1 && count <= 100_000 && count !== value) {
      onChange(count);
    }
  };
  return (
    <NumberInput
      label="How many"
      description="1 for a single allegation or incident."
      min={1}
      max={100_000}
      allowDecimal={false}
      allowNegative={false}
      value={draft ?? value}
      onChange={setDraft}
      onBlur={leave}
    />
  );
}
