/** What may be seen on the screen and never stands on paper, whichever screen is printed. */
import type { ReactNode } from 'react';
import type { HandlingCode } from '../core/intelligence/intelligence-item';

/** What stands on paper in place of an item. */
export const withheldOnPaper = 'Withheld: intelligence graded C.';

interface OnScreenOnlyProps {
  /** What the paper says instead; never a word of what it stands for. */
  readonly onPaper: string;
  /** Among words and inside labels; a block of its own where absent. */
  readonly as?: 'span';
  readonly children: ReactNode;
}

/** Shows its children on the screen; on paper the sentence stands in their place. */
export function OnScreenOnly({ onPaper, as: Box = 'div' as 'span', children }: OnScreenOnlyProps) {
  return (
    <>
      <Box className="on-screen-only">{children}</Box>
      <Box className="on-paper-only">{onPaper}</Box>
    </>
  );
}

interface ByHandlingProps {
  /** Of the item that is shown; one that is graded C anywhere must be given as C. */
  readonly handling: HandlingCode | null;
  readonly as?: 'span';
  readonly children: ReactNode;
}

/** Around whatever a screen shows of an item of intelligence: what is graded C stays off paper. */
export function ByHandling({ handling, as: Box = 'div' as 'span', children }: ByHandlingProps) {
  const isConditional = handling === 'C';
  // The same box under either code: fields in it keep the keyboard while the code is changed.
  return (
    <>
      <Box className={isConditional ? 'on-screen-only' : 'on-screen-and-paper'}>{children}</Box>
      {isConditional ? <Box className="on-paper-only">{withheldOnPaper}</Box> : null}
    </>
  );
}
