// Reference: APP Policing elections, organisational learning: sanitised before it is made available to other forces.
import { describe, expect, it } from 'vitest';
import { aPlanRequest } from '../../test/builders/plan-order';
import { learningNoteDocument } from '../core/documents/debrief/learning-note';
import { learningNoteFile } from '../core/documents/debrief/learning-note-file';
import type { RecordChange } from '../core/guard-question';
import { exampleChanges } from '../core/operation/example';
import { exampleBeforeId } from '../core/operation/example-before';
import type { HitDecision, LearningNote } from '../core/sanitise/learning-note';
import { namesOfRecords } from '../core/sanitise/names-of-records';
import { sanitisedNote } from '../core/sanitise/note-sanitised';
import { leftInFile } from '../core/sanitise/read-back';
import { knowledgeOf, openHits } from '../core/sanitise/sanitise';
import { vocabularyOf } from '../core/sanitise/vocabulary';
import { composeWord, printedHashLength } from './compose';
import { readParts } from './read-parts';

const at = '2026-11-22T10:00:00.000Z';
const noteId = 'example-before-note-1';
const changes = exampleChanges(at);
const { records } = aPlanRequest('learning-note', { subjectId: noteId, changes });
const vocabulary = vocabularyOf(namesOfRecords(records));

function decidedNote(): LearningNote {
  const note = records.learningNotes.get(noteId);
  if (note === undefined) throw new Error('The example has no such note');
  const open = openHits(
    sanitisedNote({
      note,
      points: records.learningPoints,
      vocabulary,
      pollingDate: '2026-05-07',
      placeholders: [],
    }),
  );
  const decisions = open.map(({ key, words }): HitDecision => {
    return { key, found: words, decision: 'keep', kind: null, why: 'Tells nobody who.', by: 'A. Sandry', at };
  });
  return { ...note, decisions };
}

describe('the sanitised note of the example', () => {
  it('leaves once all is decided: words that the desk prints of every note are no names', async () => {
    const note = decidedNote();
    const operation = records.operations.get(exampleBeforeId);
    if (operation === undefined) throw new Error('The example has no election before');
    const decided: RecordChange = { collection: 'learningNotes', id: note.id, after: note };
    const request = aPlanRequest('learning-note', { subjectId: noteId, changes: [...changes, decided] });
    const composed = learningNoteDocument({ ...request, operation });
    if (!composed.ok) throw new Error(composed.error);
    const { document } = composed.value;
    const { bytes, contentHash } = await composeWord(document);
    const made = sanitisedNote({
      note,
      points: records.learningPoints,
      vocabulary,
      pollingDate: operation.pollingDate,
      placeholders: [],
    });
    const read = (parts: ReadonlyMap<string, string>) =>
      leftInFile({
        file: { parts, fileName: learningNoteFile(document) },
        knowledge: knowledgeOf({
          vocabulary,
          decisions: note.decisions,
          pollingDate: operation.pollingDate,
        }),
        texts: made.texts,
        own: {
          title: document.title,
          foot: `${document.versionLabel} · content ${contentHash.slice(0, printedHashLength)}`,
          issueDate: document.issueDate,
        },
      });
    const parts = readParts(bytes);
    expect(read(parts)).toEqual([]);
    const body = parts.get('word/document.xml') ?? '';
    expect(body).toContain('Count or verification centre');
    const named = body.replace('Count or verification centre', 'Count or Saltmarsh Corn Exchange');
    expect(read(new Map(parts).set('word/document.xml', named))).not.toEqual([]);
  });
});
