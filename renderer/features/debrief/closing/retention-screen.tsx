/** How long each class of the operation's records is kept, and what is due for a decision. */
import { useSearchParams } from 'react-router';
import { formatDate } from '../../../core/foundation/dates';
import { retentionRegister } from '../../../core/registers/closing';
import { retentionSource, sharedRecords } from '../../../core/retention/classes';
import { isClosed } from '../../../core/retention/closing';
import { sayYears } from '../../../core/retention/periods';
import { retentionState, retentionStateWords } from '../../../core/retention/retention-words';
import { useToday } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { Help, Message, Screen } from '../../../ui/screen';
import { ClassPanel } from './class-panel';
import { closingButtonId } from './closing-path';
import { ClosingTabs } from './closing-tabs';
import { useClosure } from './use-closing';
import { type RetentionRow, useRetention } from './use-retention';

/** `?class=` opens one. */
export function RetentionScreen() {
  const rows = useRetention();
  const today = useToday();
  const closure = useClosure();
  const [parameters, setParameters] = useSearchParams();
  const openId = parameters.get('class');
  const open = rows.find(({ retention }) => retention.of.id === openId);
  const close = () => {
    setParameters({}, { replace: true });
    if (openId !== null) setTimeout(() => document.getElementById(closingButtonId(openId))?.focus());
  };
  const due = rows.filter(({ retention, count }) => retentionState(retention, count, today) === 'due');
  return (
    <Screen
      title="Closing"
      purpose="How long each kind of record is kept, what that rests on, and what was decided at the end."
      tabs={<ClosingTabs />}
      actions={<ExportRegister register={retentionRegister} />}
      asideLabel="Open class of records"
      aside={open === undefined ? null : <ClassPanel key={openId} row={open} onClose={close} />}
    >
      <div className="stack">
        {isClosed(closure) ? null : (
          <Message tone="note" title="The operation is open">
            <p>Periods from the closing are counted, and records erased, once it is closed.</p>
          </Message>
        )}
        {isClosed(closure) && due.length > 0 ? (
          <Message
            tone="warning"
            title={due.length === 1 ? '1 review is due' : `${due.length} reviews are due`}
          />
        ) : null}
        <table className="plain-table closing-table">
          <thead>
            <tr>
              <th scope="col">Records</th>
              <th scope="col" className="numeric">
                How many
              </th>
              <th scope="col">Period</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ClassRow
                key={row.retention.of.id}
                row={row}
                today={today}
                isOpen={row.retention.of.id === openId}
                onOpen={() => setParameters({ class: row.retention.of.id }, { replace: open !== undefined })}
              />
            ))}
          </tbody>
        </table>
        <SharedRecords />
        <Help source={`${retentionSource.source}. As at ${formatDate(retentionSource.asAt)}.`}>
          {retentionSource.doubt}
        </Help>
      </div>
    </Screen>
  );
}

interface ClassRowProps {
  readonly row: RetentionRow;
  readonly today: string;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function ClassRow({ row: { retention, count, ask }, today, isOpen, onOpen }: ClassRowProps) {
  const { of, years, rule } = retention;
  const state = retentionState(retention, count, today);
  const isMarked = state === 'due' || state === 'unfinished';
  return (
    <tr data-open={isOpen}>
      <th scope="row">
        <button
          type="button"
          id={closingButtonId(of.id)}
          className="text-link"
          aria-current={isOpen}
          onClick={onOpen}
        >
          {of.name}
        </button>
      </th>
      <td className="numeric">{count === null ? 'Not told' : count.toLocaleString('en-GB')}</td>
      <td>
        {years === null ? 'For good' : sayYears(years)}
        {years === null ? null : (
          <div className="small dimmed">
            {rule === null ? 'Suggested, to be confirmed' : 'The force’s own'}
          </div>
        )}
      </td>
      <td>
        <span className={isMarked ? 'closing-left' : undefined}>
          {retentionStateWords(retention, count, today)}
        </span>
        {ask === null ? null : <div className="small dimmed">{ask}</div>}
      </td>
    </tr>
  );
}

function SharedRecords() {
  return (
    <details>
      <summary>What is not the operation’s own, and stays</summary>
      <ul className="closing-names">
        {sharedRecords.map(({ of, why }) => (
          <li key={of}>
            {of}: {why}.
          </li>
        ))}
      </ul>
    </details>
  );
}
