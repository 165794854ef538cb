/** The decision log as a list on the screen. */
import { dateAt, formatDate, formatTime } from '../../../core/foundation/dates';
import { decisionName, type ReadDecision } from '../../../core/plan/decision-list';
import { type VirtualColumn, VirtualTable } from '../../../ui/virtual-table';
import { deciderWords, StruckText } from './decision-text';

/** Where the keyboard goes back to when a decision is closed. */
export function decisionButtonId(id: string): string {
  return `decision-${id}`;
}

interface DecisionTableProps {
  readonly decisions: readonly ReadDecision[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

/** One row for each entry, the struck ones too; its number opens it beside the list. */
export function DecisionTable({ decisions, openId, onOpen }: DecisionTableProps) {
  return (
    <VirtualTable
      label="Decision log"
      rows={decisions}
      columns={columnsOf(openId, onOpen)}
      rowKey={({ entry }) => entry.id}
      rowHeightRem={4}
    />
  );
}

function columnsOf(
  openId: string | null,
  onOpen: DecisionTableProps['onOpen'],
): readonly VirtualColumn<ReadDecision>[] {
  return [
    {
      key: 'number',
      heading: 'No.',
      width: '3.25rem',
      cell: ({ entry }) => (
        <button
          type="button"
          id={decisionButtonId(entry.id)}
          className="text-link decision-number"
          aria-current={entry.id === openId}
          onClick={() => onOpen(entry.id)}
        >
          {decisionName(entry)}
        </button>
      ),
    },
    {
      key: 'moment',
      heading: 'Decided',
      width: '8.5rem',
      cell: ({ entry }) => (
        <>
          {formatDate(dateAt(entry.at))}
          <div className="small dimmed">{formatTime(entry.at)}</div>
        </>
      ),
    },
    {
      key: 'what',
      heading: 'Decision',
      width: 'minmax(0, 1fr)',
      cell: (read) => <WhatAndWho read={read} />,
    },
  ];
}

function WhatAndWho({ read }: { readonly read: ReadDecision }) {
  const { entry, struck, isLate } = read;
  const marks = [
    ...(struck === null ? [] : [`struck through by ${decisionName(struck.by)}`]),
    ...(isLate ? ['entered late'] : []),
  ];
  return (
    <div className="decision-row">
      <div className="decision-row-title">
        <StruckText isStruck={struck !== null}>{entry.title}</StruckText>
      </div>
      <div className="small dimmed">
        {deciderWords(entry)}
        {marks.length === 0 ? '' : ` · ${marks.join(', ')}`}
      </div>
    </div>
  );
}
