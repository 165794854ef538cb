import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  aCandidate,
  aContact,
  aContest,
  aDecision,
  aLetterBatch,
  aMatter,
  anOfferByLetter,
} from '../../../../test/builders/contact';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import type { Candidate } from '../../../core/candidates/candidate';
import type { CandidateContact, ContactMatter } from '../../../core/contact/contact';
import { informationOf } from '../../../core/contact/contact-state';
import { asId } from '../../../core/foundation/ids';
import type { LetterBatch } from '../../../core/issuing/letter-batch';
import type { DeskChange } from '../../../services/desk-context';
import { flushDrafts } from '../../../ui/drafts';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { ContactScreen } from './contact-screen';
import { searchContacts } from './search';

interface Given {
  readonly contacts?: readonly CandidateContact[];
  readonly matters?: readonly ContactMatter[];
  readonly ada?: Partial<Candidate>;
  readonly batches?: readonly LetterBatch[];
}

function deskWith({ contacts = [], matters = [aMatter()], ada = {}, batches = [] }: Given): MemoryDesk {
  const change = (collection: string, after: { readonly id: string }) =>
    ({ collection, id: after.id, after }) as unknown as DeskChange;
  return aDesk([
    change('contests', aContest()),
    change('candidates', aCandidate('ada', ada)),
    change('candidates', aCandidate('bram')),
    ...matters.map((each) => change('contactMatters', each)),
    ...batches.map((each) => change('letterBatches', each)),
    ...contacts.map((each) => change('candidateContacts', each)),
  ]);
}

const open = (desk: MemoryDesk, search = '') =>
  render(
    <OnDesk desk={desk} at={`/candidates/contact${search}`} path="/candidates/contact">
      <ContactScreen />
    </OnDesk>,
  );
const held = (desk: MemoryDesk) => [...desk.records.all('candidateContacts').values()];
const panel = () => within(screen.getByRole('complementary', { name: 'Open contact' }));

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the contact log', () => {
  it('is entered by keyboard, one after the other, and requests for the same share one matter', async () => {
    const desk = deskWith({ matters: [] });
    const { container } = open(desk);
    expect(screen.getByText('No contact with candidates yet')).toBeTruthy();
    await userEvent.type(screen.getByRole('combobox', { name: 'For whom' }), 'Ada{ArrowDown}{Enter}');
    await userEvent.type(screen.getByRole('combobox', { name: 'About' }), 'Visit to the station');
    const what = screen.getByLabelText('What was asked or offered');
    await userEvent.type(what, 'Asks to be shown round{Enter}');
    await userEvent.type(what, 'Asks as well{Enter}');
    expect(held(desk)).toMatchObject([
      {
        candidateIds: ['ada'],
        origin: 'request',
        on: '2027-02-01',
        what: 'Asks to be shown round',
        recordedBy: 'Insp J. Marl',
      },
      { candidateIds: [], what: 'Asks as well' },
    ]);
    expect([...desk.records.all('contactMatters').values()]).toMatchObject([
      { title: 'Visit to the station', kind: 'visit' },
    ]);
    expect(await axeProblems(container)).toEqual([]);
  });

  it('keeps what is half written', async () => {
    const desk = deskWith({});
    open(desk);
    await userEvent.type(screen.getByLabelText('What was asked or offered'), 'Asks for');
    flushDrafts();
    cleanup();
    open(desk);
    expect(screen.getByLabelText('What was asked or offered')).toHaveProperty('value', 'Asks for');
  });

  it('records a decision only once all six tests are answered, and says what is missing', async () => {
    const desk = deskWith({ contacts: [aContact()] });
    const { container } = open(desk, '?contact=contact1');
    await userEvent.click(panel().getByRole('button', { name: 'Decide' }));
    await userEvent.click(panel().getByRole('button', { name: 'Record the decision' }));
    expect(panel().getByRole('alert').textContent).toContain('Answer test f.');
    expect(held(desk)[0]?.decisions).toEqual([]);
    for (const choice of panel().getAllByRole('radio', { name: 'No concern' })) fireEvent.click(choice);
    fireEvent.click(panel().getAllByRole('radio', { name: 'Concern' })[5] ?? container);
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f'])
      fireEvent.change(panel().getByLabelText(`Reason for ${id}`), { target: { value: `Fair on ${id}` } });
    fireEvent.click(panel().getByRole('radio', { name: 'Agreed' }));
    fireEvent.change(panel().getByLabelText('Reason for the decision'), {
      target: { value: 'For all alike' },
    });
    await userEvent.click(panel().getByRole('button', { name: 'Record the decision' }));
    expect(panel().getByRole('alert').textContent).toContain('how the concern on test f is met');
    fireEvent.change(panel().getByLabelText('How the concern on f is met'), {
      target: { value: 'No pictures' },
    });
    await userEvent.click(panel().getByRole('button', { name: 'Record the decision' }));
    expect(held(desk)[0]?.decisions).toMatchObject([
      { outcome: 'agreed', by: 'Insp J. Marl', reason: 'For all alike\nConcern f: No pictures' },
    ]);
    // Drafts are kept around it, at their own times.
    const decided = desk.commits.filter(({ purpose }) => purpose === 'Decide on a contact');
    expect(decided).toMatchObject([{ undoable: false }]);
    expect(await axeProblems(container)).toEqual([]);
  });

  it('offers the grounds of 4.4.4 where regular meetings are declined', async () => {
    const desk = deskWith({ matters: [aMatter({ kind: 'regular-meetings' })], contacts: [aContact()] });
    open(desk, '?contact=contact1');
    await userEvent.click(panel().getByRole('button', { name: 'Decide' }));
    expect(panel().queryByText(/Standard grounds/)).toBeNull();
    fireEvent.click(panel().getByRole('radio', { name: 'Declined' }));
    expect(panel().getAllByRole('checkbox')).toHaveLength(5);
    fireEvent.click(panel().getByRole('checkbox', { name: /not elected representatives/ }));
    for (const choice of panel().getAllByRole('radio', { name: 'No concern' })) fireEvent.click(choice);
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f'])
      fireEvent.change(panel().getByLabelText(`Reason for ${id}`), { target: { value: 'Fair' } });
    await userEvent.click(panel().getByRole('button', { name: 'Record the decision' }));
    expect(held(desk)[0]?.decisions[0]).toMatchObject({
      grounds: ['a'],
      reason: 'Candidates are not elected representatives.',
    });
  });

  it('passes an information request on, with the steps that are missing', async () => {
    const contact = aContact({ information: informationOf('information') });
    const desk = deskWith({ matters: [aMatter({ kind: 'information' })], contacts: [contact] });
    open(desk, '?contact=contact1');
    expect(panel().getByText(/pass it to the FOI unit/)).toBeTruthy();
    await userEvent.click(panel().getByRole('button', { name: 'Decide' }));
    expect(panel().queryByRole('radio', { name: 'Agreed' })).toBeNull();
    await userEvent.click(
      panel().getByRole('button', { name: 'Begin with the usual answers for passing on' }),
    );
    await userEvent.click(panel().getByRole('button', { name: 'Record the decision' }));
    expect(held(desk)[0]?.decisions).toMatchObject([{ outcome: 'passed-on' }]);
    expect(panel().queryByRole('button', { name: 'It was given' })).toBeNull();
  });

  it('asks in which role a minister comes, before anything is decided', () => {
    open(deskWith({ contacts: [aContact()], ada: { isMinister: true } }), '?contact=contact1');
    expect(panel().getByText('Say it before anything is decided.')).toBeTruthy();
  });

  it('puts right what an entry is about; after a decision with a reason, as a new entry', async () => {
    const desk = deskWith({ contacts: [aContact()] });
    const { container } = open(desk, '?contact=contact1');
    await userEvent.click(panel().getByRole('button', { name: 'Correct what it is about' }));
    fireEvent.change(panel().getByRole('combobox', { name: 'About' }), { target: { value: 'The yard' } });
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(panel().getByRole('button', { name: 'Correct it' }));
    expect([...desk.records.all('contactMatters').values()]).toMatchObject([{ title: 'The yard' }]);
    cleanup();
    const decided = deskWith({ contacts: [aContact({ decisions: [aDecision()] })] });
    open(decided, '?contact=contact1');
    await userEvent.click(panel().getByRole('button', { name: 'Correct what it is about' }));
    fireEvent.change(panel().getByRole('combobox', { name: 'About' }), { target: { value: 'The yard' } });
    const correct = panel().getByRole('button', { name: 'Strike it and enter it again' });
    expect(correct).toHaveProperty('disabled', true);
    fireEvent.change(panel().getByLabelText('Why it is corrected'), { target: { value: 'Wrong place' } });
    await userEvent.click(correct);
    expect(held(decided)).toMatchObject([
      { struck: { why: 'Wrong place' } },
      { decisions: [], struck: null },
    ]);
    expect(panel().getByRole('heading', { name: 'The yard' })).toBeTruthy();
  });

  it('strikes an entry with a reason; it stays, struck through', async () => {
    const desk = deskWith({ contacts: [aContact()] });
    const { container } = open(desk, '?contact=contact1');
    await userEvent.click(panel().getByRole('button', { name: 'Strike this entry' }));
    await userEvent.type(panel().getByLabelText('Why the entry is struck'), 'Entered twice');
    await userEvent.click(panel().getByRole('button', { name: 'Strike the entry' }));
    expect(held(desk)).toMatchObject([{ struck: { why: 'Entered twice', by: 'Insp J. Marl' } }]);
    expect(panel().queryByRole('button', { name: 'Decide' })).toBeNull();
    expect(await axeProblems(container)).toEqual([]);
  });

  it('notes what was given once it was agreed, and a referral to both', async () => {
    const desk = deskWith({ contacts: [aContact({ decisions: [aDecision()] })] });
    open(desk, '?contact=contact1');
    await userEvent.click(panel().getByRole('button', { name: 'Referred to both today' }));
    await userEvent.type(panel().getByLabelText('What was given, or what they answered'), 'Shown round');
    await userEvent.click(panel().getByRole('button', { name: 'It was given' }));
    expect(held(desk)).toMatchObject([
      {
        referredToChiefOfficers: '2027-02-01',
        referredToCommunications: '2027-02-01',
        given: { on: '2027-02-01', what: 'Shown round' },
      },
    ]);
  });

  it('says which of two candidates of one name an entry is for: in the list, beside it, and in the search', () => {
    const desk = deskWith({ contacts: [aContact()], ada: { name: 'Bram Marlow', description: 'Residents' } });
    open(desk, '?contact=contact1');
    const table = within(screen.getByRole('table', { name: 'Contact with candidates' }));
    expect(table.getByText('Bram Marlow (Residents)')).toBeTruthy();
    expect(panel().getByText(/· Bram Marlow \(Residents\) ·/)).toBeTruthy();
    const hits = searchContacts('bram', desk.records, anOperation());
    expect(hits.map(({ label }) => label)).toEqual(['Visit to Quayside station: Bram Marlow (Residents)']);
  });

  it('says that an offer by letter is being written, and lets nobody turn it down before it left', async () => {
    const desk = deskWith({
      contacts: [anOfferByLetter('batch1')],
      batches: [aLetterBatch('batch1', null)],
    });
    const { container } = open(desk, '?contact=contact2');
    const table = within(screen.getByRole('table', { name: 'Contact with candidates' }));
    expect(table.getByText('Offer being written')).toBeTruthy();
    expect(panel().getByText('The letters of this offer are not issued yet')).toBeTruthy();
    const links = panel().getAllByRole('link', { name: /letter/i });
    expect(links.map((each) => each.getAttribute('href'))).toContain('/documents/letters?batch=batch1');
    expect(panel().queryByRole('button', { name: 'Not taken up' })).toBeNull();
    expect(await axeProblems(container)).toEqual([]);
    cleanup();
    const issued = aLetterBatch('batch1', '2027-01-30T10:00:00.000Z');
    open(deskWith({ contacts: [anOfferByLetter('batch1')], batches: [issued] }), '?contact=contact2');
    expect(panel().getByText(/Offered by letter, issued Sat 30 Jan 2027/)).toBeTruthy();
    expect(panel().getByRole('button', { name: 'Not taken up' })).toBeTruthy();
  });

  it('refuses a step of an information request before the one that it follows, and says which days', () => {
    const passedOn = { ...informationOf('information'), passedOn: '2027-01-27' };
    const contact = aContact({
      information: passedOn as never,
      decisions: [aDecision({ outcome: 'passed-on' })],
    });
    const desk = deskWith({ matters: [aMatter({ kind: 'information' })], contacts: [contact] });
    open(desk, '?contact=contact1');
    const responded = panel().getByLabelText('The unit responded');
    fireEvent.change(responded, { target: { value: 'Mon 25 Jan 2027' } });
    fireEvent.blur(responded);
    expect(held(desk)[0]?.information?.respondedOn).toBeNull();
    expect(desk.notices.at(-1)).toMatch(
      /^The response \(Mon 25 Jan 2027\) cannot come before it was passed on/,
    );
    fireEvent.change(responded, { target: { value: 'Fri 29 Jan 2027' } });
    fireEvent.blur(responded);
    expect(held(desk)[0]?.information?.respondedOn).toBe('2027-01-29');
  });

  it('has the other candidates told only once it is said where the answer is published', () => {
    const way = { passedOn: '2027-01-21', respondedOn: '2027-01-27', publishedOn: '2027-01-28' };
    const contact = aContact({
      information: { ...informationOf('information'), ...way } as never,
      decisions: [aDecision({ outcome: 'passed-on' })],
    });
    const desk = deskWith({ matters: [aMatter({ kind: 'information' })], contacts: [contact] });
    open(desk, '?contact=contact1');
    const put = (label: string, value: string) => {
      fireEvent.change(panel().getByLabelText(label), { target: { value } });
      fireEvent.blur(panel().getByLabelText(label));
    };
    put('Other candidates told', 'Fri 29 Jan 2027');
    expect(held(desk)[0]?.information?.othersToldOn).toBeNull();
    expect(panel().getByText(/Nothing has been recorded; say below where/)).toBeTruthy();
    put('Published where', 'Disclosure log');
    expect(panel().queryByText(/say below where/)).toBeNull();
    put('Other candidates told', 'Fri 29 Jan 2027');
    put('Published where', '');
    expect(panel().getByText(/so it stays named. The last place is kept/)).toBeTruthy();
    expect(held(desk)[0]?.information).toMatchObject({
      othersToldOn: '2027-01-29',
      publishedWhere: 'Disclosure log',
    });
  });

  it('keeps the role in which a minister came once it was decided on', () => {
    const contact = aContact({ ministerRole: 'government', decisions: [aDecision()] });
    open(deskWith({ contacts: [contact], ada: { isMinister: true } }), '?contact=contact1');
    expect(panel().getByText(/For the government\. The decision was taken on this role/)).toBeTruthy();
    expect(panel().queryByRole('radio', { name: 'As a candidate' })).toBeNull();
  });

  it('is narrowed down to what is not decided, and found by the search', () => {
    const decided = aContact({
      id: asId('contact2'),
      candidateIds: [asId('bram')],
      decisions: [aDecision()],
    });
    const desk = deskWith({ contacts: [aContact(), decided] });
    open(desk, '?show=undecided');
    expect(screen.getByText(/1 of 2 shown/)).toBeTruthy();
    expect(searchContacts('bram quayside', desk.records, anOperation()).map(({ path }) => path)).toEqual([
      '/candidates/contact?contact=contact2',
    ]);
  });
});
