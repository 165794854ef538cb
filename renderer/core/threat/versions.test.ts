import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aGrid,
  anAssessedCell,
  anAssessment,
  aNilCell,
  atArea,
  atPlace,
  harmNumber,
} from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import type { Cell } from './cell';
import type { EvidenceRef } from './evidence';
import { harms } from './harms';
import { changedFields, changesBetween, combinationsToConfirm, waitingBetween } from './versions';

const assessment = anAssessment();
const columns = [atArea('carrow'), atPlace('ash-hall')];

const anyCells: fc.Arbitrary<readonly Cell[]> = fc.array(
  fc
    .record({
      harm: fc.constantFrom(...harms),
      location: fc.constantFrom(...columns),
      isAssessed: fc.boolean(),
      text: fc.string({ maxLength: 20 }),
    })
    .map(({ isAssessed, text, ...at }) =>
      isAssessed ? anAssessedCell(at, { rationale: text }) : aNilCell(at, { reason: text }),
    ),
);

describe('what changed since the version before', () => {
  const point = { location: atArea('carrow'), harm: harmNumber(1) };
  const changes = (was: readonly Cell[], is: readonly Cell[]) =>
    changesBetween(aGrid(assessment, was), aGrid(assessment, is));

  it('names what was added, what was taken out and which fields differ', () => {
    expect(changes([], [aNilCell(point)]).map((change) => change.kind)).toEqual(['added']);
    expect(changes([aNilCell(point)], []).map((change) => change.kind)).toEqual(['removed']);
    const [change] = changes(
      [anAssessedCell(point)],
      [anAssessedCell(point, { impact: 4, rationale: 'New.' })],
    );
    expect(change).toMatchObject({ kind: 'changed', fields: ['impact', 'reasons'] });
  });

  it('is the same seen from either side', () => {
    fc.assert(
      fc.property(anyCells, anyCells, (was, is) => {
        const forth = changes(was, is).map((change) => `${change.harm.id} ${change.kind}`);
        const back = changes(is, was).map(
          (change) =>
            `${change.harm.id} ${change.kind === 'added' ? 'removed' : change.kind === 'removed' ? 'added' : change.kind}`,
        );
        expect(back.sort()).toEqual(forth.sort());
      }),
    );
  });

  it('takes what a draft has still to confirm neither for changed nor for dropped, from either side', () => {
    const was = aGrid({ ...assessment, status: 'approved' }, [
      anAssessedCell(point),
      aNilCell({ ...point, harm: harmNumber(2) }),
    ]);
    const next = anAssessment({ id: asId<'Assessment'>('next'), version: 2, basedOnId: assessment.id });
    const draft = aGrid(next, [anAssessedCell({ ...point, assessment: next })]);
    const waits = [{ harm: harmNumber(2), location: point.location }];
    for (const [before, after] of [
      [was, draft],
      [draft, was],
    ] as const) {
      expect(changesBetween(before, after)).toEqual([]);
      expect(waitingBetween(before, after)).toEqual(waits);
    }
    expect(combinationsToConfirm(draft, [was])).toEqual(waits);
    const noColumn = aGrid({ ...next, locations: [atPlace('ash-hall')] }, []);
    expect(changesBetween(was, noColumn).map(({ kind }) => kind)).toEqual(['removed', 'removed']);
  });

  it('takes it for dropped once the version went to gold without it, and where the base had dropped it', () => {
    const was = aGrid({ ...assessment, status: 'approved' }, [anAssessedCell(point)]);
    const next = anAssessment({ id: asId<'Assessment'>('next'), version: 2, basedOnId: assessment.id });
    for (const status of ['submitted', 'approved'] as const) {
      const sent = aGrid({ ...next, status }, []);
      expect(changesBetween(was, sent).map(({ kind }) => kind)).toEqual(['removed']);
      expect(waitingBetween(was, sent)).toEqual([]);
    }
    const second = aGrid({ ...next, status: 'approved' }, []);
    const third = aGrid({ ...next, id: asId<'Assessment'>('third'), basedOnId: next.id, version: 3 }, []);
    expect(changesBetween(was, third, [second]).map(({ kind }) => kind)).toEqual(['removed']);
    expect(waitingBetween(was, third, [second])).toEqual([]);
    const kept = aGrid({ ...next, status: 'approved' }, [anAssessedCell({ ...point, assessment: next })]);
    expect(changesBetween(was, third, [kept])).toEqual([]);
    expect(waitingBetween(was, third, [kept])).toHaveLength(1);
  });

  it('does not name fields that were blank and still say nothing', () => {
    const begun = anAssessedCell(point, { likelihood: null, impact: null, confidence: null, rationale: '' });
    const [change] = changes([aNilCell(point, { reason: '' })], [begun]);
    expect(change).toMatchObject({ kind: 'changed', fields: ['state'] });
  });

  it('does not tell apart the name under which a rating was judged', () => {
    const was = anAssessedCell(point);
    expect(changes([was], [{ ...was, judgedBy: 'Confirmed by Insp J. Marl' }])).toEqual([]);
    const [change] = changes([was], [{ ...was, controls: [asId<'Control'>('c1')] }]);
    expect(change).toMatchObject({ fields: ['controls'] });
  });

  it('tells one piece of evidence from another, in whatever order they stand', () => {
    const item = (id: string): EvidenceRef => ({ kind: 'intelligence', id: asId<'IntelligenceItem'>(id) });
    const note = (place: string): EvidenceRef => ({
      kind: 'factor',
      factorId: 'premises',
      location: atPlace(place),
    });
    const restingOn = (...evidence: readonly EvidenceRef[]) => anAssessedCell(point, { evidence });
    expect(changedFields(restingOn(item('a')), restingOn(item('b')))).toEqual(['evidence']);
    expect(changedFields(restingOn(note('a')), restingOn(note('b')))).toEqual(['evidence']);
    expect(changedFields(restingOn(item('a')), restingOn(item('a'), item('b')))).toEqual(['evidence']);
    expect(changedFields(restingOn(item('a'), note('a')), restingOn(note('a'), item('a')))).toEqual([]);
  });

  it('tells one control from another, in whatever order they stand', () => {
    const leaningOn = (...ids: readonly string[]) =>
      anAssessedCell(point, { controls: ids.map((id) => asId<'Control'>(id)) });
    expect(changedFields(leaningOn('a'), leaningOn('b'))).toEqual(['controls']);
    expect(changedFields(leaningOn('a', 'b'), leaningOn('b', 'a'))).toEqual([]);
  });

  it('calls reasons reasons, and sees none where the same words stand in another state', () => {
    const nil = aNilCell(point, { reason: 'Quiet at three polls.' });
    expect(changedFields(nil, { ...nil, reason: 'Quiet at four polls.' })).toEqual(['reasons']);
    const open = anAssessedCell(point, { rationale: nil.reason, likelihood: null, impact: null });
    expect(changedFields(nil, { ...open, confidence: null, evidence: nil.evidence })).toEqual(['state']);
  });

  it('does not tell apart who judged a rating before or after controls', () => {
    const judged = (judgedBy: string) =>
      anAssessedCell(point, { beforeControls: { likelihood: 'likely', impact: 3, judgedBy } });
    expect(changedFields(judged('Supt Bell'), judged('Insp Marl'))).toEqual([]);
    const anew = {
      ...judged('Supt Bell'),
      beforeControls: { ...judged('').beforeControls, impact: 4 },
    } as const;
    expect(changedFields(judged('Supt Bell'), anew)).toEqual(['rating before controls']);
  });

  it('shows a column that was added or taken out by its cells', () => {
    const wider = anAssessment({ locations: [...columns, atArea('lyde')] });
    const cell = anAssessedCell({ assessment: wider, location: atArea('lyde') });
    expect(changesBetween(aGrid(assessment, [cell]), aGrid(wider, [cell]))).toMatchObject([
      { kind: 'added' },
    ]);
    expect(changesBetween(aGrid(wider, [cell]), aGrid(assessment, [cell]))).toMatchObject([
      { kind: 'removed' },
    ]);
  });
});
