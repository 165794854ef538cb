/** The clauses of the force or of one council, and changing them with who, when and why. */
import { useMemo } from 'react';
import { asId } from '../../../core/foundation/ids';
import { changedClause, type ChangedBy, putBack } from '../../../core/memoranda/clause-edits';
import { unknownFields } from '../../../core/memoranda/clause-fields';
import { type ClauseWording, type EffectiveClause, effectiveClauses } from '../../../core/memoranda/clauses';
import type { AreaId } from '../../../core/places/area';
import { useCollection, useCommit, useDesk, useDeskUser } from '../../../services/desk-context';

/** Every clause in its order, those left out among them; `null` is the force. */
export function useClauses(areaId: AreaId | null): readonly EffectiveClause[] {
  const edits = useCollection('clauseEdits');
  return useMemo(() => effectiveClauses(edits, areaId), [edits, areaId]);
}

/** What is wrong with a wording, by its field; `null` where nothing is. */
export interface WordingProblems {
  readonly heading: string | null;
  readonly text: string | null;
  readonly reason: string | null;
}

/** The problems of a wording that is to be kept. */
export function problemsOf(
  { heading, text }: Pick<ClauseWording, 'heading' | 'text'>,
  reason: string,
): WordingProblems {
  const unknown = unknownFields(text).map((name) => `{{${name}}}`);
  return {
    heading: heading.trim() === '' ? 'A clause needs a heading.' : null,
    text:
      text.trim() === ''
        ? 'A clause needs a text. To print nothing, leave the clause out.'
        : unknown.length > 0
          ? `The desk cannot fill ${unknown.join(' and ')}. Take it out, or choose a field from the list.`
          : null,
    reason: reason.trim() === '' ? 'Say why, so that it can be followed later.' : null,
  };
}

/** Whether nothing is wrong. */
export function isSound({ heading, text, reason }: WordingProblems): boolean {
  return heading === null && text === null && reason === null;
}

/** Keeps wordings, leaves clauses out, takes them in, puts them back, adds own ones. Each can be undone. */
export function useClauseChanges(areaId: AreaId | null) {
  const { vault, clock, newId } = useDesk();
  const commit = useCommit();
  const user = useDeskUser();
  const by = (reason: string): ChangedBy => ({
    id: asId<'ClauseChange'>(newId()),
    at: clock(),
    by: user.name,
    reason: reason.trim(),
  });
  const edits = () => vault.records.all('clauseEdits');
  return {
    reword: (clauseId: string, wording: ClauseWording, reason: string): boolean => {
      const after = changedClause(edits(), { clauseId, areaId }, { wording, changed: by(reason) });
      return commit('Change a clause of the memorandum', [{ collection: 'clauseEdits', id: after.id, after }])
        .ok;
    },
    putBack: (clauseId: string, reason: string): boolean => {
      const after = putBack(edits(), { clauseId, areaId }, by(reason));
      if (after === null) return false;
      return commit('Put a clause of the memorandum back', [
        { collection: 'clauseEdits', id: after.id, after },
      ]).ok;
    },
    /** Gives the id of the new clause; `null` where it was refused. */
    add: (wording: ClauseWording, afterClauseId: string, reason: string): string | null => {
      const clauseId = `own-${newId()}`.toLowerCase();
      const after = changedClause(
        edits(),
        { clauseId, areaId },
        { wording, afterClauseId, changed: by(reason) },
      );
      const result = commit('Add a clause to the memorandum', [
        { collection: 'clauseEdits', id: after.id, after },
      ]);
      return result.ok ? clauseId : null;
    },
  };
}
