import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { aMeeting, anAction } from '../../../../test/builders/meetings';
import { anArea } from '../../../../test/builders/threat';
import { asId } from '../../../core/foundation/ids';
import { agendaItem } from '../../../core/meetings/agenda';
import type { Action, Meeting } from '../../../core/meetings/meeting';
import type { DeskChange } from '../../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { ActionsScreen } from './actions-screen';
import { MeetingsScreen } from './meetings-screen';

const operation = anOperation({ id: asId('operation-1') });

interface OnTheDesk {
  readonly meetings?: readonly Meeting[];
  readonly actions?: readonly Action[];
}

function deskWith({ meetings = [], actions = [] }: OnTheDesk = {}): MemoryDesk {
  const areas = [
    anArea('force', { kind: 'force', name: 'Marlshire' }),
    anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: asId('force') }),
  ];
  return aDesk([
    ...areas.map((after): DeskChange => ({ collection: 'areas', id: after.id, after })),
    ...actions.map((after): DeskChange => ({ collection: 'actions', id: after.id, after })),
    ...meetings.map((after): DeskChange => ({ collection: 'meetings', id: after.id, after })),
  ]);
}

function open(desk: MemoryDesk, at: string) {
  return render(
    <OnDesk desk={desk} operation={operation} at={at} path="*">
      <Routes>
        <Route path="/plan/meetings" element={<MeetingsScreen />} />
        <Route path="/plan/meetings/actions" element={<ActionsScreen />} />
      </Routes>
    </OnDesk>,
  );
}

const stored = (desk: MemoryDesk, id = 'meeting-1') => desk.records.get('meetings', id);
const attendee = (given: Partial<Meeting['attendees'][number]>) => ({
  id: asId<'Attendee'>('attendee-1'),
  name: 'Ilse Thorne',
  role: 'Gold',
  organisation: 'Marlshire Police',
  attendance: null,
  ...given,
});
const held = (given: Partial<Meeting> = {}) =>
  aMeeting({
    date: '2027-01-25',
    status: 'held',
    attendees: [attendee({})],
    agenda: [
      agendaItem({ id: 'item-1', title: 'Learning' }),
      agendaItem({ id: 'item-2', title: 'Any other business' }),
    ],
    ...given,
  });

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the list of meetings', () => {
  it('says the kind once: under a title of another name, and not again where the title is the kind', () => {
    open(
      deskWith({
        meetings: [
          aMeeting({ id: asId('one'), kind: 'gold-group', title: 'Gold group' }),
          aMeeting({ id: asId('two'), kind: 'gold-group', title: 'Gold briefs the Chief' }),
        ],
      }),
      '/plan/meetings',
    );
    const [first = '', second = ''] = screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent)
      .sort((a, b) => a.indexOf('Chief') - b.indexOf('Chief'));
    expect(first.match(/Gold group/g)).toHaveLength(1);
    expect(second).toContain('Gold briefs the ChiefGold group');
    expect(screen.queryByRole('columnheader', { name: 'Kind' })).toBeNull();
  });
});

describe('planning a meeting', () => {
  it('begins with the kind that an address asks for', async () => {
    const desk = deskWith();
    open(desk, '/plan/meetings?add=meeting&kind=joint-debrief');
    expect(screen.getByRole('combobox', { name: 'Kind' })).toHaveProperty(
      'value',
      'Joint debrief of police and council',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Plan the meeting' }));
    expect([...desk.records.all('meetings').values()]).toMatchObject([{ kind: 'joint-debrief' }]);
  });

  it('proposes the people of its kind and an agenda from what is open, in one step of undo', async () => {
    const desk = deskWith({ actions: [anAction({ due: '2027-01-20', text: 'Agree the route' })] });
    open(desk, '/plan/meetings?add=meeting');
    await userEvent.click(screen.getByRole('combobox', { name: 'Kind' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Joint agency working group' }));
    await userEvent.click(screen.getByRole('button', { name: 'Plan the meeting' }));
    const [made] = [...desk.records.all('meetings').values()];
    expect(made).toMatchObject({ kind: 'joint-agency', status: 'planned', chair: 'Insp J. Marl' });
    expect(made?.attendees.map(({ role, organisation }) => `${role}, ${organisation}`)).toContain(
      'Returning officer, Carrow',
    );
    const titles = made?.agenda.map(({ title }) => title) ?? [];
    expect(titles[0]).toMatch(/^Overdue: Agree the route/);
    expect(titles).toContain('Memorandum of understanding with Carrow: not started');
    expect(titles.at(-1)).toBe('Next meeting');
    expect(screen.getByRole('heading', { name: 'Joint agency working group', level: 2 })).toBeTruthy();
    desk.undo();
    expect(desk.records.all('meetings').size).toBe(0);
  });

  it('takes points from the open matters that the person picks, each with its record', async () => {
    const desk = deskWith({ meetings: [aMeeting()] });
    const { container } = open(desk, '/plan/meetings?meeting=meeting-1');
    await userEvent.click(screen.getByRole('button', { name: /^Pick from \d+ open matters$/ }));
    const panel = screen.getByRole('complementary', { name: 'Open matters' });
    await userEvent.click(within(panel).getByLabelText(/^Memorandum of understanding with Carrow/));
    await userEvent.click(within(panel).getByRole('button', { name: 'Put 1 on the agenda' }));
    expect(stored(desk)?.agenda).toMatchObject([{ about: { kind: 'area', id: 'carrow' } }]);
    expect(within(panel).queryByLabelText(/^Memorandum of understanding with Carrow/)).toBeNull();
    expect(await axeProblems(container)).toEqual([]);
  });

  it('puts points in order from the keyboard', () => {
    const desk = deskWith({ meetings: [held({ status: 'planned' })] });
    open(desk, '/plan/meetings?meeting=meeting-1');
    fireEvent.keyDown(screen.getByLabelText('Point 1'), { key: 'ArrowDown', altKey: true });
    expect(stored(desk)?.agenda.map(({ title }) => title)).toEqual(['Any other business', 'Learning']);
    fireEvent.click(screen.getByRole('button', { name: /^Up.*point 2$/ }));
    expect(stored(desk)?.agenda.map(({ title }) => title)).toEqual(['Learning', 'Any other business']);
  });

  it('is cancelled with a reason only', async () => {
    const desk = deskWith({ meetings: [aMeeting()] });
    open(desk, '/plan/meetings?meeting=meeting-1');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel the meeting' }));
    const form = screen.getByRole('form', { name: 'Cancel the meeting' });
    await userEvent.click(within(form).getByRole('button', { name: 'Cancel the meeting' }));
    expect(screen.getByText('Write why.')).toBeTruthy();
    await userEvent.type(within(form).getByLabelText('Why it is cancelled'), 'Snow.');
    await userEvent.click(within(form).getByRole('button', { name: 'Cancel the meeting' }));
    expect(stored(desk)).toMatchObject({ status: 'cancelled', cancelledWhy: 'Snow.' });
    expect(screen.getByText('This meeting was cancelled')).toBeTruthy();
  });
});

describe('minutes', () => {
  it('hold who came, a minute for each point, and the actions raised at it', async () => {
    const desk = deskWith({ meetings: [held()] });
    const { container } = open(desk, '/plan/meetings?meeting=meeting-1');
    await userEvent.selectOptions(screen.getByLabelText('Attendance, Ilse Thorne'), 'Apologies');
    expect(stored(desk)?.attendees[0]?.attendance).toBe('apologies');
    await userEvent.type(screen.getByLabelText('Minute of point 1'), 'Accepted.');
    await userEvent.tab();
    expect(stored(desk)?.agenda[0]?.minute).toBe('Accepted.');
    await userEvent.click(screen.getByRole('button', { name: 'Raise an action under point 1' }));
    const form = screen.getByRole('form', { name: 'New action under point 1' });
    await userEvent.type(within(form).getByLabelText('Action'), 'Walk the hall');
    await userEvent.type(within(form).getByRole('combobox', { name: 'Owner' }), 'PS Yeo');
    await userEvent.click(within(form).getByRole('button', { name: 'Raise the action' }));
    const [action] = [...desk.records.all('actions').values()];
    expect(action).toMatchObject({
      meetingId: 'meeting-1',
      agendaItemId: 'item-1',
      text: 'Walk the hall',
      owner: 'PS Yeo',
      raisedOn: '2027-01-25',
      closed: null,
    });
    expect(await axeProblems(container)).toEqual([]);
  });

  it('are frozen once agreed, and may be opened again by taking the agreement back', async () => {
    const desk = deskWith({ meetings: [held()] });
    open(desk, '/plan/meetings?meeting=meeting-1');
    await userEvent.click(screen.getByRole('button', { name: 'Record that the minutes were agreed' }));
    expect(stored(desk)?.minutesAgreedOn).toBe('2027-02-01');
    expect(screen.getByLabelText('Minute of point 1')).toHaveProperty('readOnly', true);
    expect(screen.queryByRole('button', { name: /Raise an action/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Pick from/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Take the agreement back' }));
    expect(stored(desk)?.minutesAgreedOn).toBeNull();
    expect(screen.getByLabelText('Minute of point 1')).toHaveProperty('readOnly', false);
  });

  it('keep a point that has an action', async () => {
    const raised = anAction({ meetingId: asId('meeting-1'), agendaItemId: asId('item-1') });
    const desk = deskWith({ meetings: [held()], actions: [raised] });
    open(desk, '/plan/meetings?meeting=meeting-1');
    await userEvent.click(screen.getByRole('button', { name: 'Remove point 1' }));
    expect(stored(desk)?.agenda).toHaveLength(2);
    expect(desk.notices.at(-1)).toMatch(/so it stays/);
    await userEvent.click(screen.getByRole('button', { name: 'Remove point 2' }));
    expect(stored(desk)?.agenda).toHaveLength(1);
  });
});

describe('actions', () => {
  const next = aMeeting({ id: asId('meeting-2'), date: '2027-02-08' });
  const raised = anAction({ meetingId: asId('meeting-1'), agendaItemId: asId('item-1'), due: '2027-01-30' });

  it('stand first in the next meeting of the group, take what is said of them, and close with an outcome', async () => {
    const desk = deskWith({ meetings: [held(), next], actions: [raised] });
    open(desk, '/plan/meetings?meeting=meeting-2');
    const part = screen.getByRole('region', { name: 'Actions carried from earlier meetings' });
    expect(within(part).getByText(/^Overdue, due Sat 30 Jan 2027/)).toBeTruthy();
    await userEvent.type(within(part).getByLabelText(/^Update on/), 'Route walked.{Enter}');
    expect(desk.records.get('actions', 'action-1')?.updates).toMatchObject([
      { on: '2027-02-01', by: 'Insp J. Marl', text: 'Route walked.' },
    ]);
    await userEvent.click(within(part).getByRole('button', { name: /with its outcome$/ }));
    await userEvent.click(within(part).getByRole('button', { name: 'Close the action' }));
    expect(within(part).getByText('Write what came of it.')).toBeTruthy();
    await userEvent.type(within(part).getByLabelText('Outcome'), 'Agreed with the council.');
    await userEvent.click(within(part).getByRole('button', { name: 'Close the action' }));
    expect(desk.records.get('actions', 'action-1')?.closed).toEqual({
      on: '2027-02-01',
      by: 'Insp. Rowan Vale',
      outcome: 'Agreed with the council.',
    });
    expect(within(part).getByText('None is open.')).toBeTruthy();
  });

  it('are all in the register, filtered by state and owner', async () => {
    const others = [
      anAction({ id: asId('action-2'), text: 'Mine to do', owner: 'Insp J. Marl', due: null }),
      anAction({
        id: asId('action-3'),
        text: 'Done already',
        closed: { on: '2027-01-20', by: 'PS Yeo', outcome: 'Done.' },
      }),
    ];
    const desk = deskWith({ meetings: [held()], actions: [raised, ...others] });
    const { container } = open(desk, '/plan/meetings/actions');
    expect(screen.getByRole('status').textContent).toBe('3 of 3 shown; 2 open, 1 overdue');
    expect(screen.getByText(/Gold group, Mon 25 Jan 2027, point 1: Learning/)).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Mine' }));
    expect(screen.getAllByRole('row')).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Mine to do' })).toBeTruthy();
  });

  it('keep what was said when they were closed where they are opened again', async () => {
    const closed = { on: '2027-01-28', by: 'PS Yeo', outcome: 'Route agreed.' };
    const desk = deskWith({ actions: [anAction({ closed })] });
    open(desk, '/plan/meetings/actions?action=action-1');
    await userEvent.click(screen.getByRole('button', { name: /^Open again/ }));
    const action = desk.records.get('actions', 'action-1');
    expect(action?.closed).toBeNull();
    expect(action?.updates[0]?.text).toBe(
      'Opened again. It was closed on Thu 28 Jan 2027 by PS Yeo: Route agreed.',
    );
  });

  it('come in from a pasted list in one step', async () => {
    const desk = deskWith();
    open(desk, '/plan/meetings/actions?add=list');
    fireEvent.change(screen.getByLabelText('Rows from Excel'), {
      target: { value: 'Walk the hall\tPS Yeo\t12/02/2027\nSend the list\tNell Corby' },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Store 2 actions' }));
    expect([...desk.records.all('actions').values()]).toMatchObject([
      { text: 'Walk the hall', owner: 'PS Yeo', due: '2027-02-12', raisedOn: '2027-02-01' },
      { text: 'Send the list', owner: 'Nell Corby', due: null },
    ]);
    desk.undo();
    expect(desk.records.all('actions').size).toBe(0);
  });
});
