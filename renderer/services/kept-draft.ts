/**
 * What is being written in a form and is not on record yet. It outlives the screen, the lock and a power cut: kept in
 * the vault as a record of its own, which is no part of any log.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { asId } from '../core/foundation/ids';
import type { z } from '../core/foundation/schema';
import { formDraftId } from '../core/plan/form-draft';
import { useCommit, useDesk } from './desk-context';
import { keepDraft } from '../ui/drafts';

/** Long enough not to keep every letter, short enough that little is lost when the power goes. */
const idleMilliseconds = 600;

interface DraftGiven<T> {
  /** Which form of which record: "decision:operation-1:new". Kept for each person by itself. */
  readonly name: string;
  /** What a form begins with of which nothing is filled in. */
  readonly empty: T;
  /** The shape of what was kept; what has another shape by now is left where it is and not shown. */
  readonly schema: z.ZodType<T>;
}

export interface KeptDraft<T> {
  readonly draft: T;
  /** Whether something is filled in. */
  readonly isBegun: boolean;
  readonly change: (draft: T) => void;
  /** Once it is on record, or is given up. */
  readonly discard: () => void;
}

/** The draft of one form and the ways to change it and to let it go. */
export function useKeptDraft<T>({ name, empty, schema }: DraftGiven<T>): KeptDraft<T> {
  const { vault, clock } = useDesk();
  const commit = useCommit();
  const userId = asId<'DeskUser'>(vault.user.id);
  const id = formDraftId(name, userId);
  const [held, setHeld] = useState<T | null>(() =>
    readKept(vault.records.get('formDrafts', id)?.content, schema),
  );
  /** Hands on what was typed last; `null` while nothing waits. */
  const waiting = useRef<(() => void) | null>(null);

  const keep = useCallback(
    (draft: T) => {
      const after = { id, userId, content: JSON.stringify(draft), keptAt: clock() };
      commit('Keep what is being written', [{ collection: 'formDrafts', id, after }], { undoable: false });
    },
    [commit, clock, id, userId],
  );
  // Leaving the screen hands on what the pause has not.
  useEffect(() => () => waiting.current?.(), []);

  const change = (draft: T) => {
    setHeld(draft);
    let forget: () => void = () => undefined;
    const handOn = () => {
      clearTimeout(timer);
      forget();
      if (waiting.current !== handOn) return;
      waiting.current = null;
      keep(draft);
    };
    const timer = setTimeout(handOn, idleMilliseconds);
    const earlier = waiting.current;
    waiting.current = handOn;
    // The earlier text is not kept: this one takes its place.
    earlier?.();
    forget = keepDraft(handOn);
  };
  const discard = () => {
    const last = waiting.current;
    waiting.current = null;
    last?.();
    setHeld(null);
    if (vault.records.get('formDrafts', id) === undefined) return;
    commit('Let go of what was being written', [{ collection: 'formDrafts', id, after: null }], {
      undoable: false,
    });
  };
  return { draft: held ?? empty, isBegun: held !== null, change, discard };
}

function readKept<T>(content: string | undefined, schema: z.ZodType<T>): T | null {
  if (content === undefined) return null;
  const read = schema.safeParse(parsed(content));
  return read.success ? read.data : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
