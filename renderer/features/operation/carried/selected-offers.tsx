/** What can be answered for all that is selected at once, with one reason; one step of undo. */
import { Button } from '@mantine/core';
import type { Offer } from '../../../core/carry-forward/offers';
import type { TakeGiven } from '../../../core/carry-forward/take';
import { AnswerForm } from './answer-form';
import type { Asked } from './carried-detail';
import type { Answering } from './use-carried';

interface SelectedOffersProps {
  readonly offers: readonly Offer[];
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
  readonly answering: Answering;
  /** Once they are answered, and where the selection is cleared. */
  readonly onDone: () => void;
}

/** The count of the selection and the three answers. */
export function SelectedOffers({ offers, asked, onAsk, answering, onDone }: SelectedOffersProps) {
  const answer = (given: TakeGiven): boolean => {
    const isDone = answering.answer(offers, given);
    if (isDone) onDone();
    return isDone;
  };
  return (
    <section className="stack carried-bulk" aria-label="Selected offers">
      <div className="row">
        <strong role="status">{offers.length} selected</strong>
        <Button size="xs" onClick={() => answer({ answer: 'accepted', reason: '' })}>
          Accept selected
        </Button>
        <Button size="xs" variant="default" onClick={() => onAsk('changed')}>
          Change selected
        </Button>
        <Button size="xs" variant="default" onClick={() => onAsk('dropped')}>
          Drop selected
        </Button>
        <Button size="xs" variant="subtle" onClick={onDone}>
          Clear selection
        </Button>
      </div>
      {asked === null ? null : (
        <AnswerForm
          key={asked}
          answer={asked}
          offers={offers}
          onAnswer={answer}
          onCancel={() => onAsk(null)}
        />
      )}
    </section>
  );
}
