/** What prints as "[not recorded]", listed before the document leaves the desk. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Assessment } from '../../core/threat/assessment';
import { Message } from '../../ui/screen';
import { grouped } from './register';

interface MissingValuesProps {
  readonly assessment: Assessment;
  readonly missing: readonly string[];
}

const first = 15;

/** Each missing value and where it stands. A document may leave with gaps: they are printed as such. */
export function MissingValues({ assessment, missing }: MissingValuesProps) {
  const [isWhole, setWhole] = useState(false);
  if (missing.length === 0) {
    return <Message tone="done" title="Nothing is missing." />;
  }
  const entries = grouped(missing);
  const shown = isWhole ? entries : entries.slice(0, first);
  return (
    <section className="stack-tight">
      <Message tone="warning" title={`${missing.length} not recorded`}>
        <p>Each prints as “[not recorded]”. The document can leave as it is.</p>
      </Message>
      <ul className="missing-list">
        {shown.map(({ what, count }) => (
          <li key={what}>
            {what.charAt(0).toUpperCase() + what.slice(1)}
            {count > 1 ? ` (${count} times)` : ''}
          </li>
        ))}
      </ul>
      {shown.length === entries.length ? null : (
        <div>
          <Button variant="default" size="xs" onClick={() => setWhole(true)}>
            Show all {entries.length}
          </Button>
        </div>
      )}
      {assessment.status !== 'draft' ? null : (
        <p>
          <Link to={`/threat/${assessment.id}`}>Fill in the grid</Link> or{' '}
          <Link to={`/threat/${assessment.id}/details`}>the front page</Link>.
        </p>
      )}
    </section>
  );
}
