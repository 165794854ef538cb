/** Says on every screen of a closed operation that it is closed. */
import { Link } from 'react-router';
import { dateAt, formatDate } from '../../../core/foundation/dates';
import { closedAt } from '../../../core/retention/closing';
import { useRecord } from '../../../services/desk-context';
import { useOperationIfOpen } from '../../../services/operation';

/** Nothing while the operation is open, or none is. */
export function ClosedBanner() {
  const operation = useOperationIfOpen();
  const at = closedAt(useRecord('closures', operation?.id));
  if (operation === null || at === null) return null;
  return (
    <p className="closing-banner">
      <strong>Closed {formatDate(dateAt(at))}.</strong> Plan, assessment, logs and contributions stand as they
      were. <Link to="/debrief/closing">See or open it again</Link>
    </p>
  );
}
