import { describe, expect, it } from 'vitest';
import { aDecision } from '../../../test/builders/plan';
import { byId } from '../../../test/builders/plan-records';
import { asId } from '../foundation/ids';
import {
  decidedInWords,
  type DecisionFilter,
  decisionsOn,
  filterDecisions,
  noDecisionFilter,
  readDecisions,
} from './decision-list';
import { linkCollections, type LinkRecords } from './link-words';

const station = { kind: 'station', id: 's1' } as const;
const first = aDecision({ id: asId('d1'), number: 1, links: [station] });
const late = aDecision({
  id: asId('d2'),
  number: 2,
  title: 'Search before the count',
  decidedBy: 'Supt L. Tarn',
  at: '2027-04-12T08:00:00.000Z',
  lateReason: 'At a scene',
});
const correction = aDecision({
  id: asId('d3'),
  number: 3,
  links: [station],
  strikes: { entryId: asId('d1'), reason: 'Wrong hall' },
});
const elsewhere = aDecision({ id: asId('other'), operationId: asId('operation-2'), links: [station] });
const decisions = byId(first, late, correction, elsewhere);
const operationId = first.operationId;
const records = Object.fromEntries(
  linkCollections.map((name) => [name, new Map()]),
) as unknown as LinkRecords;

describe('the decision log', () => {
  const numbers = (filter: Partial<DecisionFilter>) =>
    filterDecisions(
      readDecisions(decisions, operationId, 'number'),
      { ...noDecisionFilter, ...filter },
      records,
    ).map(({ entry }) => entry.number);

  it('shows all entries of the operation, and is narrowed by words, state and who decided', () => {
    expect(numbers({})).toEqual([1, 2, 3]);
    expect(numbers({ state: 'standing' })).toEqual([2, 3]);
    expect(numbers({ state: 'struck' })).toEqual([1]);
    expect(numbers({ state: 'late' })).toEqual([2]);
    expect(numbers({ decidedBy: 'Supt L. Tarn' })).toEqual([2]);
    expect(numbers({ text: 'wrong HALL' })).toEqual([3]);
    expect(numbers({ text: 'd2' })).toEqual([2]);
    expect(numbers({ text: 'nowhere' })).toEqual([]);
  });

  it('says from the other side of a link where it was decided, and what of that is struck', () => {
    const on = decisionsOn(station, decisions.values(), operationId);
    expect(decidedInWords(on)).toBe('Decided in D1 (struck through) and D3');
    expect(decidedInWords(on.slice(1))).toBe('Decided in D3');
    expect(decidedInWords([])).toBe('');
  });
});
