/** Time limits and ends of retention in operations that are not open: each opens its operation and goes there. */
import { type ReactNode, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { daysBetween, formatDate, relativeDays } from '../../core/foundation/dates';
import type { Operation } from '../../core/operation/operation';
import { reviewCollections } from '../../core/operation/work-list/closing-work';
import { type Elsewhere, limitsElsewhere } from '../../core/operation/work-list/limits-elsewhere';
import {
  type RetentionElsewhere,
  retentionElsewhere,
} from '../../core/operation/work-list/retention-elsewhere';
import { useCollection, useCollections, useDesk } from '../../services/desk-context';
import { useOffences } from '../../services/offences';
import { OnScreenOnly } from '../../services/on-screen-only';

/** Of each kind; the list of cases of each operation has them all. */
const shownAtMost = 10;

interface Row {
  readonly key: string;
  readonly operation: Operation;
  readonly path: string;
  readonly text: string;
  /** Stands on paper in place of the text; absent where the text may. */
  readonly onPaper?: string;
  /** What stands in the column of days. */
  readonly when: ReactNode;
  /** Where it stands, in a sentence or two; empty where the text says it. */
  readonly state: string;
}

/** What runs out or waits in the other operations, with their names; nothing while none of it needs a look. */
export function OtherOperations({
  operation,
  today,
}: {
  readonly operation: Operation | null;
  readonly today: string;
}) {
  const limits = useLimits(operation, today);
  const retention = useRetentionRows(operation, today);
  const kinds = [...limits, ...retention];
  const openAt = useOpenAt();
  const shown = kinds.flatMap((rows) => rows.slice(0, shownAtMost));
  if (shown.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>In other operations</h2>
      <p className="dimmed">Choosing a line opens its operation.</p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">What</th>
            <th scope="col">Operation</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key}>
              <td className="today-date">{row.when}</td>
              <td>
                <button type="button" className="text-link" onClick={() => openAt(row.operation, row.path)}>
                  {row.onPaper === undefined ? (
                    row.text
                  ) : (
                    <OnScreenOnly as="span" onPaper={row.onPaper}>
                      {row.text}
                    </OnScreenOnly>
                  )}
                </button>
                {row.state === '' ? null : (
                  <>
                    <br />
                    <span className="small">{row.state}</span>
                  </>
                )}
              </td>
              <td>{row.operation.name}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More rows={kinds.flatMap((rows) => rows.slice(shownAtMost))} openAt={openAt} />
    </section>
  );
}

/** What is not shown, by operation: its own Today has it. */
function More({
  rows,
  openAt,
}: {
  readonly rows: readonly Row[];
  readonly openAt: (operation: Operation, path: string) => void;
}) {
  const counts = new Map<Operation, number>();
  for (const { operation } of rows) counts.set(operation, (counts.get(operation) ?? 0) + 1);
  return [...counts].map(([operation, count]) => (
    <p key={operation.id}>
      <button type="button" className="text-link" onClick={() => openAt(operation, '/today')}>
        {count === 1 ? 'One more' : `${count} more`} in {operation.name}
      </button>
    </p>
  ));
}

function useOpenAt(): (operation: Operation, path: string) => void {
  const { openOperation } = useDesk();
  const navigate = useNavigate();
  return (operation, path) => {
    openOperation(operation.id);
    void navigate(path);
  };
}

/** Limits that cannot be counted, limits, and overdue items of action plans; of each the most urgent first. */
function useLimits(open: Operation | null, today: string): readonly (readonly Row[])[] {
  const operations = useCollection('operations');
  const cases = useCollection('cases');
  const allegations = useCollection('allegations');
  const cpsContacts = useCollection('cpsContacts');
  const effective = useOffences();
  return useMemo(() => {
    const around = { effective, operations: operations.values(), open, today };
    const found = limitsElsewhere({ cases, allegations, cpsContacts }, around);
    return [
      found.uncounted.map((item): Row => ({
        ...commonOf(item),
        when: <span className="today-overdue">Cannot be counted</span>,
        state: item.ask,
      })),
      found.limits.map((item): Row => ({
        ...commonOf(item),
        when: <Day day={item.lastDay} today={today} word={item.isOver ? 'Passed' : null} />,
        state: item.state,
      })),
      found.overdue.map((item): Row => ({
        ...commonOf(item),
        ...(item.onPaper === undefined ? {} : { onPaper: item.onPaper }),
        when: <Day day={item.due} today={today} word="Overdue" />,
        state: '',
      })),
    ];
  }, [operations, cases, allegations, cpsContacts, effective, open, today]);
}

/** Erasures left unfinished, then reviews whose day has come. */
function useRetentionRows(open: Operation | null, today: string): readonly (readonly Row[])[] {
  const operations = useCollection('operations');
  const records = useCollections(reviewCollections);
  return useMemo(
    () => rowsOf(retentionElsewhere(records, { operations: operations.values(), open, today }), today),
    [operations, records, open, today],
  );
}

function rowsOf({ unfinished, due }: RetentionElsewhere, today: string): readonly (readonly Row[])[] {
  return [
    unfinished.map((item): Row => ({
      ...commonOf(item),
      when: <span className="today-overdue">Not finished</span>,
      state: 'What was erased may still stand in the journal until it is finished.',
    })),
    due.map((item): Row => ({
      ...commonOf(item),
      key: `${item.operation.id}:${item.key}`,
      when: <Day day={item.due} today={today} word={item.due < today ? 'Overdue' : null} />,
      state: '',
    })),
  ];
}

function commonOf({
  key,
  operation,
  path,
  text,
}: Elsewhere<Pick<Row, 'key' | 'path' | 'text'>>): Pick<Row, 'key' | 'operation' | 'path' | 'text'> {
  return { key, operation, path, text };
}

interface DayProps {
  readonly day: string;
  readonly today: string;
  /** "Passed" or "Overdue"; `null` while there is time. */
  readonly word: string | null;
}

function Day({ day, today, word }: DayProps) {
  return (
    <>
      {formatDate(day)}
      <br />
      <span className={word === null ? 'dimmed' : 'today-overdue'}>
        {word === null ? '' : `${word}, `}
        {relativeDays(daysBetween(today, day))}
      </span>
    </>
  );
}
