/** How far the answers have come, and which are shown. */
import { Button, SegmentedControl } from '@mantine/core';
import { Link } from 'react-router';
import { carriedCounts, isOpenOffer, type Offer } from '../../../core/carry-forward/offers';

export type CarriedFilter = 'all' | 'open' | 'changed-since';

const filters: readonly { readonly value: CarriedFilter; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'open', label: 'Open' },
  { value: 'changed-since', label: 'Changed since' },
];

/** Whether the filter lets it through. */
export function passes(offer: Offer, filter: CarriedFilter): boolean {
  if (filter === 'open') return isOpenOffer(offer);
  return filter === 'all' || offer.hasChanged;
}

interface CarriedHeadProps {
  readonly all: readonly Offer[];
  /** What cannot be offered, as a sentence; may be empty. */
  readonly missing: string;
  readonly filter: CarriedFilter;
  readonly onFilter: (filter: CarriedFilter) => void;
}

/** Counts first, then the filter and the keys. */
export function CarriedHead({ all, missing, filter, onFilter }: CarriedHeadProps) {
  const { total, open, accepted, changed, dropped, toLookAt } = carriedCounts(all);
  const [first] = all;
  return (
    <div className="stack-tight">
      <p className="count-line" role="status">
        {open === 0 ? `All ${total} answered` : `${open} of ${total} open`}, {accepted} accepted, {changed}{' '}
        changed, {dropped} dropped
        {toLookAt === 0 ? '' : `, ${toLookAt} changed since they were answered`}
      </p>
      <div className="row carried-filters">
        <progress
          className="carried-progress"
          aria-label="Answered"
          max={Math.max(total, 1)}
          value={total - open}
        />
        <SegmentedControl
          aria-label="Show"
          size="xs"
          data={[...filters]}
          value={filter}
          onChange={(value) => onFilter(filters.find((each) => each.value === value)?.value ?? 'all')}
        />
        <Button component={Link} to="/intelligence/learning?add=earlier" size="xs" variant="subtle">
          Learning of still earlier operations
        </Button>
        <span className="small dimmed">In a row: A accepts · C changes · D drops</span>
      </div>
      {first === undefined ? null : (
        <p className="small dimmed">
          Offered by {first.from.name}. {missing}
        </p>
      )}
    </div>
  );
}
