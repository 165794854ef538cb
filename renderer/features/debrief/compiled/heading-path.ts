/** Where a heading of the debrief is read, and the records behind one of its figures. */
import type { DebriefHeadingId } from '../../../core/debrief/headings';

/** The address of the heading. */
export function headingPath(id: DebriefHeadingId): string {
  return `/debrief?heading=${id}`;
}

/** One figure of the debrief: of this election, or of the one before. */
export interface FigurePoint {
  readonly figureId: string;
  readonly of: 'now' | 'before';
}

/** The id of the button that opens the records behind a figure, to come back to. */
export function figureButtonId({ figureId, of }: FigurePoint): string {
  return `figure-${of}-${figureId}`;
}
