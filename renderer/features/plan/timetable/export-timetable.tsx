/** The button that lets the timetable leave the desk: as a calendar, a Word document or a list. */
import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { composeTimetable } from '../../../core/documents/plan/timetable';
import {
  type PlanCollection,
  planCollections,
  type PlanDocumentRequest,
  type PlanRecords,
} from '../../../core/documents/plan/plan-document';
import { nextExportNumber } from '../../../core/documents/export-number';
import { missingValues } from '../../../core/documents/missing-values';
import type { ExportedDocument } from '../../../core/documents/exported-document';
import { asId } from '../../../core/foundation/ids';
import { type Marking, markingLine } from '../../../core/foundation/marking';
import { ok, type Result } from '../../../core/foundation/result';
import { checksOf } from '../../../core/issuing/checks';
import {
  type LeavingFinding,
  type LeavingPart,
  partsOfCalendar,
  partsOfDocument,
} from '../../../core/issuing/leaving-check';
import type { Operation } from '../../../core/operation/operation';
import { type CalendarDocument, timetableCalendar } from '../../../core/plan/timetable-calendar';
import type { TimetableView } from '../../../core/plan/timetable-view';
import { registerFileName } from '../../../core/registers/register-file-name';
import { timetableRegister } from '../../../core/registers/timetable';
import { BeforeItLeaves, type LeavingAnswer } from '../../../services/before-it-leaves';
import { type DeskVault, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { type LeavingDocument, type LeftFile, useLeavingDocument } from '../../../services/leaving-document';
import { namesNow } from '../../../services/names-now';
import { useOperation } from '../../../services/operation';
import { writeCalendar } from '../../../sheets/write-calendar';
import { writeWord } from '../../../word/write-word';

/** The numbered issue of the timetable is made under Documents; what leaves here is as at today. */
export function ExportTimetable({ view }: { readonly view: TimetableView }) {
  const { notify } = useDesk();
  const made = useTimetableFiles(view);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { isWriting, start, cancel } = useLeavingDocument();
  const askWord = () => {
    const checked = made.checkedWord();
    if (checked.ok) setAsked({ as: 'word', ...checked.value });
    else notify({ tone: 'problem', text: checked.error });
  };
  const askCalendar = () =>
    setAsked({ as: 'calendar', parts: partsOfCalendar(made.calendar()), findings: [] });
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
          <Menu.Item onClick={askCalendar}>Calendar (.ics)</Menu.Item>
          <Menu.Item onClick={askWord}>Word document (.docx)</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ExportRegister register={timetableRegister} />
      {asked === null ? null : (
        <BeforeItLeaves
          title={`Export the timetable as ${asked.as === 'word' ? 'a Word document' : 'a calendar'}`}
          parts={asked.parts}
          furtherFindings={asked.findings}
          parted={asked.as === 'word' ? 'one-whole' : 'may-be-left-out'}
          onLeave={(answer) => {
            setAsked(null);
            const leaving = asked.as === 'word' ? made.leaveAsWord(answer) : made.leaveAsCalendar(answer);
            if (leaving !== null) start(leaving);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

interface Asked extends Checked {
  readonly as: 'calendar' | 'word';
}

interface Checked {
  readonly parts: readonly LeavingPart[];
  /** What the checks of a document of the plan found beside those that the dialog makes. */
  readonly findings: readonly LeavingFinding[];
}

/** The timetable of now as its two files; marked as it leaves, or as the operation where nothing is said yet. */
function useTimetableFiles(view: TimetableView) {
  const { vault, clock } = useDesk();
  const user = useDeskUser();
  const operation = useOperation();
  const today = useToday();
  const number = () =>
    nextExportNumber(vault.records.all('exportedDocuments').values(), {
      operationId: operation.id,
      kind: 'timetable',
      sourceId: operation.id,
    });
  const named = (marking: Marking) => ({
    marking,
    operationName: operation.name,
    title: 'Timetable',
    date: today,
    version: number(),
  });
  const left = (answer: LeavingAnswer) => ({ answer, operation, version: number(), date: today });
  const calendar = () => timetableCalendar(operation, view, { madeAt: clock(), today });
  const requestAs = (marking: Marking): PlanDocumentRequest => ({
    kind: 'timetable',
    subjectId: '',
    operation: { ...operation, marking },
    records: planRecordsOf(vault),
    number: number(),
    status: 'draft',
    issueDate: today,
    reviewDate: null,
    author: user.role.trim() === '' ? user.name : `${user.name}, ${user.role}`,
  });
  const checkedWord = (): Result<Checked, string> => {
    const request = requestAs(operation.marking);
    const made = composeTimetable(request);
    if (!made.ok) return made;
    const found = checksOf({ composed: made.value, request, names: namesNow(vault, operation), today });
    // The marking is asked in the dialog, and what is said there is what it is checked against.
    const findings = found.filter(({ check }) => check !== 'marking').map((each) => ({ ...each, parts: [] }));
    return ok({ parts: partsOfDocument(made.value.document), findings });
  };
  const leaveAsCalendar = (answer: LeavingAnswer): LeavingDocument => {
    const whole = calendar();
    const kept: CalendarDocument = {
      ...whole,
      // A calendar has no head and foot: its name carries the marking into the program that takes it in.
      name: `${markingLine(answer.marking)}: ${whole.name}`,
      events: whole.events.filter((_, index) => !answer.leftOut.has(index)),
    };
    const subset = answer.leftOut.size === 0 ? 'Calendar' : `Calendar, ${answer.leftOut.size} left out`;
    const given = { ...left(answer), missing: 0, subset };
    return {
      suggestedName: registerFileName({ ...named(answer.marking), ending: 'ics' }),
      fileKind: 'calendar',
      write: async () => ({ ok: true, value: await writeCalendar(kept) }),
      entry: (file) => entryOf(given, file),
    };
  };
  const leaveAsWord = (answer: LeavingAnswer): LeavingDocument | null => {
    const made = composeTimetable(requestAs(answer.marking));
    if (!made.ok) return null;
    const { document } = made.value;
    const given = { ...left(answer), missing: missingValues(document).length, subset: '' };
    return {
      suggestedName: registerFileName({ ...named(answer.marking), ending: 'docx' }),
      write: (signal) => writeWord(document, { signal }),
      entry: (file) => entryOf(given, file),
    };
  };
  return { calendar, checkedWord, leaveAsCalendar, leaveAsWord };
}

function planRecordsOf(vault: DeskVault): PlanRecords {
  const entries = planCollections.map((name: PlanCollection) => [name, vault.records.all(name)]);
  return Object.fromEntries(entries) as PlanRecords;
}

interface Left {
  readonly operation: Operation;
  readonly answer: LeavingAnswer;
  /** Which export of the timetable it is. */
  readonly version: number;
  /** ISO date. */
  readonly date: string;
  readonly missing: number;
  readonly subset: string;
}

function entryOf(
  { operation, answer, version, date, missing, subset }: Left,
  file: LeftFile,
): ExportedDocument {
  return {
    ...file,
    id: asId<'ExportedDocument'>(file.id),
    operationId: operation.id,
    kind: 'timetable',
    versionId: null,
    sourceId: operation.id,
    subset,
    givenTo: answer.givenTo,
    title: 'Timetable',
    version: String(version),
    status: 'draft',
    issueDate: date,
    marking: answer.marking,
    missingValues: missing,
    warningsSeen: [...answer.warningsSeen],
  };
}
