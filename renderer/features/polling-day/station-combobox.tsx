/** Finding a station by its number or its name; one hand on the keyboard. */
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { type Ref, useEffect, useState } from 'react';
import type { StationRow } from '../../core/places/station-rows';
import { findStations } from '../../core/polling-day/day-log-filter';
import { rowName } from '../../core/polling-day/finding';

interface StationComboboxProps {
  readonly rows: readonly StationRow[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly error: string | null;
  readonly inputRef?: Ref<HTMLInputElement>;
}

const shownAtMost = 12;

/** The first that fits is marked as one types: Enter or Tab takes it. An empty field is no station. */
export function StationCombobox({ rows, value, onChange, error, inputRef }: StationComboboxProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = rows.find(({ id }) => id === value);
  const found = typed === null ? [] : findStations(rows, typed, shownAtMost);
  const take = (id: string | null) => {
    onChange(id);
    setTyped(null);
    combobox.closeDropdown();
  };
  const leave = () => {
    if (typed === null) return;
    const marked = found[Math.max(0, combobox.getSelectedOptionIndex())];
    // What was typed is a station, or it is nothing: a half-typed name must not look like a choice.
    take(typed.trim() === '' ? null : (marked?.id ?? null));
  };
  // The first that fits is marked once it is drawn.
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (typed !== null) selectFirstOption();
  }, [typed, selectFirstOption]);
  return (
    <Combobox store={combobox} onOptionSubmit={take} withinPortal={false}>
      <Combobox.Target>
        <TextInput
          ref={inputRef}
          label="Station"
          placeholder="Number or name"
          autoComplete="off"
          error={error}
          value={typed ?? (chosen === undefined ? '' : rowName(chosen))}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && typed !== null) {
              event.preventDefault();
              leave();
            }
            if (event.key === 'Escape') setTyped(null);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed === null}>
        <Combobox.Options aria-label="Stations">
          {found.length === 0 ? (
            <Combobox.Empty>No station has this number or name.</Combobox.Empty>
          ) : (
            found.map((row) => (
              <Combobox.Option key={row.id} value={row.id}>
                {rowName(row)} <span className="dimmed small">{row.council}</span>
              </Combobox.Option>
            ))
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
