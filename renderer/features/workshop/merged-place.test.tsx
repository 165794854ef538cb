import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MemoryDesk } from '../../../test/builders/desk';
import { anAssessedCell, anAssessment, aPlace, atPlace, harmNumber } from '../../../test/builders/threat';
import { anItem, aParticipant, aWorkshop } from '../../../test/builders/workshop';
import { deskWith, hold, open, openRound, press, score, view } from '../../../test/builders/workshop-room';
import { planMerge } from '../../core/places/merge';
import type { DeskChange } from '../../services/desk-context';
import { prepareJsdom } from '../../ui/testing-jsdom';

beforeAll(prepareJsdom);
afterEach(cleanup);

const old = aPlace('old-hall', { name: 'Old Hall' });
const stands = aPlace('ash-hall', { name: 'Ash Hall' });
const version = anAssessment({ locations: [atPlace('old-hall'), atPlace('ash-hall')] });

function deskOfTwoHalls(): MemoryDesk {
  const workshop = aWorkshop({
    participants: [aParticipant(1), aParticipant(2)],
    agenda: [anItem(1, atPlace('old-hall')), anItem(1, atPlace('ash-hall'))],
  });
  const cell = anAssessedCell(
    { assessment: version, harm: harmNumber(1), location: atPlace('ash-hall') },
    { rationale: 'Known from the last election.' },
  );
  return deskWith(workshop, [
    { collection: 'assessments', id: version.id, after: version },
    { collection: 'places', id: old.id, after: old },
    { collection: 'places', id: stands.id, after: stands },
    { collection: 'cells', id: cell.id, after: cell },
  ]);
}

function merge(desk: MemoryDesk): void {
  const { records } = desk;
  const plan = planMerge(old, stands, {
    places: records.all('places'),
    stations: records.all('stations'),
    assessments: records.all('assessments'),
    cells: records.all('cells'),
    factorNotes: records.all('factorNotes'),
    controls: records.all('controls'),
    rounds: records.all('rounds'),
  });
  if (!plan.ok) throw new Error(plan.error.kind);
  const changes = plan.value.changes as readonly DeskChange[];
  act(() => void desk.services.vault.commit({ purpose: 'Merge two places', changes }));
}

describe('a place merged into another in the middle of a workshop', () => {
  it('leaves one cell to agree, in one column, with its rounds and its words', async () => {
    const desk = deskOfTwoHalls();
    hold(desk);
    expect(screen.getByText('1 of 2')).toBeTruthy();
    await openRound();
    await score('J. Marl', view);
    await score('P. Tarn', view);
    press('Enter');
    await screen.findByRole('heading', { name: 'Round 1' });
    merge(desk);
    expect(await screen.findByText('1 of 1')).toBeTruthy();
    press('Enter');
    press('Enter');
    await screen.findByRole('form', { name: 'Agreed rating' });
    expect(screen.queryByText(/was taken out|not considered/)).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: /Considered and nil/ }));
    await userEvent.type(screen.getByLabelText('Reason'), 'Nothing since 2019.');
    await userEvent.click(screen.getByRole('button', { name: 'Record agreed rating' }));
    expect(desk.records.get('assessments', version.id)?.locations).toEqual([atPlace('ash-hall')]);
    const cells = [...desk.records.all('cells').values()];
    expect(cells).toMatchObject([{ location: atPlace('ash-hall'), state: 'nil' }]);
    expect(JSON.stringify(cells)).toContain('Nothing since 2019.');
    expect(JSON.stringify(cells)).toContain('Known from the last election.');
    expect([...desk.records.all('rounds').values()]).toMatchObject([{ location: atPlace('old-hall') }]);
    expect(desk.records.all('agreedRatings').size).toBe(1);
    expect(await screen.findByText('Ash Hall')).toBeTruthy();
  });

  it('is one line of the agenda and of the record, and its evidence is that of the cell that stands', async () => {
    const desk = deskOfTwoHalls();
    merge(desk);
    const { unmount } = open(desk, 'set-up');
    expect(screen.getByRole('heading', { name: 'On the agenda: 1 cell' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^Take off: .*Ash Hall/ }));
    expect(desk.records.get('workshops', aWorkshop().id)?.agenda).toEqual([]);
    desk.undo();
    unmount();
    hold(desk);
    expect(screen.getByText('1 of 1')).toBeTruthy();
    expect(screen.queryByText('Not considered')).toBeNull();
  });
});
