/** The button that lets the timetable leave the desk: as a calendar, a Word document or a list. */
import { Button, Menu } from '@mantine/core';
import { composeTimetable } from '../../../core/documents/plan/timetable';
import {
  type PlanCollection,
  planCollections,
  type PlanRecords,
} from '../../../core/documents/plan/plan-document';
import { missingValues } from '../../../core/documents/missing-values';
import { plainText } from '../../../core/documents/missing';
import type { ExportedDocument } from '../../../core/documents/exported-document';
import { asId } from '../../../core/foundation/ids';
import type { Operation } from '../../../core/operation/operation';
import { timetableCalendar } from '../../../core/plan/timetable-calendar';
import type { TimetableView } from '../../../core/plan/timetable-view';
import { registerFileName } from '../../../core/registers/register-file-name';
import { timetableRegister } from '../../../core/registers/timetable';
import { type DeskVault, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { type LeftFile, useLeavingDocument } from '../../../services/leaving-document';
import { useOperation } from '../../../services/operation';
import { writeCalendar } from '../../../sheets/write-calendar';
import { writeWord } from '../../../word/write-word';

/** The numbered issue of the timetable is made under Documents; what leaves here is as at today. */
export function ExportTimetable({ view }: { readonly view: TimetableView }) {
  const { vault, clock, notify } = useDesk();
  const user = useDeskUser();
  const operation = useOperation();
  const today = useToday();
  const { isWriting, start, cancel } = useLeavingDocument();
  const named = {
    marking: operation.marking,
    operationName: operation.name,
    title: 'Timetable',
    date: today,
  } as const;

  const asCalendar = () => {
    const calendar = timetableCalendar(operation, view, { madeAt: clock(), today });
    start({
      suggestedName: registerFileName({ ...named, ending: 'ics' }),
      fileKind: 'calendar',
      write: async () => ({ ok: true, value: await writeCalendar(calendar) }),
      entry: (file) => entryOf(operation, { file, date: today, givenTo: '', missing: 0, subset: 'Calendar' }),
    });
  };
  const asWord = () => {
    const made = composeTimetable({
      kind: 'timetable',
      subjectId: '',
      operation,
      records: planRecordsOf(vault),
      number: 1,
      status: 'draft',
      issueDate: today,
      reviewDate: null,
      author: user.role.trim() === '' ? user.name : `${user.name}, ${user.role}`,
    });
    if (!made.ok) {
      notify({ tone: 'problem', text: made.error });
      return;
    }
    const { document } = made.value;
    const givenTo = plainText(document.front.distribution);
    const missing = missingValues(document).length;
    start({
      suggestedName: registerFileName({ ...named, ending: 'docx' }),
      write: (signal) => writeWord(document, { signal }),
      entry: (file) => entryOf(operation, { file, date: today, givenTo, missing, subset: '' }),
    });
  };
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
          <Button variant="default">Export timetable</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={asCalendar}>Calendar (.ics)</Menu.Item>
          <Menu.Item onClick={asWord}>Word document (.docx)</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ExportRegister register={timetableRegister} />
    </>
  );
}

function planRecordsOf(vault: DeskVault): PlanRecords {
  const entries = planCollections.map((name: PlanCollection) => [name, vault.records.all(name)]);
  return Object.fromEntries(entries) as PlanRecords;
}

interface Left {
  readonly file: LeftFile;
  readonly date: string;
  readonly givenTo: string;
  readonly missing: number;
  readonly subset: string;
}

function entryOf(operation: Operation, { file, date, givenTo, missing, subset }: Left): ExportedDocument {
  return {
    ...file,
    id: asId<'ExportedDocument'>(file.id),
    operationId: operation.id,
    kind: 'timetable',
    versionId: null,
    sourceId: operation.id,
    subset,
    givenTo,
    title: 'Timetable',
    version: '',
    status: 'draft',
    issueDate: date,
    marking: operation.marking,
    missingValues: missing,
    warningsSeen: [],
  };
}
