import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createHash } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { operationIn, planChanges } from '../../../../test/builders/plan-order';
import { ok } from '../../../core/foundation/result';
import type { DocumentVersion } from '../../../core/issuing/document-version';
import type { SaveDocument } from '../../../services/desk-context';
import { WritersProvider } from '../../../services/writers';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { composeWord } from '../../../word/compose';
import { IssuedScreen } from './issued-screen';
import { PlanDocumentScreen } from './plan-document-screen';
import { PlanDocumentsScreen } from './plan-documents-screen';

const changes = planChanges();
const operation = operationIn(changes);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A desk that holds the example plan and keeps what was saved from it. */
function planDesk() {
  const saved: { readonly name: string; readonly hash: string }[] = [];
  const saveDocument: SaveDocument = ({ suggestedName, bytes }) => {
    saved.push({ name: suggestedName, hash: sha256(bytes) });
    return Promise.resolve(ok({ fileName: suggestedName, sha256: sha256(bytes) }));
  };
  const desk = aDesk(changes);
  return { ...desk, services: { ...desk.services, saveDocument }, saved };
}

const writers = {
  word: async (document: Parameters<typeof composeWord>[0]) => ok(await composeWord(document)),
  sheet: () => Promise.reject(new Error('Nothing is written as a workbook here')),
};

function open(desk: MemoryDesk, at: string, kind: 'document' | 'list' | 'issued' = 'document') {
  const paths = {
    document: '/documents/plan/:kind',
    list: '/documents/plan',
    issued: '/documents/issued',
  } as const;
  const element =
    kind === 'document' ? (
      <PlanDocumentScreen />
    ) : kind === 'list' ? (
      <PlanDocumentsScreen />
    ) : (
      <IssuedScreen />
    );
  return render(
    <WritersProvider value={writers}>
      <OnDesk desk={desk} operation={operation} at={at} path={paths[kind]}>
        {element}
      </OnDesk>
    </WritersProvider>,
  );
}

/** What was issued in the test; the example brings versions of its own. */
const versions = (desk: MemoryDesk): readonly DocumentVersion[] =>
  [...desk.records.all('documentVersions').values()]
    .filter(({ issuedBy }) => issuedBy === 'Insp J. Marl')
    .sort((a, b) => a.number - b.number);

async function seeAndIssue(number: number) {
  await userEvent.click(await screen.findByRole('checkbox', { name: /I have seen/ }));
  await userEvent.click(screen.getByRole('button', { name: `Issue version ${number}` }));
  await screen.findByRole('heading', { name: `Version ${number}: In force` });
}

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('issuing a document of the plan', { timeout: 60_000 }, () => {
  it('waits until what was found has been seen, and keeps it with the version', async () => {
    const desk = planDesk();
    open(desk, '/documents/plan/gold-strategy');
    const issue = await screen.findByRole('button', { name: 'Issue version 1' });
    expect(issue).toHaveProperty('disabled', true);
    await seeAndIssue(1);
    const [version] = versions(desk);
    expect(version).toMatchObject({ number: 1, issuedBy: 'Insp J. Marl', replacesId: null });
    expect(version?.warningsSeen.join()).toContain('Threat assessment is not approved');
    expect(desk.commits.at(-1)).toEqual({ purpose: 'Issue a document', undoable: false });
  });

  it('replaces the version before, whose holders have then to be told', async () => {
    const desk = planDesk();
    open(desk, '/documents/plan/gold-strategy');
    await screen.findByRole('button', { name: 'Issue version 1' });
    await userEvent.type(screen.getByRole('textbox', { name: 'Name or role' }), 'Supt P. Oake');
    await userEvent.click(screen.getByRole('button', { name: 'Add to the list' }));
    await seeAndIssue(1);
    expect(versions(desk)[0]?.holders).toMatchObject([{ name: 'Supt P. Oake', recalledOn: null }]);
    await screen.findByRole('button', { name: 'Issue version 2' });
    await userEvent.click(screen.getByRole('button', { name: 'Issue version 2' }));
    const first = await screen.findByRole('article', { name: 'Version 1' });
    await within(first).findByText('1 holder has still to be told');
    expect(versions(desk)[1]).toMatchObject({ number: 2, replacesId: versions(desk)[0]?.id });
    expect(versions(desk)[1]?.holders).toMatchObject([{ name: 'Supt P. Oake' }]);
  });

  it('exports an issued version byte for byte the same after the records were changed', async () => {
    const desk = planDesk();
    open(desk, '/documents/plan/count-plan');
    await screen.findByRole('button', { name: 'Issue version 1' });
    await seeAndIssue(1);
    await userEvent.click(screen.getByRole('button', { name: 'Export version 1' }));
    await expect.poll(() => desk.saved.length, { timeout: 20_000 }).toBe(1);
    for (const post of desk.records.all('posts').values()) {
      desk.services.vault.commit({
        purpose: 'Change a post',
        changes: [{ collection: 'posts', id: post.id, after: { ...post, officersNeeded: 40 } }],
        undoable: true,
      });
    }
    await screen.findByText('The record has changed since version 1 was issued', {}, { timeout: 20_000 });
    await userEvent.click(screen.getByRole('button', { name: 'Export version 1' }));
    await expect.poll(() => desk.saved.length, { timeout: 20_000 }).toBe(2);
    expect(desk.saved[1]).toEqual(desk.saved[0]);
    expect(desk.saved[0]?.name).toMatch(/^OFFICIAL-SENSITIVE .* - Count plan.* v1 2027-02-01\.docx$/);
    expect([...desk.records.all('exportedDocuments').values()]).toMatchObject([
      { kind: 'count-plan', status: 'issued', versionId: versions(desk)[0]?.id },
      { kind: 'count-plan', status: 'issued' },
    ]);
  });

  it('exports a draft with the points that were seen, and as no version', async () => {
    const desk = planDesk();
    open(desk, '/documents/plan/gold-strategy');
    await userEvent.click(await screen.findByRole('checkbox', { name: /I have seen/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Export draft' }));
    await expect.poll(() => desk.saved.length, { timeout: 20_000 }).toBe(1);
    const [entry] = [...desk.records.all('exportedDocuments').values()];
    expect(entry).toMatchObject({ status: 'draft', versionId: null, exportedBy: 'Insp J. Marl' });
    expect(entry?.warningsSeen.length).toBeGreaterThan(0);
    expect(desk.saved[0]?.name).toContain('draft');
  });

  it('holds a document back that is marked below what it is made from', async () => {
    const desk = planDesk();
    const lower = { ...operation, marking: { classification: 'OFFICIAL', handling: '' } as const };
    render(
      <WritersProvider value={writers}>
        <OnDesk desk={desk} operation={lower} at="/documents/plan/gold-strategy" path="/documents/plan/:kind">
          <PlanDocumentScreen />
        </OnDesk>
      </WritersProvider>,
    );
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('It cannot leave as it is');
    await userEvent.click(screen.getByRole('checkbox', { name: /I have seen/ }));
    expect(screen.getByRole('button', { name: 'Issue version 1' })).toHaveProperty('disabled', true);
    expect(screen.getByRole('button', { name: 'Export draft' })).toHaveProperty('disabled', true);
  });

  it('withdraws a version with a reason, and not without one', async () => {
    const desk = planDesk();
    open(desk, '/documents/plan/gold-strategy');
    await screen.findByRole('button', { name: 'Issue version 1' });
    await seeAndIssue(1);
    await userEvent.click(screen.getByText('Withdraw version 1', { selector: 'summary' }));
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw version 1' }));
    await screen.findByText('Write why it is withdrawn.');
    await userEvent.type(
      screen.getByRole('textbox', { name: /Why it is withdrawn/ }),
      'The poll was put off.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw version 1' }));
    await screen.findByRole('heading', { name: 'Version 1: Withdrawn' });
    expect(versions(desk)[0]?.withdrawn).toEqual({
      on: '2027-02-01',
      by: 'Insp J. Marl',
      why: 'The poll was put off.',
    });
  });

  it('says in the list what can be made, what cannot and why, and has no fault that axe finds', async () => {
    const desk = planDesk();
    for (const text of desk.records.all('planTexts').values()) {
      if (text.kind === 'silver-plan')
        desk.services.vault.commit({
          purpose: 'Remove a text',
          changes: [{ collection: 'planTexts', id: text.id, after: null }],
          undoable: true,
        });
    }
    const { container } = open(desk, '/documents/plan', 'list');
    await screen.findByText(
      /No draft possible: Nothing of silver’s tactical plan is written yet/,
      {},
      { timeout: 20_000 },
    );
    const order = screen.getByRole('row', { name: /Operation order/ });
    await within(order).findByText('Draft, not issued');
    expect(within(order).getByRole('link').getAttribute('href')).toBe('/documents/plan/operation-order');
    expect(await axeProblems(container)).toEqual([]);
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
});
