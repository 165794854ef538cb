/** The files that the person chose for a pack, hashed one after the other. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk } from '../../../services/desk-context';
import { follow } from './follow';
import type { PackStep } from './make-pack';

/** One that was read to its end. */
export interface ChosenEvidence {
  readonly token: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

export interface ChosenFiles {
  readonly files: readonly ChosenEvidence[];
  /** What could not be taken or read, each as a sentence. */
  readonly problems: readonly string[];
  /** `null` while nothing is being read. */
  readonly reading: PackStep | null;
  readonly choose: () => void;
  readonly cancel: () => void;
  /** Forgets all of them. */
  readonly clear: () => void;
}

/** Chosen files are released when they are forgotten and, unless a pack is being made of them, when the screen is left. */
export function useChosenFiles(isInUse: () => boolean): ChosenFiles {
  const { evidence } = useDesk();
  const [files, setFiles] = useState<readonly ChosenEvidence[]>([]);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [reading, setReading] = useState<PackStep | null>(null);
  const held = useRef(new Set<string>());
  const inHand = useRef<{ token: string | null; isStopped: boolean }>({ token: null, isStopped: false });

  const release = useCallback(() => {
    for (const token of held.current) void evidence.release({ token });
    held.current.clear();
  }, [evidence]);
  useEffect(() => {
    const hand = inHand.current;
    return () => {
      hand.isStopped = true;
      if (!isInUse()) release();
    };
  }, [release, isInUse]);

  const hashAll = async (chosen: readonly { token: string; name: string; size: number }[]) => {
    const total = chosen.reduce((sum, { size }) => sum + size, 0);
    let before = 0;
    for (const [at, { token, name, size }] of chosen.entries()) {
      held.current.add(token);
      if (inHand.current.isStopped) {
        forget(token);
        continue;
      }
      const label = `Reading file ${at + 1} of ${chosen.length}: ${name}`;
      const start = before;
      inHand.current.token = token;
      setReading({ label, done: start, total });
      const hashed = await follow(
        evidence.hash({ token }),
        () => evidence.progress({ token }),
        ({ done }) => setReading({ label, done: start + done, total }),
      );
      before += size;
      if (hashed.ok && hashed.value.hashed) {
        const file = { token, name, size: hashed.value.size, sha256: hashed.value.sha256 };
        setFiles((now) => [...now, file]);
      } else {
        if (!hashed.ok) note(hashed.error.message);
        forget(token);
      }
    }
    inHand.current.token = null;
    setReading(null);
  };
  const note = (problem: string) => setProblems((now) => [...now, problem]);
  const forget = (token: string) => {
    held.current.delete(token);
    void evidence.release({ token });
  };
  const choose = async () => {
    inHand.current.isStopped = false;
    setProblems([]);
    const chosen = await evidence.choose({ purpose: 'pack' });
    if (!chosen.ok) {
      note(chosen.error.message);
      return;
    }
    for (const { name, why } of chosen.value.refused) note(`“${name}” was not taken. ${why}`);
    await hashAll(chosen.value.files);
  };
  return {
    files,
    problems,
    reading,
    choose: () => void choose(),
    cancel: () => {
      inHand.current.isStopped = true;
      if (inHand.current.token !== null) void evidence.cancel({ token: inHand.current.token });
    },
    clear: () => {
      release();
      setFiles([]);
      setProblems([]);
    },
  };
}
