/** Recording one thing of everybody in the list on one day, as one step that can be undone. */
import { Button, Select, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Candidate } from '../../../core/candidates/candidate';
import {
  contactToAll,
  nominatedAll,
  offeredToAll,
  offerSteps,
} from '../../../core/candidates/candidate-edits';
import { useCommit, useDesk, useToday } from '../../../services/desk-context';
import { DayField } from '../../../ui/day-fields';

interface BulkOffersProps {
  /** Those whom the filter lets through. */
  readonly shown: readonly Candidate[];
  readonly onClose: () => void;
}

/** The id of the form, which its button stands apart from. */
export const bulkId = 'candidates-bulk';

const kinds = [
  ...offerSteps,
  { id: 'contact', name: 'Named contact given' },
  { id: 'nominated', name: 'Declared nominated by the returning officer' },
] as const;
type Kind = (typeof kinds)[number]['id'];

/** What is recorded already stays; who withdrew is left out. The keyboard begins in its first field. */
export function BulkOffers({ shown, onClose }: BulkOffersProps) {
  const today = useToday();
  const commit = useCommit();
  const { notify } = useDesk();
  const [kind, setKind] = useState<Kind>('packSentOn');
  const [on, setOn] = useState(today);
  const [contact, setContact] = useState('');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  const changes =
    kind === 'contact'
      ? contact.trim() === ''
        ? []
        : contactToAll(shown, contact.trim(), on)
      : kind === 'nominated'
        ? nominatedAll(shown, on)
        : offeredToAll(shown, kind, on);
  const record = () => {
    if (!commit('Record something of several candidates', changes).ok) return;
    notify({
      tone: 'done',
      text: `Recorded for ${changes.length.toLocaleString('en-GB')}. Ctrl+Z takes it back.`,
    });
  };
  return (
    <form
      id={bulkId}
      className="worksheet-bulk candidates-bulk"
      aria-label="Record for all shown"
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <Select
        ref={first}
        label="What is recorded for all shown"
        size="xs"
        allowDeselect={false}
        data={kinds.map(({ id, name }) => ({ value: id, label: name }))}
        value={kind}
        onChange={(id) => setKind(kinds.find((each) => each.id === id)?.id ?? kind)}
      />
      {kind === 'contact' ? (
        <TextInput
          label="Contact of the force"
          size="xs"
          maxLength={200}
          placeholder="Name, post and number"
          value={contact}
          onChange={(event) => setContact(event.currentTarget.value)}
        />
      ) : null}
      <DayField label="On" size="xs" latest={today} value={on} onChange={(day) => setOn(day ?? today)} />
      <Button type="submit" size="xs" variant="default" disabled={changes.length === 0}>
        {changes.length === 0
          ? 'Recorded for all shown'
          : `Record for ${changes.length.toLocaleString('en-GB')}`}
      </Button>
      <Button size="xs" variant="subtle" onClick={onClose}>
        Close
      </Button>
    </form>
  );
}
