// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCandidate } from '../../../../test/builders/contact';
import { aDesk, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { CheckScreen } from './check-screen';

const bram = aCandidate('bram');
const desk = (): MemoryDesk => aDesk([{ collection: 'candidates', id: bram.id, after: bram }]);
const open = (on: MemoryDesk) =>
  render(
    <OnDesk desk={on} at="/candidates/publicity/check" path="/candidates/publicity/check">
      <CheckScreen />
    </OnDesk>,
  );
const write = (text: string) =>
  fireEvent.change(screen.getByLabelText('Text to check'), { target: { value: text } });

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('checking a text that is no publicity yet', () => {
  it('shows every hit with its paragraph, in the text and beside it, and asks for no acceptance', async () => {
    const { container } = open(desk());
    expect(screen.getByText('Nothing to check yet')).toBeTruthy();
    write('Bram Marlow came to the station. Make sure that you vote.');
    await waitFor(() => expect(screen.getByText('2 hits to look at; a reader must judge')).toBeTruthy());
    const hits = within(screen.getByRole('list', { name: 'Hits' })).getAllByRole('listitem');
    expect(hits.map(({ textContent }) => /Paragraph [\d.]+/.test(textContent))).toEqual([true, true]);
    expect(screen.getByRole('button', { name: /Bram Marlow: hit 1, to look at/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Accept/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show hit 1 in the text' }));
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Bram Marlow/);
    expect(await axeProblems(container)).toEqual([]);
  });

  it('never says that a text is safe: where nothing is found it says what was looked for', async () => {
    const { container } = open(desk());
    write('Two people were arrested on the quay last night.');
    await waitFor(() => expect(screen.getByText('No hit; a reader must judge')).toBeTruthy());
    expect(screen.getByText(/^No hit\. /)).toBeTruthy();
    expect(container.textContent).not.toMatch(/\b(?:is safe|all clear|approved)\b/i);
  });

  it('keeps nothing of what was checked', async () => {
    const on = desk();
    open(on);
    write('Make sure that you vote.');
    await waitFor(() => expect(screen.getByText(/^1 hit to look at/)).toBeTruthy());
    expect(on.commits).toEqual([]);
    cleanup();
    open(on);
    expect(screen.getByLabelText('Text to check')).toHaveProperty('value', '');
  });

  it('says that a text was too long to be checked whole', () => {
    open(desk());
    write('a'.repeat(40_000));
    expect(screen.getByText(/What was pasted beyond 40,000 characters is not checked/)).toBeTruthy();
  });
});
