/** The way to a record. One of another operation says which, and following it opens that operation first. */
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useDesk, useRecord } from './desk-context';
import { useOperationIfOpen } from './operation';

interface RecordWayProps {
  readonly to: string;
  /** To which operation the record belongs; `null` where it belongs to none. */
  readonly operationId: string | null;
  readonly children: ReactNode;
}

/** A link, or a button where the open operation changes with it. */
export function RecordWay({ to, operationId, children }: RecordWayProps) {
  const open = useOperationIfOpen();
  const { openOperation } = useDesk();
  const navigate = useNavigate();
  const other = useRecord('operations', operationId ?? undefined);
  if (other === undefined || other.id === open?.id) return <Link to={to}>{children}</Link>;
  const follow = () => {
    openOperation(other.id);
    void navigate(to);
  };
  return (
    <>
      <button type="button" className="text-link" onClick={follow}>
        {children}
        <span className="visually-hidden">, opens {other.name}</span>
      </button>{' '}
      <span className="dimmed small">in {other.name}, which it opens</span>
    </>
  );
}
