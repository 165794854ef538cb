/** The allegations that a case has taken up: further ones join, a wrong one is taken out. */
import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { Allegation } from '../../../core/cases/allegation';
import type { CaseFile } from '../../../core/cases/case-file';
import { useCollection } from '../../../services/desk-context';
import { useEditCase } from './use-case-edit';

const shortSummary = 80;

/** Each is a link to its report. One belongs to one case. */
export function CaseReports({ caseFile }: { readonly caseFile: CaseFile }) {
  const allegations = useCollection('allegations');
  const edit = useEditCase(caseFile.id);
  const free = useFreeReports(caseFile);
  const reports = caseFile.allegationIds.flatMap((id) => allegations.get(id) ?? []);
  return (
    <section className="stack-tight" aria-label="Allegations of this case">
      <h3>Allegations of this case</h3>
      {reports.length === 0 ? <p className="dimmed">None yet.</p> : null}
      <ul className="case-list">
        {reports.map(({ id, reference, summary }) => (
          <li key={id} className="row-apart">
            <span>
              <Link to={`/allegations/${id}`}>{reference}</Link> {shortened(summary)}
            </span>
            <button
              type="button"
              className="text-link"
              onClick={() =>
                edit('Take a report out of a case', (now) => ({
                  allegationIds: now.allegationIds.filter((each) => each !== id),
                }))
              }
            >
              Take out<span className="visually-hidden"> {reference}</span>
            </button>
          </li>
        ))}
      </ul>
      <Select
        label="Take up a further report"
        placeholder={free.length === 0 ? 'No report without a case' : 'Find by reference or words'}
        searchable
        disabled={free.length === 0}
        data={free.map(({ id, reference, summary }) => ({
          value: id,
          label: `${reference} ${shortened(summary)}`,
        }))}
        value={null}
        onChange={(chosen) => {
          const report = free.find(({ id }) => id === chosen);
          if (report !== undefined)
            edit('Take a further report up in a case', (now) => ({
              allegationIds: [...now.allegationIds, report.id],
            }));
        }}
      />
    </section>
  );
}

/** The reports of the operation that no case has taken up. */
function useFreeReports({ operationId }: CaseFile): readonly Allegation[] {
  const allegations = useCollection('allegations');
  const cases = useCollection('cases');
  return useMemo(() => {
    const taken = new Set<string>([...cases.values()].flatMap(({ allegationIds }) => allegationIds));
    return [...allegations.values()].filter(
      (each) => each.operationId === operationId && !taken.has(each.id),
    );
  }, [allegations, cases, operationId]);
}

function shortened(text: string): string {
  return text.length <= shortSummary ? text : `${text.slice(0, shortSummary)}…`;
}
