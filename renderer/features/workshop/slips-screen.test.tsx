import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { atArea } from '../../../test/builders/threat';
import { anItem, aParticipant, aWorkshop } from '../../../test/builders/workshop';
import { deskWith, open } from '../../../test/builders/workshop-room';
import { axeProblems, prepareJsdom } from '../../ui/testing-jsdom';

beforeAll(prepareJsdom);
afterEach(cleanup);

/** A busy machine is no fault of what is tested. */
const patient = { timeout: 30_000 };

describe('slips for a large agenda', () => {
  const roomOf = (cells: number, people: number) => {
    const agenda = Array.from({ length: cells }, (_, index) => anItem(1, atArea(`ward-${index}`)));
    const participants = Array.from({ length: people }, (_, index) => aParticipant(index + 1));
    return deskWith(aWorkshop({ agenda, participants }));
  };

  it('counts the pages of hundreds of cells first, and prints no more than a part of them at once', async () => {
    open(roomOf(500, 6), 'slips');
    expect(screen.getByText(/^6 people × 500 cells, 9 cells a page = 336 pages: too many/)).toBeTruthy();
    const button = () => screen.getByRole('button', { name: /^Print / });
    expect(button()).toHaveProperty('disabled', true);
    act(() => void dispatchEvent(new Event('beforeprint')));
    expect(screen.getAllByRole('article')).toHaveLength(6);
    expect(screen.getByText(/^Here stand only the cells that were in sight/)).toBeTruthy();
    act(() => void dispatchEvent(new Event('afterprint')));
    await userEvent.click(screen.getByRole('checkbox', { name: 'J. Marl' }));
    expect(button().textContent).toBe('Print 5 slips, 280 pages');
    expect(button()).toHaveProperty('disabled', false);
    const last = screen.getByLabelText('to cell');
    await userEvent.clear(last);
    await userEvent.type(last, '18');
    expect(screen.getByText(/^5 people × 18 cells, 9 cells a page = 10 pages\.$/)).toBeTruthy();
  });

  it('draws the pages a few at a time, prints once they are all there, and puts them away', async () => {
    const desk = roomOf(90, 2);
    const atPrint: number[] = [];
    let finish: () => void = () => undefined;
    const print = () => {
      atPrint.push(document.querySelectorAll('.slips-drawn article').length);
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    };
    open({ ...desk, services: { ...desk.services, print } }, 'slips');
    await userEvent.click(screen.getByRole('button', { name: 'Print 2 slips, 20 pages' }));
    await waitFor(() => expect(atPrint).toEqual([20]), patient);
    act(() => void dispatchEvent(new Event('beforeprint')));
    expect(screen.getAllByRole('article')).toHaveLength(20);
    act(() => void dispatchEvent(new Event('afterprint')));
    act(() => finish());
    await waitFor(() => expect(document.querySelector('.slips-drawn')).toBeNull(), patient);
    expect(atPrint).toEqual([20]);
  });

  it('stops drawing when it is cancelled, and prints nothing', async () => {
    const desk = roomOf(400, 6);
    let printed = 0;
    const print = () => {
      printed += 1;
      return Promise.resolve();
    };
    open({ ...desk, services: { ...desk.services, print } }, 'slips');
    await userEvent.click(screen.getByRole('button', { name: /^Print 6 slips/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(document.querySelector('.slips-drawn')).toBeNull();
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(printed).toBe(0);
  });

  it('have no faults that axe finds', async () => {
    const { container } = open(roomOf(20, 2), 'slips');
    expect(await axeProblems(container)).toEqual([]);
  });
});
