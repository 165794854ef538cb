/** Who was given the item: to whom, when, why, and under what handling as it stood then. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../../core/foundation/dates';
import { audienceNames } from '../../../core/intelligence/audience';
import { givenBeyond } from '../../../core/intelligence/dissemination';
import type { Dissemination, IntelligenceItem } from '../../../core/intelligence/intelligence-item';
import { useDesk } from '../../../services/desk-context';
import { Message } from '../../../ui/screen';
import { AddDissemination } from './add-dissemination';
import type { EditItem } from './item-edits';

interface DisseminationsProps {
  readonly item: IntelligenceItem;
  readonly edit: EditItem;
}

/** The record of passing on, newest first; entries are added and can be taken out, not edited. */
export function Disseminations({ item, edit }: DisseminationsProps) {
  const [isAdding, setAdding] = useState(false);
  const { notify } = useDesk();
  const newestFirst = item.disseminations
    .map((given, index) => ({ given, index }))
    .sort((a, b) => (a.given.date < b.given.date ? 1 : a.given.date > b.given.date ? -1 : b.index - a.index));
  const beyond = new Set(givenBeyond(item).map(({ id }) => id));
  const remove = (id: Dissemination['id']) => {
    const isStored = edit('Take an entry out of the dissemination record', (now) => ({
      disseminations: now.disseminations.filter((given) => given.id !== id),
    }));
    if (isStored) {
      notify({ tone: 'done', text: 'The entry was removed. Ctrl+Z brings it back; the journal keeps it.' });
    }
  };
  return (
    <section className="stack-tight" aria-label="Dissemination record">
      <h3>Given to</h3>
      {newestFirst.length === 0 ? <p className="dimmed">Nobody so far.</p> : null}
      {beyond.size === 0 ? null : (
        <Message tone="warning" title="Given to more than the conditions reach now">
          <p>
            The entries marked below were made under other handling. Tell those who have it what holds now.
          </p>
        </Message>
      )}
      {newestFirst.length === 0 ? null : (
        <ul className="intelligence-given">
          {newestFirst.map(({ given }) => (
            <li key={given.id}>
              <GivenEntry given={given} isBeyond={beyond.has(given.id)} onRemove={() => remove(given.id)} />
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <AddDissemination item={item} edit={edit} onClose={() => setAdding(false)} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setAdding(true)}>
            Record who was given it
          </Button>
        </div>
      )}
    </section>
  );
}

interface GivenEntryProps {
  readonly given: Dissemination;
  /** Whether the conditions as they stand now would not allow it. */
  readonly isBeyond: boolean;
  readonly onRemove: () => void;
}

function GivenEntry({ given, isBeyond, onRemove }: GivenEntryProps) {
  return (
    <>
      <p className="row-apart">
        <strong>{given.to}</strong>
        <button type="button" className="text-link" onClick={onRemove}>
          Remove
          <span className="visually-hidden">
            {' '}
            the entry for {given.to}, {formatDate(given.date)}
          </span>
        </button>
      </p>
      <p className="small">
        {formatDate(given.date)} · {audienceNames([given.audience])}
        {isBeyond ? ' · beyond the conditions of now' : ''}
      </p>
      {given.why === '' ? null : <p className="small">Why: {given.why}</p>}
      <p className="small dimmed">Under: {given.handling === '' ? 'not recorded' : given.handling}</p>
    </>
  );
}
