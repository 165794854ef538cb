/** The postings that the register stands against, above its entries: who, where and why. */
import { Link } from 'react-router';
import { counted } from '../../../core/documents/blocks';
import { useCollection } from '../../../services/desk-context';
import { OnScreenOnly } from '../../../services/on-screen-only';
import { useOperation } from '../../../services/operation';
import { usePostings } from '../../../services/postings';
import { notOnPaper } from './conduct-table';

/** Folded where an open entry stands beside. Says of an empty deployment that there is nothing to compare with yet. */
export function PostingsAgainst({ isFolded }: { readonly isFolded: boolean }) {
  const operation = useOperation();
  const postings = usePostings();
  const teams = useCollection('teams');
  const refused = postings.filter(({ kind }) => kind === 'refused').length;
  const asked = postings.length - refused;
  if (postings.length === 0) {
    const hasTeams = [...teams.values()].some(({ operationId }) => operationId === operation.id);
    return (
      <p className="conduct-postings small" role="status">
        {hasTeams
          ? 'Nobody in this register is posted where they must not be, as far as names and numbers tell.'
          : 'No teams are named for polling day yet: postings are compared as soon as there are.'}
      </p>
    );
  }
  return (
    <details key={String(isFolded)} className="conduct-postings" open={!isFolded}>
      <summary>
        <strong>
          {[
            refused === 0 ? '' : counted(refused, 'posting refused', 'postings refused'),
            asked === 0 ? '' : counted(asked, 'posting in question', 'postings in question'),
          ]
            .filter(Boolean)
            .join(', ')}
        </strong>
      </summary>
      <OnScreenOnly onPaper={notOnPaper}>
        <ul className="plain-list conduct-postings-list">
          {postings.map(({ key, kind, text, todo, why = [], teamId }) => (
            <li key={key} data-kind={kind}>
              <p className="flat">{text}</p>
              {why.map((reason) => (
                <p key={reason.path} className="flat small">
                  {reason.text} <Link to={reason.path}>Open the entry</Link>
                </p>
              ))}
              <p className="flat small">
                {todo}{' '}
                {teamId === null ? null : <Link to={`/polling-day/teams?team=${teamId}`}>Open the team</Link>}
              </p>
            </li>
          ))}
        </ul>
      </OnScreenOnly>
    </details>
  );
}
