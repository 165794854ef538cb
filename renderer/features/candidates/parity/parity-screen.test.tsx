import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCandidate, aContact, aContest, aDecision, aMatter } from '../../../../test/builders/contact';
import { aDesk, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { asId } from '../../../core/foundation/ids';
import type { DeskChange } from '../../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { ParityScreen } from './parity-screen';

const change = (collection: string, after: { readonly id: string }) =>
  ({ collection, id: after.id, after }) as unknown as DeskChange;
const toAda = aContact({
  decisions: [aDecision()],
  given: { on: '2027-01-25', what: 'Shown round', by: '' },
});

const unequalDesk = (...more: readonly DeskChange[]): MemoryDesk =>
  aDesk([
    change('contests', aContest()),
    change('candidates', aCandidate('ada')),
    change('candidates', aCandidate('bram')),
    change('candidates', aCandidate('cato')),
    change('contactMatters', aMatter()),
    change('candidateContacts', toAda),
    change('candidateContacts', aContact({ id: asId('contact2'), candidateIds: [asId('bram')] })),
    ...more,
  ]);
const open = (desk: MemoryDesk, search = '') =>
  render(
    <OnDesk desk={desk} at={`/candidates/parity${search}`} path="/candidates/parity">
      <ParityScreen />
    </OnDesk>,
  );
const panel = () => within(screen.getByRole('complementary', { name: 'Open matter' }));

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('even-handedness in a contest', () => {
  it('shows in words which places are unequal', async () => {
    const { container } = open(unequalDesk());
    expect(
      screen.getByText(
        '2 unequal places under Visit to Quayside station: a candidate lacks what another was offered or given.',
      ),
    ).toBeTruthy();
    const row = screen.getByRole('row', { name: /Visit to Quayside station/ });
    const cells = within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
    expect(cells[0]).toBe('Given Mon 25 Jan 2027');
    expect(cells[1]).toContain('Unequal: asked, and waits, while another has it');
    expect(cells[2]).toContain('Unequal: was not offered what another has');
    expect(await axeProblems(container)).toEqual([]);
  });

  it('tells in each place what was offered and refused besides, with the day', () => {
    const offer = aContact({
      id: asId('offer'),
      origin: 'offer',
      on: '2027-01-20',
      candidateIds: [asId('ada')],
    });
    const refused = aDecision({ outcome: 'declined', at: '2027-01-19T09:00:00.000Z' });
    const before = aContact({ id: asId('before'), candidateIds: [asId('ada')], decisions: [refused] });
    open(
      unequalDesk(change('candidateContacts', offer), change('candidateContacts', before)),
      '?contest=quayside&matter=visit',
    );
    const [cell] = within(screen.getByRole('row', { name: /Visit to Quayside station/ })).getAllByRole(
      'cell',
    );
    const words = 'also declined Tue 19 Jan 2027, offered Wed 20 Jan 2027';
    expect(cell?.textContent).toBe(`Given Mon 25 Jan 2027${words}`);
    expect(panel().getByText(new RegExp(`Given Mon 25 Jan 2027, ${words}`))).toBeTruthy();
  });

  it('offers the same to the others in one step, which undo takes back whole', async () => {
    const desk = unequalDesk();
    open(desk, '?contest=quayside&matter=visit');
    expect(panel().getByText(/To Bram Marlow, Cato Marlow/)).toBeTruthy();
    await userEvent.click(panel().getByRole('button', { name: 'Offer the same to the others' }));
    const offers = [...desk.records.all('candidateContacts').values()].filter(
      ({ origin }) => origin === 'offer',
    );
    expect(offers.map(({ candidateIds }) => candidateIds[0])).toEqual(['bram', 'cato']);
    expect([...desk.records.all('actions').values()]).toMatchObject([
      { owner: 'Insp J. Marl', due: '2027-02-08' },
    ]);
    expect([...desk.records.all('letterBatches').values()]).toMatchObject([
      { recipients: [{ name: 'Bram Marlow' }, { name: 'Cato Marlow' }] },
    ]);
    expect(desk.notices[0]).toMatch(/^An offer to 2 candidates is being written/);
    cleanup();
    open(desk);
    expect(screen.getAllByText(/is offered it in letters that have not left yet/)).toHaveLength(2);
    expect(desk.commits.filter(({ purpose }) => purpose === 'Offer candidates the same')).toEqual([
      { purpose: 'Offer candidates the same', undoable: true },
    ]);
    desk.undo();
    expect(desk.records.all('actions').size + desk.records.all('letterBatches').size).toBe(0);
    expect(desk.records.all('candidateContacts').size).toBe(2);
  });

  it('says which of two candidates of one name lacks something, and to whom it is offered', () => {
    const namesake = (id: string, description: string) =>
      change('candidates', aCandidate(id, { name: 'Bram Marlow', description }));
    open(
      unequalDesk(namesake('bram', 'Forward'), namesake('cato', 'Residents')),
      '?contest=quayside&matter=visit',
    );
    expect(panel().getByText(/^To Bram Marlow \(Forward\), Bram Marlow \(Residents\)\./)).toBeTruthy();
    expect(panel().getByText('Bram Marlow (Residents)')).toBeTruthy();
  });

  it('tells namesakes of one party apart at the heads of their columns', () => {
    const namesake = (id: string) =>
      change('candidates', aCandidate(id, { name: 'Bram Marlow', party: 'Forward' }));
    open(unequalDesk(namesake('bram'), namesake('cato')));
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Matter',
      'Ada Marlow',
      'Bram MarlowForward; record 1 of 2',
      'Bram MarlowForward; record 2 of 2',
    ]);
  });

  it('records why a difference is right, and takes that back', async () => {
    const desk = unequalDesk();
    const { container } = open(desk, '?contest=quayside&matter=visit');
    await userEvent.click(panel().getByRole('button', { name: 'Say why the difference is right' }));
    await userEvent.type(
      panel().getByLabelText('Why it is not owed to the others of this contest'),
      'Safety of one person',
    );
    await userEvent.click(panel().getByRole('button', { name: 'Record the reason' }));
    expect(desk.records.get('contactMatters', 'visit:not-owed:quayside')?.notOwed).toMatchObject({
      why: 'Safety of one person',
    });
    expect(screen.getByText(/One difference is recorded as right/)).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(panel().getByRole('button', { name: 'It is owed after all' }));
    expect(desk.records.get('contactMatters', 'visit:not-owed:quayside')).toBeUndefined();
  });

  it('counts the unequal places of many contests, and names them in the choice', async () => {
    const places = Array.from({ length: 40 }, (_, at) => `place-${at}`);
    const desk = aDesk([
      ...places.map((id) => change('contests', aContest({ id: asId(id), name: `Ward ${id}` }))),
      ...places.flatMap((id) =>
        ['one', 'two'].map((who) =>
          change('candidates', aCandidate(`${who}-${id}`, { contestId: asId(id) })),
        ),
      ),
      change('contactMatters', aMatter()),
      ...places.slice(3).map((id) =>
        change(
          'candidateContacts',
          aContact({
            ...{ id: asId(`to-${id}`), candidateIds: [asId(`one-${id}`)] },
            ...{ decisions: [aDecision()], given: toAda.given },
          }),
        ),
      ),
    ]);
    open(desk);
    expect(await screen.findByText('37 contests have unequal places, of 40')).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Contest' })).toHaveProperty(
      'value',
      'Ward place-3 · 1 unequal',
    );
  });

  it('says what belongs here while there is no contest', async () => {
    const { container } = open(aDesk());
    expect(screen.getByText('No contests yet')).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
  });
});
