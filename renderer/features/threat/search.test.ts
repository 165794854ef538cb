import { describe, expect, it } from 'vitest';
import { aDesk, anOperation } from '../../../test/builders/desk';
import { anArea, anAssessedCell, anAssessment, aNilCell, atArea } from '../../../test/builders/threat';
import { searchThreat } from './search';

const carrow = anArea('carrow', { name: 'Carrow', kind: 'local-authority' });
const assessment = anAssessment({ locations: [atArea('carrow')] });
const cell = anAssessedCell({ assessment }, { rationale: 'Graffiti on the count centre.' });
const gone = aNilCell({ assessment, location: atArea('lyde') }, { reason: 'Graffiti once.' });
const { records } = aDesk([
  { collection: 'areas', id: carrow.id, after: carrow },
  { collection: 'assessments', id: assessment.id, after: assessment },
  { collection: 'cells', id: cell.id, after: cell },
  { collection: 'cells', id: gone.id, after: gone },
]);

describe('the search in threat assessments', () => {
  it('finds a cell by its reasons and its place together, and leads to it', () => {
    const hits = searchThreat('graffiti carrow', records, anOperation());
    expect(hits.map((hit) => hit.path)).toEqual(['/threat/assessment1?cell=physical-attack~area%3Acarrow']);
  });

  it('finds a version by its words', () => {
    expect(searchThreat('version 1', records, anOperation()).map((hit) => hit.label)).toEqual([
      'Threat assessment',
    ]);
  });

  it('finds nothing of a column that was taken out, and nothing without an open operation', () => {
    expect(searchThreat('once', records, anOperation())).toEqual([]);
    expect(searchThreat('graffiti', records, null)).toEqual([]);
  });
});
