/** Putting right what a contact is about: other words, another kind, or another matter. */
import { Autocomplete, Button, NativeSelect, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type ContactKind, contactKinds, type ContactMatter } from '../../../core/contact/contact';
import type { ContactRow } from '../../../core/contact/contact-list';
import { correctedMatter, isDecidedUnder } from '../../../core/contact/correct-matter';
import { asId } from '../../../core/foundation/ids';
import { useCommit, useDesk, useDeskUser } from '../../../services/desk-context';
import { contactPath } from './contact-path';
import { useContactRecords, useMatterTitles } from './use-contacts';

/** A button first; then the words and the kind. Nothing of a struck entry can be put right. */
export function MatterPart({ row: { contact, matter } }: { readonly row: ContactRow }) {
  const [isOpen, setOpen] = useState(false);
  if (matter === undefined || contact.struck !== null) return null;
  if (isOpen) return <MatterForm contact={contact} matter={matter} onClose={() => setOpen(false)} />;
  return (
    <div>
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        Correct what it is about
      </Button>
    </div>
  );
}

interface FormProps {
  readonly contact: ContactRow['contact'];
  readonly matter: ContactMatter;
  readonly onClose: () => void;
}

function MatterForm({ contact, matter, onClose }: FormProps) {
  const { newId, clock, vault } = useDesk();
  const { name: by } = useDeskUser();
  const commit = useCommit();
  const navigate = useNavigate();
  const { candidateContacts } = useContactRecords();
  const [kind, setKind] = useState<ContactKind>(matter.kind);
  const [title, setTitle] = useState(matter.title);
  const [scope, setScope] = useState<'entry' | 'matter'>('entry');
  const [why, setWhy] = useState('');
  const titles = useMatterTitles(kind);
  const isDecided = contact.decisions.length > 0;
  const others = [...candidateContacts.values()].filter(
    ({ id, matterId, struck }) => matterId === matter.id && id !== contact.id && struck === null,
  ).length;
  const mayTakeAll = others > 0 && !isDecidedUnder(candidateContacts.values(), matter.id);
  const isReady = title.trim() !== '' && (!isDecided || why.trim() !== '');
  const correct = () => {
    if (!isReady) return;
    const { changes, contactId } = correctedMatter(
      { contact, matter, kind, title, scope: mayTakeAll ? scope : 'entry', why },
      {
        contacts: vault.records.all('candidateContacts').values(),
        matters: vault.records.all('contactMatters').values(),
        matterId: asId<'ContactMatter'>(newId()),
        contactId: asId<'CandidateContact'>(newId()),
        at: clock(),
        by,
      },
    );
    if (
      changes.length > 0 &&
      !commit('Correct what a contact is about', changes, { undoable: !isDecided }).ok
    )
      return;
    onClose();
    if (contactId !== contact.id) void navigate(contactPath(contactId), { replace: true });
  };
  return (
    <form
      className="stack-tight"
      aria-label="Correct what it is about"
      onSubmit={(event) => {
        event.preventDefault();
        correct();
      }}
    >
      <NativeSelect
        label="Kind"
        data={contactKinds.map(({ id, name }) => ({ value: id, label: name }))}
        value={kind}
        onChange={({ currentTarget: { value } }) =>
          setKind(contactKinds.find(({ id }) => id === value)?.id ?? kind)
        }
      />
      <Autocomplete
        label="About"
        description="The words of another matter put the entry under that one."
        maxLength={300}
        data={titles}
        limit={20}
        value={title}
        onChange={setTitle}
      />
      {mayTakeAll ? (
        <Radio.Group
          label="For which entries"
          value={scope}
          onChange={(value) => setScope(value === 'matter' ? 'matter' : 'entry')}
        >
          <div className="stack-tight">
            <Radio value="entry" label="This entry alone" />
            <Radio value="matter" label={`All ${others + 1} entries under “${matter.title}”`} />
          </div>
        </Radio.Group>
      ) : null}
      {isDecided ? (
        <Textarea
          label="Why it is corrected"
          description="A decision rests on this entry as it stands. The entry is struck with this reason and entered again under the other matter, to be decided on there. This cannot be taken back."
          maxLength={2000}
          rows={2}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      ) : null}
      <div className="row">
        <Button type="submit" size="xs" disabled={!isReady}>
          {isDecided ? 'Strike it and enter it again' : 'Correct it'}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          Leave it as it is
        </Button>
      </div>
    </form>
  );
}
