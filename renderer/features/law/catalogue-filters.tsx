/** What the list of offences is narrowed to. */
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { offenceClasses, surenessLevels } from '../../core/offences/offence';
import { type LawFilter, noFilter } from './catalogue-rows';

const shownChoices = [
  { id: 'all', name: 'All offences' },
  { id: 'applies', name: 'Apply here' },
  { id: 'does-not-apply', name: 'Do not apply here' },
] as const;

const surenessShort = { seen: 'Checked', partly: 'Partly checked', unchecked: 'Not checked' } as const;

interface FiltersProps {
  readonly filter: LawFilter;
  readonly onChange: (filter: LawFilter) => void;
  /** "12 of 72 offences". */
  readonly count: string;
}

/** Search, choices and ticks in one row. */
export function CatalogueFilters({ filter, onChange, count }: FiltersProps) {
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(noFilter);
  return (
    <div className="worksheet-tools" role="search" aria-label="Filter the offences">
      <div className="worksheet-filters law-filters">
        <TextInput
          aria-label="Search the offences"
          placeholder="Name, section or words"
          value={filter.words}
          onChange={(event) => onChange({ ...filter, words: event.currentTarget.value })}
        />
        <Choice
          label="Applies"
          value={filter.shown}
          choices={shownChoices}
          onChoose={(shown) => onChange({ ...filter, shown })}
        />
        <Choice
          label="Class"
          value={filter.class}
          choices={[{ id: '', name: 'Any class' }, ...offenceClasses]}
          onChoose={(chosen) => onChange({ ...filter, class: chosen })}
        />
        <Choice
          label="How sure"
          value={filter.sureness}
          choices={[
            { id: '', name: 'Checked or not' },
            ...surenessLevels.map(({ id }) => ({ id, name: surenessShort[id] })),
          ]}
          onChoose={(sureness) => onChange({ ...filter, sureness })}
        />
        <Checkbox
          label="Schedule 9"
          checked={filter.isSchedule9Only}
          onChange={(event) => onChange({ ...filter, isSchedule9Only: event.currentTarget.checked })}
        />
        <Checkbox
          label="The force’s own text"
          checked={filter.isOwnOnly}
          onChange={(event) => onChange({ ...filter, isOwnOnly: event.currentTarget.checked })}
        />
        {isNarrowed ? (
          <Button variant="default" size="compact-sm" onClick={() => onChange(noFilter)}>
            Show all
          </Button>
        ) : null}
      </div>
      <span role="status" className="dimmed">
        {count}
      </span>
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly id: T; readonly name: string }[];
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, value, choices, onChoose }: ChoiceProps<T>) {
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      data={choices.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(event) => {
        const chosen = choices.find(({ id }) => id === event.currentTarget.value);
        if (chosen !== undefined) onChoose(chosen.id);
      }}
    />
  );
}
