/** What is kept out of the document because of its handling: for the person at the desk, never in the document. */
import { Link } from 'react-router';
import { namedAllTheSame, type WithheldItem } from '../../core/documents/withheld';
import type { Assessment } from '../../core/threat/assessment';
import { Message } from '../../ui/screen';

interface WithheldPanelProps {
  readonly assessment: Assessment;
  readonly withheld: readonly WithheldItem[];
  /** Every word of the document. */
  readonly text: string;
}

/** Which items are withheld and why, and whether somebody typed what they hold back. */
export function WithheldPanel({ assessment, withheld, text }: WithheldPanelProps) {
  if (withheld.length === 0) return null;
  const named = namedAllTheSame(text, withheld);
  return (
    <section className="stack-tight no-print" aria-label="Withheld because of handling">
      <Message
        tone="warning"
        title={`${withheld.length} ${withheld.length === 1 ? 'item' : 'items'} withheld because of handling`}
      >
        <p>
          The document says only how many. What stands here is for you: it is not printed and does not leave
          the desk.
        </p>
      </Message>
      <table className="plain-table">
        <caption className="visually-hidden">Withheld items and why</caption>
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {withheld.map(({ item, because, cells }) => (
            <tr key={item.id}>
              <th scope="row">
                <Link to={`/intelligence?item=${item.id}`}>{item.reference}</Link>
                <div className="dimmed small">
                  {cells} {cells === 1 ? 'cell rests' : 'cells rest'} on it
                </div>
              </th>
              <td>{because}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {named.length === 0 ? null : (
        <Message tone="problem" title="Typed in the document all the same">
          <p>
            {named.join('; ')}: {named.length === 1 ? 'this stands' : 'these stand'} in what was typed
            elsewhere, such as reasons or notes, and would leave with the document. Take{' '}
            {named.length === 1 ? 'it' : 'them'} out, or make sure that it comes from another source.
          </p>
        </Message>
      )}
      {assessment.status === 'draft' ? (
        <p>
          Who it goes to stands on <Link to={`/threat/${assessment.id}/details`}>the front page</Link>.
        </p>
      ) : null}
    </section>
  );
}
