import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCase } from '../../../../test/builders/cases';
import { aCasesDesk, field, openCases, press, write } from '../../../../test/builders/cases-desk';
import { anArea } from '../../../../test/builders/threat';
import type { CouncilUpdate } from '../../../core/cases/council-update';
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
    press('Record as given');
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
    press('Record as given');
    expect([...desk.records.all('councilUpdates').values()]).toMatchObject([{ caseIds: ['case-8'] }]);
    expect(screen.getByText(/C-008/)).toBeTruthy();
  });

  const given: CouncilUpdate = {
    id: asId('update-1'),
    operationId: asId('operation-1'),
    areaId: asId('carrow'),
    to: 'Returning officer',
    due: '2027-07-10',
    givenOn: '2027-06-30',
    by: 'Insp. Rowan Vale',
    how: '',
    said: 'One investigation is open.',
    caseIds: [asId('case-1')],
    corrections: [],
  };
  const openUpdate = (update: Partial<CouncilUpdate>, caseFile = aCase({ areaId: asId('ward-1') })) => {
    const after = { ...given, ...update };
    const desk = aCasesDesk({
      cases: [caseFile],
      more: [{ collection: 'councilUpdates', id: after.id, after }],
    });
    const { container } = openCases(desk, '/allegations/councils');
    return { desk, container, update: () => desk.records.get('councilUpdates', 'update-1') };
  };
  const enterDay = (label: string, text: string) => {
    fireEvent.change(field(label), { target: { value: text } });
    fireEvent.blur(field(label));
  };

  it('an update is recorded on the day on which it was given', () => {
    const { updates } = open();
    press('New update for Carrow');
    write('What was said; leave empty to plan it', 'One investigation is open.');
    enterDay('Given on', 'Tue 29 Jun 2027');
    press('Record as given');
    expect(updates()).toMatchObject([{ givenOn: '2027-06-29', by: 'Insp J. Marl' }]);
  });

  it('how and about which cases can be changed before a planned update is given, and with it', () => {
    const { update } = openUpdate({ givenOn: null, by: '', said: '', caseIds: [] });
    press('Change or give');
    write('How: phone, email, meeting', 'phone');
    fireEvent.click(field('About these cases'));
    fireEvent.click(screen.getByRole('option', { name: /^C-/ }));
    press('Plan the update');
    expect(update()).toMatchObject({ how: 'phone', caseIds: ['case-1'], givenOn: null, by: '' });
    press('Change or give');
    write('What was said; leave empty to plan it', 'One investigation is open.');
    press('Record as given');
    expect(update()).toMatchObject({ how: 'phone', givenOn: '2027-07-01', by: 'Insp J. Marl' });
  });

  it('what was said is put right with a reason; what it said before stays, struck through', async () => {
    const { desk, container, update } = openUpdate({});
    press('Correct');
    const record = () => screen.getByRole('button', { name: 'Record the correction' });
    write('What was said, as it should be', 'Two investigations are open.');
    expect(record()).toHaveProperty('disabled', true);
    write('Why it is corrected', 'Miscounted.');
    expect(await axeProblems(container)).toEqual([]);
    press('Record the correction');
    expect(update()).toMatchObject({
      said: 'Two investigations are open.',
      corrections: [{ by: 'Insp J. Marl', reason: 'Miscounted.' }],
    });
    const list = screen.getByRole('region', { name: 'Corrections of this update' });
    expect(list.querySelector('s')?.textContent).toBe('“One investigation is open.”');
    expect(list.textContent).toMatch(/Insp J\. Marl, .*: Miscounted\./);
    expect(desk.commits.at(-1)).toEqual({
      purpose: 'Correct an update to a returning officer',
      undoable: false,
    });
  });

  it('a blank of a given update is filled in without a reason', () => {
    const { update } = openUpdate({});
    press('Correct');
    write('How: phone, email, meeting', 'phone');
    press('Record the correction');
    expect(update()).toMatchObject({ how: 'phone', corrections: [] });
  });

  it('one that was never given is planned again with the reason on record, and can then be removed', () => {
    const { update } = openUpdate({});
    press('Correct');
    expect(screen.getByRole('button', { name: 'It was never given' })).toHaveProperty('disabled', true);
    write('Why it is corrected', 'Entered for the wrong council.');
    press('It was never given');
    expect(update()).toMatchObject({
      givenOn: null,
      said: '',
      by: '',
      corrections: [{ reason: 'Entered for the wrong council.' }],
    });
    press('Remove');
    expect(update()).toBeUndefined();
  });

  it('a letter that a name keeps back can go once the words are corrected', () => {
    const named = aCase({ areaId: asId('ward-1'), complainant: 'Ines Fallow' });
    openUpdate({ said: 'We spoke to Ines Fallow.' }, named);
    const letter = () => screen.getByRole('button', { name: 'Export as Word' });
    expect(letter()).toHaveProperty('disabled', true);
    expect(screen.getByText(/names Ines Fallow.*press “Correct” and write it without the name/)).toBeTruthy();
    press('Correct');
    write('What was said, as it should be', 'We spoke to the complainant.');
    write('Why it is corrected', 'It named somebody.');
    press('Record the correction');
    expect(letter()).toHaveProperty('disabled', false);
  });

  it('nothing is recorded of an update that is given up', () => {
    const { desk } = open();
    press('New update for Carrow');
    press('Cancel');
    expect(desk.commits).toEqual([]);
    expect(screen.getByText('Nothing was said or planned yet.')).toBeTruthy();
  });
});
