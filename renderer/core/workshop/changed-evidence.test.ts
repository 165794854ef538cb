import { describe, expect, it } from 'vitest';
import {
  aGrid,
  anArea,
  anAssessedCell,
  anAssessment,
  aPlace,
  atArea,
  atPlace,
  harmNumber,
} from '../../../test/builders/threat';
import { anItem, byId } from '../../../test/builders/workshop';
import { asId } from '../foundation/ids';
import type { HistoryEntry } from '../history/history-entry';
import type { Lesson } from '../history/lesson';
import type { IntelligenceItem } from '../intelligence/intelligence-item';
import type { Approval, Assessment, CitedRecords } from '../threat/assessment';
import type { EvidenceRef } from '../threat/evidence';
import { type FactorNote, factorNoteId } from '../threat/factor-note';
import type { LocationRef } from '../threat/location-ref';
import {
  cellsWithChangedEvidence,
  evidenceChanges,
  type EvidenceGiven,
  type EvidenceRecords,
} from './changed-evidence';
import { isConditionalChange, readsOtherwiseWords } from './evidence-change-words';
import { standsForIn, standsForItself } from './stands-for';
import { agendaKey } from './workshop';

const approvedAt = '2027-02-01T12:00:00.000Z';
const later = '2027-02-02T12:00:00.000Z';
const columns = [atArea('carrow'), atArea('north'), atPlace('ash-hall')];

const report: IntelligenceItem = {
  id: asId<'IntelligenceItem'>('i1'),
  operationId: asId<'Operation'>('operation1'),
  reference: 'INT-001',
  receivedOn: '2027-01-20',
  provenance: 'A steward',
  text: 'Leaflets were torn up.',
  source: '1',
  grade: 'B',
  handling: 'P',
  conditions: '',
  mayGoTo: [],
  locations: [atArea('north')],
  people: [],
  harmIds: [harmNumber(2).id],
  disseminations: [],
  reviewOn: null,
  enteredAt: '2027-01-20T09:00:00.000Z',
  enteredBy: 'J. Marl',
};
const entry: HistoryEntry = {
  id: asId<'HistoryEntry'>('h1'),
  election: 'May 2023 local elections',
  pollingDate: '2023-05-04',
  kind: 'incident',
  areaId: asId<'Area'>('north'),
  areaAsGiven: 'North',
  harmId: harmNumber(3).id,
  text: 'Shouting at a count',
  outcome: '',
  count: 1,
  source: 'entered here',
  fromOperationId: null,
  enteredAt: '2027-01-20T09:00:00.000Z',
};
const lesson: Lesson = {
  id: asId<'Lesson'>('l1'),
  operationId: asId<'Operation'>('operation1'),
  kind: 'recommendation',
  from: 'Debrief, May 2023',
  text: 'Brief the count staff.',
  owner: 'P. Tarn',
  due: null,
  harmIds: [],
  locations: [],
};
const places = byId(aPlace('ash-hall', { wardId: asId<'Area'>('north') }));
const areas = byId(anArea('carrow'), anArea('north', { parentId: asId<'Area'>('carrow') }));

function approved(cited: Partial<CitedRecords>): Assessment {
  const facts = { operationName: 'May 2027', forceName: '', pollingDate: null, polls: '', locations: [] };
  const approval: Approval = {
    name: 'M. Weir',
    role: 'Gold',
    date: '2027-02-01',
    recordedAt: approvedAt,
    note: '',
    route: 'in-person',
    reference: '',
    contentHash: '',
    facts: { ...facts, cited: { intelligence: [], history: [], lessons: [], controls: [], ...cited } },
  };
  return anAssessment({ id: asId<'Assessment'>('before'), locations: columns, status: 'approved', approval });
}

interface Case {
  /** What cell 1 in Carrow cites now, and before. */
  readonly cites?: readonly EvidenceRef[];
  readonly cited?: readonly EvidenceRef[];
  readonly frozen?: Partial<CitedRecords>;
  readonly records?: Partial<EvidenceRecords>;
  readonly notes?: readonly [before: string, now: string];
  readonly now?: Partial<Assessment>;
}

function given(given: Case): EvidenceGiven {
  const version = (assessment: Assessment, evidence: readonly EvidenceRef[] = [], note?: string) => ({
    assessment,
    grid: aGrid(assessment, [anAssessedCell({ assessment }, { evidence })]),
    factorNotes: note === undefined ? [] : [aNote(assessment, note)],
  });
  const records = { intelligence: new Map(), history: new Map(), lessons: new Map(), areas, places };
  return {
    now: version(anAssessment({ locations: columns, ...given.now }), given.cites, given.notes?.[1]),
    before: version(approved(given.frozen ?? {}), given.cited, given.notes?.[0]),
    records: { ...records, ...given.records },
    standsFor: standsForIn(given.records?.places ?? places),
  };
}

const changed = (at: Case): readonly string[] => [...cellsWithChangedEvidence(given(at))];

function aNote(assessment: Assessment, text: string): FactorNote {
  return {
    id: factorNoteId(assessment.id, 'premises', null),
    assessmentId: assessment.id,
    factorId: 'premises',
    location: null,
    text,
  };
}

const keyOf = (harm: number, location: LocationRef) => agendaKey(anItem(harm, location));
const first = [keyOf(1, atArea('carrow'))];
const refs = {
  intelligence: { kind: 'intelligence', id: report.id },
  history: { kind: 'history', id: entry.id },
  lesson: { kind: 'lesson', id: lesson.id },
  factor: { kind: 'factor', factorId: 'premises', location: null },
} as const satisfies Record<string, EvidenceRef>;

describe('the evidence of a cell has changed', () => {
  it('where it cites more, less or something else', () => {
    const frozen = { intelligence: [report], lessons: [lesson] };
    const records = { intelligence: byId(report), lessons: byId(lesson) };
    const both = { frozen, records };
    expect(changed({ ...both, cites: [refs.intelligence] })).toEqual(first);
    expect(changed({ ...both, cited: [refs.intelligence] })).toEqual(first);
    expect(changed({ ...both, cites: [refs.lesson], cited: [refs.intelligence] })).toEqual(first);
    expect(
      changed({ ...both, cites: [refs.lesson, refs.intelligence], cited: [refs.intelligence, refs.lesson] }),
    ).toEqual([]);
  });

  it('where what it cites reads differently now, or has gone', () => {
    const cite = (ref: EvidenceRef) => ({ cites: [ref], cited: [ref] });
    const intelligence = { ...cite(refs.intelligence), frozen: { intelligence: [report] } };
    expect(changed({ ...intelligence, records: { intelligence: byId(report) } })).toEqual([]);
    expect(
      changed({ ...intelligence, records: { intelligence: byId({ ...report, grade: 'D' as const }) } }),
    ).toEqual(first);
    expect(changed(intelligence)).toEqual(first);
    const history = { ...cite(refs.history), frozen: { history: [entry] } };
    expect(changed({ ...history, records: { history: byId({ ...entry, count: 2 }) } })).toEqual(first);
    const lessons = { ...cite(refs.lesson), frozen: { lessons: [lesson] } };
    expect(changed({ ...lessons, records: { lessons: byId({ ...lesson, text: 'Brief all.' }) } })).toEqual(
      first,
    );
    expect(changed({ ...cite(refs.factor), notes: ['Two doors.', 'Three doors.'] })).toEqual(first);
    expect(changed({ ...cite(refs.factor), notes: ['Two doors.', 'Two doors.'] })).toEqual([]);
  });

  it('but not where an item was only passed on or its review moved', () => {
    const moved = { ...report, reviewOn: '2027-03-01', handling: 'C' as const, conditions: 'Gold only' };
    const cite = { cites: [refs.intelligence], cited: [refs.intelligence] };
    expect(
      changed({ ...cite, frozen: { intelligence: [report] }, records: { intelligence: byId(moved) } }),
    ).toEqual([]);
  });

  it('where intelligence entered since bears on its harm there, or on something that lies in it', () => {
    const fresh = { ...report, enteredAt: later };
    expect(changed({ records: { intelligence: byId(fresh) } })).toEqual([
      keyOf(2, atArea('carrow')),
      keyOf(2, atArea('north')),
    ]);
    const atHall = { ...fresh, locations: [atPlace('ash-hall')] };
    expect(changed({ records: { intelligence: byId(atHall) } })).toEqual(columns.map((at) => keyOf(2, at)));
    expect(changed({ records: { intelligence: byId({ ...atHall, harmIds: [] }) } })).toHaveLength(33);
    expect(changed({ records: { intelligence: byId({ ...fresh, locations: [] }) } })).toEqual([]);
    expect(changed({ records: { intelligence: byId(report) } })).toEqual([]);
    const other = { ...fresh, operationId: asId<'Operation'>('operation2') };
    expect(changed({ records: { intelligence: byId(other) } })).toEqual([]);
  });

  it('where history entered since belongs to its harm and its area', () => {
    expect(changed({ records: { history: byId({ ...entry, enteredAt: later }) } })).toEqual([
      keyOf(3, atArea('carrow')),
      keyOf(3, atArea('north')),
    ]);
    expect(changed({ records: { history: byId({ ...entry, enteredAt: later, areaId: null }) } })).toEqual([]);
    expect(changed({ records: { history: byId({ ...entry, enteredAt: later, harmId: '' }) } })).toHaveLength(
      22,
    );
  });

  it('where what was entered names a place that was merged into its own', () => {
    const merged = aPlace('old-hall', { mergedIntoId: asId<'Place'>('ash-hall') });
    const named = { ...report, enteredAt: later, locations: [atPlace('old-hall')] };
    const records = { intelligence: byId(named), places: byId(merged, ...places.values()) };
    expect(changed({ records })).toEqual(columns.map((at) => keyOf(2, at)));
  });

  it('nowhere in a first version', () => {
    const assessment = anAssessment({ locations: columns });
    const now = { assessment, grid: aGrid(assessment, []), factorNotes: [] };
    const records = {
      intelligence: byId({ ...report, enteredAt: later }),
      history: new Map(),
      lessons: new Map(),
      areas,
      places,
    };
    expect(cellsWithChangedEvidence({ now, before: null, records, standsFor: standsForItself }).size).toBe(0);
  });
});

describe('what changed at a cell is named', () => {
  const words = (is: Partial<IntelligenceItem> | null) => {
    const records = { intelligence: is === null ? new Map<string, never>() : byId({ ...report, ...is }) };
    const cite = { cites: [refs.intelligence], cited: [refs.intelligence] };
    const at = evidenceChanges(given({ ...cite, frozen: { intelligence: [report] }, records }));
    return at(harmNumber(1), atArea('carrow'))?.readOtherwise.map((each) => ({
      words: readsOtherwiseWords(each, 'as titled'),
      isConditional: isConditionalChange(each),
    }));
  };

  it('by its reference, the grade that it had and the one that it has', () => {
    expect(words({ grade: 'D' })).toEqual([
      { words: 'INT-001: graded 1 B P, now 1 D P.', isConditional: false },
    ]);
    expect(words({ source: '3', text: 'Leaflets were burnt.', people: ['A. Reed'] })).toEqual([
      {
        words: 'INT-001: graded 1 B P, now 3 B P; its text and what it is about changed too.',
        isConditional: false,
      },
    ]);
  });

  it('by the part that reads differently where the grade is the same, and by what has gone', () => {
    expect(words({ provenance: 'A caller' })?.map((each) => each.words)).toEqual([
      'INT-001 reads differently: its provenance changed.',
    ]);
    expect(words(null)?.map((each) => each.words)).toEqual(['INT-001 is no longer recorded.']);
    expect(words({})).toBeUndefined();
  });

  it('without a word of what it says, and as one graded C where either side is', () => {
    const [change] = words({ text: 'Kept close.', handling: 'C', conditions: 'Gold only', grade: 'A' }) ?? [];
    expect(change).toEqual({
      words: 'INT-001: graded 1 B P, now 1 A C; its text changed too.',
      isConditional: true,
    });
  });

  it('by its title where it is no intelligence', () => {
    const history = { cites: [refs.history], cited: [refs.history], frozen: { history: [entry] } };
    const at = evidenceChanges(given({ ...history, records: { history: byId({ ...entry, count: 2 }) } }));
    const [read] = at(harmNumber(1), atArea('carrow'))?.readOtherwise ?? [];
    expect(read && readsOtherwiseWords(read, 'History: May 2023')).toBe(
      'History: May 2023 reads differently.',
    );
  });

  it('and so is each item entered since that bears on it', () => {
    const fresh = { ...report, enteredAt: later };
    const at = evidenceChanges(given({ records: { intelligence: byId(fresh) } }));
    expect(at(harmNumber(2), atArea('carrow'))?.entered).toEqual([refs.intelligence]);
    expect(at(harmNumber(1), atArea('carrow'))).toBeNull();
  });
});

describe('a merged place', () => {
  it('is stood for by the one at the end of the chain; in a ring each stands for itself', () => {
    const chain = byId(
      aPlace('a', { mergedIntoId: asId<'Place'>('b') }),
      aPlace('b', { mergedIntoId: asId<'Place'>('c') }),
      aPlace('c'),
      aPlace('x', { mergedIntoId: asId<'Place'>('y') }),
      aPlace('y', { mergedIntoId: asId<'Place'>('x') }),
    );
    const standsFor = standsForIn(chain);
    expect(['a', 'b', 'c', 'x', 'y', 'gone'].map((id) => standsFor(atPlace(id)).id)).toEqual([
      'c',
      'c',
      'c',
      'x',
      'y',
      'gone',
    ]);
    expect(standsFor(atArea('a'))).toEqual(atArea('a'));
  });
});
