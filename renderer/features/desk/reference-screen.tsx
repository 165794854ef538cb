/** The law, guidance and lists that the desk works with: where each comes from, and when to look again. */
import { formatDate } from '../../core/foundation/dates';
import { forcesSource } from '../../core/operation/force';
import { vulnerabilitySource } from '../../core/places/station';
import { threatSource } from '../../core/threat/harms';
import { scaleSources } from '../../core/threat/scales';
import { useToday } from '../../services/desk-context';
import { Message, Screen } from '../../ui/screen';
import { DeskTabs } from './desk-tabs';

const lists = [
  { name: 'Harms, heads and factors of a threat assessment', ...threatSource },
  { name: 'Likelihood (PHIA yardstick)', ...scaleSources.likelihood },
  { name: 'Impact', ...scaleSources.impact },
  { name: 'Analytical confidence', ...scaleSources.confidence },
  { name: 'Rating table', ...scaleSources.rating },
  { name: 'Vulnerability of a polling station', ...vulnerabilitySource },
  { name: 'Forces and districts', ...forcesSource },
] as const;

/** Every list of reference data with its source and dates. */
export function ReferenceScreen() {
  const today = useToday();
  const stale = lists.filter((list) => list.reviewBy < today);
  return (
    <Screen
      title="Desk"
      purpose="The guidance and lists that the desk works with, and when each should be looked at again."
      tabs={<DeskTabs />}
    >
      <div className="stack">
        {stale.length === 0 ? null : (
          <Message
            tone="warning"
            title={`${stale.length} ${stale.length === 1 ? 'list is' : 'lists are'} past the date for review`}
          >
            <p>
              Compare with the source before relying on it. This machine has no network and cannot know of
              changes.
            </p>
          </Message>
        )}
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">List</th>
              <th scope="col">Source</th>
              <th scope="col">As at</th>
              <th scope="col">Review by</th>
            </tr>
          </thead>
          <tbody>
            {lists.map((list) => (
              <tr key={list.name}>
                <th scope="row">{list.name}</th>
                <td>{list.source}</td>
                <td>{formatDate(list.asAt)}</td>
                <td>
                  {formatDate(list.reviewBy)}
                  {list.reviewBy < today ? ' (past)' : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Screen>
  );
}
