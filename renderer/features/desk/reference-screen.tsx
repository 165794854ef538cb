/** The law, guidance and lists that the desk works with: where each comes from, and when to look again. */
import { useSearchParams } from 'react-router';
import { gravities, type ReadinessRule, readinessRule } from '../../core/cases/readiness/rule';
import { formatDate } from '../../core/foundation/dates';
import { dueForReview, referenceLists } from '../../core/reference';
import { useToday } from '../../services/desk-context';
import { PanelHead } from '../../ui/panel-head';
import { Message, Screen } from '../../ui/screen';
import { DeskTabs } from './desk-tabs';

/** Every list of reference data with its source and dates; `?rule=` opens one rule of readiness beside them. */
export function ReferenceScreen() {
  const today = useToday();
  const stale = dueForReview(today);
  const [parameters, setParameters] = useSearchParams();
  const rule = readinessRule(parameters.get('rule') ?? '');
  return (
    <Screen
      title="Desk"
      purpose="The guidance and lists that the desk works with, and when each should be looked at again."
      tabs={<DeskTabs />}
      asideLabel="Readiness rule"
      aside={
        rule === undefined ? null : (
          <RulePanel rule={rule} onClose={() => setParameters({}, { replace: true })} />
        )
      }
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
            {referenceLists.map((list) => (
              <tr key={list.name}>
                <th scope="row">{list.name}</th>
                <td>
                  {list.source}
                  {list.doubt === undefined ? null : <div className="dimmed small">{list.doubt}</div>}
                </td>
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

/** What a file must hold by this rule, why, and who can put it right. */
function RulePanel({ rule, onClose }: { readonly rule: ReadinessRule; readonly onClose: () => void }) {
  const gravity = gravities.find(({ id }) => id === rule.gravity);
  return (
    <div className="stack">
      <PanelHead title="Readiness rule" closeLabel="Close the rule" onClose={onClose} />
      <p>{rule.name}</p>
      <dl className="facts">
        <dt>Gravity</dt>
        <dd>
          {gravity?.name}. {gravity?.words}
        </dd>
        <dt>Looks at</dt>
        <dd>{rule.looksAt}</dd>
        <dt>Put right by</dt>
        <dd>{rule.who}</dd>
        <dt>Source</dt>
        <dd>{rule.source}</dd>
      </dl>
    </div>
  );
}
