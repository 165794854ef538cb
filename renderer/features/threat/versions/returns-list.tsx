/** What gold asked to be changed, each time the version was given back. */
import { formatDate } from '../../../core/foundation/dates';
import { openReturn } from '../../../core/threat/approval';
import type { Return } from '../../../core/threat/assessment';
import { Message } from '../../../ui/screen';
import { useOpenAssessment } from '../open-assessment';

/** What is still open stands first as a warning; earlier returns below it. */
export function ReturnsList() {
  const { assessment } = useOpenAssessment();
  const open = openReturn(assessment);
  const earlier = assessment.returns.filter((each) => each !== open).reverse();
  return (
    <>
      {open === null ? null : (
        <Message tone="warning" title={`Given back by ${whoAndWhen(open)}`}>
          <p className="written">{open.comments}</p>
        </Message>
      )}
      {earlier.length === 0 ? null : (
        <section className="stack-tight measure" aria-label="Earlier returns">
          <h2>Given back before</h2>
          {earlier.map((each) => (
            <div key={each.recordedAt}>
              <strong>{whoAndWhen(each)}</strong>
              <p className="written">{each.comments}</p>
            </div>
          ))}
        </section>
      )}
    </>
  );
}

function whoAndWhen({ name, role, date }: Return): string {
  return [name, role, formatDate(date)].filter(Boolean).join(', ');
}
