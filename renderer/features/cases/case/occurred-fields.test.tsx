import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, OnDesk, anOperation } from '../../../../test/builders/desk';
import type { Occurred } from '../../../core/offences/occurred';
import { prepareJsdom } from '../../../ui/testing-jsdom';
import { OccurredFields } from './occurred-fields';

beforeAll(prepareJsdom);
afterEach(cleanup);

/** The desk of tests stands on 1 February 2027; polling day is months ahead. */
function open(value: Occurred): readonly Occurred[] {
  const recorded: Occurred[] = [];
  render(
    <MantineProvider>
      <OnDesk desk={aDesk([])} operation={anOperation({ pollingDate: '2027-05-06' })} at="/" path="/">
        <OccurredFields value={value} onChange={(occurred) => recorded.push(occurred)} />
      </OnDesk>
    </MantineProvider>,
  );
  return recorded;
}

const kind = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const day = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
function write(name: string, text: string) {
  const field = day(name);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
}

const unknown: Occurred = { kind: 'unknown', notBefore: null };

describe('when it is said to have happened', () => {
  it('is recorded only once a day is chosen: choosing a kind alone stores nothing', () => {
    const recorded = open(unknown);
    kind('On a day');
    expect([recorded, day('Day').value]).toEqual([[], '']);
    write('Day', 'Mon 4 Jan 2027');
    expect(recorded).toEqual([{ kind: 'on', date: '2027-01-04' }]);
  });

  it('needs both days of a stretch', () => {
    const recorded = open(unknown);
    kind('Between two days');
    write('First day', 'Mon 4 Jan 2027');
    expect(recorded).toEqual([]);
    write('Last day', 'Fri 8 Jan 2027');
    expect(recorded).toEqual([{ kind: 'between', from: '2027-01-04', to: '2027-01-08' }]);
  });

  it('is never after today', () => {
    const recorded = open(unknown);
    kind('On a day');
    write('Day', 'Thu 6 May 2027');
    expect(recorded).toEqual([]);
  });

  it('keeps the earliest day when it turns out not to be known', () => {
    const recorded = open({ kind: 'on', date: '2027-01-04' });
    kind('Not known');
    expect(recorded).toEqual([{ kind: 'unknown', notBefore: '2027-01-04' }]);
  });
});
