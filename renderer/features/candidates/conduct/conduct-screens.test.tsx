import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { aTeam } from '../../../../test/builders/polling-day';
import { newConductEntry } from '../../../core/conduct/conduct-edits';
import type { ConductEntry } from '../../../core/conduct/conduct-entry';
import { asId } from '../../../core/foundation/ids';
import type { DocumentVersion } from '../../../core/issuing/document-version';
import { ok } from '../../../core/foundation/result';
import type { DeskChange } from '../../../services/desk-context';
import { flushDrafts } from '../../../ui/drafts';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { BriefingsScreen } from './briefings-screen';
import { ConductScreen } from './conduct-screen';

const operation = anOperation({ pollingDate: '2027-05-06' });
const entry = (given: Partial<ConductEntry> = {}): ConductEntry => ({
  ...newConductEntry(operation, {
    id: 'entry1',
    kind: 'activity',
    name: 'Lena Furze',
    number: '7712',
    employment: 'pcso',
    by: 'Insp J. Marl',
    at: '2027-01-20T09:00:00.000Z',
    today: '2027-01-20',
  }),
  ...given,
});
const access = (...userIds: readonly string[]): DeskChange => ({
  collection: 'conductAccess',
  id: operation.id,
  after: { id: operation.id, userIds: userIds.map((id) => asId<'DeskUser'>(id)) },
});

interface Erased {
  readonly targets: { readonly collection: string; readonly id: string }[];
}

function deskWith(
  changes: readonly DeskChange[],
  people: readonly string[] = ['user1'],
): MemoryDesk & Erased {
  const desk = aDesk(changes);
  const targets: { collection: string; id: string }[] = [];
  Object.assign(desk.services.vault, {
    people: { list: () => people },
    erase: (given: readonly { collection: string; id: string }[]) => {
      targets.push(...given);
      return Promise.resolve(ok({ erasedChanges: given.length }));
    },
  });
  return { ...desk, targets };
}
const open = (desk: MemoryDesk, search = '') =>
  render(
    <OnDesk desk={desk} operation={operation} at={`/candidates/conduct${search}`} path="/candidates/conduct">
      <ConductScreen />
    </OnDesk>,
  );
const held = (desk: MemoryDesk) => [...desk.records.all('conductEntries').values()];
const withEntry = (given: Partial<ConductEntry> = {}): DeskChange => ({
  collection: 'conductEntries',
  id: 'entry1',
  after: entry(given),
});

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the conduct register', () => {
  it('is opened by whoever confirms that they keep it, and says that it is no second lock', async () => {
    const desk = deskWith([]);
    const { container } = open(desk);
    expect(screen.getByText(/a curtain and not a second lock/)).toBeTruthy();
    const button = screen.getByRole('button', { name: 'Open the register' });
    expect(button).toHaveProperty('disabled', true);
    await userEvent.click(screen.getByRole('checkbox', { name: /keep this register/ }));
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(button);
    expect(desk.records.get('conductAccess', operation.id)?.userIds).toEqual(['user1']);
    expect(screen.getByText('No entries yet')).toBeTruthy();
  });

  it('is taken over where nobody who kept it can open the desk any more', () => {
    open(deskWith([access('gone')], ['user1']));
    expect(screen.getByRole('heading', { name: 'Take over the conduct register' })).toBeTruthy();
    cleanup();
    open(deskWith([access('keeper')], ['user1', 'keeper']));
    expect(screen.queryByRole('heading', { name: 'Take over the conduct register' })).toBeNull();
  });

  it('takes an entry with name and number, and opens it', async () => {
    const desk = deskWith([access('user1')]);
    open(desk, '?add=entry');
    const panel = within(screen.getByRole('complementary', { name: 'Add an entry' }));
    await userEvent.click(panel.getByRole('button', { name: 'Add the entry' }));
    expect(panel.getByText('Give the name.')).toBeTruthy();
    await userEvent.type(panel.getByLabelText('Name'), 'Lena Furze');
    await userEvent.type(panel.getByLabelText('Collar or staff number'), '7712{Enter}');
    expect(held(desk)).toMatchObject([
      { name: 'Lena Furze', number: '7712', kind: 'activity', keepUntil: '2028-05-05' },
    ]);
    expect(screen.getByRole('complementary', { name: 'Open entry' })).toBeTruthy();
    desk.undo();
    expect(held(desk)).toEqual([]);
  });

  it('saves every field by itself, and keeps what was decided', async () => {
    const desk = deskWith([access('user1'), withEntry()]);
    const { container } = open(desk, '?entry=entry1');
    const panel = within(screen.getByRole('complementary', { name: 'Open entry' }));
    fireEvent.change(panel.getByLabelText('What they did'), { target: { value: 'Leafleting' } });
    flushDrafts();
    expect(held(desk)).toMatchObject([{ activity: 'Leafleting' }]);
    await userEvent.click(panel.getByRole('button', { name: 'Record a decision' }));
    await userEvent.click(panel.getByRole('button', { name: 'Record the decision' }));
    expect(panel.getByText('Give the reason.')).toBeTruthy();
    await userEvent.click(panel.getByRole('radio', { name: 'Not in the areas concerned' }));
    await userEvent.type(panel.getByLabelText('Why'), 'Posted elsewhere.');
    await userEvent.type(panel.getByLabelText('Decided by'), 'Sgt A. Yarrow');
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(panel.getByRole('button', { name: 'Record the decision' }));
    expect(held(desk)[0]?.decisions).toMatchObject([
      {
        posting: 'not-in-areas',
        why: 'Posted elsewhere.',
        by: 'Sgt A. Yarrow',
        role: 'line-manager',
        on: '2027-02-01',
      },
    ]);
    expect(desk.commits.at(-1)).toMatchObject({ purpose: 'Let go of what was being written' });
    expect(panel.getByLabelText('What it is')).toHaveProperty('disabled', true);
  });

  it('leaves a nomination paper of an officer to the chief constable', async () => {
    const desk = deskWith([access('user1'), withEntry({ kind: 'nomination', employment: 'officer' })]);
    open(desk, '?entry=entry1');
    await userEvent.click(screen.getByRole('button', { name: 'Record a decision' }));
    const as = screen.getByRole('combobox', { name: 'As' });
    expect(as).toHaveProperty('disabled', true);
    expect(as).toHaveProperty('value', 'chief-constable');
  });

  it('erases what is past its day in one step, after it was confirmed, with what was being written', async () => {
    const desk = deskWith([access('user1'), withEntry({ keepUntil: '2027-01-31' })]);
    open(desk);
    await userEvent.click(screen.getByRole('button', { name: 'Erase what is past its day' }));
    expect(held(desk)).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Erase 1 entry' }));
    await waitFor(() => expect(desk.notices).toContain('1 entry is erased for good.'));
    expect(held(desk)).toEqual([]);
    expect(desk.targets).toEqual([
      { collection: 'conductEntries', id: 'entry1' },
      { collection: 'formDrafts', id: 'conduct-decision:entry1:user1' },
    ]);
    expect(desk.commits.at(-1)?.undoable).toBe(false);
  });

  it('erases before its day only what was entered by mistake and is not decided', async () => {
    const desk = deskWith([access('user1'), withEntry()]);
    open(desk, '?entry=entry1');
    await userEvent.click(screen.getByRole('button', { name: 'Erase this entry' }));
    expect(screen.getByRole('button', { name: 'Erase 1 entry' })).toHaveProperty('disabled', true);
    await userEvent.click(screen.getByRole('checkbox', { name: 'It was entered by mistake' }));
    await userEvent.click(screen.getByRole('button', { name: 'Erase 1 entry' }));
    await waitFor(() => expect(held(desk)).toEqual([]));
    cleanup();
    const decision = {
      id: asId<'ConductDecision'>('d1'),
      posting: 'not-in-areas',
      why: 'Weighed.',
      by: 'Sgt A. Yarrow',
      role: 'line-manager',
      on: '2027-01-25',
    } as const;
    open(deskWith([access('user1'), withEntry({ decisions: [decision] })]), '?entry=entry1');
    expect(screen.queryByRole('button', { name: 'Erase this entry' })).toBeNull();
    expect(screen.getByText(/it can be erased after Fri 5 May 2028/)).toBeTruthy();
  });

  it('names further readers, and never loses the last', async () => {
    const desk = deskWith(
      [
        access('user1'),
        {
          collection: 'deskUsers',
          id: 'user2',
          after: {
            id: asId('user2'),
            name: 'Sgt B. Reed',
            role: '',
            theme: 'system',
            textSizePercent: 100,
            idleMinutes: 10,
            openOperationId: null,
          },
        },
      ],
      ['user1', 'user2'],
    );
    open(desk, '?show=readers');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sgt B. Reed' }));
    expect(desk.records.get('conductAccess', operation.id)?.userIds).toEqual(['user1', 'user2']);
    expect(screen.getByRole('checkbox', { name: /Insp J. Marl/ })).toHaveProperty('disabled', true);
  });
});

describe('the briefings on conduct', () => {
  const version = {
    id: asId<'DocumentVersion'>('v1'),
    operationId: operation.id,
    kind: 'staff-briefing',
    subjectId: '',
    title: 'Conduct at the election: briefing for staff and PCSOs',
    number: 1,
    marking: operation.marking,
    content: '{}',
    contentHash: '0'.repeat(64),
    sources: [],
    issuedOn: '2027-01-25',
    issuedBy: 'Insp J. Marl',
    issuedAt: '2027-01-25T09:00:00.000Z',
    reviewDate: null,
    replacesId: null,
    holders: [],
    withdrawn: null,
    warningsSeen: [],
  } satisfies DocumentVersion;
  const team = aTeam('t1', {
    officers: [
      { id: asId('o1'), rank: 'PCSO 7712', name: 'L. Furze', callSign: '' },
      { id: asId('o2'), rank: 'PCSO', name: 'E. Lark', callSign: '' },
    ],
  });
  const changes: readonly DeskChange[] = [
    { collection: 'teams', id: team.id, after: team },
    { collection: 'documentVersions', id: version.id, after: version },
  ];
  const openBriefings = (desk: MemoryDesk, search = '') =>
    render(
      <OnDesk
        desk={desk}
        operation={operation}
        at={`/candidates/conduct/briefings${search}`}
        path="/candidates/conduct/briefings"
      >
        <BriefingsScreen />
      </OnDesk>,
    );

  it('show who has not received the version in force, and take a pasted list', async () => {
    const desk = deskWith(changes);
    const { container } = openBriefings(desk, '?briefing=staff-briefing');
    const panel = within(screen.getByRole('complementary', { name: 'Receipts' }));
    expect(panel.getByText('Not received: 2')).toBeTruthy();
    await userEvent.click(panel.getByRole('button', { name: 'Paste names from Excel' }));
    fireEvent.change(panel.getByLabelText('Rows from Excel'), {
      target: { value: 'Name\tNumber\nFurze\t7712\nSomebody Else\t99' },
    });
    await userEvent.click(panel.getByRole('button', { name: 'Store 2 receipts' }));
    expect(panel.getByText('Not received: 1')).toBeTruthy();
    expect(panel.getByText(/In no team and not in command/)).toBeTruthy();
    await userEvent.click(panel.getByRole('button', { name: 'E. Lark has received it' }));
    expect(panel.getByText('Nobody is missing')).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(panel.getByRole('button', { name: 'Take back the receipt of E. Lark' }));
    expect(panel.getByText('Not received: 1')).toBeTruthy();
  });

  it('say where none was issued, and lead to the draft', () => {
    openBriefings(deskWith(changes));
    const officers = within(screen.getByRole('region', { name: 'For officers' }));
    expect(officers.getByText(/^Not issued yet/)).toBeTruthy();
    expect(officers.getByRole('link').getAttribute('href')).toBe('/documents/plan/officer-briefing');
  });
});
