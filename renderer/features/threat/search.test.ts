import { describe, expect, it } from 'vitest';
import { aDesk, anOperation } from '../../../test/builders/desk';
import { anArea, anAssessedCell, anAssessment, aNilCell, atArea } from '../../../test/builders/threat';
import type { LocationRef } from '../../core/threat/assessment';
import { type FactorNote, factorNoteId } from '../../core/threat/factor-note';
import { factors } from '../../core/threat/harms';
import { searchThreat } from './search';

const carrow = anArea('carrow', { name: 'Carrow', kind: 'local-authority' });
const assessment = anAssessment({
  locations: [atArea('carrow')],
  judgements: { malpractice: 'Postal votes need a closer look.', intimidation: '', 'peaceful-voting': '' },
});
const cell = anAssessedCell({ assessment }, { rationale: 'Graffiti on the count centre.' });
const gone = aNilCell({ assessment, location: atArea('lyde') }, { reason: 'Graffiti once.' });
const factorId = factors[0]!.id;
const noteAt = (location: LocationRef, text: string): FactorNote => ({
  id: factorNoteId(assessment.id, factorId, location),
  assessmentId: assessment.id,
  factorId,
  location,
  text,
});
const note = noteAt(atArea('carrow'), 'Narrow lane behind the hall.');
const noteGone = noteAt(atArea('lyde'), 'Narrow gate.');
const { records } = aDesk([
  { collection: 'factorNotes', id: note.id, after: note },
  { collection: 'factorNotes', id: noteGone.id, after: noteGone },
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

  it('finds a judgement under a head, and a note on a factor at a column that is there', () => {
    const found = (query: string) =>
      searchThreat(query, records, anOperation()).map(({ label, path }) => [label, path]);
    expect(found('postal closer')).toEqual([
      ['Judgement: Electoral malpractice', '/threat/assessment1/factors'],
    ]);
    expect(found('narrow')).toEqual([[`Factor: ${factors[0]!.name}, Carrow`, '/threat/assessment1/factors']]);
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
