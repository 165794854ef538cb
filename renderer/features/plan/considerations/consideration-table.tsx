/** The points of one group as a table: each with its state and what was made of it. */
import { memo, useEffect, useRef } from 'react';
import { formatDate } from '../../../core/foundation/dates';
import {
  considerationStateNames,
  type GroupedConsiderations,
  type ListedConsideration,
} from '../../../core/plan/consideration-list';
import { missingIn } from '../../../core/plan/consideration-edits';
import { decidedInWords } from '../../../core/plan/decision-list';

/** Where the keyboard goes back to when a point is closed. */
export function considerationButtonId(id: string): string {
  return `consideration-${id}`;
}

interface ConsiderationTableProps {
  readonly grouped: GroupedConsiderations;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

/** One row for each point; its name opens it beside the table. */
export function ConsiderationTable({ grouped: { group, items }, openId, onOpen }: ConsiderationTableProps) {
  return (
    <table className="plain-table record-table consideration-table">
      <caption>{group.name}</caption>
      <thead>
        <tr>
          <th scope="col">Point</th>
          <th scope="col">State</th>
          <th scope="col">What was made of it</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ConsiderationRow
            key={item.consideration.id}
            item={item}
            isOpen={item.consideration.id === openId}
            onOpen={onOpen}
          />
        ))}
      </tbody>
    </table>
  );
}

interface ConsiderationRowProps {
  readonly item: ListedConsideration;
  readonly isOpen: boolean;
  readonly onOpen: (id: string) => void;
}

const ConsiderationRow = memo(function ConsiderationRow({ item, isOpen, onOpen }: ConsiderationRowProps) {
  const { consideration, answer, decisions } = item;
  const row = useRef<HTMLTableRowElement>(null);
  // The panel makes the table narrower and its rows taller, and the next open point may stand far below.
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const by = [
    answer.who,
    answer.on === null ? '' : formatDate(answer.on),
    ...missingIn(answer),
    decidedInWords(decisions),
  ];
  return (
    <tr data-open={isOpen} data-part={consideration.partOf !== null} ref={row}>
      <th scope="row">
        <button
          type="button"
          id={considerationButtonId(consideration.id)}
          className="text-link"
          aria-current={isOpen}
          onClick={() => onOpen(consideration.id)}
        >
          {consideration.name}
        </button>
      </th>
      <td data-state={answer.state} className="consideration-state">
        {considerationStateNames[answer.state]}
      </td>
      <td>
        {answer.answer === '' ? (
          <span className="dimmed">Nothing written yet</span>
        ) : (
          <div className="consideration-answer">{answer.answer}</div>
        )}
        <div className="small dimmed">{by.filter(Boolean).join(' · ')}</div>
      </td>
    </tr>
  );
});
