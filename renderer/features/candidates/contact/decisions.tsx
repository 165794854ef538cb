/** The decisions on a contact, the first on top, and the form for the next. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ContactDecision } from '../../../core/contact/contact';
import { type ContactRow, outcomeName } from '../../../core/contact/contact-list';
import { testWords } from '../../../core/contact/even-handedness';
import { formatMoment } from '../../../core/foundation/dates';
import { DecisionForm, useKeptFormIsBegun } from './decision-form';

/** A later decision stands below the earlier ones; none is changed. */
export function Decisions({ row }: { readonly row: ContactRow }) {
  const { decisions, struck, origin } = row.contact;
  const isBegun = useKeptFormIsBegun(row.contact.id);
  const [isOpen, setOpen] = useState(isBegun);
  return (
    <section className="stack-tight" aria-labelledby="contact-decisions">
      <h3 className="panel-heading" id="contact-decisions">
        Decision
      </h3>
      {decisions.length === 0 ? (
        <p className="dimmed flat">
          {origin === 'offer'
            ? 'Nothing is decided yet. An offer is given only after a decision with the six tests, unless the same was agreed for another candidate.'
            : 'Nothing is decided yet.'}
        </p>
      ) : (
        decisions.map((decision) => <Decided key={decision.id} decision={decision} />)
      )}
      {struck !== null ? null : isOpen ? (
        <DecisionForm row={row} onClose={() => setOpen(false)} />
      ) : (
        <div>
          <Button
            size="xs"
            variant={decisions.length === 0 && origin === 'request' ? 'filled' : 'default'}
            onClick={() => setOpen(true)}
          >
            {decisions.length === 0 ? 'Decide' : 'Decide again'}
          </Button>
        </div>
      )}
    </section>
  );
}

function Decided({ decision }: { readonly decision: ContactDecision }) {
  const { outcome, by, role, at, reason, conditions, tests } = decision;
  return (
    <div className="contact-decision">
      <div>
        <strong>{outcomeName(outcome)}</strong> by {[by, role].filter(Boolean).join(', ')}, {formatMoment(at)}
      </div>
      <div>{reason}</div>
      {conditions === '' ? null : <div>Conditions: {conditions}</div>}
      <details>
        <summary>Six tests of 4.1.2</summary>
        <ul className="plain-list">
          {tests.map(({ test, answer, reason: why }) => (
            <li key={test}>
              <strong>
                {testWords.find(({ id }) => id === test)?.name ?? test}:{' '}
                {answer === 'concern' ? 'concern' : 'no concern'}
              </strong>{' '}
              {why}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
