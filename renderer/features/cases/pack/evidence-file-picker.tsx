/** The file of one item of evidence: its name, size and SHA-256. The desk keeps neither the file nor where it is. */
import './pack.css';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { CaseFile } from '../../../core/cases/case-file';
import type { EvidenceItem } from '../../../core/cases/evidence-item';
import { fileSize } from '../../../core/cases/evidence-words';
import { useDesk } from '../../../services/desk-context';
import { Message, ProgressLine } from '../../../ui/screen';
import { useEntryEdits } from '../case/use-case-edit';
import { follow, type Progress } from './follow';

interface EvidenceFilePickerProps {
  readonly caseFile: CaseFile;
  readonly item: EvidenceItem;
}

/** Chooses a file for an item, and shows which one is recorded. */
export function EvidenceFilePicker({ caseFile, item }: EvidenceFilePickerProps) {
  const { choose, cancel, hashing, problem } = useChosenFile(caseFile, item);
  const edits = useEntryEdits(caseFile.id, 'evidence');
  const { file } = item;
  return (
    <section className="stack" aria-label="File">
      {file === null ? (
        <p className="dimmed small">
          No file recorded. Choose it, and the desk keeps its name, size and SHA-256: neither the file nor
          where it is.
        </p>
      ) : (
        <dl className="pack-file">
          <dt>File</dt>
          <dd>
            {file.name} · {fileSize(file.size)}
          </dd>
          <dt>SHA-256</dt>
          <dd className="pack-hash">{file.sha256}</dd>
        </dl>
      )}
      {hashing === null ? (
        <div className="row">
          <Button variant="default" size="xs" onClick={choose}>
            {file === null ? 'Choose the file' : 'Choose another file'}
          </Button>
          {file === null ? null : (
            <Button
              variant="default"
              size="xs"
              onClick={() => edits.change('Forget the file of an item of evidence', item.id, { file: null })}
            >
              Forget the file
            </Button>
          )}
        </div>
      ) : (
        <ProgressLine label={`Reading ${hashing.name}`} {...hashing.progress} onCancel={cancel} />
      )}
      {problem === null ? null : (
        <Message tone="problem" title="The file was not recorded">
          {problem}
        </Message>
      )}
    </section>
  );
}

interface Reading {
  readonly token: string;
  readonly name: string;
  readonly progress: Progress;
}

function useChosenFile(caseFile: CaseFile, item: EvidenceItem) {
  const { evidence } = useDesk();
  const edits = useEntryEdits(caseFile.id, 'evidence');
  const [hashing, setHashing] = useState<Reading | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const inHand = useRef<string | null>(null);
  // A file that is being read is left when the item is: nobody would see how it ended.
  useEffect(
    () => () => {
      if (inHand.current !== null) void evidence.release({ token: inHand.current });
    },
    [evidence],
  );

  const hash = async ({ token, name, size }: { token: string; name: string; size: number }) => {
    const reading = { token, name, progress: { done: 0, total: size } };
    inHand.current = token;
    setHashing(reading);
    const hashed = await follow(
      evidence.hash({ token }),
      () => evidence.progress({ token }),
      (progress) => setHashing({ ...reading, progress }),
    );
    inHand.current = null;
    setHashing(null);
    void evidence.release({ token });
    if (!hashed.ok) setProblem(hashed.error.message);
    else if (hashed.value.hashed) {
      const file = { name, size: hashed.value.size, sha256: hashed.value.sha256 };
      edits.change('Record the file of an item of evidence', item.id, { file });
    }
  };
  const choose = async () => {
    setProblem(null);
    const chosen = await evidence.choose({ purpose: 'item' });
    if (!chosen.ok) {
      setProblem(chosen.error.message);
      return;
    }
    const [refused] = chosen.value.refused;
    if (refused !== undefined) setProblem(`“${refused.name}” was not taken. ${refused.why}`);
    const [file] = chosen.value.files;
    if (file !== undefined) await hash(file);
  };
  return {
    choose: () => void choose(),
    cancel: () => {
      if (hashing !== null) void evidence.cancel({ token: hashing.token });
    },
    hashing,
    problem,
  };
}
