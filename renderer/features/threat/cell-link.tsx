/** A harm at a place, as a button that opens the cell beside the list. */
import type { CellPoint } from './cell-point';
import { useOpenAssessment } from './open-assessment';

interface CellLinkProps {
  readonly point: CellPoint;
  readonly onOpen: (point: CellPoint) => void;
  /** The words of the button; the short name of the harm where absent. */
  readonly children?: string;
}

/** Opens the cell. Its name says harm and place, whatever words it shows. */
export function CellLink({ point, onOpen, children }: CellLinkProps) {
  const { nameOf } = useOpenAssessment();
  return (
    <button
      type="button"
      className="link-button"
      aria-label={`${point.harm.short}, ${nameOf(point.location)}`}
      onClick={() => onOpen(point)}
    >
      {children ?? point.harm.short}
    </button>
  );
}
