import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { anArea } from '../../../../test/builders/threat';
import type { Appointment, CommandRole } from '../../../core/command/command-role';
import { newDelegation, spocStaysResponsible } from '../../../core/command/delegated';
import { newCommandRole } from '../../../core/command/guidance-roles';
import { newAppointment } from '../../../core/command/role-edits';
import { asId } from '../../../core/foundation/ids';
import type { DeskChange } from '../../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { CommandScreen } from './command-screen';
import { DelegatesScreen } from './delegates-screen';
import { searchCommand } from './search';

const operation = anOperation({ pollingDate: '2027-05-06' });
const areas = [
  anArea('force', { kind: 'force', name: 'Marlshire' }),
  anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: anArea('force').id }),
];

const person = (id: string, given: Partial<Appointment> = {}): Appointment => ({
  ...newAppointment({ id: asId<'Appointment'>(id), as: 'holder' }),
  name: id,
  ...given,
});
const role = (id: string, given: Partial<CommandRole> = {}): CommandRole =>
  newCommandRole({
    id: asId<'CommandRole'>(id),
    operationId: operation.id,
    tier: 'bronze',
    function: 'other',
    title: `Bronze ${id}`,
    ...given,
  });

function deskWith(roles: readonly CommandRole[] = [], more: readonly DeskChange[] = []): MemoryDesk {
  return aDesk([
    ...areas.map((area): DeskChange => ({ collection: 'areas', id: area.id, after: area })),
    ...roles.map((after): DeskChange => ({ collection: 'commandRoles', id: after.id, after })),
    ...more,
  ]);
}

function open(desk: MemoryDesk, search = '') {
  return render(
    <OnDesk desk={desk} operation={operation} at={`/plan/command${search}`} path="/plan/command">
      <CommandScreen />
    </OnDesk>,
  );
}

const rolesOn = (desk: MemoryDesk) => [...desk.records.all('commandRoles').values()];

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the screen of the command', () => {
  it('sets up the command of the guidance with one press, and undo takes all of it back', async () => {
    const desk = deskWith();
    const { container } = open(desk);
    expect(screen.getByText('No command yet')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Set up the command the guidance names' }));
    expect(rolesOn(desk)).toHaveLength(9);
    expect(screen.getByRole('img', { name: /^Chart of the command\. 0 of 9 roles are held/ })).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
    desk.undo();
    expect(rolesOn(desk)).toEqual([]);
  });

  it('shows the chart as a table with whole names', async () => {
    const name = 'Bartholomew Featherstonehaugh-Cholmondeley of the Upper Saltmarsh';
    open(deskWith([role('a', { appointments: [person('x', { name, rank: 'Insp' })] })]));
    await userEvent.click(screen.getByRole('radio', { name: 'Table' }));
    expect(screen.getByRole('table').textContent).toContain(`Insp ${name}`);
  });

  it('names the gaps in sentences and leads to the role', async () => {
    open(deskWith([role('north')]));
    const gaps = screen.getByRole('region', { name: /^Gaps in resilience/ });
    expect(gaps.textContent).toContain('Nobody holds Bronze north.');
    expect(gaps.textContent).toContain('from 06:00 on polling day to 06:00 on the day after');
    await userEvent.click(within(gaps).getByRole('button', { name: 'Bronze north' }));
    expect(screen.getByRole('heading', { name: 'Bronze north' })).toBeTruthy();
  });

  it('records a person whose facts save themselves', async () => {
    const desk = deskWith([role('north')]);
    const { container } = open(desk, '?role=north');
    await userEvent.click(screen.getByRole('button', { name: 'Add a holder' }));
    const name = screen.getByRole('textbox', { name: 'Name' });
    fireEvent.change(name, { target: { value: 'A. Larch' } });
    fireEvent.blur(name);
    expect(rolesOn(desk)[0]?.appointments).toMatchObject([{ as: 'holder', name: 'A. Larch' }]);
    await userEvent.click(screen.getByRole('button', { name: 'From 06:00 on polling day' }));
    const time = screen.getByRole('textbox', { name: 'Time, From' });
    fireEvent.change(time, { target: { value: '7:30' } });
    fireEvent.blur(time);
    expect(rolesOn(desk)[0]?.appointments[0]?.from).toBe('2027-05-06T07:30');
    fireEvent.change(time, { target: { value: '25:00' } });
    fireEvent.blur(time);
    expect(rolesOn(desk)[0]?.appointments[0]?.from).toBe('2027-05-06T07:30');
    expect(screen.getByText(/Write hours and minutes/)).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
  });

  it('refuses a ring of reporting with a sentence at the field', async () => {
    const silver = role('silver', { tier: 'silver', title: 'Silver' });
    const north = role('north', { reportsToId: silver.id });
    const desk = deskWith([silver, north]);
    open(desk, '?role=silver');
    await userEvent.click(screen.getByRole('combobox', { name: 'Reports to' }));
    await userEvent.click(screen.getByRole('option', { name: 'Bronze north' }));
    expect(screen.getByText(/already reports to Silver/)).toBeTruthy();
    expect(desk.commits).toEqual([]);
  });

  it('keeps a handover once it is recorded, with the role and its people', async () => {
    const north = role('north', { appointments: [person('Ada'), person('Bo')] });
    const desk = deskWith([north]);
    open(desk, '?role=north');
    await userEvent.click(screen.getByRole('button', { name: 'Record a handover' }));
    await userEvent.click(screen.getByRole('button', { name: 'Record handover' }));
    expect(screen.getByText('Choose who handed over and who took over.')).toBeTruthy();
    await userEvent.click(screen.getByRole('combobox', { name: 'Handed over by' }));
    await userEvent.click(screen.getByRole('option', { name: 'Ada' }));
    await userEvent.click(screen.getByRole('combobox', { name: 'Taken over by' }));
    // Each list stays in the page once it was open; the last one is that of this field.
    await userEvent.click(screen.getAllByRole('option', { name: 'Bo' }).at(-1) ?? document.body);
    const when = screen.getByRole('textbox', { name: 'When' });
    await userEvent.type(when, '6 May 2027');
    fireEvent.blur(when);
    await userEvent.type(screen.getByRole('textbox', { name: /^What was passed on/ }), 'The log.');
    await userEvent.click(screen.getByRole('button', { name: 'Record handover' }));
    const [kept] = rolesOn(desk);
    expect(kept?.handovers).toMatchObject([
      { fromId: 'Ada', toId: 'Bo', at: '2027-05-06T18:00', passedOn: 'The log.', recordedBy: 'Insp J. Marl' },
    ]);
    expect(kept?.appointments.map(({ until }) => until)).toEqual(['2027-05-06T18:00', null]);
    expect(desk.commits.at(-1)).toMatchObject({ undoable: false });
    expect(screen.queryByRole('button', { name: 'Remove this role' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Remove Ada/ })).toBeNull();
    const names = screen.getAllByRole<HTMLInputElement>('textbox', { name: 'Name' });
    expect(names.map(({ readOnly }) => readOnly)).toEqual([true, true]);
    expect(screen.getAllByText(/^Name and rank stand in a handover/)).toHaveLength(2);
  });
});

describe('the screen of the delegates', () => {
  it('says who does what for each council, and that the SPOC stays responsible', async () => {
    const delegation = newDelegation({
      id: asId<'Delegation'>('d1'),
      operationId: operation.id,
      name: 'G. Reed',
      rank: 'Insp',
      role: 'Local authority SPOC',
      areaIds: [asId<'Area'>('carrow')],
      activityIds: ['briefings'],
    });
    const desk = deskWith([], [{ collection: 'delegations', id: delegation.id, after: delegation }]);
    const { container } = render(
      <OnDesk
        desk={desk}
        operation={operation}
        at="/plan/command/delegates?delegate=d1"
        path="/plan/command/delegates"
      >
        <DelegatesScreen />
      </OnDesk>,
    );
    expect(screen.getAllByText(spocStaysResponsible).length).toBeGreaterThan(0);
    const row = screen.getByRole('row', { name: /^Briefings and advice/ });
    expect(row.textContent).toContain('Insp G. Reed not confirmed');
    expect(screen.getByRole('row', { name: /^Training/ }).textContent).toContain('SPOC');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Training' }));
    expect(desk.records.get('delegations', 'd1')?.activityIds).toEqual(['briefings', 'training']);
    expect(await axeProblems(container)).toEqual([]);
  });
});

describe('the search', () => {
  it('finds the people of the command by name and call sign', () => {
    const desk = deskWith([
      role('north', { appointments: [person('larch', { name: 'A. Larch', callSign: 'NORTH 1' })] }),
    ]);
    expect(searchCommand('north 1', desk.records, operation)).toMatchObject([
      { label: 'Bronze north', path: '/plan/command?role=north' },
    ]);
  });
});
