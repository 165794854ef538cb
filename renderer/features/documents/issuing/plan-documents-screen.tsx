/** Every document of the plan with how it stands: what can be made, what was issued, what has to be done about it. */
import { useMemo } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../../../core/foundation/dates';
import type { DocumentVersion } from '../../../core/issuing/document-version';
import { stillToTell, versionState, versionsOf } from '../../../core/issuing/issue';
import { planDocumentRows, type PlanDocumentRow } from '../../../core/issuing/plan-documents';
import { useCollection, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { Empty, Screen } from '../../../ui/screen';
import { DocumentsTabs } from '../documents-tabs';
import type { ComposeAnswer } from './compose-answer';
import { rowKey, useComposeBase, useRowStates, useVersions } from './use-composed';

/** The list, kind by kind. */
export function PlanDocumentsScreen() {
  const operation = useOperation();
  const areas = useCollection('areas');
  const commandRoles = useCollection('commandRoles');
  const teams = useCollection('teams');
  const meetings = useCollection('meetings');
  const rows = useMemo(
    () => planDocumentRows({ areas, commandRoles, teams, meetings }, operation),
    [areas, commandRoles, teams, meetings, operation],
  );
  const states = useRowStates(useComposeBase(), rows);
  const versions = useVersions();
  return (
    <Screen
      title="Plan documents"
      purpose="Orders, strategies, briefings and memoranda: made from the record, issued with a number, and kept as they were issued."
      tabs={<DocumentsTabs />}
    >
      {rows.length === 0 ? (
        <Empty
          title="No document of the plan can be made yet"
          example="For example: Operation order, version 2 issued Thu 1 Apr 2027, held by 6."
        >
          Set up the operation and its plan first.
        </Empty>
      ) : (
        <table className="plain-table issuing-list">
          <caption className="visually-hidden">Documents of the plan and how each stands</caption>
          <thead>
            <tr>
              <th scope="col">Document</th>
              <th scope="col">For</th>
              <th scope="col">State</th>
              <th scope="col">To do</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const of = versionsOf(versions, {
                operationId: operation.id,
                kind: row.kind,
                subjectId: row.subject.id,
              });
              return <Row key={rowKey(row)} row={row} versions={of} answer={states.get(rowKey(row))} />;
            })}
          </tbody>
        </table>
      )}
    </Screen>
  );
}

interface RowProps {
  readonly row: PlanDocumentRow;
  readonly versions: readonly DocumentVersion[];
  readonly answer: ComposeAnswer | undefined;
}

/** A document that cannot be made leads nowhere, and says why. */
function Row({ row, versions, answer }: RowProps) {
  const isOpen = versions.length > 0 || answer?.ok !== false;
  return (
    <tr>
      <th scope="row">{isOpen ? <Link to={pathOf(row)}>{row.name}</Link> : row.name}</th>
      <td>{row.subject.name === '' ? 'The whole operation' : row.subject.name}</td>
      <td>{stateWords(versions, answer)}</td>
      <td>
        <ToDo versions={versions} answer={answer} />
      </td>
    </tr>
  );
}

/** Where the document is read and issued. */
function pathOf({ kind, subject }: PlanDocumentRow): string {
  return `/documents/plan/${kind}${subject.id === '' ? '' : `/${subject.id}`}`;
}

function stateWords(versions: readonly DocumentVersion[], answer: ComposeAnswer | undefined): string {
  const newest = versions[0];
  if (newest !== undefined) {
    const issued = `Version ${newest.number} issued ${formatDate(newest.issuedOn)}`;
    return versionState(newest, versions) === 'withdrawn' ? `${issued}, withdrawn` : issued;
  }
  if (answer === undefined) return 'Checking';
  return answer.ok ? 'Draft, not issued' : `No draft possible: ${answer.problem}`;
}

function ToDo({ versions, answer }: Omit<RowProps, 'row'>) {
  const today = useToday();
  const newest = versions[0];
  const untold = versions.reduce((sum, version) => sum + stillToTell(version, versions).length, 0);
  const due = newest?.withdrawn === null ? newest.reviewDate : null;
  const items = [
    ...(due !== null && due <= today ? [`Review due ${formatDate(due)}`] : []),
    ...(answer?.ok === true && answer.hasChanged && newest !== undefined
      ? [`The record has changed since version ${newest.number} was issued`]
      : []),
    ...(untold > 0 ? [`${untold} ${untold === 1 ? 'holder' : 'holders'} still to be told`] : []),
  ];
  if (items.length === 0) return <span className="dimmed">–</span>;
  return (
    <ul className="missing-list">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
