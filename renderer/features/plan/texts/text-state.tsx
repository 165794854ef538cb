/** How a text stands, in words and with a sign, so that colour is never alone. */
import { type PlanTextStanding, standingWords } from '../../../core/plan/plan-text-standing';

const signs: Readonly<Record<PlanTextStanding['state'], string>> = {
  empty: '○',
  begun: '◔',
  written: '◑',
  agreed: '●',
  changed: '▲',
};

/** "▲ Changed since it was approved; approval overdue; review due". */
export function TextState({ standing }: { readonly standing: PlanTextStanding }) {
  const more = [
    standing.isAgreementOverdue ? 'approval overdue' : '',
    standing.isReviewDue ? 'review due' : '',
  ].filter((part) => part !== '');
  const isPressing = standing.state === 'changed' || more.length > 0;
  return (
    <span className="text-state" data-pressing={isPressing}>
      <span aria-hidden="true">{signs[standing.state]}</span> {[standingWords(standing), ...more].join('; ')}
    </span>
  );
}
