/**
 * What is typed after the reveal and not on record yet, kept in the vault as it is typed: a crash or a lock must not
 * lose what was said aloud in the room.
 */
import { useCallback, useEffect, useMemo, useRef } from 'react';
import {
  isEmptyDraft,
  newDraft,
  type WorkshopDraft,
  workshopDraftId,
} from '../../core/workshop/workshop-draft';
import type { AgendaItem, WorkshopId } from '../../core/workshop/workshop';
import { type DeskChange, type DeskVault, useCommit, useDesk } from '../../services/desk-context';
import { keepDraft } from '../../ui/drafts';

/** As fields save themselves: not in the middle of a word, and before much is lost. */
const idleMilliseconds = 600;

export type EditDraft = (draft: WorkshopDraft) => WorkshopDraft;

interface DraftOf {
  readonly workshopId: WorkshopId;
  readonly item: AgendaItem;
}

/** The change of the draft of a cell as it stands now; nothing where nothing changes. */
export function draftChanges(
  records: DeskVault['records'],
  { workshopId, item }: DraftOf,
  edit: EditDraft,
): readonly DeskChange[] {
  const id = workshopDraftId(workshopId, item);
  const now = records.get('workshopDrafts', id);
  const after = edit(now ?? newDraft(workshopId, item));
  if (isEmptyDraft(after))
    return now === undefined ? [] : [{ collection: 'workshopDrafts', id, after: null }];
  return [{ collection: 'workshopDrafts', id, after }];
}

export interface TypedDraft {
  /** Keeps this edit when typing pauses, or when the screen is left. */
  readonly keep: (edit: EditDraft) => void;
  /** Forgets an edit that is waiting: what it held is being recorded, or was given up. */
  readonly forget: () => void;
  /** Makes this edit at once. */
  readonly edit: (edit: EditDraft) => void;
}

/** The draft of one cell, written shortly after the last key. */
export function useTypedDraft({ workshopId, item }: DraftOf): TypedDraft {
  const { vault } = useDesk();
  const commit = useCommit();
  const waiting = useRef<{ readonly edit: EditDraft; readonly end: () => void } | null>(null);
  const make = useCallback(
    (edit: EditDraft) => {
      const changes = draftChanges(vault.records, { workshopId, item }, edit);
      // Ctrl+Z belongs to what is on the screen, and a draft follows the keys anyway.
      commit('Keep what is typed in a workshop', changes, { undoable: false });
    },
    [vault, commit, workshopId, item],
  );
  const forget = useCallback(() => {
    waiting.current?.end();
    waiting.current = null;
  }, []);
  const flush = useCallback(() => {
    const edit = waiting.current?.edit;
    forget();
    if (edit !== undefined) make(edit);
  }, [forget, make]);
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });
  useEffect(() => () => latest.current(), []);
  return useMemo(
    () => ({
      keep: (edit) => {
        forget();
        const timer = setTimeout(() => latest.current(), idleMilliseconds);
        const leave = keepDraft(() => latest.current());
        const end = () => {
          clearTimeout(timer);
          leave();
        };
        waiting.current = { edit, end };
      },
      forget,
      edit: (edit) => {
        forget();
        make(edit);
      },
    }),
    [forget, make],
  );
}
