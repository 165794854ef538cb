/** Officers and staff who would be seen: each is asked, and a refusal stands. */
import { Button, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import type { PublicityItem } from '../../../core/publicity/publicity-item';
import { useDesk, useToday } from '../../../services/desk-context';
import { Help } from '../../../ui/screen';
import type { ChangePublicity } from './use-publicity';

type Consent = PublicityItem['consents'][number];

interface PartProps {
  readonly item: PublicityItem;
  readonly change: ChangePublicity;
}

const answers = [
  { id: 'not-asked', name: 'Not asked yet' },
  { id: 'content', name: 'Content' },
  { id: 'refused', name: 'Refused' },
] as const;

/** Only where somebody is photographed or filmed, or somebody stands in the list already. */
export function ConsentsPart({ item, change }: PartProps) {
  const { newId } = useDesk();
  const [name, setName] = useState('');
  if (item.kind !== 'new-images' && item.consents.length === 0) return null;
  const add = () => {
    if (name.trim() === '') return;
    const consent: Consent = {
      id: asId<'Consent'>(newId()),
      name: name.trim(),
      answer: 'not-asked',
      on: null,
    };
    if (change('Enter who would be seen', (was) => ({ ...was, consents: [...was.consents, consent] })))
      setName('');
  };
  return (
    <section className="stack" aria-labelledby="publicity-consents">
      <h3 id="publicity-consents">Who would be seen</h3>
      <Help source="NPCC guidance, 5.6.4">
        Every officer and member of staff is asked whether they are content to be photographed or filmed, and
        has the right to refuse. A refusal stands.
      </Help>
      {item.consents.length === 0 ? <p className="dimmed">Nobody is entered yet.</p> : null}
      <ul className="publicity-consents">
        {item.consents.map((consent) => (
          <ConsentRow key={consent.id} consent={consent} change={change} />
        ))}
      </ul>
      <form
        className="publicity-accept"
        aria-label="Add somebody who would be seen"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextInput
          label="Name"
          placeholder="PC Ada Quill"
          size="xs"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" variant="default" disabled={name.trim() === ''}>
          Add
        </Button>
      </form>
    </section>
  );
}

function ConsentRow({ consent, change }: { readonly consent: Consent; readonly change: ChangePublicity }) {
  const today = useToday();
  const isRefused = consent.answer === 'refused';
  const set = (answer: Consent['answer']) =>
    change('Enter whether somebody is content to be seen', (was) => ({
      ...was,
      consents: was.consents.map((each) =>
        each.id === consent.id ? { ...each, answer, on: answer === 'not-asked' ? null : today } : each,
      ),
    }));
  const remove = () =>
    change('Take out who would be seen', (was) => ({
      ...was,
      consents: was.consents.filter(({ id }) => id !== consent.id),
    }));
  return (
    <li>
      {isRefused ? (
        <span>
          <strong>{consent.name}</strong>: refused{consent.on === null ? '' : ` on ${formatDate(consent.on)}`}
          : must not be seen. A refusal stands.
        </span>
      ) : (
        <>
          <Radio.Group
            label={`${consent.name}: content to be seen?`}
            value={consent.answer}
            onChange={(id) => {
              const chosen = answers.find((each) => each.id === id)?.id;
              if (chosen !== undefined) set(chosen);
            }}
          >
            <div className="choice-row">
              {answers.map(({ id, name }) => (
                <Radio key={id} size="xs" value={id} label={name} />
              ))}
            </div>
          </Radio.Group>
          <span className="dimmed small">{consent.on === null ? '' : formatDate(consent.on)}</span>
          <button
            type="button"
            className="text-link small"
            aria-label={`Take out ${consent.name}`}
            onClick={remove}
          >
            Take out
          </button>
        </>
      )}
    </li>
  );
}
