/** Before slips print: for whom, which cells, and how many pages that makes. */
import { Button, Checkbox, NumberInput, SegmentedControl } from '@mantine/core';
import { participantLabel } from '../../core/workshop/participants';
import { Message } from '../../ui/screen';
import { useOpenWorkshop } from './open-workshop';
import { cellsOnPage } from './slip-page';
import type { SlipsChosen } from './slips-chosen';
import { mostPages } from './slips-print';
import { count } from './words';

interface SlipsChoiceProps {
  readonly chosen: SlipsChosen;
  readonly pages: number;
  /** The first of the cells in sight, by place among those chosen. */
  readonly start: number;
  readonly onStart: (start: number) => void;
}

/** Choices, the count, and the cells in sight. */
export function SlipsChoice({ chosen, pages, start, onStart }: SlipsChoiceProps) {
  const { items, people } = chosen;
  const size = `${count(people.size, 'person', 'people')} × ${count(items.length, 'cell', 'cells')}, ${cellsOnPage} cells a page = ${count(pages, 'page', 'pages')}`;
  return (
    <div className="stack-tight slips-choice">
      <Cells chosen={chosen} />
      <People chosen={chosen} />
      {pages > mostPages ? (
        <Message tone="warning" title={`${size}: too many for one print`}>
          <p>Choose fewer cells or people. Up to {mostPages} pages print at once; the rest after them.</p>
        </Message>
      ) : (
        <p role="status">
          <strong>{size}.</strong>
        </p>
      )}
      {items.length <= cellsOnPage ? null : (
        <div className="row">
          <span>
            In sight: {start + 1} to {Math.min(start + cellsOnPage, items.length)} of these {items.length}{' '}
            cells. All of them print.
          </span>
          <Button
            size="xs"
            variant="default"
            disabled={start === 0}
            onClick={() => onStart(start - cellsOnPage)}
          >
            Cells before
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={start + cellsOnPage >= items.length}
            onClick={() => onStart(start + cellsOnPage)}
          >
            Cells after
          </Button>
        </div>
      )}
    </div>
  );
}

function Cells({ chosen }: { readonly chosen: SlipsChosen }) {
  const most = useOpenWorkshop().workshop.agenda.length;
  const number = (value: string | number, otherwise: number) =>
    typeof value === 'number' && Number.isInteger(value) ? value : otherwise;
  return (
    <div className="row">
      <SegmentedControl
        aria-label="Which cells"
        value={chosen.which}
        onChange={(which) => chosen.setWhich(which === 'all' ? 'all' : 'open')}
        data={[
          { value: 'open', label: 'Not agreed yet' },
          { value: 'all', label: 'All' },
        ]}
      />
      <label className="slips-number">
        From cell
        <NumberInput
          size="xs"
          min={1}
          max={most}
          value={chosen.first}
          onChange={(value) => chosen.setFirst(number(value, 1))}
        />
      </label>
      <label className="slips-number">
        to cell
        <NumberInput
          size="xs"
          min={1}
          max={most}
          value={chosen.last}
          onChange={(value) => chosen.setLast(number(value, most))}
        />
      </label>
      <span className="dimmed small">of the agenda, which has {count(most, 'cell', 'cells')}</span>
    </div>
  );
}

function People({ chosen }: { readonly chosen: SlipsChosen }) {
  const { workshop } = useOpenWorkshop();
  return (
    <fieldset className="plain-fieldset">
      <legend>Slips for</legend>
      <div className="check-columns">
        {chosen.present.map(({ id }) => (
          <Checkbox
            key={id}
            size="xs"
            label={participantLabel(workshop, id)}
            checked={chosen.people.has(id)}
            onChange={() => chosen.toggle(id)}
          />
        ))}
      </div>
    </fieldset>
  );
}
