/** The time limits that need a look: passed, at a marker, or ending soon. */
import { useMemo } from 'react';
import { Link } from 'react-router';
import { daysBetween, formatDate, relativeDays } from '../../core/foundation/dates';
import { effectiveOffences } from '../../core/offences/catalogue';
import type { Operation } from '../../core/operation/operation';
import { limitItems } from '../../core/operation/work-list/limit-work';
import { useCollection } from '../../services/desk-context';

/** A whole force may have hundreds at once; the case list has them all in the same order. */
const shownAtMost = 10;

/** The nearest limits first, each with where its clock stands; nothing while no clock needs a look. */
export function TimeLimits({ operation, today }: { readonly operation: Operation; readonly today: string }) {
  const cases = useCollection('cases');
  const edits = useCollection('offenceEdits');
  const effective = useMemo(() => effectiveOffences(edits.values()), [edits]);
  const items = useMemo(
    () => limitItems(cases, effective, { operation, today }),
    [cases, effective, operation, today],
  );
  if (items.length === 0) return null;
  const more = items.length - shownAtMost;
  return (
    <section className="stack-tight">
      <h2>Time limits</h2>
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
    </section>
  );
}
