import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { anAllegation } from '../../../../test/builders/cases';
import { aDesk, OnDesk } from '../../../../test/builders/desk';
import { WritersProvider } from '../../../services/writers';
import { prepareJsdom } from '../../../ui/testing-jsdom';
import { PlanDocumentScreen } from './plan-document-screen';
import {
  everything,
  exportVersion,
  open,
  operation,
  planDesk,
  seeAll,
  seeAndIssue,
  versions,
  writers,
} from '../../../../test/builders/issuing-desk';

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('issuing a document of the plan', { timeout: 60_000 }, () => {
  it('is held back by a posting that the conduct register refuses, and names nobody', async () => {
    open(aDesk(everything), '/documents/plan/operation-order');
    const held = await screen.findByText('It cannot leave as it is: postings on polling day');
    const said = held.closest('.message')?.textContent ?? '';
    expect(said).toContain('Quayside visits has 1 officer who must not be posted where it goes.');
    expect(said).not.toContain('Furze');
    expect(screen.getByRole('button', { name: /^Issue version/ })).toHaveProperty('disabled', true);
  });

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
    await screen.findByText(/points were seen\. Goes to 1\./);
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
    await exportVersion(1, 'Somebody in the force', 'Silver commander');
    await expect.poll(() => desk.saved.length, { timeout: 20_000 }).toBe(1);
    for (const post of desk.records.all('posts').values()) {
      desk.services.vault.commit({
        purpose: 'Change a post',
        changes: [{ collection: 'posts', id: post.id, after: { ...post, officersNeeded: 40 } }],
        undoable: true,
      });
    }
    await screen.findByText('The record has changed since version 1 was issued', {}, { timeout: 20_000 });
    await exportVersion(1, 'Nobody: it is kept by the desk');
    await expect.poll(() => desk.saved.length, { timeout: 20_000 }).toBe(2);
    expect(desk.saved[1]).toEqual(desk.saved[0]);
    expect(desk.saved[0]?.name).toMatch(/^OFFICIAL-SENSITIVE .* - Count plan.* v1 2027-02-01\.docx$/);
    expect([...desk.records.all('exportedDocuments').values()]).toMatchObject([
      {
        kind: 'count-plan',
        status: 'issued',
        versionId: versions(desk)[0]?.id,
        givenTo: 'Silver commander',
      },
      { kind: 'count-plan', status: 'issued', givenTo: 'Kept by the desk' },
    ]);
  });

  it('holds an issued version back from outside the force once somebody in it stands in a case', async () => {
    const desk = planDesk();
    open(desk, '/documents/plan/count-plan');
    await screen.findByRole('button', { name: 'Issue version 1' });
    await seeAndIssue(1);
    const allegation = anAllegation({ reporterName: 'Count plan' });
    desk.services.vault.commit({
      purpose: 'Record an allegation',
      changes: [{ collection: 'allegations', id: allegation.id, after: allegation }],
      undoable: true,
    });
    await userEvent.click(screen.getByRole('button', { name: 'Export version 1' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.queryByText('It cannot leave as it is')).toBeNull();
    await userEvent.click(dialog.getByRole('radio', { name: 'Somebody outside the force' }));
    expect(dialog.getByText(/Count plan stands in a case or an allegation/)).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Export' })).toHaveProperty('disabled', true);
  });

  it('exports a draft with the points that were seen, and as no version', async () => {
    const desk = planDesk();
    open(desk, '/documents/plan/gold-strategy');
    await seeAll();
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
    await seeAll();
    screen.getByText(/The checks hold it back\./);
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

  it('counts the points that are left, and a kind is ticked in one', async () => {
    open(planDesk(), '/documents/plan/gold-strategy');
    const bar = within(await screen.findByRole('group', { name: 'Export and issue' }));
    const left = () =>
      Number(/^(\d+) of \d+ points left to see/.exec(bar.getByRole('status').textContent)?.[1]);
    const before = left();
    expect(before).toBeGreaterThan(1);
    const checks = within(screen.getByRole('region', { name: 'Checks' }));
    await userEvent.click(checks.getByRole('button', { name: 'Show all points' }));
    const [tick] = checks.getAllByRole('checkbox', { name: /^I have seen th/ });
    if (tick === undefined) throw new Error('No kind of points');
    const ofKind = tick.closest('details')?.querySelectorAll('li').length ?? 0;
    await userEvent.click(tick);
    expect(left()).toBe(before - ofKind);
    expect(bar.getByRole('button', { name: 'Issue version 1' })).toHaveProperty('disabled', true);
  });

  it('takes onto the list who was typed and not added, and stops where that is half a person', async () => {
    const desk = planDesk();
    open(desk, '/documents/plan/gold-strategy');
    await screen.findByRole('button', { name: 'Issue version 1' });
    await seeAll();
    await userEvent.type(screen.getByRole('textbox', { name: 'Organisation' }), 'Marlshire Police');
    await userEvent.click(screen.getByRole('button', { name: 'Issue version 1' }));
    await expect.poll(() => desk.notices.join()).toContain('Somebody is half entered');
    expect(versions(desk)).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: 'Name or role' }), 'Supt P. Oake');
    await userEvent.click(screen.getByRole('button', { name: 'Issue version 1' }));
    await expect.poll(() => versions(desk).length, { timeout: 20_000 }).toBe(1);
    expect(versions(desk)[0]?.holders).toMatchObject([
      { name: 'Supt P. Oake', organisation: 'Marlshire Police', givenOn: '2027-02-01' },
    ]);
  });

  it('keeps who is listed and who is half typed until it is issued', async () => {
    const desk = planDesk();
    open(desk, '/documents/plan/gold-strategy');
    const name = () => screen.findByRole('textbox', { name: 'Name or role' });
    await userEvent.type(await name(), 'Silver commander');
    await userEvent.click(screen.getByRole('button', { name: 'Add to the list' }));
    await userEvent.type(await name(), 'Supt P. O');
    cleanup();
    open(desk, '/documents/plan/gold-strategy');
    expect(await name()).toHaveProperty('value', 'Supt P. O');
    expect(screen.getByRole('list', { name: 'Distribution list' }).textContent).toContain('Silver commander');
    await userEvent.type(await name(), 'ake');
    await seeAll();
    await userEvent.click(screen.getByRole('button', { name: 'Issue version 1' }));
    await expect.poll(() => versions(desk).length, { timeout: 20_000 }).toBe(1);
    expect(versions(desk)[0]?.holders.map(({ name: who }) => who)).toEqual([
      'Silver commander',
      'Supt P. Oake',
    ]);
    await expect.poll(() => desk.records.all('formDrafts').size).toBe(0);
  });

  it('makes an extract of the decision log by number, as a document with versions of its own', async () => {
    const desk = planDesk();
    open(desk, '/documents/plan/decision-log');
    const form = within(await screen.findByRole('form', { name: 'Which decisions' }));
    await userEvent.type(form.getByRole('textbox', { name: 'Numbers' }), 'four');
    await userEvent.click(form.getByRole('button', { name: 'Show these decisions' }));
    await form.findByText(/“four” is no number of a decision/);
    cleanup();
    open(desk, '/documents/plan/decision-log/n%3D1.3', 'extract');
    await screen.findByRole('heading', { level: 1, name: 'Decision log extract: D1 and D3' });
    await screen.findAllByText(/Decision 2 is left out of this extract\./);
    await seeAndIssue(1);
    expect(versions(desk)[0]).toMatchObject({ kind: 'decision-log', subjectId: 'n=1.3', number: 1 });
  });
});
