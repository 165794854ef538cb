/** The log as a table on the screen. */
import { memo, useEffect, useRef } from 'react';
import { formatDate } from '../../../core/foundation/dates';
import { lastGiven, reachInWords } from '../../../core/intelligence/dissemination';
import { gradingInWords } from '../../../core/intelligence/grading';
import { gradingOf, type IntelligenceItem } from '../../../core/intelligence/intelligence-item';
import { isDueForReview } from '../../../core/intelligence/review';
import type { Gazetteer } from '../../../core/threat/locations';
import { useToday } from '../../../services/desk-context';
import { useGazetteer } from '../../../services/location-choice';
import { aboutOf, inShort, reviewWords } from './item-words';

interface ItemTableProps {
  readonly items: readonly IntelligenceItem[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

/** Where the keyboard goes back to when an item is closed. */
export function rowButtonId(id: string): string {
  return `intelligence-item-${id}`;
}

/** One row for each item; its reference opens it beside the table. */
export function ItemTable({ items, openId, onOpen }: ItemTableProps) {
  const today = useToday();
  const gazetteer = useGazetteer();
  return (
    <table className="plain-table intelligence-table">
      <caption className="visually-hidden">Intelligence log</caption>
      <thead>
        <tr>
          <th scope="col">Item</th>
          <th scope="col">Grade</th>
          <th scope="col">What was learned</th>
          <th scope="col">Given to</th>
          <th scope="col">Review</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ItemRow
            key={item.id}
            item={item}
            isOpen={item.id === openId}
            today={today}
            gazetteer={gazetteer}
            onOpen={onOpen}
          />
        ))}
      </tbody>
    </table>
  );
}

interface ItemRowProps {
  readonly item: IntelligenceItem;
  readonly isOpen: boolean;
  readonly today: string;
  readonly gazetteer: Gazetteer;
  readonly onOpen: (id: string) => void;
}

const ItemRow = memo(function ItemRow({ item, isOpen, today, gazetteer, onOpen }: ItemRowProps) {
  const about = aboutOf(item, gazetteer);
  const last = lastGiven(item);
  const row = useRef<HTMLTableRowElement>(null);
  // The panel makes the table narrower and its rows taller, and a new item may stand far from where one looked.
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <tr data-open={isOpen} ref={row}>
      <th scope="row">
        <button
          type="button"
          id={rowButtonId(item.id)}
          className="text-link"
          aria-current={isOpen}
          onClick={() => onOpen(item.id)}
        >
          {item.reference}
        </button>
        <div className="small dimmed">{formatDate(item.receivedOn)}</div>
      </th>
      <td>
        <strong>{gradingOf(item)}</strong>
      </td>
      <td>
        {item.text === '' ? <span className="dimmed">Nothing written yet</span> : inShort(item.text, 160)}
        <div className="small dimmed">{gradingInWords(item)}</div>
        {about.length === 0 ? null : <div className="small dimmed">About: {about.join('; ')}</div>}
        {item.handling === 'P' ? null : (
          <div className="small">
            May go to {reachInWords(item.mayGoTo)}: {inShort(item.conditions, 120)}
          </div>
        )}
      </td>
      <td>
        {last === null ? <span className="dimmed">Nobody</span> : last.to}
        {last === null ? null : <div className="small dimmed">{formatDate(last.date)}</div>}
      </td>
      <td>
        {item.reviewOn === null ? <span className="dimmed">No date</span> : formatDate(item.reviewOn)}
        {item.reviewOn === null ? null : (
          <div className={isDueForReview(item, today) ? 'small intelligence-due' : 'small dimmed'}>
            {reviewWords(item.reviewOn, today)}
          </div>
        )}
      </td>
    </tr>
  );
});
