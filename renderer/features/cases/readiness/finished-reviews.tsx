/** What finished reviews say: where two differ, and all answers of one, to be read. */
import { type FileReview, reviewAnswers, type RuleAnswer } from '../../../core/cases/file-review';
import { readinessRule } from '../../../core/cases/readiness/rule';
import { reviewDifferences } from '../../../core/cases/review-differences';

/** The rules on which two of them differ; each further reviewer is held against the first. */
export function Differences({ reviews }: { readonly reviews: readonly FileReview[] }) {
  const [first, ...others] = reviews;
  if (first === undefined) return null;
  return others.map((other) => {
    const differences = reviewDifferences(first, other);
    if (differences.length === 0) {
      return (
        <p key={other.id}>
          {first.reviewer} and {other.reviewer} answered every rule alike.
        </p>
      );
    }
    return (
      <table key={other.id} className="plain-table">
        <caption>
          Where {first.reviewer} and {other.reviewer} differ ({differences.length})
        </caption>
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">{first.reviewer}</th>
            <th scope="col">{other.reviewer}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ ruleId, first: one, second: two }) => (
            <tr key={ruleId}>
              <th scope="row">{ruleName(ruleId)}</th>
              <AnswerCell answer={one} />
              <AnswerCell answer={two} />
            </tr>
          ))}
        </tbody>
      </table>
    );
  });
}

/** All answers of one review. It was finished, so it is only read. */
export function FinishedReview({ review }: { readonly review: FileReview }) {
  return (
    <details>
      <summary>All answers of {review.reviewer}</summary>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">Answer</th>
          </tr>
        </thead>
        <tbody>
          {review.answers.map((answer) => (
            <tr key={answer.ruleId}>
              <th scope="row">{ruleName(answer.ruleId)}</th>
              <AnswerCell answer={answer} />
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function AnswerCell({ answer }: { readonly answer: RuleAnswer | null }) {
  if (answer === null) return <td>Not answered</td>;
  return (
    <td>
      {reviewAnswers.find(({ id }) => id === answer.answer)?.name}
      {answer.note === '' ? null : <p className="written small">{answer.note}</p>}
    </td>
  );
}

/** A rule that is no longer there is named by its id. */
const ruleName = (id: string): string => readinessRule(id)?.name ?? id;
