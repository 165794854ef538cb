/** Letters of one text to many people: the batches, and the open one with its text, its recipients and its issue. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { formatDate } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import { letterDocument } from '../../../core/documents/plan/candidate-letter';
import { forceLookId } from '../../../core/issuing/force-look';
import type { LetterBatch } from '../../../core/issuing/letter-batch';
import { newLetterBatch } from '../../../core/issuing/letter-edits';
import { type IssuedLetters, issuedLetters, replacedWithin } from '../../../core/issuing/letter-series';
import { councilsOf } from '../../../core/operation/operation-areas';
import { letterBatchesRegister } from '../../../core/registers/letters';
import {
  useCollection,
  useCommit,
  useDesk,
  useDeskUser,
  useRecord,
  useToday,
} from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { Empty, Screen } from '../../../ui/screen';
import { DocumentPreview } from '../document-preview';
import { DocumentsTabs } from '../documents-tabs';
import { BatchText } from './batch-text';
import { ImportRecipients } from './import-recipients';
import { IssueLetters } from './issue-letters';
import { Recipients } from './recipients';

/** The list on the left; the open batch beside it, and on the right how a letter looks. */
export function LettersScreen() {
  const [parameters, setParameters] = useSearchParams();
  const batches = useBatches();
  const open = batches.find(({ id }) => id === parameters.get('batch'));
  const recipientId = parameters.get('recipient');
  const add = useAdd((id) => setParameters({ batch: id }));
  if (open !== undefined && parameters.get('import') === 'recipients' && open.issued === null)
    return <ImportRecipients batch={open} onClose={() => setParameters({ batch: open.id })} />;
  return (
    <Screen
      title="Letters"
      purpose="One text to many people. Nothing but the address block differs between two letters, and that is proved before they leave."
      tabs={<DocumentsTabs />}
      isFlush
      actions={
        <>
          <Button onClick={add}>New letters</Button>
          <ExportRegister register={letterBatchesRegister} />
        </>
      }
      asideLabel="How a letter looks"
      aside={open === undefined ? undefined : <Look batch={open} recipientId={recipientId} />}
    >
      {batches.length === 0 ? (
        <div className="worksheet-scroll">
          <Empty
            title="No letters yet"
            example="For example: Joint letter to candidates and agents, 8 April 2027, 40 recipients."
            action={<Button onClick={add}>New letters</Button>}
          >
            The joint letter of police and returning officer on standards of behaviour begins with a text that
            you change as you both wish. Recipients are pasted from Excel or typed.
          </Empty>
        </div>
      ) : (
        <div className="letters-layout" data-open={open !== undefined}>
          <BatchList
            batches={batches}
            openId={open?.id ?? null}
            onOpen={(id) => setParameters({ batch: id })}
          />
          <div className="letters-detail" tabIndex={0} role="region" aria-label="Open letters">
            {open === undefined ? (
              <p className="dimmed">Choose letters on the left to open them.</p>
            ) : (
              <div className="stack-wide" key={open.id}>
                <BatchText batch={open} />
                <Recipients
                  batch={open}
                  openId={recipientId}
                  onOpen={(id) =>
                    setParameters(id === null ? { batch: open.id } : { batch: open.id, recipient: id })
                  }
                  onImport={() => setParameters({ batch: open.id, import: 'recipients' })}
                />
                <IssueLetters batch={open} />
              </div>
            )}
          </div>
        </div>
      )}
    </Screen>
  );
}

/** Of the open operation; those not issued yet first. */
function useBatches(): readonly LetterBatch[] {
  const operation = useOperation();
  const all = useCollection('letterBatches');
  return useMemo(
    () =>
      [...all.values()]
        .filter(({ operationId }) => operationId === operation.id)
        .sort(
          (a, b) =>
            Number(a.issued !== null) - Number(b.issued !== null) ||
            (b.issued?.at ?? '').localeCompare(a.issued?.at ?? '') ||
            a.title.localeCompare(b.title),
        ),
    [all, operation.id],
  );
}

function useAdd(onAdded: (id: string) => void): () => void {
  const operation = useOperation();
  const councils = councilsOf(useCollection('areas'), operation);
  const { newId } = useDesk();
  const commit = useCommit();
  return () => {
    const after = newLetterBatch({
      id: asId<'LetterBatch'>(newId()),
      operationId: operation.id,
      // Which of several councils signs is for the person to say.
      areaId: councils.length === 1 ? (councils[0]?.id ?? null) : null,
    });
    if (commit('Add letters', [{ collection: 'letterBatches', id: after.id, after }]).ok) onAdded(after.id);
  };
}

interface BatchListProps {
  readonly batches: readonly LetterBatch[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

function BatchList({ batches, openId, onOpen }: BatchListProps) {
  const versions = useMemo(
    () => new Map(issuedLetters(batches).map((letters) => [letters.batch.id, letters])),
    [batches],
  );
  return (
    <nav className="letters-list" aria-label="Letters of this operation">
      <ul>
        {batches.map((batch) => (
          <li key={batch.id} data-open={batch.id === openId}>
            <button type="button" aria-current={batch.id === openId} onClick={() => onOpen(batch.id)}>
              {batch.title}
            </button>
            <div className="small dimmed">
              {batch.date === null ? 'No date yet' : formatDate(batch.date)} ·{' '}
              {batch.recipients.length.toLocaleString('en-GB')} recipients ·{' '}
              {issuedWords(versions.get(batch.id))}
            </div>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** "issued as version 1, replaced by version 2, Thu 15 Apr 2027". */
function issuedWords(letters: IssuedLetters | undefined): string {
  if (letters === undefined) return 'not issued';
  const by = replacedWithin(letters);
  return `issued as version ${letters.number}${by === '' ? '' : `, replaced by ${by}`}`;
}

function Look({ batch, recipientId }: { readonly batch: LetterBatch; readonly recipientId: string | null }) {
  const operation = useOperation();
  const look = useRecord('forceLooks', forceLookId);
  const user = useDeskUser();
  const issueDate = useToday();
  const recipient = batch.recipients.find(({ id }) => id === recipientId) ?? batch.recipients[0] ?? null;
  const status = batch.issued === null ? 'draft' : 'issued';
  return (
    <DocumentPreview
      document={letterDocument({ batch, recipient, operation, look, status, issueDate, author: user.name })}
    />
  );
}
