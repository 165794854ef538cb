/** What stays in sight while a document is read: its marking, what is left to see, and the two ways on. */
import { Button } from '@mantine/core';
import { type Marking, markingLine } from '../../../core/foundation/marking';
import { pointWords } from '../../../core/issuing/finding-groups';

interface IssueBarProps {
  readonly marking: Marking;
  /** Points of the checks in all. */
  readonly points: number;
  readonly left: number;
  readonly isHeldBack: boolean;
  readonly number: number;
  /** How many are on the distribution list. */
  readonly holders: number;
  readonly isBusy: boolean;
  readonly onExport: () => void;
  readonly onIssue: () => void;
}

/** Both buttons wait until every point was seen and nothing holds the document back. */
export function IssueBar(props: IssueBarProps) {
  const { marking, points, left, isHeldBack, number, holders, isBusy, onExport, onIssue } = props;
  const mayLeave = left === 0 && !isHeldBack && !isBusy;
  return (
    <div className="issuing-bar" role="group" aria-label="Export and issue">
      <div className="issuing-bar-words">
        <b>{markingLine(marking)}</b>
        <span role="status">
          {isHeldBack
            ? 'The checks hold it back.'
            : left > 0
              ? `${left} of ${pointWords(points)} left to see.`
              : points === 0
                ? 'The checks found nothing.'
                : `${points === 1 ? 'The one point was' : `All ${points} points were`} seen.`}{' '}
          {holders === 0 ? 'No holders yet.' : `Goes to ${holders}.`}
        </span>
      </div>
      <div className="row">
        <Button size="sm" variant="default" disabled={!mayLeave} onClick={onExport}>
          Export draft
        </Button>
        <Button size="sm" disabled={!mayLeave} onClick={onIssue}>
          Issue version {number}
        </Button>
      </div>
    </div>
  );
}
