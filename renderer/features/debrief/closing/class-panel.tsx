/** One class of records beside the list: its period and what that rests on, its reviews, and the decision at the end. */
import { Button } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { Link } from 'react-router';
import { formatDate, formatMoment } from '../../../core/foundation/dates';
import type { RetentionReview } from '../../../core/retention/closure';
import { countsToKeep } from '../../../core/retention/for-few';
import { isUnfinished } from '../../../core/retention/periods';
import { retentionStateWords } from '../../../core/retention/retention-words';
import { useToday } from '../../../services/desk-context';
import { PanelHead } from '../../../ui/panel-head';
import { Message } from '../../../ui/screen';
import { collectionNames } from '../../../core/collection-names';
import { ErasePart } from './erase-part';
import { ErasureProgress } from './erasure-progress';
import { FinishPart } from './finish-part';
import { KeepForm } from './keep-form';
import { RuleForm } from './rule-form';
import { type Erasing, useErasure } from './use-erasure';
import { type RetentionRow, useRetentionEdits } from './use-retention';

interface ClassPanelProps {
  readonly row: RetentionRow;
  readonly onClose: () => void;
}

type Asked = 'rule' | 'keep' | 'erase' | null;

/** Escape closes it. */
export function ClassPanel({ row, onClose }: ClassPanelProps) {
  const { retention, count, ask } = row;
  const { of, reviews, rule } = retention;
  const today = useToday();
  const leave = (event: KeyboardEvent) => {
    const isInField = event.target instanceof Element && event.target.matches('input, textarea');
    if (event.key === 'Escape' && !event.defaultPrevented && !isInField) onClose();
  };
  const unfinished = reviews.find(isUnfinished);
  // Held here: while it runs, what stands on record changes under the form that began it.
  const erasure = useErasure();
  return (
    <div className="stack record-panel" onKeyDown={leave}>
      <PanelHead title={of.name} closeLabel="Close the class of records" onClose={onClose} />
      <p>{of.holds}</p>
      <dl className="facts">
        <dt>State</dt>
        <dd>{retentionStateWords(retention, count, today)}</dd>
        <dt>Period</dt>
        <dd>{retention.arithmetic}</dd>
        <dt>Rests on</dt>
        <dd>{retention.basis}</dd>
        {rule === null ? null : (
          <>
            <dt>Set</dt>
            <dd>
              {formatMoment(rule.at)}, {rule.by}: {rule.why}
            </dd>
          </>
        )}
      </dl>
      {ask === null ? null : (
        <Message tone="note" title="How many there are is not told here">
          <p>
            {ask} Those who may read them keep or erase them.{' '}
            <Link to="/candidates/conduct">Conduct register</Link>
          </p>
        </Message>
      )}
      {erasure.state !== null ? (
        <ErasureProgress state={erasure.state} />
      ) : unfinished !== undefined && ask === null ? (
        <FinishPart onFinish={() => void erasure.finish(unfinished)} />
      ) : (
        <Decisions row={row} onErase={(given) => void erasure.erase(given)} />
      )}
      {reviews.length === 0 ? null : <Reviews reviews={reviews} />}
    </div>
  );
}

interface DecisionsProps extends Pick<ClassPanelProps, 'row'> {
  readonly onErase: (given: Erasing) => void;
}

function Decisions({ row: { retention, ask }, onErase }: DecisionsProps) {
  const { of, rule } = retention;
  const edits = useRetentionEdits();
  const [asked, setAsked] = useState<Asked>(null);
  const done = () => setAsked(null);
  if (of.years === null) return null;
  // Those who may not read the class decide about its period alone.
  switch (ask === null || asked === 'rule' ? asked : null) {
    case 'rule':
      return <RuleForm retention={retention} onDone={done} />;
    case 'keep':
      return <KeepForm of={of} onDone={done} />;
    case 'erase':
      return <ErasePart of={of} onErase={onErase} onDone={done} />;
    case null:
      return (
        <div className="row">
          <Button size="xs" variant="default" onClick={() => setAsked('rule')}>
            {rule === null ? 'Enter the force’s period' : 'Change the force’s period'}
          </Button>
          {rule === null ? null : (
            <Button size="xs" variant="default" onClick={() => edits.dropRule(rule)}>
              Go back to the suggestion
            </Button>
          )}
          {ask === null ? (
            <>
              <Button size="xs" variant="default" onClick={() => setAsked('keep')}>
                Keep longer
              </Button>
              <Button size="xs" variant="default" onClick={() => setAsked('erase')}>
                Erase…
              </Button>
            </>
          ) : null}
        </div>
      );
  }
}

function Reviews({ reviews }: { readonly reviews: readonly RetentionReview[] }) {
  return (
    <section className="stack-tight closing-part" aria-label="Reviews">
      <h3>Reviews</h3>
      <ul className="closing-names">
        {reviews.map((review) => (
          <li key={review.id}>
            {formatMoment(review.at)}, {review.by}: {decisionWords(review)}
            <div className="small dimmed closing-words">{review.why}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function decisionWords({ classId, decision, nextOn, erased }: RetentionReview): string {
  if (decision === 'keep') return `kept${nextOn === null ? '' : `, next review ${formatDate(nextOn)}`}`;
  if (erased === null) return 'erasure begun, not finished';
  const counts = countsToKeep(classId, erased).map(
    ({ collection, count }) => `${nameOf(collection)} ${count}`,
  );
  return counts.length === 0 ? 'erased' : `erased (${counts.join(', ')})`;
}

function nameOf(collection: string): string {
  return Object.entries(collectionNames).find(([name]) => name === collection)?.[1] ?? collection;
}
