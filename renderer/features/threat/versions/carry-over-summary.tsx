/** What comes over from an approved version, and what does not: said before anything is started. */
import type { LocationRef } from '../../../core/threat/assessment';
import type { CarryOver } from '../../../core/threat/carry-over';
import { factors } from '../../../core/threat/harms';
import { isSameScales } from '../../../core/threat/same-scales';
import type { ScaleSet } from '../../../core/threat/scale-set';
import { Message } from '../../../ui/screen';
import { ShownPart } from '../shown-part';

interface CarryOverSummaryProps {
  readonly plan: CarryOver;
  readonly earlierScales: ScaleSet;
  readonly nameOf: (location: LocationRef) => string;
}

/** The dry run as a list. */
export function CarryOverSummary({ plan, earlierScales, nameOf }: CarryOverSummaryProps) {
  const { assessment, factorNotes, cells } = plan;
  const columns = assessment.locations.length;
  return (
    <section className="stack-tight" aria-label="What comes over">
      <h2>What comes over</h2>
      <ul className="bullet-list">
        <li>
          {columns} {columns === 1 ? 'column' : 'columns'}
          {columns === 0 ? ': choose them under Columns once it is started' : ''}.
        </li>
        <li>
          {factorNotes.length} {factorNotes.length === 1 ? 'note' : 'notes'} on factors, as they were written.
        </li>
        <li>
          {cells.toConfirm} {cells.toConfirm === 1 ? 'finding' : 'findings'} as “previous”: each place stays
          blank until it is confirmed or judged anew.
        </li>
        <li>Title, distribution, freedom of information note and marking.</li>
      </ul>
      {isSameScales(earlierScales, assessment.scales) ? null : (
        <Message tone="note" title="The scales are others than before">
          <p>
            Earlier ratings stay in their own words, with their translation beside them where there is one.
            None is converted: each is judged anew.
          </p>
        </Message>
      )}
      <LeftBehind plan={plan} nameOf={nameOf} />
    </section>
  );
}

function LeftBehind({ plan, nameOf }: Pick<CarryOverSummaryProps, 'plan' | 'nameOf'>) {
  const { columnsLeft, notesLeft, cells } = plan;
  return (
    <>
      <h2>What does not</h2>
      <ul className="bullet-list">
        <li>The judgements under the three heads and the review date: they are written afresh.</li>
        {columnsLeft.length === 0 ? (
          <li>No column is left behind.</li>
        ) : (
          <li>
            {columnsLeft.length} {columnsLeft.length === 1 ? 'column' : 'columns'} with {cells.left} findings,
            because the area or place is not part of this operation or is not recorded any more:
            <ShownPart items={columnsLeft} most={12} what="columns">
              {(shown) => <span> {shown.map(nameOf).join(', ')}.</span>}
            </ShownPart>
          </li>
        )}
        {notesLeft.map((note) => (
          <li key={note.id}>
            The note on {factors.find(({ id }) => id === note.factorId)?.name ?? 'a factor'},{' '}
            {note.location === null ? '' : nameOf(note.location)}.
          </li>
        ))}
      </ul>
      <p className="dimmed small">All of it still stands in the earlier version.</p>
    </>
  );
}
