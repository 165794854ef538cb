import { describe, expect, it } from 'vitest';
import { aConsiderationAnswer } from '../../../../test/builders/plan';
import { byId } from '../../../../test/builders/plan-records';
import { anOperation } from '../../../../test/builders/desk';
import { considerations } from '../../plan/considerations';
import { considerationWork } from './consideration-work';

const operation = anOperation();
const open = (...answers: readonly ReturnType<typeof aConsiderationAnswer>[]) =>
  considerationWork.open({ considerationAnswers: byId(...answers), decisions: new Map() }, operation);
const total = considerations.length;

describe('planning considerations on the work list', () => {
  it('are asked for until every point is answered, and say how many are left', () => {
    expect(open()).toMatchObject([{ left: `${total} of ${total}`, path: '/plan/considerations' }]);
    expect(open(aConsiderationAnswer())).toMatchObject([{ left: `${total - 1} of ${total}` }]);
    expect(open(aConsiderationAnswer({ state: 'open' }))).toMatchObject([{ left: `${total} of ${total}` }]);
    const all = considerations.map(({ id }) => aConsiderationAnswer({ considerationId: id }));
    expect(open(...all)).toEqual([]);
  });
});
