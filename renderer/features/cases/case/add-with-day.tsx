/** A line to add to a list of things to be done: its words, and the day by which it is due. */
import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { DayField } from './fields';

interface AddWithDayProps {
  /** "New action". */
  readonly label: string;
  readonly maxLength: number;
  /** Takes the trimmed words and an ISO date or `null`; `false` where nothing was stored, which keeps both. */
  readonly onAdd: (text: string, due: string | null) => boolean;
}

/** Enter adds too; the keyboard stays in the words, ready for the next. */
export function AddWithDay({ label, maxLength, onAdd }: AddWithDayProps) {
  const [text, setText] = useState('');
  const [due, setDue] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    if (text.trim() === '' || !onAdd(text.trim(), due)) return;
    setText('');
    setDue(null);
    field.current?.focus();
  };
  return (
    <div className="case-add-action">
      <TextInput
        ref={field}
        label={label}
        maxLength={maxLength}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
      />
      <DayField label="Due" value={due} onChange={setDue} />
      <Button variant="default" disabled={text.trim() === ''} onClick={add}>
        Add
      </Button>
    </div>
  );
}
