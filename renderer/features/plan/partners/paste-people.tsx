/** People of a partner pasted from Excel. */
import { useCallback } from 'react';
import type { Partner } from '../../../core/partners/partner';
import { type PastedPerson, peopleFromPaste, withPastedPeople } from '../../../core/partners/pasted-people';
import { counted } from '../../../core/documents/blocks';
import { asId } from '../../../core/foundation/ids';
import { useDesk } from '../../../services/desk-context';
import { PasteRows } from '../../../ui/paste-rows';
import { useChangePartner } from './use-partners';

interface PastePeopleProps {
  readonly partner: Partner;
  readonly onClose: () => void;
}

const columns: Parameters<typeof PasteRows<PastedPerson>>[0]['columns'] = [
  { name: 'Post', text: ({ post }) => post },
  { name: 'Name', text: ({ name }) => name },
  { name: 'Phone', text: ({ phone }) => phone },
  { name: 'Email', text: ({ email }) => email },
];
const people = (count: number) => counted(count, 'person', 'people');

/** Whoever stands here already is not stored again. */
export function PastePeople({ partner, onClose }: PastePeopleProps) {
  const { newId, notify } = useDesk();
  const change = useChangePartner();
  const read = useCallback(
    (text: string) => {
      const found = peopleFromPaste(text, partner.people);
      return { rows: found.people, known: found.known, problems: found.problems };
    },
    [partner.people],
  );
  const store = (pasted: readonly PastedPerson[]) => {
    const isStored = change('Add people of a partner', partner.id, (now) => ({
      ...now,
      people: withPastedPeople(now.people, pasted, () => asId<'PartnerPerson'>(newId())),
    }));
    if (isStored) notify({ tone: 'done', text: `${people(pasted.length)} stored. Ctrl+Z takes them back.` });
    return isStored;
  };
  return (
    <div className="person-paste">
      <PasteRows
        description="Post, name, phone, email: with headings, or without them in that order."
        columns={columns}
        read={read}
        counted={people}
        onStore={store}
        onClose={onClose}
      />
    </div>
  );
}
