/** Whether return, case list and debrief agree, figure by figure and record by record. */
import { useMemo } from 'react';
import { Link } from 'react-router';
import { caseRows } from '../../../core/cases/case-list';
import { type MadeReturn, madeReturnCollections } from '../../../core/returns/make-return';
import { readReturn } from '../../../core/returns/read-return';
import { reconcile, type Reconciliation, reconciledLists } from '../../../core/returns/reconcile';
import { caseListView, debriefView, returnView } from '../../../core/returns/views';
import { useCollections, useToday } from '../../../services/desk-context';
import { useOffences } from '../../../services/offences';
import { useOperation } from '../../../services/operation';
import { Message } from '../../../ui/screen';
import { useDebrief } from '../compiled/use-debrief';
import { AskedFields } from './asked-fields';
import { ReturnFrame } from './return-frame';
import { keyPath } from './return-path';
import { useMadeReturn, useReturnAsked } from './use-return';

/** The three are read off the record each time. */
export function ReconciliationScreen() {
  const [asked, ask] = useReturnAsked();
  const made = useMadeReturn(asked);
  const found = useReconciliation(made);
  return (
    <ReturnFrame made={made}>
      <div className="stack-wide">
        <AskedFields asked={asked} onAsk={ask} />
        <Verdict found={found} />
        <Differences found={found} />
        <Figures found={found} />
      </div>
    </ReturnFrame>
  );
}

function useReconciliation(made: MadeReturn): Reconciliation {
  const records = useCollections(madeReturnCollections);
  const operation = useOperation();
  const effective = useOffences();
  const debrief = useDebrief();
  const today = useToday();
  return useMemo(() => {
    const read = readReturn(records, operation, made.asked);
    const { placed, wrongFigures } = debriefView(read, debrief);
    const rows = caseRows(read.cases, {
      contacts: records.cpsContacts,
      areas: records.areas,
      effective,
      today,
    });
    return reconcile({
      returned: returnView(made.rows),
      caseList: caseListView(read, rows),
      debrief: placed,
      explained: made.explained,
      wrongFigures,
    });
  }, [records, operation, made, effective, debrief, today]);
}

function Verdict({
  found: { agrees, differences, wrongFigures, totals },
}: {
  readonly found: Reconciliation;
}) {
  if (agrees) {
    return (
      <Message tone="done" title="Return, case list and debrief agree">
        {totals.returned === 1 ? '1 record' : `${totals.returned.toLocaleString('en-GB')} records`}, each
        under the same category and outcome in all three.
      </Message>
    );
  }
  const open = differences.filter(({ why }) => why === null).length;
  return (
    <Message
      tone={open === 0 && wrongFigures.length === 0 ? 'note' : 'warning'}
      title={
        differences.length === 1
          ? '1 record is not in all three alike'
          : `${differences.length} records are not in all three alike`
      }
    >
      {open === 0 ? 'Each has its reason, below.' : `${open} of them without a reason that the desk knows.`}
      {wrongFigures.map((label) => (
        <p key={label}>{label}: the figure of the debrief is not the number of the records behind it.</p>
      ))}
    </Message>
  );
}

function Differences({ found: { differences } }: { readonly found: Reconciliation }) {
  if (differences.length === 0) return null;
  return (
    <table className="plain-table">
      <caption>Records that are not in all three alike</caption>
      <thead>
        <tr>
          <th scope="col">Record</th>
          {reconciledLists.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ key, reference, as, why }) => (
          <tr key={key}>
            <th scope="row">
              <Link to={keyPath(key)}>{reference}</Link>
            </th>
            {reconciledLists.map(({ id }) => (
              <td key={id}>{as[id].length === 0 ? 'Not in it' : as[id].join('; also ')}</td>
            ))}
            <td>{why ?? 'Not known: open the record'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figures({ found: { rows, totals } }: { readonly found: Reconciliation }) {
  if (rows.length === 0) return <p className="debrief-none">No case or allegation is recorded.</p>;
  return (
    <table className="plain-table return-figures">
      <caption>Figures by category and outcome</caption>
      <thead>
        <tr>
          <th scope="col">Category</th>
          <th scope="col">Outcome or status</th>
          {reconciledLists.map(({ id, name }) => (
            <th key={id} scope="col" className="numeric">
              {name}
            </th>
          ))}
          <th scope="col">Agreed</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ category, categoryName, figure, counts, agrees }) => (
          <tr key={`${category} ${figure}`} data-differs={!agrees}>
            <th scope="row">{categoryName}</th>
            <td>{figure}</td>
            {reconciledLists.map(({ id }) => (
              <td key={id} className="numeric">
                {counts[id]}
              </td>
            ))}
            <td>{agrees ? 'Yes' : 'No'}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            All
          </th>
          {reconciledLists.map(({ id }) => (
            <td key={id} className="numeric">
              {totals[id]}
            </td>
          ))}
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
