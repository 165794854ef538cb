import { describe, expect, it } from 'vitest';
import { aLearningPoint, aRecommendation } from '../../../test/builders/learning';
import { aMeeting } from '../../../test/builders/meetings';
import { anOperation } from '../../../test/builders/desk';
import { byId } from '../../../test/builders/plan-records';
import type { Contribution } from '../debrief/contribution';
import { asId } from '../foundation/ids';
import { proposedAgenda } from './agenda';
import type { Meeting } from './meeting';
import { type MatterRecords, matterCollections, openMatters } from './open-matters';

const operation = anOperation();
const change = { on: '2026-09-01', by: 'X', words: 'Done.', links: [{ kind: 'control', id: 'c' }] } as const;
const points = [
  aLearningPoint(1, { recommendation: aRecommendation({ due: '2026-06-01' }) }),
  aLearningPoint(2, { kind: 'good-practice', observation: 'Radios held.' }),
  { ...aLearningPoint(3, { recommendation: aRecommendation() }), change },
  aLearningPoint(4, { observation: 'Keys came late.' }),
];
const contribution = (id: string, partnerId: string | null) =>
  ({
    id: asId(id),
    operationId: operation.id,
    partnerId,
    organisation: 'Carrow',
    on: '2026-06-02',
  }) as Contribution;
const records = {
  ...(Object.fromEntries(matterCollections.map((name) => [name, new Map()])) as unknown as MatterRecords),
  learningPoints: byId(...points),
  contributions: byId(contribution('c1', 'partner1'), contribution('c2', null)),
};
const matters = openMatters({ records, operation, today: '2026-06-18' });
const joint = aMeeting({
  id: asId('joint'),
  operationId: operation.id,
  kind: 'joint-debrief',
  date: '2026-06-18',
});

function agenda(...held: readonly Meeting[]): readonly string[] {
  let ids = 0;
  const around = { meetings: byId(...held), actions: [], matters };
  return proposedAgenda(joint, around, () => `new${(ids += 1)}`)
    .filter(({ about }) => about?.kind === 'learning-point' || about?.kind === 'contribution')
    .map(({ title }) => title);
}

describe('the joint debrief of police and council', () => {
  it('takes open recommendations, faults that nobody has decided on, and what partners said', () => {
    expect(agenda()).toEqual([
      'Overdue: L1: Give the bay to the boxes from 22:00. (Insp T. Fell)',
      'L4: Keys came late.',
      'Feedback from Carrow, Tue 2 Jun 2026',
    ]);
  });

  it('does not propose again what a debrief took', () => {
    const about = { kind: 'learning-point', id: 'point1' } as const;
    const taken = aMeeting({
      id: asId('taken'),
      operationId: operation.id,
      kind: 'debrief',
      status: 'held',
      date: '2026-06-11',
      agenda: [{ id: asId('a1'), title: 'L1', about, minute: 'Agreed.' }],
    });
    expect(agenda(taken)).toEqual(['L4: Keys came late.', 'Feedback from Carrow, Tue 2 Jun 2026']);
  });
});
