/**
 * The log on paper: only what its handling lets go to those who are given the print. Of the rest it says how many
 * items were withheld and names none; the screen says which and why. Provenance stays at the desk, whatever the handling: it may point to the source.
 */
import { formatDate, formatMoment } from '../../../core/foundation/dates';
import { type AudienceId, audienceNames } from '../../../core/intelligence/audience';
import { lastGiven, reachInWords } from '../../../core/intelligence/dissemination';
import { gradingInWords } from '../../../core/intelligence/grading';
import { handlingFor, withheldBecause } from '../../../core/intelligence/handling';
import { gradingOf, type IntelligenceItem } from '../../../core/intelligence/intelligence-item';
import { useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { useGazetteer } from '../../../services/location-choice';
import { aboutOf, count } from './item-words';

interface PrintedLogProps {
  readonly items: readonly IntelligenceItem[];
  /** How many items the operation has: fewer are printed while a filter is set. */
  readonly total: number;
  /** Who is given the print; nobody has been named where empty. */
  readonly distribution: readonly AudienceId[];
}

/** Not shown on the screen; the only part of it that is printed. */
export function PrintedLog({ items, total, distribution }: PrintedLogProps) {
  const operation = useOperation();
  const { clock } = useDesk();
  const printed = items.filter((item) => withheldFrom(item, distribution) === null);
  const withheld = items.length - printed.length;
  return (
    <div className="intelligence-print">
      <h1>Intelligence log</h1>
      <p>
        {operation.name}. {count(items.length, 'item', 'items')}
        {items.length === total ? '' : ` of ${total}, as filtered`}
        {withheld === 0 ? '' : `; ${withheld} withheld because of handling`}. Printed {formatMoment(clock())}.
      </p>
      <p>
        Goes to:{' '}
        {distribution.length === 0 ? 'not stated; what is graded C is withheld' : audienceNames(distribution)}
        .
      </p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Reference</th>
            <th scope="col">Received</th>
            <th scope="col">Grading</th>
            <th scope="col">What was learned</th>
            <th scope="col">Last given to</th>
            <th scope="col">Review</th>
          </tr>
        </thead>
        <tbody>
          {printed.map((item) => (
            <PrintedRow key={item.id} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Why an item is left out of a print for these audiences; `null` where it may print. */
export function withheldFrom(item: IntelligenceItem, distribution: readonly AudienceId[]): string | null {
  return withheldBecause(handlingFor(item, distribution));
}

function PrintedRow({ item }: { readonly item: IntelligenceItem }) {
  const gazetteer = useGazetteer();
  const about = aboutOf(item, gazetteer);
  const last = lastGiven(item);
  return (
    <tr>
      <th scope="row">{item.reference}</th>
      <td>{formatDate(item.receivedOn)}</td>
      <td>
        <strong>{gradingOf(item)}</strong>
        <div>{gradingInWords(item)}</div>
      </td>
      <td>
        <div className="intelligence-text">{item.text}</div>
        {about.length === 0 ? null : <div>About: {about.join('; ')}</div>}
        {item.handling === 'P' ? null : (
          <div>
            Conditions: {item.conditions} May go to {reachInWords(item.mayGoTo)}.
          </div>
        )}
      </td>
      <td>{last === null ? 'Nobody' : `${last.to}, ${formatDate(last.date)}`}</td>
      <td>{item.reviewOn === null ? 'No date' : formatDate(item.reviewOn)}</td>
    </tr>
  );
}
