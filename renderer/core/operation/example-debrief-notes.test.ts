import { describe, expect, it } from 'vitest';
import type { RecordChange } from '../guard-question';
import type { CollectionName, DeskRecords } from '../records';
import { namesOfRecords } from '../sanitise/names-of-records';
import { sanitisedNote } from '../sanitise/note-sanitised';
import { openHits } from '../sanitise/sanitise';
import { vocabularyOf } from '../sanitise/vocabulary';
import { exampleChanges } from './example';

const changes: readonly RecordChange[] = exampleChanges('2027-03-10T09:00:00.000Z');
const all = <C extends CollectionName>(name: C): ReadonlyMap<string, DeskRecords[C]> =>
  new Map(
    changes.flatMap(({ collection, id, after }) =>
      collection === name && after !== null ? [[id, after as DeskRecords[C]] as const] : [],
    ),
  );

describe('the example’s sanitised note', () => {
  const [note] = [...all('learningNotes').values()];
  if (note === undefined) throw new Error('The example has no note');
  const collections = [...new Set(changes.map(({ collection }) => collection))];
  const records = Object.fromEntries(collections.map((name) => [name, all(name)]));
  const made = sanitisedNote({
    note,
    points: all('learningPoints'),
    vocabulary: vocabularyOf(namesOfRecords(records)),
    pollingDate: '2026-05-07',
    placeholders: [],
  });
  const whole = made.texts.map(({ text }) => text).join('\n');

  it('tells points of the operation that it belongs to', () => {
    const points = note.pointIds.map((id) => all('learningPoints').get(id));
    expect(points.map((point) => point?.operationId)).toEqual(note.pointIds.map(() => note.operationId));
  });

  it('names no place of the invented force', () => {
    for (const place of ['Quayside', 'Saltmarsh', 'Harrow Dale', 'Marlshire'])
      expect(whole).not.toContain(place);
  });

  it('leaves few words to decide', () => {
    expect(openHits(made).length).toBeLessThan(12);
  });
});
