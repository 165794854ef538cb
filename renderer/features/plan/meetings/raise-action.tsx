/** Raising an action, at a point of an agenda or outside a meeting: what, who, by when. */
import { Autocomplete, Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { DayField } from '../day-fields';

interface RaiseActionProps {
  /** Names the form for a screen reader: "New action under point 3". */
  readonly label: string;
  /** Who may be meant. */
  readonly people: readonly string[];
  /** `false` where it was refused, which keeps what was written. */
  readonly onRaise: (given: {
    readonly text: string;
    readonly owner: string;
    readonly due: string | null;
  }) => boolean;
}

/** Enter adds; the keyboard stays in the words, ready for the next. */
export function RaiseAction({ label, people, onRaise }: RaiseActionProps) {
  const [text, setText] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const raise = () => {
    if (text.trim() === '' || !onRaise({ text: text.trim(), owner: owner.trim(), due })) return;
    setText('');
    setOwner('');
    setDue(null);
    field.current?.focus();
  };
  return (
    <form
      className="action-raise"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        raise();
      }}
    >
      <TextInput
        ref={field}
        label="Action"
        size="xs"
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Autocomplete
        label="Owner"
        size="xs"
        maxLength={200}
        data={[...new Set(people.filter((name) => name !== ''))]}
        value={owner}
        onChange={setOwner}
      />
      <DayField label="Due" value={due} onChange={setDue} />
      <Button type="submit" size="xs" variant="default" disabled={text.trim() === ''}>
        Raise the action
      </Button>
    </form>
  );
}
