/** Raising an action, at a point of an agenda or outside a meeting: what, who, by when. */
import { Autocomplete, Button, TextInput } from '@mantine/core';
import { useRef } from 'react';
import type { KeptDraft } from '../../../services/kept-draft';
import { DayField } from '../../../ui/day-fields';
import type { RaiseDraft } from './raise-draft';

interface RaiseActionProps {
  /** Names the form for a screen reader: "New action under point 3". */
  readonly label: string;
  /** Who may be meant. */
  readonly people: readonly string[];
  /** `false` where it was refused, which keeps what was written. */
  readonly onRaise: (given: RaiseDraft) => boolean;
  readonly kept: KeptDraft<RaiseDraft>;
}

/** Enter adds; the keyboard stays in the words, ready for the next. */
export function RaiseAction({ label, people, onRaise, kept }: RaiseActionProps) {
  const { text, owner, due } = kept.draft;
  const write = (next: Partial<RaiseDraft>) => kept.change({ ...kept.draft, ...next });
  const field = useRef<HTMLInputElement>(null);
  const raise = () => {
    if (text.trim() === '' || !onRaise({ text: text.trim(), owner: owner.trim(), due })) return;
    kept.discard();
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
        onChange={(event) => write({ text: event.currentTarget.value })}
      />
      <Autocomplete
        label="Owner"
        size="xs"
        maxLength={200}
        data={[...new Set(people.filter((name) => name !== ''))]}
        value={owner}
        onChange={(value) => write({ owner: value })}
      />
      <DayField label="Due" size="xs" value={due} onChange={(day) => write({ due: day })} />
      <Button type="submit" size="xs" variant="default" disabled={text.trim() === ''}>
        Raise the action
      </Button>
    </form>
  );
}
