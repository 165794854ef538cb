/** The clause library: the wording of the force and of each council, every change visible. */
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { clausesSource, libraryClause } from '../../../core/memoranda/clause-library';
import { clauseDraftName } from '../../../core/memoranda/form-drafts';
import type { EffectiveClause } from '../../../core/memoranda/clauses';
import { clauseEditsRegister } from '../../../core/registers/memoranda';
import type { AreaId } from '../../../core/places/area';
import { ExportRegister } from '../../../services/export-register';
import { Help, Message, Screen } from '../../../ui/screen';
import { DocumentsTabs } from '../documents-tabs';
import { ClauseDetail } from './clause-detail';
import { ClauseForm } from './clause-form';
import { fromWords } from './clause-words';
import { useClauseChanges, useClauses } from './use-clauses';
import { useCouncilRows } from './use-memoranda';
import './memoranda.css';

/** Whose clauses, the list of them, the open one, and beside it where it comes from. */
export function ClausesScreen() {
  const rows = useCouncilRows();
  const [parameters, setParameters] = useSearchParams();
  const council = rows.find(({ areaId }) => areaId === parameters.get('for'));
  const areaId = council?.areaId ?? null;
  const level = council?.name ?? 'the force';
  const clauses = useClauses(areaId);
  const isAdding = parameters.get('clause') === 'new';
  const open = clauses.find(({ clauseId }) => clauseId === parameters.get('clause')) ?? clauses[0];
  const search = (clauseId: string | null, of: string | null = areaId) =>
    new URLSearchParams({
      ...(of === null ? {} : { for: of }),
      ...(clauseId === null ? {} : { clause: clauseId }),
    }).toString();
  return (
    <Screen
      title="Clauses"
      purpose="The clauses of the memorandum: the library’s wording, what the force changed, and what was changed for one council."
      tabs={<DocumentsTabs />}
      isFlush
      actions={
        <>
          <Button component={Link} to={`?${search('new')}`}>
            Add a clause
          </Button>
          <Button component={Link} variant="default" to="/documents/memoranda">
            Memoranda
          </Button>
          <ExportRegister register={clauseEditsRegister} />
        </>
      }
      asideLabel="Where it comes from"
      aside={<Source clause={isAdding ? undefined : open} />}
    >
      <div className="memo-clauses">
        <div className="memo-clause-list">
          <NativeSelect
            label="Wording for"
            value={areaId ?? ''}
            data={[
              { value: '', label: 'The force, for all councils' },
              ...rows.map((row) => ({ value: row.areaId, label: row.name })),
            ]}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              setParameters(search(open?.clauseId ?? null, chosen === '' ? null : chosen));
            }}
          />
          <ClauseList clauses={clauses} openId={isAdding ? null : (open?.clauseId ?? null)} search={search} />
        </div>
        <div className="memo-clause" tabIndex={0} role="region" aria-label="Open clause">
          {isAdding ? (
            <AddClause
              key={areaId}
              clauses={clauses}
              areaId={areaId}
              level={level}
              onAdded={(clauseId) => setParameters(search(clauseId))}
            />
          ) : open === undefined ? null : (
            <ClauseDetail
              key={`${areaId ?? ''}:${open.clauseId}`}
              clause={open}
              areaId={areaId}
              level={level}
            />
          )}
        </div>
      </div>
    </Screen>
  );
}

interface ClauseListProps {
  readonly clauses: readonly EffectiveClause[];
  readonly openId: string | null;
  readonly search: (clauseId: string) => string;
}

function ClauseList({ clauses, openId, search }: ClauseListProps) {
  return (
    <nav aria-label="Clauses">
      <ol>
        {clauses.map((clause) => (
          <li key={clause.clauseId} data-open={clause.clauseId === openId} data-left-out={clause.isLeftOut}>
            <Link
              to={`?${search(clause.clauseId)}`}
              {...(clause.clauseId === openId ? { 'aria-current': 'true' as const } : {})}
            >
              {clause.heading}
            </Link>
            {clause.from === 'library' && !clause.isLeftOut ? null : (
              <div className="small">{fromWords(clause)}</div>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface AddClauseProps {
  readonly clauses: readonly EffectiveClause[];
  readonly areaId: AreaId | null;
  readonly level: string;
  readonly onAdded: (clauseId: string) => void;
}

function AddClause({ clauses, areaId, level, onAdded }: AddClauseProps) {
  const usual = clauses.find(({ clauseId }) => clauseId === 'debrief') ?? clauses[0];
  const [added, setAdded] = useState<string | null>(null);
  const changes = useClauseChanges(areaId);
  return (
    <div className="stack measure">
      <h2>Add a clause for {level}</h2>
      <ClauseForm
        draftName={clauseDraftName(areaId, null)}
        start={{ heading: '', text: '', afterClauseId: usual?.clauseId ?? null }}
        places={clauses}
        saveLabel="Add clause"
        onSave={({ heading, text, reason, afterClauseId }) => {
          const clauseId = changes.add({ heading, text, isLeftOut: false }, afterClauseId ?? '', reason);
          if (clauseId !== null) setAdded(clauseId);
          return clauseId !== null;
        }}
        onClose={() => undefined}
      />
      {added === null ? null : (
        <div className="row">
          <Message tone="done" title="The clause was added. Ctrl+Z takes it away again." />
          <Button variant="default" onClick={() => onAdded(added)}>
            Open it
          </Button>
        </div>
      )}
    </div>
  );
}

/** Why the clause is there and what about it has to be checked; none of this is printed. */
function Source({ clause }: { readonly clause: EffectiveClause | undefined }) {
  const built = clause === undefined ? undefined : libraryClause(clause.clauseId);
  return (
    <div className="stack">
      <h2 className="aside-title">Where it comes from</h2>
      {built === undefined ? (
        <Help>A clause of the force’s own. Say in its reason where its wording comes from.</Help>
      ) : (
        <>
          <Help source={built.source}>{built.note}</Help>
          {built.doubt === null ? null : (
            <Message tone="warning" title="To be checked">
              <p>{built.doubt}</p>
            </Message>
          )}
        </>
      )}
      <Help source={`${clausesSource.source}. As at ${clausesSource.asAt}.`}>{clausesSource.doubt}</Help>
    </div>
  );
}
