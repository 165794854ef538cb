/** The decision log of the operation, and the open entry or the form beside it. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { planDocumentPath } from '../../../core/issuing/document-path';
import type { LogOrder } from '../../../core/log/log';
import { extractSubject, wholeLog } from '../../../core/plan/decision-extract';
import {
  type DecisionFilter,
  filterDecisions,
  noDecisionFilter,
  type ReadDecision,
} from '../../../core/plan/decision-list';
import { rangesOf } from '../../../core/plan/decision-numbers';
import { decisionsRegister } from '../../../core/registers/decisions';
import { useDesk } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { useRemembered } from '../../../services/remembered';
import { Empty, Screen } from '../../../ui/screen';
import { useLinkRecords } from '../../../services/link-picker';
import { PlanTabs } from '../plan-tabs';
import { DecisionDetail } from './decision-detail';
import { DecisionFilters } from './decision-filters';
import { DecisionForm } from './decision-form';
import { linkAsked } from './decision-path';
import { decisionButtonId, DecisionTable } from './decision-table';
import { PrintedDecisions } from './printed-decisions';
import { useReadDecisions } from './use-decisions';

/** Enter, find, read, correct and print decisions. */
export function DecisionsScreen() {
  const [order, setOrder] = useRemembered<LogOrder>('decisions.order', 'newest');
  const read = useReadDecisions(order);
  const view = useView(read);
  const [parameters, setParameters] = useSearchParams();
  const { print } = useDesk();
  const openId = parameters.get('decision');
  const open = read.find(({ entry }) => entry.id === openId);
  const adding = parameters.get('add');
  const struck = read.find(({ entry }) => entry.id === parameters.get('of') && adding === 'correction');
  const isAdding = adding === 'decision' || struck !== undefined;
  const go = (next: Record<string, string>) =>
    setParameters(next, { replace: open !== undefined || isAdding });
  const close = () => {
    setParameters({}, { replace: true });
    if (openId !== null) document.getElementById(decisionButtonId(openId))?.focus();
  };
  const enter = () => go({ add: 'decision' });
  const aside = isAdding ? (
    <DecisionForm
      key={struck?.entry.id ?? 'new'}
      struck={struck?.entry ?? null}
      about={linkAsked(parameters.get('about'))}
      onClose={close}
      onEntered={(id) => setParameters({ decision: id }, { replace: true })}
    />
  ) : open === undefined ? null : (
    <DecisionDetail
      key={open.entry.id}
      read={open}
      onClose={close}
      onCorrect={() => setParameters({ add: 'correction', of: open.entry.id })}
      onEntered={(id) => go({ decision: id })}
    />
  );
  return (
    <Screen
      title="Decision log"
      purpose="What was decided, by whom and why, on the National Decision Model. Nothing in it is ever changed or removed."
      tabs={<PlanTabs />}
      isFlush
      actions={
        <>
          <Button onClick={enter}>Enter a decision</Button>
          {read.length === 0 ? null : (
            <>
              <Button variant="default" onClick={() => void print()}>
                Print
              </Button>
              <Button component={Link} variant="default" to={extractPath(read, view.shown)}>
                Extract to Word
              </Button>
              <ExportRegister register={decisionsRegister} />
            </>
          )}
        </>
      }
      asideLabel={isAdding ? 'Enter a decision' : 'Open decision'}
      aside={aside}
    >
      {read.length === 0 ? (
        <NoDecisions onEnter={enter} />
      ) : (
        <Log
          view={view}
          read={read}
          order={order}
          onOrder={setOrder}
          openId={openId}
          onOpen={(id) => go({ decision: id })}
        />
      )}
    </Screen>
  );
}

/**
 * The log as a document, with those that the screen shows. So many single numbers that they are no extract are chosen
 * anew there, by day, by person or by subject.
 */
function extractPath(read: readonly ReadDecision[], shown: readonly ReadDecision[]): string {
  const isWhole = shown.length === 0 || shown.length === read.length;
  const subject = extractSubject({ ...wholeLog, numbers: rangesOf(shown.map(({ entry }) => entry.number)) });
  return planDocumentPath('decision-log', isWhole || !subject.ok ? '' : subject.value);
}

interface View {
  readonly filter: DecisionFilter;
  readonly setFilter: (filter: DecisionFilter) => void;
  readonly shown: readonly ReadDecision[];
}

function useView(read: readonly ReadDecision[]): View {
  const operation = useOperation();
  const records = useLinkRecords();
  const [filter, setFilter] = useRemembered(`decisions.filter.${operation.id}`, noDecisionFilter);
  const shown = useMemo(() => filterDecisions(read, filter, records), [read, filter, records]);
  return { filter, setFilter, shown };
}

interface LogProps {
  readonly view: View;
  readonly read: readonly ReadDecision[];
  readonly order: LogOrder;
  readonly onOrder: (order: LogOrder) => void;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

function Log({ view, read, order, onOrder, openId, onOpen }: LogProps) {
  const { filter, setFilter, shown } = view;
  const names = [...new Set(read.map(({ entry }) => entry.decidedBy))].sort((a, b) =>
    a.localeCompare(b, 'en-GB'),
  );
  return (
    <>
      <div className="worksheet decisions-on-screen">
        <div className="worksheet-tools">
          <DecisionFilters
            filter={filter}
            order={order}
            names={names}
            onFilter={setFilter}
            onOrder={onOrder}
          />
        </div>
        <div className="worksheet-fill">
          {shown.length === 0 ? (
            <p className="plan-none">No entry passes the filter. Choose “Show all” to see every one.</p>
          ) : (
            <DecisionTable decisions={shown} openId={openId} onOpen={onOpen} />
          )}
        </div>
        <p className="worksheet-keys dimmed small">
          <span role="status">{countWords(shown.length, read)}</span>
        </p>
      </div>
      <PrintedDecisions decisions={shown} total={read.length} />
    </>
  );
}

function countWords(shown: number, read: readonly ReadDecision[]): string {
  const struck = read.filter((each) => each.struck !== null).length;
  const all = `${read.length} ${read.length === 1 ? 'entry' : 'entries'}, ${struck} struck through`;
  return shown === read.length ? all : `${shown} of ${all}`;
}

function NoDecisions({ onEnter }: { readonly onEnter: () => void }) {
  return (
    <div className="worksheet-scroll">
      <Empty
        title="No decisions yet"
        example="D1 · Mon 12 Apr 2027, 11:00 · Permanent presence at Ash Hall · Ch Supt R. Vale, Gold commander · Two officers from 06:30 to 22:30, because visits would leave the hours uncovered when both groups meet."
        action={<Button onClick={onEnter}>Enter a decision</Button>}
      >
        Each decision says what was known, what was weighed and why it fell as it did. Entries are numbered
        without a gap; a correction strikes the earlier entry through and leaves it to be read.
      </Empty>
    </div>
  );
}
