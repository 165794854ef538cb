/** One person’s answers to the rules. Each saves itself; finished, they are not changed. */
import { Button, SegmentedControl } from '@mantine/core';
import {
  type FileReview,
  type ReviewAnswer,
  reviewAnswers,
  type RuleAnswer,
} from '../../../core/cases/file-review';
import {
  applicabilityName,
  gravities,
  type ReadinessRule,
  readinessRules,
} from '../../../core/cases/readiness/rule';
import { useCommit, useDesk } from '../../../services/desk-context';
import { SavedText } from '../../../ui/saved-text';

/** The rules by gravity, with how many are still open. */
export function ReviewForm({ review }: { readonly review: FileReview }) {
  const { clock } = useDesk();
  const change = useChange(review);
  const open = readinessRules.length - review.answers.length;
  return (
    <div className="stack">
      {gravities.map(({ id, name }) => (
        <section key={id} className="stack-tight" aria-label={name}>
          <h3>{name}</h3>
          <ul className="case-entries">
            {readinessRules
              .filter(({ gravity }) => gravity === id)
              .map((rule) => (
                <RuleRow key={rule.id} review={review} rule={rule} />
              ))}
          </ul>
        </section>
      ))}
      <div className="row">
        <Button
          disabled={review.answers.length === 0}
          onClick={() => change('Finish a review of a case file', () => ({ finishedAt: clock() }))}
        >
          Finish my review
        </Button>
        <span className="dimmed small">
          {open === 0 ? 'Every rule is answered.' : `${open} rules not answered.`} Once finished it cannot be
          changed.
        </span>
      </div>
    </div>
  );
}

interface RuleRowProps {
  readonly review: FileReview;
  readonly rule: ReadinessRule;
}

function RuleRow({ review, rule }: RuleRowProps) {
  const { id: ruleId, name } = rule;
  const change = useChange(review);
  const given = review.answers.find((answer) => answer.ruleId === ruleId);
  const answer = (patch: Partial<RuleAnswer>) =>
    change('Answer a rule in a review of a case file', (now) => {
      const was = now.answers.find((each) => each.ruleId === ruleId);
      const is: RuleAnswer = { ruleId, answer: 'cannot-tell', note: '', ...was, ...patch };
      return {
        answers:
          was === undefined ? [...now.answers, is] : now.answers.map((each) => (each === was ? is : each)),
      };
    });
  return (
    <li className="case-entry case-reason">
      <div>
        <p>{name}</p>
        <p className="dimmed small">
          {applicabilityName(rule.appliesTo)}. Look at: {lowerFirst(rule.looksAt)}.
        </p>
      </div>
      <div className="stack-tight case-reason-acts">
        <SegmentedControl
          size="xs"
          aria-label={name}
          data={reviewAnswers.map(({ id, name: label }) => ({ value: id, label }))}
          value={given?.answer ?? ''}
          onChange={(value) => {
            const chosen: ReviewAnswer | undefined = reviewAnswers.find(({ id }) => id === value)?.id;
            if (chosen !== undefined) answer({ answer: chosen });
          }}
        />
        {given === undefined ? null : (
          <SavedText
            label={`Note: ${name}`}
            isLabelHidden
            placeholder="Note"
            value={given.note}
            maxLength={4000}
            onSave={(note) => answer({ note: note.trim() })}
          />
        )}
      </div>
    </li>
  );
}

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('en-GB') + text.slice(1);

/** Changes a review from how it stands at that moment. */
function useChange(review: FileReview) {
  const commit = useCommit();
  const { vault } = useDesk();
  return (purpose: string, change: (now: FileReview) => Partial<FileReview>): boolean => {
    const now = vault.records.get('fileReviews', review.id);
    if (now === undefined) return false;
    return commit(purpose, [{ collection: 'fileReviews', id: review.id, after: { ...now, ...change(now) } }])
      .ok;
  };
}
