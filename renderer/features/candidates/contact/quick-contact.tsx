/** Entering a contact by keyboard, one after the other. What is half written outlives the lock. */
import { Autocomplete, Button, NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { CandidateId } from '../../../core/candidates/candidate';
import { type ContactKind, contactKinds } from '../../../core/contact/contact';
import { channels, enteredContact } from '../../../core/contact/contact-edits';
import { informationRule } from '../../../core/contact/even-handedness';
import { isIsoDate } from '../../../core/foundation/dates';
import { asId, idSchema } from '../../../core/foundation/ids';
import { z } from '../../../core/foundation/schema';
import { useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { DayField } from '../../../ui/day-fields';
import { CandidateChoice } from './candidate-choice';
import { useMatterTitles } from './use-contacts';

/** The id of what holds the field in which the next entry begins. */
export const whomId = 'contact-quick-whom';

interface QuickDraft {
  readonly origin: 'request' | 'offer';
  readonly on: string;
  readonly kind: ContactKind;
  readonly title: string;
  readonly candidateIds: readonly CandidateId[];
  readonly fromWhom: string;
  readonly channel: string;
  readonly askedOf: string;
  readonly what: string;
}

const draftSchema: z.ZodType<QuickDraft> = z.object({
  origin: z.enum(['request', 'offer']),
  on: z.string().refine(isIsoDate),
  kind: z.enum(contactKinds.map(({ id }) => id) as [ContactKind, ...ContactKind[]]),
  title: z.string(),
  candidateIds: z.array(idSchema<'Candidate'>()),
  fromWhom: z.string(),
  channel: z.string(),
  askedOf: z.string(),
  what: z.string(),
});

/** Enter adds it. Day, kind and what it is about stay: the next candidate often asks for the same. */
export function QuickContact() {
  const { id: operationId } = useOperation();
  const today = useToday();
  const { newId, clock, vault } = useDesk();
  const { name: by } = useDeskUser();
  const commit = useCommit();
  const [stays, setStays] = useState<Pick<QuickDraft, 'origin' | 'on' | 'kind' | 'title'>>({
    ...{ origin: 'request', on: today, kind: 'visit', title: '' },
  });
  const kept = useKeptDraft<QuickDraft>({
    name: `candidate-contact:${operationId}:new`,
    empty: { ...stays, candidateIds: [], fromWhom: '', channel: '', askedOf: '', what: '' },
    schema: draftSchema,
  });
  const titles = useMatterTitles(kept.draft.kind);
  const form = useRef<HTMLFormElement>(null);
  const { draft } = kept;
  const write = (patch: Partial<QuickDraft>) => kept.change({ ...draft, ...patch });
  const isReady = draft.title.trim() !== '' && draft.what.trim() !== '';
  const add = () => {
    if (!isReady) return;
    const { title, what, fromWhom, channel, askedOf, ...rest } = draft;
    const trimmed = { title: title.trim(), what: what.trim(), fromWhom: fromWhom.trim() };
    const { contact, newMatter } = enteredContact(
      { ...rest, ...trimmed, channel: channel.trim(), askedOf: askedOf.trim(), operationId },
      vault.records.all('contactMatters').values(),
      {
        contactId: asId<'CandidateContact'>(newId()),
        matterId: asId<'ContactMatter'>(newId()),
        at: clock(),
        by,
      },
    );
    const changes = [
      ...(newMatter === null
        ? []
        : [{ collection: 'contactMatters' as const, id: newMatter.id, after: newMatter }]),
      { collection: 'candidateContacts' as const, id: contact.id, after: contact },
    ];
    if (!commit('Log a contact with candidates', changes).ok) return;
    setStays({ origin: draft.origin, on: draft.on, kind: draft.kind, title: draft.title });
    kept.discard();
    form.current?.querySelector<HTMLInputElement>(`#${whomId} input`)?.focus();
  };
  return (
    <form
      ref={form}
      className="contact-quick"
      aria-label="New contact"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <NativeSelect
        label="Asked or offered"
        size="xs"
        data={[
          { value: 'request', label: 'Asked for' },
          { value: 'offer', label: 'Offered by the force' },
        ]}
        value={draft.origin}
        onChange={({ currentTarget: { value } }) =>
          write({ origin: value === 'offer' ? 'offer' : 'request' })
        }
      />
      <DayField
        label="Day"
        size="xs"
        latest={today}
        value={draft.on}
        onChange={(on) => write({ on: on ?? today })}
      />
      <div id={whomId}>
        <CandidateChoice
          size="xs"
          value={draft.candidateIds}
          onChange={(candidateIds) => write({ candidateIds })}
        />
      </div>
      <TextInput
        label="Who asked"
        size="xs"
        placeholder="Themselves, their agent, their office"
        maxLength={200}
        value={draft.fromWhom}
        onChange={(event) => write({ fromWhom: event.currentTarget.value })}
      />
      <Autocomplete
        label="Channel"
        size="xs"
        maxLength={60}
        data={[...channels]}
        value={draft.channel}
        onChange={(channel) => write({ channel })}
      />
      <NativeSelect
        label="Kind"
        size="xs"
        data={contactKinds.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.kind}
        onChange={({ currentTarget: { value } }) => {
          const kind = contactKinds.find(({ id }) => id === value)?.id ?? draft.kind;
          const isFoi = kind === 'information' && draft.askedOf === '';
          write({ kind, ...(isFoi ? { askedOf: informationRule.askedOf } : {}) });
        }}
      />
      <Autocomplete
        label="About"
        size="xs"
        placeholder="Visit to Quayside station"
        maxLength={300}
        data={titles}
        limit={20}
        value={draft.title}
        onChange={(title) => write({ title })}
      />
      <TextInput
        label="Asked of"
        size="xs"
        placeholder="Who in the force"
        maxLength={200}
        value={draft.askedOf}
        onChange={(event) => write({ askedOf: event.currentTarget.value })}
      />
      <TextInput
        label="What was asked or offered"
        size="xs"
        maxLength={8000}
        value={draft.what}
        onChange={(event) => write({ what: event.currentTarget.value })}
      />
      <Button type="submit" size="xs" disabled={!isReady}>
        Log it
      </Button>
      <p className="contact-quick-hint small dimmed">
        {draft.kind === 'information'
          ? informationRule.text
          : 'Give requests for the same thing the same words in “About”: the candidates of a contest are compared by it.'}
      </p>
    </form>
  );
}
