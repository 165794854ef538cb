/** The cases of the operation before that are still open: they go on there, and are named here so that nobody forgets them. */
import { useMemo } from 'react';
import { followedBy } from '../../../core/carry-forward/offers';
import { caseIsOpen } from '../../../core/retention/open-matters';
import { useCollections } from '../../../services/desk-context';
import { OnScreenOnly } from '../../../services/on-screen-only';
import { useOperation } from '../../../services/operation';
import { RecordWay } from '../../../services/record-way';

const reads = ['operations', 'cases'] as const;

/** A table of them, each with the way there; nothing where none is open. */
export function OpenCases() {
  const operation = useOperation();
  const records = useCollections(reads);
  const from = useMemo(() => followedBy(records, operation), [records, operation]);
  const open = useMemo(
    () =>
      from === null
        ? []
        : [...records.cases.values()]
            .filter((each) => each.operationId === from.id && caseIsOpen(each))
            .sort((a, b) => a.reference.localeCompare(b.reference, 'en-GB', { numeric: true })),
    [records, from],
  );
  if (from === null || open.length === 0) return null;
  return (
    <table className="plain-table record-table">
      <caption>
        Open cases of {from.name}: {open.length}, which go on there
      </caption>
      <thead>
        <tr>
          <th scope="col">Case</th>
          <th scope="col">Officer in the case</th>
          <th scope="col">CPS lawyer</th>
        </tr>
      </thead>
      <tbody>
        {open.map(({ id, reference, title, officerInCase, cpsLawyer }) => (
          <tr key={id}>
            <th scope="row">
              <OnScreenOnly as="span" onPaper={reference}>
                <RecordWay to={`/cases/${id}/summary`} operationId={from.id}>
                  {reference} {title}
                </RecordWay>
              </OnScreenOnly>
            </th>
            <td>{officerInCase === '' ? <span className="dimmed">not recorded</span> : officerInCase}</td>
            <td>{cpsLawyer === '' ? <span className="dimmed">not recorded</span> : cpsLawyer}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
