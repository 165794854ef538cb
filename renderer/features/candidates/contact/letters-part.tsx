/** How far the letters are by which an offer goes out: before they leave, nobody has been offered anything. */
import { Link } from 'react-router';
import type { ContactRow } from '../../../core/contact/contact-list';
import { formatDate } from '../../../core/foundation/dates';
import { Message } from '../../../ui/screen';
import { useContactRecords } from './use-contacts';

/** Nothing for an entry that goes out by no letters. */
export function LettersPart({ row }: { readonly row: ContactRow }) {
  switch (row.letters) {
    case null:
      return null;
    case 'issued':
      return (
        <div>
          Offered by letter, issued {formatDate(row.day)}. <OpenLetters row={row} />
        </div>
      );
    case 'unissued':
      return (
        <Message tone="note" title="The letters of this offer are not issued yet">
          Nobody has been offered it before they leave. <OpenLetters row={row} />
        </Message>
      );
    case 'removed':
      return (
        <Message tone="warning" title="The letters of this offer were removed before they were issued">
          Nobody has been offered it by them. Offer it again from the table of even-handedness, or put in the
          channel by which it was offered instead.
        </Message>
      );
  }
}

function OpenLetters({ row }: { readonly row: ContactRow }) {
  const { letterBatches } = useContactRecords();
  const batches = row.contact.links.flatMap(({ kind, id }) =>
    kind === 'letter-batch' ? (letterBatches.get(id) ?? []) : [],
  );
  return batches.map(({ id, title }) => (
    <div key={id}>
      <Link to={`/documents/letters?batch=${encodeURIComponent(id)}`}>{title}</Link>
    </div>
  ));
}
