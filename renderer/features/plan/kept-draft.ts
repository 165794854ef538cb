/**
 * What is being written in a form and is not on record yet. It outlives the screen, the lock and a crash: kept in
 * memory while the desk is open, and beside the vault, sealed with its key, so that nobody reads it there.
 */
import { useCallback, useEffect, useRef } from 'react';
import type { z } from '../../core/foundation/schema';
import { type DeskVault, useDesk } from '../../services/desk-context';
import { useRemembered } from '../../services/remembered';
import { keepDraft } from '../../ui/drafts';

/** Long enough not to seal every letter, short enough that little is lost when the power goes. */
const idleMilliseconds = 600;

interface DraftGiven<T> {
  /** Which form of which record: "decision:operation-1:new". Kept for each person by itself. */
  readonly name: string;
  /** What a form begins with of which nothing is filled in. */
  readonly empty: T;
  /** The shape of what was kept; what has another shape by now is left where it is and not shown. */
  readonly schema: z.ZodType<T>;
}

interface KeptDraft<T> {
  readonly draft: T;
  /** Whether something is filled in. */
  readonly isBegun: boolean;
  readonly change: (draft: T) => void;
  /** Once it is on record, or is given up. */
  readonly discard: () => void;
}

/** The draft of one form and the ways to change it and to let it go. */
export function useKeptDraft<T>({ name, empty, schema }: DraftGiven<T>): KeptDraft<T> {
  const { vault } = useDesk();
  const place = `draft:${vault.user.id}:${name}`;
  const [held, setHeld] = useRemembered<{ readonly draft: T } | null>(place, null);
  const latest = useRef({ held, place, vault, schema });
  useEffect(() => {
    latest.current = { held, place, vault, schema };
  });

  useEffect(() => {
    const { held: already, schema: shape } = latest.current;
    if (already !== null) return undefined;
    let isWanted = true;
    void readKept(vault, place).then((text) => {
      if (!isWanted || text === null || latest.current.held !== null) return;
      const read = shape.safeParse(parsed(text));
      if (read.success) setHeld({ draft: read.data });
    });
    return () => {
      isWanted = false;
    };
  }, [vault, place, setHeld]);

  const flush = useCallback(() => {
    const now = latest.current;
    if (now.held !== null) keepSealed(now.vault, now.place, JSON.stringify(now.held.draft));
  }, []);
  const waiting = useRef<(() => void) | null>(null);
  const settle = useCallback(() => {
    waiting.current?.();
    waiting.current = null;
  }, []);
  // Leaving the screen hands on what the pause has not.
  useEffect(
    () => () => {
      if (waiting.current !== null) flush();
      settle();
    },
    [flush, settle],
  );

  const change = (draft: T) => {
    latest.current = { ...latest.current, held: { draft } };
    setHeld({ draft });
    settle();
    const forget = keepDraft(() => {
      settle();
      flush();
    });
    const timer = setTimeout(() => {
      settle();
      flush();
    }, idleMilliseconds);
    waiting.current = () => {
      clearTimeout(timer);
      forget();
    };
  };
  const discard = () => {
    settle();
    latest.current = { ...latest.current, held: null };
    setHeld(null);
    forgetSealed(place);
  };
  return { draft: held?.draft ?? empty, isBegun: held !== null, change, discard };
}

/** The newest of what is being sealed for a place: sealing takes time, and an older text must not come last. */
const turns = new Map<string, number>();

function nextTurn(place: string): number {
  const turn = (turns.get(place) ?? 0) + 1;
  turns.set(place, turn);
  return turn;
}

function keepSealed(vault: DeskVault, place: string, text: string): void {
  const turn = nextTurn(place);
  void vault.seals
    .seal({ context: place, text })
    .then((sealed) => {
      if (turns.get(place) === turn) localStorage.setItem(place, sealed);
    })
    // Locked in the meantime, or no room beside the vault: what was kept last stays, and the form holds the rest.
    .catch(() => undefined);
}

function forgetSealed(place: string): void {
  nextTurn(place);
  localStorage.removeItem(place);
}

/** The text that was kept; `null` where there is none, or where it was sealed in another vault. */
async function readKept(vault: DeskVault, place: string): Promise<string | null> {
  const sealed = localStorage.getItem(place);
  if (sealed === null) return null;
  const opened = await vault.seals.open({ context: place, sealed });
  return opened.ok ? opened.value : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
