/** Who answered for gold, as which rank, on which day: the same for approval and return. */
import { TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { isPutBeforeGoldBy } from '../../../core/threat/approval';
import { useToday } from '../../../services/desk-context';
import { Help } from '../../../ui/screen';
import { useOpenAssessment } from '../open-assessment';

export interface GoldFields {
  readonly name: string;
  readonly role: string;
  /** ISO date; `null` while none is chosen. */
  readonly date: string | null;
  /** It is the name of the author, or of who put the version before gold. */
  readonly isAuthor: boolean;
  readonly isReady: boolean;
  readonly setName: (name: string) => void;
  readonly setRole: (role: string) => void;
  readonly setDate: (date: string | null) => void;
}

/** The three fields; today is proposed. */
export function useGoldFields(): GoldFields {
  const { assessment } = useOpenAssessment();
  const today = useToday();
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [date, setDate] = useState<string | null>(today);
  const isAuthor = isPutBeforeGoldBy(name, assessment);
  const isReady = name.trim() !== '' && date !== null && !isAuthor;
  return { name, role, date, isAuthor, isReady, setName, setRole, setDate };
}

export const authorAnswers =
  'This is the name of the author, or of whoever put the version before gold. Another person answers for gold: put their name here. Nothing was changed.';

interface GoldFieldsInputsProps {
  readonly fields: GoldFields;
  /** "Approved on" or "Given back on". */
  readonly dateLabel: string;
}

/** The inputs with their help. */
export function GoldFieldsInputs({ fields, dateLabel }: GoldFieldsInputsProps) {
  const today = useToday();
  return (
    <>
      <TextInput
        label="Gold commander’s name"
        value={fields.name}
        maxLength={120}
        required
        withAsterisk={false}
        error={fields.isAuthor ? authorAnswers : null}
        onChange={(event) => fields.setName(event.currentTarget.value)}
      />
      <Help>
        As it should stand in the document. Neither the author nor whoever submitted it answers for gold.
      </Help>
      <TextInput
        label="Rank or role"
        value={fields.role}
        maxLength={120}
        onChange={(event) => fields.setRole(event.currentTarget.value)}
      />
      <Help>For example “Superintendent, gold commander”.</Help>
      <DateInput
        label={dateLabel}
        valueFormat="ddd D MMM YYYY"
        value={fields.date}
        maxDate={today}
        onChange={fields.setDate}
      />
      <Help>The day on which gold answered, which may be earlier than today.</Help>
    </>
  );
}
