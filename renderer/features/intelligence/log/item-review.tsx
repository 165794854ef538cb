/** When an item is looked at again. */
import { Button, NumberInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { formatDate } from '../../../core/foundation/dates';
import type { IntelligenceItem } from '../../../core/intelligence/intelligence-item';
import { isDueForReview, reviewAfter, usualReviewDays } from '../../../core/intelligence/review';
import { useToday } from '../../../services/desk-context';
import { useRemembered } from '../../../services/remembered';
import type { EditItem } from './item-edits';
import { reviewWords } from './item-words';

interface ItemReviewProps {
  readonly item: IntelligenceItem;
  readonly edit: EditItem;
}

const mostDays = 730;

/** The date of the next review, and "Reviewed today", which sets the one after. */
export function ItemReview({ item, edit }: ItemReviewProps) {
  const today = useToday();
  const [days, setDays] = useRemembered('intelligence.review-days', usualReviewDays);
  const isDue = isDueForReview(item, today);
  const next = reviewAfter(today, days);
  return (
    <section className="stack-tight" aria-label="Review">
      <h3>Review</h3>
      <DateInput
        label="Look at it again by"
        valueFormat="ddd D MMM YYYY"
        clearable
        clearButtonProps={{ 'aria-label': 'Clear the review date' }}
        value={item.reviewOn}
        onChange={(reviewOn) => edit('Set the review date of an intelligence item', () => ({ reviewOn }))}
      />
      <p className={isDue ? 'intelligence-due' : 'dimmed small'}>
        {item.reviewOn === null
          ? 'No date is set: nothing will bring it back.'
          : reviewWords(item.reviewOn, today)}
      </p>
      <div className="intelligence-add">
        <NumberInput
          label="Days to the next review"
          size="sm"
          min={1}
          max={mostDays}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          value={days}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 1) setDays(value);
          }}
        />
        <Button
          variant="default"
          onClick={() => edit('Review an intelligence item', () => ({ reviewOn: next }))}
        >
          Reviewed today
        </Button>
      </div>
      <p className="dimmed small">“Reviewed today” sets {formatDate(next)}. The journal keeps who said so.</p>
    </section>
  );
}
