/** What the checks of the return found, and what is not settled about it. */
import { Link } from 'react-router';
import { dataReturnSource, returnRecipients } from '../../../core/returns/columns';
import type { MadeReturn } from '../../../core/returns/make-return';
import { formatDate } from '../../../core/foundation/dates';
import { Help } from '../../../ui/screen';
import { rowPath } from './return-path';

/** Errors first: they hold the return back. */
export function ChecksPanel({ made }: { readonly made: MadeReturn }) {
  const errors = made.findings.filter(({ gravity }) => gravity === 'error');
  const warnings = made.findings.filter(({ gravity }) => gravity === 'warning');
  return (
    <div className="stack">
      <h2 className="panel-heading">Checks</h2>
      {errors.length === 0 ? (
        <p>
          No name was found in it, and nothing holds it back. Names that the desk does not know are not found:
          read it before it leaves.
        </p>
      ) : (
        <section className="stack-tight" aria-label="Holds the return back">
          <p>
            <b>
              {errors.length === 1 ? '1 finding holds it back' : `${errors.length} findings hold it back`}
            </b>
          </p>
          <Findings findings={errors} />
        </section>
      )}
      {warnings.length === 0 ? null : (
        <section className="stack-tight" aria-label="To be seen">
          <p>
            <b>To be seen before it leaves</b>
          </p>
          <Findings findings={warnings} />
        </section>
      )}
      <Help source={`${dataReturnSource.source}; as at ${formatDate(dataReturnSource.asAt)}`}>
        {dataReturnSource.doubt} It goes to the {returnRecipients.join(' and to the ')}.
      </Help>
    </div>
  );
}

/** So many are drawn; the others are counted. */
const mostShown = 50;

function Findings({ findings }: { readonly findings: MadeReturn['findings'] }) {
  const rest = findings.length - mostShown;
  return (
    <ul className="return-findings">
      {findings.slice(0, mostShown).map(({ text, rows }, index) => (
        <li key={index}>
          {text} {rows[0] === undefined ? null : <Link to={rowPath(rows[0])}>Open the first</Link>}
        </li>
      ))}
      {rest > 0 ? <li>And {rest} more.</li> : null}
    </ul>
  );
}
