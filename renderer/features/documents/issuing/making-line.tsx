/** What stands where the document will stand: that it is being made, with a way to cancel that, or that it was cancelled. */
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Composing } from './use-composed';

/** A document that is made sooner than this shows no button that comes and goes. */
const longMs = 500;

/** One button in one place, so that the keyboard stays where it is when its words change. */
export function MakingLine({ answer, isCancelled, cancel, makeAgain }: Composing) {
  const isLong = useIsLong();
  const hasButton = answer === null && (isCancelled || isLong);
  return (
    <div className="row">
      <p role="status">{wordsOf(answer !== null, isCancelled)}</p>
      {hasButton ? (
        <Button variant="default" onClick={isCancelled ? makeAgain : cancel}>
          {isCancelled ? 'Make the document' : 'Cancel'}
        </Button>
      ) : null}
    </div>
  );
}

function wordsOf(isAnswered: boolean, isCancelled: boolean): string {
  if (isCancelled) return 'Making the document was cancelled. Nothing in the desk has changed.';
  return isAnswered ? 'There is nothing to show yet.' : 'The document is being made.';
}

function useIsLong(): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longMs);
    return () => clearTimeout(timer);
  }, []);
  return isLong;
}
