/** A threat assessment with everything that its documents can say, for tests. All names are invented. */
import type { ThreatDocumentInput } from '../../renderer/core/documents/threat-assessment';
import type { WorkshopRecords } from '../../renderer/core/documents/workshop/records';
import { asId } from '../../renderer/core/foundation/ids';
import type { HistoryEntry } from '../../renderer/core/history/history-entry';
import { type Lesson, type LessonAnswer, lessonAnswerId } from '../../renderer/core/history/lesson';
import type { IntelligenceItem } from '../../renderer/core/intelligence/intelligence-item';
import { newStation } from '../../renderer/core/places/station';
import type { Assessment, LocationRef } from '../../renderer/core/threat/assessment';
import type { AssessedCell, Cell } from '../../renderer/core/threat/cell';
import type { EvidenceRef } from '../../renderer/core/threat/evidence';
import { type Grid, gridOf } from '../../renderer/core/threat/grid';
import type { Step } from '../../renderer/core/threat/scale-set';
import { type AgreedRating, agreedRatingId } from '../../renderer/core/workshop/agreed-rating';
import { type Round, roundId } from '../../renderer/core/workshop/round';
import { type RoundReason, roundReasonId } from '../../renderer/core/workshop/round-reason';
import { type Score, scoreId, type ScoreValue } from '../../renderer/core/workshop/score';
import type { AgendaItem, ParticipantId, Workshop } from '../../renderer/core/workshop/workshop';
import { aThreatInput } from '../bench/word-example';
import { anArea } from './threat';

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

export const workshopPeople = ['p1', 'p2', 'p3', 'p4'].map((id) => asId<'Participant'>(id));
const [first, second, third, fourth] = workshopPeople as [
  ParticipantId,
  ParticipantId,
  ParticipantId,
  ParticipantId,
];

export function aWorkshop(assessment: Assessment, agenda: readonly AgendaItem[]): Workshop {
  const person = (id: ParticipantId, name: string, role: string, organisation: string) => ({
    id,
    name,
    role,
    organisation,
    leftAt: null,
  });
  return {
    id: asId<'Workshop'>('workshop1'),
    operationId: assessment.operationId,
    assessmentId: assessment.id,
    title: 'Commanders’ workshop',
    date: '2027-04-15',
    place: 'Conference room 2, Exbrook',
    status: 'closed',
    participants: [
      person(first, 'Supt Bell', 'Silver commander', 'Wendshire Police'),
      person(second, 'Pat Lowry', 'Neighbourhood inspector', 'Wendshire Police'),
      person(third, 'Pat Lowry', 'Electoral services manager', 'Exbrook Council'),
      {
        ...person(fourth, 'Noor Tamblyn', 'Analyst', 'Wendshire Police'),
        leftAt: '2027-04-15T13:40:00.000Z',
      },
    ],
    agenda,
    facilitator: 'Insp Ada Marlowe',
    createdAt: '2027-04-10T09:00:00.000Z',
    closedAt: '2027-04-15T15:30:00.000Z',
  };
}

export function aRound(workshop: Workshop, item: AgendaItem, given: Partial<Round> = {}): Round {
  const number = given.number ?? 1;
  return {
    id: roundId(workshop.id, item, number),
    workshopId: workshop.id,
    ...item,
    number,
    participantIds: workshopPeople,
    openedAt: `2027-04-15T09:0${number}:00.000Z`,
    revealedAt: `2027-04-15T09:1${number}:00.000Z`,
    absences: [],
    setAside: null,
    ...given,
  };
}

export function aScore(
  round: Round,
  participantId: ParticipantId,
  given: Partial<Score> & { readonly value: ScoreValue | null },
): Score {
  const entry = given.entry ?? 1;
  return {
    id: scoreId(round.id, participantId, entry),
    workshopId: round.workshopId,
    roundId: round.id,
    participantId,
    entry,
    enteredAt: '2027-04-15T09:08:00.000Z',
    enteredBy: 'participant',
    strikeReason: '',
    sealed: 'c2VhbGVk',
    ...given,
  };
}

/** A score with moderate confidence. */
export function scored(likelihood: string, impact: Step): ScoreValue {
  return { kind: 'scored', likelihood, impact, confidence: 'moderate' };
}

const keyed = <T extends { readonly id: string }>(records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record]));

/** Where the example’s workshop went: two rounds, one score only, a round not revealed. */
export interface WorkshopCells {
  readonly disputed: AgendaItem;
  readonly single: AgendaItem;
  readonly sealed: AgendaItem;
  readonly unscored: AgendaItem;
}

/** The records of a workshop with a correction after the reveal, reasons, and dissent with and without a name. */
export function workshopExample(workshop: Workshop, cells: WorkshopCells): WorkshopRecords {
  const { disputed, single, sealed } = cells;
  const one = aRound(workshop, disputed);
  const two = aRound(workshop, disputed, {
    number: 2,
    participantIds: workshopPeople,
    absences: [{ participantId: fourth, why: 'left' }],
  });
  const alone = aRound(workshop, single, {
    absences: [
      { participantId: second, why: 'gave-no-score' },
      { participantId: third, why: 'gave-no-score' },
    ],
  });
  const open = aRound(workshop, sealed, { revealedAt: null });
  const scores = [
    aScore(one, first, { value: scored('highly-unlikely', 2) }),
    aScore(one, first, {
      entry: 2,
      value: scored('unlikely', 2),
      strikeReason: 'Read the wrong line of the slip.',
      enteredAt: '2027-04-15T09:20:00.000Z',
    }),
    aScore(one, second, { value: scored('almost-certain', 5) }),
    aScore(one, third, { value: scored('likely', 4), enteredBy: 'facilitator' }),
    aScore(one, fourth, { value: scored('likely', 4) }),
    aScore(two, first, { value: scored('realistic-possibility', 3) }),
    aScore(two, second, { value: scored('highly-likely', 5) }),
    aScore(two, third, { value: scored('likely', 4) }),
    aScore(alone, first, { value: scored('unlikely', 2) }),
    aScore(alone, fourth, { value: { kind: 'no-view' } }),
    aScore(open, first, { value: null }),
    // A value that should not be there: what is not revealed is not read, whatever the record holds.
    aScore(open, second, { value: scored('remote-chance', 1) }),
  ];
  const reason = (round: Round, by: ParticipantId, entry: number, text: string): RoundReason => ({
    id: roundReasonId(round.id, by, entry),
    workshopId: workshop.id,
    roundId: round.id,
    participantId: by,
    entry,
    text,
    at: '2027-04-15T09:15:00.000Z',
  });
  const agreed = (item: AgendaItem, entry: number, given: Partial<AgreedRating>): AgreedRating => ({
    id: agreedRatingId(workshop.id, item, entry),
    workshopId: workshop.id,
    ...item,
    entry,
    roundId: two.id,
    value: { kind: 'assessed', likelihood: 'likely', impact: 4, confidence: 'moderate' },
    reason: 'Two of the three councils report the same pattern.',
    dissents: [],
    strikeReason: '',
    at: '2027-04-15T10:00:00.000Z',
    recordedBy: 'Insp Ada Marlowe',
    ...given,
  });
  return {
    workshops: keyed([workshop]),
    rounds: keyed([one, two, alone, open]),
    scores: keyed(scores),
    reasons: keyed([
      reason(one, second, 1, 'Last time it began in the last week.'),
      reason(one, first, 1, 'Nothing new since 2023.'),
      reason(one, first, 2, 'One report since 2023, not two.'),
    ]),
    agreed: keyed([
      agreed(disputed, 1, { reason: 'Taken as one pattern.' }),
      agreed(disputed, 2, {
        strikeReason: 'The council’s figure came in after lunch.',
        dissents: [
          { participantId: first, text: 'I would leave it at medium.', isPrinted: true },
          { participantId: third, text: 'Kept off the page on purpose.', isPrinted: false },
        ],
      }),
    ]),
  };
}

/** Everything at once: evidence of every kind, a workshop, earlier learning, slipped controls, polling stations. */
export function aFullInput(given: Partial<ThreatDocumentInput> = {}): ThreatDocumentInput {
  const base = aThreatInput({ locations: 6, withGaps: true, withPrevious: true });
  const council = anArea('area-exbrook', { kind: 'local-authority', name: 'Exbrook', parentId: null });
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
