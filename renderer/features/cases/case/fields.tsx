/** Fields of one entry of a case: each saves itself into its place. */
import { Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { SavedText } from '../../../ui/saved-text';
import type { EditedList, EntryEdits, EntryOf } from './use-case-edit';

/** The fields of an entry that hold values of one type. */
type FieldsWith<T, V> = { [K in keyof T]: T[K] extends V ? (V extends T[K] ? K : never) : never }[keyof T] &
  string;

export interface EntryFieldProps<L extends EditedList> {
  readonly entry: EntryOf<L>;
  readonly edits: EntryEdits<L>;
  /** "Change a suspect": stands in the journal. */
  readonly purpose: string;
}

interface TextProps<L extends EditedList> extends EntryFieldProps<L> {
  readonly field: FieldsWith<EntryOf<L>, string>;
  readonly label: string;
  readonly maxLength: number;
  readonly rows?: number;
  readonly description?: string;
  /** What is wrong with the text, or `null`; wrong text is not stored. */
  readonly problem?: (text: string) => string | null;
}

/** A text of the entry. */
export function EntryText<L extends EditedList>(props: TextProps<L>) {
  const { entry, edits, purpose, field, label, maxLength, rows, description, problem } = props;
  return (
    <SavedText
      label={label}
      // `FieldsWith` leaves only fields that hold text.
      value={entry[field] as string}
      maxLength={maxLength}
      {...(rows === undefined ? {} : { rows })}
      {...(description === undefined ? {} : { description })}
      {...(problem === undefined ? {} : { problem })}
      onSave={(text) => edits.change(purpose, entry.id, patchOf<L>(field, text.trim()))}
    />
  );
}

interface DayProps<L extends EditedList> extends EntryFieldProps<L> {
  readonly field: FieldsWith<EntryOf<L>, string | null>;
  readonly label: string;
  readonly description?: string;
  /** ISO date; later days cannot be chosen. */
  readonly notAfter?: string;
}

/** A day of the entry, which may be left out. */
export function EntryDay<L extends EditedList>(props: DayProps<L>) {
  const { entry, edits, purpose, field, label, description, notAfter } = props;
  return (
    <DayField
      label={label}
      value={entry[field] as string | null}
      {...(description === undefined ? {} : { description })}
      {...(notAfter === undefined ? {} : { notAfter })}
      onChange={(day) => edits.change(purpose, entry.id, patchOf<L>(field, day))}
    />
  );
}

/** One changed field. TypeScript cannot tell that a computed key is one of the entry’s own. */
function patchOf<L extends EditedList>(field: string, value: unknown): Partial<EntryOf<L>> {
  return { [field]: value } as Partial<EntryOf<L>>;
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly description?: string;
  /** ISO date; later days cannot be chosen. */
  readonly notAfter?: string;
}

/** A day, written or picked; empty where it is not recorded. */
export function DayField({ label, value, onChange, description, notAfter }: DayFieldProps) {
  return (
    <DateInput
      label={label}
      valueFormat="ddd D MMM YYYY"
      placeholder="Not recorded"
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${label}` }}
      {...(description === undefined ? {} : { description })}
      {...(notAfter === undefined ? {} : { maxDate: notAfter })}
      value={value}
      onChange={onChange}
    />
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: T; readonly name: string }[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
  readonly description?: string;
}

/** One of a fixed list of words. */
export function ChoiceField<T extends string>({
  label,
  choices,
  value,
  onChoose,
  description,
}: ChoiceProps<T>) {
  return (
    <Select
      label={label}
      {...(description === undefined ? {} : { description })}
      allowDeselect={false}
      data={choices.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={(chosen) => {
        const choice = choices.find(({ id }) => id === chosen);
        if (choice !== undefined && choice.id !== value) onChoose(choice.id);
      }}
    />
  );
}
