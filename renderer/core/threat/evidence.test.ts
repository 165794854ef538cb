import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anItem } from '../../../test/builders/intelligence';
import {
  anArea,
  anAssessedCell,
  anAssessment,
  aNilCell,
  aPlace,
  atArea,
  atPlace,
  harmNumber,
} from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import type { HistoryEntry } from '../history/history-entry';
import type { Lesson } from '../history/lesson';
import { locationsLieIn } from '../history/lessons-at';
import type { CitableRecords } from './cited';
import { citedEvidence, withEvidence, withoutEvidence } from './cited-evidence';
import { evidenceKey, type EvidenceRef } from './evidence';
import { evidenceOffers } from './evidence-offers';
import { type FactorNote, factorNoteId } from './factor-note';

const carrow = anArea('carrow', { kind: 'local-authority' });
const lyde = anArea('lyde', { parentId: carrow.id });
const mardle = anArea('mardle', { kind: 'local-authority' });
const hall = aPlace('hall', { areaId: carrow.id, wardId: lyde.id });
const keyed = <T extends { readonly id: string }>(...records: T[]) =>
  new Map<string, T>(records.map((record) => [record.id, record]));
const liesIn = locationsLieIn({ areas: keyed(carrow, lyde, mardle), places: keyed(hall) });
const harm = harmNumber(1);
const other = harmNumber(2);
const assessment = anAssessment();

const entry: HistoryEntry = {
  id: asId<'HistoryEntry'>('history1'),
  election: 'May 2023 local elections',
  pollingDate: '2023-05-04',
  kind: 'incident',
  areaId: lyde.id,
  areaAsGiven: 'Lyde',
  harmId: harm.id,
  text: 'A candidate was followed home.',
  outcome: 'Words of advice',
  count: 1,
  source: 'entered here',
  fromOperationId: null,
  enteredAt: '2027-01-11T09:00:00.000Z',
};
const lesson: Lesson = {
  id: asId<'Lesson'>('lesson1'),
  operationId: assessment.operationId,
  kind: 'recommendation',
  from: 'Debrief, May 2023',
  text: 'Walk candidates to their cars.',
  owner: '',
  due: null,
  harmIds: [],
  locations: [],
};
const note: FactorNote = {
  id: factorNoteId(assessment.id, 'history', null),
  assessmentId: assessment.id,
  factorId: 'history',
  location: null,
  text: 'Quiet since 2019.',
};
const citable: CitableRecords = {
  intelligence: keyed(anItem({ locations: [atPlace('hall')], harmIds: [other.id] })),
  history: keyed(entry),
  lessons: keyed(lesson),
  controls: new Map(),
};
const records = { assessmentId: assessment.id, citable, factorNotes: keyed(note) };
const source = { ...records, operationId: assessment.operationId, liesIn };
const offersAt = (harmId: string, location = atArea('lyde')) =>
  evidenceOffers([{ harmId, location }], source).map(({ key, closeness }) => `${closeness} ${key}`);

describe('what may be cited for a cell', () => {
  it('stands in the order of how close it is to place and harm', () => {
    expect(offersAt(harm.id)).toEqual([
      'both history:history1',
      'place intelligence:item1',
      'neither lesson:lesson1',
      'neither factor:history:all',
    ]);
    expect(offersAt(other.id)[0]).toBe('both intelligence:item1');
  });

  it('counts a place in the ward, and the ward for the council, but nothing of another council', () => {
    expect(offersAt(harm.id, atArea('carrow'))[0]).toBe('both history:history1');
    expect(offersAt(harm.id, atPlace('hall'))[0]).toBe('both history:history1');
    expect(offersAt(harm.id, atArea('mardle'))[0]).toBe('harm history:history1');
  });

  it('takes for several cells the closeness of the cell it is closest to', () => {
    const offers = evidenceOffers(
      [
        { harmId: other.id, location: atArea('mardle') },
        { harmId: harm.id, location: atArea('lyde') },
      ],
      source,
    );
    expect(offers.find(({ key }) => key === 'history:history1')?.closeness).toBe('both');
  });

  it('leaves out intelligence of another operation and notes of another version', () => {
    const elsewhere = { ...source, operationId: asId<'Operation'>('operation2') };
    expect(evidenceOffers([{ harmId: harm.id, location: atArea('lyde') }], elsewhere)).toHaveLength(2);
    const otherVersion = { ...source, assessmentId: asId<'Assessment'>('assessment2') };
    const keys = evidenceOffers([{ harmId: harm.id, location: atArea('lyde') }], otherVersion).map(
      (o) => o.key,
    );
    expect(keys).not.toContain('factor:history:all');
  });
});

describe('what a cell cites', () => {
  it('is found with its records, and what has gone is said to have gone', () => {
    const refs: readonly EvidenceRef[] = [
      { kind: 'intelligence', id: asId<'IntelligenceItem'>('item1') },
      { kind: 'history', id: asId<'HistoryEntry'>('taken away') },
      { kind: 'factor', factorId: 'history', location: null },
    ];
    expect(citedEvidence(refs, records).map(({ kind }) => kind)).toEqual(['intelligence', 'gone', 'factor']);
  });

  const someRef = fc
    .record({
      kind: fc.constantFrom('intelligence', 'history', 'lesson'),
      id: fc.constantFrom('a', 'b', 'c'),
    })
    .map((ref) => ref as EvidenceRef);

  it('holds each reference once, whatever is added and however often', () => {
    fc.assert(
      fc.property(fc.array(fc.array(someRef)), (batches) => {
        const cell = batches.reduce<ReturnType<typeof aNilCell>>(
          (now, refs) => withEvidence(now, refs),
          aNilCell(),
        );
        const keys = cell.evidence.map(evidenceKey);
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(keys)).toEqual(new Set(batches.flat().map(evidenceKey)));
      }),
    );
  });

  it('comes back to what it was when what was added is taken off', () => {
    fc.assert(
      fc.property(someRef, (ref) => {
        const cell = anAssessedCell();
        expect(withoutEvidence(withEvidence(cell, [ref]), evidenceKey(ref))).toEqual(cell);
        expect(withoutEvidence(cell, evidenceKey(ref))).toBe(cell);
      }),
    );
  });
});
