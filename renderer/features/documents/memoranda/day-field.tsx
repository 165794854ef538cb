/** A day in a form of this place. */
import { DateInput } from '@mantine/dates';

interface DayFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly error?: string | null;
}

/** A day (ISO), written or picked; empty where it is not recorded. */
export function DayField({ label, value, onChange, error = null }: DayFieldProps) {
  return (
    <DateInput
      label={label}
      valueFormat="ddd D MMM YYYY"
      placeholder="Not recorded"
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${label}` }}
      error={error}
      value={value}
      onChange={onChange}
    />
  );
}
