import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCase } from '../../../test/builders/cases';
import { choose, field, press, write } from '../../../test/builders/cases-desk';
import { aDesk, anOperation, OnDesk } from '../../../test/builders/desk';
import { anArea } from '../../../test/builders/threat';
import { asId } from '../../core/foundation/ids';
import type { Area } from '../../core/places/area';
import type { DeskChange } from '../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../ui/testing-jsdom';
import { AreasScreen } from './areas-screen';

beforeAll(prepareJsdom);
afterEach(cleanup);

const force = asId<'Area'>('force');
const areas: readonly Area[] = [
  anArea('force', { kind: 'force', name: 'Marlshire' }),
  anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: force }),
];

function open(at: string, more: readonly DeskChange[] = []) {
  const desk = aDesk([
    ...areas.map((after): DeskChange => ({ collection: 'areas', id: after.id, after })),
    ...more,
  ]);
  const { container } = render(
    <OnDesk desk={desk} operation={anOperation()} at={at} path="/places/areas">
      <AreasScreen />
    </OnDesk>,
  );
  const added = () => [...desk.records.all('areas').values()].filter(({ id }) => !known.has(id));
  return { desk, container, added };
}

const known = new Set<string>(areas.map(({ id }) => id));
const tree = () => screen.getByRole('list', { name: 'Areas' });

describe('the tree of areas', () => {
  it.each([
    ['Constituency', 'constituency', 'Marlshire'],
    ['Combined authority', 'combined-authority', 'Marlshire'],
    ['Parish or community', 'parish', 'Carrow'],
  ] as const)('takes a %s, shows it open and renames it', async (word, kind, around) => {
    const { desk, container, added } = open('/places/areas?add=area');
    choose('Kind of area', word);
    expect(field('Lies in').value).toContain(around);
    fireEvent.change(field('Name'), { target: { value: 'Carrow' } });
    press('Add area');
    expect(added()).toMatchObject([
      { kind, name: 'Carrow', parentId: around === 'Carrow' ? 'carrow' : 'force' },
    ]);
    expect(within(tree()).getAllByText(word)).toHaveLength(1);
    expect(screen.getByText(`${word} in ${around}`)).toBeTruthy();
    write('Name', 'Orrest Vale');
    expect(added()).toMatchObject([{ kind, name: 'Orrest Vale' }]);
    expect(within(tree()).getByRole('button', { name: 'Orrest Vale' })).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
    desk.undo();
    desk.undo();
    expect(added()).toEqual([]);
  });

  it('refuses two constituencies of one name, and keeps what was written', () => {
    const seat = anArea('seat', { kind: 'constituency', name: 'Carrow', parentId: force });
    const { desk } = open('/places/areas?add=area', [{ collection: 'areas', id: seat.id, after: seat }]);
    choose('Kind of area', 'Constituency');
    fireEvent.change(field('Name'), { target: { value: ' carrow ' } });
    press('Add area');
    expect(screen.getByRole('alert').textContent).toBe(
      'There is already a constituency named Carrow in Marlshire. Give another name.',
    );
    expect(desk.records.all('areas').size).toBe(3);
  });

  it('does not remove a constituency that a case names', () => {
    const seat = anArea('seat', { kind: 'constituency', name: 'Carrow', parentId: force });
    const caseFile = aCase({ areaId: seat.id });
    const seatChange: DeskChange = { collection: 'areas', id: seat.id, after: seat };
    open('/places/areas?area=seat', [seatChange, { collection: 'cases', id: caseFile.id, after: caseFile }]);
    expect(screen.queryByRole('button', { name: 'Remove this area' })).toBeNull();
    expect(screen.getByText(/is used by 1 case\./)).toBeTruthy();
    cleanup();
    const { desk } = open('/places/areas?area=seat', [seatChange]);
    press('Remove this area');
    expect(desk.records.get('areas', 'seat')).toBeUndefined();
  });
});
