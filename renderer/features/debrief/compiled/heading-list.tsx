/** The eight headings: how each stands, and the open one. */
import { Link } from 'react-router';
import type { CompiledDebrief, CompiledHeading } from '../../../core/debrief/compiled';
import type { DebriefHeadingId } from '../../../core/debrief/headings';
import { judgementId } from '../../../core/debrief/judgement';
import { useCollection } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { headingPath } from './heading-path';

interface HeadingListProps {
  readonly debrief: CompiledDebrief;
  readonly openId: DebriefHeadingId;
}

/** A list of links: Back leads to the heading that was open before. */
export function HeadingList({ debrief, openId }: HeadingListProps) {
  const operation = useOperation();
  const judgements = useCollection('judgements');
  return (
    <nav aria-label="Headings of the debrief">
      <ul className="debrief-headings">
        {debrief.headings.map((heading) => {
          const text = judgements.get(judgementId(operation.id, heading.id))?.text.trim() ?? '';
          return (
            <li key={heading.id}>
              <Link to={headingPath(heading.id)} aria-current={heading.id === openId}>
                <span>{heading.name}</span>
                <span className="small debrief-state">
                  {text === '' ? 'No judgement yet' : 'Judgement written'} · {standsWith(heading)}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** "12 figures, 3 answers, 2 points"; figures that are nought are not counted. */
function standsWith({ groups, answers, learningPointIds }: CompiledHeading): string {
  const figures = groups.flatMap((group) => group.figures).filter(({ value }) => (value ?? 0) > 0).length;
  return [
    figures === 0 ? 'no figures' : counted(figures, 'figure', 'figures'),
    answers.length === 0 ? '' : counted(answers.length, 'answer', 'answers'),
    learningPointIds.length === 0 ? '' : counted(learningPointIds.length, 'point', 'points'),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
