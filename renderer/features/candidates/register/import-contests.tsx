/** The contests of the list: which recorded one each is, or that it is new. */
import { Select, TextInput } from '@mantine/core';
import type { ListedContest } from '../../../core/candidates/import-contests';
import { contestIdFor, type ImportPlan, type ImportSettings } from '../../../core/candidates/import-plan';
import { formatDate } from '../../../core/foundation/dates';
import { InParts } from '../../../ui/list-dry-run';
import { Message } from '../../../ui/screen';
import { useRegister } from './use-register';

interface ImportContestsProps {
  readonly plan: ImportPlan;
  readonly settings: ImportSettings;
  readonly onChange: (settings: ImportSettings) => void;
}

/** A list without contests is asked for its one contest. */
export function ImportContests({ plan, settings, onChange }: ImportContestsProps) {
  const { contests } = useRegister();
  const options = [
    { value: 'new', label: 'A new contest' },
    ...contests.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const choose = (key: string, value: string | null) =>
    onChange({ ...settings, contests: { ...settings.contests, [key]: value ?? 'new' } });
  return (
    <section className="stack-tight" aria-label="Contests of the list">
      <h3 className="panel-heading">Contests of the list</h3>
      {plan.unplaced.length === 0 ? null : (
        <Message tone="warning" title="The list does not say for which contest they stand">
          <p>Choose the contest below, or name a new one. Its rows are not stored before that.</p>
        </Message>
      )}
      <InParts items={plan.contests} first={30}>
        {(drawn) => (
          <table className="plain-table">
            <thead>
              <tr>
                {['In the list', 'Rows', 'Poll', 'Is'].map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {drawn.map((listed) => (
                <tr key={listed.key}>
                  <th scope="row">
                    {listed.name || 'No contest is named'}
                    {listed.council === '' || listed.name.includes(listed.council) ? null : (
                      <span className="dimmed"> ({listed.council})</span>
                    )}
                  </th>
                  <td>{listed.rows}</td>
                  <td>{pollWords(listed)}</td>
                  <td>
                    <Select
                      size="xs"
                      miw="14rem"
                      searchable
                      allowDeselect={false}
                      aria-label={`What ${listed.name || 'the list'} is`}
                      data={options}
                      value={contestIdFor(listed, settings) ?? 'new'}
                      onChange={(value) => choose(listed.key, value)}
                    />
                    {listed.name === '' && contestIdFor(listed, settings) === null ? (
                      <TextInput
                        size="xs"
                        label="Name of the new contest"
                        maxLength={200}
                        placeholder="Quayside ward"
                        value={settings.nameForRest}
                        onChange={(event) =>
                          onChange({ ...settings, nameForRest: event.currentTarget.value })
                        }
                      />
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </InParts>
    </section>
  );
}

function pollWords({ isCancelled, isByElection, otherDate, seats }: ListedContest): string {
  return [
    isByElection ? 'By-election' : '',
    isCancelled ? 'Poll cancelled' : '',
    otherDate === null ? '' : `On another day: ${formatDate(otherDate)}; not taken unless you say so`,
    seats === null ? '' : seats === 1 ? '1 seat' : `${seats} seats`,
  ]
    .filter(Boolean)
    .join('. ');
}
