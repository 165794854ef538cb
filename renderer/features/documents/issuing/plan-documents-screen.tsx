/** Every document of the plan with how it stands: what can be made, what was issued, what has to be done about it. */
import { Button, Checkbox, TextInput } from '@mantine/core';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import {
  documentStanding,
  type DocumentStanding,
  grouped,
  hasWords,
  roomHasWords,
  roomOf,
} from '../../../core/issuing/document-list';
import type { ExportedDocument } from '../../../core/documents/exported-document';
import { versionsOf } from '../../../core/issuing/issue';
import {
  planDocumentRow,
  planDocumentRows,
  type PlanDocumentRow,
} from '../../../core/issuing/plan-documents';
import { useCollection, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { useRemembered } from '../../../services/remembered';
import { Empty, Screen } from '../../../ui/screen';
import { DocumentsTabs } from '../documents-tabs';
import { DocumentGroups } from './document-groups';
import { rowKey, useComposeBase, useRowStates, useVersions } from './use-composed';

export interface ListedDocument {
  readonly row: PlanDocumentRow;
  readonly standing: DocumentStanding;
}

/** The list in groups; typing narrows it down, the arrows go from one document to the next. */
export function PlanDocumentsScreen() {
  const listed = useListed();
  const [text, setText] = useRemembered('documents.plan.text', '');
  const [isToDoOnly, setToDoOnly] = useRemembered('documents.plan.to-do', false);
  const shown = useMemo(
    () =>
      listed.filter(
        ({ row, standing }) => hasWords(text, row, standing) && (!isToDoOnly || standing.toDo.length > 0),
      ),
    [listed, text, isToDoOnly],
  );
  const list = useRef<HTMLDivElement>(null);
  const isFiltered = text.trim() !== '' || isToDoOnly;
  const hasLetters = !isToDoOnly && roomHasWords(text, 'candidate-letter');
  const toDo = listed.filter(({ standing }) => standing.toDo.length > 0).length;
  return (
    <Screen
      title="Plan documents"
      purpose="Orders, strategies, briefings and records of the plan: made from the record, issued with a number, and kept as they were issued."
      tabs={<DocumentsTabs />}
    >
      {listed.length === 0 ? (
        <Empty
          title="No document of the plan can be made yet"
          example="For example: Operation order, version 2 issued Thu 1 Apr 2027, held by 6."
        >
          Set up the operation and its plan first.
        </Empty>
      ) : (
        <div className="stack" ref={list} onKeyDown={(event) => moveBetween(event, list.current)}>
          <div className="issuing-filters" role="search" aria-label="Filter the plan documents">
            <TextInput
              aria-label="Filter by words"
              placeholder="Name, council, team or state"
              value={text}
              onChange={({ currentTarget: { value } }) => setText(value)}
            />
            <Checkbox
              label={`Only with something to do (${toDo})`}
              checked={isToDoOnly}
              disabled={toDo === 0 && !isToDoOnly}
              onChange={({ currentTarget: { checked } }) => setToDoOnly(checked)}
            />
            {isFiltered ? (
              <Button
                size="xs"
                variant="subtle"
                onClick={() => {
                  setText('');
                  setToDoOnly(false);
                }}
              >
                Show all
              </Button>
            ) : null}
            <span className="dimmed small" role="status">
              {isFiltered ? `${shown.length} of ${listed.length}` : listed.length} documents
            </span>
          </div>
          {shown.length === 0 && !hasLetters ? <p>No document passes the filter.</p> : null}
          <DocumentGroups groups={grouped(shown)} isFiltered={isFiltered} hasLetters={hasLetters} />
        </div>
      )}
    </Screen>
  );
}

/** Every document with how it stands; extracts of the log are there once one was issued. */
function useListed(): readonly ListedDocument[] {
  const operation = useOperation();
  const today = useToday();
  const areas = useCollection('areas');
  const commandRoles = useCollection('commandRoles');
  const teams = useCollection('teams');
  const meetings = useCollection('meetings');
  const decisions = useCollection('decisions');
  const exported = useCollection('exportedDocuments');
  const versions = useVersions();
  const rows = useMemo(() => {
    const records = { areas, commandRoles, teams, meetings, decisions };
    const extracts = new Set(
      versions.flatMap(({ kind, subjectId }) =>
        kind === 'decision-log' && subjectId !== '' ? [subjectId] : [],
      ),
    );
    return [
      ...planDocumentRows(records, operation),
      ...[...extracts].flatMap(
        (subjectId) => planDocumentRow(records, operation, { kind: 'decision-log', subjectId }) ?? [],
      ),
    ];
  }, [areas, commandRoles, teams, meetings, decisions, versions, operation]);
  const composed = useMemo(() => rows.filter(({ kind }) => roomOf[kind] === undefined), [rows]);
  const states = useRowStates(useComposeBase(), composed);
  const drafts = useMemo(() => draftsBySource(exported.values()), [exported]);
  return useMemo(
    () =>
      rows.map((row) => {
        const { kind, subject } = row;
        const answer = states.get(rowKey(row));
        return {
          row,
          standing: documentStanding({
            versions: versionsOf(versions, { operationId: operation.id, kind, subjectId: subject.id }),
            exported:
              drafts.get(`${operation.id} ${kind} ${subject.id === '' ? operation.id : subject.id}`) ?? [],
            draft: roomOf[kind] === undefined ? (answer ?? 'unknown') : { ok: true, hasChanged: false },
            today,
          }),
        };
      }),
    [rows, states, versions, drafts, operation.id, today],
  );
}

function draftsBySource(
  exported: Iterable<ExportedDocument>,
): ReadonlyMap<string, readonly ExportedDocument[]> {
  const drafts = new Map<string, ExportedDocument[]>();
  for (const each of exported) {
    if (each.status !== 'draft') continue;
    const key = `${each.operationId} ${each.kind} ${each.sourceId}`;
    drafts.set(key, [...(drafts.get(key) ?? []), each]);
  }
  return drafts;
}

/** Up and down go through the documents that can be seen, from the filter too. */
function moveBetween(event: KeyboardEvent, list: HTMLElement | null): void {
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || list === null) return;
  const ways = [...list.querySelectorAll<HTMLElement>('[data-way]')].filter(
    (way) => way.closest('details:not([open]) > :not(summary)') === null,
  );
  const at = ways.findIndex((way) => way === document.activeElement);
  const next = ways[event.key === 'ArrowDown' ? at + 1 : at - 1];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
