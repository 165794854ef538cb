/** People pasted from Excel: what was understood, then one step that stores them. */
import { Button, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Partner } from '../../../core/partners/partner';
import { peopleFromPaste, withPastedPeople } from '../../../core/partners/pasted-people';
import { asId } from '../../../core/foundation/ids';
import { useDesk } from '../../../services/desk-context';
import { useChangePartner } from './use-partners';

interface PastePeopleProps {
  readonly partner: Partner;
  readonly onClose: () => void;
}

/** The rows are read as they are pasted; nothing is stored before the button. */
export function PastePeople({ partner, onClose }: PastePeopleProps) {
  const { newId, notify } = useDesk();
  const change = useChangePartner();
  const [pasted, setPasted] = useState('');
  const { people, known, problems } = useMemo(
    () => peopleFromPaste(pasted, partner.people),
    [pasted, partner],
  );
  const many = people.length === 1 ? '1 person' : `${people.length} people`;
  const store = () => {
    const isStored = change('Add people of a partner', partner.id, (now) => ({
      ...now,
      people: withPastedPeople(now.people, people, () => asId<'PartnerPerson'>(newId())),
    }));
    if (!isStored) return;
    notify({ tone: 'done', text: `${many} stored. Ctrl+Z takes them back.` });
    onClose();
  };
  return (
    <section className="stack-tight person-paste" aria-label="Paste people">
      <Textarea
        label="Rows from Excel"
        description="Post, name, phone, email: with headings, or without them in that order."
        rows={4}
        maxLength={100_000}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      {pasted.trim() === '' ? null : (
        <>
          <p role="status">
            <strong>{people.length}</strong> new, <strong>{known}</strong> already here,{' '}
            <strong>{problems.length}</strong> left out. Nothing is stored yet.
          </p>
          {problems.length === 0 ? null : (
            <ul className="flat small">
              {problems.slice(0, 20).map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          )}
          <table className="plain-table small">
            <thead>
              <tr>
                {['Post', 'Name', 'Phone', 'Email'].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {people.slice(0, 20).map(({ post, name, phone, email }) => (
                <tr key={`${post} ${name} ${phone} ${email}`}>
                  <td>{post}</td>
                  <td>{name}</td>
                  <td>{phone}</td>
                  <td>{email}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {people.length > 20 ? <p className="small">and {people.length - 20} more.</p> : null}
        </>
      )}
      <div className="row">
        {people.length === 0 ? null : <Button onClick={store}>Store {many}</Button>}
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
