/** Drafting for all councils from a screen: first the checks, and once they were seen the files. */
import { useCallback, useRef, useState } from 'react';
import { useCommit, useDesk, useDeskUser } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { useWriters } from '../../../services/writers';
import {
  canBeDrafted,
  checkAll,
  type CheckedCouncil,
  type Council,
  draftAll,
  type DraftOutcome,
  type DraftProgress,
} from './draft-all';
import { authorOf } from './use-memoranda';

/** One run at a time; cancelling leaves nothing behind. */
export function useDraftAll() {
  const desk = useDesk();
  const commit = useCommit();
  const writers = useWriters();
  const user = useDeskUser();
  const operation = useOperation();
  const [progress, setProgress] = useState<DraftProgress | null>(null);
  const [checked, setChecked] = useState<readonly CheckedCouncil[] | null>(null);
  const [outcome, setOutcome] = useState<DraftOutcome | null>(null);
  const running = useRef<AbortController | null>(null);
  const run = (begins: DraftProgress, work: (signal: AbortSignal) => Promise<void>) => {
    if (running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    setOutcome(null);
    setProgress(begins);
    void work(controller.signal).finally(() => {
      running.current = null;
      setProgress(null);
    });
  };
  const tools = { desk, operation, author: authorOf(user), onProgress: setProgress };
  const check = (councils: readonly Council[]) => {
    if (councils.length === 0) return;
    run({ what: 'Checking the memoranda', done: 0, total: councils.length }, async (signal) => {
      setChecked(await checkAll(councils, { ...tools, signal }));
    });
  };
  /** Writes those that nothing holds back, as they were checked and seen. */
  const write = () => {
    const ready = (checked ?? []).filter(canBeDrafted);
    if (ready.length === 0) return;
    run({ what: 'Writing the memoranda', done: 0, total: ready.length }, async (signal) => {
      const all = { ...tools, commit, writers: writers(), by: user.name, signal };
      const made = await draftAll(ready, all);
      setOutcome(made);
      if (made !== null) setChecked(null);
    });
  };
  const close = () => setChecked(null);
  const cancel = useCallback(() => running.current?.abort(), []);
  return { progress, checked, outcome, check, write, close, cancel };
}
