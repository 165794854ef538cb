/** Recording that an item was passed on. Beyond its conditions it is refused, with what to do instead. */
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { type SyntheticEvent, useState } from 'react';
import { asId } from '../../../core/foundation/ids';
import { type AudienceId, audiences } from '../../../core/intelligence/audience';
import {
  handlingAsItStands,
  mostHandlingLetters,
  refusalToGive,
} from '../../../core/intelligence/dissemination';
import type { IntelligenceItem } from '../../../core/intelligence/intelligence-item';
import { useDesk, useToday } from '../../../services/desk-context';
import { Message } from '../../../ui/screen';
import type { EditItem } from './item-edits';

interface AddDisseminationProps {
  readonly item: IntelligenceItem;
  readonly edit: EditItem;
  readonly onClose: () => void;
}

const audienceChoices = audiences.map(({ id, name }) => ({ value: id, label: name }));

/** To whom, which audience, when, why, and the handling, which is filled in as it stands. */
export function AddDissemination({ item, edit, onClose }: AddDisseminationProps) {
  const { newId } = useDesk();
  const today = useToday();
  const [to, setTo] = useState('');
  const [audience, setAudience] = useState<AudienceId | null>(null);
  const [date, setDate] = useState<string | null>(today);
  const [why, setWhy] = useState('');
  const [handling, setHandling] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const refusal = audience === null ? null : refusalToGive(item, audience);
  const written = handling ?? handlingAsItStands(item);
  const missing = {
    to: to.trim() === '' ? 'Write who received it: name or role, and organisation.' : null,
    audience: audience === null ? 'Choose which audience they belong to.' : null,
    date: date === null ? 'Choose the day on which it was given.' : null,
    handling: written.trim() === '' ? 'Write the handling under which it went.' : null,
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (audience === null || date === null || refusal !== null) return;
    if (missing.to !== null || missing.handling !== null) return;
    const entry = {
      id: asId<'Dissemination'>(newId()),
      to: to.trim(),
      audience,
      date,
      why: why.trim(),
      handling: written.trim(),
    };
    const isStored = edit('Record that an intelligence item was passed on', (now) => ({
      disseminations: [...now.disseminations, entry],
    }));
    if (isStored) onClose();
  };
  const shown = (problem: string | null) => (isTried ? problem : null);
  return (
    <form className="stack-tight intelligence-step" aria-label="Record who was given it" onSubmit={submit}>
      <TextInput
        label="Given to"
        description="Name or role, and organisation."
        maxLength={200}
        value={to}
        error={shown(missing.to)}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <Select
        label="Audience"
        data={audienceChoices}
        value={audience}
        error={shown(missing.audience)}
        onChange={(id) => setAudience(audiences.find((each) => each.id === id)?.id ?? null)}
      />
      {refusal === null ? null : (
        <Message tone="problem" title="This item may not go there">
          <p>{refusal} Nothing was recorded.</p>
          <p>
            Choose another audience. Or agree wider conditions with whoever gave you the item, change them
            under Handling, and record this again.
          </p>
        </Message>
      )}
      <DateInput
        label="Date"
        valueFormat="ddd D MMM YYYY"
        maxDate={today}
        value={date}
        error={shown(missing.date)}
        onChange={setDate}
      />
      <Textarea
        label="Why"
        rows={2}
        autosize={false}
        maxLength={1000}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Textarea
        label="Handling as it stands now"
        description="Kept as written, whatever changes later."
        rows={3}
        autosize={false}
        maxLength={mostHandlingLetters}
        value={written}
        error={shown(missing.handling)}
        onChange={(event) => setHandling(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" disabled={refusal !== null}>
          Record it
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
