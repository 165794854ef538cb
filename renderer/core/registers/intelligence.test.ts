import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../test/builders/desk';
import { anItem } from '../../../test/builders/intelligence';
import { asId } from '../foundation/ids';
import type { IntelligenceItem } from '../intelligence/intelligence-item';
import { intelligenceRegister, withheldInRegister } from './intelligence';

const operation = anOperation();

const rowsOf = (...items: readonly IntelligenceItem[]) =>
  intelligenceRegister.tableOf(
    {
      intelligence: new Map(items.map((item) => [item.id as string, item])),
      areas: new Map(),
      places: new Map(),
    },
    operation,
  );

const secret = anItem({
  id: asId<'IntelligenceItem'>('secret'),
  operationId: operation.id,
  reference: 'INT-002',
  handling: 'C',
  conditions: 'Gold only, says Reedmace',
  mayGoTo: ['gold-group'],
  text: 'Reedmace will stand outside the hall',
  provenance: 'Reedmace told a neighbour',
  people: ['Reedmace'],
  disseminations: [
    {
      id: asId<'Dissemination'>('one'),
      to: 'Reedmace’s handler',
      audience: 'gold-group',
      date: '2027-03-01',
      why: 'Reedmace',
      handling: 'C: Reedmace',
    },
  ],
});

// 3x5x2: C is shared under its conditions only, and a register does not say who it goes to.
describe('the intelligence log as a register', () => {
  it('keeps the row of an item under code C and says that its words are withheld', () => {
    const { rows } = rowsOf(
      secret,
      anItem({ operationId: operation.id, reference: 'INT-001', text: 'Leaflets' }),
    );
    expect(rows.map((row) => row[0])).toEqual(['INT-001', 'INT-002']);
    expect(rows[0]?.join('\n')).toContain('Leaflets');
    expect(rows[1]?.filter((cell) => cell === withheldInRegister).length).toBe(7);
    expect(rows[1]?.join('\n')).not.toContain('Reedmace');
  });

  it('withholds C even where its conditions reach everybody whom the desk knows', () => {
    const { rows } = rowsOf({ ...secret, mayGoTo: ['gold-group', 'force', 'council', 'cps'] });
    expect(rows[0]?.join('\n')).not.toContain('Reedmace');
  });
});
