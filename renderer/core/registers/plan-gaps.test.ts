import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../test/builders/desk';
import { areaTree, byId } from '../../../test/builders/plan-records';
import { asId } from '../foundation/ids';
import type { DocumentVersion } from '../issuing/document-version';
import { type Memorandum, memorandumSchema } from '../memoranda/memorandum';
import { answerTo, checklistTopics } from '../partners/checklist';
import type { AreaId } from '../places/area';
import { memorandaRegister } from './memoranda';
import { checklistRegister } from './partners';
import type { RegisterTable } from './register';
import { timetableRegister } from './timetable';

const operation = anOperation({
  forceAreaId: asId('force'),
  areaIds: [],
  pollingDate: '2027-05-06',
  polls: [{ type: 'local-principal', contest: '' }],
});
const council: AreaId = asId('council-1');
const none = new Map<string, never>();

/** The cells of some columns, row by row. */
function cells({ columns, rows }: RegisterTable, ...headings: readonly string[]) {
  const at = headings.map((heading) => columns.findIndex((column) => column.heading === heading));
  return rows.map((row) => at.map((index) => row[index]));
}

describe('the register of memoranda', () => {
  const memorandum: Memorandum = memorandumSchema.parse({
    id: `${operation.id}:council-1`,
    operationId: operation.id,
    areaId: council,
    reviewDate: '2027-03-01',
    steps: [
      {
        id: 'step-1',
        state: 'signed',
        on: '2027-02-01',
        by: 'Ines Harrowby',
        note: '',
        versionId: 'version-1',
        returnId: null,
        recordedBy: 'Insp J. Marl',
        recordedAt: '2027-02-01T09:00:00.000Z',
      },
    ],
  });

  const table = (
    memoranda: ReadonlyMap<string, Memorandum>,
    withdrawn: DocumentVersion['withdrawn'] = null,
    today?: string,
  ) =>
    memorandaRegister.tableOf(
      {
        memoranda,
        areas: areaTree,
        // The register looks at nothing else of a version.
        documentVersions: byId({ id: 'version-1', number: 1, withdrawn } as unknown as DocumentVersion),
        memorandumReturns: none,
      },
      operation,
      today,
    );

  it('has a draft for a council with which nothing was begun, as the screen has', () => {
    expect(cells(table(none), 'Council', 'Stands as', 'Step')).toEqual([['Harrow Dale', 'Draft', null]]);
  });

  it('has no draft beside the memorandum of a council, and shows when its review is due', () => {
    expect(cells(table(byId(memorandum)), 'Council', 'Stands as', 'Step', 'Review date')).toEqual([
      ['Harrow Dale', 'Signed', 'Signed', '2027-03-01'],
    ]);
  });

  it.each([
    ['2027-02-28', 'Signed'],
    ['2027-03-01', 'Signed, review due since Mon 1 Mar 2027'],
    ['2027-06-01', 'Signed, review due since Mon 1 Mar 2027'],
  ])('as at %s says that it stands as “%s”', (today, stands) => {
    expect(cells(table(byId(memorandum), null, today), 'Stands as', 'Step')).toEqual([[stands, 'Signed']]);
  });

  it('says that a signed version was withdrawn, and when', () => {
    const withdrawn = { on: '2027-02-03', by: 'Insp J. Marl', why: 'Wrong annex' };
    expect(cells(table(byId(memorandum), withdrawn), 'Stands as', 'Step', 'Version withdrawn')).toEqual([
      ['Withdrawn', 'Signed', '2027-02-03'],
    ]);
  });
});

describe('the register of council checklists', () => {
  it('has every topic of a council once, those without a record as open', () => {
    const topic = checklistTopics[1];
    if (topic === undefined) throw new Error('The checklist has no topics.');
    const blank = answerTo(none, { operationId: operation.id, areaId: council, topicId: topic.id });
    const answer = {
      ...blank,
      state: 'settled',
      answer: 'By phone.',
      withWhom: 'M. Holt',
      on: '2027-02-01',
    } as const;
    const table = checklistRegister.tableOf({ checklistAnswers: byId(answer), areas: areaTree }, operation);
    expect(cells(table, 'Council', 'Topic', 'State')).toEqual(
      checklistTopics.map(({ id, name }) => ['Harrow Dale', name, id === topic.id ? 'Settled' : 'Open']),
    );
  });
});

describe('the register of the timetable', () => {
  const rows = (given: Partial<typeof operation> = {}) =>
    cells(
      timetableRegister.tableOf(
        { operationDates: none, oneOffDays: none, plannedEvents: none, areas: areaTree },
        { ...operation, ...given },
      ),
      'What',
      'Date',
      'Rule',
      'To be minded',
    ).filter(([name]) => name === 'Pre-election period begins');

  it('has the pre-election period to its last day, and that it is a convention', () => {
    expect(rows()).toEqual([
      [
        'Pre-election period begins',
        '2027-03-25',
        expect.stringContaining('to the close of poll on Thu 6 May 2027'),
        expect.stringContaining('A convention'),
      ],
    ]);
  });

  it('has none without a polling date', () => {
    expect(rows({ pollingDate: null })).toEqual([]);
  });
});
