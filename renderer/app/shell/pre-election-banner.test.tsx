// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { aDesk, anOperation, OnDesk } from '../../../test/builders/desk';
import { aContest } from '../../../test/builders/publicity';
import type { Operation } from '../../core/operation/operation';
import { axeProblems, prepareJsdom } from '../../ui/testing-jsdom';
import { GoProvider } from './going';
import { PreElectionBanner, useRunningPeriods } from './pre-election-banner';

beforeAll(prepareJsdom);
afterEach(cleanup);

const operation = anOperation({ pollingDate: '2027-05-06' });
const early = { from: '2027-01-20', why: 'Begun.', by: 'Gold', at: '2027-01-19T10:00:00.000Z' };

function Asked({ of, onPutAway }: { readonly of: Operation; readonly onPutAway: () => void }) {
  const running = useRunningPeriods(of);
  if (running.length === 0) return <p>No period runs</p>;
  return <PreElectionBanner operation={of} running={running} onPutAway={onPutAway} />;
}

const show = (contest = aContest(), onPutAway: () => void = () => undefined) =>
  render(
    <OnDesk desk={aDesk([{ collection: 'contests', id: contest.id, after: contest }])} at="/" path="/">
      <GoProvider>
        <Asked of={operation} onPutAway={onPutAway} />
      </GoProvider>
    </OnDesk>,
  );

describe('the line in the frame', () => {
  it('says since when, for which contest, what was decided meanwhile, and leads to what changes', async () => {
    const { container } = show(aContest({ earlyStart: early }));
    const line = screen.getByRole('region', { name: 'Notice of the pre-election period' });
    expect(line.textContent).toContain('since Wed 20 Jan 2027, for Quayside ward');
    expect(line.textContent).toContain('Nothing decided or issued in it yet.');
    expect(screen.getByRole('link', { name: 'What changes' }).getAttribute('href')).toBe(
      '#/candidates/publicity/period',
    );
    expect(await axeProblems(container)).toEqual([]);
  });

  it('is put away by a button', () => {
    const putAway = vi.fn();
    show(aContest({ earlyStart: early }), putAway);
    screen.getByRole('button', { name: 'Put away' }).click();
    expect(putAway).toHaveBeenCalledOnce();
  });

  it('is not there before the period begins', () => {
    show();
    expect(screen.getByText('No period runs')).toBeTruthy();
  });
});
