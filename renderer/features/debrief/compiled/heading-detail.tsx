/** The open heading: judgement, figures, what was answered, and points of learning. */
import { Link } from 'react-router';
import type { CompiledHeading, HeadingAnswer } from '../../../core/debrief/compiled';
import { formatDate } from '../../../core/foundation/dates';
import type { LearningPoint } from '../../../core/debrief/learning-point';
import {
  learningKindName,
  learningPointName,
  learningStateWords,
} from '../../../core/debrief/learning-state';
import { useCollection, useToday } from '../../../services/desk-context';
import { FigureGroupView } from './figure-group';
import type { FigureTableProps } from './figure-table';
import { JudgementField } from './judgement-field';

type HeadingDetailProps = { readonly heading: CompiledHeading } & Pick<FigureTableProps, 'open' | 'onOpen'>;

/** All that is known and said under one heading. */
export function HeadingDetail({ heading, open, onOpen }: HeadingDetailProps) {
  return (
    <article className="stack-wide debrief-detail" aria-label={heading.name}>
      <h2 tabIndex={-1}>{heading.name}</h2>
      <JudgementField key={heading.id} headingId={heading.id} />
      {heading.groups.map((group) => (
        <FigureGroupView key={group.id} group={group} open={open} onOpen={onOpen} />
      ))}
      <Answers answers={heading.answers} />
      <Points ids={heading.learningPointIds} />
    </article>
  );
}

function Answers({ answers }: { readonly answers: readonly HeadingAnswer[] }) {
  return (
    <section className="stack-tight" aria-label="What was contributed">
      <h3>What was contributed</h3>
      {answers.length === 0 ? (
        <p className="dimmed">
          Nobody has answered under this heading. <Link to="/debrief/contributions">Contributions</Link>
        </p>
      ) : (
        <ul className="plain-list debrief-answers">
          {answers.map((answer, index) => (
            <li key={`${answer.contributionId}:${index}`}>
              <p className="dimmed small">{answer.question}</p>
              <p className="debrief-text">{answer.text}</p>
              <p className="small">
                <Link to={`/debrief/contributions?contribution=${answer.contributionId}`}>
                  {answer.organisation === '' ? 'Contribution' : answer.organisation}
                </Link>
                {answer.person === '' ? '' : `, ${answer.person}`}, {formatDate(answer.on)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Points({ ids }: { readonly ids: readonly string[] }) {
  const points = useCollection('learningPoints');
  const today = useToday();
  const shown = ids.flatMap((id): LearningPoint | readonly LearningPoint[] => points.get(id) ?? []);
  return (
    <section className="stack-tight" aria-label="Points of learning">
      <h3>Points of learning</h3>
      {shown.length === 0 ? (
        <p className="dimmed">
          No point of learning stands under this heading. <Link to="/debrief/learning">Learning</Link>
        </p>
      ) : (
        <ul className="plain-list debrief-answers">
          {shown.map((point) => (
            <li key={point.id}>
              <p>
                <Link to={`/debrief/learning?point=${point.id}`}>{learningPointName(point)}</Link>{' '}
                {point.observation}
              </p>
              <p className="small dimmed">
                {learningKindName(point.kind)}. {learningStateWords(point, today)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
