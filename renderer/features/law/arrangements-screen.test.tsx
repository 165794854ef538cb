import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../test/builders/desk';
import { arrangementsId } from '../../core/cases/arrangements';
import { axeProblems, prepareJsdom } from '../../ui/testing-jsdom';
import { ArrangementsScreen } from './arrangements-screen';

function openArrangements(desk: MemoryDesk, forceName = 'Kent Police') {
  return render(
    <OnDesk
      desk={desk}
      operation={anOperation({ forceName })}
      at="/law/arrangements"
      path="/law/arrangements"
    >
      <ArrangementsScreen />
    </OnDesk>,
  );
}

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the force’s arrangements', () => {
  it('give the office of the region with its reason and source', () => {
    openArrangements(aDesk());
    expect(screen.getByText('CPS Special Crime Division, London')).toBeTruthy();
    expect(screen.getByText(/Kent Police lies in the South East region/)).toBeTruthy();
    expect(screen.getByText(/The guidance names regions and no forces/)).toBeTruthy();
  });

  it('ask for confirmation where the region is open to argument', () => {
    openArrangements(aDesk(), 'Thames Valley Police');
    expect(screen.getByText('To be confirmed')).toBeTruthy();
  });

  it('record another office only with what it rests on, and go back', async () => {
    const desk = aDesk();
    openArrangements(desk);
    await userEvent.click(screen.getByRole('button', { name: 'Record what the CPS told us' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Office/ }), 'york');
    await userEvent.click(screen.getByRole('button', { name: 'Record office' }));
    expect(desk.commits).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: /^Who said so/ }), 'Letter of the CPS');
    await userEvent.click(screen.getByRole('button', { name: 'Record office' }));
    expect(desk.records.get('arrangements', arrangementsId)?.cpsOffice).toEqual({
      office: 'york',
      why: 'Letter of the CPS',
      by: 'Insp J. Marl',
      at: '2027-02-01T10:00:00.000Z',
    });
    expect(screen.getByText('CPS Special Crime Division, York')).toBeTruthy();
    expect(screen.getByText('CPS Special Crime Division, London')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Go back to the region’s office' }));
    expect(desk.records.get('arrangements', arrangementsId)?.cpsOffice).toBeNull();
  });

  it('never offer the local CPS for the whole force', async () => {
    openArrangements(aDesk());
    await userEvent.click(screen.getByRole('button', { name: 'Record what the CPS told us' }));
    expect(screen.queryByRole('option', { name: 'Local CPS' })).toBeNull();
  });

  it('take in contacts, each fact saved as it is left', async () => {
    const desk = aDesk();
    const { container } = openArrangements(desk);
    await userEvent.click(screen.getByRole('button', { name: 'Add: Operation Bridger SPOC' }));
    const name = screen.getByRole('textbox', { name: 'Name, Operation Bridger SPOC' });
    fireEvent.change(name, { target: { value: 'Sgt A. Finch' } });
    fireEvent.blur(name);
    expect(desk.records.get('arrangements', arrangementsId)?.contacts).toMatchObject([
      { role: 'Operation Bridger SPOC', name: 'Sgt A. Finch' },
    ]);
    expect(screen.queryByRole('button', { name: 'Add: Operation Bridger SPOC' })).toBeNull();
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Remove contact, Operation Bridger SPOC' }));
    expect(screen.getByText('No contacts yet')).toBeTruthy();
    desk.undo();
    expect(desk.records.get('arrangements', arrangementsId)?.contacts).toHaveLength(1);
  });
});
