import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { exportedDocumentSchema } from '../../../core/documents/exported-document';
import { asId } from '../../../core/foundation/ids';
import type { WordTemplate } from '../../../core/issuing/force-look';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { versionLeaving } from './plan-leaving';
import { aLetterIssue } from '../../../../test/builders/letters';
import {
  open,
  operation,
  planDesk,
  seeAndIssue,
  versions,
  writers,
} from '../../../../test/builders/issuing-desk';

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('a document of the plan that was issued', { timeout: 60_000 }, () => {
  it('names the template in the register that a version was exported in, also from the list of issued documents', async () => {
    const desk = planDesk();
    const template: WordTemplate = {
      id: asId<'WordTemplate'>('template1'),
      name: 'Marlshire strategy',
      kind: 'gold-strategy',
      fileName: 'Marlshire strategy.docx',
      fileHash: 'a'.repeat(64),
      bytes: 'AAAA',
      fields: [
        { name: 'body', where: 'paragraph 2' },
        { name: 'marking', where: 'head of the pages' },
        { name: 'marking', where: 'foot of the pages' },
      ],
      addedBy: 'Insp J. Marl',
      addedAt: '2027-01-20T09:00:00.000Z',
    };
    desk.services.vault.commit({
      purpose: 'Add a template',
      changes: [{ collection: 'wordTemplates', id: template.id, after: template }],
      undoable: true,
    });
    open(desk, '/documents/plan/gold-strategy');
    await screen.findByRole('button', { name: 'Issue version 1' });
    await seeAndIssue(1);
    const [version] = versions(desk);
    if (version === undefined) throw new Error('Nothing was issued');
    cleanup();
    open(desk, `/documents/issued?version=${version.id}`, 'issued');
    const choice = await screen.findByRole('combobox', { name: 'Export in' });
    expect(within(choice).getByRole('option', { name: 'Template: Marlshire strategy' })).toBeTruthy();
    screen.getByText(/a print with the same number says exactly what was issued/);
    const used = { name: template.name, fileName: template.fileName, fileHash: template.fileHash };
    const file = {
      ...{ id: 'x1', fileName: 'x.docx', fileHash: 'b'.repeat(64), contentHash: version.contentHash },
      ...{ exportedAt: '2027-02-01T09:00:00.000Z', exportedBy: 'Insp J. Marl' },
    };
    const entry = versionLeaving(version, used, () => writers).entry(file);
    expect(entry.subset).toBe('in the template “Marlshire strategy”');
    expect(entry.warningsSeen.at(-1)).toContain('Marlshire strategy.docx, SHA-256 aaaa');
    expect(exportedDocumentSchema.safeParse(entry).success).toBe(true);
  });

  it('shows in the register who holds a version, and the document itself has no fault that axe finds', async () => {
    const desk = planDesk();
    const { container } = open(desk, '/documents/plan/gold-strategy');
    await screen.findByRole('button', { name: 'Issue version 1' });
    await seeAndIssue(1);
    expect(await axeProblems(container)).toEqual([]);
    cleanup();
    const id = versions(desk)[0]?.id ?? '';
    const register = open(desk, `/documents/issued?version=${id}`, 'issued');
    await screen.findByRole('heading', { name: 'Version 1: In force' });
    expect(screen.getByRole('row', { name: /Gold strategy/ }).textContent).toContain('In force');
    expect(await axeProblems(register.container)).toEqual([]);
  });

  it('names beside a batch of letters the later batch that replaced it', async () => {
    const desk = planDesk();
    const ours = { operationId: operation.id, title: 'Notice letter' };
    const other = { ...ours, title: 'Other letter' };
    const batches = [
      aLetterIssue(1, ['A. Sandry', 'Bex Tolland'], ours),
      aLetterIssue(2, ['A. Sandry', 'Bex Tolland'], ours),
      aLetterIssue(3, ['A. Sandry', 'Bex Tolland'], other),
      aLetterIssue(4, ['A. Sandry'], other),
      aLetterIssue(5, ['Bex Tolland'], other),
    ];
    desk.services.vault.commit({
      purpose: 'Issue letters twice',
      changes: batches.map((after) => ({ collection: 'letterBatches', id: after.id, after })),
      undoable: false,
    });
    const { container } = open(desk, '/documents/issued', 'issued');
    const row = await screen.findByRole('row', { name: /Notice letter, version 1/ });
    expect(row.textContent).toContain('ReplacedBy version 2, Mon 12 Apr 2027');
    expect(screen.getByRole('row', { name: /Other letter, version 1/ }).textContent).toContain(
      'By version 2, Wed 14 Apr 2027, for 1 of 2 recipients; version 3, Thu 15 Apr 2027, for 1 of 2 recipients',
    );
    expect(screen.getByRole('row', { name: /Notice letter, version 2/ }).textContent).toContain('In force');
    expect(within(row).getByRole('link').getAttribute('href')).toBe('/documents/letters?batch=batch1');
    expect(await axeProblems(container)).toEqual([]);
  });
});
