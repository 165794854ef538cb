/** The contact log as a list on the screen. */
import {
  contactKindName,
  type ContactRow,
  forWhomWords,
  isToDo,
  stateName,
} from '../../../core/contact/contact-list';
import { missingSteps, notReferredTo } from '../../../core/contact/contact-state';
import { formatDate } from '../../../core/foundation/dates';
import { type VirtualColumn, VirtualTable } from '../../../ui/virtual-table';
import { contactButtonId } from './contact-path';
import { useCandidateLabels } from './use-contacts';

interface ContactTableProps {
  readonly rows: readonly ContactRow[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

/** The latest first; its day opens an entry beside the list. Struck entries stay, struck through. */
export function ContactTable({ rows, openId, onOpen }: ContactTableProps) {
  const labels = useCandidateLabels();
  return (
    <VirtualTable
      label="Contact with candidates"
      rows={rows}
      columns={columnsOf({ openId, onOpen, labels })}
      rowKey={({ contact }) => contact.id}
      rowHeightRem={4}
    />
  );
}

interface ColumnsGiven extends Omit<ContactTableProps, 'rows'> {
  readonly labels: ReadonlyMap<string, string>;
}

function columnsOf({ openId, onOpen, labels }: ColumnsGiven): readonly VirtualColumn<ContactRow>[] {
  const columns: readonly VirtualColumn<ContactRow>[] = [
    {
      key: 'day',
      heading: 'Day',
      width: '8.5rem',
      cell: ({ contact: { id, origin, struck }, day }) => (
        <>
          <button
            type="button"
            id={contactButtonId(id)}
            className="text-link"
            aria-current={id === openId}
            onClick={() => onOpen(id)}
          >
            {struck === null ? formatDate(day) : <s>{formatDate(day)}</s>}
          </button>
          <div className="small dimmed">{origin === 'offer' ? 'Offer' : 'Request'}</div>
        </>
      ),
    },
    {
      key: 'whom',
      heading: 'For whom and what',
      width: 'minmax(0, 1fr)',
      cell: (row) => (
        <div className="contact-row">
          <div className="contact-line">
            {row.contact.struck === null ? forWhomWords(row, labels) : <s>{forWhomWords(row, labels)}</s>}
          </div>
          <div className="small dimmed contact-line">
            {row.matter === undefined ? '' : `${row.matter.title} · `}
            {row.contact.what}
          </div>
        </div>
      ),
    },
    {
      key: 'kind',
      heading: 'Kind',
      width: '11rem',
      cell: ({ matter, contact }) => (
        <div className="contact-row">
          <div className="contact-line">{matter === undefined ? '' : contactKindName(matter.kind)}</div>
          <div className="small dimmed contact-line">
            {[contact.channel, contact.askedOf].filter(Boolean).join(' · ')}
          </div>
        </div>
      ),
    },
    {
      key: 'stands',
      heading: 'How it stands',
      width: '13rem',
      cell: (row) => (
        <div className="contact-row">
          <div className="contact-line">
            {row.contact.struck === null ? stateName(row.standing) : 'Struck'}
          </div>
          <div className="small contact-line contact-todo">{todoWords(row)}</div>
        </div>
      ),
    },
  ];
  // Beside an open entry there is room for what matters most.
  return openId === null ? columns : columns.filter(({ key }) => key !== 'kind');
}

/** What is still to be done, the first of it. */
function todoWords(row: ContactRow): string {
  if (isToDo(row, 'role')) return 'Role of a minister not said';
  if (notReferredTo(row.contact).length > 0) return 'Not referred yet';
  const steps = missingSteps(row.contact).length;
  if (steps > 0) return steps === 1 ? '1 FOI step missing' : `${steps} FOI steps missing`;
  return '';
}
