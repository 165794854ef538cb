/** The address names a version that is not there, as after undoing its start. */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Empty, Screen } from '../../ui/screen';

/** Says so and offers the way back. */
export function NoSuchVersion() {
  return (
    <Screen title="Threat assessment" purpose="What could go wrong, where, and what will be done about it.">
      <Empty
        title="This version is not in the open operation"
        action={
          <Button component={Link} to="/threat">
            Open the threat assessment
          </Button>
        }
      >
        It may belong to another operation, or its start was undone. Nothing else has changed.
      </Empty>
    </Screen>
  );
}
