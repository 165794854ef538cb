import { describe, expect, it } from 'vitest';
import { anApproval } from '../../../test/builders/workshop';
import { pathProblem } from '../bagit/bag-path';
import { documentText } from '../documents/document-text';
import { exampleChanges } from '../operation/example';
import type { Operation } from '../operation/operation';
import type { CollectionName } from '../records';
import type { Assessment } from '../threat/assessment';
import { documentFiles, type DocumentsGiven } from './document-files';
import { gathered } from './gather';

/** The example, its threat assessment as given. */
function packageOf(change: (assessment: Assessment) => Assessment): DocumentsGiven {
  const maps = new Map<CollectionName, Map<string, unknown>>();
  for (const { collection, id, after } of exampleChanges('2027-03-10T09:00:00.000Z')) {
    if (after === null) continue;
    maps.set(collection, (maps.get(collection) ?? new Map<string, unknown>()).set(id, after));
  }
  const operations = [...(maps.get('operations')?.values() ?? [])] as Operation[];
  const operation = operations.find((each) => each.followsOperationId !== null);
  if (operation === undefined) throw new Error('The example follows an operation');
  const assessments = maps.get('assessments') ?? new Map<string, unknown>();
  for (const [id, each] of assessments) assessments.set(id, change(each as Assessment));
  const all = (name: CollectionName) => (maps.get(name) ?? new Map()) as never;
  return { gathered: gathered(all, operation), operation, all };
}

const assessmentsIn = (given: DocumentsGiven) =>
  documentFiles(given).filter(({ origin }) => origin.kind === 'assessment');

describe('the threat assessment in a package', () => {
  it('is each version that gold approved, named by marking, operation, title, version and date', () => {
    const given = packageOf((each) => ({
      ...each,
      status: 'approved',
      approval: anApproval('2027-03-09T09:00:00.000Z'),
    }));
    const own = [...given.all('assessments').values()].filter(
      ({ operationId }) => operationId === given.operation.id,
    );
    const files = assessmentsIn(given);
    expect(files.length).toBe(own.length);
    expect(files.length).toBeGreaterThan(0);
    for (const { path, number, document, title } of files) {
      expect(pathProblem(path)).toBeNull();
      expect(path).toMatch(/^documents\/OFFICIAL-SENSITIVE \S.* - \S.* v\d+ \d{4}-\d\d-\d\d\.docx$/);
      expect(path).toContain(` v${number} `);
      const made = document();
      expect(made.status).toBe('issued');
      expect(made.title).toBe(title);
      expect(JSON.stringify(documentText(made)).length).toBeGreaterThan(1000);
    }
  });

  it('is none that gold has not approved', () => {
    expect(assessmentsIn(packageOf((each) => ({ ...each, status: 'draft', approval: null })))).toEqual([]);
  });
});
