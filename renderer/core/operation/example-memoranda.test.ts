import { describe, expect, it } from 'vitest';
import { hashOf } from '../../word/compose';
import { asId } from '../foundation/ids';
import { frozenDocument } from '../issuing/issue';
import { compareMemorandum } from '../memoranda/comparison';
import { clauseEditId } from '../memoranda/memorandum';
import { sentParagraphs } from '../memoranda/sent-paragraphs';
import { exampleChanges } from './example';
import { exampleMemorandaChanges } from './example-memoranda';

const changes = exampleMemorandaChanges(asId('example-operation'));

function only<C extends (typeof changes)[number]['collection']>(collection: C) {
  const change = changes.find((each) => each.collection === collection);
  if (change === undefined || change.after === null) throw new Error(`No ${collection}`);
  return change.after as Extract<(typeof changes)[number], { collection: C }>['after'];
}

describe('the memoranda of the example', () => {
  it('have a version whose hash is that of what was sent', async () => {
    const version = only('documentVersions');
    if (version === null) throw new Error('No version');
    expect(await hashOf(frozenDocument(version))).toBe(version.contentHash);
  });

  it('have a file that came back with three changes', () => {
    const version = only('documentVersions');
    const returned = only('memorandumReturns');
    if (version === null || returned === null) throw new Error('Nothing came back');
    const { changes: found } = compareMemorandum(
      sentParagraphs(frozenDocument(version)),
      returned.paragraphs,
    );
    expect(found.map(({ kind, heading }) => [kind, heading])).toEqual([
      ['changed', 'Reporting and first log'],
      ['changed', 'First action and evidence'],
      ['changed', 'Debrief'],
    ]);
  });

  it('change clauses for councils of the example alone, never for the force', () => {
    const all = exampleChanges('2026-11-21T10:00:00.000Z');
    const councils = all.flatMap((change) =>
      change.collection === 'areas' && change.after?.kind === 'local-authority' ? [change.after.id] : [],
    );
    const edited = all.flatMap((change) =>
      change.collection === 'clauseEdits' && change.after !== null ? [change.after] : [],
    );
    expect(edited.length).toBeGreaterThan(0);
    for (const edit of edited) {
      expect(councils).toContain(edit.areaId);
      expect(edit.id).toBe(clauseEditId(edit.clauseId, edit.areaId));
    }
  });
});
