/** An erasure that was begun and cut off, to be finished. */
import { Button } from '@mantine/core';
import { Message } from '../../../ui/screen';

/** Its decision is on record: finishing asks for nothing more. */
export function FinishPart({ onFinish }: { readonly onFinish: () => void }) {
  return (
    <Message tone="warning" title="An erasure was begun and is not finished">
      <p>The records are gone from the desk; the journal may still hold what was written in them.</p>
      <Button size="xs" onClick={onFinish}>
        Finish the erasure
      </Button>
    </Message>
  );
}
