import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import { standingIn } from '../guard-question';
import { refusalOf } from '../guards';
import type { CollectionName, DeskRecords } from '../records';
import { type LearningNote, type Placeholder, placeholderId } from './learning-note';

const operationId = asId<'Operation'>('operation-1');
const placeholder: Placeholder = {
  id: placeholderId(operationId, 'person', 1),
  operationId,
  kind: 'person',
  number: 1,
  terms: ['Dara Quill'],
};
const note: LearningNote = {
  id: asId('note-1'),
  operationId,
  title: 'Learning',
  introduction: '',
  audiences: [],
  pointIds: [],
  decisions: [],
  madeAt: '2027-06-01T09:00:00.000Z',
  madeBy: 'A. Sandry',
};

/** What the guards say to a change of the placeholder where it and a note stand. */
function refusal(after: Placeholder | null, id: string = placeholder.id, hasNote = true): string | null {
  const records: Readonly<Partial<Record<CollectionName, readonly { readonly id: string }[]>>> = {
    placeholders: [placeholder],
    learningNotes: hasNote ? [note] : [],
  };
  const all = <C extends CollectionName>(name: C) =>
    new Map((records[name] ?? []).map((each) => [each.id, each])) as unknown as ReadonlyMap<
      string,
      DeskRecords[C]
    >;
  const standing = standingIn({ all, get: (name, each) => all(name).get(each) });
  return refusalOf(standing, [{ collection: 'placeholders', id, after }]);
}

describe('a placeholder', () => {
  it('takes further writings, and keeps those it has', () => {
    expect(refusal({ ...placeholder, terms: ['Dara Quill', 'Quill'] })).toBeNull();
    expect(refusal({ ...placeholder, terms: ['Petra Quill'] })).toMatch(/for good/);
    expect(refusal({ ...placeholder, terms: ['Quill', 'Dara Quill'] })).toMatch(/for good/);
  });

  it('keeps its kind and its number', () => {
    expect(refusal({ ...placeholder, kind: 'place' })).toMatch(/for good/);
    expect(refusal({ ...placeholder, number: 2 })).toMatch(/for good/);
  });

  it('is not given to what has one already', () => {
    const second = { ...placeholder, id: placeholderId(operationId, 'person', 2), number: 2 };
    expect(refusal(second, second.id)).toMatch(/another placeholder already/);
    expect(refusal({ ...second, terms: ['Petra Quill'] }, second.id)).toBeNull();
  });

  it('goes only with the last note of its operation', () => {
    expect(refusal(null)).toMatch(/stay as long as/);
    expect(refusal(null, placeholder.id, false)).toBeNull();
  });
});
