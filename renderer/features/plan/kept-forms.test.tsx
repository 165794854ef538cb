import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { field, press } from '../../../test/builders/cases-desk';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../test/builders/desk';
import { aMeeting, anAction } from '../../../test/builders/meetings';
import { anArea } from '../../../test/builders/threat';
import { newCommandRole } from '../../core/command/guidance-roles';
import { newAppointment } from '../../core/command/role-edits';
import { asId } from '../../core/foundation/ids';
import { agendaItem } from '../../core/meetings/agenda';
import { newPartner } from '../../core/partners/partner-list';
import type { DeskChange } from '../../services/desk-context';
import { flushDrafts } from '../../ui/drafts';
import { prepareJsdom } from '../../ui/testing-jsdom';
import { CommandScreen } from './command/command-screen';
import { ActionsScreen } from './meetings/actions-screen';
import { MeetingsScreen } from './meetings/meetings-screen';
import { PartnersScreen } from './partners/partners-screen';

const operation = anOperation({ id: asId('operation-1') });
let next = 0;
const named = (id: string, as: 'holder' | 'deputy') => ({
  ...newAppointment({ id: asId<'Appointment'>(id), as }),
  name: id,
});
const role = newCommandRole({
  id: asId<'CommandRole'>('silver'),
  operationId: operation.id,
  tier: 'silver',
  function: 'whole-operation',
  title: 'Silver',
});
const records: readonly DeskChange[] = [
  { collection: 'areas', id: 'force', after: anArea('force', { kind: 'force', name: 'Marlshire' }) },
  {
    collection: 'commandRoles',
    id: role.id,
    after: { ...role, appointments: [named('Oake', 'holder'), named('Larch', 'deputy')] },
  },
  {
    collection: 'partners',
    id: 'mail',
    after: newPartner(
      { id: asId<'Partner'>('mail'), kind: 'royal-mail', name: 'Royal Mail' },
      () => `p${(next += 1)}`,
    ),
  },
  { collection: 'actions', id: 'action-1', after: anAction({ id: asId('action-1'), text: 'Walk the hall' }) },
  {
    collection: 'meetings',
    id: 'meeting-1',
    after: aMeeting({
      id: asId('meeting-1'),
      agenda: [agendaItem({ id: 'point-1', title: 'Stations' })],
    }),
  },
];

interface Form {
  readonly at: string;
  readonly element: ReactElement;
  /** Opens the form, where its address does not; what is begun stands open by itself. */
  readonly open?: () => void;
  readonly label: string;
  /** Where the field is looked for. */
  readonly inside?: () => HTMLElement;
  readonly text: string;
}

const forms: Readonly<Record<string, Form>> = {
  'a handover': {
    at: '/plan/command?role=silver',
    element: <CommandScreen />,
    open: () => press('Record a handover'),
    label: 'What was passed on',
    text: 'Two doors, one key.',
  },
  'a role': {
    at: '/plan/command?add=role',
    element: <CommandScreen />,
    label: 'Title',
    text: 'Bronze harbour',
  },
  'a contact': {
    at: '/plan/partners?partner=mail',
    element: <PartnersScreen />,
    label: 'About',
    inside: () => screen.getByRole('form', { name: 'A new contact' }),
    text: 'Late boxes.',
  },
  'a partner': {
    at: '/plan/partners?add=partner',
    element: <PartnersScreen />,
    label: 'Name',
    text: 'Harbour office',
  },
  'the closing of an action': {
    at: '/plan/meetings/actions?action=action-1',
    element: <ActionsScreen />,
    open: () => press(/^Close .* with its outcome$/),
    label: 'Outcome',
    text: 'Both doors walked.',
  },
  'an action outside meetings': {
    at: '/plan/meetings/actions?add=action',
    element: <ActionsScreen />,
    label: 'Action',
    inside: () => screen.getByRole('form', { name: 'New action' }),
    text: 'Ask for a lamp',
  },
  'an action at a point': {
    at: '/plan/meetings?meeting=meeting-1',
    element: <MeetingsScreen />,
    open: () => press('Raise an action under point 1'),
    label: 'Action',
    text: 'Ask for a lamp',
  },
  'a meeting': {
    at: '/plan/meetings?add=meeting',
    element: <MeetingsScreen />,
    label: 'Place',
    inside: () => screen.getByRole('form', { name: 'New meeting' }),
    text: 'Room 2',
  },
};

function show(desk: MemoryDesk, { at, element }: Form) {
  const [path = ''] = at.split('?');
  return render(
    <OnDesk desk={desk} operation={operation} at={at} path={path}>
      {element}
    </OnDesk>,
  );
}
const fieldOf = ({ label, inside }: Form) => field(label, inside?.());

beforeAll(prepareJsdom);
afterEach(cleanup);

describe.each(Object.entries(forms))('%s that is half written', (_name, form) => {
  it('is there again after the lock, and changes nothing but the draft', () => {
    const desk = aDesk(records);
    const { unmount } = show(desk, form);
    form.open?.();
    fireEvent.change(fieldOf(form), { target: { value: form.text } });
    act(flushDrafts);
    unmount();
    expect([...desk.records.all('formDrafts').values()].map(({ content }) => content)).toEqual([
      expect.stringContaining(form.text),
    ]);
    expect(desk.commits.every(({ undoable }) => !undoable)).toBe(true);
    show(desk, form);
    expect(fieldOf(form).value).toBe(form.text);
  });
});

describe('a form that is finished or given up', () => {
  it('leaves nothing behind', () => {
    const desk = aDesk(records);
    const contact = forms['a contact']!;
    show(desk, contact);
    fireEvent.change(fieldOf(contact), { target: { value: contact.text } });
    act(flushDrafts);
    press('Record contact');
    expect([...desk.records.all('partnerContacts').values()]).toMatchObject([{ about: contact.text }]);
    expect(desk.records.all('formDrafts').size).toBe(0);
    expect(fieldOf(contact).value).toBe('');
    cleanup();

    const handover = forms['a handover']!;
    show(desk, handover);
    handover.open?.();
    fireEvent.change(fieldOf(handover), { target: { value: handover.text } });
    act(flushDrafts);
    press('Cancel', within(screen.getByRole('region', { name: 'Handovers' })).getByRole('group'));
    expect(desk.records.all('formDrafts').size).toBe(0);
  });
});
