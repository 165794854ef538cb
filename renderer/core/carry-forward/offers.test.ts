import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accepted,
  changed,
  dropped,
  recordsOn,
  offeredOn,
  ofKind,
  committed,
  answer,
} from '../../../test/builders/carry-desk';
import {
  carryChanges,
  type CarryNumbers,
  carryRecords,
  earlierAssessment,
  earlierOperation,
  followingOperation,
  oneOfEach,
} from '../../../test/builders/carry-forward';
import { anAllegation } from '../../../test/builders/cases';
import { aLearningPoint } from '../../../test/builders/debrief';
import { aDesk } from '../../../test/builders/desk';
import { anAssessedCell, atArea, harmNumber } from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import type { RecordChange } from '../guard-question';
import { libraryClauses } from '../memoranda/clause-library';
import { checklistTopics } from '../partners/checklist';
import { carriedKinds } from './carried-item';
import { historyOfferedBy } from './offered-history';
import { carriedCounts, isOpenOffer, offerGroups, offers } from './offers';
import { openAgain, reasonNeeded, take } from './take';

const operation = followingOperation;

const numbers: fc.Arbitrary<CarryNumbers> = fc.record({
  recommendations: fc.nat(4),
  ratings: fc.nat(11),
  allegations: fc.nat(5),
  contacts: fc.nat(3),
  clauses: fc.nat(Math.min(4, libraryClauses.length)),
  checklist: fc.nat(Math.min(4, checklistTopics.length)),
});
const someAnswer = fc.constantFrom(accepted, changed, dropped);

/** APP Policing elections, organisational learning: it should be included in subsequent election planning. */
describe('what the operation before offers', () => {
  it('is one of each kind, in their order, all open', () => {
    const all = offers(carryRecords(carryChanges()), operation);
    expect(all.map(({ kind }) => kind)).toEqual(carriedKinds.map(({ id }) => id));
    expect(carriedCounts(all)).toMatchObject({ total: 6, open: 6, toLookAt: 0 });
    expect(offerGroups(all).map(({ name }) => name)).toContain('Open recommendations');
    expect(all.every(({ words, name }) => words !== '' && name !== '')).toBe(true);
  });

  it('is nothing where the operation follows none, or one that the desk does not hold', () => {
    const records = carryRecords(carryChanges());
    expect(offers(records, { ...operation, followsOperationId: null })).toEqual([]);
    expect(offers(records, { ...operation, followsOperationId: asId<'Operation'>('elsewhere') })).toEqual([]);
    expect(offers(records, earlierOperation)).toEqual([]);
  });

  it('leaves out recommendations that were carried out, are not pursued, or were never made', () => {
    const base = { operationId: earlierOperation.id };
    const recommendation = { text: 'Keep two radios.', owner: '', due: null };
    const points = [
      aLearningPoint(1, { ...base, recommendation }),
      aLearningPoint(2, base),
      aLearningPoint(3, {
        ...base,
        recommendation,
        change: {
          on: '2026-09-01',
          by: 'Insp T. Fell',
          words: 'Bought.',
          links: [{ kind: 'control', id: 'c' }],
        },
      }),
      aLearningPoint(4, {
        ...base,
        recommendation,
        notPursued: { on: '2026-09-01', by: 'Insp T. Fell', why: 'No money.' },
      }),
    ].map((after): RecordChange => ({ collection: 'learningPoints', id: after.id, after }));
    const records = carryRecords([...carryChanges({ ...oneOfEach, recommendations: 0 }), ...points]);
    const own = offers(records, operation).filter(({ kind }) => kind === 'recommendation');
    expect(own.map(({ sourceId }) => sourceId)).toEqual(['point-1']);
  });

  it('holds no word that was written about a case', () => {
    const after = anAllegation({ operationId: earlierOperation.id, summary: 'Robin Quill voted twice.' });
    const records = carryRecords([...carryChanges(), { collection: 'allegations', id: after.id, after }]);
    const history = offers(records, operation).filter(({ kind }) => kind === 'history');
    expect(JSON.stringify(history)).not.toContain('Quill');
    expect(
      JSON.stringify(historyOfferedBy({ records, from: earlierOperation, to: operation })),
    ).not.toContain('Quill');
  });

  it('counts the reports of one area and category in one entry of the history', () => {
    const records = carryRecords(carryChanges({ ...oneOfEach, allegations: 5 }));
    const entries = historyOfferedBy({ records, from: earlierOperation, to: operation });
    expect(entries.map(({ count }) => count).sort()).toEqual([2, 3]);
    expect(entries.reduce((sum, { count }) => sum + count, 0)).toBe(5);
  });

  it('never offers the same thing twice, whatever was answered', () => {
    fc.assert(
      fc.property(numbers, someAnswer, (each, given) => {
        const desk = aDesk(carryChanges(each));
        const keys = () => offeredOn(desk).map(({ key }) => key);
        expect(new Set(keys()).size).toBe(keys().length);
        const before = keys();
        answer(desk, offeredOn(desk), given);
        expect(new Set(keys()).size).toBe(keys().length);
        // A clause that was put back is offered no longer, and its answer still stands there.
        expect([...keys()].sort()).toEqual([...before].sort());
      }),
      { numRuns: 25 },
    );
  });

  it('is answered once each, open no more once answered, and open again once that is undone', () => {
    fc.assert(
      fc.property(numbers, someAnswer, (each, given) => {
        const desk = aDesk(carryChanges(each));
        const before = offeredOn(desk);
        answer(desk, before, given);
        const after = offeredOn(desk);
        expect(after.filter(isOpenOffer)).toEqual([]);
        expect(desk.records.all('carriedItems').size).toBe(before.length);
        answer(
          desk,
          after.filter(({ isGone }) => !isGone),
          { ...changed, answer: given.answer },
        );
        expect(desk.records.all('carriedItems').size).toBe(before.length);
        desk.undo();
        desk.undo();
        expect(offeredOn(desk)).toEqual(before);
        expect(desk.records.all('carriedItems').size).toBe(0);
      }),
      { numRuns: 25 },
    );
  });

  it('is open again, with nothing left behind, once all that was accepted is opened again', () => {
    fc.assert(
      fc.property(numbers, (each) => {
        const desk = aDesk(carryChanges(each));
        const collections = [
          'lessons',
          'history',
          'checklistAnswers',
          'carriedItems',
          'clauseEdits',
        ] as const;
        const stand = () => collections.map((name) => [...desk.records.all(name).keys()].sort());
        const before = stand();
        answer(desk, offeredOn(desk), accepted);
        const opened = openAgain(offeredOn(desk), { records: recordsOn(desk) });
        expect(opened.ok && committed(desk, opened.value)).toBe(true);
        expect(stand()).toEqual(before);
        expect(offeredOn(desk).every(isOpenOffer)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

describe('an answer', () => {
  it('needs a reason where it is changed or dropped', () => {
    const records = carryRecords(carryChanges());
    const around = { records, operation, by: 'J', at: '2027-02-01T10:00:00.000Z', newId: () => 'x' };
    for (const offer of offers(records, operation)) {
      for (const as of ['changed', 'dropped'] as const) {
        expect(take(offer, { answer: as, reason: ' ' }, around)).toEqual({ ok: false, error: reasonNeeded });
      }
    }
  });

  it('says that its source reads otherwise since, but not where that is what was answered', () => {
    const desk = aDesk(carryChanges());
    answer(
      desk,
      offeredOn(desk).filter(({ kind }) => kind !== 'contact'),
      accepted,
    );
    answer(desk, ofKind(desk, 'contact'), changed);
    expect(offeredOn(desk).some(({ hasChanged }) => hasChanged)).toBe(false);
    const point = desk.records.get('learningPoints', 'point-1');
    const partner = desk.records.get('partners', 'partner-0');
    if (point === undefined || partner === undefined) throw new Error('The builder made both');
    const recommendation = { text: 'Brief both shifts.', owner: '', due: null };
    committed(desk, [
      { collection: 'learningPoints', id: point.id, after: { ...point, recommendation } },
      {
        collection: 'partners',
        id: partner.id,
        after: { ...partner, people: partner.people.map((person) => ({ ...person, phone: '01632 960001' })) },
      },
    ]);
    expect(
      offeredOn(desk)
        .filter(({ hasChanged }) => hasChanged)
        .map(({ kind }) => kind),
    ).toEqual(['recommendation']);
  });

  it('stays where its source has gone', () => {
    const before = aDesk(carryChanges());
    answer(before, ofKind(before, 'recommendation'), dropped);
    const desk = aDesk([...carryChanges({ ...oneOfEach, recommendations: 0 }), ...before.entries.flat()]);
    const [offer] = ofKind(desk, 'recommendation');
    expect(offer).toMatchObject({ isGone: true, answer: { answer: 'dropped' } });
    const around = { records: recordsOn(desk), operation, by: 'J', at: '2027-02-01T10:00:00.000Z' };
    expect(offer && take(offer, accepted, { ...around, newId: () => 'x' }).ok).toBe(false);
  });

  it('holds for a threat that a newer version of the earlier operation rates again', () => {
    const desk = aDesk(carryChanges());
    answer(desk, ofKind(desk, 'rating'), accepted);
    const newer = { ...earlierAssessment, id: asId<'Assessment'>('assessment2026b'), version: 2 };
    const cell = anAssessedCell(
      { assessment: newer, harm: harmNumber(1), location: atArea('carrow') },
      { impact: 5 },
    );
    const more = aDesk([
      ...carryChanges(),
      ...desk.entries.flat(),
      { collection: 'assessments', id: newer.id, after: newer },
      { collection: 'cells', id: cell.id, after: cell },
    ]);
    expect(ofKind(more, 'rating')).toMatchObject([{ sourceId: cell.id, hasChanged: true, isGone: false }]);
    answer(more, ofKind(more, 'rating'), dropped);
    expect(ofKind(more, 'rating')).toMatchObject([{ hasChanged: false, answer: { answer: 'dropped' } }]);
    expect([...more.records.all('carriedItems').values()]).toHaveLength(1);
  });
});
