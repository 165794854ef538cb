import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  aCandidate,
  aContact,
  aContest,
  aDecision,
  aLetterBatch,
  aMatter,
} from '../../../../test/builders/contact';
import { aDesk, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import type { CandidateContact } from '../../../core/contact/contact';
import { informationOf } from '../../../core/contact/contact-state';
import { asId } from '../../../core/foundation/ids';
import type { DeskChange } from '../../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { ParityScreen } from './parity-screen';

const responded = { reference: 'F12', passedOn: '2027-01-21', respondedOn: '2027-01-27' };
const published = {
  ...responded,
  publishedOn: '2027-01-28',
  publishedWhere: 'Disclosure log, January',
};

/** A request of Ada for figures, with this much of its way behind it. */
function request(way: object, given: Partial<CandidateContact> = {}): CandidateContact {
  const log = informationOf('information');
  if (log === null) throw new Error('An information request has a place in the log');
  return aContact({
    information: { ...log, ...way },
    decisions: [aDecision({ outcome: 'passed-on' })],
    ...given,
  });
}

const change = (collection: string, after: { readonly id: string }) =>
  ({ collection, id: after.id, after }) as unknown as DeskChange;
const deskWith = (...more: readonly DeskChange[]): MemoryDesk =>
  aDesk([
    change('contests', aContest()),
    change('candidates', aCandidate('ada')),
    change('candidates', aCandidate('bram')),
    change('candidates', aCandidate('cato', { standing: 'withdrawn', endedOn: '2027-01-15' })),
    change('contactMatters', aMatter({ title: 'Figures of burglaries', kind: 'information' })),
    ...more,
  ]);
const open = (desk: MemoryDesk) =>
  render(
    <OnDesk desk={desk} at="/candidates/parity?contest=quayside&matter=visit" path="/candidates/parity">
      <ParityScreen />
    </OnDesk>,
  );
const panel = () => within(screen.getByRole('complementary', { name: 'Open matter' }));
const tells = 'Tell the others where it is published';

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('telling the others where an answer is published (NPCC 4.3.7)', () => {
  it('waits until the answer is published and it is noted where', async () => {
    const { container } = open(deskWith(change('candidateContacts', request(responded))));
    expect(panel().getByText('The answer is not published yet')).toBeTruthy();
    expect(panel().queryByRole('button', { name: tells })).toBeNull();
    expect(panel().queryByRole('button', { name: 'Offer the same to the others' })).toBeNull();
    expect(await axeProblems(container)).toEqual([]);
    cleanup();
    const nowhere = { ...published, publishedWhere: ' ' };
    open(deskWith(change('candidateContacts', request(nowhere))));
    expect(panel().getByText('The answer is not published yet')).toBeTruthy();
  });

  it('makes one task and one letter to those who stand and lack it, in one step that undo takes back', async () => {
    const desk = deskWith(change('candidateContacts', request(published)));
    const { container } = open(desk);
    expect(panel().getByText(/^To Bram Marlow\. This makes one task/)).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(panel().getByRole('button', { name: tells }));
    const [batch] = [...desk.records.all('letterBatches').values()];
    expect(batch?.recipients.map(({ name }) => name)).toEqual(['Bram Marlow']);
    expect(batch?.body).toContain('Disclosure log, January');
    expect(batch?.body).not.toContain('Ada');
    expect([...desk.records.all('actions').values()]).toMatchObject([
      { owner: 'Insp J. Marl', text: expect.stringContaining('Figures of burglaries') as string },
    ]);
    // Nobody was told by it: the day is noted once the letters are out.
    expect(desk.records.get('candidateContacts', 'contact1')).toMatchObject({
      information: { othersToldOn: null },
      links: [{ kind: 'letter-batch', id: batch?.id }],
    });
    expect(desk.notices.at(-1)).toMatch(/^A task and letters to be signed are made/);
    desk.undo();
    expect(desk.records.all('letterBatches').size + desk.records.all('actions').size).toBe(0);
    expect(desk.records.get('candidateContacts', 'contact1')?.links).toEqual([]);
  });

  it('says to which of two candidates of one name', () => {
    const namesake = aCandidate('bram', { name: 'Ada Marlow', description: 'Residents' });
    open(deskWith(change('candidateContacts', request(published)), change('candidates', namesake)));
    expect(panel().getByText(/^To Ada Marlow \(Residents\)\. This makes one task/)).toBeTruthy();
  });

  it('leads to the letters once they are made, and is not offered a second time', () => {
    const linked = request(published, { links: [{ kind: 'letter-batch', id: asId('batch1') }] });
    const batch = change('letterBatches', aLetterBatch('batch1', null));
    open(deskWith(change('candidateContacts', linked), batch));
    expect(panel().getByRole('link', { name: 'Open the letters' }).getAttribute('href')).toBe(
      '/documents/letters?batch=batch1',
    );
    expect(panel().queryByRole('button', { name: tells })).toBeNull();
    cleanup();
    // Removed letters told nobody: they can be made again.
    open(deskWith(change('candidateContacts', linked)));
    expect(panel().getByRole('button', { name: tells })).toBeTruthy();
  });

  it('is over once the others were told: nobody lacks it', () => {
    const told = request({ ...published, othersToldOn: '2027-01-29' });
    open(deskWith(change('candidateContacts', told)));
    expect(panel().getByText('Nobody lacks here what another has.')).toBeTruthy();
    expect(panel().queryByRole('button', { name: tells })).toBeNull();
  });
});
