/** The button that lets a register of the desk leave it, as an Excel workbook or as a Word document. */
import { Button, Menu } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ExportedDocument } from '../core/documents/exported-document';
import { nextExportNumber } from '../core/documents/export-number';
import { registerDocument } from '../core/documents/plan/register-pages';
import { asId } from '../core/foundation/ids';
import { type ForceLook, forceLookId } from '../core/issuing/force-look';
import { leftOutWords, partsOfTable, withoutRows } from '../core/issuing/leaving-check';
import type { Operation } from '../core/operation/operation';
import { type AnyRegister, leftOutOf, type RegisterTable, tableOfRegister } from '../core/registers/register';
import { registerFileName } from '../core/registers/register-file-name';
import { registerSheet, rowCount } from '../core/registers/register-sheet';
import { BeforeItLeaves, type LeavingAnswer } from './before-it-leaves';
import { useDesk, useDeskUser, useToday } from './desk-context';
import { type LeavingDocument, type LeftFile, useLeavingDocument } from './leaving-document';
import { useOperationIfOpen } from './operation';
import { useWriters, type Writers } from './writers';

interface ExportRegisterProps {
  readonly register: AnyRegister;
  /** Instead of "Export list", where a screen has several. */
  readonly label?: string;
}

/** "Export list": every record of the register, whatever the filter of the screen. Nothing without an operation. */
export function ExportRegister({ register, label = 'Export list' }: ExportRegisterProps) {
  const operation = useOperationIfOpen();
  const [asked, setAsked] = useState<FileKind | null>(null);
  const { isWriting, start, cancel } = useLeavingDocument();

  if (operation === null) return null;

  if (isWriting) {
    return (
      <Button variant="default" onClick={cancel}>
        Cancel the export
      </Button>
    );
  }
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button variant="default">{label}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsked('workbook')}>Excel workbook (.xlsx)</Menu.Item>
          <Menu.Item onClick={() => setAsked('word')}>Word document (.docx)</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === null ? null : (
        <LeavingRegister
          register={register}
          operation={operation}
          as={asked}
          onLeave={(leaving) => {
            setAsked(null);
            start(leaving);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

type FileKind = 'workbook' | 'word';
const fileWords: Readonly<Record<FileKind, string>> = {
  workbook: 'an Excel workbook',
  word: 'a Word document',
};

interface LeavingRegisterProps {
  readonly register: AnyRegister;
  readonly operation: Operation;
  readonly as: FileKind;
  readonly onLeave: (leaving: LeavingDocument) => void;
  readonly onClose: () => void;
}

/** What is asked before the list leaves; the list is made once, as it stands when it is asked. */
function LeavingRegister({ register, operation, as, onLeave, onClose }: LeavingRegisterProps) {
  const { vault } = useDesk();
  const user = useDeskUser();
  const date = useToday();
  const writers = useWriters();
  const table = useMemo(
    () => tableOfRegister(register, (name) => vault.records.all(name), operation, date),
    [register, vault, operation, date],
  );
  const parts = useMemo(() => partsOfTable(table), [table]);
  const leave = (answer: LeavingAnswer) => {
    const number = nextExportNumber(vault.records.all('exportedDocuments').values(), {
      operationId: operation.id,
      kind: 'register',
      sourceId: register.id,
    });
    const given: Given = {
      register,
      answer,
      number,
      date,
      operation: { ...operation, marking: answer.marking },
      table: withoutRows(table, answer.leftOut),
      author: user.role.trim() === '' ? user.name : `${user.name}, ${user.role}`,
      look: vault.records.get('forceLooks', forceLookId),
    };
    onLeave(as === 'workbook' ? asWorkbook(given, writers()) : asWord(given, writers()));
  };
  return (
    <BeforeItLeaves
      title={`Export “${register.title}” as ${fileWords[as]}`}
      parts={parts}
      parted="may-be-left-out"
      onLeave={leave}
      onClose={onClose}
    />
  );
}

interface Given {
  readonly register: AnyRegister;
  /** Marked as the list leaves. */
  readonly operation: Operation;
  readonly answer: LeavingAnswer;
  /** Without what is left out. */
  readonly table: RegisterTable;
  /** ISO date. */
  readonly date: string;
  readonly author: string;
  /** Which export of the list it is. */
  readonly number: number;
  readonly look: ForceLook | undefined;
}

function asWorkbook(given: Given, writers: Writers): LeavingDocument {
  const { register, operation, table, date, answer } = given;
  const { title } = register;
  const sheet = registerSheet(table, {
    title,
    operationName: operation.name,
    marking: operation.marking,
    date,
    leftOut: leftOutWords(answer.leftOut.size),
  });
  return {
    suggestedName: fileName(given, 'xlsx'),
    fileKind: 'workbook',
    write: (signal) => writers.sheet(sheet, { signal }),
    entry: (file) => registerEntry(given, file),
  };
}

function asWord(given: Given, writers: Writers): LeavingDocument {
  const { register, operation, table, date, author, number, look, answer } = given;
  const document = registerDocument({
    title: register.title,
    table,
    operationName: operation.name,
    marking: operation.marking,
    author,
    date,
    status: 'issued',
    leftOut: leftOutOf(register),
    recordsLeftOut: leftOutWords(answer.leftOut.size),
    look,
    number,
  });
  return {
    suggestedName: fileName(given, 'docx'),
    write: (signal) => writers.word(document, { signal }),
    entry: (file) => registerEntry(given, file),
  };
}

function fileName({ register, operation, date, number }: Given, ending: 'xlsx' | 'docx'): string {
  const { title } = register;
  return registerFileName({
    marking: operation.marking,
    operationName: operation.name,
    title,
    version: number,
    date,
    ending,
  });
}

/** The entry of the register of exported documents for a list that left the desk. */
function registerEntry(
  { register, operation, table, date, number, answer }: Given,
  file: LeftFile,
): ExportedDocument {
  return {
    ...file,
    id: asId<'ExportedDocument'>(file.id),
    operationId: operation.id,
    kind: 'register',
    versionId: null,
    sourceId: register.id,
    subset: `${rowCount(table)}${answer.leftOut.size === 0 ? '' : `, ${answer.leftOut.size} left out`}`,
    givenTo: answer.givenTo,
    title: register.title,
    version: String(number),
    status: 'issued',
    issueDate: date,
    marking: operation.marking,
    missingValues: 0,
    warningsSeen: [...answer.warningsSeen],
  };
}
