/** Which return is made: monthly or final, and the last day that it covers. */
import { SegmentedControl } from '@mantine/core';
import type { ReturnAsked } from '../../../core/returns/read-return';
import { endOfLastMonth } from '../../../core/returns/due-return';
import { useToday } from '../../../services/desk-context';
import { DayField } from '../../../ui/day-fields';

interface AskedFieldsProps {
  readonly asked: ReturnAsked;
  readonly onAsk: (asked: ReturnAsked) => void;
}

/** A monthly return is until the end of last month, a final one until today, unless another day is chosen. */
export function AskedFields({ asked, onAsk }: AskedFieldsProps) {
  const today = useToday();
  return (
    <div className="return-asked">
      <SegmentedControl
        size="xs"
        aria-label="Which return"
        value={asked.period}
        onChange={(value) =>
          onAsk(
            value === 'final'
              ? { period: 'final', until: today }
              : { period: 'monthly', until: endOfLastMonth(today) },
          )
        }
        data={[
          { value: 'monthly', label: 'Monthly' },
          { value: 'final', label: 'Final' },
        ]}
      />
      <DayField
        size="xs"
        label="Last day that it covers"
        latest={today}
        value={asked.until}
        onChange={(day) => {
          if (day !== null) onAsk({ ...asked, until: day });
        }}
      />
    </div>
  );
}
