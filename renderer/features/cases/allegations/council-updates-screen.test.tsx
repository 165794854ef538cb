import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCase } from '../../../../test/builders/cases';
import { aCasesDesk, field, openCases, press, write } from '../../../../test/builders/cases-desk';
import { anArea } from '../../../../test/builders/threat';
import { asId } from '../../../core/foundation/ids';
import type { Area } from '../../../core/places/area';
import type { DeskChange } from '../../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';

const areaChange = (after: Area): DeskChange => ({ collection: 'areas', id: after.id, after });
const seat = areaChange(
  anArea('seat', { kind: 'constituency', name: 'Carrow', parentId: asId<'Area'>('force') }),
);

beforeAll(prepareJsdom);
afterEach(cleanup);

const focused = () => document.activeElement;

describe('keeping returning officers told', () => {
  const open = () => {
    const desk = aCasesDesk({ cases: [aCase({ areaId: asId('ward-1') })] });
    const { container } = openCases(desk, '/allegations/councils');
    return { desk, container, updates: () => [...desk.records.all('councilUpdates').values()] };
  };

  it('an update is about the open cases of the council, and given today once it is written', async () => {
    const { desk, container, updates } = open();
    expect(screen.getByText('1 open case in its area')).toBeTruthy();
    press('New update for Carrow');
    expect(focused()).toBe(field('To'));
    write('What was said; leave empty to plan it', 'One investigation is open.');
    press('Record as given today');
    expect(updates()).toMatchObject([
      { areaId: 'carrow', givenOn: '2027-07-01', caseIds: ['case-1'], said: 'One investigation is open.' },
    ]);
    await waitFor(() =>
      expect(focused()).toBe(screen.getByRole('button', { name: 'New update for Carrow' })),
    );
    expect(await axeProblems(container)).toEqual([]);
    desk.undo();
    expect(updates()).toEqual([]);
  });

  it('a case in a constituency is offered to each council, and is part of no update unasked', () => {
    const wide = aCase({ id: asId('case-8'), reference: 'C-008', title: 'Wide', areaId: asId('seat') });
    const far = aCase({ id: asId('case-9'), reference: 'C-009', areaId: asId('penby') });
    const penby = areaChange(
      anArea('penby', { kind: 'local-authority', name: 'Penby', parentId: asId<'Area'>('force') }),
    );
    const desk = aCasesDesk({ cases: [wide, far], more: [seat, penby] });
    openCases(desk, '/allegations/councils');
    expect(screen.getByText('no open case in its area')).toBeTruthy();
    press('New update for Carrow');
    fireEvent.click(field('About these cases'));
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['C-008 Wide']);
    fireEvent.click(screen.getByRole('option', { name: 'C-008 Wide' }));
    write('What was said; leave empty to plan it', 'One investigation is open.');
    press('Record as given today');
    expect([...desk.records.all('councilUpdates').values()]).toMatchObject([{ caseIds: ['case-8'] }]);
    expect(screen.getByText(/C-008/)).toBeTruthy();
  });

  it('nothing is recorded of an update that is given up', () => {
    const { desk } = open();
    press('New update for Carrow');
    press('Cancel');
    expect(desk.commits).toEqual([]);
    expect(screen.getByText('Nothing was said or planned yet.')).toBeTruthy();
  });
});
