/** What was decided, the latest first, each with the wording and the answers that it was taken on. */
import { formatMoment } from '../../../core/foundation/dates';
import { reasonParts } from '../../../core/publicity/publicity-edits';
import { answerNames, publicityQuestions } from '../../../core/publicity/publicity-questions';
import type { PublicityItem } from '../../../core/publicity/publicity-item';
import { changedSince, outcomeName } from '../../../core/publicity/publicity-standing';
import { Message } from '../../../ui/screen';

/** Nothing before the first decision. */
export function DecisionsPart({ item }: { readonly item: PublicityItem }) {
  if (item.decisions.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="publicity-decisions">
      <h3 id="publicity-decisions">Decisions</h3>
      <Changed item={item} />
      <ol className="publicity-decisions" reversed>
        {[...item.decisions].reverse().map((decision) => {
          const { reason, allTheSame } = reasonParts(decision.reason);
          return (
            <li key={decision.id}>
              <p>
                <strong>{outcomeName(decision.outcome)}</strong>{' '}
                <span className="dimmed small">
                  {[decision.by, decision.role].filter(Boolean).join(', ')}, {formatMoment(decision.at)}
                </span>
              </p>
              <p className="publicity-said">{reason}</p>
              {allTheSame === '' ? null : (
                <p className="publicity-said">All the same, against what the answers say: {allTheSame}</p>
              )}
              <details>
                <summary className="small">The wording and the answers it was taken on</summary>
                <p className="publicity-marked small">
                  {decision.text === '' ? 'No wording.' : decision.text}
                </p>
                <ul className="plain-list small">
                  {decision.answers.map((each) => (
                    <li key={each.questionId}>
                      {publicityQuestions.find(({ id }) => id === each.questionId)?.question ??
                        each.questionId}{' '}
                      <strong>{answerNames[each.answer]}.</strong> {each.reason}
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Changed({ item }: { readonly item: PublicityItem }) {
  const changed = changedSince(item);
  if (changed === null) return null;
  const said = [
    ...(changed.text ? ['The wording is no longer the one that was decided on.'] : []),
    ...(changed.answers ? ['Answers have changed since the decision.'] : []),
    ...(changed.refusals.length > 0 ? [`Refused since: ${changed.refusals.join('; ')}.`] : []),
  ];
  if (said.length === 0) return null;
  return (
    <Message tone="warning" title="Changed since the last decision">
      <p>{said.join(' ')} The decision below holds for what it was taken on; decide again.</p>
    </Message>
  );
}
