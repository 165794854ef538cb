import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { HeldComposer } from '../../../../test/builders/held-composer';
import { open, planDesk } from '../../../../test/builders/issuing-desk';
import { prepareJsdom } from '../../../ui/testing-jsdom';

beforeAll(prepareJsdom);
beforeEach(() => vi.stubGlobal('Worker', HeldComposer));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  HeldComposer.started.length = 0;
});

const slow = { timeout: 20_000 };
const said = () => screen.getByRole('status').textContent;
const answerIn = async (worker: HeldComposer | undefined) =>
  act(async () => {
    worker?.answerAll();
    await Promise.resolve();
  });

describe('a document of the plan that takes long', { timeout: 60_000 }, () => {
  it('is cancelled by keyboard, says so, and is made again when it is asked for', async () => {
    open(planDesk(), '/documents/plan/gold-strategy');
    expect(said()).toBe('The document is being made.');
    const [first] = HeldComposer.started;
    (await screen.findByRole('button', { name: 'Cancel' }, slow)).focus();
    await userEvent.keyboard('{Enter}');
    expect(said()).toBe('Making the document was cancelled. Nothing in the desk has changed.');
    expect(first?.isEnded).toBe(true);
    expect(HeldComposer.started).toHaveLength(1);
    const again = screen.getByRole('button', { name: 'Make the document' });
    expect(document.activeElement).toBe(again);
    await userEvent.keyboard('{Enter}');
    expect(said()).toBe('The document is being made.');
    expect(screen.getByRole('button', { name: 'Cancel' })).toBe(document.activeElement);
    await answerIn(HeldComposer.started.at(-1));
    expect(await screen.findByRole('button', { name: 'Issue version 1' }, slow)).toBeTruthy();
    expect(screen.queryByText(/cancelled/)).toBeNull();
  });

  it('stays cancelled when a record changes', async () => {
    const desk = planDesk();
    open(desk, '/documents/plan/gold-strategy');
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }, slow));
    act(() => {
      for (const post of desk.records.all('posts').values())
        desk.services.vault.commit({
          purpose: 'Change a post',
          changes: [{ collection: 'posts', id: post.id, after: { ...post, officersNeeded: 40 } }],
          undoable: true,
        });
    });
    expect(said()).toContain('was cancelled');
    expect(HeldComposer.started.filter(({ isEnded }) => !isEnded)).toEqual([]);
  });

  it('shows no button where it is made at once', async () => {
    open(planDesk(), '/documents/plan/gold-strategy');
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    await answerIn(HeldComposer.started[0]);
    expect(await screen.findByRole('button', { name: 'Issue version 1' }, slow)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  });
});
