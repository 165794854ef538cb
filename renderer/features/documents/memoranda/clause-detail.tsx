/** The open clause: its wording and whose it is, how it differs, and every change with who, when and why. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatMoment } from '../../../core/foundation/dates';
import { piecesOf } from '../../../core/memoranda/clause-fields';
import { clauseFields } from '../../../core/memoranda/clause-library';
import { clauseDraftName } from '../../../core/memoranda/form-drafts';
import { changesOf, type ClauseChange } from '../../../core/memoranda/clause-edits';
import { type ClauseWording, type EffectiveClause, followsBelow } from '../../../core/memoranda/clauses';
import type { AreaId } from '../../../core/places/area';
import { wordDifference } from '../../../core/plan/plan-text-difference';
import { Message } from '../../../ui/screen';
import { ClauseForm } from './clause-form';
import { fromWords } from './clause-words';
import { useClauseChanges } from './use-clauses';
import { PartsKey, WordParts } from './word-parts';

interface ClauseDetailProps {
  readonly clause: EffectiveClause;
  /** `null` is the force. */
  readonly areaId: AreaId | null;
  /** "the force", "Saltmarsh". */
  readonly level: string;
}

/** Read, reword, leave out, put back. */
export function ClauseDetail({ clause, areaId, level }: ClauseDetailProps) {
  const [isRewording, setRewording] = useState(false);
  const changes = useClauseChanges(areaId);
  const { clauseId, heading, text, isLeftOut } = clause;
  return (
    <article className="stack" aria-label={heading}>
      <div>
        <h2>{heading}</h2>
        <p className="dimmed">{fromWords(clause)}</p>
      </div>
      {isLeftOut ? (
        <Message tone="warning" title="This clause is left out">
          <p>It is not printed. Take it in again to print it.</p>
        </Message>
      ) : null}
      {isRewording ? (
        <ClauseForm
          draftName={clauseDraftName(areaId, clauseId)}
          start={{ heading, text }}
          saveLabel="Keep this wording"
          onSave={({ reason, ...wording }) =>
            changes.reword(clauseId, { ...wording, isLeftOut: false }, reason)
          }
          onClose={() => setRewording(false)}
        />
      ) : (
        <>
          <ClauseText text={text} />
          <div className="row">
            <Button onClick={() => setRewording(true)}>Change for {level}</Button>
          </div>
          <WithReason clause={clause} areaId={areaId} level={level} />
        </>
      )}
      <Difference clause={clause} />
      <Changes clause={clause} />
    </article>
  );
}

/** The wording to read: what the records fill stands there by its name. */
function ClauseText({ text }: { readonly text: string }) {
  const pieces = piecesOf(text);
  return (
    <div className="stack-tight">
      <div className="memo-wording">
        {pieces.map((piece, at) =>
          piece.kind === 'words' ? (
            piece.text
          ) : (
            <span key={at} className="memo-field">
              [{fieldName(piece.name)}]
            </span>
          ),
        )}
      </div>
      {pieces.some(({ kind }) => kind === 'field') ? (
        <p className="small dimmed">
          What stands in square brackets is filled from the records of each council.
        </p>
      ) : null}
    </div>
  );
}

/** "returning officer"; a field that is not known keeps its own word. */
function fieldName(id: string): string {
  const name = clauseFields.find((field) => field.id === id)?.name;
  return name === undefined ? id : name.charAt(0).toLowerCase() + name.slice(1);
}

/** Leaving out, taking in and putting back need a reason, as every change does. */
function WithReason({ clause, areaId, level }: ClauseDetailProps) {
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const changes = useClauseChanges(areaId);
  const { clauseId, heading, text, isLeftOut, edit, below } = clause;
  const isOwnHere = below === null;
  const canPutBack = edit !== undefined && !followsBelow(edit) && !isOwnHere;
  const act = (make: () => boolean) => {
    setTried(true);
    if (reason.trim() === '' || !make()) return;
    setReason('');
    setTried(false);
  };
  return (
    <div className="stack-tight measure">
      <TextInput
        label={canPutBack ? 'Why it is left out, taken in or put back' : 'Why it is left out or taken in'}
        value={reason}
        maxLength={2000}
        error={isTried && reason.trim() === '' ? 'Say why, so that it can be followed later.' : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="row">
        <Button
          variant="default"
          onClick={() =>
            act(() => changes.reword(clauseId, { heading, text, isLeftOut: !isLeftOut }, reason))
          }
        >
          {isLeftOut ? `Take in for ${level}` : `Leave out for ${level}`}
        </Button>
        {canPutBack ? (
          <Button variant="default" onClick={() => act(() => changes.putBack(clauseId, reason))}>
            {areaId === null ? 'Put back the library’s wording' : 'Put back the force’s wording'}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function Difference({ clause }: { readonly clause: EffectiveClause }) {
  const { below, from, heading, text, isLeftOut } = clause;
  if (below === null || from === 'library' || isLeftOut) return null;
  return (
    <section className="stack-tight" aria-label="How it differs">
      <h3>How it differs from {from === 'council' ? 'the force’s wording' : 'the library’s wording'}</h3>
      <WordParts parts={wordDifference(asText(below), asText({ heading, text }))} />
      <PartsKey />
    </section>
  );
}

function asText({ heading, text }: Pick<ClauseWording, 'heading' | 'text'>): string {
  return `${heading}\n\n${text}`;
}

const changeNames: Readonly<Record<ClauseChange['what'], string>> = {
  added: 'Added',
  'left-out': 'Left out',
  'taken-in': 'Taken in again',
  'put-back': 'Put back to the wording below',
  worded: 'Reworded',
};

function Changes({ clause }: { readonly clause: EffectiveClause }) {
  const { edit } = clause;
  if (edit === undefined || edit.earlier.length === 0) return null;
  return (
    <section className="stack-tight" aria-label="Changes">
      <h3>Changes</h3>
      {changesOf(edit).map((change) => (
        <div key={change.id} className="memo-change">
          <strong>{changeNames[change.what]}</strong> by {change.by}, {formatMoment(change.at)}
          {change.reason === '' ? null : <p>Why: {change.reason}</p>}
          {change.what === 'worded' ? (
            <WordParts parts={wordDifference(asText(change.before), asText(change.after))} />
          ) : null}
        </div>
      ))}
    </section>
  );
}
