import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../../test/builders/desk';
import { anArea } from '../../../../test/builders/threat';
import { operationWork } from './operation-work';
import { stationWork } from './station-work';

const force = anArea('force', { kind: 'force', name: 'Marlshire' });
const councils = ['Carrow', 'Thornby'].map((name) =>
  anArea(name.toLowerCase(), { kind: 'local-authority', name, parentId: force.id }),
);
const areas = new Map([force, ...councils].map((area) => [area.id, area] as const));
const operation = (type: 'pcc' | 'local-principal') =>
  anOperation({ forceAreaId: force.id, areaIds: [], polls: [{ type, contest: '' }] });

describe('an operation for which no council was chosen', () => {
  it('asks for the councils, but not where the only poll is held in all of the force', () => {
    const asked = (type: 'pcc' | 'local-principal') =>
      operationWork.open({}, operation(type)).map(({ key }) => key);
    expect(asked('local-principal')).toContain('areas');
    expect(asked('pcc')).not.toContain('areas');
  });

  it('asks for the polling stations of every council of the force', () => {
    const open = stationWork.open({ areas, stations: new Map() }, operation('pcc'));
    expect(open.map(({ key }) => key)).toEqual(['import:carrow', 'import:thornby']);
  });
});
