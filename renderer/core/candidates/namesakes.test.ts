import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCandidate } from '../../../test/builders/contact';
import { asId } from '../foundation/ids';
import type { Candidate } from './candidate';
import { labelsOf } from './candidate-list';

const ann = (id: string, given: Partial<Candidate> = {}) =>
  aCandidate(id, { name: 'Ann Carrow', party: 'Forward', ...given });
const agent = (name: string): Pick<Candidate, 'agents'> => ({
  agents: [{ id: asId('agent'), name, role: 'election-agent', from: null, until: null }],
});
const labels = (...candidates: readonly Candidate[]) => [...labelsOf(candidates).values()];

describe('namesakes of one contest', () => {
  it('are told apart by their party alone where that does', () => {
    expect(labels(ann('one'), ann('other', { party: '', description: 'Residents' }))).toEqual([
      'Ann Carrow (Forward)',
      'Ann Carrow (Residents)',
    ]);
  });

  it('of one party are told apart by what else their records say: another name, an office', () => {
    expect(labels(ann('one', { knownAs: 'Annie' }), ann('other', { knownAs: 'Nan' }))).toEqual([
      'Ann Carrow (Forward; known as Annie)',
      'Ann Carrow (Forward; known as Nan)',
    ]);
    expect(labels(ann('one', { officeHeld: 'mp' }), ann('other', { officeHeld: 'councillor' }))).toEqual([
      'Ann Carrow (Forward; Member of Parliament)',
      'Ann Carrow (Forward; Councillor)',
    ]);
  });

  it('of whom the records say the same are numbered, as their file numbers them where they came in one', () => {
    expect(labels(ann('b'), ann('a'))).toEqual([
      'Ann Carrow (Forward; record 2 of 2)',
      'Ann Carrow (Forward; record 1 of 2)',
    ]);
    const listed = (id: string, personNumber: string) =>
      ann(id, { source: { file: 'list.csv', at: '2027-01-12T09:00:00.000Z', personNumber } });
    expect(labels(listed('a', '12'), listed('b', '9'))).toEqual([
      'Ann Carrow (Forward; record 2 of 2)',
      'Ann Carrow (Forward; record 1 of 2)',
    ]);
  });

  it('are never told apart by their agents, whom a statement about candidates does not name', () => {
    expect(labels(ann('a', agent('Bo Finch')), ann('b', agent('Cy Reed')))).toEqual([
      'Ann Carrow (Forward; record 1 of 2)',
      'Ann Carrow (Forward; record 2 of 2)',
    ]);
  });

  it('never share what they are called, and are called the same in whatever order they are read', () => {
    const drawn = fc.record({
      party: fc.constantFrom('', 'Forward'),
      description: fc.constantFrom('', 'Forward', 'Residents'),
      knownAs: fc.constantFrom('', 'Annie', 'Forward'),
      officeHeld: fc.constantFrom('none' as const, 'mp' as const),
    });
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 6 }), (all) => {
        const candidates = all.map((given, place) => ann(`ann${place}`, given));
        const called = labelsOf(candidates);
        expect(new Set(called.values()).size).toBe(candidates.length);
        expect(new Map(labelsOf([...candidates].reverse()))).toEqual(called);
      }),
    );
  });
});
