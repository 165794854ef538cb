/** What is new, changed and gone since the return that was sent last, and every return that was sent. */
import { useMemo } from 'react';
import { Link } from 'react-router';
import { formatDate, formatMoment } from '../../../core/foundation/dates';
import { returnHeading } from '../../../core/returns/columns';
import type { DataReturn } from '../../../core/returns/data-return';
import { differencesTo, type ReturnDifferences } from '../../../core/returns/differences';
import { keptRows, type MadeReturn } from '../../../core/returns/make-return';
import { returnTitle } from '../../../core/returns/return-sheet';
import { useCollection } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { Empty } from '../../../ui/screen';
import { AskedFields } from './asked-fields';
import { ReturnFrame } from './return-frame';
import { keyPath } from './return-path';
import { cellWords } from './row-table';
import { useLastReturn, useMadeReturn, useReturnAsked } from './use-return';

/** The return as it would leave now, held against the rows of the last one. */
export function DifferencesScreen() {
  const [asked, ask] = useReturnAsked();
  const made = useMadeReturn(asked);
  const last = useLastReturn();
  return (
    <ReturnFrame made={made}>
      <div className="stack-wide">
        <AskedFields asked={asked} onAsk={ask} />
        {last === null ? (
          <Empty
            title="No return was sent yet"
            example="Data return for May 2026, sent Tue 2 June 2026 to the National Police Working Group · 7 rows"
          >
            When one has left the desk its rows are kept, and the next one is held against them here.
          </Empty>
        ) : (
          <>
            <Since last={last} made={made} />
            <Sent />
          </>
        )}
      </div>
    </ReturnFrame>
  );
}

function Since({ last, made }: { readonly last: DataReturn; readonly made: MadeReturn }) {
  const found = useMemo(
    () => differencesTo(last, keptRows(made), returnHeading('force-reference')),
    [last, made],
  );
  const { added, changed, gone, otherHeadings } = found;
  return (
    <section className="stack" aria-label="Since the last return">
      <p role="status">
        Since the return until {formatDate(last.until)}, sent to {last.sentTo}: {added.length} new,{' '}
        {changed.length} changed, {gone.length} gone.
      </p>
      {otherHeadings.length === 0 ? null : (
        <p className="small dimmed">
          Only one of the two has these columns, under which nothing is compared: {otherHeadings.join(', ')}.
        </p>
      )}
      {added.length + changed.length + gone.length === 0 ? null : (
        <DifferenceTable found={found} why={made.explained} />
      )}
    </section>
  );
}

interface DifferenceTableProps {
  readonly found: ReturnDifferences;
  /** Why the return says nothing of a record, by key. */
  readonly why: ReadonlyMap<string, string>;
}

function DifferenceTable({ found: { added, changed, gone }, why }: DifferenceTableProps) {
  return (
    <table className="plain-table">
      <caption>What is new, changed and gone</caption>
      <thead>
        <tr>
          <th scope="col">Record</th>
          <th scope="col">What</th>
          <th scope="col">Was</th>
          <th scope="col">Is</th>
        </tr>
      </thead>
      <tbody>
        {added.map((row) => (
          <Line key={row.key} row={row} what="New" was="" is="" />
        ))}
        {changed.flatMap((row) =>
          row.cells.map(({ heading, was, is }) => (
            <Line
              key={`${row.key} ${heading}`}
              row={row}
              what={heading}
              was={cellWords(was)}
              is={cellWords(is)}
            />
          )),
        )}
        {gone.map((row) => (
          <Line
            key={row.key}
            row={row}
            what="Gone"
            was=""
            is={why.get(row.key) ?? 'Part of a case now, no allegation any more, or no longer recorded.'}
          />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly row: { readonly key: string; readonly reference: string };
  readonly what: string;
  readonly was: string;
  readonly is: string;
}

function Line({ row, what, was, is }: LineProps) {
  return (
    <tr>
      <th scope="row">
        <Link to={keyPath(row.key)}>{row.reference}</Link>
      </th>
      <td>{what}</td>
      <td>{was}</td>
      <td>{is}</td>
    </tr>
  );
}

function Sent() {
  const operation = useOperation();
  const all = useCollection('dataReturns');
  const returns = [...all.values()]
    .filter(({ operationId }) => operationId === operation.id)
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt));
  return (
    <table className="plain-table">
      <caption>Returns that were sent</caption>
      <thead>
        <tr>
          <th scope="col">Return</th>
          <th scope="col" className="numeric">
            Rows
          </th>
          <th scope="col">Made</th>
          <th scope="col">Sent to</th>
          <th scope="col">File</th>
        </tr>
      </thead>
      <tbody>
        {returns.map((each) => (
          <tr key={each.id}>
            <th scope="row">{returnTitle(each)}</th>
            <td className="numeric">{each.rows.length}</td>
            <td>
              {formatMoment(each.madeAt)}, {each.madeBy}
            </td>
            <td>{each.sentTo}</td>
            <td className="return-file">
              {each.fileName}
              <div className="small dimmed">{each.contentHash.slice(0, 12)}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
