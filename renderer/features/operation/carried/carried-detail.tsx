/** One thing that is offered beside the list: what it says, what was answered, and what it became. */
import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { carriedAnswerName, carriedKindName } from '../../../core/carry-forward/carried-words';
import { onOneLine } from '../../../core/carry-forward/carry-records';
import type { Offer } from '../../../core/carry-forward/offers';
import { dateAt, formatDate } from '../../../core/foundation/dates';
import { RecordWay } from '../../../services/record-way';
import { PanelHead } from '../../../ui/panel-head';
import { Help, Message } from '../../../ui/screen';
import { AnswerForm } from './answer-form';
import { BecameLinks } from './became-links';
import type { Answering } from './use-carried';

/** What is asked before it is answered. */
export type Asked = 'changed' | 'dropped' | null;

interface CarriedDetailProps {
  readonly offer: Offer;
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
  readonly answering: Answering;
  /** Opens the next open one; `null` where there is none. */
  readonly onNext: (() => void) | null;
  readonly onClose: () => void;
}

/** The panel of one offer. Escape closes it. */
export function CarriedDetail({ offer, asked, onAsk, answering, onNext, onClose }: CarriedDetailProps) {
  const leave = (event: KeyboardEvent) => {
    const isInField = event.target instanceof Element && event.target.matches('input, textarea');
    if (event.key === 'Escape' && !event.defaultPrevented && !isInField) onClose();
  };
  const answered = () => {
    onAsk(null);
    onNext?.();
  };
  return (
    <div className="stack record-panel" onKeyDown={leave}>
      <PanelHead title={onOneLine(offer.name)} closeLabel="Close what is offered" onClose={onClose} />
      <p className="small dimmed">
        {carriedKindName(offer.kind)} of {offer.from.name}
        {offer.sourcePath === '' ? '' : '. '}
        {offer.sourcePath === '' ? null : (
          <RecordWay to={offer.sourcePath} operationId={isOfForce(offer) ? null : offer.from.id}>
            Open its record
          </RecordWay>
        )}
      </p>
      <p className="carried-words">{offer.words}</p>
      {offer.already === '' || offer.answer !== null ? null : <Message tone="note" title={offer.already} />}
      <Answered offer={offer} />
      {offer.isGone ? null : asked === null ? (
        <div className="row">
          <Button
            onClick={() => {
              if (answering.answer([offer], { answer: 'accepted', reason: '' })) answered();
            }}
          >
            Accept
          </Button>
          <Button variant="default" onClick={() => onAsk('changed')}>
            Change
          </Button>
          <Button variant="default" onClick={() => onAsk('dropped')}>
            Drop
          </Button>
          {offer.answer === null ? null : (
            <Button variant="subtle" onClick={() => answering.openAgain([offer])}>
              Open again
            </Button>
          )}
        </div>
      ) : (
        <AnswerForm
          key={asked}
          answer={asked}
          offers={[offer]}
          onAnswer={(given) => {
            const isDone = answering.answer([offer], given);
            if (isDone) answered();
            return isDone;
          }}
          onCancel={() => onAsk(null)}
        />
      )}
      <Help source="APP Policing elections, organisational learning">{helpOf[offer.kind]}</Help>
      {onNext === null ? null : (
        <div>
          <Button variant="default" onClick={onNext}>
            Next open one
          </Button>
        </div>
      )}
    </div>
  );
}

/** Partners and clauses are kept for all operations. */
function isOfForce({ kind }: Offer): boolean {
  return kind === 'contact' || kind === 'clause';
}

function Answered({ offer: { answer, hasChanged, words } }: Pick<CarriedDetailProps, 'offer'>) {
  if (answer === null) return null;
  return (
    <section className="stack-tight" aria-label="What was answered">
      <h3>{carriedAnswerName(answer.answer)}</h3>
      <p className="small dimmed">
        {answer.by}, {formatDate(dateAt(answer.at))}
      </p>
      {answer.reason === '' ? null : <p>{answer.reason}</p>}
      <BecameLinks item={answer} />
      {hasChanged && words !== answer.words ? (
        <Message tone="warning" title="It has changed since it was answered.">
          <p>It then said:</p>
          <p className="carried-words">{answer.words}</p>
        </Message>
      ) : null}
    </section>
  );
}

const helpOf: Readonly<Record<Offer['kind'], string>> = {
  recommendation:
    'Accepted, it stands among the earlier learning of this operation, where the threat assessment answers it.',
  rating:
    'Accepted, the threat waits in the draft of the threat assessment until somebody confirms it or judges it anew. Nothing is rated by accepting it.',
  history: 'Accepted, it is an entry of the history of the areas, which threats can cite.',
  contact:
    'Accepted, it is confirmed as right today; to be changed, the partner is next to be spoken to; dropped, its people have left. Partners are kept for all operations.',
  clause:
    'Accepted, the wording stays. It holds for all operations; dropped, it goes back to the wording below it.',
  'checklist-answer':
    'Accepted, its words stand in the checklist of this operation, open until they are settled anew with the council.',
};
