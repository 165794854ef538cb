/** Days to the poll, what is due, what is not yet done, and whether the work is safe. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { daysBetween, formatDate, formatMoment, relativeDays } from '../../core/foundation/dates';
import { describePolls, type Operation } from '../../core/operation/operation';
import {
  type DueItem,
  dueItems,
  nextDue,
  openItems,
  workCollections,
} from '../../core/operation/work-list/work-list';
import { dueForReview } from '../../core/reference';
import { useCollections, useDeskUser, useToday, useVaultState } from '../../services/desk-context';
import { OnScreenOnly } from '../../services/on-screen-only';
import { useOperationIfOpen } from '../../services/operation';
import { Empty, Message, Screen } from '../../ui/screen';
import { OtherOperations } from './other-operations';
import { TimeLimits } from './time-limits';

/** The first screen after unlocking. */
export function TodayScreen() {
  const operation = useOperationIfOpen();
  const today = useToday();
  return (
    <Screen
      title="Today"
      purpose={`${formatDate(today)}. What is due, what is still to do, and whether the work is safe.`}
    >
      {operation === null ? (
        <NoOperation today={today} />
      ) : (
        <OperationToday operation={operation} today={today} />
      )}
    </Screen>
  );
}

function NoOperation({ today }: { readonly today: string }) {
  const user = useDeskUser();
  const navigate = useNavigate();
  return (
    <div className="stack-wide">
      <Empty
        title="No operation is open"
        example="For example: “May 2027 local elections”, polling day Thu 6 May 2027, four councils."
        action={
          <div className="row">
            <Button onClick={() => void navigate('/operation/new')}>Create an operation</Button>
            <Button variant="default" onClick={() => void navigate('/operation/example')}>
              Open the example operation
            </Button>
          </div>
        }
      >
        {user.name}, an operation holds everything about one polling day: its places, its threat assessment
        and the documents that leave the desk. Create one, or look round in the example first. Everything in
        it is invented.
      </Empty>
      <OtherOperations operation={null} today={today} />
      <Safety />
    </div>
  );
}

function OperationToday({ operation, today }: { readonly operation: Operation; readonly today: string }) {
  const records = useCollections(workCollections);
  const userId = useDeskUser().id;
  const due = useMemo(
    () => dueItems(records, operation, { today, userId }),
    [records, operation, today, userId],
  );
  const next = useMemo(
    () => nextDue(records, operation, { today, userId }),
    [records, operation, today, userId],
  );
  const open = useMemo(() => openItems(records, operation), [records, operation]);
  return (
    <div className="today">
      <section className="today-poll" aria-label="Polling day">
        <DaysToPoll operation={operation} today={today} />
        <Safety />
      </section>
      <div className="stack-wide">
        <TimeLimits operation={operation} today={today} />
        <OtherOperations operation={operation} today={today} />
        <section className="stack-tight">
          <h2>Due in the next 14 days</h2>
          {due.length === 0 ? (
            <NothingDue next={next} today={today} />
          ) : (
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">Due</th>
                  <th scope="col">What</th>
                </tr>
              </thead>
              <tbody>
                {due.map((item) => (
                  <tr key={item.key}>
                    <td className="today-date">
                      {formatDate(item.due)}
                      <br />
                      <span className={item.isOverdue ? 'today-overdue' : 'dimmed'}>
                        {item.isOverdue ? 'Overdue, ' : ''}
                        {relativeDays(daysBetween(today, item.due))}
                      </span>
                    </td>
                    <td>
                      <Link to={item.path}>
                        <DueWords item={item} />
                      </Link>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
        <ReferenceToReview operation={operation} today={today} />
        <section className="stack-tight">
          <h2>Not yet done</h2>
          {open.length === 0 ? (
            <p className="dimmed">Everything that the desk knows of is done.</p>
          ) : (
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">What</th>
                  <th scope="col" className="numeric">
                    Left
                  </th>
                </tr>
              </thead>
              <tbody>
                {open.map((item) => (
                  <tr key={item.key}>
                    <td>
                      <Link to={item.path}>{item.text}</Link>
                    </td>
                    <td className="numeric">{item.left}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      </div>
    </div>
  );
}

/** The screen may be printed and left lying: what somebody wrote about a case stays off paper. */
function DueWords({ item: { text, onPaper } }: { readonly item: DueItem }) {
  return onPaper === undefined ? (
    text
  ) : (
    <OnScreenOnly as="span" onPaper={onPaper}>
      {text}
    </OnScreenOnly>
  );
}

function NothingDue({ next, today }: { readonly next: DueItem | undefined; readonly today: string }) {
  if (next === undefined) {
    return (
      <p className="dimmed">
        Nothing is due. Reviews, controls, actions and updates with a date appear here.
      </p>
    );
  }
  return (
    <p>
      Nothing before then. Next, {formatDate(next.due)} ({relativeDays(daysBetween(today, next.due))}):{' '}
      <Link to={next.path}>
        <DueWords item={next} />
      </Link>
    </p>
  );
}

/** Law and guidance are data with a date: what must be looked at again before the poll is said in good time. */
function ReferenceToReview({ operation, today }: { readonly operation: Operation; readonly today: string }) {
  const before = operation.pollingDate ?? today;
  const lists = dueForReview(before > today ? before : today);
  if (lists.length === 0) return null;
  const first = lists.reduce((earliest, list) => (list.reviewBy < earliest.reviewBy ? list : earliest));
  return (
    <p>
      <Link to="/desk/reference">
        {lists.length === 1 ? 'One list' : `${lists.length} lists`} of law and guidance
      </Link>{' '}
      should be compared with the source before the poll, the first by {formatDate(first.reviewBy)}.
    </p>
  );
}

function DaysToPoll({ operation, today }: { readonly operation: Operation; readonly today: string }) {
  if (operation.pollingDate === null) {
    return (
      <div>
        <p className="today-days">No date yet</p>
        <p>
          <Link to="/operation">Enter the polling date</Link>
        </p>
      </div>
    );
  }
  const days = daysBetween(today, operation.pollingDate);
  return (
    <div>
      <p className="today-days">{days === 0 ? 'Today' : Math.abs(days)}</p>
      <p className="today-days-words">{daysInWords(days)}</p>
      <p className="dimmed">
        {formatDate(operation.pollingDate)}
        <br />
        {describePolls(operation.polls)}
      </p>
    </div>
  );
}

function daysInWords(days: number): string {
  if (days === 0) return 'is polling day';
  const unit = Math.abs(days) === 1 ? 'day' : 'days';
  return days > 0 ? `${unit} to the poll` : `${unit} since the poll`;
}

function Safety() {
  const snapshots = useVaultState((vault) => vault.snapshots.state());
  const findings = useVaultState((vault) => vault.findings);
  return (
    <div className="stack-tight">
      <h2 className="today-safety">Is the work safe?</h2>
      {snapshots.lastProblem === null ? null : (
        <Message tone="warning" title="The last snapshot was not taken">
          <p>{snapshots.lastProblem}</p>
        </Message>
      )}
      <p>
        Every change is saved on this machine as it is made.{' '}
        {snapshots.isRunning
          ? 'A copy (snapshot) is being taken now.'
          : snapshots.lastVerifiedAt === null
            ? 'There is no copy yet: a snapshot is taken while you work and when the desk locks.'
            : `The last copy (snapshot) is of ${formatMoment(snapshots.lastVerifiedAt)}; it was opened and its records counted.`}{' '}
        <Link to="/desk/snapshots">Snapshots</Link>
      </p>
      {findings.map((finding) => (
        <Message key={finding} tone="warning" title={finding} />
      ))}
    </div>
  );
}
