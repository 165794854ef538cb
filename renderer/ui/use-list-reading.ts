/** Reading a list in the background: choose, read, look, correct and read again. Nothing is stored here. */
import { useEffect, useRef, useState } from 'react';

export interface ReadingProgress {
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly rows: number;
}

/** Starts one reading; `result` never rejects, and is the refusal `cancelled` after `cancel`. */
export type StartReading<Choices, List> = (
  files: readonly File[],
  options: { readonly choices: Choices; readonly onProgress: (progress: ReadingProgress) => void },
) => {
  readonly result: Promise<
    | { readonly ok: true; readonly value: List }
    | { readonly ok: false; readonly error: { readonly kind: string; readonly message: string } }
  >;
  cancel(): void;
};

export type ReadingState<List> =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading'; readonly progress: ReadingProgress | null }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'read'; readonly list: List };

export interface ListReading<Choices, List> {
  readonly state: ReadingState<List>;
  /** What a person chose for the columns. */
  readonly choices: Choices;
  /** What was chosen, by name. */
  readonly sourceName: string;
  readonly read: (files: readonly File[], choices: Choices) => void;
  /** Reads the same files with other choices. */
  readonly readAgain: (choices: Choices) => void;
  readonly cancel: () => void;
  /** Back to the choice of a file. */
  readonly startAgain: () => void;
}

/** One reading at a time; leaving the screen stops it. */
export function useListReading<Choices, List>(
  start: StartReading<Choices, List>,
  noChoices: Choices,
): ListReading<Choices, List> {
  const [state, setState] = useState<ReadingState<List>>({ kind: 'choosing' });
  const [files, setFiles] = useState<readonly File[]>([]);
  const [choices, setChoices] = useState(noChoices);
  const running = useRef<ReturnType<StartReading<Choices, List>> | null>(null);
  useEffect(() => () => running.current?.cancel(), []);

  const read = (chosen: readonly File[], given: Choices) => {
    running.current?.cancel();
    setFiles(chosen);
    setChoices(given);
    setState({ kind: 'reading', progress: null });
    const run = start(chosen, {
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
      else setState({ kind: 'refused', message: result.error.message });
    });
  };
  return {
    state,
    choices,
    sourceName: files.map((file) => file.name).join(' and '),
    read,
    readAgain: (given) => read(files, given),
    cancel: () => running.current?.cancel(),
    startAgain: () => setState({ kind: 'choosing' }),
  };
}
