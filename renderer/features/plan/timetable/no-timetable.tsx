/** What stands in place of the timetable while there is none. */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { type NoTimetable as Problem, sayNoTimetable } from '../../../core/plan/timetable-view';
import { Empty, Message } from '../../../ui/screen';

/** The reason in words, and the way to the operation. */
export function NoTimetable({ problem }: { readonly problem: Problem }) {
  const toOperation = (
    <Button component={Link} to="/operation">
      Open the operation
    </Button>
  );
  if (problem.kind === 'error') {
    return (
      <div className="stack">
        <Message tone="problem" title="There is no timetable for this operation as it stands">
          <p>{sayNoTimetable(problem)} Nothing that is recorded was changed.</p>
        </Message>
        <div>{toOperation}</div>
      </div>
    );
  }
  return (
    <Empty
      title="No timetable yet"
      example="For example: Wed 7 Apr 2027, 4pm, close of nominations, 19 working days before the poll."
      action={toOperation}
    >
      {sayNoTimetable(problem)}
    </Empty>
  );
}
