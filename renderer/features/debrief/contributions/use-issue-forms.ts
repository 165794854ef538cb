/** Issuing forms from a screen: first the checks, and once they were seen the files. */
import { useCallback, useRef, useState } from 'react';
import type { DebriefForm } from '../../../core/debrief/contribution';
import { useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { useWriters } from '../../../services/writers';
import {
  type CheckedForm,
  checkForms,
  type FormProgress,
  issueForms,
  type IssueOutcome,
  mayLeave,
} from './issue-forms';

/** One run at a time; cancelling leaves nothing behind. */
export function useIssueForms() {
  const desk = useDesk();
  const commit = useCommit();
  const writers = useWriters();
  const user = useDeskUser();
  const today = useToday();
  const operation = useOperation();
  const [progress, setProgress] = useState<FormProgress | null>(null);
  const [checked, setChecked] = useState<readonly CheckedForm[] | null>(null);
  const [outcome, setOutcome] = useState<IssueOutcome | null>(null);
  const running = useRef<AbortController | null>(null);
  const run = (begins: FormProgress, work: (signal: AbortSignal) => Promise<void>) => {
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
  const author = user.role.trim() === '' ? user.name : `${user.name}, ${user.role}`;
  const tools = { desk, operation, author, today, onProgress: setProgress };
  const check = (forms: readonly DebriefForm[]) => {
    if (forms.length === 0) return;
    run({ what: 'Checking the forms', done: 0, total: forms.length }, async (signal) => {
      setChecked(await checkForms(forms, { ...tools, signal }));
    });
  };
  /** Issues those that nothing holds back, as they were checked and seen. */
  const write = () => {
    const ready = (checked ?? []).filter(mayLeave);
    if (ready.length === 0) return;
    run({ what: 'Writing the forms', done: 0, total: ready.length }, async (signal) => {
      const made = await issueForms(ready, { ...tools, commit, writers: writers(), by: user.name, signal });
      setOutcome(made);
      if (made !== null) setChecked(null);
    });
  };
  const cancel = useCallback(() => running.current?.abort(), []);
  return { progress, checked, outcome, check, write, cancel };
}
