/** What is offered of one kind as a table: what it says, what was answered, and what it became. */
import { Checkbox } from '@mantine/core';
import { memo, useEffect, useRef } from 'react';
import { carriedAnswerName } from '../../../core/carry-forward/carried-words';
import { onOneLine } from '../../../core/carry-forward/carry-records';
import { type Offer, type OfferGroup } from '../../../core/carry-forward/offers';
import { dateAt, formatDate } from '../../../core/foundation/dates';

/** Where the keyboard goes back to when an offer is closed. */
export function offerButtonId(key: string): string {
  return `offer-${key}`;
}

interface CarriedTableProps {
  readonly group: OfferGroup;
  readonly openKey: string | null;
  readonly selected: ReadonlySet<string>;
  readonly onOpen: (key: string) => void;
  readonly onSelect: (keys: readonly string[], isSelected: SelectState) => void;
}

export type SelectState = 'selected' | 'not-selected';

/** A row for each offer; its name opens it beside the table, the box before it selects it. */
export function CarriedTable({ group, openKey, selected, onOpen, onSelect }: CarriedTableProps) {
  const { name, counts } = group;
  const answerable = group.offers.filter(({ isGone }) => !isGone);
  const chosen = answerable.filter(({ key }) => selected.has(key)).length;
  const all = answerable.length > 0 && chosen === answerable.length;
  return (
    <table className="plain-table record-table carried-table">
      <caption>
        {name}: {counts.open === 0 ? 'all answered' : `${counts.open} of ${counts.total} open`}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Checkbox
              size="xs"
              aria-label={`Select all: ${name}`}
              checked={all}
              indeterminate={chosen > 0 && !all}
              onChange={() =>
                onSelect(
                  answerable.map(({ key }) => key),
                  all ? 'not-selected' : 'selected',
                )
              }
            />
          </th>
          <th scope="col">What is offered</th>
          <th scope="col">Answer</th>
          <th scope="col">Reason</th>
        </tr>
      </thead>
      <tbody>
        {group.offers.map((offer) => (
          <CarriedRow
            key={offer.key}
            offer={offer}
            isOpen={offer.key === openKey}
            isSelected={selected.has(offer.key)}
            onOpen={onOpen}
            onSelect={onSelect}
          />
        ))}
      </tbody>
    </table>
  );
}

interface CarriedRowProps extends Pick<CarriedTableProps, 'onOpen' | 'onSelect'> {
  readonly offer: Offer;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
}

const CarriedRow = memo(function CarriedRow(props: CarriedRowProps) {
  const { offer, isOpen, isSelected, onOpen, onSelect } = props;
  const { key, name, answer, already, hasChanged, isGone } = offer;
  const row = useRef<HTMLTableRowElement>(null);
  // The panel makes the table narrower and its rows taller, and the next open offer may stand far below.
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const notes = [
    already,
    hasChanged ? 'Has changed since it was answered.' : '',
    isGone ? 'No longer offered.' : '',
  ].filter((note) => note !== '');
  return (
    <tr data-open={isOpen} ref={row}>
      <td>
        <Checkbox
          size="xs"
          aria-label={`Select: ${name}`}
          disabled={isGone}
          checked={isSelected}
          onChange={() => onSelect([key], isSelected ? 'not-selected' : 'selected')}
        />
      </td>
      <th scope="row">
        <button
          type="button"
          id={offerButtonId(key)}
          data-offer={key}
          className="text-link"
          aria-current={isOpen}
          onClick={() => onOpen(key)}
        >
          {onOneLine(name, 180)}
        </button>
        {notes.length === 0 ? null : <div className="small dimmed">{notes.join(' ')}</div>}
      </th>
      <td data-answer={answer?.answer ?? 'open'} className="carried-answer">
        {answer === null ? 'Open' : carriedAnswerName(answer.answer)}
        {answer === null ? null : <div className="small dimmed">{formatDate(dateAt(answer.at))}</div>}
      </td>
      <td>
        {answer === null || answer.reason === '' ? (
          <span className="dimmed">–</span>
        ) : (
          <div className="carried-reason">{answer.reason}</div>
        )}
      </td>
    </tr>
  );
});
