/** The buttons that let the return leave the desk, as a table or a workbook; what left is kept with its rows. */
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { nextExportNumber } from '../../../core/documents/export-number';
import type { ExportedDocument } from '../../../core/documents/exported-document';
import { asId } from '../../../core/foundation/ids';
import type { LeavingFinding, LeavingPart } from '../../../core/issuing/leaving-check';
import { registerFileName } from '../../../core/registers/register-file-name';
import { returnColumns } from '../../../core/returns/columns';
import { csvText } from '../../../core/returns/csv';
import type { DataReturn } from '../../../core/returns/data-return';
import { keptRows, type MadeReturn } from '../../../core/returns/make-return';
import { returnSheet, returnTitle } from '../../../core/returns/return-sheet';
import { BeforeItLeaves, type LeavingAnswer } from '../../../services/before-it-leaves';
import { keptByDesk } from '../../../services/leaving-answer';
import { type DeskChange, useDesk, useToday } from '../../../services/desk-context';
import { type LeavingDocument, type LeftFile, useLeavingDocument } from '../../../services/leaving-document';
import { useOperation } from '../../../services/operation';
import { useWriters } from '../../../services/writers';

type FileKind = 'table' | 'workbook';

/** Both ask the same before anything leaves. */
export function SendReturn({ made }: { readonly made: MadeReturn }) {
  const [asked, setAsked] = useState<FileKind | null>(null);
  const { isWriting, start, cancel } = useLeavingDocument();
  const leavingOf = useLeavingReturn(made);
  if (isWriting) {
    return (
      <Button variant="default" onClick={cancel}>
        Cancel the return
      </Button>
    );
  }
  return (
    <>
      <Button onClick={() => setAsked('table')}>Make CSV</Button>
      <Button variant="default" onClick={() => setAsked('workbook')}>
        Make workbook
      </Button>
      {asked === null ? null : (
        <Asking
          made={made}
          as={asked}
          onLeave={(answer) => {
            setAsked(null);
            start(leavingOf(asked, answer));
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

interface AskingProps {
  readonly made: MadeReturn;
  readonly as: FileKind;
  readonly onLeave: (answer: LeavingAnswer) => void;
  readonly onClose: () => void;
}

/** Rows are left out with a reason on the screen and not here: the return leaves whole. */
function Asking({ made, as, onLeave, onClose }: AskingProps) {
  const parts = useMemo(() => partsOf(made), [made]);
  const findings = useMemo(() => leavingOf(made), [made]);
  return (
    <BeforeItLeaves
      title={`Send the data return as ${as === 'table' ? 'a CSV table' : 'an Excel workbook'}`}
      parts={parts}
      parted="one-whole"
      furtherFindings={findings}
      onLeave={onLeave}
      onClose={onClose}
    />
  );
}

function partsOf({ rows }: MadeReturn): readonly LeavingPart[] {
  return rows.map(({ reference, cells }) => ({
    name: reference,
    text: returnColumns
      .map(({ id }) => cells[id])
      .filter((cell) => cell !== '')
      .join('\n'),
    marking: null,
  }));
}

function leavingOf({ findings }: MadeReturn): readonly LeavingFinding[] {
  return findings.map(({ gravity, text }) => ({
    check: gravity === 'error' ? 'identity' : 'sources',
    blocks: gravity === 'error',
    text,
    where: '',
    parts: [],
  }));
}

/** The return as a file of one kind, with its entry in the register and what is kept of it. */
function useLeavingReturn(made: MadeReturn): (as: FileKind, answer: LeavingAnswer) => LeavingDocument {
  const { vault, newId } = useDesk();
  const operation = useOperation();
  const today = useToday();
  const writers = useWriters();
  return (as, answer) => {
    const kept = keptRows(made);
    const { period, until } = made.asked;
    const { marking } = answer;
    const version = nextExportNumber(vault.records.all('exportedDocuments').values(), {
      operationId: operation.id,
      kind: 'data-return',
      sourceId: operation.id,
    });
    const name = { marking, operationName: operation.name, title: 'Data return', version, date: today };
    return {
      suggestedName: registerFileName({ ...name, ending: as === 'table' ? 'csv' : 'xlsx' }),
      fileKind: as,
      write: (signal) =>
        as === 'table'
          ? Promise.resolve({
              ok: true,
              value: {
                bytes: new TextEncoder().encode(
                  csvText({ columns: kept.columns, rows: kept.rows.map(({ cells }) => cells) }),
                ),
                contentHash: kept.contentHash,
              },
            })
          : writers().sheet(
              returnSheet({ ...kept, period, until }, { operationName: operation.name, marking }),
              {
                signal,
              },
            ),
      entry: (file: LeftFile): ExportedDocument => ({
        ...file,
        id: asId<'ExportedDocument'>(file.id),
        operationId: operation.id,
        kind: 'data-return',
        versionId: null,
        sourceId: operation.id,
        subset: `${period === 'final' ? 'Final' : 'Monthly'} until ${until}, ${kept.rows.length} rows`,
        givenTo: answer.givenTo,
        title: returnTitle({ period, until }),
        version: String(version),
        status: 'issued',
        issueDate: today,
        marking,
        missingValues: 0,
        warningsSeen: [...answer.warningsSeen],
      }),
      also: (entry): readonly DeskChange[] => {
        // A copy for the desk is no return that the next one could be held against.
        if (entry.givenTo === keptByDesk) return [];
        const after: DataReturn = {
          ...kept,
          id: asId<'DataReturn'>(newId()),
          operationId: operation.id,
          period,
          until,
          fileName: entry.fileName,
          sentTo: entry.givenTo.slice(0, 300),
          madeAt: entry.exportedAt,
          madeBy: entry.exportedBy,
        };
        return [{ collection: 'dataReturns', id: after.id, after }];
      },
    };
  };
}
