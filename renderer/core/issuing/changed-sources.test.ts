import { describe, expect, it } from 'vitest';
import { exampleRequest, type PlanMaps } from '../../../test/builders/plan-request';
import { composers } from '../documents/plan/composers';
import type { PlanDocumentRequest } from '../documents/plan/plan-document';
import { asId } from '../foundation/ids';
import type { PlanText } from '../plan/plan-text';
import { changedSources } from './changed-sources';
import { issuedVersion } from './issue';
import { planDocumentRows } from './plan-documents';

const council = 'example-saltmarsh';

/** Every document that can be made of these records, by what it is, with the names of the sources that moved on. */
function issuedNow(change?: (maps: PlanMaps) => void): ReadonlyMap<string, readonly string[]> {
  const base = exampleRequest('gold-strategy', change);
  const rows = planDocumentRows(base.records, base.operation).map(({ kind, subject }) => ({
    kind,
    subjectId: subject.id,
  }));
  const memorandum = { kind: 'memorandum', subjectId: council } as const;
  return new Map(
    [...rows, memorandum].flatMap(({ kind, subjectId }) => {
      const request: PlanDocumentRequest = { ...base, kind, subjectId, status: 'issued' };
      const composed = composers[kind]?.(request);
      if (composed?.ok !== true) return [];
      const version = issuedVersion({
        id: asId('version1'),
        composed: composed.value,
        request,
        contentHash: '0'.repeat(64),
        previous: undefined,
        holders: [],
        warningsSeen: [],
        by: 'Insp J. Marl',
        at: '2027-03-10T09:00:00.000Z',
      });
      return [[`${kind}:${subjectId}`, changedSources(version, base.records)] as const];
    }),
  );
}

/** Every worded part begun and left empty, and agreed by nobody. */
function emptied(maps: PlanMaps): void {
  const texts = maps.get('planTexts') as Map<string, PlanText>;
  for (const [id, text] of texts) texts.set(id, { ...text, sections: {}, agreements: [] });
}

describe('a document that is issued now', () => {
  it.each([
    ['approved and agreed', undefined],
    ['recorded and empty', emptied],
    ['not written', (maps: PlanMaps) => maps.get('planTexts')?.clear()],
  ])('stands on nothing that has moved on since, where its texts are %s', (_, change) => {
    const issued = issuedNow(change);
    expect(issued.size).toBeGreaterThan(10);
    expect([...issued.keys()]).toContain(`memorandum:${council}`);
    for (const [what, sources] of issued) expect(sources, what).toEqual([]);
  });
});
