/** The CPS register of the operation: everything that went to the CPS, and what is outstanding. */
import { Link } from 'react-router';
import { useMemo } from 'react';
import { type CpsContact, cpsDecisions, cpsOffices } from '../../../core/cases/cps-contact';
import type { CaseFile } from '../../../core/cases/case-file';
import { formatDate } from '../../../core/foundation/dates';
import { cpsRegister } from '../../../core/registers/cps';
import { packsRegister } from '../../../core/registers/documents';
import { useCollection, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { ExportRegister } from '../../../services/export-register';
import { Empty, Screen } from '../../../ui/screen';
import { type VirtualColumn, VirtualTable } from '../../../ui/virtual-table';
import { CasesTabs } from '../cases-tabs';
import { purposeName } from './cps-section';

interface RegisterRow {
  readonly contact: CpsContact;
  readonly caseFile: CaseFile | undefined;
}

/** The newest first. */
export function RegisterScreen() {
  const operation = useOperation();
  const contacts = useCollection('cpsContacts');
  const cases = useCollection('cases');
  const rows = useMemo(
    () =>
      [...contacts.values()]
        .filter(({ operationId }) => operationId === operation.id)
        .sort((a, b) => b.sentOn.localeCompare(a.sentOn))
        .map((contact): RegisterRow => ({ contact, caseFile: cases.get(contact.caseId) })),
    [contacts, cases, operation.id],
  );
  return (
    <Screen
      title="CPS register"
      purpose="What went to the CPS, what came back, and what is outstanding."
      tabs={<CasesTabs />}
      actions={
        rows.length === 0 ? undefined : (
          <>
            <ExportRegister register={cpsRegister} />
            <ExportRegister register={packsRegister} label="Export packs" />
          </>
        )
      }
      isFlush
    >
      {rows.length === 0 ? (
        <div className="worksheet-scroll">
          <Empty title="Nothing was sent yet" action={<Link to="/cases">All cases</Link>}>
            Each approach to the CPS is recorded on its case, under CPS, and stands here too.
          </Empty>
        </div>
      ) : (
        <Register rows={rows} />
      )}
    </Screen>
  );
}

function Register({ rows }: { readonly rows: readonly RegisterRow[] }) {
  const today = useToday();
  const columns: readonly VirtualColumn<RegisterRow>[] = [
    {
      key: 'case',
      heading: 'Case',
      width: 'minmax(10rem, 3fr)',
      cell: ({ contact, caseFile }) => (
        <>
          <p className="case-one-line">
            <Link to={`/cases/${contact.caseId}/cps?item=${contact.id}`}>
              {caseFile === undefined ? 'A case that is no longer here' : caseTitle(caseFile)}
            </Link>
          </p>
          <p className="dimmed small case-one-line">
            {purposeName(contact)}, {officeName(contact)}
          </p>
        </>
      ),
    },
    {
      key: 'sent',
      heading: 'Sent',
      width: '13rem',
      cell: ({ contact: { sentOn, acknowledgedOn } }) => (
        <>
          {formatDate(sentOn)}
          <p className="dimmed small case-one-line">
            {acknowledgedOn === null ? 'not acknowledged' : `acknowledged ${formatDate(acknowledgedOn)}`}
          </p>
        </>
      ),
    },
    {
      key: 'actions',
      heading: 'Actions open',
      width: '7rem',
      cell: ({ contact }) => <Outstanding contact={contact} today={today} />,
    },
    {
      key: 'decision',
      heading: 'Decision',
      width: 'minmax(8rem, 1.5fr)',
      cell: ({ contact }) => decisionWords(contact),
    },
  ];
  return (
    <div className="worksheet">
      <div className="worksheet-fill">
        <VirtualTable
          label="CPS register"
          rows={rows}
          columns={columns}
          rowKey={({ contact }) => contact.id}
          rowHeightRem={3.25}
        />
      </div>
    </div>
  );
}

function caseTitle({ reference, title }: CaseFile): string {
  return title === '' ? reference : `${reference} · ${title}`;
}

/** "London": the whole name stands on the case. */
function officeName({ office }: CpsContact): string {
  const name = cpsOffices.find(({ id }) => id === office)?.name ?? office;
  return name.split(', ').at(-1) ?? name;
}

/** A first contact asks for no decision. */
function decisionWords({ decisions, purpose }: CpsContact): string {
  const decided = cpsDecisions.find(({ id }) => id === decisions.at(-1)?.kind)?.name;
  return decided ?? (purpose === 'first-contact' ? 'None asked for' : 'Awaited');
}

function Outstanding({ contact, today }: { readonly contact: CpsContact; readonly today: string }) {
  const open = contact.items.filter(({ doneOn }) => doneOn === null);
  const overdue = open.filter(({ due }) => due !== null && due < today).length;
  if (open.length === 0) return <span className="dimmed">None</span>;
  return overdue === 0 ? (
    open.length
  ) : (
    <span className="case-overdue">{`${open.length}, ${overdue} overdue`}</span>
  );
}
