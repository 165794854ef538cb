/** Changes to one workshop. Each reads what stands now, so that two fields never undo each other. */
import { useMemo } from 'react';
import { ok, type Result } from '../../core/foundation/result';
import { refusalSentence, type WorkshopRefusal } from '../../core/workshop/refusals';
import type { Workshop, WorkshopId } from '../../core/workshop/workshop';
import { type CommitOptions, type DeskChange, useCommit, useDesk } from '../../services/desk-context';

export interface WorkshopActs {
  /** Changes the workshop; a refusal is told and answered with `false`. */
  readonly change: (
    purpose: string,
    edit: (now: Workshop) => Result<Workshop, WorkshopRefusal>,
    options?: CommitOptions,
  ) => boolean;
  /** Sets some fields of the workshop. */
  readonly set: (purpose: string, fields: Partial<Workshop>) => void;
  /** Puts something on record for good: it is never undone, only struck by a further entry. */
  readonly record: (purpose: string, changes: Result<readonly DeskChange[], WorkshopRefusal>) => boolean;
}

/** The acts on the workshop with this id. */
export function useWorkshopActs(id: WorkshopId): WorkshopActs {
  const { vault, notify } = useDesk();
  const commit = useCommit();
  return useMemo(() => {
    const refuse = (refusal: WorkshopRefusal) => {
      notify({ tone: 'problem', text: refusalSentence(refusal) });
      return false;
    };
    const change: WorkshopActs['change'] = (purpose, edit, options) => {
      const now = vault.records.get('workshops', id);
      if (now === undefined) return false;
      const edited = edit(now);
      if (!edited.ok) return refuse(edited.error);
      return commit(purpose, [{ collection: 'workshops', id, after: edited.value }], options).ok;
    };
    return {
      change,
      set: (purpose, fields) => void change(purpose, (now) => ok({ ...now, ...fields })),
      record: (purpose, changes) =>
        changes.ok ? commit(purpose, changes.value, { undoable: false }).ok : refuse(changes.error),
    };
  }, [vault, notify, commit, id]);
}
