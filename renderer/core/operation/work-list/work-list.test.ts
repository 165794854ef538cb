import { describe, expect, it } from 'vitest';
import { aLesson, aLessonAnswer } from '../../../../test/builders/history';
import { anArea } from '../../../../test/builders/threat';
import { aWorkshop } from '../../../../test/builders/workshop';
import { asId } from '../../foundation/ids';
import { newStation, type Station } from '../../places/station';
import { type Assessment, newAssessment } from '../../threat/assessment';
import type { Control } from '../../threat/control';
import type { IntelligenceItem } from '../../intelligence/intelligence-item';
import type { Workshop } from '../../workshop/workshop';
import { newOperation } from '../operation';
import { newestAssessment } from './newest-assessment';
import { dueItems as everythingDue, openItems, workCollections, type WorkRecords } from './work-list';

const council = asId<'Area'>('council');
const operation = newOperation({
  id: asId<'Operation'>('o1'),
  name: 'Larkfield by-election',
  pollingDate: '2027-05-06',
  polls: [{ type: 'by-election', contest: '' }],
  areaIds: [council],
  forceName: 'Marlshire Police',
  forceAreaId: asId<'Area'>('force'),
  createdAt: '2027-01-11T09:00:00.000Z',
});
const assessment = newAssessment({
  id: asId<'Assessment'>('a1'),
  operationId: operation.id,
  startedAt: '2027-01-11T09:00:00.000Z',
  marking: operation.marking,
  author: 'A. Larch',
  locations: [{ kind: 'area', id: council }],
});

/** Without what follows from the polling date alone, which has tests of its own. */
const dueItems: typeof everythingDue = (...given) =>
  everythingDue(...given).filter(({ key }) => !/^(?:timetable|memorandum)/.test(key));

function records(given: Partial<WorkRecords> = {}): WorkRecords {
  const none = Object.fromEntries(workCollections.map((name) => [name, new Map()]));
  return {
    // Whatever the subjects read: nothing is there but what a test gives.
    ...(none as unknown as WorkRecords),
    areas: new Map([
      [council, { id: council, kind: 'local-authority', name: 'Larkfield', code: '', parentId: null }],
    ]),
    ...given,
  };
}

function byId<T extends { readonly id: string }>(...all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((each) => [each.id, each]));
}

const aStation = (given: Partial<Station> = {}) =>
  newStation({
    id: asId<'Station'>('s1'),
    operationId: operation.id,
    placeId: asId<'Place'>('p1'),
    areaId: council,
    ...given,
  });

function aControl(given: Partial<Control>): Control {
  return {
    id: asId<'Control'>('c1'),
    operationId: operation.id,
    text: 'Agree the cordon',
    owner: '',
    due: null,
    state: 'agreed',
    note: '',
    officerHours: null,
    ...given,
  };
}

describe('the subjects of the work list', () => {
  it('name every collection that they read, each once', () => {
    expect([...workCollections].sort()).toEqual(Object.keys(records()).sort());
  });
});

describe('what is due', () => {
  it('looks 14 days ahead and says what is overdue', () => {
    const held = (due: string) =>
      dueItems(records({ controls: byId(aControl({ due })) }), operation, '2027-04-10');
    expect(held('2027-04-24').map((item) => item.isOverdue)).toEqual([false]);
    expect(held('2027-04-25')).toEqual([]);
    expect(held('2027-04-09').map((item) => item.isOverdue)).toEqual([true]);
    expect(held('2027-04-24')[0]?.text).toContain('no owner');
  });

  it('leaves out controls that stand or were dropped, and those of another operation', () => {
    const keys = (control: Control) =>
      dueItems(records({ controls: byId(control) }), operation, '2027-04-10').map((item) => item.key);
    const due = '2027-04-12';
    expect(keys(aControl({ due, state: 'proposed' }))).toEqual(['control:c1']);
    expect(keys(aControl({ due, state: 'in-place' }))).toEqual([]);
    expect(keys(aControl({ due, state: 'dropped' }))).toEqual([]);
    expect(keys(aControl({ due, operationId: asId<'Operation'>('o2') }))).toEqual([]);
  });

  it('names intelligence by its reference alone when its review is due', () => {
    const item: IntelligenceItem = {
      id: asId<'IntelligenceItem'>('i1'),
      operationId: operation.id,
      reference: 'INT-004',
      receivedOn: '2027-03-01',
      provenance: '',
      text: 'A leaflet was seen.',
      source: '2',
      grade: 'C',
      handling: 'P',
      conditions: '',
      mayGoTo: [],
      locations: [],
      people: [],
      harmIds: [],
      disseminations: [],
      reviewOn: '2027-04-11',
      enteredAt: '2027-03-01T09:00:00.000Z',
      enteredBy: 'A. Larch',
    };
    const [due] = dueItems(records({ intelligence: byId(item) }), operation, '2027-04-10');
    expect(due?.text).toBe('Review intelligence INT-004');
  });

  it('leads from a control to the controls of the newest version', () => {
    const held = (...assessments: readonly Assessment[]) =>
      dueItems(
        records({
          controls: byId(aControl({ due: '2027-04-09' })),
          assessments: byId(...assessments),
        }),
        operation,
        '2027-04-10',
      ).map((item) => item.path);
    expect(held()).toEqual(['/threat']);
    const second = { ...assessment, id: asId<'Assessment'>('a2'), version: 2 };
    expect(held(assessment, second)).toEqual(['/threat/a2/controls']);
  });

  it('lists earlier learning with a date until the newest version has answered it', () => {
    const lesson = aLesson('lesson1', { operationId: operation.id, due: '2027-04-09', owner: '' });
    const undated = { ...lesson, id: asId<'Lesson'>('lesson2'), due: null };
    const elsewhere = { ...lesson, id: asId<'Lesson'>('lesson3'), operationId: asId<'Operation'>('o2') };
    const second = { ...assessment, id: asId<'Assessment'>('a2'), version: 2 };
    const held = (given: Partial<WorkRecords>) =>
      dueItems(
        records({ lessons: byId(lesson, undated, elsewhere), assessments: byId(assessment), ...given }),
        operation,
        '2027-04-10',
      );
    expect(held({})).toMatchObject([
      {
        key: 'lesson:lesson1',
        text: `Recommendation: ${lesson.text} (no owner)`,
        isOverdue: true,
        path: '/intelligence/learning',
      },
    ]);
    const lessonAnswers = byId(aLessonAnswer(lesson, { assessmentId: assessment.id }));
    expect(held({ lessonAnswers })).toEqual([]);
    expect(held({ lessonAnswers, assessments: byId(assessment, second) })).toHaveLength(1);
  });

  it('lists workshops that are planned by their date, and those begun as not yet done', () => {
    const workshop = (status: Workshop['status'], operationId: string = operation.id) =>
      byId(aWorkshop({ status, operationId: asId<'Operation'>(operationId), date: '2027-04-12' }));
    const due = (workshops: ReadonlyMap<string, Workshop>) =>
      dueItems(records({ workshops }), operation, '2027-04-10').map(({ path }) => path);
    const begun = (workshops: ReadonlyMap<string, Workshop>) =>
      openItems(records({ workshops }), operation).filter(({ path }) => path.startsWith('/workshops'));
    expect(due(workshop('planned'))).toEqual(['/workshops/workshop1']);
    expect(begun(workshop('planned'))).toEqual([]);
    expect(due(workshop('running'))).toEqual([]);
    expect(begun(workshop('running'))).toMatchObject([{ path: '/workshops/workshop1/run' }]);
    for (const none of [workshop('closed'), workshop('planned', 'o2'), workshop('running', 'o2')]) {
      expect([...due(none), ...begun(none)]).toEqual([]);
    }
  });

  it('takes only the newest version into account', () => {
    const second = { ...assessment, id: asId<'Assessment'>('a2'), version: 2, reviewDate: '2027-04-12' };
    const first = { ...assessment, reviewDate: '2027-04-11' };
    const held = records({ assessments: byId(first, second) });
    expect(newestAssessment(held.assessments, operation.id)?.version).toBe(2);
    expect(dueItems(held, operation, '2027-04-10').map((item) => item.due)).toEqual(['2027-04-12']);
  });
});

describe('what is not yet done', () => {
  const areas = byId(
    anArea(council, { kind: 'local-authority', name: 'Larkfield', parentId: operation.forceAreaId }),
  );

  it('asks for each council’s polling stations, then for the presence at each', () => {
    const before = openItems(records({ areas }), operation).map((item) => item.key);
    expect(before).toContain(`import:${council}`);
    const after = openItems(records({ stations: byId(aStation()) }), operation);
    expect(after.map((item) => item.key)).not.toContain(`import:${council}`);
    expect(after.find((item) => item.key === 'presence')?.left).toBe('1 of 1');
    const decided = openItems(records({ stations: byId(aStation({ presence: 'none' })) }), operation);
    expect(decided.map((item) => item.key)).not.toContain('presence');
  });

  it('counts what was not considered and asks for approval until gold has given it', () => {
    const open = openItems(records({ assessments: byId(assessment) }), operation);
    expect(open.find((item) => item.key === 'not-considered')?.left).toBe('11 of 11');
    expect(open.map((item) => item.key)).toContain('approve');
    const approved = { ...assessment, status: 'approved' as const };
    const done = openItems(records({ assessments: byId(approved) }), operation);
    expect(done.map((item) => item.key)).not.toContain('approve');
  });

  it('asks for gold’s answer while the version is with gold, and for nothing else in it', () => {
    const submitted = {
      ...assessment,
      status: 'submitted' as const,
      submission: { by: 'A. Larch', at: '2027-02-01T09:00:00.000Z', note: '' },
    };
    const open = openItems(records({ assessments: byId(submitted) }), operation);
    expect(open.map((item) => item.key)).toContain('with-gold');
    expect(open.map((item) => item.key)).not.toContain('not-considered');
  });

  it('shows what gold wanted changed until the version is submitted again', () => {
    const returned = {
      ...assessment,
      returns: [
        {
          name: 'M. Weir',
          role: 'Gold',
          date: '2027-02-02',
          recordedAt: '2027-02-02T09:00:00.000Z',
          comments: 'Say what the hustings needs.',
        },
      ],
    };
    const open = openItems(records({ assessments: byId(returned) }), operation);
    expect(open.find((item) => item.key === 'returned')?.text).toContain('Say what the hustings needs.');
  });

  it('leaves out another operation’s stations and assessments', () => {
    const other = asId<'Operation'>('o2');
    const held = records({
      areas,
      stations: byId(aStation({ operationId: other })),
      assessments: byId({ ...assessment, operationId: other }),
    });
    const keys = openItems(held, operation).map((item) => item.key);
    expect(keys).toContain(`import:${council}`);
    expect(keys).toContain('threat');
  });
});
