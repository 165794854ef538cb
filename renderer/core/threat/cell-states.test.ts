import { describe, expect, it } from 'vitest';
import { anAssessedCell, anAssessment, aNilCell, atArea, harmNumber } from '../../../test/builders/threat';
import { cellSchema } from './cell';
import { assessed, closed, holdsWriting } from './cell-states';

const place = { assessment: anAssessment(), harm: harmNumber(1), location: atArea('carrow') };

describe('moving a cell between its states', () => {
  it('starts an assessed cell with nothing chosen', () => {
    expect(assessed(place, undefined)).toMatchObject({ state: 'assessed', likelihood: null, rationale: '' });
  });

  it('leaves an assessed cell as it stands', () => {
    const cell = anAssessedCell();
    expect(assessed(place, cell)).toBe(cell);
  });

  it('carries the reason over into the rationale, and back', () => {
    const nil = aNilCell({}, { reason: 'Quiet at three polls.' });
    const open = assessed(place, nil);
    expect(open.rationale).toBe('Quiet at three polls.');
    expect(closed(place, open, { state: 'not-applicable' }).reason).toBe('Quiet at three polls.');
  });

  it('takes a given reason in place of what was written', () => {
    const cell = closed(place, anAssessedCell(), { state: 'nil', reason: 'Agreed at the meeting.' });
    expect(cell).toMatchObject({ state: 'nil', reason: 'Agreed at the meeting.' });
  });

  it('cuts nothing off what was written, however long, and the schema takes it', () => {
    const long = anAssessedCell({}, { rationale: 'x'.repeat(9000) });
    const nil = closed(place, long, { state: 'nil' });
    expect(nil.reason).toBe(long.rationale);
    expect(cellSchema.safeParse(nil).success).toBe(true);
  });

  it('knows whether anything would be lost', () => {
    expect(holdsWriting(undefined)).toBe(false);
    expect(holdsWriting(assessed(place, undefined))).toBe(false);
    expect(holdsWriting(aNilCell({}, { reason: '' }))).toBe(false);
    expect(holdsWriting(aNilCell())).toBe(true);
    expect(holdsWriting(anAssessedCell())).toBe(true);
    const judged = { likelihood: null, impact: 4, judgedBy: 'Supt Bell' } as const;
    expect(holdsWriting({ ...assessed(place, undefined), beforeControls: judged })).toBe(true);
    expect(holdsWriting({ ...assessed(place, undefined), afterControls: judged })).toBe(true);
  });
});
