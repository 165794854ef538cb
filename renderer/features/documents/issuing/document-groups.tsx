/** The groups of the list: a line for each document, and one to open where there are several of a kind. */
import { useState } from 'react';
import { Link } from 'react-router';
import { planDocumentPath } from '../../../core/issuing/document-path';
import type { PlanDocumentKind } from '../../../core/issuing/document-version';
import {
  documentGroups,
  type DocumentStanding,
  type GroupedRows,
  roomOf,
  standingSummary,
} from '../../../core/issuing/document-list';
import { extractName } from '../../../core/issuing/plan-documents';
import type { ListedDocument } from './plan-documents-screen';
import { rowKey } from './use-composed';

interface DocumentGroupsProps {
  readonly groups: readonly GroupedRows<ListedDocument>[];
  /** A filtered list stands open: what was looked for is not hidden again. */
  readonly isFiltered: boolean;
  /** Whether the letters pass the filter: they are no rows of the list. */
  readonly hasLetters: boolean;
}

/** Group by group. */
export function DocumentGroups({ groups, isFiltered, hasLetters }: DocumentGroupsProps) {
  const shown = hasLetters ? withGroupOfLetters(groups) : groups;
  return (
    <>
      {shown.map(({ group, kinds }) => (
        <section key={group.id} className="issuing-part" aria-labelledby={`issuing-part-${group.id}`}>
          <h2 id={`issuing-part-${group.id}`}>{group.name}</h2>
          <ul className="issuing-rows">
            {kinds.map(({ kind, name, rows }) => (
              <KindRows key={kind} kind={kind} name={name} rows={rows} isFiltered={isFiltered} />
            ))}
            {hasLetters && group.kinds.includes('candidate-letter') ? (
              <RoomRow kind="candidate-letter" rows={[]} />
            ) : null}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The groups with the one that the letters stand in, where nothing else of it passed the filter. */
function withGroupOfLetters(groups: DocumentGroupsProps['groups']): readonly GroupedRows<ListedDocument>[] {
  const group = documentGroups.find(({ kinds }) => kinds.includes('candidate-letter'));
  if (group === undefined || groups.some((each) => each.group.id === group.id)) return groups;
  return [...groups, { group, kinds: [] }];
}

interface KindRowsProps {
  readonly kind: PlanDocumentKind;
  readonly name: string;
  readonly rows: readonly ListedDocument[];
  readonly isFiltered: boolean;
}

function KindRows({ kind, name, rows, isFiltered }: KindRowsProps) {
  const [isOpen, setOpen] = useState(false);
  if (roomOf[kind] !== undefined) return <RoomRow kind={kind} rows={rows} />;
  const isOfOne = rows.length === 1 || kind === 'decision-log';
  if (isOfOne) return rows.map((listed) => <DocumentRow key={rowKey(listed.row)} listed={listed} />);
  return (
    <li>
      <details
        className="issuing-kind"
        open={isOpen || isFiltered}
        onToggle={({ currentTarget: { open } }) => {
          if (!isFiltered && open !== isOpen) setOpen(open);
        }}
      >
        <summary data-way>
          <span className="issuing-name">{name}</span>
          <span className="issuing-state">
            {isFiltered ? `${rows.length} shown` : standingSummary(rows.map(({ standing }) => standing))}
          </span>
        </summary>
        <ul className="issuing-rows">
          {rows.map((listed) => (
            <DocumentRow key={rowKey(listed.row)} listed={listed} isOfKind />
          ))}
        </ul>
      </details>
    </li>
  );
}

/** Straight to the one council that is left, else to the room. */
function pathInRoom(path: string, rows: readonly ListedDocument[]): string {
  const subjects = new Set(rows.map(({ row }) => row.subject.id));
  const [only] = subjects;
  return rows.length > 0 && subjects.size === 1 && only !== undefined && only !== ''
    ? `${path}?council=${encodeURIComponent(only)}`
    : path;
}

/** Memoranda and letters are written and followed in rooms of their own. */
function RoomRow({ kind, rows }: Pick<KindRowsProps, 'kind' | 'rows'>) {
  const room = roomOf[kind];
  if (room === undefined) return null;
  return (
    <li className="issuing-row">
      <span className="issuing-name">
        <Link to={pathInRoom(room.path, rows)} data-way>
          {room.name}
        </Link>
      </span>
      <span className="issuing-state">
        {rows.length === 0 ? '' : `${standingSummary(rows.map(({ standing }) => standing))}. `}
        <span className="dimmed">In a room of their own</span>
      </span>
    </li>
  );
}

/** A document that cannot be made leads nowhere, and says why. */
function DocumentRow({
  listed,
  isOfKind = false,
}: {
  readonly listed: ListedDocument;
  readonly isOfKind?: boolean;
}) {
  const { row, standing } = listed;
  const isExtract = row.name === extractName;
  const name = isOfKind
    ? row.subject.name
    : row.subject.name === ''
      ? row.name
      : `${row.name}: ${row.subject.name}`;
  return (
    <li className="issuing-row" data-standing={standing.id} data-extract={isExtract}>
      <span className="issuing-name">
        {standing.id === 'impossible' ? (
          name
        ) : (
          <Link to={planDocumentPath(row.kind, row.subject.id)} data-way>
            {isOfKind ? <span className="visually-hidden">{row.name}: </span> : null}
            {name}
          </Link>
        )}
      </span>
      <span className="issuing-state">
        <Mark standing={standing} />
        {standing.words}
        {standing.toDo.length === 0 ? null : (
          <span className="issuing-to-do">{standing.toDo.join('. ')}.</span>
        )}
      </span>
    </li>
  );
}

/** The state at a glance; the words beside say it. */
function Mark({ standing: { id, toDo } }: { readonly standing: DocumentStanding }) {
  return <span className="issuing-dot" data-state={toDo.length > 0 ? 'to-do' : id} aria-hidden />;
}
