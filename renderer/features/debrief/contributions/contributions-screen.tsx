/** Who was asked for the debrief and what came: partners, the force's own staff, and the open one beside the list. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Contribution } from '../../../core/debrief/contribution';
import { formStates, type PartnerAsked } from '../../../core/debrief/debrief-form';
import { waitingTexts } from '../../../core/debrief/taking-in';
import { formatDate } from '../../../core/foundation/dates';
import { markingLine } from '../../../core/foundation/marking';
import { partnerKindName } from '../../../core/partners/partner-list';
import { contributionsRegister, debriefFormsRegister } from '../../../core/registers/debrief-contributions';
import { useRecord } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { useRemembered } from '../../../services/remembered';
import { FilterChoice } from '../../../ui/filter-choice';
import { Empty, Help, Screen } from '../../../ui/screen';
import { type VirtualColumn, VirtualTable } from '../../../ui/virtual-table';
import { DebriefTabs } from '../debrief-tabs';
import { ContributionScreen } from './contribution-screen';
import { MakeForms } from './make-forms';
import { OwnContribution } from './own-contribution';
import { PartnerPanel } from './partner-panel';
import { TakeInFiles } from './take-in-files';
import { useContributions, usePartnersAsked } from './use-contributions';

/** `?contribution=` opens one, `?partner=` a partner beside the list, `?add=` forms, files or a text of one's own. */
export function ContributionsScreen() {
  const operation = useOperation();
  const [parameters] = useSearchParams();
  const contribution = useRecord('contributions', parameters.get('contribution') ?? undefined);
  if (contribution?.operationId === operation.id)
    return <ContributionScreen key={contribution.id} contribution={contribution} />;
  return <ListScreen />;
}

function ListScreen() {
  const rows = usePartnersAsked();
  const contributions = useContributions();
  const [parameters, setParameters] = useSearchParams();
  const open = rows.find(({ partner }) => partner.id === parameters.get('partner'));
  const add = parameters.get('add');
  const close = () => setParameters({}, { replace: true });
  const isEmpty = rows.length === 0 && contributions.length === 0;
  return (
    <Screen
      title="Contributions"
      purpose="What partners and the force’s own staff say of the election: asked on a form, taken in as it came."
      tabs={<DebriefTabs />}
      isFlush
      actions={
        <>
          <Button variant="default" onClick={() => setParameters({ add: 'forms' })}>
            Forms for partners
          </Button>
          <Button onClick={() => setParameters({ add: 'files' })}>Take in returned forms</Button>
          <Button variant="default" onClick={() => setParameters({ add: 'own' })}>
            Write a contribution
          </Button>
          {isEmpty ? null : (
            <>
              <ExportRegister register={contributionsRegister} />
              <ExportRegister register={debriefFormsRegister} label="Export forms" />
            </>
          )}
        </>
      }
      asideLabel={add === null ? (open === undefined ? 'Help' : 'Open partner') : 'Add'}
      aside={
        add === 'forms' ? (
          <MakeForms rows={rows} onClose={close} />
        ) : add === 'files' ? (
          <TakeInFiles
            rows={rows}
            onClose={close}
            onTakenIn={([first, ...more]) =>
              setParameters(first !== undefined && more.length === 0 ? { contribution: first } : {})
            }
          />
        ) : add === 'own' ? (
          <OwnContribution onClose={close} onRecorded={(id) => setParameters({ contribution: id })} />
        ) : open === undefined ? (
          <Help source="APP Policing elections, post-election debrief: feedback from partner agencies">
            Every partner is asked what concerns it, on a Word form that is read back when it returns. Open a
            partner to see its form and to record that it was sent, or that no answer is awaited any more.
          </Help>
        ) : (
          <PartnerPanel key={open.partner.id} asked={open} onClose={close} />
        )
      }
    >
      {isEmpty ? (
        <div className="worksheet-scroll">
          <Empty
            title="Nobody was asked yet"
            example="Harrow Dale · Returned · S. Brook, Electoral services manager · Tue 9 Jun 2026 · 14 answers, 1 text to place"
            action={
              <Button component={Link} to="/plan/partners">
                Add partners
              </Button>
            }
          >
            Forms are made for the partners of the force, which are kept under Plan, Partners. Staff of the
            force can write or paste a contribution at once.
          </Empty>
        </div>
      ) : (
        <Lists
          rows={rows}
          contributions={contributions}
          openId={open?.partner.id ?? null}
          onOpen={(id) => setParameters({ partner: id }, { replace: open !== undefined })}
        />
      )}
    </Screen>
  );
}

interface ListsProps {
  readonly rows: readonly PartnerAsked[];
  readonly contributions: readonly Contribution[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

function Lists({ rows, contributions, openId, onOpen }: ListsProps) {
  const operation = useOperation();
  const [state, setState] = useRemembered<string | null>(`contributions.state.${operation.id}`, null);
  const shown = useMemo(() => rows.filter((row) => state === null || row.state === state), [rows, state]);
  const columns = useMemo(() => columnsFor(openId, onOpen), [openId, onOpen]);
  const known = new Set(rows.map(({ partner }) => partner.id));
  const own = contributions.filter(({ partnerId }) => partnerId === null || !known.has(partnerId));
  return (
    <div className="worksheet">
      <div className="worksheet-tools">
        <div className="worksheet-filters" role="search" aria-label="Filter the partners">
          <FilterChoice
            label="Filter by state"
            any="Any state"
            data={formStates.map(({ id, name }) => ({ value: id, label: name }))}
            value={state}
            onChoose={setState}
          />
        </div>
      </div>
      <div className="worksheet-fill">
        {shown.length === 0 ? (
          <p className="debrief-none contribution-own">
            {rows.length === 0 ? 'No partner is recorded under Plan, Partners.' : 'No partner stands so.'}
          </p>
        ) : (
          <VirtualTable
            label="Partners and their forms"
            rows={shown}
            columns={columns}
            rowKey={({ partner }) => partner.id}
            rowHeightRem={4}
          />
        )}
      </div>
      {own.length === 0 ? null : <OwnList contributions={own} />}
      <p className="worksheet-keys dimmed small">
        <span role="status">{summaryOf(rows)}</span>
      </p>
    </div>
  );
}

function summaryOf(rows: readonly PartnerAsked[]): string {
  return formStates
    .map(({ id, name }) => ({ name, count: rows.filter(({ state }) => state === id).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${name.toLowerCase()}`)
    .join(', ');
}

function OwnList({ contributions }: Pick<ListsProps, 'contributions'>) {
  return (
    <section className="contribution-own" aria-label="From the force itself and others">
      <h2 className="panel-heading">From the force itself and others</h2>
      <ul className="plain-list">
        {contributions.map((each) => (
          <li key={each.id}>
            <Link to={`/debrief/contributions?contribution=${each.id}`}>
              {[each.organisation, each.person].filter(Boolean).join(', ')}
            </Link>
            , {formatDate(each.on)} <span className="dimmed small">{markingLine(each.marking)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function columnsFor(
  openId: string | null,
  onOpen: (id: string) => void,
): readonly VirtualColumn<PartnerAsked>[] {
  return [
    {
      key: 'partner',
      heading: 'Partner',
      width: 'minmax(10rem, 2fr)',
      cell: ({ partner: { id, name, kind } }) => (
        <>
          <button type="button" className="text-link" aria-current={id === openId} onClick={() => onOpen(id)}>
            {name}
          </button>
          <p className="dimmed small flat">{partnerKindName(kind)}</p>
        </>
      ),
    },
    {
      key: 'state',
      heading: 'State',
      width: 'minmax(7rem, 1fr)',
      cell: ({ state }) => (
        <span className={state === 'overdue' ? 'contribution-overdue' : undefined}>
          {formStates.find(({ id }) => id === state)?.name}
        </span>
      ),
    },
    {
      key: 'form',
      heading: 'Sent and due',
      width: 'minmax(9rem, 1.4fr)',
      cell: ({ form }) =>
        form === null ? (
          <span className="dimmed">No form</span>
        ) : (
          <>
            {form.sentOn === null ? 'Not sent' : formatDate(form.sentOn)}
            <p className="dimmed small flat">
              {form.due === null ? 'No day set' : `due ${formatDate(form.due)}`}
            </p>
          </>
        ),
    },
    {
      key: 'came',
      heading: 'What came',
      width: 'minmax(10rem, 2fr)',
      cell: ({ contributions }) => <Came contributions={contributions} />,
    },
  ];
}

function Came({ contributions }: Pick<PartnerAsked, 'contributions'>) {
  const [newest] = contributions;
  if (newest === undefined) return <span className="dimmed">Nothing yet</span>;
  const waiting = contributions.reduce((sum, each) => sum + waitingTexts(each).length, 0);
  const answers = contributions.reduce((sum, each) => sum + each.answers.length, 0);
  return (
    <>
      <Link to={`/debrief/contributions?contribution=${newest.id}`}>
        {answers === 1 ? '1 answer' : `${answers} answers`}, {formatDate(newest.on)}
      </Link>
      {waiting === 0 ? null : (
        <p className="small flat">{waiting === 1 ? '1 text' : `${waiting} texts`} to be placed</p>
      )}
    </>
  );
}
