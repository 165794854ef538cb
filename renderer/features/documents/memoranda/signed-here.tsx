/** The places to sign that a council filled in, and their record as signed. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type FilledSignature, signedBy, signedWords } from '../../../core/memoranda/filled-signature';
import type { Memorandum, MemorandumReturn } from '../../../core/memoranda/memorandum';
import { newestSent } from '../../../core/memoranda/standing';
import { useCollection, useToday } from '../../../services/desk-context';
import { StepForm } from './step-form';
import { useCouncilRows } from './use-memoranda';

interface SignedHereProps {
  readonly signatures: readonly FilledSignature[];
  readonly returned: MemorandumReturn;
  readonly memorandum: Memorandum;
}

/** Who signed on which day in the file; nothing where nobody did. A signature is no change and needs no answer. */
export function SignedHere({ signatures, returned, memorandum }: SignedHereProps) {
  const versions = useCollection('documentVersions');
  const today = useToday();
  const row = useCouncilRows().find(({ areaId }) => areaId === memorandum.areaId);
  const [isRecording, setRecording] = useState(false);
  if (signatures.length === 0) return null;
  const newest = newestSent({ memorandum, version: (id) => versions.get(id) });
  const isForNewest = newest !== undefined && newest.id === returned.againstVersionId;
  const { by, on } = signedBy(signatures);
  const isRecorded = memorandum.steps.at(-1)?.state === 'signed';
  return (
    <section className="stack-tight" aria-label="Signed in the file">
      <h2>Signed in the file</h2>
      <ul>
        {signatures.map((signature) => (
          <li key={signature.role}>{signedWords(signature)}.</li>
        ))}
      </ul>
      <p className="dimmed small">
        A place to sign that was filled in is no change of the text and needs no answer.
      </p>
      {isRecorded ? (
        <p>It is recorded as signed.</p>
      ) : !isForNewest ? (
        <p>
          Another version was sent after the one that is signed here, so this cannot be recorded as signed.
        </p>
      ) : isRecording && row !== undefined ? (
        <StepForm
          row={row}
          start={{ state: 'signed', by, on: on !== null && on <= today ? on : null }}
          onDone={() => setRecording(false)}
        />
      ) : (
        <div>
          <Button variant="default" onClick={() => setRecording(true)}>
            Record as signed
          </Button>
        </div>
      )}
    </section>
  );
}
