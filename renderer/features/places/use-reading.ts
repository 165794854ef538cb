/** Reading a council's list: choose, read, look, correct and read again. Nothing is stored here. */
import { useEffect, useRef, useState } from 'react';
import type { ColumnCorrections, ColumnMeaning, StationList } from '../../core/places/station-list';
import { importStations, type RunningImport } from '../../imports/stations/import-in-worker';
import type { ImportProblem, ImportProgress } from '../../imports/stations/read-station-list';

export type ReadingState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading'; readonly progress: ImportProgress | null }
  | { readonly kind: 'refused'; readonly problem: ImportProblem }
  | { readonly kind: 'read'; readonly list: StationList };

export interface Reading {
  readonly state: ReadingState;
  readonly corrections: ColumnCorrections;
  /** What was chosen, by name. */
  readonly sourceName: string;
  readonly read: (files: readonly File[], corrections: ColumnCorrections) => void;
  /** Takes one column for something else and reads again. */
  readonly correct: (heading: string, meaning: ColumnMeaning) => void;
  readonly cancel: () => void;
  /** Back to the choice of a file. */
  readonly startAgain: () => void;
}

/** One reading at a time; leaving the screen stops it. */
export function useReading(): Reading {
  const [state, setState] = useState<ReadingState>({ kind: 'choosing' });
  const [files, setFiles] = useState<readonly File[]>([]);
  const [corrections, setCorrections] = useState<ColumnCorrections>({});
  const running = useRef<RunningImport | null>(null);
  useEffect(() => () => running.current?.cancel(), []);

  const read = (chosen: readonly File[], given: ColumnCorrections) => {
    running.current?.cancel();
    setFiles(chosen);
    setCorrections(given);
    setState({ kind: 'reading', progress: null });
    const run = importStations(chosen, {
      corrections: given,
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
    corrections,
    sourceName: files.map((file) => file.name).join(' and '),
    read,
    correct: (heading, meaning) => read(files, { ...corrections, [heading]: meaning }),
    cancel: () => running.current?.cancel(),
    startAgain: () => setState({ kind: 'choosing' }),
  };
}
