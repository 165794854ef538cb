import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../../test/builders/desk';
import { aLearningPoint } from '../../../../test/builders/debrief';
import { byId } from '../../../../test/builders/plan-records';
import { asId } from '../../foundation/ids';
import type { DocumentVersion } from '../../issuing/document-version';
import type { LearningNote } from '../../sanitise/learning-note';
import { noteWork } from './note-work';

const operation = anOperation({ id: asId('operation-1') });
const point = aLearningPoint(1);
const note: LearningNote = {
  id: asId('note-1'),
  operationId: operation.id,
  title: 'Learning of the count',
  introduction: '',
  audiences: [],
  pointIds: [point.id],
  decisions: [],
  madeAt: '2027-06-01T09:00:00.000Z',
  madeBy: 'Insp. Rowan Vale',
};
const open = (notes: readonly LearningNote[], versions: ReadonlyMap<string, DocumentVersion> = new Map()) =>
  noteWork.open(
    { learningNotes: byId(...notes), learningPoints: byId(point), documentVersions: versions },
    operation,
  );

describe('a sanitised note that was begun', () => {
  it('is asked for until a version of it is issued', () => {
    expect(open([note])).toMatchObject([{ path: '/debrief/notes?note=note-1' }]);
    const version = { kind: 'learning-note', subjectId: 'note-1' } as DocumentVersion;
    expect(open([note], new Map([['v', version]]))).toEqual([]);
  });

  it('is not asked for while it tells nothing, nor in another operation', () => {
    expect(
      open([
        { ...note, pointIds: [] },
        { ...note, operationId: asId('other') },
      ]),
    ).toEqual([]);
  });
});
