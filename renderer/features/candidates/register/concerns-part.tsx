/** Safety concerns about a candidate: those recorded, the open one, and a new one. */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { type Candidate, concernLevels, type SafetyConcern } from '../../../core/candidates/candidate';
import { formatDate } from '../../../core/foundation/dates';
import { ConcernDetail } from './concern-detail';
import { NewConcern } from './new-concern';

interface ConcernsPartProps {
  readonly candidate: Candidate;
  /** Open ones first. */
  readonly concerns: readonly SafetyConcern[];
  readonly openId: string | null;
}

/** The open concern is changed in place. */
export function ConcernsPart({ candidate, concerns, openId }: ConcernsPartProps) {
  return (
    <section className="stack" aria-label="Safety concerns">
      <h3 className="panel-heading">Safety concerns</h3>
      {concerns.length === 0 ? <p className="dimmed flat">None recorded.</p> : null}
      {concerns.map((concern) =>
        concern.id === openId ? (
          <ConcernDetail
            key={concern.id}
            concern={concern}
            closePath={`/candidates?candidate=${candidate.id}`}
          />
        ) : (
          <p key={concern.id} className="flat">
            <Button
              component={Link}
              variant="subtle"
              size="compact-sm"
              to={`/candidates?candidate=${candidate.id}&concern=${concern.id}`}
            >
              {levelName(concern)} concern of {formatDate(concern.on)}
            </Button>
            <span className="small dimmed"> {concern.closed === null ? 'open' : 'closed'}</span>
          </p>
        ),
      )}
      <NewConcern candidate={candidate} />
    </section>
  );
}

function levelName({ level }: SafetyConcern): string {
  return concernLevels.find(({ id }) => id === level)?.name ?? level;
}
