/** Reading a list of history: choose, read, look, correct and read again. Nothing is stored here. */
import { useEffect, useRef, useState } from 'react';
import type {
  HistoryColumnChoices,
  HistoryColumnMeaning,
  HistoryList,
} from '../../../core/history/history-draft';
import { importHistory, type RunningRead } from '../../../imports/history/import-in-worker';
import type { HistoryProblem } from '../../../imports/history/problem';
import type { ImportProgress } from '../../../imports/history/read-history';

export type HistoryReadingState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading'; readonly progress: ImportProgress | null }
  | { readonly kind: 'refused'; readonly problem: HistoryProblem }
  | { readonly kind: 'read'; readonly list: HistoryList };

export interface HistoryReading {
  readonly state: HistoryReadingState;
  /** What was chosen, by name. */
  readonly sourceName: string;
  readonly read: (file: File) => void;
  /** Takes one column for something else and reads again. */
  readonly correct: (index: number, meaning: HistoryColumnMeaning) => void;
  readonly cancel: () => void;
  /** Back to the choice of a file. */
  readonly startAgain: () => void;
}

/** One reading at a time; leaving the screen stops it. */
export function useHistoryReading(): HistoryReading {
  const [state, setState] = useState<HistoryReadingState>({ kind: 'choosing' });
  const [file, setFile] = useState<File | null>(null);
  const [choices, setChoices] = useState<HistoryColumnChoices>({});
  const running = useRef<RunningRead | null>(null);
  useEffect(() => () => running.current?.cancel(), []);

  const read = (chosen: File, given: HistoryColumnChoices) => {
    running.current?.cancel();
    setFile(chosen);
    setChoices(given);
    setState({ kind: 'reading', progress: null });
    const run = importHistory(chosen, {
      choices: given,
      onProgress: (progress) => {
        if (running.current === run) setState({ kind: 'reading', progress });
      },
    });
    running.current = run;
    void run.result.then((result) => {
      if (running.current !== run) return;
      running.current = null;
      if (result.ok) setState({ kind: 'read', list: result.value });
      else if (result.error.kind === 'cancelled') setState({ kind: 'choosing' });
      else setState({ kind: 'refused', problem: result.error });
    });
  };
  return {
    state,
    sourceName: file?.name ?? '',
    read: (chosen) => read(chosen, {}),
    correct: (index, meaning) => {
      if (file === null) return;
      // A meaning moves: the column that was chosen for it before goes back to what its heading says.
      const kept = Object.entries(choices).filter(([, other]) => meaning === 'ignore' || other !== meaning);
      read(file, { ...Object.fromEntries(kept), [String(index)]: meaning });
    },
    cancel: () => running.current?.cancel(),
    startAgain: () => setState({ kind: 'choosing' }),
  };
}
