/** The clock of one offence: every date with how it was counted. */
import { daysBetween, formatDate, relativeDays } from '../../../core/foundation/dates';
import type { TimeLimitSheet } from '../../../core/offences/time-limits/sheet';
import { useToday } from '../../../services/desk-context';
import { Message } from '../../../ui/screen';

/** Warnings first, then the dates in order. */
export function ClockTable({ sheet }: { readonly sheet: TimeLimitSheet }) {
  const today = useToday();
  return (
    <div className="stack-tight">
      {sheet.warnings.map((warning) => (
        <Message key={warning} tone="warning" title={warning} />
      ))}
      {sheet.dates.length === 0 ? null : (
        <table className="plain-table clock-table">
          <caption>Time limit, with its arithmetic</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Date</th>
              <th scope="col">How it is counted</th>
            </tr>
          </thead>
          <tbody>
            {sheet.dates.map((each) => (
              <tr key={`${each.kind}:${each.name}:${each.date}`} data-kind={each.kind}>
                <th scope="row">{each.name}</th>
                <td className="case-day">
                  {formatDate(each.date)}
                  <p className="dimmed small">{relativeDays(daysBetween(today, each.date))}</p>
                </td>
                <td className="small">
                  {each.arithmetic} <span className="dimmed">{each.source}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sheet.notes.map((note) => (
        <p key={note} className="dimmed small">
          {note}
        </p>
      ))}
    </div>
  );
}
