/** One line over the list: what runs out in the operations that are not open. */
import { useMemo } from 'react';
import { Link } from 'react-router';
import { casesNearLimitElsewhere } from '../../../core/operation/work-list/limits-elsewhere';
import { useCollection, useToday } from '../../../services/desk-context';
import { useOffences } from '../../../services/offences';
import { useOperation } from '../../../services/operation';

/** How many cases of other operations are near their limit, with the way to them; nothing where none is. */
export function LimitsElsewhere() {
  const open = useOperation();
  const today = useToday();
  const effective = useOffences();
  const cases = useCollection('cases');
  const operations = useCollection('operations');
  const { length } = useMemo(
    () =>
      casesNearLimitElsewhere(cases.values(), { effective, operations: operations.values(), open, today }),
    [cases, effective, operations, open, today],
  );
  if (length === 0) return null;
  const those =
    length === 1 ? 'One case of another operation has' : `${length} cases of other operations have`;
  return (
    <p className="cases-elsewhere">
      <Link to="/today">{those} a limit within 3 months, passed or not to be counted</Link>
    </p>
  );
}
