/** The partners of the force, when they were last spoken to and what is due, and the open partner beside them. */
import { Button, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { formatDate } from '../../../core/foundation/dates';
import { councilPosts, partnerKinds } from '../../../core/partners/partner';
import { neededPosts } from '../../../core/partners/partner-gaps';
import { currentPeople, partnerKindName, type PartnerRow } from '../../../core/partners/partner-list';
import { partnerContactsRegister, partnersRegister } from '../../../core/registers/partners';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { useRemembered } from '../../../services/remembered';
import { FilterChoice } from '../../../ui/filter-choice';
import { Empty, Help, Screen } from '../../../ui/screen';
import { TabLinks } from '../../../ui/tab-links';
import { type VirtualColumn, VirtualTable } from '../../../ui/virtual-table';
import '../../../ui/worksheet.css';
import { PlanTabs } from '../plan-tabs';
import { AddPartner } from './add-partner';
import { MissingPartners } from './missing-partners';
import { PartnerDetail } from './partner-detail';
import './partners.css';
import { usePartnerRows } from './use-partners';

/** `?partner=` opens one beside the list, `?add=partner` the form for a new one. */
export function PartnersScreen() {
  const rows = usePartnerRows();
  const [parameters, setParameters] = useSearchParams();
  const open = rows.find(({ partner }) => partner.id === parameters.get('partner'));
  const isAdding = parameters.get('add') === 'partner';
  const close = () => setParameters({}, { replace: true });
  const openOne = (id: string) => setParameters({ partner: id }, { replace: open !== undefined });
  return (
    <Screen
      title="Partners"
      purpose="Whom the force works with at elections, how they are reached, and when they were last spoken to."
      tabs={<PartnersTabs />}
      isFlush
      actions={
        <>
          <Button variant="default" onClick={() => setParameters({ add: 'partner' })}>
            Add a partner
          </Button>
          {rows.length === 0 ? null : (
            <>
              <Button component={Link} variant="default" to="/documents/plan/contact-directory">
                Contact directory
              </Button>
              <ExportRegister register={partnersRegister} />
              <ExportRegister register={partnerContactsRegister} label="Export contacts" />
            </>
          )}
        </>
      }
      asideLabel={isAdding ? 'Add a partner' : open === undefined ? 'Who is missing' : 'Open partner'}
      aside={
        isAdding ? (
          <AddPartner onClose={close} onAdded={openOne} />
        ) : open === undefined ? (
          <div className="stack">
            <MissingPartners onOpen={openOne} />
            <Help source="APP Policing elections, key roles and partners; Electoral Commission guidance to returning officers (2025)">
              Operation Bridger is for Members of Parliament. Operation Ford and the force elected-official
              adviser are for councillors, mayors, commissioners and candidates for those; the College’s
              guidance does not know them, the Electoral Commission’s does. Parish and town councillors fall
              outside both.
            </Help>
          </div>
        ) : (
          <PartnerDetail key={open.partner.id} partner={open.partner} onClose={close} />
        )
      }
    >
      {rows.length === 0 ? (
        <div className="worksheet-scroll">
          <Empty
            title="No partners yet"
            example="Harrow Dale · Electoral services manager: S. Brook, 01632 960303 · last contact Wed 24 Feb 2027"
            action={<Button onClick={() => setParameters({ add: 'partner' })}>Add a partner</Button>}
          >
            Councils, the Electoral Commission, the CPS, Royal Mail, parties, and the people in the force whom
            the SPOC needs. Those that follow from the operation are offered beside this list; partners stay
            from one operation to the next.
          </Empty>
        </div>
      ) : (
        <PartnerList rows={rows} openId={open?.partner.id ?? null} onOpen={openOne} />
      )}
    </Screen>
  );
}

/** The rooms of the plan, and the two screens of this one. */
export function PartnersTabs() {
  return (
    <>
      <PlanTabs />
      <TabLinks
        label="Partners"
        links={[
          { to: '/plan/partners', label: 'Partners and contacts' },
          { to: '/plan/partners/checklist', label: 'Council checklist' },
        ]}
      />
    </>
  );
}

interface Filter {
  readonly text: string;
  readonly kind: string | null;
  readonly due: string | null;
}

const everything: Filter = { text: '', kind: null, due: null };
const dueChoices = [
  { value: 'overdue', label: 'Overdue' },
  { value: 'set', label: 'A contact is due' },
  { value: 'none', label: 'Nothing due' },
  { value: 'never', label: 'Never contacted' },
];

interface ListProps {
  readonly rows: readonly PartnerRow[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

function PartnerList({ rows, openId, onOpen }: ListProps) {
  const operation = useOperation();
  const [filter, setFilter] = useRemembered<Filter>(`partners.filter.${operation.id}`, everything);
  const shown = useMemo(() => rows.filter((row) => passes(row, filter)), [rows, filter]);
  const columns = useMemo(() => {
    const needed = neededPosts(operation);
    const isIdle = (post: string) => councilPosts.some((each) => each === post) && !needed.includes(post);
    return columnsFor({ openId, onOpen, isIdle });
  }, [openId, onOpen, operation]);
  return (
    <div className="worksheet">
      <div className="worksheet-tools">
        <div className="worksheet-filters" role="search" aria-label="Filter the partners">
          <TextInput
            aria-label="Filter by words"
            placeholder="Words in any field"
            size="xs"
            value={filter.text}
            onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
          />
          <FilterChoice
            label="Filter by kind"
            any="Any kind"
            data={partnerKinds.map(({ id, name }) => ({ value: id, label: name }))}
            value={filter.kind}
            onChoose={(kind) => setFilter({ ...filter, kind })}
          />
          <FilterChoice
            label="Filter by next contact"
            any="Any contact"
            data={dueChoices}
            value={filter.due}
            onChoose={(due) => setFilter({ ...filter, due })}
          />
          {filter.text === '' && filter.kind === null && filter.due === null ? null : (
            <Button size="xs" variant="default" onClick={() => setFilter(everything)}>
              Show all
            </Button>
          )}
        </div>
      </div>
      <div className="worksheet-fill">
        {shown.length === 0 ? (
          <p className="partners-none">No partner passes the filter. Choose “Show all” to see every one.</p>
        ) : (
          <VirtualTable
            label="Partners"
            rows={shown}
            columns={columns}
            rowKey={({ partner }) => partner.id}
            rowHeightRem={4}
          />
        )}
      </div>
      <p className="worksheet-keys dimmed small">
        <span role="status">
          {shown.length === rows.length ? rows.length : `${shown.length} of ${rows.length}`} partners
        </span>
      </p>
    </div>
  );
}

function passes({ partner, last, isOverdue }: PartnerRow, { text, kind, due }: Filter): boolean {
  if (kind !== null && partner.kind !== kind) return false;
  if (due === 'overdue' && !isOverdue) return false;
  if (due === 'set' && partner.nextDue === null) return false;
  if (due === 'none' && partner.nextDue !== null) return false;
  if (due === 'never' && last !== null) return false;
  const all = [
    partner.name,
    partnerKindName(partner.kind),
    partner.notes,
    ...partner.people.flatMap(({ post, name, phone, email }) => [post, name, phone, email]),
  ]
    .join(' ')
    .toLocaleLowerCase('en-GB');
  return text
    .toLocaleLowerCase('en-GB')
    .split(/\s+/)
    .every((word) => all.includes(word));
}

interface ColumnsGiven {
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  /** Whether a post has nothing to do at this election. */
  readonly isIdle: (post: string) => boolean;
}

function columnsFor({ openId, onOpen, isIdle }: ColumnsGiven): readonly VirtualColumn<PartnerRow>[] {
  return [
    {
      key: 'partner',
      heading: 'Partner',
      width: 'minmax(10rem, 2fr)',
      cell: ({ partner: { id, name, kind } }) => (
        <>
          <button
            type="button"
            className="text-link partner-name"
            aria-current={id === openId}
            onClick={() => onOpen(id)}
          >
            {name}
          </button>
          <p className="dimmed small one-line">{partnerKindName(kind)}</p>
        </>
      ),
    },
    {
      key: 'people',
      heading: 'People',
      width: 'minmax(8.5rem, 3fr)',
      cell: ({ partner }) => {
        const people = currentPeople(partner);
        const named = [...new Set(people.map(({ name }) => name.trim()).filter((name) => name !== ''))];
        const empty = people.filter(({ name, post }) => name.trim() === '' && !isIdle(post)).length;
        return (
          <>
            <p className="one-line" title={named.join(', ')}>
              {named.length === 0 ? 'Nobody named' : named.join(', ')}
            </p>
            {empty === 0 ? null : <p className="dimmed small one-line">{emptyPosts(empty)}</p>}
          </>
        );
      },
    },
    {
      key: 'last',
      heading: 'Last contact',
      width: 'minmax(8rem, 1fr)',
      cell: ({ last }) =>
        last === null ? (
          <span className="dimmed">Never</span>
        ) : (
          <>
            {formatDate(last.on)}
            <p className="dimmed small one-line">{last.how}</p>
          </>
        ),
    },
    {
      key: 'next',
      heading: 'Next due',
      width: 'minmax(8.5rem, 1.2fr)',
      cell: ({ partner: { nextDue, nextAbout }, isOverdue }) =>
        nextDue === null ? (
          <span className="dimmed">Not set</span>
        ) : (
          <>
            <span className={isOverdue ? 'partner-overdue' : undefined}>
              {formatDate(nextDue)}
              {isOverdue ? ', overdue' : ''}
            </span>
            <p className="dimmed small one-line" title={nextAbout}>
              {nextAbout}
            </p>
          </>
        ),
    },
  ];
}

function emptyPosts(count: number): string {
  return count === 1 ? '1 post without a name' : `${count} posts without a name`;
}
