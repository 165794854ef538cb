/** A threat assessment with everything that its documents can say, for tests. All names are invented. */
import type { ThreatDocumentInput } from '../../renderer/core/documents/threat-assessment';
import { asId } from '../../renderer/core/foundation/ids';
import type { HistoryEntry } from '../../renderer/core/history/history-entry';
import { type Lesson, type LessonAnswer, lessonAnswerId } from '../../renderer/core/history/lesson';
import type { IntelligenceItem } from '../../renderer/core/intelligence/intelligence-item';
import { newStation } from '../../renderer/core/places/station';
import type { Assessment, LocationRef } from '../../renderer/core/threat/assessment';
import type { AssessedCell, Cell } from '../../renderer/core/threat/cell';
import type { EvidenceRef } from '../../renderer/core/threat/evidence';
import { type Grid, gridOf } from '../../renderer/core/threat/grid';
import type { AgendaItem } from '../../renderer/core/workshop/workshop';
import { aThreatInput } from '../bench/word-example';
import { anArea } from './threat';
import { aWorkshop, keyed, workshopExample } from './workshop-example';

export { aRound, aScore, aWorkshop, scored, workshopPeople } from './workshop-example';

export function anItem(given: Partial<IntelligenceItem> = {}): IntelligenceItem {
  return {
    id: asId<'IntelligenceItem'>('item1'),
    operationId: asId<'Operation'>('operation-1'),
    reference: 'INT-001',
    receivedOn: '2027-04-02',
    provenance: 'Reported by a market trader',
    text: 'A van with no plates waited outside the hall on two evenings.',
    source: '1',
    grade: 'B',
    handling: 'P',
    conditions: '',
    mayGoTo: [],
    locations: [],
    people: ['Orla Quennell'],
    harmIds: [],
    disseminations: [],
    reviewOn: null,
    enteredAt: '2027-04-02T09:00:00.000Z',
    enteredBy: 'Insp Ada Marlowe',
    ...given,
  };
}

/** Graded C for the gold group alone; its words stand nowhere else. */
export const heldItem = anItem({
  id: asId<'IntelligenceItem'>('item2'),
  reference: 'ZX-SECLUDED-7',
  provenance: 'Overheard at the Falconers’ Arms',
  text: 'Bram Ollerenshaw offered cash for blank ballot papers.',
  handling: 'C',
  conditions: 'For the gold group only; not to be put to the person named.',
  mayGoTo: ['gold-group'],
  people: ['Bram Ollerenshaw'],
});

export function aHistoryEntry(given: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    id: asId<'HistoryEntry'>('history1'),
    election: 'May 2023 local elections',
    pollingDate: '2023-05-04',
    kind: 'allegation',
    areaId: null,
    areaAsGiven: 'Thornby',
    harmId: '',
    text: 'Personation at one station.',
    outcome: 'No further action.',
    count: 3,
    source: 'entered here',
    fromOperationId: null,
    enteredAt: '2027-03-02T09:00:00.000Z',
    ...given,
  };
}

export function aLesson(given: Partial<Lesson> = {}): Lesson {
  return {
    id: asId<'Lesson'>('lesson1'),
    operationId: asId<'Operation'>('operation-1'),
    kind: 'recommendation',
    from: 'Debrief, May 2023 local elections',
    text: 'Agree with the council who watches the side door of each hall.',
    owner: 'Supt Bell',
    due: null,
    harmIds: [],
    locations: [],
    ...given,
  };
}

/** Everything at once: evidence of every kind, a workshop, earlier learning, slipped controls, polling stations. */
export function aFullInput(given: Partial<ThreatDocumentInput> = {}): ThreatDocumentInput {
  const base = aThreatInput({ locations: 6, withGaps: true, withPrevious: true });
  const council = anArea('area-exbrook', {
    kind: 'local-authority',
    name: 'Exbrook',
    parentId: base.operation.forceAreaId,
  });
  const ward = (id: string, name: string) => anArea(id, { name, parentId: council.id });
  const areas = new Map(
    [council, ward('quayside', 'Quayside'), ward('thornby', 'Thornby')].map((area) => [
      area.id as string,
      area,
    ]),
  );
  const places = new Map(
    [...base.gazetteer.places].map(([id, place], index) => [
      id,
      { ...place, wardId: asId<'Area'>(index < 3 ? 'quayside' : 'thornby') },
    ]),
  );
  const assessment: Assessment = { ...base.grid.assessment, audiences: ['gold-group', 'council'] };
  const items = [anItem(), heldItem];
  const history = aHistoryEntry();
  const lessons = [
    aLesson(),
    aLesson({ id: asId<'Lesson'>('lesson2'), kind: 'action', text: 'Number the seals.' }),
  ];
  const answer: LessonAnswer = {
    id: lessonAnswerId(assessment.id, asId<'Lesson'>('lesson1')),
    assessmentId: assessment.id,
    lessonId: asId<'Lesson'>('lesson1'),
    answer: 'accepted',
    reason: 'Put to the council on 12 April; agreed.',
    by: 'Insp Ada Marlowe',
    at: '2027-04-13T09:00:00.000Z',
  };
  const evidence: readonly EvidenceRef[] = [
    ...items.map((item) => ({ kind: 'intelligence', id: item.id }) as const),
    { kind: 'history', id: history.id },
    { kind: 'lesson', id: asId<'Lesson'>('lesson1') },
    { kind: 'factor', factorId: 'premises', location: assessment.locations[0] ?? null },
  ];
  const grid = withEvidence({ ...base.grid, assessment }, evidence);
  const assessedCells = cellsIn(grid).filter((cell): cell is AssessedCell => cell.state === 'assessed');
  const agenda = assessedCells.slice(0, 4).map(({ harmId, location }) => ({ harmId, location }));
  const [disputed, single, sealed, unscored] = agenda as [AgendaItem, AgendaItem, AgendaItem, AgendaItem];
  const workshop = aWorkshop(assessment, agenda);
  const controls = new Map(
    [...base.citable.controls].map(([id, control], index) => [
      id,
      index % 9 === 1
        ? { ...control, due: '2027-04-12', state: 'agreed' as const }
        : index % 9 === 3
          ? { ...control, state: 'dropped' as const, note: 'No officers that day' }
          : control,
    ]),
  );
  return {
    ...base,
    operation: { ...base.operation, areaIds: [council.id] },
    grid,
    gazetteer: { areas, places },
    citable: {
      intelligence: keyed(items),
      history: keyed([history]),
      lessons: keyed(lessons),
      controls,
    },
    lessonAnswers: keyed([answer]),
    workshops: workshopExample(workshop, { disputed, single, sealed, unscored }),
    stations: [...places.values()].map((place, index) =>
      newStation({
        id: asId<'Station'>(`station${index}`),
        operationId: assessment.operationId,
        placeId: place.id,
        areaId: council.id,
        number: String(index + 1),
        presence: (['permanent', 'occasional', null] as const)[index % 3] ?? null,
        presenceReason: index % 3 === 0 ? 'Protest notified for the morning' : '',
      }),
    ),
    ...given,
  };
}

/** Every third assessed cell rests on all of it. */
function withEvidence(grid: Grid, evidence: readonly EvidenceRef[]): Grid {
  const cells = cellsIn(grid).map((cell, index): Cell => {
    if (cell.state !== 'assessed') return cell;
    return {
      ...cell,
      evidence: index % 3 === 0 ? evidence : [],
      beforeControls: { likelihood: 'highly-likely', impact: cell.impact, judgedBy: 'Supt Bell' },
    };
  });
  return gridOf(grid.assessment, keyed(cells));
}

/** All cells of a grid. */
export function cellsIn(grid: Grid): readonly Cell[] {
  return grid.harms.flatMap((harm) =>
    grid.locations.flatMap((location: LocationRef) => grid.cellAt(harm, location) ?? []),
  );
}
