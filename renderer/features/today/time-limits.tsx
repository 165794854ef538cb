/** The time limits that need a look: not to be counted yet, passed, at a marker, or ending soon. */
import { useMemo } from 'react';
import { Link } from 'react-router';
import { daysBetween, formatDate, relativeDays } from '../../core/foundation/dates';
import { effectiveOffences } from '../../core/offences/catalogue';
import type { Operation } from '../../core/operation/operation';
import {
  type LimitItem,
  limitItems,
  type UncountedItem,
  uncountedItems,
} from '../../core/operation/work-list/limit-work';
import { useCollection } from '../../services/desk-context';

/** A whole force may have hundreds at once; the case list has them all in the same order. */
const shownAtMost = 10;

/** The nearest limits first, each with where its clock stands; nothing while no clock needs a look. */
export function TimeLimits({ operation, today }: { readonly operation: Operation; readonly today: string }) {
  const cases = useCollection('cases');
  const edits = useCollection('offenceEdits');
  const effective = useMemo(() => effectiveOffences(edits.values()), [edits]);
  const allegations = useCollection('allegations');
  const records = useMemo(() => ({ cases, allegations }), [cases, allegations]);
  const items = useMemo(
    () => limitItems(records, { effective, operation, today }),
    [records, effective, operation, today],
  );
  const uncounted = useMemo(
    () => uncountedItems(records, { effective, operation }),
    [records, effective, operation],
  );
  if (items.length === 0 && uncounted.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>Time limits</h2>
      {uncounted.length === 0 ? null : <Uncounted items={uncounted} />}
      {items.length === 0 ? null : <Counted items={items} today={today} />}
    </section>
  );
}

/** The law runs whether or not the desk can count: what to record stands on top. */
function Uncounted({ items }: { readonly items: readonly UncountedItem[] }) {
  const more = items.length - shownAtMost;
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Limit cannot be counted</th>
            <th scope="col">What to record</th>
          </tr>
        </thead>
        <tbody>
          {items.slice(0, shownAtMost).map((item) => (
            <tr key={item.key}>
              <td>
                <Link to={item.path}>{item.text}</Link>
              </td>
              <td className="today-overdue">{item.ask}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? (
        <p>
          {more === 1 ? 'One more cannot' : `${more} more cannot`} be counted: see the lists of{' '}
          <Link to="/cases">cases</Link> and <Link to="/allegations">allegations</Link>.
        </p>
      ) : null}
    </>
  );
}

function Counted({ items, today }: { readonly items: readonly LimitItem[]; readonly today: string }) {
  const more = items.length - shownAtMost;
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Last day</th>
            <th scope="col">Case and offences</th>
          </tr>
        </thead>
        <tbody>
          {items.slice(0, shownAtMost).map((item) => (
            <tr key={item.key}>
              <td className="today-date">
                {formatDate(item.lastDay)}
                <br />
                <span className={item.isOver ? 'today-overdue' : 'dimmed'}>
                  {item.isOver ? 'Passed, ' : ''}
                  {relativeDays(daysBetween(today, item.lastDay))}
                </span>
              </td>
              <td>
                <Link to={item.path}>{item.text}</Link>
                <br />
                <span className="small">{item.state}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? (
        <p>
          <Link to="/cases">{more === 1 ? 'One more' : `${more} more`} in the list of cases</Link>, the
          nearest limit first.
        </p>
      ) : null}
    </>
  );
}
