/** The rows of the list by what they would do, each with a person's choice. */
import { NativeSelect } from '@mantine/core';
import type { CandidateList } from '../../../core/candidates/candidate-draft';
import { partyWords, standingName } from '../../../core/candidates/candidate-list';
import { choiceOf, type RowChoices } from '../../../core/candidates/import-changes';
import type { ImportPlan, ImportSettings, PlanRow } from '../../../core/candidates/import-plan';
import { nameFor } from '../../../core/candidates/import-plan';
import { InParts } from '../../../ui/list-dry-run';

interface ImportRowsProps {
  readonly plan: ImportPlan;
  readonly list: CandidateList;
  readonly settings: ImportSettings;
  readonly choices: RowChoices;
  readonly onChange: (choices: RowChoices) => void;
}

const groups = [
  {
    kind: 'asked',
    title: 'To be asked about',
    note: 'They may be somebody who is recorded, or two people of one name. Left out until you say.',
  },
  { kind: 'withdrawn', title: 'Withdrawn', note: '' },
  {
    kind: 'standing',
    title: 'Of another standing than recorded',
    note: 'The record says that they withdrew, or what the result was, and the list says otherwise. They stay as they are unless you say otherwise.',
  },
  { kind: 'changed', title: 'Changed', note: '' },
  {
    kind: 'gone',
    title: 'Gone from the list',
    note: 'Recorded in a contest of the list and in no row of it. They stay as they are unless you say otherwise.',
  },
  { kind: 'new', title: 'New', note: '' },
] as const;

/** What is as recorded is only counted. */
export function ImportRows({ plan, list, settings, choices, onChange }: ImportRowsProps) {
  const contests = new Map(plan.contests.map((each) => [each.key, nameFor(each, settings)]));
  return (
    <>
      {groups.map(({ kind, title, note }) => {
        const rows = plan.rows.filter((row) => row.kind === kind);
        if (rows.length === 0) return null;
        return (
          <section key={kind} className="stack-tight" aria-label={title}>
            <h3 className="panel-heading">
              {title}: {rows.length.toLocaleString('en-GB')}
            </h3>
            {note === '' ? null : <p className="dimmed flat">{note}</p>}
            <InParts items={rows} first={40}>
              {(drawn) => (
                <RowTable
                  label={title}
                  rows={drawn}
                  contests={contests}
                  settings={settings}
                  choices={choices}
                  onChange={onChange}
                />
              )}
            </InParts>
          </section>
        );
      })}
      <LeftOut list={list} />
    </>
  );
}

interface RowTableProps {
  readonly label: string;
  readonly rows: readonly PlanRow[];
  readonly contests: ReadonlyMap<string, string>;
  readonly settings: ImportSettings;
  readonly choices: RowChoices;
  readonly onChange: (choices: RowChoices) => void;
}

function RowTable({ label, rows, contests, settings, choices, onChange }: RowTableProps) {
  return (
    <table className="plain-table" aria-label={label}>
      <thead>
        <tr>
          {['Row', 'Name', 'Party or description', 'Contest', 'Standing', 'What differs', 'Do'].map(
            (heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const person = row.draft ?? row.was;
          const name = person?.name ?? '';
          return (
            <tr key={row.key}>
              <td>{row.draft?.row ?? ''}</td>
              <th scope="row">
                {name}
                {person === null || person.knownAs === '' ? '' : ` (known as ${person.knownAs})`}
              </th>
              <td>{person === null ? '' : partyWords(person)}</td>
              <td>{contests.get(row.contestKey)}</td>
              <td>{standingWords(row, settings)}</td>
              <td>{row.why === null ? row.differences.join('; ') : whyWords[row.why]}</td>
              <td>
                <NativeSelect
                  size="xs"
                  aria-label={`What to do with ${name}${row.draft === null ? '' : `, row ${row.draft.row}`}`}
                  data={optionsOf(row)}
                  value={choiceOf(row, choices)}
                  onChange={(event) => onChange({ ...choices, [row.key]: event.currentTarget.value })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What the list says of them; of who is gone from it, what is recorded. */
function standingWords({ draft, was }: PlanRow, settings: ImportSettings): string {
  if (draft !== null) return standingName(draft.standing ?? settings.standing);
  return was === null ? '' : standingName(was.standing);
}

const whyWords = {
  namesakes: 'The name stands more than once in this contest',
  'other-name': 'Somebody of nearly this name is recorded',
} as const;

function optionsOf(row: PlanRow): { value: string; label: string }[] {
  switch (row.kind) {
    case 'asked':
      return [
        { value: 'leave', label: 'Leave out' },
        { value: 'new', label: 'Somebody new' },
        ...row.options.map((each) => ({
          value: `is:${each.id}`,
          label: `Is ${[each.name, partyWords(each), standingName(each.standing).toLowerCase()].filter(Boolean).join(', ')}`,
        })),
      ];
    case 'gone':
      return [
        { value: 'leave', label: 'Leave as recorded' },
        { value: 'take', label: 'Mark as withdrawn' },
      ];
    case 'new':
    case 'changed':
    case 'withdrawn':
    case 'standing':
    case 'same':
      return [
        { value: 'take', label: row.kind === 'new' ? 'Add' : 'Take over' },
        { value: 'leave', label: row.kind === 'new' ? 'Leave out' : 'Leave as recorded' },
      ];
  }
}

function LeftOut({ list }: { readonly list: CandidateList }) {
  if (list.leftOut.length === 0) return null;
  return (
    <section className="stack-tight" aria-label="Left out">
      <h3 className="panel-heading">Left out: {list.leftOut.length.toLocaleString('en-GB')}</h3>
      <InParts items={list.leftOut} first={30}>
        {(drawn) => (
          <ul className="flat">
            {drawn.map(({ row, what, next }) => (
              <li key={row}>
                Row {row}: {what}. {next}
              </li>
            ))}
          </ul>
        )}
      </InParts>
    </section>
  );
}
