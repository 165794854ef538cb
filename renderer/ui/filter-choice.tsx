/** A choice that narrows a list down, in the row above it: its name is read out, and what it shows says what is let through. */
import { type ComboboxData, Select } from '@mantine/core';

interface FilterChoiceProps {
  /** "Filter by kind of work": read out. */
  readonly label: string;
  /** "Any work": shown while nothing is chosen, and the name of the button that clears it. */
  readonly any: string;
  readonly data: ComboboxData;
  readonly value: string | null;
  /** `null` lets everything through. */
  readonly onChoose: (value: string | null) => void;
  /** Words find the options of a long list. */
  readonly find?: 'by-words';
}

/** Small, clearable, without a label of its own. */
export function FilterChoice({ label, any, data, value, onChoose, find }: FilterChoiceProps) {
  return (
    <Select
      aria-label={label}
      placeholder={any}
      size="xs"
      clearable
      clearButtonProps={{ 'aria-label': any }}
      {...(find === undefined ? {} : { searchable: true, nothingFoundMessage: 'None has this name.' })}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      data={data}
      value={value}
      onChange={onChoose}
    />
  );
}
