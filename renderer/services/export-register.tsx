/** The button that lets a register of the desk leave it, as an Excel workbook or as a Word document. */
import { Button, Menu } from '@mantine/core';
import type { ExportedDocument } from '../core/documents/exported-document';
import { registerDocument } from '../core/documents/plan/register-pages';
import { asId } from '../core/foundation/ids';
import type { Operation } from '../core/operation/operation';
import { type AnyRegister, leftOutOf, type RegisterTable, tableOfRegister } from '../core/registers/register';
import { registerFileName } from '../core/registers/register-file-name';
import { registerSheet } from '../core/registers/register-sheet';
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
  const { vault } = useDesk();
  const user = useDeskUser();
  const operation = useOperationIfOpen();
  const date = useToday();
  const writers = useWriters();
  const { isWriting, start, cancel } = useLeavingDocument();

  if (operation === null) return null;

  const leave = (as: 'workbook' | 'word') => {
    const table = tableOfRegister(register, (name) => vault.records.all(name), operation);
    const author = user.role.trim() === '' ? user.name : `${user.name}, ${user.role}`;
    const given = { register, operation, table, date, author };
    start(as === 'workbook' ? asWorkbook(given, writers()) : asWord(given, writers()));
  };

  if (isWriting) {
    return (
      <Button variant="default" onClick={cancel}>
        Cancel the export
      </Button>
    );
  }
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant="default">{label}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => leave('workbook')}>Excel workbook (.xlsx)</Menu.Item>
        <Menu.Item onClick={() => leave('word')}>Word document (.docx)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface Given {
  readonly register: AnyRegister;
  readonly operation: Operation;
  readonly table: RegisterTable;
  /** ISO date. */
  readonly date: string;
  readonly author: string;
}

function asWorkbook(given: Given, writers: Writers): LeavingDocument {
  const { register, operation, table, date } = given;
  const { title } = register;
  const sheet = registerSheet(table, {
    title,
    operationName: operation.name,
    marking: operation.marking,
    date,
  });
  return {
    suggestedName: fileName(given, 'xlsx'),
    fileKind: 'workbook',
    write: (signal) => writers.sheet(sheet, { signal }),
    entry: (file) => registerEntry(given, file),
  };
}

function asWord(given: Given, writers: Writers): LeavingDocument {
  const { register, operation, table, date, author } = given;
  const document = registerDocument({
    title: register.title,
    table,
    operationName: operation.name,
    marking: operation.marking,
    author,
    date,
    status: 'issued',
    leftOut: leftOutOf(register),
  });
  return {
    suggestedName: fileName(given, 'docx'),
    write: (signal) => writers.word(document, { signal }),
    entry: (file) => registerEntry(given, file),
  };
}

function fileName({ register, operation, date }: Given, ending: 'xlsx' | 'docx'): string {
  const { title } = register;
  return registerFileName({ marking: operation.marking, operationName: operation.name, title, date, ending });
}

/** The entry of the register of exported documents for a list that left the desk. */
function registerEntry({ register, operation, table, date }: Given, file: LeftFile): ExportedDocument {
  return {
    ...file,
    id: asId<'ExportedDocument'>(file.id),
    operationId: operation.id,
    kind: 'register',
    versionId: null,
    sourceId: register.id,
    subset: `${table.rows.length.toLocaleString('en-GB')} rows`,
    givenTo: '',
    title: register.title,
    version: '',
    status: 'issued',
    issueDate: date,
    marking: operation.marking,
    missingValues: 0,
    warningsSeen: [],
  };
}
